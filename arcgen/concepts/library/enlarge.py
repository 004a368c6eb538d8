"""The grid is enlarged by a fixed factor, or by one that is counted or measured in it."""
from ...scenes.priors import Roles
from ...scenes.tiny import tiny
from ..base import Concept


def _scene(rng, roles: Roles):
    """Tiny patterns; grids of one size with more or fewer colours where these are counted, or of several sizes where
    the factor is the side."""
    if roles.uses("extent", at="n"):
        sides = [tiny(k, k, (1, 3), 0.4, square=True)(rng, roles) for k in (2, 3, 4)]
        return lambda rng: sides[rng.integers(len(sides))](rng)
    if roles.uses("count", at="n"):
        return tiny(2, 4, colours=(1, 2), dense=0, density=(0.2, 0.45))(rng, roles)
    if not roles.uses("colours_in", at="n"):
        return tiny(2, 6, colours=(1, 3), dense=0.5)(rng, roles)
    side = int(rng.choice([3, 3, 3, 4, 5]))
    draws = [tiny(side, side, (k, k), 0, (0.4, 0.8), square=True)(rng, roles) for k in (2, 3, 4)]
    return lambda rng: draws[rng.integers(len(draws))](rng)


CONCEPT = Concept(
    name="enlarge",
    sketch="upscale(?grid, ?n)",
    scene=_scene,
    holes={"grid": "input",
           "n": "2 | 3 | colours_in(input, ?bg) | count(cells(input, ?bg)) | count(cells_of(input, ?mark)) | "
                "measure(whole(input), extent(horizontal))"},
    evidence={
        "9172f3a0": {"grid": "input", "n": "3"},
        "c59eb873": {"grid": "input", "n": "2"},
        "ac0a08a4": {"grid": "input", "n": "colours_in(input, black)"},
        "b91ae062": {"grid": "input", "n": "colours_in(input, black)"},
    },
)

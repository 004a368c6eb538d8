"""The one panel that is not blank is unfolded by mirroring, in the lines' colour or its own."""
from ...scenes.lattice import lattice, one_marked
from ...scenes.priors import Roles
from ..base import Concept

_PANEL = "crop(the(?panels, most(filled(?bg))))"
_FOUR = (f"join(join({_PANEL}, turn({_PANEL}, flip_left_right), right), "
         f"join(turn({_PANEL}, flip_up_down), turn({_PANEL}, rotate_180), right), down)")
_TWO = f"join({_PANEL}, turn({_PANEL}, ?sym), ?way)"
_TURNED = (f"join(join({_PANEL}, turn({_PANEL}, rotate_90), right), "
           f"join(turn({_PANEL}, rotate_270), turn({_PANEL}, rotate_180), right), down)")


def _scene(rng, roles: Roles):
    """One marked panel of four, in one colour where it changes."""
    colours = 1 if roles.uses("recolour", at="result") else int(rng.integers(1, 4))
    return lattice(one_marked((0.0, 0.0), colours), (2, 2), (2, 6), uneven=0, square=1)(rng, roles)


CONCEPT = Concept(
    name="panel-unfolds",
    sketch="?result",
    scene=_scene,
    holes={"result": f"?grown | ?grown | recolour(?grown, ?colour, ?ink) | {_PANEL}",
           "grown": f"{_FOUR} | {_FOUR} | {_TWO} | {_TURNED} | tile({_PANEL}, 2, 2)",
           "panels": "panels(input, ?separator)", "sym": "flip_left_right | flip_up_down",
           "way": "left | right | up | down"},
    evidence={
        "47c1f68c": {"result": f"recolour(?grown, colour_of(everything({_PANEL}, ?bg)), line_colour(input))",
                     "grown": _FOUR,
                     "panels": "panels(input, line_colour(input))", "bg": "black"},
    },
    weight=2.0,
)

"""A patch of a texture that repeats is hidden: the answer is what it showed, the whole texture or its smallest tile."""
import numpy as np

from ...scenes.mosaic import palette, patches_of_sizes, texture
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A texture with one hidden patch; where the rule compares patches, with two or three full ones of
    different sizes."""
    if roles.uses("unit_tile", at="result"):
        return _whole_tiles(rng, roles)
    several = roles.uses("most", "least", at="result")
    inner = texture((2, 3) if several else (1, 1), 0.4, (2, 4), 4 + 4 * several, 12 + 4 * several)(rng, roles)
    return patches_of_sizes(inner, roles.holes["hidden"], 2) if several else inner


def _whole_tiles(rng: np.random.Generator, roles: Roles):
    """A tile twice to four times down and across, with one hidden patch."""
    hidden, n, vary = roles.holes["hidden"], int(rng.integers(2, 5)), rng.random() < 0.5
    fixed = palette(rng, n, (hidden,))

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = palette(rng, n, (hidden,)) if vary else fixed
        tile = rng.choice(inks, rng.integers(2, 5, 2)).astype(np.uint8)
        grid = np.tile(tile, rng.integers(2, 5, 2))
        high, wide = (int(rng.integers(1, side // 2 + 1)) for side in grid.shape)
        y, x = (int(rng.integers(side - n + 1)) for side, n in zip(grid.shape, (high, wide)))
        grid[y:y + high, x:x + wide] = hidden
        return grid
    return draw


_WHOLE = "restore_period(input, ?hidden)"
_PATCH = f"crop_at({_WHOLE}, all_of_colour(input, ?hidden))"
_PATCHES = "pieces(input, ?hidden, by_side)"

CONCEPT = Concept(
    name="missing-patch-of-texture",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_PATCH} | {_PATCH} | {_WHOLE} | unit_tile({_WHOLE}) | "
                     f"crop_at({_WHOLE}, the({_PATCHES}, most(size))) | "
                     f"crop_at({_WHOLE}, the({_PATCHES}, least(size))) | "
                     f"paint({_WHOLE}, whole(input), ?hidden, off(itself, {_PATCHES}))",
           "hidden": "black | black | ?other"},
    evidence={
        "f9012d9b": {"result": _PATCH, "hidden": "black"},
    },
)

"""A patch of a symmetric mosaic is hidden: the answer is what it showed, alone or in its place, perhaps of several."""
import numpy as np

from ...scenes.mosaic import patches_of_sizes, wallpaper
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A mosaic with one hidden patch; where the rule compares patches, with two or three full ones of
    different sizes."""
    several = roles.uses("most", "least", at="result")
    inner = wallpaper((2, 3) if several else (1, 1))(rng, roles)
    return patches_of_sizes(inner, roles.holes["hidden"], 3) if several else inner


_WHOLE = "restore_symmetry(input, ?hidden)"
_PATCH = f"crop_at({_WHOLE}, all_of_colour(input, ?hidden))"
_PATCHES = "pieces(input, ?hidden, by_side)"

CONCEPT = Concept(
    name="missing-patch-of-mosaic",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_PATCH} | {_PATCH} | crop_at({_WHOLE}, the({_PATCHES}, most(size))) | "
                     f"crop_at({_WHOLE}, the({_PATCHES}, least(size))) | "
                     f"paint({_WHOLE}, whole(input), ?hidden, off(itself, {_PATCHES}))"},
    evidence={
        "9ecd008a": {"result": _PATCH, "hidden": "black"},
        "dc0a314f": {"result": _PATCH, "hidden": "green"},
        "ff805c23": {"result": _PATCH, "hidden": "blue"},
    },
)

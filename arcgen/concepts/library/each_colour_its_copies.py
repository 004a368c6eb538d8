"""Each cell becomes a copy of the grid in which the cells of its own colour alone are left, or are gone, or marked."""
import numpy as np

from ...scenes.priors import Roles
from ...scenes.tiny import tiny
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Cells of two or three colours; fewer where the copies keep most of theirs."""
    least, most = (2, 3) if roles.uses("tile", at="result") else (3, 5)
    return tiny(least, most, colours=(2, 3), dense=1.0, square=True)(rng, roles)


_KEPT = "kept_by_colour(input, input, ?bg)"
_COPIES = "tile(input, measure(whole(input), extent(vertical)), measure(whole(input), extent(horizontal)))"

CONCEPT = Concept(
    name="each-colour-its-copies",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_KEPT} | erase({_COPIES}, cells({_KEPT}, ?bg), ?bg) | "
                     f"paint({_COPIES}, cells({_KEPT}, ?bg), ?ink, itself)",
           "ink": "?colour"},
    evidence={"973e499e": {"bg": "black", "result": _KEPT}},
)

"""Hidden patches of a symmetric mosaic are restored, in all of it or in the half or quarter that is shown."""
import numpy as np
from scipy import ndimage

from ...core.errors import RuleError
from ...scenes.mosaic import wallpaper
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A mosaic with patches of one colour, or of two."""
    scene, other = wallpaper()(rng, roles), roles.holes.get("other")

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = scene(rng)
        if other is None:
            return grid
        patches, n = ndimage.label(grid == roles.holes["hidden"])
        if n < 2:
            raise RuleError("a single patch")
        grid[patches == 1 + rng.integers(n)] = other
        return grid
    return draw


_RESTORED = "restore_symmetry(input, ?hidden)"

CONCEPT = Concept(
    name="restore-mosaic",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_RESTORED} | {_RESTORED} | restore_symmetry(recolour(input, ?other, ?hidden), ?hidden) | "
                     f"crop(the(parts({_RESTORED}, 2), most(edge(up_left)))) | "
                     f"crop(the(strips({_RESTORED}, 2, horizontal), most(edge(left))))"},
    evidence={
        "3631a71a": {"result": _RESTORED, "hidden": "maroon"},
        "b8825c91": {"result": _RESTORED, "hidden": "yellow"},
    },
    weight=2.5,
)

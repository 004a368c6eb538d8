"""Squares inside each other, of which only flakes are left, are made whole again, perhaps inside out, or listed."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Rings about the middle, each in a colour of its own and one to three cells thick, with the background shining
    through in many places, but nowhere so that a ring has lost its outermost cells on all four sides."""
    least, worn = int(rng.integers(8, 15)), rng.uniform(0.25, 0.5)

    def draw(rng: np.random.Generator) -> np.ndarray:
        side = least + int(rng.integers(0, 8))
        inks = roles.need(rng, int(rng.integers(2, 4 + (side > 12))))
        y = np.arange(side)
        deep = np.minimum(np.minimum(y[:, None], y), np.minimum(side - 1 - y[:, None], side - 1 - y))
        starts = [0]
        for _ in inks[1:]:
            starts.append(starts[-1] + int(rng.integers(1, 4)))
        if starts[-1] >= (side - 1) // 2:
            raise RuleError("no room for the rings")
        picture = np.array(inks)[np.searchsorted(starts, deep, "right") - 1].astype(np.uint8)
        grid = np.where(rng.random(picture.shape) < worn, roles.background, picture).astype(np.uint8)
        for start, ink in zip(starts, inks):
            for view in (grid[start], grid[side - 1 - start], grid[:, start], grid[:, side - 1 - start]):
                if (view == ink).sum() < 2:
                    raise RuleError("a ring that cannot be told")
        return grid
    return draw


_WHOLE = "complete_symmetry(input, everything(input, ?bg), mirrors)"
_RINGS = f"layers({_WHOLE}, ?bg)"
_MENDED = f"paint({_WHOLE}, in_order({_RINGS}, surpassed(box_area)), {{ink}}, box)"

CONCEPT = Concept(
    name="worn-rings",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_MENDED.format(ink='own_colour')} | {_MENDED.format(ink='own_colour')} | "
                  f"{_MENDED.format(ink='of_opposite(box_area)')} | nested({_RINGS}, ?order) | "
                  f"colour_list({_RINGS}, ?order, ?way)",
        "order": "box_area | surpassed(box_area)", "way": "right | down",
    },
    evidence={
        "5751f35e": {"bg": "black",
                     "result": _MENDED.format(ink="own_colour")},
    },
    weight=2.0,
)

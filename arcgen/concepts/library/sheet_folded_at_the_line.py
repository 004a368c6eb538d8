"""A sheet is folded at the line that crosses it: the cells that meet are told, take a colour, or cancel out."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two halves with a line between them and cells of one colour each, some of which meet when the sheet is folded."""
    wall, *inks = roles.free(rng, 3)
    inks = inks[:1] * 2 if rng.random() < 0.3 else inks
    height, width, vary = int(rng.integers(3, 8)), int(rng.integers(3, 6)), rng.random() < 0.5
    share = float(rng.uniform(0.25, 0.4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        h, w = (int(rng.integers(3, 8)), int(rng.integers(3, 6))) if vary else (height, width)
        left, right = rng.random((2, h, w)) < share
        meet = (left[:, ::-1] & right).sum()
        if not 2 <= meet < min(left.sum(), right.sum()) - 1 or np.array_equal(left, right):
            raise RuleError("halves of which too little meets, or all")
        halves = [np.where(half, ink, roles.background) for half, ink in zip((left, right), inks)]
        grid = np.hstack([halves[0], np.full((h, 1), wall), halves[1]]).astype(np.uint8)
        return grid
    return draw


def _half(side: str) -> str:
    return f"crop(the(panels(input, line_colour(input)), most(edge({side}))))"


_STAYS, _LAID = _half("right"), f"turn({_half('left')}, flip_left_right)"
_MET = f"masked({_STAYS}, {_LAID}, ?bg)"
_OVERLAID = f"over({_STAYS}, {_LAID}, ?bg)"

CONCEPT = Concept(
    name="sheet-folded-at-the-line",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint({_MET}, cells({_MET}, ?bg), ?colour, itself) | "
                  f"paint({_OVERLAID}, cells({_MET}, ?bg), ?colour, itself) | "
                  f"paint({_OVERLAID}, cells({_MET}, ?bg), ?bg, itself) | "
                  f"paint({_STAYS}, cells({_MET}, ?bg), ?colour, itself) | "
                  f"paint({_STAYS}, cells({_LAID}, ?bg), ?bg, itself)",
    },
)

"""A picture is rolled round until its first line stands where a header is marked, or the marked line stands first."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _patches(rng: np.random.Generator, height: int, width: int, inks: list[int]) -> np.ndarray:
    """A picture of a few large areas of colour."""
    grid = np.full((height, width), rng.choice(inks), np.uint8)
    for _ in range(height * width // 4):
        patch = shapes.polyomino(rng, int(rng.integers(3, 8)), most=4)[:height, :width]
        y, x = int(rng.integers(height - patch.shape[0] + 1)), int(rng.integers(width - patch.shape[1] + 1))
        grid[y:y + patch.shape[0], x:x + patch.shape[1]][patch] = rng.choice(inks)
    return grid


def _scene(rng: np.random.Generator, roles: Roles):
    """A picture with headers at its left and top (or right and bottom) side, as the rule reads them."""
    sides = dict.fromkeys(roles.holes[k].word.name for k in ("side", "side2") if k in roles.holes)
    height, width = shapes.sides(rng, 5, 9) if rng.random() < 0.5 else [int(rng.integers(5, 9))] * 2
    plain, *inks = roles.need(rng, 6)
    mark = roles.holes["mark"]

    def draw(rng: np.random.Generator) -> np.ndarray:
        picture = _patches(rng, height, width, inks)
        if min(len(np.unique(line)) for line in picture) == 1 and rng.random() < 0.9:
            raise RuleError("a line of one colour")
        full = np.full((height + 2, width + 2), plain, np.uint8)
        full[1:-1, 1:-1] = picture
        heads = {"up": full[0, 1:-1], "down": full[-1, 1:-1], "left": full[1:-1, 0], "right": full[1:-1, -1]}
        for side in sides:
            heads[side][int(rng.integers(1, len(heads[side]) - 1))] = mark
        rows = slice(0 if "up" in sides else 1, None if "down" in sides else -1)
        columns = slice(0 if "left" in sides else 1, None if "right" in sides else -1)
        return np.ascontiguousarray(full[rows, columns])
    return draw


def _rest(lines: str) -> str:
    """The picture without these border lines, in the language."""
    return f"crop_at(input, region_of(whole(input), without(itself, {lines})))"


def _back(text: str) -> str:
    """Rolled the other way: the line at the mark comes first."""
    return text.replace(", ?way)", ", up)").replace(", ?way2)", ", left)")


_PLACE = "measure(the(cells_of(input, ?mark), touches_side(?side)), edge(?way))"
_PLACE2 = "measure(the(cells_of(input, ?mark), touches_side(?side2)), edge(?way2))"
_ONE = f"rolled({_rest('border_line(?side)')}, {_PLACE}, ?way)"
_TWO = (f"rolled(rolled({_rest('union(border_line(?side), border_line(?side2))')}, minus({_PLACE}, 1), ?way), "
        f"minus({_PLACE2}, 1), ?way2)")
_FIRST, _BOTH_FIRST = _back(_ONE), _back(_TWO)

CONCEPT = Concept(
    name="roll-to-the-mark",
    sketch="?result",
    scene=patient(_scene),
    holes={"result": f"{_ONE} | {_TWO} | {_FIRST} | {_BOTH_FIRST}",
           "side": "left | left | right", "way": "down", "side2": "up", "way2": "right"},
    evidence={
        "6d1d5c90": {"result": _ONE, "mark": "red", "side": "left", "way": "down"},
        "79cce52d": {"result": _TWO, "mark": "red", "side": "left", "way": "down", "side2": "up", "way2": "right"},
    },
    weight=0.1,
    not_framed=("in-blocks",),
)

"""Each row has a head whose colour says which cells of it are meant: they stay, go, are struck out, or light it up."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A head in every row at the left border, then a line, then cells of two to four colours, densely or with gaps.
    Each row holds cells that its head means and others; where a whole row lights up there are also rows that hold
    none, and where one cell runs to its head there is just one, and nothing in its way."""
    roles = kinds.named(roles, "line")
    line, none = roles.holes["line"], roles.uses("line", at="result")
    once = roles.uses("reach", "until", at="result")
    full, several = not once and rng.random() < 0.4, int(rng.integers(2, 5))
    high, wide = int(rng.integers(4, 9)), int(rng.integers(4, 8))
    fixed, vary = roles.free(rng, several), rng.random() < 0.4

    def row(rng: np.random.Generator, inks: np.ndarray, head: int) -> np.ndarray:
        """Cells of the row of a head."""
        others = inks[inks != head]
        if once:
            cells = np.full(wide, roles.background, np.uint8)
            at = int(rng.integers(1, wide - 1))
            cells[at] = head
            cells[int(rng.integers(at + 1, wide))] = others[int(rng.integers(len(others)))]
            return cells
        cells = inks[rng.integers(len(inks), size=wide)]
        if not full:
            cells[rng.random(wide) < 0.5] = roles.background
        if none and rng.random() < 0.45:
            cells[cells == head] = others[int(rng.integers(len(others)))]
        return cells

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = np.array(roles.need(rng, several) if vary else fixed, np.uint8)
        height = max(3, high + int(rng.integers(-1, 2)))
        heads = inks[rng.integers(len(inks), size=height)]
        for _ in range(50):
            board = np.array([row(rng, inks, head) for head in heads])
            meant = board == heads[:, None]
            filled = board != roles.background
            held = meant.any(1)
            if filled.any(1).all() and (filled & ~meant).any(1).sum() > height // 2 and (
                    1 < held.sum() < height - 1 if none else held.all()):
                return np.hstack([heads[:, None], np.full((height, 1), line, np.uint8), board])
        raise RuleError("rows that show nothing")
    return draw


_ALL = "where(cells(input, ?bg), not(is_colour(?line)))"
_HEADS = f"where({_ALL}, touches_side(left))"
_BOARD = f"where({_ALL}, not(touches_side(left)))"
_SAID = f"in_ink(of_aligned({_HEADS}, horizontal))"
_MEANT, _OTHERS = f"where({_BOARD}, {_SAID})", f"where({_BOARD}, not({_SAID}))"
_AREA = f"joined({_BOARD})"
_CHANGED = [f"erase(input, {_OTHERS}, ?bg)", f"erase(input, {_MEANT}, ?bg)", f"paint(input, {_MEANT}, ?colour, itself)",
            f"paint(input, {_OTHERS}, ?colour, itself)"]

CONCEPT = Concept(
    name="the-head-of-the-row-says",
    sketch="?result",
    scene=_scene,
    holes={
        "result": " | ".join([*_CHANGED, *(f"crop_at({each}, {_AREA})" for each in _CHANGED),
                              f"crop_at(paint(input, {_MEANT}, own_colour, line(horizontal)), {_AREA})",
                              f"paint(input, {_MEANT}, own_colour, line(horizontal))",
                              f"paint(input, {_MEANT}, own_colour, reach(left, {_HEADS}))",
                              f"move(input, {_MEANT}, until(left, {_HEADS}), ?bg)"]),
    },
)

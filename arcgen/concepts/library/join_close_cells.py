"""Cells in line are joined only where the gap between them is small."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.dots import in_line
from ...scenes.priors import Roles
from ..base import Concept

_APART = 3
"""Cells by which a gap that stays is wider than one that is joined, at least: nobody counts them."""


def _scene(rng: np.random.Generator, roles: Roles):
    """Cells in line, with gaps that are joined and gaps that are plainly too wide, and none between."""
    close = roles.holes["n"]
    far = close + _APART
    inner = in_line("gap", colours=(1, 2), pairs=(4, 8), extra=(0, 3), gap=(1, close), far=far, least=9)(rng, roles)

    def draw(rng: np.random.Generator) -> np.ndarray:
        for _ in range(60):
            grid = inner(rng)
            gaps = _gaps(grid, roles.background)
            if not any(close < gap < far for gap in gaps) and min(gaps) <= close < max(gaps):
                return grid
        raise RuleError("gaps of middling width")
    return draw


def _gaps(grid: np.ndarray, background: int) -> list[int]:
    """The free cells between cells of one colour that follow each other in a row or column; one at least."""
    gaps = [0]
    for line in (*grid.tolist(), *grid.T.tolist()):
        last: dict[int, int] = {}
        for at, ink in enumerate(line):
            if ink != background:
                gaps.append(at - last.get(ink, at - 1) - 1)
                last[ink] = at
    return gaps


CONCEPT = Concept(
    name="join-close-cells",
    sketch="paint(input, layers(input, ?bg), ?ink, ?gap)",
    scene=_scene,
    holes={
        "ink": "?colour | ?colour | own_colour",
        "n": "1 | 1 | 2",
        "gap": ("between_close(horizontal, ?n) | between_close(vertical, ?n) | "
                "union(between_close(horizontal, ?n), between_close(vertical, ?n))"),
    },
    evidence={
        "a699fb00": {
            "bg": "black",
            "ink": "?colour",
            "colour": "red",
            "gap": "between_close(horizontal, ?n)",
            "n": "1",
        },
    },
    weight=0.4,
)

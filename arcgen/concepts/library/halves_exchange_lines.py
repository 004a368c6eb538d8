"""The two halves of the grid exchange every second line, so that each shows both by turns."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two halves without blank: each plain, striped, a small texture, or a mosaic of colours of its own."""
    across = roles.uses("vertical", at="result")            # columns change places: the halves lie above each other
    kind, shared, constant = int(rng.integers(4)), rng.random() < 0.3, rng.random() < 0.5
    first = rng.integers(1, 8), rng.integers(5, 14)

    def half(rng: np.random.Generator, shape: tuple[int, int], inks: list[int]) -> np.ndarray:
        if kind == 0:
            return np.full(shape, inks[0])
        if kind == 3:
            return rng.choice(inks, shape)
        y, x = np.indices(shape)
        return np.array(inks)[(y if kind == 1 else (x + y) // 2) % len(inks)]

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = first if constant else (rng.integers(1, 8), rng.integers(5, 14))
        shape = int(height), int(width)
        inks = roles.need(rng, 6)
        n = int(rng.integers(2, 4))
        others = inks[:n][::-1] if shared and kind in (1, 2) else inks[n:2 * n]
        halves = [half(rng, shape, inks[:n]), half(rng, shape, others)]
        grid = np.vstack(halves).astype(np.uint8)
        if (halves[0] == halves[1]).all():
            raise RuleError("two halves alike")
        return grid if across else np.ascontiguousarray(grid.T)
    return draw


def _exchanged(axis: str, length: str, way: str, *sides: str) -> list[str]:
    moved = f"rolled(input, divided(measure(whole(input), extent({length})), 2), {way})"
    return [f"over(input, keep({moved}, where(lines(input, {axis}), {which}), ?bg), ?bg)"
            for side in sides for which in (f"even(edge({side}))", f"not(even(edge({side})))")]


_COLUMNS = _exchanged("vertical", "vertical", "down", "right")
_ROWS = _exchanged("horizontal", "horizontal", "right", "down")

CONCEPT = Concept(
    name="halves-exchange-lines",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(_COLUMNS + _ROWS)},
    evidence={"e9afcf9a": {"result": _COLUMNS[1], "bg": "black"}},
)

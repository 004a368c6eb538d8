"""Between two dots with one gap another dot is put on the next line, and so on: a pyramid comes about."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.ground import quarters
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A line of dots, many of them one gap apart, and room for the pyramid in the rule's direction, its lines as far
    apart as the hole `n` says; in some tasks the line is the same read from both ends."""
    size, step = sizes(rng, 9, 17), int(roles.holes["n"])
    turn = (quarters(roles.find("up", "down", "left", "right", at="result")[0].word.name) + 2) % 4
    even = rng.random() < 0.3

    def draw(rng: np.random.Generator) -> np.ndarray:
        view = np.full(size(rng), roles.background, np.uint8)
        y, n = int(rng.integers(0, 3)), view.shape[1]
        row, x = np.zeros(n, bool), int(rng.integers(0, 3))
        while x < n:
            row[x] = True
            x += int(rng.choice([1, 2, 2, 2, 2, 3]))
        row = row | row[::-1] if even else row
        gaps, lines = row, []
        while gaps.any():
            gaps = np.append(False, gaps[:-1]) & np.append(gaps[1:], False) & ~gaps
            lines.append(int(gaps.sum()))
        if len(lines) < 3 or sum(lines) < 4 or y + step * (len(lines) - 1) >= len(view):
            raise RuleError("no pyramid, or no room for it")
        view[y, row] = roles.holes["dots"]
        return np.ascontiguousarray(rot90(view, turn))
    return draw


def _next(axis: str, way: str) -> str:
    return f"of(between_close({axis}, 1), shifted({way}, ?n))"


_DOTS = "all_of_colour(input, ?dots)"
_SIDES = {"down": "horizontal", "up": "horizontal", "left": "vertical", "right": "vertical"}


def _one(axis: str, way: str) -> str:
    return f"paint(input, {_DOTS}, ?ink, repeatedly({_next(axis, way)}))"


def _in_turn(axis: str, way: str) -> str:
    return f"paint({_one(axis, way)}, {_DOTS}, own_colour, repeatedly(of({_next(axis, way)}, {_next(axis, way)})))"


CONCEPT = Concept(
    name="pyramid-of-gaps",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(f(axis, way) for way, axis in _SIDES.items() for f in (_one, _in_turn)),
           "n": "1 | 2", "ink": "?colour"},
    evidence={"af726779": {"result": _in_turn("horizontal", "down"), "dots": "orange", "n": "2", "ink": "magenta"}},
)

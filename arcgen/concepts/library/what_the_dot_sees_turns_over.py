"""On a ground of two colours a dot turns over what it sees: there each colour becomes the other, or its own."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _ground(rng: np.random.Generator, kind: int, height: int, width: int) -> np.ndarray:
    """A drawing in two colours, bool (h, w): halves, broad stripes, a chess board of large squares, a block, or two
    blocks in opposite corners."""
    y, x = np.indices((height, width))
    if kind == 0:
        return x < int(rng.integers(width // 3 + 1, width - width // 3))
    if kind == 1:
        return (x + int(rng.integers(2))) // 2 % 2 == 0
    if kind == 2:
        k = int(rng.integers(2, 4))
        return (y // k + x // k) % 2 == 0
    middle = [int(rng.integers(n // 3 + 1, n - n // 3)) for n in (height, width)]
    if kind == 3:
        return (y < middle[0]) == (x < middle[1])
    return (y < middle[0]) & (x < middle[1])


def _scene(rng: np.random.Generator, roles: Roles):
    """One dot, or two where what they see does not meet, on a ground of two colours, at least one cell from the border;
    what the dot sees has cells of both.
    Only a grid of even sides has quarters."""
    near, quarters = roles.uses("halo", "grown", at="seen"), roles.uses("own_quarter", at="seen")
    size, kind = sizes(rng, 5, 10), int(rng.integers(5))
    several, dot = near and rng.random() < 0.5, roles.holes["dot"]
    tones = np.array([roles.holes["one"], roles.holes.get("two", roles.need(rng, 1)[0])], np.uint8)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        if quarters:
            height, width = height // 2 * 2, width // 2 * 2
        ground = _ground(rng, kind, height, width)
        grid = tones[np.rot90(ground ^ (rng.random() < 0.5), int(rng.integers(4))).astype(int)]
        places: list[tuple[int, int]] = []
        for _ in range(1 + (several and int(rng.integers(1, 3)))):
            y, x = (int(rng.integers(1, n - 1)) for n in grid.shape)
            around = grid[y - 1:y + 2, x - 1:x + 2]
            plus = [grid[y - 1, x], grid[y + 1, x], grid[y, x - 1], grid[y, x + 1]]
            if len(set(plus)) < 2 or (around == tones[0]).sum() in (0, 9):
                continue
            if all(max(abs(y - v), abs(x - u)) > 5 for v, u in places):
                places.append((y, x))
        if not places:
            raise RuleError("a dot that sees one colour only")
        for at in places:
            grid[at] = dot
        return np.ascontiguousarray(grid)
    return draw


_DOTS = "cells_of(input, ?dot)"
_TURNED = (f"paint(paint(input, {_DOTS}, ?two, within(?seen, cells_of(input, ?one))), {_DOTS}, ?one, "
           "within(?seen, cells_of(input, ?two)))")
_TAKEN = f"paint(input, {_DOTS}, own_colour, within(?seen, cells_of(input, ?one)))"

CONCEPT = Concept(
    name="what-the-dot-sees-turns-over",
    sketch="?result",
    scene=patient(_scene, 20),
    holes={
        "result": f"{_TURNED} | {_TURNED} | {_TURNED} | {_TAKEN}",
        "seen": "cross | line(horizontal) | halo(by_side) | halo(by_corner) | union(line(falling), line(rising)) | "
                "grown(2) | ray(up) | line(rising) | beside(diagonally) | own_quarter",
        "dot": "?colour", "one": "?colour2", "two": "?colour3",
    },
)

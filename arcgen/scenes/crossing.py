"""Lines that meet something: patches that marks at the border look down on, arrows in a walled yard, small shapes
of a few kinds."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from .ground import quarters
from .place import Board
from .priors import Roles, sizes


def marks_above_patches(least: int = 12, most: int = 22):
    """Marks of several colours along the border that the rule's rays (hole `way`) start from, and under them large
    patches, some of which have the colour of a mark above them."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, turn = sizes(rng, least, most), quarters(roles.holes["way"].word.name) + 2
        patches = int(rng.integers(1, 5))

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, -turn)
            height, width = view.shape
            inks = roles.need(rng, 4)
            columns = rng.choice(np.arange(1, width, 2), min(int(rng.integers(2, 6)), width // 3), replace=False)
            colours = [inks[rng.integers(4)] for _ in columns]
            view[0, columns] = colours
            for k in range(patches):
                h, w = int(rng.integers(3, height // 2)), int(rng.integers(3, width // 2))
                at = int(rng.integers(len(columns)))
                y = int(rng.integers(2, height - h))
                x = int(np.clip(columns[at] - rng.integers(w), 0, width - w))
                view[y:y + h, x:x + w] = colours[at] if k == 0 or rng.random() < 0.5 else inks[rng.integers(4)]
            return grid
        return draw
    return scene


def arrow_in_a_yard(least: int = 11, most: int = 15):
    """A yard of the background's colour between walls of several colours, and in it a straight or slanted line of any
    colour with a tip of the hole `tip`'s."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, shaft, tip = sizes(rng, least, most), roles.need(rng, 1)[0], roles.holes["tip"]

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            height, width = grid.shape
            inks, thick = np.array([c for c in roles.need(rng, 4) if c != shaft][:3], np.uint8), 2
            for side in range(4):
                edge = rot90(grid, side)
                parts = np.sort(rng.integers(0, edge.shape[1], 2))
                place = np.searchsorted(parts, np.arange(edge.shape[1]))
                edge[:thick] = inks[(place + rng.integers(3)) % 3]
            steps = [(0, 1), (1, 0), (1, 1), (1, -1)]           # straight or slanted, either way
            dy, dx = np.array(steps[rng.integers(4)]) * (1 if rng.random() < 0.5 else -1)
            for _ in range(12):
                n = int(rng.integers(3, 6))
                y, x = int(rng.integers(thick + 1, height - thick - 1)), int(rng.integers(thick + 1, width - thick - 1))
                ys, xs = y + dy * np.arange(n), x + dx * np.arange(n)
                low, high = (min(ys.min(), xs.min()) - thick, max(ys.max() - height, xs.max() - width) + thick)
                if low >= 1 and high <= -2:
                    break
            else:
                raise RuleError("no room for the arrow")
            grid[ys, xs] = shaft
            grid[ys[-1], xs[-1]] = tip
            return grid
        return draw
    return scene


_KINDS = {2: ("11", "1|1"), 3: ("10|11", "11|10", "01|11", "11|01", "111", "1|1|1"),
          4: ("110|011", "11|11", "111|100", "1111", "01|11|10", "111|010"),
          5: ("010|111|010", "111|100|100", "11111", "101|111"), 6: ("111|111", "11|11|11", "100|100|111|010")}


def small_kinds(count: tuple[int, int] = (5, 9), least: int = 9, most: int = 13):
    """Small shapes of 2 to 6 cells, all of the colour that the rule looks for, of one silhouette for each number of
    cells, but bars among those of three cells (along the hole `axis`)."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, ink = sizes(rng, least, most), roles.holes["body"]
        bar = "111" if roles.uses("horizontal", at="axis") else "1|1|1"
        kinds = [_KINDS[n][rng.integers(4 if n == 3 else len(_KINDS[n]))] for n in sorted(_KINDS)] + [bar]
        masks = [np.array([[c == "1" for c in row] for row in kind.split("|")]) for kind in kinds]

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            first = rng.permutation(len(masks))[:int(rng.integers(4, 7))]
            more = rng.integers(len(masks), size=int(rng.integers(count[0], count[1] + 1)) - 4)
            chosen = [masks[i] for i in (*first, *more)]
            board.scatter(rng, chosen, [ink] * len(chosen), 1, least=4)
            return board.grid
        return draw
    return scene

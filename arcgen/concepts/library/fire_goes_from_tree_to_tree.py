"""A fire goes from tree to tree wherever the gap between two is small enough; what stands apart is spared."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles, sizes
from ...scenes.room import spot, widened
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Trees of one colour in groups and one by one, and a fire, or two, beside some of them: within a group they stand
    as far apart as the fire jumps at most, groups plainly farther."""
    size, fire, jump = sizes(rng, 14, 22), roles.holes["fire"], int(roles.holes["n"])
    tree = next(c for c in roles.free(rng, 2) if c != fire)
    family = shapes.one_of(shapes.blob(2, 5), shapes.rectangle(1, 2), shapes.plus(), shapes.dot())

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, groups = Board(*size(rng), roles.background), []
        for k in range(4 + board.grid.size // 70):
            far = widened(board.taken, times=jump + 2)
            group = np.zeros(board.grid.shape, bool)
            for part in range(int(rng.integers(2, 5)) if k < 2 else int(rng.integers(1, 4))):
                mask = CELL if k == 0 and part == 0 else family(rng)
                closed = far | widened(group) if part else far
                at = spot(rng, closed, mask, 0, 0, _meets(widened(group, times=jump), mask) if part else None)
                if at is None:
                    continue
                y, x = at
                board.put(mask, at, fire if k == 0 and part == 0 else tree)
                group[y:y + mask.shape[0], x:x + mask.shape[1]] |= mask
            groups.append(int((board.grid[group] == tree).sum()))
        if groups[0] == 0 or sum(map(bool, groups)) < 3:
            raise RuleError("too few groups")
        return board.grid
    return draw


def _meets(cells: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """Where, by its corner above left, a silhouette, bool (h, w), would have one of some cells, bool (H, W): bool
    (H, W)."""
    found = np.zeros(cells.shape, bool)
    for y, x in np.argwhere(mask).tolist():
        found[:cells.shape[0] - y, :cells.shape[1] - x] |= cells[y:, x:]
    return found


_BURNT = "where(objects(input, ?bg, by_corner), chained(cells_of(input, ?fire), grown(?n)))"
_OTHERS = "where(objects(input, ?bg, by_corner), not(chained(cells_of(input, ?fire), grown(?n))))"

CONCEPT = Concept(
    name="fire-goes-from-tree-to-tree",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, {_BURNT}, ?fire, itself) | paint(input, {_BURNT}, ?fire, itself) | "
                  f"keep(input, {_OTHERS}, ?bg) | paint(input, {_OTHERS}, ?colour, itself)",
        "n": "2",
    },
    weight=0.4,
)

"""A spark at one end of a fuse: cells change by turns along it, or it runs to the end, or as far as there are dots."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept

_STEPS = ((-1, 0), (0, 1), (1, 0), (0, -1))


def _fuse(rng: np.random.Generator, taken: np.ndarray, long: int) -> list[tuple[int, int]]:
    """A winding path of so many cells that never touches itself nor what is taken, or as far as it comes; it runs
    straight for two cells or more."""
    height, width = taken.shape
    near = taken.copy()
    path = [(int(rng.integers(height)), int(rng.integers(width)))]
    while len(path) < long:
        ways = [way for way in _STEPS if _is_free(near, path, way)]
        if not ways:
            break
        dy, dx = ways[rng.integers(len(ways))]
        for _ in range(int(rng.integers(2, 5))):
            if len(path) < long and _is_free(near, path, (dy, dx)):
                path.append((path[-1][0] + dy, path[-1][1] + dx))
    return path


def _is_free(taken: np.ndarray, path: list[tuple[int, int]], way: tuple[int, int]) -> bool:
    """Whether the path can go on this way: to a cell of the grid that touches none but the last cell of the path."""
    y, x = path[-1][0] + way[0], path[-1][1] + way[1]
    if not (0 <= y < taken.shape[0] and 0 <= x < taken.shape[1]):
        return False
    return not taken[max(y - 1, 0):y + 2, max(x - 1, 0):x + 2].any() and all(
        abs(y - b) + abs(x - a) > 1 and max(abs(y - b), abs(x - a)) > 1 - (k == len(path) - 2)
        for k, (b, a) in enumerate(path[:-1]))


def _scene(rng: np.random.Generator, roles: Roles):
    """One fuse, or two where the rule does not ask for the farthest cell, with a spark at the end. Where the rule
    counts dots, some lie in the topmost line, fewer than the fuse has cells."""
    size, spark = sizes(rng, 7, 13), roles.holes["spark"]
    fuse, dot = roles.holes.get("fuse"), roles.holes.get("dot")
    fuse = fuse if isinstance(fuse, int) else roles.free(rng, 1)[0]
    single = isinstance(dot, int) or roles.uses("most", at="result") or rng.random() < 0.4

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        count = int(rng.integers(2, min(6, width - 1)))
        if isinstance(dot, int):
            grid[0, :count] = dot
        for k in range(1 if single else 2):
            taken = grid != roles.background
            if isinstance(dot, int):
                taken[0] = True
            paths = [_fuse(rng, taken, int(rng.integers(8, 8 + width))) for _ in range(4)]
            path = max(paths, key=len)
            if len(path) < max(7, count + 3) - 2 * k or taken[path[0]]:
                raise RuleError("no room for a fuse")
            for cell in path:
                grid[cell] = fuse
            grid[path[0]] = spark
        return grid
    return draw


_SPARK = "cells_of(input, ?spark)"
_LINKS = f"links({_SPARK}, halo(by_side))"
_FUSE, _ALONE = "where(cells(input, ?bg), not(is_colour(?dot)))", "cells(input, ?bg)"
_COUNT = "count(cells_of(input, ?dot))"
_PUT_OUT = f"paint(input, {_SPARK}, ?fuse, itself)"
_BURNT = f"where({_FUSE}, not(at_least({_LINKS}, {_COUNT})))"

CONCEPT = Concept(
    name="the-spark-runs-along-the-fuse",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint(input, where({_ALONE}, even({_LINKS})), ?spark, itself) | "
                  f"erase(input, where({_ALONE}, not(even({_LINKS}))), ?bg) | "
                  f"paint(input, {_ALONE}, counted_on(?spark, {_LINKS}, ?spark, ?fuse, ?fuse), itself) | "
                  f"paint(input, {_ALONE}, counted_on(?spark, {_LINKS}, ?spark, ?colour, ?colour2), itself) | "
                  f"paint(input, {_ALONE}, counted_on(?spark, {_LINKS}, ?spark, ?colour), itself) | "
                  f"paint(?first, where({_ALONE}, most({_LINKS})), ?spark, itself) | "
                  f"paint(input, where({_ALONE}, most({_LINKS})), ?colour, itself) | "
                  f"paint(input, where({_FUSE}, not(at_least({_LINKS}, plus({_COUNT}, 1)))), ?spark, itself) | "
                  f"paint(?first, where({_FUSE}, equals({_LINKS}, {_COUNT})), ?spark, itself) | "
                  f"paint(erase(input, {_BURNT}, ?bg), where({_FUSE}, equals({_LINKS}, {_COUNT})), ?spark, itself) | "
                  f"paint(input, where({_FUSE}, at_least({_LINKS}, plus({_COUNT}, 1))), ?colour, itself) | "
                  f"erase(input, where({_FUSE}, at_least({_LINKS}, plus({_COUNT}, 1))), ?bg)",
        "first": f"input | {_PUT_OUT}",
    },
    not_framed=("in-each-panel",),
)

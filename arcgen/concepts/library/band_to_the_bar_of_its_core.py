"""Each ring runs as a band, bead after bead, to the bar that has the colour of its core."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90, some
from ...scenes.ground import on_any_ground
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_RING = np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]], bool)


def _scene(rng, roles: Roles):
    """Long bars in different colours along two or more sides, and rings whose cores have the colour of one of them
    and face it."""
    size, n_rings = sizes(rng, 19, 28), int(rng.integers(2, 5))

    def draw(rng):
        board = Board(*size(rng), roles.background)
        ring, *inks = roles.need(rng, 4)
        bars, way = [], np.zeros(board.grid.shape, bool)
        for turn, ink in zip(rng.permutation(4), inks[:int(rng.integers(2, 4))]):
            grid, taken = rot90(board.grid, turn), rot90(board.taken, turn)
            long, thick = int(rng.integers(7, grid.shape[1] - 5)), int(rng.integers(3, 5))
            x, y = int(rng.integers(0, grid.shape[1] - long + 1)), int(rng.integers(0, 2))
            if taken[y:y + thick + 2, max(x - 2, 0):x + long + 2].any():
                continue
            grid[y:y + thick, x:x + long] = ink
            taken[y:y + thick, x:x + long] = True
            bars.append((int(turn), y + thick, x, long, ink))
        if len(bars) < 2:
            raise RuleError("no room for the bars")
        done, heights = 0, set[tuple[int, int]]()       # no two like cores are level: they would see each other
        for k in range(n_rings):
            turn, low, x, long, ink = bars[k % len(bars)]
            grid, taken, ways = (rot90(a, turn) for a in (board.grid, board.taken, way))
            for _ in range(50):
                left, top = x + int(rng.integers(0, long - 2)), low + int(rng.integers(4, 12))
                if top + 4 > grid.shape[0] or (ink, top) in heights:
                    continue
                near = np.s_[max(top - 2, 0):top + 5, max(left - 2, 0):left + 5]
                lane = np.s_[low:top, max(left - 1, 0):left + 4]
                if any(some(cells[part]) for cells in (taken, ways) for part in (near, lane)):
                    continue
                grid[top:top + 3, left:left + 3][_RING] = ring
                grid[top + 1, left + 1] = ink
                taken[top:top + 3, left:left + 3] = True
                ways[low:top, left:left + 3] = True
                heights.add((ink, top))
                done += 1
                break
        if done < 2:
            raise RuleError("no room for the rings")
        return board.grid
    return draw


_START = "o = objects(input, commonest(input), by_side); c = where(o, is_dot); "
_BEADS = "copies_until(on_the_way(3, towards_alike(o, colour)), o)"
_RING_INK = "of_touching(o, by_side)"
_BAND = (f"{_START}paint(paint(input, c, {_RING_INK}, of({_BEADS}, halo(by_corner))), c, own_colour, {_BEADS})")

CONCEPT = Concept(
    name="band-to-the-bar-of-its-core",
    sketch="?what",
    scene=patient(on_any_ground(_scene)),
    holes={
        "what": " | ".join([
            _BAND, _BAND,
            f"{_START}paint(input, c, own_colour, {_BEADS})",
            f"{_START}paint(input, c, own_colour, off(track(towards_alike(o, colour)), where(o, not(is_full))))",
            f"{_START}paint(input, c, own_colour, track(towards_alike(o, colour)))",
            f"{_START}paint(input, c, {_RING_INK}, track(towards_alike(o, colour)))",
            f"{_START}paint(input, c, {_RING_INK}, off(of(track(towards_alike(o, colour)), halo(by_corner)), o))"]),
    },
    evidence={"985ae207": {"what": _BAND}},
)

"""A ring's colour grows out, on four sides or other ones, and mostly the ring and its core exchange their colours."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _moved(way: str) -> str:
    """The core moved by its own width."""
    return f"moved(by_its(extent(horizontal), {way}))"


_GROWN = f"union(union({_moved('up')}, {_moved('down')}), union({_moved('left')}, {_moved('right')}))"
_SLANTED = (f"union(union({_moved('up_left')}, {_moved('up_right')}), "
            f"union({_moved('down_left')}, {_moved('down_right')}))")


def _scene(rng, roles: Roles):
    """Two to four squares with a core of another colour and room around them."""
    size, fixed, vary = sizes(rng, 12, 20), roles.need(rng, 2), rng.random() < 0.6

    def draw(rng):
        board = Board(*size(rng), roles.background)
        ring, core = roles.need(rng, 2) if vary else fixed
        for k in range(int(rng.integers(2, 5))):
            n = int(rng.integers(1, 4 if not k else 3))
            picture = np.full((3 * n + 2,) * 2, roles.background, np.uint8)
            picture[n:2 * n + 2, n:2 * n + 2] = ring
            picture[n + 1:2 * n + 1, n + 1:2 * n + 1] = core
            at = board.spot(rng, np.ones(picture.shape, bool), 1)
            if at is not None:
                board.put(np.ones(picture.shape, bool), at, picture)
        if not board.taken.any():
            raise RuleError("no room for a square")
        return board.grid
    return draw


_CORES, _RING_INK = "where(objects(input, ?bg, by_side), is_full)", "of_touching(objects(input, ?bg, by_side), by_side)"
_OUT = f"paint(input, {_CORES}, {_RING_INK}, of(?grown, union(itself, halo(by_corner))))"
_EXCHANGED = f"paint(paint({_OUT}, {_CORES}, own_colour, box_halo), {_CORES}, {_RING_INK}, itself)"
_KEPT = f"paint({_OUT}, {_CORES}, own_colour, itself)"

CONCEPT = Concept(
    name="core-and-ring-grow",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_EXCHANGED} | {_EXCHANGED} | {_KEPT}",
           "grown": f"{_GROWN} | {_GROWN} | union({_moved('up')}, {_moved('down')}) | "
                    f"{_SLANTED} | union({_GROWN}, {_SLANTED})"},
    evidence={
        "3befdf3e": {"bg": "black", "result": _EXCHANGED, "grown": _GROWN},
    },
)

"""A piece is missing from a block, and of the loose pieces just one fits: it is told, or closes the gap."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import polyomino, whole
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A block with a gap at its side, and two to four loose pieces of different shapes with as many cells, or nearly,
    as the gap; of several colours, or, where the rule uses the piece's shape alone, of one in some tasks."""
    size, n_loose = sizes(rng, 9, 14), int(rng.integers(2, 5))
    inks, vary, one = roles.free(rng, 5), rng.random() < 0.5, rng.random() < 0.3 and not roles.uses("colour_of")

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        palette = [int(c) for c in (rng.permutation(inks) if vary else inks)]
        colours = [palette[1]] * n_loose if one else [*palette[1:], *palette[1:]][:n_loose]
        cells = int(rng.integers(3, 6))
        gap = polyomino(rng, cells)
        tall, wide = (int(n) for n in rng.integers(4, 7, 2))
        room = tall - gap.shape[0], wide - gap.shape[1]
        if min(room) < 1:
            raise RuleError("too small a block")
        y, x = (int(rng.integers(0, n + 1)) for n in room)
        if rng.random() < 0.5:
            y = room[0] * int(rng.integers(2))
        else:
            x = room[1] * int(rng.integers(2))
        block = whole(tall, wide)
        block[y:y + gap.shape[0], x:x + gap.shape[1]] &= ~gap
        if not all(block[edge].any() and block[:, edge].any() for edge in (0, -1)) or block.sum() < 2 * cells:
            raise RuleError("a gap that takes a whole side")
        pieces = [gap]
        while len(pieces) < n_loose:
            piece = polyomino(rng, cells + int(rng.integers(-1, 2)))
            if not any(np.array_equal(piece, p) for p in pieces):
                pieces.append(piece)
        board.place(rng, block, palette[0])
        board.scatter(rng, pieces, [colours[k] for k in rng.permutation(len(pieces))])
        return board.grid
    return draw


_ALL = "objects(input, ?bg, by_side)"
_BLOCK = f"the({_ALL}, most(size))"
_GAP = f"region_of({_BLOCK}, rest_of_box)"
_PIECE = f"the({_ALL}, like(shape, {_GAP}))"
_FILLED = f"paint(input, {_BLOCK}, colour_of({_PIECE}), rest_of_box)"

CONCEPT = Concept(
    name="the-missing-piece",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"crop({_PIECE}) | crop({_PIECE}) | move(input, {_PIECE}, to_centre({_GAP}), ?bg) | "
                  f"{_FILLED} | crop_at({_FILLED}, {_BLOCK}) | paint(input, {_PIECE}, ?colour, itself) | "
                  f"erase(input, where({_ALL}, not(either(most(size), like(shape, {_GAP})))), ?bg)",
    },
)

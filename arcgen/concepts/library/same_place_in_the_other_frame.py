"""What lies in one frame is set at the same place into the other frame, in its colour or that frame's."""
import numpy as np

from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two frames of one size, the first with a few cells or a small figure in it, and specks outside of both."""
    size, one_size = sizes(rng, 13, 20), rng.random() < 0.5
    sides = [int(n) for n in rng.integers(5, 8, 2)]
    specks, several = int(rng.integers(0, 6)), rng.random() < 0.6
    palette = roles.free(rng, 4)

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        h, w = sides if one_size else (int(n) for n in rng.integers(5, 8, 2))
        inks = palette if several else palette[:1]
        frame = shapes.hollow(h, w)
        for k, name in enumerate(("first", "second")):
            picture = np.where(frame, roles.holes[name], roles.background)
            if k == 0:
                inner = picture[1:-1, 1:-1]
                for cell in rng.permutation(inner.size)[:int(rng.integers(2, 2 + inner.size // 3))]:
                    inner.flat[cell] = inks[rng.integers(len(inks))]
            board.place(rng, np.ones((h, w), bool), picture)
        for _ in range(specks):
            board.place(rng, CELL, inks[rng.integers(len(inks))])
        return board.grid
    return draw


_FRAME = "joined(cells_of(input, ?{}))"
_HELD = f"where(cells(input, ?bg), both(not(is_colour(?first)), inside({_FRAME.format('first')})))"
_STEP = f"as_from({_FRAME.format('first')}, {_FRAME.format('second')})"
_DONE = [f"copy(input, {_HELD}, {_STEP})", f"move(input, {_HELD}, {_STEP}, ?bg)",
         f"paint(input, {_HELD}, ?second, moved({_STEP}))"]

CONCEPT = Concept(
    name="same-place-in-the-other-frame",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join([*_DONE[:1], *_DONE, *(f"crop_at({done}, {_FRAME.format('second')})" for done in _DONE)]),
    },
)

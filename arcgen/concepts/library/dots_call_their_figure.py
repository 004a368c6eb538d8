"""Figures with one marked cell move to all dots of the colour of their mark, or are copied there."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One to three figures of four to eight cells, each with a mark of its own colour; dots for each, and strays."""
    size = sizes(rng, 13, 19)
    most = int(rng.integers(2, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        body, stray, *marks = roles.need(rng, 2 + int(rng.integers(1, most + 1)))
        for mark in marks:
            figure = shapes.one_of(shapes.mirrored(shapes.pattern(3, 0.6)), shapes.blob(4, 7), shapes.box(3, 3))(rng)
            inks = np.full(figure.shape, body, np.uint8)
            cells = np.argwhere(figure)
            place = cells[rng.integers(len(cells))]
            inks[tuple(place)] = mark
            board.place(rng, np.ones(figure.shape, bool), np.where(figure, inks, roles.background), 1)
            for _ in range(int(rng.integers(1, 4))):                # each dot has room for its figure
                at = board.spot(rng, np.ones(figure.shape, bool), 1)
                if at is None:
                    raise RuleError("no room for a dot")
                board.put(np.ones(figure.shape, bool), at, roles.background)
                board.grid[at[0] + place[0], at[1] + place[1]] = mark
        dot = np.ones((1, 1), bool)
        for _ in range(int(rng.integers(1, 4))):
            board.place(rng, dot, stray)
        return board.grid
    return draw


_CALLED = ("b = blobs(input, ?bg, by_corner); t = where(b, not(is_dot)); "
           "e = erase(input, where(b, not(shares(colour, where(cells(input, ?bg), overlaps(t))))), ?bg); ")
_FIGURES = "t = where(blobs(input, ?bg, by_corner), not(is_dot)); "

CONCEPT = Concept(
    name="dots-call-their-figure",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_CALLED}erase(redraw(e, t, identity, 1, ?bg), t, ?bg) | "
                     f"{_CALLED}redraw(e, t, identity, 1, ?bg) | "
                     f"{_FIGURES}redraw(input, t, identity, 1, ?bg) | "
                     f"{_FIGURES}erase(redraw(input, t, identity, 1, ?bg), t, ?bg)"},
    evidence={"1b59e163": {"bg": "yellow", "result": f"{_CALLED}erase(redraw(e, t, identity, 1, ?bg), t, ?bg)"}},
)

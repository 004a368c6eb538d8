"""One thing, or a part of it or what is around it, takes the colour of another, which goes or stays."""
import numpy as np

from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One large thing and one dot of another colour; in half of the tasks there are things of middling size besides, in
    the large one's colour or in others, which stay as they are."""
    size, others = sizes(rng, 10, 17), int(rng.integers(1, 4)) if rng.random() < 0.5 else 0
    large = shapes.one_of(shapes.mirrored(shapes.blob(5, 9)), shapes.rectangle(4, 6), shapes.box(4, 6))
    fixed, vary, alike = roles.need(rng, 3), rng.random() < 0.7, rng.random() < 0.4

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        ink, dot, third = roles.need(rng, 3) if vary else fixed
        board.place(rng, large(rng), ink, 1, 1)
        for _ in range(others):
            board.place(rng, shapes.polyomino(rng, int(rng.integers(2, 6)), most=3), ink if alike else third, 2)
        board.place(rng, np.ones((1, 1), bool), dot, 2)
        return board.grid
    return draw


_FIRST, _LAST = "the(objects(input, ?bg, ?conn), ?first)", "the(objects(input, ?bg, ?conn), ?last)"
_PAINTED = f"paint(input, {_FIRST}, colour_of({_LAST}), ?part)"
_GONE = f"erase({_PAINTED}, {_LAST}, ?bg)"

CONCEPT = Concept(
    name="take-the-colour-of-another",
    sketch="?result",
    scene=_scene,
    not_framed=("in-each-panel",),
    holes={
        "result": f"{_GONE} | {_GONE} | {_PAINTED}",
        "conn": "by_corner",
        "part": "itself | itself | itself | frame | halo(by_corner) | rest_of_box | outline",
        "first": "most(size)",
        "last": "least(size)",
    },
    evidence={
        "aabf363d": {"bg": "black", "result": _GONE, "part": "itself", "conn": "by_corner", "first": "most(size)",
                     "last": "least(size)"},
    },
    weight=0.7,
)

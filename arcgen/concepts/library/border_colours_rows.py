"""A border line has a colour for each row: blocks, or the ground before them, take it."""
import numpy as np

from ...scenes import shapes
from ...scenes.keyed import edged_rows
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _loose_blocks(rng: np.random.Generator, roles: Roles):
    """Blocks of one colour apart from each other, and a border line in two or three colours."""
    size = sizes(rng, 9, 17)
    body, *pool = [*roles.seen[:1], *roles.need(rng, 4)][:int(rng.integers(3, 5))]
    run = int(rng.integers(1, 4))
    right = roles.uses("right", at="side")

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        board = Board(height, width, roles.background)
        board.taken[:, :2] = True
        board.put(board.taken.copy(), (0, 0), roles.background)
        masks = [shapes.one_of(shapes.rectangle(2, 5), shapes.blob(4, 9))(rng) for _ in range(int(rng.integers(2, 5)))]
        board.scatter(rng, masks, [body] * len(masks), 1, least=2)
        start = int(rng.integers(len(pool)))
        board.grid[:, 0] = [pool[(start + y // run) % len(pool)] for y in range(height)]
        return np.ascontiguousarray(board.grid[:, ::-1] if right else board.grid)
    return draw


def _scene(rng: np.random.Generator, roles: Roles):
    """Blocks that hang together from side to side, or loose ones."""
    return (_loose_blocks if rng.random() < 0.5 else edged_rows())(rng, roles)


_EDGE = "where(cells(input, ?bg), touches_side(?side))"
_BODY = f"paint(input, cells_of(input, ?body), of_aligned({_EDGE}, horizontal), itself)"

CONCEPT = Concept(
    name="border-colours-rows",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_BODY} | {_BODY} | paint_under(input, {_EDGE}, own_colour, line(horizontal), ?bg) | "
                  f"paint(input, {_EDGE}, own_colour, ray_until(straight, cells_of(input, ?body))) | "
                  f"paint(input, {_EDGE}, own_colour, first_met(straight, cells_of(input, ?body)))",
        "side": "left | right",
    },
    evidence={
        "c9f8e694": {"result": _BODY, "body": "grey", "bg": "black", "side": "left"},
    },
    weight=0.7,
)

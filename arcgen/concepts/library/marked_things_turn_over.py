"""Things with a mark turn over in their place (mirrored, or half round); the mark stays, goes or marks no more."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Lopsided things of one colour or of several; some of them have one cell of the hole `mark`'s colour."""
    size, mark = sizes(rng, 11, 20), roles.holes["mark"]
    inks = roles.several(rng, 4, one=0.4)
    family = shapes.one_of(shapes.blob(5, 9), shapes.pattern(3, 0.6), shapes.blob(6, 10))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, marked, plain = Board(*size(rng), roles.background), 0, 0
        for _ in range(3 + board.grid.size // 70):
            mask = family(rng)
            if any((mask == image).all() for image in (mask[::-1], mask[:, ::-1], mask[::-1, ::-1])) or mask.size < 6:
                continue
            picture = np.where(mask, inks[rng.integers(len(inks))], roles.background)
            has = rng.random() < 0.5 if marked and plain else not marked
            if has:
                cells = np.argwhere(mask)
                picture[tuple(cells[rng.integers(len(cells))])] = mark
            if board.fit(rng, np.ones(mask.shape, bool), picture) is not None:
                marked, plain = marked + has, plain + (not has)
        if not marked or not plain:
            raise RuleError("all things alike")
        return board.grid
    return draw


_THINGS = "where(blobs(input, ?bg, by_corner), ?which)"
_TURNED = f"turn_in_place(input, {_THINGS}, ?sym, ?bg)"

CONCEPT = Concept(
    name="marked-things-turn-over",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_TURNED} | {_TURNED} | erase({_TURNED}, cells_of({_TURNED}, ?mark), ?bg) | "
                  f"paint({_TURNED}, blobs({_TURNED}, ?bg, by_corner), main_colour(?bg), itself)",
        "which": "has(?mark) | has(?mark) | not(has(?mark))",
        "sym": "flip_left_right | flip_up_down | rotate_180",
    },
)

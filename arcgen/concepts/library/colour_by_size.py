"""The number of cells of a thing, or of its holes, tells its new colour."""
import numpy as np

from ...core.grid import rot90
from ...scenes.objects import sized
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _punched(rng: np.random.Generator, holes: int) -> np.ndarray:
    """A block, as long as it needs to be, with so many holes of one cell that do not touch."""
    mask = np.ones((3, 2 * holes + 1) if rng.random() < 0.6 or holes < 2 else (5, 2 * ((holes + 1) // 2) + 1), bool)
    spots = [(y, x) for y in range(1, len(mask) - 1, 2) for x in range(1, mask.shape[1] - 1, 2)]
    for k in rng.permutation(len(spots))[:holes]:
        mask[spots[k]] = False
    return rot90(mask, int(rng.integers(4)))


def _with_holes(rng: np.random.Generator, roles: Roles):
    """Blocks of one colour with one to three holes each, every number at least once."""
    size, wanted = sizes(rng, 11, 20), [roles.holes[k] for k in ("h1", "h2", "h3")]
    ink = roles.free(rng, 1)[0]
    low = int(rng.integers(3, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        numbers = [*wanted, *rng.choice(wanted, int(rng.integers(0, low))).tolist()]
        board.scatter(rng, [_punched(rng, n) for n in numbers], [ink] * len(numbers), 1, 1, least=3)
        return board.grid
    return draw


def _scene(rng: np.random.Generator, roles: Roles):
    """Things with the numbers of cells, or of holes, that the rule lists."""
    return (_with_holes if "h1" in roles.holes else sized(("n1", "n2", "n3"), (4, 8), 9, 17))(rng, roles)


_THINGS = "objects(input, ?bg, ?conn)"
_BY_CELLS = (f"paint(input, {_THINGS}, by_value(size, case(?n1, ?colour1), case(?n2, ?colour2), "
             "case(?n3, ?colour3)), itself)")

CONCEPT = Concept(
    name="colour-by-size",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_BY_CELLS} | {_BY_CELLS} | {_BY_CELLS} | "
                  f"paint(input, {_THINGS}, by_value(hole_count, case(?h1, ?colour1), case(?h2, ?colour2), "
                  "case(?h3, ?colour3)), itself) | "
                  "paint(input, objects(input, ?bg, by_side), by_value(hole_count, case(?h1, ?colour1), "
                  "case(?h2, ?colour2), case(?h3, ?colour3)), rest_of_box)",
        "n1": "4 | 1",
        "n2": "3 | 2",
        "n3": "5 | 6",
        "h1": "1", "h2": "2", "h3": "3 | 4",
    },
    evidence={
        "6e82a1ae": {
            "result": _BY_CELLS,
            "bg": "black",
            "conn": "by_side",
            "n1": "4",
            "n2": "3",
            "n3": "2",
            "colour1": "blue",
            "colour2": "red",
            "colour3": "green",
        },
        "e8593010": {
            "result": _BY_CELLS,
            "bg": "grey",
            "conn": "by_side",
            "n1": "1",
            "n2": "2",
            "n3": "3",
            "colour1": "green",
            "colour2": "red",
            "colour3": "blue",
        },
    },
)

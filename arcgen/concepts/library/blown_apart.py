"""What touches the piece in the middle flies off straight to the border, or leaves a trail as far as that."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import some
from ...language.objects import shift
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_WAYS = ((-1, 0), (1, 0), (0, -1), (0, 1))


def _scene(rng: np.random.Generator, roles: Roles):
    """One or two small pieces of the hole `core`'s colour, on each two to four sides a thing that touches them there;
    one or two things stand by."""
    cores = int(rng.choice([1, 1, 2]))
    size = sizes(rng, 10 + 4 * (cores - 1), 18)

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        for _ in range(cores):
            core = shapes.polyomino(rng, int(rng.integers(1, 5)), most=3)
            at = board.place(rng, core, roles.holes["core"], 4, 3)
            here = np.zeros(board.grid.shape, bool)
            here[at[0]:at[0] + core.shape[0], at[1]:at[1] + core.shape[1]] = core
            ways = rng.permutation(4)[:int(rng.integers(2, 5))]
            for way, ink in zip(ways.tolist(), roles.need(rng, len(ways))):
                _attach(rng, board, here, _WAYS[way], ink)
        for ink in roles.free(rng, int(rng.integers(1, 3))):
            board.place(rng, shapes.polyomino(rng, int(rng.integers(2, 5)), most=3), ink, 2)
        return board.grid
    return draw


def _attach(rng: np.random.Generator, board: Board, core: np.ndarray, way: tuple[int, int], ink: int) -> None:
    """Puts a thing of one to five cells where it touches the core on that side only, and nothing else by a side."""
    height, width = core.shape
    others = board.taken & ~core
    closed = np.any([shift(others, *w) for w in _WAYS] + [shift(core, *w) for w in _WAYS if w != way], axis=0)
    closed |= board.taken
    places = np.argwhere(shift(core, *way) & ~closed).tolist()
    if not places:
        raise RuleError("no room for the thing")
    for _ in range(60):
        mask = shapes.polyomino(rng, int(rng.integers(1, 6)), most=3)
        (down, right), cells = places[rng.integers(len(places))], np.argwhere(mask)
        y, x = (int(at - off) for at, off in zip((down, right), cells[rng.integers(len(cells))]))
        if min(y, x) < 0 or y + mask.shape[0] > height or x + mask.shape[1] > width:
            continue
        if not some(closed[y:y + mask.shape[0], x:x + mask.shape[1]] & mask):
            board.put(mask, (y, x), ink)
            return
    raise RuleError("no room for the thing")


_CORES = "pieces(input, ?core, by_side)"
_TOUCHING = f"where(objects(input, ?bg, by_side), next_to({_CORES}, by_side))"
_OFF = f"off_contact({_CORES})"
_FLY = f"move(input, {_TOUCHING}, {_OFF}, ?bg)"

CONCEPT = Concept(
    name="blown-apart",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_FLY} | {_FLY} | copy(input, {_TOUCHING}, {_OFF}) | "
                     f"paint(input, {_TOUCHING}, ?ink, track({_OFF})) | "
                     f"paint(input, {_TOUCHING}, ?ink, overlap(track({_OFF}), grid_edge))",
           "ink": "own_colour | ?core | ?colour"},
    evidence={"5623160b": {"bg": "orange", "core": "maroon", "result": _FLY}},
)

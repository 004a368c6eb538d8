"""A bent piece in a corner of the grid gets arms twice as long, joined by a slanted line, or becomes a square."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Up to four bent pieces in the corners of a square grid, with two arms of two cells or more along the edge
    each."""
    size, inks = sizes(rng, 13, 21), roles.need(rng, 4)
    low, same = int(rng.integers(1, 4)), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = max(size(rng))
        grid = np.full((n, n), roles.background, np.uint8)
        colours = inks[:1] * 4 if same else rng.permutation(inks)
        for k in rng.permutation(4)[:low + int(rng.integers(2))]:
            longest = (n - 1) // 4
            if longest < 2:
                raise RuleError("too small a grid")
            arm, view = int(rng.integers(2, longest + 1)), rot90(grid, int(k))
            view[0, :arm] = view[:arm, 0] = colours[k]
        return grid
    return draw


_PIECE = "everything(input, ?bg)"
_DOUBLED = "of(union(itself, moved(inward(extent(vertical)))), box)"
_ARMS = f"overlap(of({_DOUBLED}, frame), grid_edge)"
_ACROSS = (f"when({_PIECE}, touches_side(left), join(input, canvas(?n, ?more, ?bg), right), "
           "join(input, canvas(?n, ?more, ?bg), left))")
_LARGER = (f"when({_PIECE}, touches_side(up), join({_ACROSS}, canvas(?more, plus(?n, ?more), ?bg), down), "
           f"join({_ACROSS}, canvas(?more, plus(?n, ?more), ?bg), up))")

CONCEPT = Concept(
    name="corner-piece-grows-to-a-triangle",
    sketch="paint(?sheet, objects(?sheet, ?bg, by_side), ?ink, ?region)",
    scene=_scene,
    holes={"sheet": "input",
           "ink": "own_colour",
           "region": f"union({_ARMS}, of({_ARMS}, corner_to_corner)) | union({_ARMS}, of({_ARMS}, corner_to_corner)) | "
                     f"{_ARMS} | of({_DOUBLED}, frame) | {_DOUBLED} | corner_to_corner | box | frame"},
    evidence={"e3f79277": {"sheet": _LARGER, "bg": "orange", "n": "6", "more": "10", "ink": "own_colour",
                           "region": f"union({_ARMS}, of({_ARMS}, corner_to_corner))"}},
    weight=0.7,
)

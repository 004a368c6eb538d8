"""Things, cells or colours are counted, and a figure is drawn just as large: a square, its diagonal or edge, an X."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Cells of one colour on blank; shapes of one colour; or cells of several colours where those are counted."""
    size, vary, fixed = sizes(rng, 3, 5), rng.random() < 0.6, roles.need(rng, 6)
    things, colours = roles.uses("objects"), roles.uses("colours_in")
    least = 3 if roles.uses("frame", "corner_to_corner", "union") else 2
    large = sizes(rng, 6, 9)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = [*roles.seen, *(roles.need(rng, 6) if vary else fixed)]
        n = int(rng.integers(least, 6))
        if things:
            board = Board(*large(rng), roles.background)
            for k in range(n):
                mask = shapes.polyomino(rng, int(rng.integers(2, 5)) if k < n - 1 else 3)
                board.place(rng, mask, inks[0], 1)
            return board.grid
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        cells = rng.permutation(grid.size)
        if colours:
            if len(cells) < 2 * n or len(inks) < n:
                raise RuleError("no room for so many colours")
            for k in range(n):
                grid.flat[cells[2 * k:2 * k + 2]] = inks[k]
        else:
            grid.flat[cells[:n]] = inks[0]
        return grid
    return draw


_PARTS = ("frame", "corner_to_corner", "union(border_line(left), border_line(down))", "border_line(down)",
          "box_corners")


def _figures(n: str, ink: str) -> list[str]:
    """A square with sides of this length, its diagonal, or another part of it alone."""
    sheet = f"square({n}, ?bg)"
    return [f"square({n}, {ink})", f"diagonal({n}, falling, {ink}, ?bg)",
            *(f"paint({sheet}, whole({sheet}), {ink}, {part})" for part in _PARTS)]


CONCEPT = Concept(
    name="figure-as-large-as-counted",
    sketch="?result",
    scene=patient(_scene, 20),
    holes={
        "result": " | ".join([*_figures("?n", "?told"), *_figures("colours_in(input, ?bg)", "?colour")]),
        "told": "colour_of(everything(input, ?bg)) | ?colour",
        "n": "count(cells(input, ?bg)) | count(objects(input, ?bg, by_side))",
    },
    not_framed=("in-blocks",),
)

"""The cell in the middle, or in a corner, tells a colour: its like stay, go, change, or all others take that colour."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A small grid of three or four colours, of which the cell that tells has one; or a drawing in one colour, and the
    cell that tells in another."""
    size, both = sizes(rng, 3, 5, square=True), "told" not in roles.holes
    middle = both or roles.uses("centre", at="told")
    vary, fixed, n = rng.random() < 0.6, roles.need(rng, 4), int(rng.integers(3, 5))
    drawing, counted = roles.uses("everything") or "empty" in roles.holes, roles.uses("count")

    def draw(rng: np.random.Generator) -> np.ndarray:
        side = size(rng)[0]
        side += middle and side % 2 == 0
        inks = [int(ink) for ink in rng.permutation(roles.need(rng, 4) if vary else fixed)]
        at = (side // 2, side // 2) if middle else (0, 0)
        if drawing:
            grid = np.where(rng.random((side, side)) < rng.uniform(0.3, 0.6), np.uint8(inks[0]),
                            np.uint8(roles.background))
            grid[at] = inks[1]
        else:
            grid = np.array(inks[:n], np.uint8)[rng.integers(n, size=(side, side))]
            grid[rng.random(grid.shape) < 0.15] = roles.background
        like, corner = int((grid == grid[at]).sum()), grid[0, 0]
        if grid[at] == roles.background or (not drawing and not 2 <= like <= (6 if counted else side * side // 2)):
            raise RuleError("none that is like it, or most of all")
        if both and (corner in (grid[at], roles.background) or (grid == corner).sum() < 2):
            raise RuleError("no two colours")
        return grid
    return draw


_TOLD = "region_of(whole(input), ?told)"
_COLOUR = f"ink_for({_TOLD}, own_colour)"
_LIKE = f"cells_of(input, {_COLOUR})"
_CORNER = "ink_for(region_of(whole(input), box_corner(up_left)), own_colour)"
_MIDDLE = "ink_for(region_of(whole(input), centre), own_colour)"

CONCEPT = Concept(
    name="one-cell-tells-the-colour",
    sketch="?result",
    scene=patient(_scene, 40),
    holes={
        "result": f"keep(input, {_LIKE}, ?bg) | erase(input, {_LIKE}, ?bg) | paint(input, {_LIKE}, ?ink, itself) | "
                  f"paint(input, where(cells(input, ?bg), not(is_colour({_COLOUR}))), ?ink, itself) | "
                  f"paint(input, everything(input, ?bg), {_COLOUR}, itself) | recolour(input, ?empty, {_COLOUR}) | "
                  f"swap(input, {_CORNER}, {_MIDDLE}) | recolour(input, {_MIDDLE}, {_CORNER}) | "
                  f"repeated(square(1, {_COLOUR}), count({_LIKE}), ?axis)",
        "bg": "black",
        "told": "centre | box_corner(up_left)", "axis": "horizontal", "ink": "?colour", "empty": "?bg",
    },
    not_framed=("in-blocks", "frame-says-the-colour", "in-the-box"),
)

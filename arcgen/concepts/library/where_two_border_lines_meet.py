"""Lines along two borders meet in a corner: a slanted line goes out from there, or lines inside follow them."""
import numpy as np

from ...core.grid import rot90
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A plain ground with a line along one side and another along a neighbouring one, in one colour."""
    size, vary, fixed = sizes(rng, 5, 14), rng.random() < 0.6, roles.need(rng, 2)
    corners = rng.permutation(4)[:int(rng.integers(2, 5))]

    def draw(rng: np.random.Generator) -> np.ndarray:
        ground, line = roles.need(rng, 2) if vary else fixed
        grid = np.full(size(rng), ground, np.uint8)
        view = rot90(grid, int(corners[rng.integers(len(corners))]))
        view[0], view[:, 0] = line, line
        return grid
    return draw


_GROUND, _LINES = "commonest(input)", "all_of_colour(input, rarest(input))"
_CORNER = f"region_of({_LINES}, overlap(full_lines(horizontal), full_lines(vertical)))"
_OUT = f"ray_towards(all_of_colour(input, {_GROUND}))"
_STEPPED = (f"paint(paint(paint(paint(blanked(input, ?colour), {_LINES}, {_GROUND}, itself), {_LINES}, own_colour, "
            f"halo(by_side)), {_CORNER}, {_GROUND}, {_OUT}), {_CORNER}, ?colour, union(itself, beside(diagonally)))")
_ONE = f"paint(input, {_CORNER}, ?colour, {_OUT})"

CONCEPT = Concept(
    name="where-two-border-lines-meet",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_ONE} | "
                     f"paint(input, {_LINES}, ?ink, repeatedly(moved(heading(2, rest_of_box))))",
           "ink": "own_colour | ?colour"},
    evidence={"bd5af378": {"result": _STEPPED, "colour": "cyan"}},
)

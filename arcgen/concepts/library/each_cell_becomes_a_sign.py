"""Each cell of a small picture becomes a large sign in its colour: a ring, a plus, an X, a frame with a core."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A picture of two to four cells a side in one to four colours, in some tasks with blank cells, if these get no
    sign; of the colour that has a sign of its own there are some cells, and some of others."""
    blank = roles.holes["ink"] == roles.background and rng.random() < 0.5
    vary, same = rng.random() < 0.6, rng.random() < 0.5
    many, square = int(rng.integers(1 if blank else 2, 5)), rng.random() < 0.6
    fixed, first, share = roles.need(rng, 4), rng.integers(2, 5, 2), rng.uniform(0.4, 0.7)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = first if same else rng.integers(2, 5, 2)
        shape = int(height), int(height if square else width)
        inks = [*roles.seen, *(roles.need(rng, 4) if vary else fixed)[:many]]
        grid = rng.choice(inks, shape).astype(np.uint8)
        if blank:
            grid[rng.random(shape) > share] = roles.background
        if len(np.unique(grid)) < 2 or not (grid != roles.background).any():
            raise RuleError("a picture of one colour")
        if roles.seen and not ((grid == roles.seen[0]).any() and len(np.unique(grid)) > 1 + blank):
            raise RuleError("cells of one kind only")
        return grid
    return draw


def _sign(n: int, *regions: str) -> list[str]:
    """Every cell as a square of n by n cells, of which a region is painted over: one text for each region."""
    large = f"upscale(input, {n})"
    return [f"paint({large}, blocks({large}, {n}), ?ink, {region})" for region in regions]


_OWN = "where(blocks(upscale(input, 3), 3), is_colour(?colour))"
_CENTRAL = "overlap(itself, of(centre, line({})))"
_SIGNS = [
    *_sign(3, "box_inside", "box_inside", "box_corners", "box_corners", "frame", "of(centre, halo(by_side))",
           f"without(itself, {_CENTRAL.format('vertical')})", _CENTRAL.format("horizontal"),
           "union(end_lines(right, 1), end_lines(down, 1))", "without(itself, corner_to_corner)"),
    *_sign(4, "box_inside", "box_corners"),
    *_sign(2, "box_corner(down_right)", "union(box_corner(up_right), box_corner(down_left))"),
]

CONCEPT = Concept(
    name="each-cell-becomes-a-sign",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join((
            *_SIGNS,
            *(f"paint(upscale(input, 3), {_OWN}, ?ink, {region})"
              for region in ("box_inside", "box_corners", "of(centre, halo(by_side))", "frame")),
        )),
        "ink": "black | black | ?colour2",
    },
)

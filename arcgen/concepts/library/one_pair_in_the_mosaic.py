"""In a mosaic without like neighbours there is one pair, or, where all cells have a like one, a cell without."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _coloured(rng: np.random.Generator, shape: tuple[int, int], inks: list[int]) -> np.ndarray:
    """Cells of which no two neighbours (by sides) are alike."""
    grid = np.zeros(shape, np.uint8)
    for y, x in np.ndindex(*shape):
        taken = {int(grid[y - 1, x]) if y else -1, int(grid[y, x - 1]) if x else -1}
        grid[y, x] = rng.choice([ink for ink in inks if ink not in taken])
    return grid


def _scene(rng: np.random.Generator, roles: Roles):
    """A small mosaic in four to six colours: of single cells with one pair of like neighbours, or of squares of two by
    two cells in which one cell has another colour than all around it."""
    single = not roles.uses("not", "own_line")
    vary, same, many = rng.random() < 0.6, rng.random() < 0.5, int(rng.integers(4, 7))
    fixed, bounds = roles.need(rng, 6), (2, 5) if single else (3, 7)
    size = rng.integers(*bounds, 2)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = (roles.need(rng, 6) if vary else fixed)[:many]
        shape = size if same else rng.integers(*bounds, 2)
        grid = _coloured(rng, (int(shape[0]), int(shape[1])), inks)
        if single:
            grid = grid.repeat(2, 0).repeat(2, 1)
        height, width = grid.shape
        y, x = int(rng.integers(height)), int(rng.integers(width))
        sides = (y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)
        near = [(v, u) for v, u in sides if 0 <= v < height and 0 <= u < width]
        around = {int(grid[at]) for at in near}
        if single:
            free = [ink for ink in inks if ink not in around]
            if not free:
                raise RuleError("no colour for a single cell")
            grid[y, x] = rng.choice(free)
            return grid
        grid[y, x] = grid[near[int(rng.integers(len(near)))]]
        alike = (grid[1:] == grid[:-1]).sum() + (grid[:, 1:] == grid[:, :-1]).sum()
        if alike != 1:
            raise RuleError("more than a pair")
        return grid
    return draw


_IT = "the(regions(input, by_side), ?which)"
_PAIR, _CELL = (f"the(regions(input, by_side), {which})" for which in ("not(is_dot)", "is_dot"))

CONCEPT = Concept(
    name="one-pair-in-the-mosaic",
    sketch="?result",
    scene=patient(_scene, 30),
    holes={
        "result": " | ".join((
            f"keep(input, {_IT}, black)", f"keep(input, {_IT}, black)", f"paint(input, {_IT}, ?ink, itself)",
            f"square(?n, colour_of({_IT}))", f"paint(input, {_IT}, own_colour, halo(by_corner))",
            f"paint(keep(input, {_IT}, black), {_IT}, ?ink, halo(by_corner))",
            f"paint(input, {_IT}, own_colour, halo(by_side))",
            *(f"paint({base}, {it}, own_colour, {line})" for it, line in ((_PAIR, "own_line"), (_CELL, "cross"))
              for base in ("input", f"keep(input, {it}, black)")),
            f"keep(input, where(layers(input, black), is_colour(colour_of({_IT}))), black)",
        )),
        "which": "not(is_dot) | is_dot", "ink": "black | ?colour", "n": "1 | 2",
    },
)

"""In each row all cells are alike but one: the odd ones are listed, kept, removed or marked, or colour their row."""
import numpy as np

from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A small grid full of colour: each row has a colour of its own, or all the same, and one cell of another."""
    high, wide = int(rng.integers(3, 8)), int(rng.integers(4, 8))
    same, fixed, vary = rng.random() < 0.3, roles.free(rng, 5), rng.random() < 0.3

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = np.array(roles.free(rng, 5) if vary else fixed, np.uint8)
        height = max(3, high + int(rng.integers(-1, 2)))
        grid = np.empty((height, wide), np.uint8)
        ground = int(rng.integers(len(inks)))
        for row in grid:
            main = ground if same else int(rng.integers(len(inks)))
            row[:] = inks[main]
            row[int(rng.integers(wide))] = inks[(main + int(rng.integers(1, len(inks)))) % len(inks)]
        return grid
    return draw


_ROWS = "lines(input, horizontal)"
_ODD, _MAIN = "without(itself, main_cells(?bg))", "main_cells(?bg)"
_FULL, _USUAL = f"paint(input, {_ROWS}, minor_colour, itself)", f"paint(input, {_ROWS}, own_colour, itself)"
_COLUMN = "the(lines(input, vertical), most(edge(left)))"

CONCEPT = Concept(
    name="each-row-has-an-odd-one",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"crop_at({_FULL}, {_COLUMN}) | crop_at({_USUAL}, {_COLUMN}) | {_FULL} | {_USUAL} | "
                  f"join(crop_at({_USUAL}, {_COLUMN}), crop_at({_FULL}, {_COLUMN}), right) | "
                  f"paint(input, {_ROWS}, ?bg, ?part) | paint(input, {_ROWS}, ?colour, ?part) | "
                  f"paint(input, {_ROWS}, minor_colour, of({_ODD}, ray(right))) | "
                  f"paint(input, {_ROWS}, ?colour, of({_ODD}, ray(right)))",
        "part": f"{_ODD} | {_MAIN}",
    },
)

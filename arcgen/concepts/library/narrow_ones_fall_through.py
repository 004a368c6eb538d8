"""Things fall onto a thin floor: the narrow, the broad or those of a colour go through it, the others stay on it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A floor across the grid, and above it bars one cell wide and blocks three or four cells wide, none above
    another."""
    size, floor = sizes(rng, 10, 18), roles.holes["floor"]
    marked = "mark" in roles.holes
    fixed, several = [*([roles.holes["mark"]] * 2 if marked else []), *roles.free(rng, 4)], marked or rng.random() < 0.6

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        at = int(rng.integers(height // 2, height - 3))
        grid[at] = floor
        x, narrow, broad = int(rng.integers(0, 2)), 0, 0
        while x < width:
            across = 1 if rng.random() < 0.5 else int(rng.integers(3, 5))
            tall = int(rng.integers(1, min(4, height - at)))
            if x + across > width:
                break
            y = int(rng.integers(0, at - tall))
            grid[y:y + tall, x:x + across] = fixed[rng.integers(len(fixed))] if several else fixed[0]
            narrow, broad = narrow + (across == 1), broad + (across > 1)
            x += across + int(rng.integers(1, 3))
        if not narrow or not broad or (marked and roles.holes["mark"] not in grid):
            raise RuleError("all of one kind")
        return grid
    return draw


_THINGS, _FLOOR = "where(objects(input, ?bg, by_side), not(is_colour(?floor)))", "cells_of(input, ?floor)"
_FALL = f"choose_step({{}}, to_border(down), until(down, {_FLOOR}))"
_BROKEN = f"paint(input, where(?things, ?heavy), ?bg, first_met(down, {_FLOOR}))"

CONCEPT = Concept(
    name="narrow-ones-fall-through",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-the-box", "in-each-panel"),
    holes={
        "result": " | ".join([*[f"move({_BROKEN}, ?things, {_FALL.format('?heavy')}, ?bg)"] * 2,
                              f"move(input, ?things, {_FALL.format('?through')}, ?bg)"]),
        "things": _THINGS,
        "through": "equals(extent(horizontal), 1) | is_colour(?mark)",
        "heavy": "equals(extent(horizontal), 1) | not(equals(extent(horizontal), 1)) | is_colour(?mark) | "
                 "not(is_colour(?mark))",
    },
)

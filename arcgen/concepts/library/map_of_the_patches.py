"""Plain patches lie in a lattice whose other cells hold a texture: a small map or list tells their colours."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick_many
from ..base import Concept

_PATCHES = "areas(regions(input, by_side), thick_part(2))"
_CUT = f"crop(joined({_PATCHES}))"
_MAP = f"summary(panels({_CUT}, line_colour({_CUT})), own_colour)"


def _scene(rng: np.random.Generator, roles: Roles):
    """A lattice over a slanted texture of four to six colours, and two by two to three by four of its cells next to
    each other plain, in two to four colours, none of which is what the rule treats as blank."""
    blank = (roles.background,) if roles.uses("keep", "bar_chart") else ()
    cell, shift = int(rng.integers(3, 6)), int(rng.integers(1, 3))

    def draw(rng: np.random.Generator) -> np.ndarray:
        rows, columns = (int(n) for n in rng.integers(2, 4, 2))
        down, across = (min(n + int(rng.integers(1, 4)), 28 // (cell + 1)) for n in (rows, columns))
        line, *inks = pick_many(rng, FOREGROUNDS, 8, blank)
        period = int(rng.integers(4, 7))
        grid = np.zeros((down * (cell + 1) - 1, across * (cell + 1) - 1), np.uint8)
        y, x = np.indices(grid.shape)
        grid[:] = np.array(inks[:period], np.uint8)[(x + shift * y) % period]
        top, left = int(rng.integers(down - rows + 1)), int(rng.integers(across - columns + 1))
        plain = [inks[k] for k in rng.permutation(len(inks))[:int(rng.integers(2, 5))]]
        for i in range(rows):
            for j in range(columns):
                a, b = (top + i) * (cell + 1), (left + j) * (cell + 1)
                grid[a:a + cell, b:b + cell] = plain[rng.integers(len(plain))]
        grid[cell::cell + 1] = line
        grid[:, cell::cell + 1] = line
        return grid
    return draw


CONCEPT = Concept(
    name="map-of-the-patches",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_MAP} | {_MAP} | {_CUT} | keep(input, {_PATCHES}, ?bg) | "
                     f"colour_list(layers({_MAP}, line_colour({_CUT})), ?order, ?way) | "
                     f"bar_chart(layers({_MAP}, line_colour({_CUT})), size, right, size, ?end, ?bg)",
           "order": "size | surpassed(size)", "way": "right | down", "end": "down | up"},
    evidence={"458e3a53": {"result": _MAP}},
    weight=0.5,
)

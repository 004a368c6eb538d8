"""Cells of two colours are counted: a sheet, or its edge, is as high as there are of one, as wide as of the other."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept

_HIGH, _WIDE = "count(cells_of(input, ?first))", "count(cells_of(input, ?second))"
_SHEET = f"canvas({_HIGH}, {_WIDE}, ?bg)"


def _part(region: str, ink: str = "?ink", grid: str = _SHEET) -> str:
    """A part of the sheet in colour."""
    return f"paint({grid}, whole({_SHEET}), {ink}, {region})"


def _row(colour: str, number: str) -> str:
    """As many cells of a colour in a row as there are of it."""
    return f"repeated(square(1, {colour}), {number}, horizontal)"


def _scene(rng: np.random.Generator, roles: Roles):
    """A small grid with some cells of either colour; where a frame or corners are drawn, three and more of each."""
    size, least = sizes(rng, 3, 5), 3 if roles.uses("frame", "box_corners") else 2

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        first, second = roles.holes["first"], roles.holes["second"]
        high, wide = (int(n) for n in rng.integers(least, 7, 2))
        grid = np.full((height, width), roles.background, np.uint8)
        if high + wide > grid.size - 1 or high == wide:
            raise RuleError("no room for so many, or as many of both")
        cells = rng.permutation(grid.size)
        grid.flat[cells[:high]] = first
        grid.flat[cells[high:high + wide]] = second
        return grid
    return draw


CONCEPT = Concept(
    name="so-high-and-so-wide",
    sketch="?result",
    scene=patient(_scene, 20),
    holes={
        "result": " | ".join([
            f"canvas({_HIGH}, {_WIDE}, ?ink)", _part("frame"), _part("box_corners"),
            _part("border_line(down)", "?second", _part("border_line(left)", "?first")),
            f"join({_row('?first', _HIGH)}, {_row('?second', _WIDE)}, right)"]),
        "first": "?colour", "second": "?colour2", "ink": "?colour3",
    },
    not_framed=("in-blocks", "in-the-box"),
)

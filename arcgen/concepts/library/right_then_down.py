"""Dots draw lines to the right or across, and from the border or from themselves on to the next line below or above."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Dots in colours of their own, none in the row of another or in the last columns."""
    size = sizes(rng, 5, 14)

    def draw(rng):
        grid = np.full(size(rng), roles.background, np.uint8)
        height, width = grid.shape
        rows = 1 + 2 * rng.permutation((height - 1) // 2)[:int(rng.integers(2, 5))]
        for row, ink in zip(rows, roles.need(rng, 4)):
            grid[row, int(rng.integers(width - 2))] = ink
        return grid
    return draw


_DOTS = "cells(input, ?bg)"
_BORDER = "where(cells({lines}, ?bg), touches_side(right))"
_BORDERS = "where(cells({lines}, ?bg), either(touches_side(left), touches_side(right)))"


def _on(line: str, starts: str) -> str:
    """Lines through the dots, and from some of their cells on to the next line."""
    lines = f"paint(input, {_DOTS}, own_colour, {line})"
    return f"paint({lines}, {starts.format(lines=lines)}, own_colour, ray_until(?way, cells({lines}, ?bg)))"


CONCEPT = Concept(
    name="right-then-down",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join((_on("ray(right)", _BORDER), _on("ray(right)", _BORDER), _on("ray(right)", _DOTS),
                                 _on("line(horizontal)", _BORDER), _on("line(horizontal)", _DOTS),
                                 _on("line(horizontal)", _BORDERS))),
           "way": "down | down | up"},
    evidence={
        "99fa7670": {"bg": "black", "result": _on("ray(right)", _BORDER), "way": "down"},
    },
)

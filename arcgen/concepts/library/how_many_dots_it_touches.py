"""Blank cells take a colour by how many dots they touch: one, two, or three."""
from functools import lru_cache

import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


@lru_cache(maxsize=256)
def _touching_cells(height: int, width: int, corners: bool) -> list[list[int]]:
    """Of each cell of a grid those that it touches; cells by number, row after row."""
    reach = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if (dy or dx) and (corners or not dy * dx)]
    return [[(y + dy) * width + x + dx for dy, dx in reach if 0 <= y + dy < height and 0 <= x + dx < width]
            for y in range(height) for x in range(width)]


def _scene(rng: np.random.Generator, roles: Roles):
    """Dots of the colour of the hole `dot`, in pairs and threes that share neighbours, and single ones."""
    size, share = sizes(rng, 7, 14), rng.uniform(0.06, 0.12)
    corners = roles.uses("by_corner")

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        dot, near, touched = roles.holes["dot"], [0] * grid.size, _touching_cells(*grid.shape, corners)
        for k in rng.permutation(grid.size)[:4 * grid.size // 5].tolist():
            around = touched[k]
            wanted = rng.random() < share * (2.5 if near[k] == 0 and any(near[p] for p in around) else 1)
            if wanted and not near[k] and all(near[p] < 3 for p in around):
                grid.flat[k] = dot
                for p in around:
                    near[p] += 1
        return grid
    return draw


_N = "number_touched(cells_of(input, ?dot), ?way)"


def _touching(least: int) -> str:
    return f"where(cells_of(input, ?bg), at_least({_N}, {least}))"


CONCEPT = Concept(
    name="how-many-dots-it-touches",
    sketch="paint(input, ?cells, ?ink, itself)",
    scene=_scene,
    holes={
        "cells": f"{_touching(1)} | {_touching(1)} | {_touching(1)} | {_touching(2)}",
        "ink": f"by_value({_N}, case(1, ?colour), case(2, ?colour2), case(3, ?colour3)) | "
               f"choose(at_least({_N}, 2), ?colour, ?colour2)",
        "way": "by_side | by_corner",
    },
    evidence={"4258a5f9": {"cells": _touching(1), "ink": f"by_value({_N}, case(1, ?colour), case(2, ?colour2), "
                           "case(3, ?colour3))", "way": "by_corner", "bg": "black", "dot": "grey", "colour": "blue",
                           "colour2": "red", "colour3": "green"}},
)

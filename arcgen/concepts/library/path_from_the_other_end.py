"""A path of coloured cells takes its colours in reversed order, as from its other end: all, its ends or the rest."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import some
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _walk(rng: np.random.Generator, taken: np.ndarray, long: int) -> list[tuple[int, int]]:
    """A path that never touches itself, nor what is taken; it mostly goes straight on."""
    height, width = taken.shape
    cell, way = (int(rng.integers(height)), int(rng.integers(width))), (0, 1)
    path: list[tuple[int, int]] = []
    while len(path) < long:
        y, x = cell
        if not (0 <= y < height and 0 <= x < width):
            break
        near = some(taken[max(y - 1, 0):y + 2, max(x - 1, 0):x + 2]) or any(
            abs(y - b) + abs(x - a) <= 1 for b, a in path[:-1])
        if near:
            break
        path.append(cell)
        if rng.random() < 0.4:
            way = (way[1], way[0]) if rng.random() < 0.5 else (-way[1], -way[0])
        cell = (y + way[0], x + way[1])
    return path


def _scene(rng: np.random.Generator, roles: Roles):
    """One to three paths apart from each other, their cells in several colours, never the same read from either end."""
    size, many, long = sizes(rng, 9, 17), int(rng.integers(1, 4)), int(rng.integers(7, 14))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        done = 0
        for _ in range(40):
            path = _walk(rng, grid != roles.background, int(rng.integers(6, long + 1)))
            if len(path) < 6:
                continue
            inks = np.array(roles.need(rng, 6), np.uint8)
            colours = inks[rng.integers(len(inks), size=len(path))]
            if (colours == colours[::-1]).all():
                continue
            for cell, ink in zip(path, colours):
                grid[cell] = ink
            done += 1
            if done == many:
                return grid
        if not done:
            raise RuleError("no room for a path")
        return grid
    return draw


_ALL = "paint(input, cells(input, ?bg), of_other_end, itself)"

CONCEPT = Concept(
    name="path-from-the-other-end",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_ALL} | paint(input, ?cells, choose(?ends, of_other_end, own_colour), itself) | "
                     "paint(input, ?cells, choose(?ends, own_colour, of_other_end), itself)",
           "cells": "cells(input, ?bg)", "ends": "equals(number_touched(?cells, by_side), 1)"},
    evidence={"5792cb4d": {"bg": "cyan", "result": _ALL}},
    weight=0.4,
)

"""Wires: bent lines, one cell wide, that keep apart from each other and from themselves."""
from __future__ import annotations

import numpy as np

from ..language.objects import CORNERS
from .room import widened

Cells = list[tuple[int, int]]


def bent(rng: np.random.Generator, near: np.ndarray, start: tuple[int, int], upright: bool, runs: int,
         longest: int = 4) -> Cells | None:
    """The cells of a wire from `start` on: straight runs of two cells and more, each at a right angle to the one
    before. None where it would leave the grid, or come close to what is `near`, bool (H, W), or to itself."""
    height, width = near.shape
    (y, x), path = start, [start]
    for _ in range(runs):
        run, sign = int(rng.integers(2, longest + 1)), 1 if rng.random() < 0.5 else -1
        for _ in range(run):
            y, x = (y + sign, x) if upright else (y, x + sign)
            path.append((y, x))
        upright = not upright
    return path if apart(path, near) and all(0 <= y < height and 0 <= x < width for y, x in path) else None


def across(rng: np.random.Generator, height: int, near: np.ndarray, first: int, last: int,
           steps: float = 0.45) -> Cells | None:
    """The cells of a wire that leads from the column `first` to the column `last`, to the right, with a step up or
    down now and then, as often as `steps` says. None where there is no room for it."""
    y, x = int(rng.integers(height)), first
    path = [(y, x)]
    straight = 0
    while x < last:
        if straight >= 2 and last - x >= 2 and rng.random() < steps:
            sign = 1 if rng.random() < 0.5 else -1
            for _ in range(int(rng.integers(1, 4))):
                y += sign
                path.append((y, x))
            straight = 0
        else:
            x += 1
            path.append((y, x))
            straight += 1
    return path if apart(path, near) and all(0 <= y < height for y, _ in path) else None


def apart(path: Cells, near: np.ndarray) -> bool:
    """Whether a path keeps off what is near, and touches itself nowhere but from each cell to the next."""
    height, width = near.shape
    if any(0 <= y < height and 0 <= x < width and near[y, x] for y, x in path):
        return False
    place = {cell: k for k, cell in enumerate(path)}
    return len(place) == len(path) and all(
        abs(place.get((y + dy, x + dx), k) - k) <= 1
        for k, (y, x) in enumerate(path) for dy, dx in ((0, 1), (1, 0)))


def lay(grid: np.ndarray, near: np.ndarray, path: Cells, colour: int) -> None:
    """Draws a wire, and marks it and its neighbours as near."""
    mask = np.zeros(near.shape, bool)
    mask[tuple(zip(*path))] = True
    grid[mask] = colour
    near |= widened(mask, CORNERS)

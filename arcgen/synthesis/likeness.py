"""How much what is drawn looks like ARC: grids like its inputs, tasks of a concept like its tasks.

Scenes are made by hand, each with an idea of its own of how large and how full a grid is; together they are as ARC's
inputs are only where somebody sees to it. Of several beginnings of a scene one is taken with a probability
proportional to the ratio of two densities, that of ARC's inputs over that of all scenes (sampling by importance:
Rubin, "The calculation of posterior distributions by data augmentation", JASA 1987). The logarithm of the ratio is
told by logistic regression on a few properties of a grid; how the tasks of a concept look on the whole is a number
for each concept. benchmarks/likeness.py fits both and writes likeness.json; it reads ARC-1 training, and ARC-2
training as far as it is new there, and nothing else of ARC.
"""
from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from .example import detail, things_on
from .policy import POLICY

Wanted = Callable[[np.ndarray], float]
"""How much a grid, uint8 (H, W), is wanted: as the logarithm of a probability, up to a constant."""


def things(grid: np.ndarray) -> float:
    """How many things a grid shows, each further one counting for less."""
    return float(np.log2(1 + things_on(grid)))


def properties(grid: np.ndarray) -> np.ndarray:
    """What likeness goes by, float64 (32,): cells, things, unequal neighbours, the share of the commonest colour, the
    number of colours, and the longer side, about as they look; the products of any two of these; and whether the grid
    is a square, lies on black, is its own image left to right, top to bottom, and its share of grey."""
    counts = np.bincount(grid.ravel(), minlength=10)
    height, width = grid.shape
    neighbours = 2 * grid.size - height - width
    plain = np.array([np.log2(grid.size), things(grid), np.sqrt(detail(grid) / max(1, neighbours)),
                      counts.max() / grid.size, np.count_nonzero(counts), np.log2(max(height, width))])
    return np.concatenate((plain, np.outer(plain, plain)[_PAIRS], (
        height == width, counts[0] == counts.max(), (grid == grid[:, ::-1]).all(), (grid == grid[::-1]).all(),
        counts[5] / grid.size)))


_PAIRS = np.triu_indices(6)


@dataclass(frozen=True)
class Likeness:
    """How much is like one of ARC's two collections. grid: a number for each of `properties`. concepts: name -> the
    logarithm of how many times as often as it is drawn a concept should be; none where that was not measured."""
    grid: np.ndarray
    concepts: dict[str, float]

    def __call__(self, grid: np.ndarray) -> float:
        """How much a grid is wanted. With things it is wanted more than it is like ARC's
        (POLICY.beginnings.fuller)."""
        return float(properties(grid) @ self.grid) + POLICY.beginnings.fuller * things(grid)

    def weight(self, concept: str) -> float:
        """How many times as often as it would be a concept is drawn, within POLICY.drawing.most_liked."""
        return float(np.exp(np.clip(self.concepts.get(concept, 0.0), *np.log((1 / _MOST, _MOST)))))


_MOST = POLICY.drawing.most_liked


@cache
def likeness(collection: str) -> Likeness:
    """That of "arc-1" or "arc-2"."""
    found = json.loads((files(__package__) / "likeness.json").read_text())[collection]
    return Likeness(np.array(found["grid"]), found["concepts"])

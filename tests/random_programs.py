"""Random well-typed programs and random grids, for property tests of the language."""
from __future__ import annotations

import numpy as np

from arcgen.language import types
from arcgen.language.program import THE_INPUT, Node, integer
from arcgen.language.registry import WORDS
from arcgen.language.types import Type


def producible(type: Type) -> bool:
    """Whether any word gives a value of the type."""
    return type in (types.Int, types.Grid) or any(p.result.fits(type) for p in WORDS.values())


def random_expression(rng: np.random.Generator, type: Type, depth: int, oriented: bool = True) -> Node:
    """Any expression of the type, of all registered words."""
    if type is types.Int and (depth <= 0 or rng.random() < 0.6):
        return integer(int(rng.integers(-1, 7)))
    if type is types.Grid and (depth <= 0 or rng.random() < 0.3):
        return THE_INPUT
    words = [p for p in WORDS.values() if p.result.fits(type) and (oriented or not p.oriented)
             and all(producible(t) for _, t in p.params)]
    if depth <= 0:
        words = [p for p in words if not p.params] or sorted(words, key=lambda p: len(p.params))[:6]
    elif rng.random() < 0.7:
        words = [p for p in words if p.params] or words
    p = words[rng.integers(len(words))]
    n = len(p.params) + (int(rng.integers(0, 3)) if p.variadic else 0)
    return Node(p, tuple(random_expression(rng, p.slot(i), depth - 1, oriented) for i in range(n)))


def random_grid(rng: np.random.Generator, most: int = 12) -> np.ndarray:
    """A grid of one of several kinds: noise, sparse, a few rectangles, one colour."""
    height, width = rng.integers(1, most + 1, 2)
    kind = rng.integers(4)
    colours = rng.permutation(10)[:rng.integers(1, 5)]
    if kind == 0:
        return colours[rng.integers(len(colours), size=(height, width))].astype(np.uint8)
    grid = np.full((height, width), colours[0] if rng.random() < 0.3 else 0, np.uint8)
    if kind == 1:
        spots = rng.random((height, width)) < 0.2
        grid[spots] = colours[rng.integers(len(colours), size=int(spots.sum()))]
    elif kind == 2:
        for c in colours:
            y, x = rng.integers(height), rng.integers(width)
            grid[y:y + rng.integers(1, 6), x:x + rng.integers(1, 6)] = c
    return grid

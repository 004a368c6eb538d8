"""Cells held as arrays: the compiled core and numpy measure the same."""
import numpy as np
import pytest

from arcgen.core.seeds import stream
from arcgen.language import objects
from arcgen.language.objects import CORNERS, SIDES
from arcgen.synthesis import beginnings, example

native = pytest.importorskip("arcgen._native")


def _views(cells: np.ndarray) -> list[np.ndarray]:
    """The same cells as scenes hand them over: whole, turned, a part of others."""
    return [cells, cells.T, cells[::-1, ::2], np.pad(cells, 1)[1:-1, 1:-1]]


def test_the_same_components_are_found():
    for k in range(400):
        rng = stream("components", k)
        cells = rng.random(rng.integers(1, 36, 2)) < rng.choice([0, 0.2, 0.5, 0.8, 1])
        for mask in (*_views(cells), cells * 7):
            for connectivity in (SIDES, CORNERS):
                mine, other = native.components(mask, connectivity), objects._components(mask, connectivity)
                assert mine.dtype == other.dtype and mine.shape == other.shape and (mine == other).all(), k


def test_the_same_grids_are_strewn():
    found = [0, 0]
    for k in range(2_000):
        rng = stream("strewn", k)
        grid = rng.integers(1, 4, rng.integers(1, 20, 2)).astype(np.uint8) * (rng.random() < 0.9)
        grid[rng.random(grid.shape) < rng.choice([0.7, 0.9, 0.97])] = rng.integers(10)
        for line in (0, (grid.shape[1] - 1) // 2, -1):
            grid[:, line] = np.where(rng.random() < 0.95, np.bincount(grid.ravel()).argmax(), grid[:, line])
        for view in _views(grid):
            for upright in (True, False):
                mine = native.strewn(view, upright, 3)
                assert mine is beginnings._strewn(view, upright, 3), k
                found[mine] += 1
    assert min(found) > 300


def test_the_same_extents_are_measured():
    for k in range(400):
        rng = stream("extents", k)
        masks = rng.random((rng.integers(0, 6), *rng.integers(1, 31, 2))) < rng.choice([0, 0.02, 0.3, 1])
        for view in (masks, masks[:, ::-1], masks[:, :, ::2]):
            mine, other = native.extents(view), objects._extents(view)
            assert mine.dtype == other.dtype == np.int64 and mine.shape == other.shape and (mine == other).all(), k


def test_the_same_colours_are_counted():
    for k in range(400):
        rng = stream("counts", k)
        masks = rng.random((rng.integers(0, 6), *rng.integers(1, 31, 2))) < rng.choice([0, 0.02, 0.3, 1])
        grid = rng.integers(0, 10, masks.shape[1:]).astype(np.uint8)
        mine, other = native.counts(masks, grid), objects._counts(masks, grid)
        assert mine.dtype == other.dtype == np.int64 and mine.shape == other.shape and (mine == other).all(), k


def test_the_same_things_and_detail_are_seen():
    for k in range(400):
        rng = stream("detail", k)
        grid = rng.integers(0, 3, rng.integers(1, 31, 2)).astype(np.uint8)
        for view in _views(grid):
            assert native.detail(view) == example._detail(view), k
            assert native.things_on(view) == example._things_on(view), k

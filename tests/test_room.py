"""Room on a board: the compiled core and numpy find the same places, draw the same and grow the same silhouettes."""
import numpy as np
import pytest

from arcgen.core.seeds import stream
from arcgen.scenes import room

native = pytest.importorskip("arcgen._native")


def _both(k: int, name: str, *args):
    """What both give with one stream of random numbers each, and whether as many of these were used."""
    streams = [stream("room", k) for _ in range(2)]
    found = getattr(room, f"_{name}")(streams[0], *args), getattr(native, name)(streams[1], *args)
    return *found, streams[0].random() == streams[1].random()


def test_the_same_places_are_found():
    full = 0
    for k in range(1_500):
        rng = stream("boards", k)
        height, width = rng.integers(1, 31, 2)
        taken = rng.random((height, width)) < rng.choice([0, 0.02, 0.2, 0.7])
        mask = np.rot90(rng.random(rng.integers(1, 6, 2)) < 0.7, int(rng.integers(4)))
        margin, edge = int(rng.integers(4)), int(rng.integers(3))
        allowed = rng.random((height, width)) < rng.choice([0.03, 0.5]) if rng.random() < 0.4 else None
        mine, other, alike = _both(k, "spot", taken, mask, margin, edge, allowed)
        assert mine == other and alike, k
        full += mine is None
    assert 100 < full < 1_000


def test_the_same_is_drawn():
    for k in range(500):
        rng = stream("drawn", k)
        height, width = rng.integers(4, 31, 2)
        mask = rng.random((rng.integers(1, height + 1), rng.integers(1, width + 1))) < 0.5
        at = tuple(int(rng.integers(a - b + 1)) for a, b in zip((height, width), mask.shape))
        cells = rng.integers(0, 10, mask.shape)
        colour = (3, np.int64(4), np.uint8(5), cells, cells[0])[k % 5]
        boards = []
        for put in (room._put, native.put):
            grid, taken = np.full((height, width), 7, np.uint8), np.eye(height, width, dtype=bool)
            near = np.zeros((height + 2, width + 2), bool)
            put(grid, taken, near, mask, at, colour)
            boards.append((grid, taken, near))
        assert all((a == b).all() for a, b in zip(*boards)), k


def test_a_silhouette_that_leaves_its_board_is_refused():
    for put in (room._put, native.put):
        cells = np.zeros((4, 4), np.uint8), np.zeros((4, 4), bool), np.zeros((6, 6), bool)
        for at in ((3, 0), (0, 3), (-1, 0)):
            with pytest.raises((IndexError, ValueError)):
                put(*cells, np.ones((2, 2), bool), at, 1)


def test_the_same_silhouettes_grow():
    for k in range(300):
        cells, corners, most = 1 + k % 12, bool(k % 2), 3 + k % 7
        mine, other, alike = _both(k, "polyomino", cells, corners, most)
        assert alike and mine.shape == other.shape and (mine == other).all() and mine.sum() == cells

"""Habits of pairs: unmoved by any disguise, and wide enough for whatever a rule does."""
from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from arcgen.core.grid import COLOURS, SYMMETRIES
from arcgen.core.task import Pair
from arcgen.tasks.augment import Augmentation
from arcgen.tasks.invariants import Census, features, invariants

GRIDS = st.tuples(st.integers(1, 6), st.integers(1, 6)).flatmap(
    lambda shape: arrays(np.uint8, shape, elements=st.integers(0, 4)))
PAIRS = st.one_of(st.builds(Pair, GRIDS, GRIDS), GRIDS.flatmap(
    lambda grid: st.builds(Pair, st.just(grid), arrays(np.uint8, grid.shape, elements=st.integers(0, 6)))))


@settings(max_examples=150, deadline=None)
@given(PAIRS, st.sampled_from(SYMMETRIES), st.permutations(range(COLOURS)))
def test_features_are_those_of_every_disguise(pair, turn, table):
    other = Augmentation(turn, tuple(table)).apply_pair(pair)
    (of_pair, of_colours), (of_other, of_others) = features(pair), features(other)
    assert of_pair == of_other
    assert all(of_colours[c] == of_others[table[c]] for c in range(COLOURS))


@settings(max_examples=60, deadline=None)
@given(st.lists(PAIRS, min_size=2, max_size=6))
def test_a_part_of_some_pairs_never_departs_from_the_habits_of_all(pairs):
    usual, part = invariants(pairs), invariants(pairs[1:])
    assert Census([part]).departures(usual).tolist() == [0]
    assert all(b & ~a == 0 for a, b in zip(usual.colours, part.colours, strict=True))


def test_what_colours_do_is_told_apart():
    """Blue is painted over with red; grey stays; a pair of another shape tells of numbers only."""
    grid = np.array([[1, 5, 0]], np.uint8)
    bits = invariants([Pair(grid, np.array([[2, 5, 0]], np.uint8))]).colours
    assert len({bits[1], bits[2], bits[5]}) == 3 and bits[0] == bits[5] and bits[8] == bits[5]
    cropped = invariants([Pair(grid, grid[:, :1].copy())]).colours
    assert cropped[5] == cropped[0] != cropped[1] == cropped[8]

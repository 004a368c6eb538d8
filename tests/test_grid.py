"""Grids: validation, D4, colours and the canonical key."""
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_programs import random_grid

from arcgen.core import grid as g
from arcgen.core.errors import UserError
from arcgen.core.task import Task

SEEDS = st.integers(0, 2**32 - 1)


@given(SEEDS, st.sampled_from(g.SYMMETRIES), st.sampled_from(g.SYMMETRIES))
def test_d4_composes_and_inverts(seed, a, b):
    x = random_grid(np.random.default_rng(seed))
    assert g.same(g.transform(g.transform(x, a), b), g.transform(x, g.PRODUCT[a, b]))
    assert g.same(g.transform(g.transform(x, a), g.INVERSE[a]), x)


@given(SEEDS, st.sampled_from(g.SYMMETRIES))
def test_canonical_key_is_invariant_under_d4_and_colours_together(seed, symmetry):
    rng = np.random.default_rng(seed)
    grids = [random_grid(rng), random_grid(rng)]
    table = rng.permutation(10)
    images = [g.recolour(g.transform(x, symmetry), table) for x in grids]
    assert g.canonical_key(images) == g.canonical_key(grids)


def test_canonical_key_tells_different_grids_apart():
    rng = np.random.default_rng(0)
    grids = {rng.integers(0, 3, (3, 3), dtype=np.uint8).tobytes() for _ in range(2000)}
    arrays = [np.frombuffer(b, np.uint8).reshape(3, 3) for b in sorted(grids)]

    def images(x):
        turned = [g.transform(x, s) for s in g.SYMMETRIES]
        return {min(g.recolour(t, [*p, *range(3, 10)]).tobytes() for t in turned
                    for p in ((0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)))}
    by_orbit = {next(iter(images(x))) for x in arrays}
    assert len({g.canonical_key([x]) for x in arrays}) == len(by_orbit)
    assert g.canonical_key([np.zeros((2, 3), np.uint8)]) != g.canonical_key([np.zeros((6, 1), np.uint8)])


@pytest.mark.parametrize("value", [
    None, [], [[]], [[1], [1, 2]], [[10]], [[-1]], [[1.0]], [[True]], [["1"]], "11", 3, [[0] * 31], [[0]] * 31,
    {"0": [1]}, [[None]], [[2**70]], np.zeros((2, 2)), np.zeros((2, 2, 2), int)])
def test_foreign_grids_are_refused_with_the_place(value):
    with pytest.raises(UserError, match=r"^here: "):
        g.as_grid(value, "here")


def test_good_grids_are_taken():
    x = g.as_grid(((0, 9), [1, 2]))
    assert x.dtype == np.uint8 and x.tolist() == [[0, 9], [1, 2]] and g.is_grid(x)
    assert g.as_grid(np.array([[3]])).tolist() == [[3]]


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
                        st.sampled_from(["train", "test", "input", "output", "x"]), inner, max_size=4), max_leaves=12)


@given(JSON)
def test_the_task_reader_survives_any_json(value):
    try:
        task = Task.from_dict(value, "t")
    except UserError as error:
        assert str(error).startswith("t")
    else:
        assert task.train and task.test


def test_quarter_turns_are_numpys():
    for cells in (np.arange(6, dtype=np.uint8).reshape(2, 3), np.eye(3, dtype=bool)):
        for turns in range(-4, 5):
            turned = g.rot90(cells, turns)
            assert np.shares_memory(turned, cells) and np.array_equal(turned, np.rot90(cells, turns))

"""Random numbers: the compiled core draws what numpy draws, from the same state, and leaves the rest to numpy."""
import gc

import numpy as np
import pytest

from arcgen.core.errors import RuleError
from arcgen.core.seeds import stream
from arcgen.scenes import priors

native = pytest.importorskip("arcgen._native")

CALLS = [("integers", args, named) for args, named in (
    ((1,), {}), ((2,), {}), ((10,), {}), ((3, 4), {}), ((-5, 30), {}), ((0, 2**31 + 7), {}), ((2**32 - 1,), {}),
    ((2**32,), {}), ((2**63 - 1,), {}), ((2**31, 2**33), {}), ((np.int64(7),), {}), ((2, np.int64(9)), {}),
    ((3.0,), {}),
    ((5, 9, 4), {}), ((5, 9, (2, 3)), {}), ((5,), {"size": 6}), ((5,), {"size": (2, 0)}), ((5,), {"size": None}),
    ((5,), {"size": ()}), ((2, 9), {"dtype": np.uint8}), ((2, 9), {"dtype": np.uint8, "size": 5}),
    ((7, None, 3), {}), ((2, 9), {"endpoint": True}), ((np.array([3, 40]),), {}), ((2**64,), {"dtype": np.uint64}))]
CALLS += [("random", args, {}) for args in ((), (3,), ((2, 4),), (None,), (np.int64(4),), ((),), (0,))]
CALLS += [("random", (), {"size": 2}), ("random", (3,), {"dtype": np.float32})]
CALLS += [("permutation", (x,), {})
          for x in (0, 1, 2, 17, [4, 1, 1, 9], [], [2.5, 1], np.arange(5), [[1, 2], [3, 4]])]
CALLS += [("choice", args, {}) for args in (([3, 1, 2],), ([3, 1, 2], 5), ([3, 1], (2, 2)), ([0.5, 1.5],), (6,),
                                            (["a", "b"],), (np.arange(4), 2), ([[1, 2], [3, 4]],))]
CALLS += [("choice", ([3, 1, 2], 2), {"replace": False}), ("choice", ([3, 1],), {"p": [0.2, 0.8]})]
WRONG = [("integers", (0,)), ("integers", (5, 5)), ("integers", (5, 2)), ("integers", ()), ("integers", ("a",)),
         ("integers", (5, 9, -1)), ("random", (-1,)), ("choice", ([],)), ("permutation", ())]


def _pair(k: int):
    """numpy's generator and ours on the same state."""
    bits = [np.random.PCG64(k) for _ in range(2)]
    return np.random.Generator(bits[0]), native.draws(np.random.Generator(bits[1]))


def test_the_same_numbers_are_drawn():
    for k in range(40):
        plain, ours = _pair(k)
        order = stream("calls", k).permutation(len(CALLS) * 3) % len(CALLS)
        for i in order:
            name, args, named = CALLS[i]
            one, other = getattr(plain, name)(*args, **named), ours[name](*args, **named)
            assert type(one) is type(other) and np.array_equal(one, other), CALLS[i]
            assert np.asarray(one).dtype == np.asarray(other).dtype and np.shape(one) == np.shape(other), CALLS[i]
        assert plain.random() == ours["random"]()


def test_what_is_wrong_is_told_as_numpy_tells_it():
    plain, ours = _pair(0)
    for name, args in WRONG:
        with pytest.raises(Exception) as theirs:
            getattr(plain, name)(*args)
        with pytest.raises(type(theirs.value)) as told:
            ours[name](*args)
        assert str(told.value) == str(theirs.value)


def test_streams_draw_by_it_and_so_do_those_that_they_spawn():
    from arcgen.language.engine import ENGINE
    rng = stream("spawned")
    for one in (rng, rng.spawn(1)[0]):
        assert type(one.integers).__name__ == "builtin_function_or_method" or ENGINE == "numpy"
    assert isinstance(rng, np.random.Generator)


def test_methods_outlive_their_generator():
    draw = native.draws(np.random.Generator(np.random.PCG64(3)))["random"]
    gc.collect()
    assert draw() == np.random.Generator(np.random.PCG64(3)).random()


WEIGHTS = (priors.FOREGROUNDS, priors.SQUARE_SIDES, {"a": 0.1, "b": 0.2, "c": 0.7}, {"one": 3}, {})


def test_the_same_keys_are_picked():
    pytest.importorskip("arcgen.language.compiled")
    none = 0
    for k in range(2_000):
        rng = stream("picked", k)
        weights, n = WEIGHTS[k % len(WEIGHTS)], int(rng.integers(4))
        without = {key for key in weights if rng.random() < 0.3}
        without = (without, tuple(without), list(without), dict.fromkeys(without), ())[int(rng.integers(5))]
        found = []
        for one, several in ((priors._pick, priors._pick_many), (native.pick, native.pick_many)):
            rng = stream("weights", k)
            try:
                found.append((one(rng, weights, without), several(rng, weights, n, without), rng.random()))
            except RuleError as error:
                found.append((str(error), rng.random()))
        assert found[0] == found[1], (weights, without, n)
        none += len(found[0]) == 2
    assert 400 < none < 1_200

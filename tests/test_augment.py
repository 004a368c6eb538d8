from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arcgen.core.errors import UserError
from arcgen.core.grid import SYMMETRIES, canonical_key, recolour, same, transform
from arcgen.core.seeds import stream
from arcgen.core.task import Pair, Task
from arcgen.language import english, parse, run
from arcgen.tasks.augment import SAME_COLOURS, Augmentation, reproduces

grids = st.integers(0, 2**32).map(
    lambda s: (r := np.random.default_rng(s)).integers(0, 10, r.integers(1, 13, 2), dtype=np.uint8))
N = 4


def augmentations(n: int = N):
    return st.builds(Augmentation, st.sampled_from(SYMMETRIES), st.permutations(SAME_COLOURS).map(tuple),
                     st.permutations(range(n)).map(tuple))


def numbered_task(n_train: int = 3, n_test: int = 1, **meta) -> Task:
    """Pair i has inputs of shape (1, i + 1), so that it is known again under any augmentation."""
    pairs = [Pair(np.full((1, i + 1), i, np.uint8), np.full((2, 2), i, np.uint8)) for i in range(n_train + n_test)]
    return Task("t", tuple(pairs[:n_train]), tuple(pairs[n_train:]), meta)


def number_of(pair: Pair) -> int:
    return pair.input.size - 1


@given(augmentations(), grids)
def test_the_inverse_gives_the_grid_back_and_colours_stay_apart(a, grid):
    disguised = a.apply_grid(grid)
    assert same(a.invert_grid(disguised), grid) and same(a.inverse().apply_grid(disguised), grid)
    assert len(np.unique(disguised)) == len(np.unique(grid)) and disguised.dtype == np.uint8
    assert canonical_key([disguised]) == canonical_key([grid])


@given(augmentations(), augmentations(), augmentations(), grids)
def test_augmentations_are_a_group_that_acts(a, b, c, grid):
    assert a.then(b).then(c) == a.then(b.then(c))
    assert a.then(a.inverse()) == a.inverse().then(a) == Augmentation(order=tuple(range(N)))
    assert a.inverse().inverse() == a and Augmentation().then(a) == a == a.then(Augmentation())
    assert same(b.apply_grid(a.apply_grid(grid)), a.then(b).apply_grid(grid))
    task = numbered_task()
    one, other = b.apply(a.apply(task)), a.then(b).apply(task)
    assert all(same(p.input, q.input) and same(p.output, q.output) for p, q in zip(one.pairs, other.pairs, strict=True))


@given(augmentations(), st.booleans())
def test_keys_round_trip(a, ordered):
    a = a if ordered else replace(a, order=())
    assert Augmentation.from_key(a.key) == a and " " not in a.key


@pytest.mark.parametrize("key", ["", "identity", "identity:0123456789", "spin:0123456789:", "identity:0123456788:",
                                 "identity:0123456789:1-2", "identity:0123456789:0-0", "identity:0123456789:0-",
                                 "identity:0123456789:0\n", "identity:٠123456789:"])
def test_a_bad_key_is_a_user_error(key):
    with pytest.raises(UserError):
        Augmentation.from_key(key)


@given(st.text(max_size=40))
def test_reading_a_key_never_fails_otherwise(key):
    try:
        Augmentation.from_key(key)
    except UserError:
        pass


def test_values_are_checked():
    for wrong in ({"symmetry": "turn"}, {"colours": (0, 0, 2, 3, 4, 5, 6, 7, 8, 9)}, {"colours": (0, 1)},
                  {"order": (1, 2)}):
        with pytest.raises(UserError):
            Augmentation(**wrong)
    with pytest.raises(UserError, match=r"2 pairs.*4"):
        Augmentation(order=(1, 0)).apply(numbered_task())


def test_order_says_which_pair_stands_where():
    task = Augmentation(order=(2, 3, 0, 1)).apply(numbered_task(2, 2))
    assert [number_of(p) for p in task.train] == [2, 3] and [number_of(p) for p in task.test] == [0, 1]
    assert task.meta["augmentation"] == "identity:0123456789:2-3-0-1"
    twice = Augmentation().apply(task)
    assert twice.meta["augmentation"] == "identity:0123456789:2-3-0-1|identity:0123456789:"


def chi_square(counts: Counter, cells: int) -> float:
    expected = sum(counts.values()) / cells
    return sum((counts[i] - expected) ** 2 for i in range(cells)) / expected


@pytest.mark.parametrize("n", [2, 3, 4, 6])
def test_each_pair_becomes_the_test_equally_often(n):
    """arc24 iterations 24 and 27: the swap was always done, so the true test was never a target."""
    task, draws, rng = numbered_task(n - 1), 3000, stream("swap", 7, n)
    counts = Counter(number_of(Augmentation.sample(rng, task).apply(task).test[0]) for _ in range(draws))
    assert chi_square(counts, n) < 20.5         # p = 0.001 at 5 degrees of freedom


def test_draws_are_uniform_over_d4_and_over_colours():
    rng = stream("uniform", 7)
    draws = [Augmentation.sample(stream("draw", 7, i), numbered_task(2)) for i in range(6000)]
    assert chi_square(Counter(SYMMETRIES.index(a.symmetry) for a in draws), 8) < 24.3
    moved = [a for a in draws if a.colours[0] != 0]
    assert 0.07 < len(moved) / len(draws) < 0.11        # 0.1, of which one in ten keeps black by chance
    kept = [a for a in draws if a.colours[0] == 0]
    assert chi_square(Counter(a.colours[3] - 1 for a in kept), 9) < 26.1
    assert chi_square(Counter(a.colours[0] - 1 for a in moved), 9) < 26.1
    task = numbered_task(3, 2)
    assert all(Augmentation.sample(rng, task, preserve_colours=True).colours == SAME_COLOURS for _ in range(50))
    assert all(Augmentation.sample(rng, task, move_black=0).colours[0] == 0 for _ in range(50))
    assert all(Augmentation.sample(rng, task, keep_tests=True).order[3:] == (3, 4) for _ in range(50))


def test_a_draw_is_the_same_everywhere():
    assert [Augmentation.sample(stream("golden", 0, i), numbered_task(3)).key for i in range(3)] == [
        "transpose:0178296345:2-0-3-1",
        "identity:0168973542:0-2-3-1",
        "flip_left_right:0657498321:3-0-1-2"]


PROGRAMS = ["turn(input, flip_left_right)", "join(input, turn(input, flip_up_down), down)", "framed(input, red)",
            "recolour(input, red, blue)"]


def ruled_task(text: str, seed: int) -> Task:
    rng, program = np.random.default_rng(seed), parse(text)
    inputs = [rng.integers(0, 5, rng.integers(2, 8, 2), dtype=np.uint8) for _ in range(N)]
    pairs = tuple(Pair(g, run(program, g)) for g in inputs)
    return Task("t", pairs[:-1], pairs[-1:], {"program": text, "description": english.describe(program)})


@settings(max_examples=60, deadline=None)
@given(augmentations(), st.sampled_from(PROGRAMS), st.integers(0, 99))
def test_the_program_of_a_disguised_task_is_true_of_it(a, text, seed):
    task = a.apply(ruled_task(text, seed))
    program = parse(task.meta["program"])
    assert reproduces(program, task)
    assert task.meta["description"] == english.describe(program)
    assert all(same(run(program, p.input), p.output) for p in task.pairs)


def test_a_program_that_is_not_true_is_dropped():
    task = ruled_task("framed(input, red)", 0)
    lie = replace(task, meta=dict(task.meta, program="framed(input, blue)"))
    assert Augmentation("rotate_90").apply(task).meta["program"] == "framed(input, red)"
    disguised = Augmentation("rotate_90").apply(lie)
    assert disguised.meta["program"] == "" and disguised.meta["description"] == ""
    assert disguised.meta["augmentation"] == "rotate_90:0123456789:"


def test_recolouring_is_a_look_up():
    swap = (1, 0, 2, 3, 4, 5, 6, 7, 8, 9)
    grid = np.array([[0, 1]], np.uint8)
    assert recolour(grid, swap).tolist() == [[1, 0]]
    assert transform(grid, "rotate_90").tolist() == [[0], [1]]

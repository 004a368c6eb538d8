from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arcgen.core.errors import RuleError, UserError
from arcgen.core.grid import is_grid, same
from arcgen.core.seeds import stream
from arcgen.core.task import Pair, Task
from arcgen.language import english, parse, run
from arcgen.tasks.augment import Augmentation, reproduces
from arcgen.tasks.compose import FACTORS, MAX_PADDING, WEIGHTS, Composition, compose, sample
from arcgen.tasks.rejection import Reason

compositions = st.integers(0, 2**32).map(lambda s: sample(np.random.default_rng(s)))
PROGRAMS = ["turn(input, flip_left_right)", "framed(input, red)", "recolour(input, black, blue)"]


def ruled_task(text: str, seed: int, largest: int = 30) -> Task:
    rng, program = np.random.default_rng(seed), parse(text)
    inputs = [rng.integers(0, 5, rng.integers(2, largest - 1, 2), dtype=np.uint8) for _ in range(4)]
    pairs = tuple(Pair(g, run(program, g)) for g in inputs)
    return Task("t", pairs[:-1], pairs[-1:], {"program": text, "description": english.describe(program)})


@given(compositions)
def test_keys_round_trip(c):
    assert Composition.from_key(c.key) == c and "|" not in c.key


@pytest.mark.parametrize("key", ["", "output:upscale:5", "both:upscale:2", "output:turn:identity",
                                 "input:pad:6-0-0-0-1", "input:pad:0-0-0-0-1", "input:pad:1-1-1-1",
                                 "output:mirror:away"])
def test_a_bad_key_is_a_user_error(key):
    with pytest.raises(UserError):
        Composition.from_key(key)


@settings(max_examples=150, deadline=None)
@given(compositions, st.sampled_from(PROGRAMS), st.integers(0, 999))
def test_a_composed_task_stays_a_task_and_its_program_true(c, text, seed):
    task = ruled_task(text, seed)
    try:
        new = c.apply(task)
    except RuleError as error:
        assert str(error) in (Reason.COMPOSED_TOO_LARGE, Reason.COMPOSED_UNCHANGED)
        return
    for old, pair in zip(task.pairs, new.pairs, strict=True):
        assert is_grid(pair.input) and is_grid(pair.output) and not same(pair.input, pair.output)
        changed, kept = ("input", "output") if c.side == "input" else ("output", "input")
        assert same(getattr(pair, kept), getattr(old, kept))
        assert same(getattr(pair, changed), c.apply_grid(getattr(old, changed)))
    assert new.meta["augmentation"] == c.key
    if new.meta["program"]:
        program = parse(new.meta["program"])
        assert reproduces(program, new) and new.meta["description"] == english.describe(program)


@settings(max_examples=100, deadline=None)
@given(compositions, st.integers(0, 999))
def test_steps_that_the_language_can_say_keep_a_program(c, seed):
    frame = c.kind == "pad" and len(set(c.value.split("-")[:4])) == 1
    sayable = c.kind == "turn" or (c.side == "output" and (c.kind in ("upscale", "mirror") or frame))
    try:
        assert bool(c.apply(ruled_task(PROGRAMS[2], seed, 5)).meta["program"]) == sayable
    except RuleError as error:
        assert str(error) in (Reason.COMPOSED_TOO_LARGE, Reason.COMPOSED_UNCHANGED)


@given(st.integers(0, 2**32), st.integers(0, 2**32))
def test_steps_lose_nothing(s, t):
    """Two grids stay different under any step, so the demonstrations still pin the rule down."""
    rng, c = np.random.default_rng(s), sample(np.random.default_rng(t))
    a, b = (rng.integers(0, 2, rng.integers(1, 4, 2), dtype=np.uint8) for _ in range(2))
    assert same(c.apply_grid(a), c.apply_grid(b)) == same(a, b)


def test_what_is_too_large_or_unchanged_is_skipped_and_counted():
    wide = ruled_task("recolour(input, black, blue)", 0, 30)
    with pytest.raises(RuleError, match=Reason.COMPOSED_TOO_LARGE):
        Composition("output", "upscale", "4").apply(wide)
    flipped = ruled_task("turn(input, flip_left_right)", 0)
    with pytest.raises(RuleError, match=Reason.COMPOSED_UNCHANGED):
        Composition("output", "turn", "flip_left_right").apply(flipped)
    new, skipped = compose(stream("t", 0), wide, 1.0, {"upscale": 1.0})
    assert new is wide and skipped == {Reason.COMPOSED_TOO_LARGE: 4}


def test_defaults_follow_the_evidence():
    draws = [sample(stream("t", 3, i)) for i in range(4000)]
    kinds, total = Counter(c.kind for c in draws), sum(WEIGHTS.values())
    for kind, weight in WEIGHTS.items():
        assert abs(kinds[kind] / 4000 - weight / total) < 0.03
    assert abs(sum(c.side == "input" for c in draws) / 4000 - 0.5) < 0.03
    assert {int(c.value) for c in draws if c.kind == "upscale"} == set(FACTORS)
    assert max(int(n) for c in draws if c.kind == "pad" for n in c.value.split("-")[:4]) == MAX_PADDING
    small = ruled_task(PROGRAMS[2], 1, 5)
    composed = sum(compose(stream("t", 4, i), small)[0] is not small for i in range(1000))
    assert 440 < composed < 560


def test_composition_and_augmentation_share_one_history():
    task = Composition("output", "mirror", "right").apply(ruled_task(PROGRAMS[1], 2, 6))
    task = Augmentation("rotate_90").apply(task)
    assert task.meta["augmentation"] == "output:mirror:right|rotate_90:0123456789:"
    assert reproduces(parse(task.meta["program"]), task)

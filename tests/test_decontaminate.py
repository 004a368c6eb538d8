"""Nothing here may show what is held out: ARC-1's training tasks and own files stand in for it."""
from __future__ import annotations

import json
import time

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from arcgen.commands import arcgen
from arcgen.concepts.catalogue import library
from arcgen.concepts.replay import TWINS, replay
from arcgen.core.errors import UserError
from arcgen.core.grid import SYMMETRIES
from arcgen.core.seeds import stream
from arcgen.core.task import Pair, Task
from arcgen.dataset.recipe import DECONTAMINATE
from arcgen.dataset.sources import open_source
from arcgen.language import parse, run
from arcgen.language.canonical import recolour_program, transform_program
from arcgen.tasks.augment import Augmentation
from arcgen.tasks.decontaminate import HeldOut, held_out
from arcgen.tasks.rejection import Reason
from arcgen.tasks.tasksets import arc


@pytest.fixture(scope="module")
def training():
    return HeldOut(("arc-1/training",))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 399), st.integers(0, 2**32))
def test_a_pair_is_known_in_any_disguise(training, i, seed):
    task = TRAINING[i]
    disguised = Augmentation.sample(np.random.default_rng(seed), task, move_black=0.5).apply(task)
    assert all(training.has_pair(p) for p in disguised.pairs)
    assert training.contaminated(disguised) == training.which(disguised.pairs[0]) == "arc-1/training"


TRAINING = [entry.form(0) for entry in arc("arc-1/training")]
KNOWN = {p.key() for task in TRAINING for p in task.pairs}


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 399), st.integers(0, 2**32))
def test_a_pair_with_one_other_cell_is_not_known(training, i, seed):
    pair, rng = TRAINING[i].train[0], np.random.default_rng(seed)
    output = pair.output.copy()
    y, x = (int(rng.integers(n)) for n in output.shape)
    output[y, x] = (output[y, x] + 1 + rng.integers(9)) % 10
    other = Pair(pair.input, output)
    assert training.has_pair(other) == (other.key() in KNOWN)


def test_fresh_pairs_are_not_known(training):
    rng = stream("fresh")
    fresh = [Pair(*(rng.integers(0, 10, (5, 5), dtype=np.uint8) for _ in range(2))) for _ in range(200)]
    assert not any(map(training.has_pair, fresh)) and training.contaminated(Task("t", tuple(fresh), ())) is None


def test_the_evaluation_sets_are_loaded_once_and_looked_up_quickly():
    start = time.process_time()
    held = held_out(DECONTAMINATE)
    assert time.process_time() - start < 10 and held_out(DECONTAMINATE) is held
    # distinct pairs, of 520 tasks, and of six of which Kaggle's copy has other versions
    assert {name: tuple(n) for name, n in held.collections.items()} == {
        "arc-1/evaluation": (400, 1767), "arc-2/evaluation": (120, 496), "arc-2/evaluation-kaggle": (6, 6)}
    assert held.tasks == 526 and len(held) == 2263 + 6
    start, pairs = time.process_time(), [p for t in TRAINING for p in t.pairs]
    shared = sum(map(held.has_pair, pairs))
    assert (time.process_time() - start) / len(pairs) < 1e-3 and shared < 10


def test_an_unknown_collection_is_a_user_error():
    with pytest.raises(UserError, match="arc-1/evaluation"):
        HeldOut(("arc-1/evaluatoin",))


RULES = {"67a3c6ac": "turn(input, flip_left_right)", "3c9b0459": "turn(input, rotate_180)",
         "a416b8f3": "join(input, input, right)", "00d62c1b": "paint(input, holes(input, black), yellow, itself)",
         "6d0aefbc": "join(input, turn(input, flip_left_right), right)",
         "b1948b0a": "recolour(input, magenta, red)",
         "be94b721": "crop(the(objects(input, black, by_side), most(size)))"}
"""Of ARC-1's training set."""


@pytest.mark.parametrize("id_", RULES)
def test_a_rule_is_recognised_turned_and_recoloured(training, id_):
    program, rng = parse(RULES[id_]), stream("disguise", id_)
    task = next(t for t in TRAINING if t.id == id_)
    assert all(run(program, p.input).tolist() == p.output.tolist() for p in task.pairs)
    for _ in range(4):
        turn, colours = SYMMETRIES[rng.integers(8)], [0, *(1 + rng.permutation(9)).tolist()]
        disguised = recolour_program(transform_program(program, turn), colours)
        inputs = [Augmentation(turn, tuple(colours)).apply_grid(p.input) for p in task.pairs]
        examples = [Pair(grid, run(disguised, grid)) for grid in inputs]
        assert training.reproduced_by(disguised) and training.reproduced_by(disguised, examples)


def test_a_rule_of_no_held_out_task_is_let_through(tmp_path):
    (tmp_path / "t.json").write_text(json.dumps(next(t for t in TRAINING if t.id == "67a3c6ac").to_dict(meta=False)))
    held = HeldOut((str(tmp_path),))
    for text, found in (("turn(input, flip_up_down)", True), ("turn(input, flip_left_right)", True),
                        ("turn(input, rotate_180)", False), ("turn(input, transpose)", False), ("input", False),
                        ("framed(input, red)", False), ("crop(the(objects(input, black, by_side), is_full))", False)):
        assert held.reproduced_by(parse(text)) == found, text


def test_rules_with_many_colours_do_not_take_for_ever(training):
    text = "swap(swap(swap(swap(input, magenta, grey), orange, yellow), green, red), maroon, cyan)"
    start = time.process_time()
    training.reproduced_by(parse(text))
    assert time.process_time() - start < 20


def test_what_was_asked_before_does_not_change_the_answer(training):
    texts = [*RULES.values(), "framed(input, red)", "swap(input, red, blue)"]
    before = [training.reproduced_by(parse(t)) for t in texts]
    again = [HeldOut(("arc-1/training",)).reproduced_by(parse(texts[-1])),
             *(training.reproduced_by(parse(t)) for t in reversed(texts[:-1]))]
    assert again[::-1] == before


# ---------------------------------------------------------------- evaluation sets, by code that shows nothing of them

def test_both_copies_of_the_second_evaluation_set_are_held_out_and_each_has_a_name():
    mine, kaggles = arc("arc-2/evaluation"), arc("arc-2/evaluation-kaggle")
    assert [t.id for t in mine] == [t.id for t in kaggles] and len(mine) == 120
    differ = [t.id for t, k in zip(mine, kaggles, strict=True) if t.form(0).pairs != k.form(0).pairs]
    assert len(differ) == 6
    held = held_out(("arc-2/evaluation",))
    assert all(held.has_pair(p) for entries in (mine, kaggles) for entry in entries for p in entry.form(0).pairs)
    only = HeldOut(("arc-2/evaluation-kaggle",))
    assert not all(only.has_pair(p) for entry in mine for p in entry.form(0).pairs) and 0 < only.tasks <= 120


def test_the_training_tasks_that_are_held_out_under_another_name_are_marked():
    held = {p.key(): entry.id for spec in DECONTAMINATE for entry in arc(spec) for p in entry.form(0).pairs}
    twins = {t.id: found for t in TRAINING
             if None not in (found := {held.get(p.key()) for p in t.pairs}) and len(found) == 1}
    assert {id_: {twin} for id_, twin in TWINS.items()} == twins
    marked = [line for line in replay([c for c in library().values() if {*TWINS} & {*c.evidence}]) if line.held_out]
    assert [(line.task_id, line.held_out, line.exact) for line in marked] == [("40853293", "070dd51e", True)]
    run = CliRunner().invoke(arcgen, ["replay", "--concept", marked[0].concept])
    assert run.exit_code == 0 and "(held out: it is evaluation task 070dd51e)" in run.stdout
    assert run.stdout.splitlines()[-1].endswith("1 of them is a held-out task under another name")


def test_neither_rows_nor_rules_of_a_held_out_task_under_another_name_come_through():
    held = held_out(DECONTAMINATE)
    source = open_source("arc-1/training", decontaminate=DECONTAMINATE)
    draws = {t.id: i for i, t in enumerate(TRAINING)}
    assert source.proposal(0, draws["40853293"]).rejected == Reason.HELD_OUT
    assert source.proposal(0, draws["00d62c1b"]).rejected is None
    concept = next(c for c in library().values() if "40853293" in c.evidence)
    values = concept.evidence["40853293"]
    program = concept.filled(values)
    task = next(t for t in TRAINING if t.id == "40853293")
    for turn, colours in (("identity", range(10)), ("rotate_90", [0, 5, 4, 3, 2, 1, 9, 8, 7, 6])):
        colours = list(colours)
        disguised = recolour_program(transform_program(program, turn) or program, colours)
        inputs = [Augmentation(turn, tuple(colours)).apply_grid(p.input) for p in task.pairs]
        assert held.reproduced_by(disguised, [Pair(grid, run(disguised, grid)) for grid in inputs])

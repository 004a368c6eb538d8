from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from importlib.util import find_spec

import numpy as np
import pytest

from arcgen.core.errors import RuleError, UserError
from arcgen.core.grid import canonical_key, same
from arcgen.core.seeds import stream
from arcgen.core.task import Pair, Task
from arcgen.dataset.sources import load_tasks, open_source
from arcgen.tasks import rearc
from arcgen.tasks.augment import Augmentation
from arcgen.tasks.compose import Composition
from arcgen.tasks.given import task_key, truthful
from arcgen.tasks.rejection import Reason
from arcgen.tasks.tasksets import ARC, open_taskset

needs_rearc = pytest.mark.skipif(find_spec("reasoning_gym") is None, reason=f"optional: {rearc.REMEDY}")


def digest(tasks) -> str:
    text = json.dumps([[t.id, t.to_dict(meta=False), t.meta.get("augmentation", "")] for t in tasks], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@pytest.fixture(scope="module")
def training():
    return open_source("arc-1/training")


def test_the_first_variant_is_the_task_and_the_others_are_disguises_of_it(training):
    proposal = training.proposal(0, 3)
    assert (proposal.source, proposal.draw, proposal.rejected) == ("arc-1/training", 3, None)
    original = open_taskset("arc-1/training")[3].form(0)
    first, *others = [training.row(0, proposal.payload, v) for v in range(30)]
    assert first.pairs == original.pairs and first.id == original.id == proposal.task_id
    for task in others:
        back = Augmentation.from_key(task.meta["augmentation"]).inverse().apply(task)
        assert (back.train, back.test) == (original.train, original.test)
        assert task_key(task.pairs) == proposal.key
    assert len({t.meta["augmentation"] for t in others}) == 29


def test_rows_are_pure_and_stable(training):
    fresh = open_source("arc-1/training")
    rows = [fresh.row(5, {"index": i}, v) for i in (0, 399) for v in (0, 1, 2)]
    again = [training.row(5, {"index": i}, v) for i in (399, 0) for v in (2, 1, 0)][::-1]
    assert digest(rows) == digest(again) == "33c06cfb74e29acc"
    assert digest([training.row(6, {"index": 0}, 1)]) != digest([training.row(5, {"index": 0}, 1)])
    json.dumps(training.proposal(5, 0).payload)


def test_the_key_of_a_task_ignores_order_and_disguise(training):
    task = open_taskset("arc-1/training")[10].form(0)
    assert task_key(task.pairs[::-1]) == task_key(task.pairs)
    assert task_key(task.pairs[:-1]) != task_key(task.pairs)
    keys = [training.proposal(0, i).key for i in range(training.limit)]
    assert len(set(keys)) == 400


def test_options_of_disguises_and_of_composition_are_kept():
    kept = open_source("arc-1/training", preserve_colours=True)
    assert all(":0123456789:" in kept.row(0, {"index": i}, 1).meta["augmentation"] for i in range(20))
    moved = open_source("arc-1/training", move_black=0.0)
    assert all(":0" in moved.row(0, {"index": i}, 1).meta["augmentation"] for i in range(20))
    composing = open_source("arc-1/training", compose=1.0)
    rows = [composing.row(0, {"index": i}, 1) for i in range(40)]
    histories = [t.meta["augmentation"].split("|") for t in rows]
    assert Counter(map(len, histories))[2] > 25
    for task, history in zip(rows, histories):
        if len(history) == 2:
            Composition.from_key(history[0]), Augmentation.from_key(history[1])
            assert not any(same(p.input, p.output) for p in task.pairs)
    assert sum(sum(t.meta.get("rejections", {}).values()) for t in rows) > 0


def test_overlap_of_the_public_sets():
    """By content, ARC-2's training set holds most of both sets of ARC-1. Counts only: nothing of
    the held-out tasks is shown."""
    sets = {spec: [e.form(0) for e in open_taskset(spec)] for spec in ARC}
    keys = {spec: {p.key() for t in tasks for p in t.pairs} for spec, tasks in sets.items()}
    shared = {(a, b): sum(any(p.key() in keys[b] for p in t.pairs) for t in sets[a]) for a in sets for b in sets}
    assert shared["arc-1/training", "arc-2/training"] == 392
    assert shared["arc-1/evaluation", "arc-2/training"] == 376
    assert shared["arc-1/evaluation", "arc-2/evaluation"] == 7
    source = open_source("arc-2/training", decontaminate=("arc-1/evaluation", "arc-2/evaluation"))
    counts = Counter(source.proposal(0, i).rejected for i in range(source.limit))
    assert counts == {None: 623, Reason.HELD_OUT: 377}


def test_a_held_out_collection_is_refused_as_a_source():
    with pytest.raises(UserError, match="held out"):
        open_source("arc-1/evaluation", decontaminate=("arc-1/evaluation",))
    assert open_source("arc-1/evaluation").limit == 400


def test_the_list_of_valid_sources_is_in_the_error():
    with pytest.raises(UserError, match=r"did you mean 're-arc'.*synth.*arc-2/evaluation"):
        open_source("rearc")


def numbered_pairs(n: int) -> list[dict]:
    return [{"input": [[i % 10, i // 10]], "output": [[i % 10], [i // 10], [1]]} for i in range(n)]


def test_pools_give_tasks_of_distinct_pairs(tmp_path):
    (tmp_path / "pool.json").write_text(json.dumps(numbered_pairs(12) * 2))
    source = open_source(str(tmp_path), pairs=(3, 5))
    payload = source.proposal(0, 0).payload
    rows = [source.row(0, payload, v) for v in range(40)]
    assert {len(t.train) for t in rows} == {3, 4, 5} and {len(t.test) for t in rows} == {1}
    assert all(len({p.input.tobytes() for p in t.pairs}) == len(t.pairs) for t in rows)
    assert open_source(str(tmp_path), pairs=(12, 12)).row(0, payload, 0) is None
    assert 3 <= len(next(load_tasks(str(tmp_path))).pairs) <= 11


@pytest.mark.parametrize("n, pairs, demonstrations", [(2, None, {1}), (3, None, {2}), (4, None, {2, 3}),
                                                      (4, (2, 5), {2, 3}), (4, (3, 3), {3}), (3, (3, 3), None)])
def test_a_small_pool_gives_as_many_demonstrations_as_it_has_pairs_for(tmp_path, n, pairs, demonstrations):
    """Pools of three pairs used to lose all their rows."""
    (tmp_path / "pool.json").write_text(json.dumps(numbered_pairs(n)))
    source = open_source(str(tmp_path), pairs=pairs)
    if demonstrations is None:
        assert source.proposal(0, 0).rejected == Reason.FEW_PAIRS and source.row(0, {"index": 0}, 0) is None
    else:
        rows = [source.row(0, source.proposal(0, 0).payload, v) for v in range(30 if n > 2 else 10)]
        assert {len(t.train) for t in rows} == demonstrations and {len(t.test) for t in rows} == {1}


def test_a_build_that_was_stopped_is_not_taken_for_a_dataset(tmp_path):
    (tmp_path / ".work").mkdir()
    (tmp_path / ".work" / "state.json").write_text("{}")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "train-00000-of-00002.arrow").write_bytes(b"")
    with pytest.raises(UserError, match=r"unfinished dataset.*--out") as refused:
        open_source(str(tmp_path))
    assert "\n" not in str(refused.value)


def test_a_contaminated_task_or_pair_never_gets_in(tmp_path):
    held = tmp_path / "held"
    held.mkdir()
    pairs = numbered_pairs(12)
    (held / "h.json").write_text(json.dumps({"train": pairs[:2], "test": pairs[2:3]}))
    (tmp_path / "pool.json").write_text(json.dumps(pairs))
    guarded = open_source(str(tmp_path / "pool.json"), pairs=(2, 2), decontaminate=(str(held),))
    out = {Pair(np.array(p["input"], np.uint8), np.array(p["output"], np.uint8)).key() for p in pairs[:3]}
    rows = [guarded.row(0, {"index": 0}, v) for v in range(30)]
    assert not any(p.key() in out for t in rows if t for p in t.pairs)


def test_a_program_that_is_not_true_is_taken_off():
    pairs = (Pair(np.array([[1]], np.uint8), np.array([[2]], np.uint8)),) * 2
    for text, kept in (("recolour(input, blue, red)", True), ("recolour(input, red, blue)", False),
                       ("def solve(I): return I", False)):
        task = truthful(Task("t", pairs[:1], pairs[1:], {"program": text, "description": "d"}))
        assert bool(task.meta["program"]) == bool(task.meta["description"]) == kept


def test_load_tasks_gives_tasks_unchanged():
    tasks = list(load_tasks("arc-1/training"))
    assert len(tasks) == 400 and sum(len(t.test) for t in tasks) == 416
    assert {t.meta["source"] for t in tasks} == {"arc-1/training"}


def test_seeds_are_independent_streams():
    parts = [("a",), ("a", 0), ("a", 0, 0), ("a", 1), ("a", 1, 0), ("a", 0, 1), ("a", "0"), ("a", "b"), ("ab",),
             ("a", 2**32), ("a", 2**63)]
    assert len({tuple(stream(*p).integers(0, 2**32, 2).tolist()) for p in parts}) == len(parts)
    assert stream("a", 1).integers(10**9) == stream("a", 1).integers(10**9) == 415936320


# ---------------------------------------------------------------- RE-ARC

@needs_rearc
def test_rearc_rows_are_verified_pure_and_leak_nothing():
    random.seed(1)
    before, legacy = random.getstate(), np.random.get_state()[1].tolist()
    source = open_source("re-arc", pairs=(2, 3))
    assert source.limit == 400
    rows = [source.row(3, source.proposal(3, i).payload, v) for i in (0, 150, 399) for v in (0, 1)]
    assert random.getstate() == before and np.random.get_state()[1].tolist() == legacy
    again = [open_source("re-arc", pairs=(2, 3)).row(3, {"id": t.id}, v) for t, v in zip(rows, (0, 1) * 3)]
    assert digest(rows) == digest(again)
    for task in rows:
        assert len(task.train) in (2, 3) and len(task.test) == 1 and 0 <= task.meta["difficulty"] <= 1
        assert len({canonical_key([p.input]) + p.input.tobytes().hex() for p in task.pairs}) == len(task.pairs)
        _, verify = rearc.library()[task.id]
        for p in task.pairs:
            assert verify(tuple(map(tuple, p.input.tolist()))) == tuple(map(tuple, p.output.tolist()))
            assert not same(p.input, p.output)


@needs_rearc
def test_rearc_keeps_held_out_examples_out(tmp_path):
    source = open_source("re-arc", pairs=(3, 3))
    row = source.row(0, {"id": source.ids[7]}, 0)
    (tmp_path / "held.json").write_text(json.dumps(row.to_dict(meta=False)))
    guarded = open_source("re-arc", pairs=(3, 3), decontaminate=(str(tmp_path / "held.json"),))
    other = guarded.row(0, {"id": source.ids[7]}, 0)
    held = {p.key() for p in row.pairs}
    assert not any(p.key() in held for p in other.pairs) and other.meta["rejections"][Reason.HELD_OUT] == 4


def fake_library(monkeypatch, generate, verify=lambda grid: ((2,),)):
    monkeypatch.setattr(rearc, "library", lambda: {"t": (generate, verify)})


def good(rng, low, high):
    rng.difficulty_samples = [0.25, 0.75]
    return {"input": ((rng.randint(0, 1), rng.randrange(10)),), "output": ((2,),)}


def forever(rng, low, high):
    while True:
        rng.choice("ab")


def asleep(rng, low, high):
    while True:
        pass


@pytest.mark.parametrize("generate, verify, reason", [
    (forever, None, Reason.GENERATOR_LOOPS), (asleep, None, Reason.GENERATOR_SLOW),
    (lambda *_: 1 / 0, None, Reason.GENERATOR_FAILED),
    (lambda *_: {"input": ((11,),), "output": ((1,),)}, None, Reason.MALFORMED),
    (lambda *_: {"input": ((1,),), "output": ((1,),)}, None, Reason.IDENTITY),
    (good, lambda grid: ((3,),), Reason.UNVERIFIED), (good, lambda grid: 1 / 0, Reason.UNVERIFIED)])
def test_a_bad_example_is_rejected_by_its_reason(monkeypatch, generate, verify, reason):
    # seconds: what sleeps is given up soon, what loops must reach its count of numbers even on a busy machine
    monkeypatch.setattr(rearc, "TIME_LIMIT", 0.2 if generate is asleep else 20)
    fake_library(monkeypatch, generate, verify or (lambda grid: ((2,),)))
    with pytest.raises(RuleError) as error:
        rearc.verified_pair("t", stream("t", 0))
    assert str(error.value) == reason


def test_rejections_are_counted_and_too_few_examples_give_no_row(monkeypatch):
    fake_library(monkeypatch, good)
    task = rearc.ReArcSource(pairs=(15, 15)).row(0, {"id": "t"}, 0)
    assert len(task.pairs) == 16 and task.meta["difficulty"] == 0.5 and task.meta["rejections"][Reason.SAME_INPUT] > 0
    assert rearc.ReArcSource(pairs=(20, 20)).row(0, {"id": "t"}, 0) is None


def test_without_the_package_the_error_says_how_to_get_it(monkeypatch):
    rearc.library.cache_clear()
    monkeypatch.setattr(rearc.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UserError, match="pip install --no-deps"):
        open_source("re-arc")


# ---------------------------------------------------------------- arcgen augment

def test_augment_writes_each_task_and_its_disguises(tmp_path):
    import datasets
    from click.testing import CliRunner

    from arcgen.commands import arcgen
    real = open_taskset("arc-1/training")
    (tmp_path / "two.json").write_text(json.dumps({i: real[i].form(0).to_dict(meta=False) for i in (1, 2)}))

    def run(*args):
        return CliRunner().invoke(arcgen, ["augment", *map(str, args), "--workers", "1", "--quiet"])
    once = run(tmp_path / "two.json", "--out", tmp_path / "a", "--copies", 3)
    assert once.exit_code == 0 and "6 rows of 2 tasks" in once.output
    assert run(tmp_path / "a", "--out", tmp_path / "b", "--copies", 2, "--preserve-colours").exit_code == 0
    given, rows = (sorted(datasets.load_dataset(str(tmp_path / name), split="train"), key=lambda row: row["id"])
                   for name in "ab")
    assert [r["variant"] for r in rows] == [*range(6)] * 2 and [r["variant"] for r in given] == [0, 1, 2] * 2
    assert [r["train"] for r in rows if r["variant"] < 3] == [g["train"] for g in given]
    assert all("|" in r["augmentation"] for r in rows if r["variant"] > 3)
    for args, said in (((tmp_path / "two.json", "--out", tmp_path / "a", "--copies", 2), "a"),
                       (("synth", "--out", tmp_path / "c", "--copies", 2), "arcgen build"),
                       (("arc-1/training", "--out", tmp_path / "c", "--copies", 0), "--copies")):
        wrong = run(*args)
        assert wrong.exit_code == 2 and said in wrong.output and wrong.output.count("\n") == 1
    assert not (tmp_path / "c").exists()


def test_counting_is_synthesis_of_what_counts():
    from arcgen.dataset.sources import COUNTING
    source = open_source("counting")
    kept = [c for c in (source.proposal(0, i) for i in range(12)) if not c.rejected]
    assert kept and all(c.source == "counting" and c.concept.split("+")[0] in COUNTING for c in kept)
    task = source.row(0, kept[0].payload, 0)
    assert task.meta["source"] == "counting" and task.meta["program"]

"""Datasets that share no rule: an id names a rule, a row's id the seed too, and rules can be kept out."""
from __future__ import annotations

import json

import pytest

from arcgen.dataset import rows
from arcgen.dataset.build import build
from arcgen.dataset.recipe import recipe
from arcgen.dataset.rules import rules_of
from arcgen.tasks.decontaminate import HeldOut
from arcgen.tasks.tasksets import open_taskset

NARROW = {"concepts": "turn-grid", "tasks": 6, "variants": 1, "decontaminate": "none"}
"""A concept of few rules, which another seed draws again."""


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    return build(recipe(NARROW), tmp_path_factory.mktemp("disjoint") / "first", 1).out


def ids(out, column: str) -> set[str]:
    import pyarrow as pa
    return {row[column] for path in (out / "data").iterdir()
            for row in pa.ipc.open_stream(path.read_bytes()).read_all().select([column]).to_pylist()}


def test_the_seed_is_in_the_ids_of_rows(first, tmp_path):
    second = build(recipe({**NARROW, "seed": 1}), tmp_path / "second", 1).out
    assert ids(first, "task_id") & ids(second, "task_id")               # an id names a rule
    assert not ids(first, "id") & ids(second, "id")
    assert all(rows.parsed_id(id_)[1:] == (1, 0) for id_ in ids(second, "id"))


@pytest.mark.parametrize("id_, parts", [
    ("synth2-0123456789ab-s7-0012", ("synth2-0123456789ab", 7, 12)), ("t-s-0003", ("t-s", None, 3)),
    ("t-0003", ("t", None, 3)), ("t-s1-s2-10000", ("t-s1", 2, 10000)), ("t", None), ("t-s1-003", None)])
def test_ids_of_rows_are_read(id_, parts):
    assert rows.parsed_id(id_) == parts
    if parts and parts[1] is not None:
        assert rows.row_id(*parts) == id_


@pytest.mark.parametrize("key", ["against", "decontaminate"])
def test_a_second_build_can_be_made_disjoint_from_a_first(first, tmp_path, key):
    made = build(recipe({**NARROW, "seed": 1, key: str(first)}), tmp_path / "second", 1)
    assert made.rows == 6 and not ids(first, "task_id") & ids(made.out, "task_id")
    assert made.manifest["held_out"]["tasks"] == made.manifest["held_out"]["rules"] == 6
    assert made.manifest["tasks"]["rejected"]["held-out task"] > 0
    card = (made.out / "README.md").read_text()
    assert "| their rules that are known, by what they do | 6 |" in card
    said = "It shares no rule and no pair with first (as it was with the digest"
    assert (said in card) is (key == "against") and ("No task of first is in" in card) is (key != "against")


def test_rules_are_known_by_what_they_do_under_whatever_id(first, tmp_path):
    tasks = {f"t{i}": entry.form(0).to_dict() for i, entry in enumerate(open_taskset(str(first)))}
    tasks["odd"] = {**tasks["t0"], "program": "no program"}
    del tasks["t1"]["program"]
    (tmp_path / "renamed.json").write_text(json.dumps(tasks))
    known = rules_of([str(first)])
    assert known == ids(first, "task_id")
    assert len(known - rules_of([str(tmp_path / "renamed.json"), "arc-1/training"])) == 1
    held = HeldOut([str(tmp_path / "renamed.json")])
    assert held.tasks == 7 and len(held._targets) == 2         # only those of no known rule are sought by running

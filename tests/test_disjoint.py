"""Datasets that share no rule: an id names a rule, a row's id the seed too, and rules can be kept out."""
from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner

from arcgen.commands import arcgen
from arcgen.dataset import rows
from arcgen.dataset.build import build
from arcgen.dataset.recipe import recipe
from arcgen.dataset.rules import rules_of
from arcgen.dataset.verify import verify
from arcgen.tasks.decontaminate import HeldOut
from arcgen.tasks.tasksets import open_taskset
from arcgen.tasks.tasksets.digest import digest

NARROW = {"concepts": "turn-grid", "tasks": 6, "variants": 1, "decontaminate": "none"}
"""A concept of few rules, which another seed draws again."""


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    return build(recipe(NARROW), tmp_path_factory.mktemp("disjoint") / "first", 1).out


@pytest.fixture(scope="module")
def second(first, tmp_path_factory):
    """Another seed, which draws some of the same rules."""
    return build(recipe({**NARROW, "seed": 1}), tmp_path_factory.mktemp("disjoint") / "second", 1).out


def ids(out, column: str) -> set[str]:
    import pyarrow as pa
    return {row[column] for path in (out / "data").iterdir()
            for row in pa.ipc.open_stream(path.read_bytes()).read_all().select([column]).to_pylist()}


def test_the_seed_is_in_the_ids_of_rows(first, second):
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


def test_verify_holds_a_dataset_to_rules_that_it_was_kept_clear_of(first, second, tmp_path, monkeypatch):
    """A manifest names a folder by its last part: what is found under that name counts if it has the digest noted."""
    out = shutil.copytree(second, tmp_path / "second")
    made = json.loads((out / "manifest.json").read_text())
    made["recipe"]["against"], made["inputs"] = ["first"], {"first": digest(str(first))}
    (out / "manifest.json").write_text(json.dumps(made))
    monkeypatch.chdir(tmp_path)
    gone = verify(out, workers=1)
    assert gone.failures == [] and gone.unchecked[0].startswith("not held against first: no source 'first'")
    monkeypatch.chdir(first.parent)
    found, shared = verify(out, workers=1), ids(first, "task_id") & ids(second, "task_id")
    assert found.failed == len(shared) > 0 and found.unchecked == []
    assert all("its rule is that of a task of first, which is held out" in line for line in found.failures)
    shutil.copytree(second, tmp_path / "first")
    monkeypatch.chdir(tmp_path)
    other = verify(out, workers=1)
    assert other.failures == [] and "is not what the dataset was held against" in other.unchecked[0]


def test_augment_leaves_out_what_has_a_held_out_rule(first, second, tmp_path):
    args = ["augment", second, "--out", tmp_path / "out", "--copies", 2, "--decontaminate", first, "--workers", 1,
            "--quiet"]
    run = CliRunner().invoke(arcgen, list(map(str, args)))
    shared = ids(first, "task_id") & ids(second, "task_id")
    assert run.exit_code == 0 and f"note: {len(shared)} of the 6 tasks of second " in run.stdout, run.output
    assert ids(tmp_path / "out", "task_id") == ids(second, "task_id") - shared


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

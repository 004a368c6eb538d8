"""The rows that were asked for, all of them: a task that cannot give its own is replaced by another."""
import json
from pathlib import Path

import pyarrow as pa
import pytest
from click.testing import CliRunner
from folders import content
from hypothesis import given, settings
from hypothesis import strategies as st
from toy import Toy

from arcgen.commands import arcgen as arcgen_command
from arcgen.core.seeds import stream
from arcgen.dataset import plan
from arcgen.dataset.build import build
from arcgen.dataset.engines import Serial
from arcgen.dataset.recipe import MOST_VARIANTS, recipe
from arcgen.dataset.verify import verify
from arcgen.tasks.rejection import Reason

pytestmark = pytest.mark.usefixtures("fixed_versions")

ASKED = {"name": "fickle", "tasks": 24, "variants": 7, "sources": ["fickle"], "validation": 0.2, "shards": 6}


def lacks(rule: int, variant: int) -> bool:
    """Whether a rule has no such variant: a fifth of the rules lack some."""
    return rule % 5 == 1 and stream("fickle", rule, variant).random() < 0.2


class Fickle(Toy):
    """Some of its rules cannot give some of their variants, whatever is tried."""

    def row(self, seed, payload, variant):
        if lacks(payload["rule"], variant % MOST_VARIANTS):
            return None
        return Toy.row(self, seed, {**payload, "rule": payload["rule"] + 100}, variant)


def open_fickle(spec, **options):
    name, _, limit = spec.partition("/")
    return Fickle(name, int(limit) if limit else None)


def table(out) -> list[dict]:
    entries = json.loads((out / "manifest.json").read_text())["shards"]
    return [row for e in entries for row in pa.ipc.open_stream((out / e["file"]).read_bytes()).read_all().to_pylist()]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return build(recipe(ASKED), tmp_path_factory.mktemp("exact") / "fickle", 1, open_fickle)


def planned(tmp_path) -> list[dict]:
    return list(plan.make(recipe(ASKED), tmp_path / "plan.jsonl", Serial(), open_fickle).read(range(24)))


def whole(rule: int) -> bool:
    return not any(lacks(rule, v) for v in range(ASKED["variants"]))


def test_a_task_that_cannot_give_its_rows_is_replaced_by_the_next_that_can(built, tmp_path):
    first = planned(tmp_path)
    bad = [line["payload"]["rule"] for line in first if not whole(line["payload"]["rule"])]
    found = {row["task_id"] for row in table(built.out)}
    assert len(bad) >= 2 and built.rows == 24 * 7 == len(table(built.out)) and len(found) == 24
    assert built.manifest["short_rows"] == 0 and verify(built.out, workers=1).failed == 0
    stayed = {line["id"] for line in first if whole(line["payload"]["rule"])}
    new = sorted(found - stayed)
    assert stayed < found and len(new) == len(bad)
    # the next draws that are no duplicate, not dull, and give all of their rows
    after = (d for d in range(first[-1]["draw"] + 1, 1000) if d % 5 != 4 and d % 7 != 6 and whole(d))
    assert new == [f"toy{next(after):05d}" for _ in bad]
    counted = built.manifest["tasks"]
    assert counted["sources"]["fickle"]["tasks"] == 24 == sum(counted["concepts"].values())
    assert counted["rejected"][Reason.FEW_ROWS] >= len(bad) == len(counted["lacked"])
    assert "fewer instances than asked for" in (built.out / "README.md").read_text()


def test_a_task_that_gives_its_rows_keeps_their_bytes(built, tmp_path):
    """Beside a build of the same draws in which nothing is replaced."""
    limited = {**ASKED, "sources": ["fickle/33"], "name": "few"}          # of which 24 are tasks, all of them wanted
    few = build(recipe({**limited, "tasks": 24}), tmp_path / "few", 1, open_fickle)
    assert 0 < few.manifest["short_rows"] == 24 * 7 - few.rows
    there = {row["id"]: row for row in table(built.out)}
    same = [row for row in table(few.out) if row["id"] in there]
    assert len(same) > 100 and all(there[row["id"]] == {**row, "source": "fickle"} for row in same)


def test_the_bytes_do_not_depend_on_workers(built, tmp_path):
    build(recipe(ASKED), tmp_path / "out", 2, open_fickle)
    assert content(tmp_path / "out") == content(built.out)


@pytest.mark.parametrize("after", [1, 2, 4, 5])
def test_a_build_that_was_stopped_before_or_after_tasks_were_replaced_goes_on(built, tmp_path, after):
    told = []

    def stop(entry):
        told.append(entry)
        if len(told) == after:
            raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        build(recipe(ASKED), tmp_path / "out", 1, open_fickle, finished=stop)
    build(recipe(ASKED), tmp_path / "out", 1, open_fickle)
    assert content(tmp_path / "out") == content(built.out)


@given(cut=st.floats(0, 1))
@settings(max_examples=25, deadline=None)
def test_a_plan_cut_off_while_tasks_are_replaced_goes_on_to_the_same_plan(tmp_path_factory, cut):
    """Where the note that tasks lack rows was lost too, it is made again."""
    def replaced(path: Path) -> plan.Plan:
        made = plan.make(recipe(ASKED), path, Serial(), open_fickle)
        if not made.lacked:
            made.lack([n for n, line in enumerate(made.read(range(24))) if not whole(line["payload"]["rule"])])
            plan.fill(made, recipe(ASKED), Serial(), open_fickle, lambda plan: None)
        return made
    path = tmp_path_factory.mktemp("plan") / "plan.jsonl"
    wanted = replaced(path)
    bytes_ = path.read_bytes()
    path.write_bytes(bytes_[:int(cut * len(bytes_))])
    again = replaced(path)
    assert path.read_bytes() == bytes_ and again.tallies == wanted.tallies and again.offsets == wanted.offsets
    assert all(whole(line["payload"]["rule"]) for line in again.read(range(24)))


def test_a_lost_shard_of_a_finished_dataset_is_made_again_of_the_tasks_that_replaced_others(built, tmp_path):
    made = build(recipe(ASKED), tmp_path / "out", 1, open_fickle)
    for entry in made.manifest["shards"][1:3]:
        (made.out / entry["file"]).unlink()
    assert not build(recipe(ASKED), made.out, 1, open_fickle).already
    assert content(made.out) == content(built.out)


def test_where_no_other_task_is_left_rows_are_missing_and_counted(tmp_path):
    made = build(recipe({**ASKED, "sources": ["fickle/34"], "tasks": 24}), tmp_path / "out", 1, open_fickle)
    lacking = made.manifest["lacking"]["tasks"]
    assert lacking >= 1 and made.rows == 24 * 7 - made.manifest["short_rows"]
    assert made.manifest["tasks"]["sources"]["fickle/34"]["draws"] == 34
    assert verify(made.out, workers=1).failed == 0


def test_a_given_task_without_disguises_enough_is_replaced(tmp_path, monkeypatch):
    """One of one colour, all pairs alike when turned, has nine looks; the next task has many."""
    monkeypatch.chdir(tmp_path)
    flat = {"input": [[5, 5], [5, 5]], "output": [[5]]}
    rich = {"input": [[1, 2, 0], [3, 4, 5]], "output": [[1, 2]]}
    other = {"input": [[7, 2, 1], [3, 3, 5]], "output": [[2, 2]]}
    tasks = {"flat": {"train": [flat], "test": [flat]}, "rich": {"train": [rich], "test": [other]}}
    (tmp_path / "two.json").write_text(json.dumps(tasks))
    run = CliRunner().invoke(arcgen_command, [
        "build", "--source", "two.json", "--tasks", "1", "--variants", "30", "--move-black", "0", "--workers", "1",
        "--decontaminate", "none", "--out", "out"], catch_exceptions=False)
    assert run.exit_code == 0 and "30 rows of 1 task" in run.stdout and "are missing" not in run.stdout
    assert {row["task_id"] for row in table(tmp_path / "out")} == {"rich"}
    assert "cannot give all 30 rows" in run.stderr

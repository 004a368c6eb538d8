"""More of the same: a finished dataset with more tasks or variants, whose shards stay byte for byte."""
import json
import os
import random
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pytest
from folders import content
from test_exact import open_fickle
from toy import Toy, open_toy

from arcgen.core.errors import UserError
from arcgen.dataset import folder
from arcgen.dataset.build import build
from arcgen.dataset.epochs import LEAST
from arcgen.dataset.recipe import recipe
from arcgen.dataset.verify import verify

pytestmark = pytest.mark.usefixtures("fixed_versions")

HERE = Path(__file__).parent
SMALL = {"name": "toys", "tasks": 20, "variants": 6, "sources": ["toy"], "validation": 0.2, "shards": 5}
STEPS = [(29, 6), (29, 9), (34, 11)]


def sized(tasks: int, variants: int, **changes):
    return recipe({**SMALL, **changes, "tasks": tasks, "variants": variants})


def grown(out: Path, steps, opener=open_toy, workers=1, **changes):
    build(sized(20, 6, **changes), out, workers, opener)
    return [build(sized(*step, **changes), out, workers, opener) for step in steps][-1]


def shards(out: Path) -> dict[str, str]:
    return {name: sum_ for name, sum_ in content(out).items() if name.startswith("data/")}


def table(out) -> list[dict]:
    entries = json.loads((out / "manifest.json").read_text())["shards"]
    return [{**row, "split": e["split"]} for e in entries
            for row in pa.ipc.open_stream((out / e["file"]).read_bytes()).read_all().to_pylist()]


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    """Built, and built on three times."""
    return grown(tmp_path_factory.mktemp("grown") / "toys", STEPS)


def test_what_is_there_stays_and_all_that_is_asked_for_is_added(tmp_path):
    out = tmp_path / "toys"
    build(sized(20, 6), out, 1, open_toy)
    before, rows, splits = shards(out), table(out), {}
    for tasks, variants in STEPS:
        made = build(sized(tasks, variants), out, 1, open_toy)
        assert not made.already and made.rows == tasks * variants and before.items() < shards(out).items()
        found = table(out)
        assert found[:0] == [] and all(row in found for row in rows[::7])
        # each task with each variant, once, and in one split
        assert {(row["task_id"], row["variant"]) for row in found} == {
            (t, v) for t in {row["task_id"] for row in found} for v in range(variants)}
        assert len(found) == tasks * variants and len({row["task_id"] for row in found}) == tasks
        now = {row["task_id"]: row["split"] for row in found}
        assert splits.items() <= now.items() and verify(out, workers=1).failed == 0
        assert build(sized(tasks, variants), out, 1, open_toy).already
        before, rows, splits = shards(out), found, now
    assert made.manifest["stages"] == [{"tasks": t, "variants": v, "lacked": [3] if t == 20 else []}
                                       for t, v in [(20, 6), *STEPS[:-1]]]
    assert 0.15 < made.manifest["splits"]["validation"]["tasks"] / 34 < 0.3


def test_the_rows_are_those_of_one_build_of_that_size(three, tmp_path):
    once = build(sized(34, 11, validation=0), tmp_path / "once", 1, open_toy)

    def rows(out):
        return {row["id"]: {key: row[key] for key in row if key != "split"} for row in table(out)}
    assert rows(once.out) == rows(three.out)


def test_new_tasks_come_in_rounds(tmp_path):
    made = grown(tmp_path / "toys", [(40, 6)], validation=0)
    added = table(made.out)[120:]
    assert [row["variant"] for row in added] == [v for v in range(6) for _ in range(20)]
    orders = [[row["task_id"] for row in added[v * 20:v * 20 + 20]] for v in range(6)]
    assert len({*orders[0]}) == 20 and len({tuple(o) for o in orders}) == 6


def test_it_does_not_depend_on_workers(three, tmp_path):
    grown(tmp_path / "toys", STEPS, workers=2)
    assert content(tmp_path / "toys") == content(three.out)


def test_a_lost_shard_of_any_layer_is_made_again(three, tmp_path):
    made = grown(tmp_path / "toys", STEPS)
    files = [entry["file"] for entry in made.manifest["shards"]]
    for file in (files[1], files[7], files[-1]):
        (made.out / file).unlink()
    assert not build(sized(*STEPS[-1]), made.out, 1, open_toy).already
    assert content(made.out) == content(three.out)


@pytest.mark.parametrize("after", [1, 4, 6, 9])
def test_growing_goes_on_where_it_was_stopped_and_nobody_reads_it_meanwhile(three, tmp_path, after):
    grown(tmp_path / "toys", STEPS[:-1])
    told = []

    def stop(entry):
        told.append(entry)
        if len(told) == after:
            raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        build(sized(*STEPS[-1]), tmp_path / "toys", 1, open_toy, finished=stop)
    with pytest.raises(UserError, match=r"unfinished dataset.*--tasks 34 --variants 11"):
        folder.manifest(tmp_path / "toys")
    with pytest.raises(UserError, match="another recipe"):
        build(sized(40, 11), tmp_path / "toys", 1, open_toy)
    build(sized(*STEPS[-1]), tmp_path / "toys", 1, open_toy)
    assert content(tmp_path / "toys") == content(three.out)


def start(out: Path, tasks: int, variants: int) -> subprocess.Popen:
    env = {**os.environ, "TOY_SLEEP": "0.004", "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)])}
    words = json.dumps({**SMALL, "tasks": tasks, "variants": variants})
    return subprocess.Popen([sys.executable, str(HERE / "toy_build.py"), str(out), "2", words], env=env,
                            stderr=subprocess.PIPE, text=True, start_new_session=True)


def test_growing_killed_at_random_moments_gives_the_same_bytes(three, tmp_path):
    out, rng, killed = tmp_path / "toys", random.Random(7), 0
    grown(out, STEPS[:-1])
    for _ in range(5):
        process = start(out, *STEPS[-1])
        begun = time.monotonic()
        while process.poll() is None and not (out / ".work/plan.jsonl").exists() and time.monotonic() < begun + 60:
            time.sleep(0.005)
        time.sleep(rng.uniform(0, 0.6))
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            killed += 1
        process.wait()
    process = start(out, *STEPS[-1])
    assert process.wait(120) == 0, process.stderr.read()
    assert killed and content(out) == content(three.out)


def test_the_plan_of_a_grown_dataset_cut_off_anywhere_goes_on_to_the_same(tmp_path):
    from arcgen.dataset.engines import Serial
    from arcgen.dataset.growth import Stage, layers, plan_of
    before = (Stage(20, 6, (3,)), Stage(29, 9))

    def made():
        return plan_of(sized(34, 11), tmp_path / "plan.jsonl", Serial(), open_toy, lambda plan: None, before)

    def rows(found):
        return [(layer.tasks.offsets.tolist(), {k: v.tolist() for k, v in (layer.new | layer.old).items()})
                for layer in layers(sized(34, 11), found, before)]
    wanted = made()
    whole = (tmp_path / "plan.jsonl").read_bytes()
    for cut in range(0, len(whole), max(1, len(whole) // 60)):
        (tmp_path / "plan.jsonl").write_bytes(whole[:cut])
        again = made()
        assert (tmp_path / "plan.jsonl").read_bytes() == whole and again.tallies == wanted.tallies
        assert rows(again) == rows(wanted)


def test_further_rows_of_a_task_that_cannot_give_them_are_those_of_a_new_task(tmp_path):
    asked = {"sources": ["fickle"], "validation": 0.2}
    out = tmp_path / "toys"
    build(sized(20, 2, **asked), out, 1, open_fickle)
    before, first = shards(out), {row["task_id"] for row in table(out)}
    made = build(sized(20, 9, **asked), out, 1, open_fickle)
    found = table(out)
    assert before.items() < shards(out).items() and made.rows == 180 == len(found)
    tasks = {}
    for row in found:
        tasks.setdefault(row["task_id"], set()).add(row["variant"])
    short = {t for t, variants in tasks.items() if variants == {0, 1}}
    late = {t for t, variants in tasks.items() if variants == {*range(2, 9)}}
    assert short and len(short) == len(late) and short <= first and not late & first
    assert all(tasks[t] == {*range(9)} for t in first - short)
    assert verify(out, workers=1).failed == 0 and len({row["id"] for row in found}) == 180


def test_several_sources_grow_by_their_weights(tmp_path):
    made = grown(tmp_path / "toys", [(41, 6), (47, 6)], sources=["toy:3", "copycat:1"])
    counts = {name: source["tasks"] for name, source in made.manifest["tasks"]["sources"].items()}
    assert sum(counts.values()) == 47 and abs(counts["toy"] - 35) <= 1
    found = table(made.out)
    split_of = {}
    for row in found:           # of one original id, in one split
        assert split_of.setdefault(row["task_id"].partition(".")[0], row["split"]) == row["split"]
    assert len(found) == 47 * 6 and verify(made.out, workers=1).failed == 0


def test_easy_tasks_come_first_in_what_is_added_too(tmp_path):
    made = grown(tmp_path / "toys", [(26, 8)], order="difficulty", validation=0)
    added = table(made.out)[120:]
    assert len(added) == 26 * 8 - 120
    assert [row["task_id"] for row in added] == sorted((row["task_id"] for row in added), key=lambda t: next(
        i for i, row in enumerate(added) if row["task_id"] == t))       # all rows of a task together


def test_other_recipes_smaller_ones_and_other_versions_are_refused_untouched(three, tmp_path, monkeypatch):
    before = content(three.out)
    for changes in ({"tasks": 33}, {"variants": 10}, {"tasks": 50, "variants": 6}, {"tasks": 50, "seed": 1},
                    {"tasks": 50, "augment": True}):
        with pytest.raises(UserError, match="another recipe"):
            build(recipe({**SMALL, "tasks": 34, "variants": 11, **changes}), three.out, 1, open_toy)
    monkeypatch.setattr(folder, "versions", lambda: {"arcgen": "newer"})
    with pytest.raises(UserError, match="arcgen test, now newer"):
        build(sized(50, 11), three.out, 1, open_toy)
    assert content(three.out) == before


def test_where_the_source_has_no_more_the_dataset_stays(tmp_path):
    build(sized(20, 6, sources=["toy/30"]), tmp_path / "toys", 1, open_toy)
    before = content(tmp_path / "toys")
    with pytest.raises(UserError, match=r"only .* distinct tasks"):
        build(sized(60, 6, sources=["toy/30"]), tmp_path / "toys", 1, open_toy)
    assert content(tmp_path / "toys") == before
    assert build(sized(20, 6, sources=["toy/30"]), tmp_path / "toys", 1, open_toy).already


def test_another_name_is_no_obstacle_and_the_card_tells_the_commands(tmp_path):
    made = build(recipe({"tasks": 4, "variants": 2, "sources": ["toy"]}), tmp_path / "out", 1, open_toy)
    assert made.manifest["recipe"]["name"].startswith("arcgen-4x2")
    made = build(recipe({"tasks": 6, "variants": 2, "sources": ["toy"]}), made.out, 1, open_toy)
    card = (made.out / "README.md").read_text()
    commands = [shlex.split(line) for line in card.splitlines() if line.startswith("arcgen build")]
    assert [c[2:6] for c in commands] == [["--tasks", n, "--variants", "2"] for n in "46"]
    assert all(c[-2:] == ["--out", made.manifest["recipe"]["name"]] and "--name" not in c for c in commands)


def test_load_dataset_reads_it(three, tmp_path):
    from datasets import load_dataset
    plain = load_dataset(str(three.out), cache_dir=str(tmp_path / "cache"))
    assert sum(len(rows) for rows in plain.values()) == 34 * 11
    stream = load_dataset(str(three.out), streaming=True)
    assert [row["id"] for row in stream["train"]] == plain["train"]["id"]


def test_a_toy_has_what_these_tests_rest_on():
    assert Toy("toy", None).row(0, {"rule": 3}, 1) is None and LEAST > 60

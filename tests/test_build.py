import hashlib
import json
import os
import random
import resource
import subprocess
import sys
from bisect import bisect_left
from pathlib import Path

import filelock
import numpy as np
import pyarrow as pa
import pytest
from folders import content
from hypothesis import given, settings
from hypothesis import strategies as st
from toy import open_toy

from arcgen.core.errors import UserError
from arcgen.core.task import Pair, Task
from arcgen.dataset import epochs, folder, plan, rows, shards
from arcgen.dataset.build import build
from arcgen.dataset.engines import Serial, in_order, open_engine
from arcgen.dataset.epochs import epoch, told_until
from arcgen.dataset.estimate import estimate
from arcgen.dataset.growth import Layer
from arcgen.dataset.lines import Snapshot
from arcgen.dataset.recipe import recipe

pytestmark = pytest.mark.usefixtures("fixed_versions")

SMALL = {"name": "toys", "tasks": 20, "variants": 6, "sources": ["toy"], "validation": 0.2, "shards": 5}
HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    out = tmp_path_factory.mktemp("built") / "toys"
    return build(recipe(SMALL), out, 1, open_toy)


def table(out: Path) -> list[dict]:
    entries = json.loads((out / "manifest.json").read_text())["shards"]
    return [{**row, "split": e["split"]} for e in entries
            for row in pa.ipc.open_stream((out / e["file"]).read_bytes()).read_all().to_pylist()]


# ---------------------------------------------------------------- rows

GRIDS = st.tuples(st.integers(1, 30), st.integers(1, 30), st.integers(0, 2**32 - 1)).map(
    lambda t: np.random.default_rng(t[2]).integers(0, 10, t[:2]).astype(np.uint8))
PAIRS = st.lists(st.builds(Pair, GRIDS, GRIDS), min_size=1, max_size=4).map(tuple)
META = st.fixed_dictionaries({"variant": st.integers(0, 9999)}, optional={
    "source": st.text(max_size=5), "concept": st.text(max_size=5), "program": st.text(max_size=5),
    "description": st.text(max_size=5), "difficulty": st.floats(0, 1, width=32), "augmentation": st.text(max_size=5)})
TASKS = st.lists(st.builds(Task, st.text(max_size=8), PAIRS, PAIRS, META), max_size=4)


@given(TASKS)
@settings(max_examples=60)
def test_batches_equal_those_made_of_python_lists_and_decode_again(tasks):
    texts = {"source": "", "concept": "", "program": "", "description": "", "augmentation": ""}
    expected = pa.RecordBatch.from_pylist(
        [{"id": rows.row_id(t.id, 7, t.meta["variant"]), "task_id": t.id, "difficulty": float("nan"),
          **texts, **t.meta, **t.to_dict(meta=False)} for t in tasks], schema=rows.schema())
    batch = rows.to_batch(tasks, seed=7)
    batch.validate(full=True)
    assert batch.schema.equals(rows.schema(), check_metadata=True)
    # NaN differs from itself in equals; compared by its bytes instead
    for made, wanted in zip(batch.columns, expected.columns, strict=True):
        if made.type == pa.float32():
            assert np.array_equal(made.to_numpy(), wanted.to_numpy(), equal_nan=True)
        else:
            assert made.equals(wanted)
    for start in range(len(tasks) + 1):
        for task, back in zip(tasks[start:], rows.from_batch(batch.slice(start)), strict=True):
            assert back.id == task.id and back.pairs == task.pairs
            assert all(back.meta[key] == value for key, value in task.meta.items())


@pytest.mark.parametrize("grid, words", [
    ([[1, 2], [3]], "ragged"), ([[10]], "colour"), ([[]], "not within"), ([[0] * 31], "not within"),
    ([[0]] * 31, "not within"), ([[1], [2, 3]], "ragged")])
def test_rows_that_are_no_tasks_are_named(grid, words):
    good = {"input": [[1]], "output": [[2]]}
    row = {"id": "x-0000", "task_id": "x", "variant": 0, "source": "", "concept": "", "program": "", "description": "",
           "difficulty": 0., "augmentation": "", "train": [good, {"input": [[1]], "output": grid}], "test": [good]}
    batch = pa.RecordBatch.from_pylist([row, {**row, "train": [good]}, {**row, "test": []}], schema=rows.schema())
    bad, fine, empty = rows.from_batch(batch)
    assert isinstance(bad, UserError) and str(bad).startswith("x-0000: ") and words in str(bad)
    assert isinstance(fine, Task) and isinstance(empty, UserError)


# ---------------------------------------------------------------- plan

@given(st.integers(0, 5000), st.lists(st.floats(0.01, 100), min_size=1, max_size=6))
def test_apportioned_shares_sum_up_and_are_nearly_exact(total, weights):
    shares = plan.apportion(total, weights)
    assert sum(shares) == total
    assert all(abs(s - total * w / sum(weights)) < 1 for s, w in zip(shares, weights, strict=True))


def _plan(tmp_path, **changes):
    made = recipe({**SMALL, **changes})
    return made, plan.make(made, tmp_path / "plan.jsonl", Serial(), open_toy)


def test_a_plan_keeps_new_tasks_in_the_order_of_draws_and_counts_the_others(tmp_path):
    _, made = _plan(tmp_path)
    draws = [line["draw"] for line in made.read(range(20))]
    # 4, 9, 14, 19, 24 are dull; 6 and 13 repeat 0 and 7, but 20 repeats 14, which was not kept
    assert draws == [0, 1, 2, 3, 5, 7, 8, 10, 11, 12, 15, 16, 17, 18, 20, 21, 22, 23, 25, 26]
    assert made.tallies[0].rejected == {"dull": 5, "duplicate": 2} and made.tallies[0].draws == 27
    assert made[3]["id"] == "toy00003" and made[3]["concept"] == "copy"


@given(cut=st.floats(0, 1), tail=st.binary(max_size=30))
@settings(max_examples=40)
def test_a_plan_cut_off_anywhere_goes_on_to_the_same_plan(tmp_path_factory, cut, tail):
    folder_ = tmp_path_factory.mktemp("plan")
    _, whole = _plan(folder_, tasks=60)
    bytes_ = whole.path.read_bytes()
    whole.path.write_bytes(bytes_[:int(cut * len(bytes_))] + tail.replace(b"\n", b""))
    _, again = _plan(folder_, tasks=60)
    assert list(again.read(range(60))) == list(whole.read(range(60)))
    assert again.tallies == whole.tallies and again.path.read_bytes() == bytes_


@pytest.mark.parametrize("chunk", [1, 7, 100])
def test_a_plan_does_not_depend_on_the_size_of_chunks(tmp_path, monkeypatch, chunk):
    (tmp_path / "other").mkdir()
    _, wanted = _plan(tmp_path)
    monkeypatch.setattr(plan, "CHUNK", chunk)
    _, made = _plan(tmp_path / "other")
    assert list(made.read(range(20))) == list(wanted.read(range(20))) and made.tallies == wanted.tallies


class Ahead(Serial):
    """An engine with so many jobs in flight, of which any may be finished first, and the oldest seldom is."""

    def __init__(self, window: int):
        self.window, self.rng, self.waits = window, random.Random(window), 0

    def run(self, function, jobs):
        at_work, waiting = [], enumerate(jobs)
        while True:
            while len(at_work) < self.window and (job := next(waiting, None)) is not None:
                if job[1] is None:
                    self.waits += 1
                    break
                at_work.append((job[0] - self.waits, function(*job[1])))
            if not at_work:
                return
            yield at_work.pop(self.rng.randrange(len(at_work) // 2, len(at_work)))


@pytest.mark.parametrize(("window", "chunk", "cut"), [(1, 7, 0.5), (4, 16, 0.99), (100, plan.CHUNK, 0.2),
                                                      (100_000, 3, 0.3)])
def test_draws_are_told_what_was_kept_of_the_epochs_before_the_last(tmp_path, monkeypatch, window, chunk, cut):
    """Whatever is in flight, in whatever order it is finished, however the draws are cut into jobs, after a crash."""
    monkeypatch.setattr(plan, "CHUNK", chunk)
    monkeypatch.setattr(epochs, "LEAST", 64)
    monkeypatch.setattr(epochs, "DOUBLING", 4)
    wanted = recipe({**SMALL, "sources": ["heeding"], "tasks": 2_000})
    engine = Ahead(window)
    made = plan.make(wanted, tmp_path / "plan.jsonl", engine, open_toy)
    assert (engine.waits > 0) == (window > 1)                   # in this order a draw must wait for what it is told
    lines = list(made.read(range(len(made))))
    draws = [line["draw"] for line in lines]
    assert draws == [0, *range(128, 128 + 1_999)]               # those of the first two epochs are told of nothing
    assert all(line["payload"]["told"] == bisect_left(draws, told_until(line["draw"])) for line in lines)
    content = made.path.read_bytes()
    made.path.write_bytes(content[:int(cut * len(content))])
    again = plan.make(wanted, made.path, Ahead(window), open_toy)
    assert made.path.read_bytes() == content and again.tallies == made.tallies


@given(draw=st.integers(0, 10**12))
def test_epochs_lie_without_gap_and_a_sixteenth_of_all_draws_at_most_is_not_told(draw):
    of = epoch(draw)
    assert draw in of and len(of) >= epochs.LEAST and {epoch(d) for d in (of[0], of[-1])} == {of}
    assert epoch(of.stop).start == of.stop and len(epoch(of.stop)) in (len(of), 2 * len(of))
    known = told_until(draw)
    assert known == (epoch(of.start - 1).start if of.start else 0) and known % plan.CHUNK == 0
    assert draw - known < max(2 * epochs.LEAST, draw / 16)


def test_results_in_order_though_the_first_comes_last():
    assert [*in_order(Ahead(50), int, ((str(n),) for n in range(200)))] == list(range(200))


@pytest.mark.parametrize("workers", [1, 2])
def test_a_job_that_waits_for_others_comes_after_their_results(workers):
    taken: list[int] = []

    def jobs():
        for n in range(40):
            while len(taken) < n - n % 10:              # groups of ten, each after the one before
                yield None
            yield (str(n),)
    with open_engine(workers) as engine:
        for number, result in engine.run(int, jobs()):
            assert number == result and result // 10 * 10 <= len(taken)
            taken.append(result)
    assert sorted(taken) == list(range(40))


@pytest.mark.parametrize("workers", [1, 2])
def test_jobs_that_wait_for_ever_are_a_mistake_that_is_told(workers):
    with open_engine(workers) as engine, pytest.raises(RuntimeError, match="all have been taken"):
        list(engine.run(int, iter([("1",), None, None])))


def test_sources_share_by_weight_and_equal_ids_are_told_apart_but_stay_in_one_split(tmp_path):
    made, planned = _plan(tmp_path, sources=["toy:3", "copycat:1"], tasks=40, validation=0.3)
    lines = list(planned.read(range(40)))
    assert [line["source"] for line in lines] == [0] * 30 + [1] * 10
    assert len({line["id"] for line in lines}) == 40 and lines[30]["id"] == "toy00000.copycat"
    held = plan.validation(made, planned)
    for i in range(30, 40):
        original = next(j for j in range(30) if lines[j]["id"] == lines[i]["id"].partition(".")[0])
        assert held[i] == held[original]
    assert 12 <= held.sum() <= 13


def test_validation_takes_its_share_and_all_held_out_concepts(tmp_path):
    made, planned = _plan(tmp_path, tasks=40, validation=0.1)
    assert plan.validation(made, planned).sum() == 4
    made, planned = _plan(tmp_path, tasks=40, validation=0.1, holdout_concepts="mirror")
    held = plan.validation(made, planned)
    mirror = np.array([line["concept"] == "mirror" for line in planned.read(range(40))])
    assert mirror.any() and held[mirror].all() and held.sum() == mirror.sum() + round(0.1 * (40 - mirror.sum()))
    made, planned = _plan(tmp_path, tasks=40, validation=0., holdout_concepts="mirror,turn,copy")
    with pytest.raises(UserError, match="holdout_concepts"):
        plan.validation(made, planned)
    made, planned = _plan(tmp_path, tasks=40, validation=0.)
    assert not plan.validation(made, planned).any()


def test_a_source_with_too_few_tasks_says_how_many(tmp_path):
    with pytest.raises(UserError, match=r"toy/10: only 7 distinct tasks of the 20 asked for, in 10 draws"):
        build(recipe({**SMALL, "sources": ["toy/10"]}), tmp_path / "out", 1, open_toy)


# ---------------------------------------------------------------- the dataset

def test_all_rows_are_there_once_in_splits_by_task(built):
    found = table(built.out)
    assert len(found) == 120 == built.rows                      # rule 3 has no variant 1, and is replaced
    assert built.manifest["short_rows"] == 0 and built.manifest["rejected_pairs"] == {"ugly": 120}
    assert len({row["id"] for row in found}) == 120
    tasks = {split: {row["task_id"] for row in found if row["split"] == split} for split in ("train", "validation")}
    assert len(tasks["train"]) == 16 and len(tasks["validation"]) == 4 and not tasks["train"] & tasks["validation"]
    row = next(row for row in found if row["id"] == "toy00005-s0-0002")
    assert (row["task_id"], row["variant"], row["source"], row["concept"]) == ("toy00005", 2, "toy", "turn")
    assert all((np.array(p["output"]) == (np.array(p["input"]) + 6) % 10).all() for p in row["train"] + row["test"])


def test_a_reader_of_a_stream_sees_all_tasks_early_in_changing_order(built):
    train = [row for row in table(built.out) if row["split"] == "train"]
    firsts, seconds = train[:16], train[16:31]
    assert {row["variant"] for row in firsts} == {0} and len({row["task_id"] for row in firsts}) == 16
    assert [row["task_id"] for row in firsts][:10] != [row["task_id"] for row in seconds][:10]


def test_rows_are_what_they_always_were(built):
    """A golden hash: the same recipe gives the same rows with every later version. It changed once, when tasks that
    lack rows (rule 3 does) began to be replaced."""
    found = json.dumps(table(built.out), sort_keys=True).encode()
    assert hashlib.sha256(found).hexdigest()[:16] == GOLDEN


GOLDEN = "005b4cf730937e30"


@pytest.mark.parametrize("workers", [2, 4])
def test_bytes_do_not_depend_on_workers(built, tmp_path, workers):
    build(recipe(SMALL), tmp_path / "out", workers, open_toy)
    assert content(tmp_path / "out") == content(built.out)


def test_another_seed_gives_other_rows_and_no_file_names_the_machine(built, tmp_path):
    other = build(recipe({**SMALL, "seed": 1}), tmp_path / "out", 1, open_toy)
    assert not {e["sha256"] for e in other.manifest["shards"]} & {e["sha256"] for e in built.manifest["shards"]}
    texts = (built.out / "manifest.json").read_text() + (built.out / "README.md").read_text()
    assert str(built.out.parent) not in texts and os.uname().nodename not in texts.split()


@pytest.mark.parametrize("format_", ["arrow", "parquet"])
def test_load_dataset_reads_it_plain_and_streaming(tmp_path, format_):
    from datasets import load_dataset
    made = build(recipe({**SMALL, "format": format_}), tmp_path / "out", 1, open_toy)
    plain = load_dataset(str(made.out), cache_dir=str(tmp_path / "cache"))
    stream = load_dataset(str(made.out), streaming=True)
    assert set(plain) == set(stream) == {"train", "validation"}
    for split, size in made.manifest["splits"].items():
        assert plain[split].features == stream[split].features == rows.features()
        assert plain[split].num_rows == size["rows"]
        assert stream[split].num_shards == (5 if split == "train" else 1)
        assert list(stream[split]) == plain[split].to_list()
    info = plain["train"].info
    assert info.splits["train"].num_examples == made.manifest["splits"]["train"]["rows"]


def test_augmented_rows_wear_a_disguise_that_their_key_undoes(tmp_path, built):
    from arcgen.tasks.augment import Augmentation
    made = build(recipe({**SMALL, "augment": True}), tmp_path / "out", 1, open_toy)
    true = {row["id"]: row for row in table(built.out)}
    for row in table(made.out):
        grids = [np.array(p["input"], dtype=np.uint8) for p in row["train"] + row["test"]]
        disguise = Augmentation.from_key(row["augmentation"])
        pairs = true[row["id"]]["train"] + true[row["id"]]["test"]
        assert [disguise.invert_grid(g).tolist() for g in grids] == [pairs[i]["input"] for i in disguise.order]


def test_shards_are_many_for_many_rows_and_hold_each_row_once():
    for n_tasks, variants, least in ((400, 100, 32), (100_000, 100, 200), (10, 10, 1), (1, 3, 1)):
        made = recipe({"tasks": n_tasks, "variants": variants})
        every = shards.layout(made, {"train": n_tasks})
        assert len(every) >= least and (len(every) == 1 or len(every) % 8 == 0)
        assert [s.start for s in every] == [0, *(s.stop for s in every[:-1])] and every[-1].stop == made.rows
    made = recipe({"tasks": 7, "variants": 5, "shards": 3})
    none = np.zeros(0, dtype=np.int64)
    layer = Layer(0, made, Snapshot(Path("plan"), np.arange(7), np.arange(7)), {"train": np.arange(7)}, {"train": none},
                  0)
    orders = [layer.order("train", shard.start, shard.stop) for shard in shards.layout(made, {"train": 7})]
    pairs = [pair for tasks, variants in orders for pair in zip(tasks.tolist(), variants.tolist(), strict=True)]
    assert sorted(pairs) == [(t, v) for t in range(7) for v in range(5)]


def test_an_estimate_is_near_and_writes_nothing(tmp_path, monkeypatch, built):
    monkeypatch.chdir(tmp_path)
    made = estimate(recipe(SMALL), 2, open_toy)
    assert (made.rows, made.shards) == (120, 6) and 0 < made.seconds < 5
    assert built.bytes / 2 < made.bytes < built.bytes * 2
    assert not list(tmp_path.iterdir())


# ---------------------------------------------------------------- folders and failures

def test_building_again_changes_nothing(built):
    before = {p: p.stat().st_mtime_ns for p in built.out.rglob("*")}
    again = build(recipe(SMALL), built.out, 2, open_toy)
    assert again.already and {p: p.stat().st_mtime_ns for p in built.out.rglob("*")} == before


def test_a_folder_of_another_recipe_is_refused_untouched(built):
    before = content(built.out)
    with pytest.raises(UserError, match=r"another recipe \(seed: 0, now 5\)"):
        build(recipe({**SMALL, "seed": 5}), built.out, 1, open_toy)
    assert content(built.out) == before


@pytest.mark.parametrize("name, text", [("notes.txt", "mine"), ("manifest.json", "{}"), ("manifest.json", "[1"),
                                        ("data/x", "mine")])
def test_a_foreign_folder_is_refused_untouched(tmp_path, name, text):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    with pytest.raises(UserError, match="--out"):
        build(recipe(SMALL), tmp_path, 1, open_toy)
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == [Path(name).name]


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    for out in (tmp_path / "file", tmp_path / "file/below", Path("/proc/arcgen-test")):
        with pytest.raises(UserError, match="--out"):
            build(recipe(SMALL), out, 1, open_toy)


def test_an_unknown_source_writes_nothing(tmp_path):
    with pytest.raises(UserError, match="not known"):
        build(recipe({**SMALL, "sources": ["tyo"]}), tmp_path / "out", 1, open_toy)
    assert not (tmp_path / "out").exists()


def test_two_builds_in_one_folder_are_refused_and_a_dead_one_is_no_obstacle(tmp_path):
    out = tmp_path / "out"
    (out / ".work").mkdir(parents=True)
    (out / ".work/lock").write_text("")                          # left behind: nobody holds it
    with filelock.FileLock(out / ".work/lock"), pytest.raises(UserError, match="another build"):
        build(recipe(SMALL), out, 1, open_toy)
    assert build(recipe(SMALL), out, 1, open_toy).rows == 120


def test_an_unfinished_build_of_other_versions_is_refused(tmp_path, monkeypatch):
    def stop(entry):
        raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        build(recipe(SMALL), tmp_path, 1, open_toy, finished=stop)
    monkeypatch.setattr(folder, "versions", lambda: {"arcgen": "newer"})
    with pytest.raises(UserError, match=r"arcgen test, now newer"):
        build(recipe(SMALL), tmp_path, 1, open_toy)


def test_a_lost_shard_is_made_again(built, tmp_path):
    out = build(recipe(SMALL), tmp_path / "out", 1, open_toy).out
    lost, torn = built.manifest["shards"][1]["file"], built.manifest["shards"][2]["file"]
    (out / lost).unlink()
    (out / torn).write_bytes((out / torn).read_bytes()[:100])
    assert not build(recipe(SMALL), out, 1, open_toy).already
    assert content(out) == content(built.out)


def test_a_worker_that_dies_ends_the_build_with_one_line(tmp_path):
    with pytest.raises(UserError, match="a worker process died"):
        build(recipe({**SMALL, "sources": ["broken"]}), tmp_path / "out", 2, open_toy)
    assert (tmp_path / "out/.work/plan.jsonl").stat().st_size


MAKES_A_SHARD = """
import sys
from pathlib import Path
import pyarrow as pa
from toy import open_toy
from arcgen.dataset import plan, rows, shards
from arcgen.dataset.engines import Serial
from arcgen.dataset.lines import Lines
from arcgen.dataset.recipe import recipe
from arcgen.dataset.storage import Disk
made, out = recipe({"name": "toys", "tasks": 2, "variants": 1, "sources": ["toy"]}), Path(sys.argv[1])
(out / ".work").mkdir()
planned = plan.make(made, out / shards.PLAN, Serial(), open_toy)
[shard] = shards.layout(made, {"train": 2})
lines = Lines(out / shards.PLAN, planned.offsets)
entry = shards.render(open_toy, made, Disk(out), pa.schema(rows._COLUMNS), shard, lines, [0, 0], "rows")
print(entry["rows"], {"pandas", "datasets", "torch", "matplotlib"} & set(sys.modules))
"""


def test_a_shard_is_made_without_the_large_libraries(tmp_path):
    run = subprocess.run([sys.executable, "-c", MAKES_A_SHARD, tmp_path], cwd=HERE, capture_output=True, text=True)
    assert run.stdout == "2 set()\n", run.stdout + run.stderr


def test_what_fails_while_workers_get_ready_is_not_the_end_of_them():
    with open_engine(2) as engine:
        engine.prepare(int, "no number")
        assert [*in_order(engine, int, [("1",), ("2",)])] == [1, 2]


@pytest.mark.parametrize("workers", [0, -1, 1000])
def test_workers_out_of_range(workers):
    with pytest.raises(UserError, match="--workers"), open_engine(workers):
        pass


def test_a_full_disk_is_one_line_and_what_is_finished_is_kept(tmp_path, built):
    """The limit on the size of files stands for the full disk: the same calls fail."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    wide = {**SMALL, "tasks": 4, "variants": 60, "validation": 0, "shards": 4}
    command = [sys.executable, str(HERE / "toy_build.py"), str(tmp_path / "out"), "1", json.dumps(wide)]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)])}
    full = subprocess.run(command, preexec_fn=limit, env=env, capture_output=True, text=True)
    assert full.returncode == 1 and full.stderr.startswith("error: --out") and full.stderr.count("\n") == 1
    assert (tmp_path / "out/.work/plan.jsonl").stat().st_size and not (tmp_path / "out/manifest.json").exists()
    again = subprocess.run(command, env=env, capture_output=True, text=True)
    assert again.returncode == 0, again.stderr
    build(recipe(wide), tmp_path / "other", 1, open_toy)
    assert content(tmp_path / "out") == content(tmp_path / "other")


@pytest.mark.slow
def test_memory_is_flat_in_the_number_of_rows(tmp_path):
    """Peak of a build in one process: thirty times the rows for at most 40 MB more."""
    code = ("import resource, sys; from toy import open_toy; from arcgen.dataset.build import build;"
            "from arcgen.dataset.recipe import recipe;"
            "build(recipe({'tasks': int(sys.argv[1]), 'variants': 4, 'sources': ['toy']}), sys.argv[2], 1, open_toy);"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)])}
    peaks = [int(subprocess.run([sys.executable, "-c", code, str(n), str(tmp_path / str(n))], env=env, check=True,
                                capture_output=True, text=True).stdout) for n in (500, 15_000)]
    assert peaks[1] < peaks[0] + 40, peaks

"""Files and datasets in the shapes that people of the field have them in: read, or refused in one line."""
from __future__ import annotations

import gzip
import json
import zipfile

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from arcgen.commands import arcgen as arcgen_command
from arcgen.core.errors import UserError
from arcgen.dataset.selection import select
from arcgen.tasks.tasksets import Pool, Reading, left_out, open_taskset

A, B, C = [[1, 2], [0, 3]], [[4]], [[5, 5, 5]]
PAIRS = [{"input": A, "output": B}, {"input": C, "output": A}, {"input": B, "output": C}]
TASK = {"train": PAIRS[:2], "test": PAIRS[2:]}
SKIP = Reading(skip_invalid=True)


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(value if isinstance(value, str) else json.dumps(value))
    return path


def run(*args):
    result = CliRunner().invoke(arcgen_command, [*map(str, args)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def plain(tasks):
    return [entry.form(0).to_dict(meta=False) for entry in tasks]


# ---------------------------------------------------------------- folders with something odd in them

@pytest.fixture
def odd(tmp_path):
    """Three good tasks, three that are none for two reasons, one text that is no JSON, and files without tasks."""
    for i in range(3):
        write(tmp_path / f"src/good{i}.json", TASK)
    wide = {"train": [{"input": [[1] * 32], "output": [[1] * 32]}], "test": PAIRS[:1]}
    for i in range(2):
        write(tmp_path / f"src/wide{i}.json", wide)
    write(tmp_path / "src/ids.json", {"fine": TASK, "odd": {"train": TASK["train"], "test": [{"input": [[1, 2], [3]],
                                                                                               "output": A}]}})
    write(tmp_path / "src/cut.json", '{"train": [')
    write(tmp_path / "src/index.json", {"train": ["good0", "good1"], "test": ["good2"]})
    write(tmp_path / "src/names.json", ["good0", "good1"])
    write(tmp_path / "src/metadata.json", {"good0": {"difficulty": 0.5}})
    write(tmp_path / "src/trace.jsonl", '{"step": 1, "action": "paint"}\n{"step": 2, "grid": [[1]]}\n')
    return tmp_path / "src"


def test_a_refusal_names_all_kinds_of_trouble_with_their_numbers(odd):
    with pytest.raises(UserError) as error:
        open_taskset(str(odd))
    said = str(error.value)
    assert "4 of 8 tasks cannot be read" in said and "\n" not in said and "--skip-invalid" in said
    assert "2 x grid larger than 30 x 30" in said and "1 x not JSON" in said and "1 x ragged grid" in said
    assert "wide0.json" in said and "cut.json" in said


def test_skip_invalid_goes_on_and_counts(odd):
    tasks = open_taskset(str(odd), SKIP)
    assert sorted(t.id for t in tasks) == ["fine", "good0", "good1", "good2"]
    left = left_out(tasks)
    assert left.count == 4 and sorted(left.files) == ["index.json", "metadata.json", "names.json", "trace.jsonl"]
    assert left.to_json()["files"] == 4 and left.to_json()["tasks"]["grid larger than 30 x 30"] == 2


def test_an_index_and_a_trace_beside_tasks_are_no_trouble(tmp_path):
    write(tmp_path / "a.json", TASK)
    write(tmp_path / "index.json", ["a"])
    write(tmp_path / "trace.jsonl", '{"step": 1}\n')
    tasks = open_taskset(str(tmp_path))
    assert [t.id for t in tasks] == ["a"] and left_out(tasks).files == ("index.json", "trace.jsonl")
    with pytest.raises(UserError, match="not a task"):
        open_taskset(str(tmp_path / "trace.jsonl"))


def test_a_thousand_of_one_kind_are_one_line(tmp_path):
    rows = {f"1d_{i}": {"train": [{"input": [[0] * (31 + i % 9)], "output": [[1] * 31]}], "test": PAIRS[:1]}
            for i in range(901)}
    write(tmp_path / "1d.json", rows)
    with pytest.raises(UserError) as error:
        open_taskset(str(tmp_path / "1d.json"))
    assert "none of 901 tasks can be read: 901 x grid larger than 30 x 30" in str(error.value)
    assert len(str(error.value)) < 250


def test_show_skips_and_says_so(odd):
    code, out, err = run("show", odd)
    assert code == 2 and out == "" and err.count("\n") == 1 and "--skip-invalid" in err
    code, out, err = run("show", odd, "--skip-invalid")
    assert code == 0 and "good0" in out
    assert err.count("\n") == 1 and err.startswith("note: ") and "4 tasks left out" in err and "4 files" in err


def test_augment_skips_and_counts_in_manifest_and_card(odd, tmp_path):
    code, _, err = run("augment", odd, "--out", tmp_path / "x", "--copies", 2, "--workers", 1, "--quiet",
                       "--skip-invalid")
    assert code == 0 and "4 tasks left out" in err
    found = json.loads((tmp_path / "x/manifest.json").read_text())["left_out"]
    assert found == {"src": {"tasks": {"grid larger than 30 x 30": 2, "not JSON": 1,
                                       "ragged grid (rows of different lengths)": 1}, "files": 4}}
    card = (tmp_path / "x/README.md").read_text()
    assert "grid larger than 30 x 30 | 2 |" in card and "files without tasks | 4 |" in card


# ---------------------------------------------------------------- packings

def test_packed_files_are_read(tmp_path):
    lines = "".join(json.dumps(dict(TASK, id=f"l{i}")) + "\n" for i in range(2))
    write(tmp_path / "f/UPPER.JSON", TASK)
    write(tmp_path / "f/lines.jsonl", lines)
    (tmp_path / "f/packed.json.gz").write_bytes(gzip.compress(json.dumps(TASK).encode()))
    (tmp_path / "f/more.jsonl.gz").write_bytes(gzip.compress(lines.replace('"l', '"m').encode()))
    with zipfile.ZipFile(tmp_path / "f/some.zip", "w") as archive:
        archive.writestr("data/training/zipped.json", json.dumps(TASK))
        archive.writestr("__MACOSX/data/training/._zipped.json", b"\x00\x05")
        archive.writestr("data/index.json", "[1, 2]")
        archive.writestr("README.md", "no task")
    tasks = open_taskset(str(tmp_path / "f"))
    assert [t.id for t in tasks] == ["UPPER", "l0", "l1", "m0", "m1", "packed", "zipped"]
    assert plain(tasks) == [TASK] * 7
    assert plain(open_taskset(str(tmp_path / "f/some.zip"))) == [TASK]
    assert plain(open_taskset(str(tmp_path / "f/packed.json.gz"))) == [TASK]


def test_kaggles_files_in_an_archive_find_their_solutions(tmp_path):
    with zipfile.ZipFile(tmp_path / "k.zip", "w") as archive:
        for name in ("one", "two"):
            challenge = {f"{name}-task": {"train": TASK["train"], "test": [{"input": B}]}}
            archive.writestr(f"{name}/x_challenges.json", json.dumps(challenge))
            archive.writestr(f"{name}/x_solutions.json", json.dumps({f"{name}-task": [C if name == "one" else A]}))
        archive.writestr("sample_submission.json", json.dumps({"one-task": [{"attempt_1": A, "attempt_2": A}]}))
    tasks = open_taskset(str(tmp_path / "k.zip"))
    assert [t.form(0).test[0].to_dict()["output"] for t in tasks] == [C, A]
    assert left_out(tasks).files == ("sample_submission.json",)


@pytest.mark.parametrize("name, data", [
    ("a.json.gz", b"no gzip"), ("a.json.gz", gzip.compress(b"{" * 999, mtime=0)[:-9]), ("a.zip", b"no zip"),
    ("a.jsonl.gz", b"\x1f\x8b\x08"), ("a.zip", b"PK\x03\x04" + b"\0" * 40), ("a.zip", b"PK\x05\x06" + b"\0" * 18)])
def test_damaged_archives_are_one_line(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    for place in (tmp_path / name, tmp_path):
        with pytest.raises(UserError) as error:
            open_taskset(str(place))
        assert "\n" not in str(error.value) and len(str(error.value)) < 300


def test_an_unpacked_bomb_is_refused(tmp_path, monkeypatch):
    from arcgen.tasks.tasksets import texts
    monkeypatch.setattr(texts, "MAX_BYTES", 10_000)
    (tmp_path / "a.json.gz").write_bytes(gzip.compress(b" " * 10**6))
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.json", " " * 10**6)
    for name in ("a.json.gz", "a.zip"):
        with pytest.raises(UserError, match="larger than"):
            open_taskset(str(tmp_path / name))


# ---------------------------------------------------------------- spellings of pairs and grids

def as_floats(pair):
    return {k: [[float(c) for c in row] for row in g] for k, g in pair.items()}


def as_digits(pair):
    return {k: ["".join(map(str, row)) for row in g] for k, g in pair.items()}


def as_text(pair):
    return {k: "\n".join("".join(map(str, row)) for row in g) for k, g in pair.items()}


def as_spaced(pair):
    return {k: "\n".join(" ".join(map(str, row)) for row in g) for k, g in pair.items()}


def as_list(pair):
    return [pair["input"], pair["output"]]


SPELLINGS = [as_floats, as_digits, as_text, as_spaced, as_list]


@pytest.mark.parametrize("spell", SPELLINGS)
def test_pairs_and_grids_however_they_are_written(tmp_path, spell):
    task = {side: [spell(p) for p in TASK[side]] for side in TASK}
    write(tmp_path / "a.json", task)
    write(tmp_path / "list.json", [task])
    write(tmp_path / "lines.jsonl", json.dumps(task))
    assert plain(open_taskset(str(tmp_path))) == [TASK] * 3
    write(tmp_path / "pool/pool.json", [spell(p) for p in PAIRS])
    write(tmp_path / "pool/named.json", {"id1": [spell(p) for p in PAIRS]})
    write(tmp_path / "pool/barc.jsonl", json.dumps({"source": "def f(): ...", "examples": [spell(p) for p in PAIRS]}))
    pools = open_taskset(str(tmp_path / "pool"))
    assert [p.id for p in pools] == ["barc-1", "id1", "pool"] and all(isinstance(p, Pool) for p in pools)
    assert all([p.to_dict() for p in pool.pairs] == PAIRS for pool in pools)


@pytest.mark.parametrize("cells", [[[1.5]], [["1"]], ["1x"], "1\n2x", [["12"]], ["1", "22"], [[True]], "", [""],
                                   ["٣"], [[1e300]], [[float(10)]]])
def test_what_is_no_grid_in_any_spelling_is_refused(tmp_path, cells):
    write(tmp_path / "a.json", dict(TASK, train=[{"input": cells, "output": A}]))
    with pytest.raises(UserError, match=r"a.json: train\[0\].input"):
        open_taskset(str(tmp_path / "a.json"))


def test_further_pairs_are_forms_of_their_task_and_none_is_lost(tmp_path):
    """Google's code golf: 250 further pairs as "arc-gen"."""
    further = [{"input": [[i // 10, i % 10]], "output": [[i % 10, i // 10]]} for i in range(31)]
    write(tmp_path / "task001.json", {**TASK, "arc-gen": further, "name": "x"})
    entry, = open_taskset(str(tmp_path / "task001.json"))
    forms = [entry.form(j) for j in range(entry.count)]
    assert forms[0].to_dict(meta=False) == TASK and all(f.id == "task001" for f in forms)
    assert [(len(f.train), len(f.test)) for f in forms[1:]] == [(2, 1)] * 11       # the last: a pair left alone
    assert [p.to_dict() for f in forms[1:-1] for p in f.pairs] + [forms[-1].test[0].to_dict()] == further
    write(tmp_path / "task002.json", {**TASK, "arc-gen": [{"input": A}]})
    with pytest.raises(UserError, match=r"task002.json: arc-gen.*output is missing"):
        open_taskset(str(tmp_path / "task002.json"))


# ---------------------------------------------------------------- datasets

def parquet(path, rows, group=None):
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=group)
    return str(path)


@pytest.mark.parametrize("spell", [as_floats, as_digits, as_text, as_list])
def test_parquet_with_grids_however_they_are_written(tmp_path, spell):
    row = {"id": "x", **{side: [spell(p) for p in TASK[side]] for side in TASK}}
    if spell is as_list:
        row = {"id": "x", **{side: json.dumps(row[side]) for side in TASK}}
    assert plain(open_taskset(parquet(tmp_path / "a.parquet", [row]))) == [TASK]


def test_columns_of_other_names(tmp_path):
    place = parquet(tmp_path / "a.parquet", [{"name": f"n{i}", "demos": TASK["train"], "quiz": TASK["test"]}
                                             for i in range(2)])
    with pytest.raises(UserError, match=r"no column train and test \(there are name, demos, quiz\).*--columns"):
        open_taskset(place)
    tasks = open_taskset(place, Reading(columns=("train=demos", "test=quiz", "id=name")))
    assert [t.id for t in tasks] == ["n0", "n1"] and plain(tasks) == [TASK] * 2
    for wrong, says in (("train=x", "no such column"), ("rain=demos", "expected train=COLUMN")):
        with pytest.raises(UserError, match=says):
            open_taskset(place, Reading(columns=(wrong,)))
    code, out, err = run("show", place, "--columns", "train=demos,test=quiz,id=name")
    assert (code, err) == (0, "") and "n1" in out
    code, out, _ = run("augment", place, "--columns", "train=demos,test=quiz,id=name", "--copies", 2, "--workers", 1,
                       "--quiet", "--out", tmp_path / "out")
    assert code == 0 and "2 rows of 1 task" in out          # equal tasks are one


def test_columns_that_say_two_things_are_read_as_one(tmp_path):
    """JSON text before train and test, and these before examples, of which train alone is no half."""
    pairs = TASK["train"] + TASK["test"]
    place = parquet(tmp_path / "a.parquet", [{"id": "x", "task_id": "y", "train": TASK["train"], "examples": pairs,
                                              "text": json.dumps(TASK)}])
    alone, = open_taskset(place)
    assert alone.id == "y" and len(alone.pairs) == len(pairs)
    told, = open_taskset(place, Reading(columns=("task=text", "id=id")))
    assert told.id == "x" and plain([told]) == [TASK]


def test_one_column_of_json_text(tmp_path):
    rows = [{"n": i, "text": json.dumps(dict(TASK, id=f"t{i}")), "other": "x"} for i in range(3)]
    place = parquet(tmp_path / "a.parquet", rows)
    assert plain(open_taskset(place)) == [TASK] * 3
    assert plain(open_taskset(place, Reading(columns=("task=text",)))) == [TASK] * 3
    rows[1]["text"] = "{"
    with pytest.raises(UserError, match="row 1: not JSON"):
        plain(open_taskset(parquet(tmp_path / "a.parquet", rows)))


def test_a_column_of_examples_holds_pools(tmp_path):
    rows = [{"source": "code", "examples": [[p["input"], p["output"]] for p in PAIRS]}] * 2
    tasks = open_taskset(parquet(tmp_path / "a.parquet", rows))
    assert [[p.to_dict() for p in pool.pairs] for pool in tasks] == [PAIRS] * 2


@pytest.mark.parametrize("named", ["task_id", "id", None])
def test_rows_that_are_no_tasks_are_skipped_and_counted(tmp_path, named):
    bad = dict(TASK, train=[{"input": [[1, 2], [3]], "output": B}])
    rows = [dict(bad if i in (0, 4, 5) else TASK) for i in range(8)]
    for i, row in enumerate(rows):
        if named:
            row[named] = f"t{i // 2}" if named == "task_id" else f"t{i}"
    place = parquet(tmp_path / "a.parquet", rows, group=3)
    with pytest.raises(UserError, match=r"ragged.*--skip-invalid"):
        plain(open_taskset(place))
    tasks = open_taskset(place, SKIP)
    assert left_out(tasks).count == 3 and plain(tasks) == [TASK] * len(tasks)
    if named == "task_id":
        assert [(t.id, t.count) for t in tasks] == [("t0", 1), ("t1", 2), ("t3", 2)]
        assert sum(len([t.form(j) for j in range(t.count)]) for t in tasks) == 5
    else:
        assert [t.id for t in tasks] == [f"t{i}" if named else str(i) for i in (1, 2, 3, 6, 7)]


def test_local_files_are_read_where_they_are(tmp_path, monkeypatch):
    import datasets
    monkeypatch.setattr(datasets, "load_dataset", lambda *a, **k: pytest.fail("copies into the cache"))
    rows = [{"id": f"t{i}", **TASK} for i in range(10)]
    data = datasets.Dataset.from_list(rows)
    parquet(tmp_path / "p/data/train-00000-of-00002.parquet", rows[:7], group=2)
    parquet(tmp_path / "p/data/train-00001-of-00002.parquet", rows[7:])
    parquet(tmp_path / "p/data/validation-00000-of-00001.parquet", rows[:2])
    for kind, make in (("stream", pa.ipc.new_stream), ("file", pa.ipc.new_file)):
        (tmp_path / kind).mkdir()
        with make(tmp_path / kind / "a.arrow", data.data.table.schema) as writer:
            writer.write_table(data.data.table)
    for name in ("p", "stream", "file", "stream/a.arrow"):
        tasks = open_taskset(str(tmp_path / name))
        assert [t.id for t in tasks] == [f"t{i}" for i in range(10)] and plain(tasks) == [TASK] * 10
    assert len(open_taskset(f"{tmp_path}/p#validation")) == 2


# ---------------------------------------------------------------- Kaggle's test set

@pytest.fixture
def kaggle(tmp_path):
    """Two tasks, one with two tests, none with an output."""
    tests = {"a": [{"input": B}], "b": [{"input": A}, {"input": C, "output": None}]}
    return str(write(tmp_path / "arc-agi_test_challenges.json",
                     {name: {"train": TASK["train"], "test": test} for name, test in tests.items()}))


def test_show_draws_tasks_whose_tests_have_no_output(kaggle, tmp_path):
    code, out, err = run("show", kaggle)
    assert (code, err) == (0, "") and out.count("?") == 3 and "test 2" in out
    for name in ("x.png", "x.html"):
        code, out, _ = run("show", kaggle, "--out", tmp_path / name)
        assert code == 0 and (tmp_path / name).stat().st_size
    task = next(select(kaggle, 1, reading=Reading(unsolved=True)))
    assert not task.test[0].solved and task.to_dict(meta=False)["test"] == [{"input": B}]
    with pytest.raises(UserError, match="no outputs"):
        task.score([[0]])


def test_stats_measures_what_is_known_of_them(tmp_path):
    rng = np.random.default_rng(0)
    value = {}
    for i in range(24):
        grids = rng.integers(0, 10, (6, 4, 4)).tolist()
        value[f"t{i}"] = {"train": [{"input": grids[0], "output": grids[1]}, {"input": grids[2], "output": grids[3]}],
                          "test": [{"input": grids[4]}]}
    place = write(tmp_path / "test_challenges.json", value)
    code, out, err = run("stats", place, "--json")
    found = json.loads(out)
    assert code == 0 and found["profile"]["candidate"]["tasks"] == 24, err


def test_who_needs_outputs_refuses_them(kaggle, tmp_path):
    code, _, err = run("augment", kaggle, "--copies", 2, "--out", tmp_path / "out")
    assert code == 2 and err.count("\n") == 1 and "2 x the output is missing" in err and "solutions" in err
    assert not (tmp_path / "out").exists()

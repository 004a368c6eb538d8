from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arcgen.core.errors import UserError
from arcgen.tasks.tasksets import ARC, Given, Pool, most_forms, open_taskset, texts

A, B, C = [[1, 2], [0, 3]], [[4]], [[5, 5, 5]]
TASK = {"train": [{"input": A, "output": B}, {"input": C, "output": A}], "test": [{"input": B, "output": C}]}
PAIRS = [{"input": A, "output": B}, {"input": C, "output": A}, {"input": B, "output": C}]


def saved(folder, **files):
    for name, value in files.items():
        text = value if isinstance(value, str) else json.dumps(value)
        (folder / name.replace("__", ".")).write_text(text)
    return str(folder)


def only(tasks):
    assert len(tasks) == 1
    return tasks[0]


def test_the_collections_are_what_they_are_known_as():
    sizes = {spec: open_taskset(spec) for spec in ARC}
    assert [len(sizes[s]) for s in ARC] == [400, 400, 1000, 120, 120]
    training = sizes["arc-1/training"]
    assert [t.id for t in training] == sorted(t.id for t in training) and training[0].id == "007bbfb7"
    first = training[0].form(0)
    assert (len(first.train), len(first.test)) == (5, 1) and first.train[0].input.dtype == np.uint8


@pytest.mark.parametrize("spec", ["arc-1/trainin", "synthh", "nothing-here", "arc-3/training", "no/such\npath", ""])
def test_an_unknown_spec_names_the_valid_ones(spec):
    with pytest.raises(UserError, match=r"there are synth, .*arc-2/evaluation"):
        open_taskset(spec or "?")
    if spec == "synthh":
        with pytest.raises(UserError, match="did you mean 'synth'"):
            open_taskset(spec)


def test_a_file_of_one_task_is_named_by_its_file(tmp_path):
    saved(tmp_path, abc__json=TASK)
    task = only(open_taskset(str(tmp_path / "abc.json"))).form(0)
    assert task.id == "abc" and task.to_dict(meta=False) == TASK


def test_ids_to_tasks_and_lists_of_tasks(tmp_path):
    saved(tmp_path, ids__json={"x": TASK, "y": [TASK, TASK]}, list__json=[TASK, dict(TASK, id="z")])
    ids = open_taskset(str(tmp_path / "ids.json"))
    assert [(t.id, t.count) for t in ids] == [("x", 1), ("y", 2)] and most_forms(ids) == 2
    assert [t.id for t in open_taskset(str(tmp_path / "list.json"))] == ["list-0", "z"]
    assert [t.id for t in open_taskset(str(tmp_path))] == ["x", "y", "list-0", "z"]


def test_jsonl_has_a_task_a_line(tmp_path):
    saved(tmp_path, many__jsonl=f"{json.dumps(TASK)}\n\n{json.dumps(dict(TASK, task_id=7))}\n")
    assert [t.id for t in open_taskset(str(tmp_path))] == ["many-1", "7"]


def test_rearc_files_are_pools(tmp_path):
    saved(tmp_path, a1b2__json=PAIRS)
    pool = only(open_taskset(str(tmp_path)))
    assert isinstance(pool, Pool) and pool.id == "a1b2" and [p.to_dict() for p in pool.pairs] == PAIRS


def test_kaggle_challenges_find_their_solutions(tmp_path):
    challenge = {"train": TASK["train"], "test": [{"input": B}]}
    saved(tmp_path, a_challenges__json={"x": challenge}, a_solutions__json={"x": [C]})
    for where in (tmp_path, tmp_path / "a_challenges.json"):
        assert only(open_taskset(str(where))).form(0).to_dict(meta=False) == TASK
    saved(tmp_path, a_solutions__json={"x": [C, C]})
    with pytest.raises(UserError, match="solutions"):
        open_taskset(str(tmp_path))
    (tmp_path / "a_solutions.json").unlink()
    with pytest.raises(UserError, match="solutions"):
        open_taskset(str(tmp_path))


HOSTILE = {
    "deep": "[" * 200_000, "nan": '{"train": NaN, "test": []}', "twice": '{"a": 1, "a": 2}',
    "digits": '{"train": [{"input": [[' + "9" * 5000 + "]]}]}", "cut": '{"train": [', "empty": "", "number": "3",
    "null": "null", "words": json.dumps("x" * 100),
    "bool": json.dumps(dict(TASK, train=[{"input": [[True]], "output": A}])),
    "float": json.dumps(dict(TASK, train=[{"input": [[1.5]], "output": A}])),
    "ten": json.dumps(dict(TASK, train=[{"input": [[10]], "output": A}])),
    "ragged": json.dumps(dict(TASK, train=[{"input": [[1], [1, 2]], "output": A}])),
    "large": json.dumps(dict(TASK, train=[{"input": [[1] * 31], "output": A}])),
    "no output": json.dumps(dict(TASK, test=[{"input": A}])), "no train": json.dumps(dict(TASK, train=[])),
    "id": json.dumps({"a\nb": TASK}), "long id": json.dumps({"a" * 300: TASK}), "one pair": json.dumps(PAIRS[:1]),
    "mixed": json.dumps([TASK, PAIRS]), "list id": json.dumps(dict(TASK, id=[1])), "list of lists": "[[[]]]",
    "deep grid": json.dumps(dict(TASK, train=[{"input": [[[[1]]]], "output": A}])),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_hostile_json_is_a_user_error_of_one_line(tmp_path, name, suffix):
    path = tmp_path / f"bad{suffix}"
    path.write_text(HOSTILE[name])
    with pytest.raises(UserError) as error:
        assert len(open_taskset(str(path))) == 0        # an empty .jsonl has no tasks
        raise UserError(f"{path.name} holds nothing")
    assert "bad" in str(error.value) and "\n" not in str(error.value) and len(str(error.value)) < 300


def test_bytes_that_are_no_text_and_files_too_large(tmp_path, monkeypatch):
    path = tmp_path / "bad.json"
    path.write_bytes(b'{"train": "\xff\xfe"}')
    with pytest.raises(UserError, match="not UTF-8"):
        open_taskset(str(path))
    monkeypatch.setattr(texts, "MAX_BYTES", 20)
    path.write_text(json.dumps(TASK))
    with pytest.raises(UserError, match="larger than"):
        open_taskset(str(path))
    with pytest.raises(UserError, match="longer than"):
        open_taskset(saved(tmp_path, big__jsonl=TASK) + "/big.jsonl")


def test_folders_without_tasks(tmp_path):
    with pytest.raises(UserError, match="no ARC tasks"):
        open_taskset(str(tmp_path))


cells = st.one_of(st.integers(-1, 11), st.just(True), st.floats(), st.none(), st.text(max_size=2))
anything = st.recursive(
    st.one_of(cells, st.just(A), st.just(TASK), st.just(PAIRS)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(
        st.sampled_from(["train", "test", "input", "output", "id", "x"]), inner, max_size=4)), max_leaves=12)


@settings(max_examples=300, deadline=None)
@given(anything)
def test_any_json_gives_tasks_or_a_user_error(tmp_path_factory, value):
    path = tmp_path_factory.getbasetemp() / "fuzz.json"
    path.write_text(json.dumps(value))
    try:
        tasks = open_taskset(str(path))
    except UserError as error:
        assert "\n" not in str(error)
        return
    for entry in tasks:
        pairs = entry.form(entry.count - 1).pairs if isinstance(entry, Given) else entry.pairs
        assert all(g.dtype == np.uint8 and 1 <= min(g.shape) and max(g.shape) <= 30 for p in pairs
                   for g in (p.input, p.output))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_give_tasks_or_a_user_error(tmp_path_factory, data):
    for name in ("fuzz-bytes.json", "fuzz-bytes.jsonl"):
        path = tmp_path_factory.getbasetemp() / name
        path.write_bytes(data)
        try:
            assert isinstance(open_taskset(str(path)), list)
        except UserError:
            pass


# ---------------------------------------------------------------- datasets

def dataset_of(rows: list[dict]):
    import datasets
    return datasets.Dataset.from_list(rows)


@pytest.mark.parametrize("shape", ["structs", "columns", "text"])
def test_datasets_in_the_layouts_people_use(tmp_path, shape):
    def side(pairs):
        if shape == "structs":
            return pairs
        columns = {k: [p[k] for p in pairs] for k in ("input", "output")}
        return columns if shape == "columns" else json.dumps(pairs)
    rows = [{"id": f"t{i}", "train": side(TASK["train"]), "test": side(TASK["test"])} for i in range(3)]
    dataset_of(rows).to_parquet(str(tmp_path / "data.parquet"))
    for where in (tmp_path, tmp_path / "data.parquet"):
        tasks = open_taskset(str(where))
        assert [t.id for t in tasks] == ["t0", "t1", "t2"] and tasks[2].form(0).to_dict(meta=False) == TASK


def test_rows_of_one_task_id_are_forms_of_one_task(tmp_path):
    rows = [{"task_id": name, "variant": v, "difficulty": 0.5, "program": "x", **TASK}
            for v in range(3) for name in "ab"]
    dataset_of(rows[:-1]).save_to_disk(str(tmp_path / "d"))
    tasks = open_taskset(str(tmp_path / "d"))
    assert [(t.id, t.count) for t in tasks] == [("a", 3), ("b", 2)] and most_forms(tasks) == 3
    assert [tasks[0].form(j).meta["variant"] for j in range(3)] == [0, 1, 2]
    assert tasks[1].form(0).meta == {"variant": 0, "difficulty": 0.5, "program": "x"}


def test_what_is_wrong_with_a_dataset_is_said(tmp_path):
    import datasets
    dataset_of([{"question": "q"}]).save_to_disk(str(tmp_path / "d"))
    with pytest.raises(UserError, match=r"no column train and test .*question"):
        open_taskset(str(tmp_path / "d"))
    good = dataset_of([TASK])
    datasets.DatasetDict({"easy": good, "hard": good}).save_to_disk(str(tmp_path / "two"))
    with pytest.raises(UserError, match=r"choose a split.*#easy.*#hard"):
        open_taskset(str(tmp_path / "two"))
    with pytest.raises(UserError, match=r"no split 'middling'"):
        open_taskset(f"{tmp_path}/two#middling")
    assert len(open_taskset(f"{tmp_path}/two#hard")) == 1
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "x.parquet").write_bytes(b"no parquet")
    with pytest.raises(UserError, match="cannot load the dataset"):
        open_taskset(str(tmp_path / "broken"))
    bad = dict(TASK, train=[{"input": [[1, 2], [3]], "output": B}])
    dataset_of([bad]).save_to_disk(str(tmp_path / "ragged"))
    with pytest.raises(UserError, match="ragged"):
        open_taskset(str(tmp_path / "ragged"))[0].form(0)


def test_no_network_is_one_line(monkeypatch):
    import datasets
    monkeypatch.setattr(datasets.config, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(UserError, match=r"no-such/name@v1: .*network") as error:
        open_taskset("no-such/name@v1#train")
    assert "\n" not in str(error.value)

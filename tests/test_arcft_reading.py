"""What comes from outside is read by arcft as arcgen reads it: other columns named, what is no task passed over."""
import json

import pyarrow as pa
import pytest
from pyarrow import parquet

from arcft.commands import arcft
from arcft.evaluate import select_tasks
from arcft.settings import TrainSettings
from arcft.stream import open_dataset, tasks_of
from arcgen.core.errors import UserError
from arcgen.tasks.tasksets import Reading

PAIR = {"input": [[1, 2]], "output": [[2, 1]]}
TASK = {"train": [PAIR, PAIR], "test": [PAIR]}


@pytest.fixture
def odd(tmp_path):
    """A folder of three files, one of which is no task."""
    for name, value in {"a": TASK, "b": TASK, "c": {**TASK, "test": [{"input": [[77]], "output": [[1]]}]}}.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(value))
    return str(tmp_path)


@pytest.fixture
def renamed(tmp_path):
    path = tmp_path / "renamed"
    path.mkdir()
    table = pa.table({"demos": [[PAIR, PAIR]] * 3, "quiz": [[PAIR]] * 3, "name": ["x", "y", "z"]})
    parquet.write_table(table, path / "train.parquet")
    return str(path)


def ids(dataset) -> list[str]:
    return [task.id for table in dataset.iter(100) for task in tasks_of(table, "it")]


def test_what_is_no_task_is_refused_or_passed_over(odd):
    with pytest.raises(UserError, match="c"):
        open_dataset(odd)
    assert ids(open_dataset(odd, reading=Reading(skip_invalid=True))) == ["a", "b"]
    with pytest.raises(UserError):
        select_tasks(odd)
    assert [task.id for task in select_tasks(odd, reading=Reading(skip_invalid=True))] == ["a", "b"]


def test_columns_of_another_name_are_named(renamed):
    with pytest.raises(UserError, match="lacks the column"):
        open_dataset(renamed)
    reading = Reading(columns=("train=demos", "test=quiz", "id=name"))
    assert ids(open_dataset(renamed, reading=reading)) == ["x", "y", "z"]
    assert [task.id for task in select_tasks(renamed, reading=reading)] == ["x", "y", "z"]


def test_train_and_eval_take_the_options():
    words = ["--skip-invalid", "--columns", "train=a,test=b"]
    found = arcft.commands["train"].make_context("train", ["--dataset", "d", "--out", "o", *words]).params
    settings = TrainSettings(dataset=("d",), out="o", skip_invalid=found["skip_invalid"], columns=found["columns"])
    assert settings.skip_invalid and settings.columns == ("train=a", "test=b")
    found = arcft.commands["eval"].make_context("eval", ["model", *words]).params
    assert found["skip_invalid"] and found["columns"] == ("train=a,test=b",)

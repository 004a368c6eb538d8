"""ARC as JSON, in the shapes people have it in.

A file may hold one task {"train", "test"}; an object id -> task, or id -> list of variants; a
list of tasks (with "id" or not); a list of pairs {"input", "output"} (RE-ARC); Kaggle's
challenges, whose answers are in the solutions file beside it; or, as .jsonl, a task a line. A
folder holds such files. The text may come from anywhere: whatever is wrong with it, a
UserError names the file and the place.
"""
from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ...core.errors import UserError
from ...core.task import Task
from .kinds import Given, Pool, TaskSet, given

MAX_BYTES = 128 * 2**20
"""Of a .json file, and of a line of .jsonl: reading takes about twenty times that in memory."""
MAX_NAME = 200
BESIDE = ("metadata.json", "sample_submission.json", "dataset_info.json")
"""Files that lie beside tasks in folders of RE-ARC, of Kaggle and of trainers, and hold none."""


def read(path: Path) -> TaskSet:
    """The tasks in a file, or in all .json and .jsonl files of a folder and the folders below."""
    if not path.is_dir():
        return _file(path)
    files = sorted(p for p in path.rglob("*") if p.suffix in (".json", ".jsonl") and p.is_file()
                   and "solutions" not in p.name and p.name not in BESIDE)
    entries = [entry for file in files for entry in _file(file)]
    if not entries:
        raise UserError(f"{path}: no ARC tasks in this folder (expected .json, .jsonl, .arrow or .parquet files)")
    return entries


def _file(path: Path) -> TaskSet:
    where, stem = path.name, _name(path.stem, path.name)
    if path.suffix == ".jsonl":
        return [entry for i, value in _lines(path)
                for entry in _entries(value, f"{stem}-{i}", f"{where}, line {i}", None)]
    value = _loads(_bytes(path), where)
    solutions = path.with_name(path.name.replace("challenges", "solutions"))
    answers = None
    if solutions != path and solutions.is_file():
        answers = _loads(_bytes(solutions), solutions.name)
        if not isinstance(answers, dict):
            raise UserError(f"{solutions.name}: expected an object of id -> list of output grids")
    return _entries(value, stem, where, answers)


def _entries(value, id_: str, where: str, answers: dict | None) -> list[Given | Pool]:
    """What a JSON value holds; `id_` is the id of what has none of its own."""
    if isinstance(value, dict):
        if "train" in value or "test" in value:
            return [given(_task(value, _name(value.get("id", value.get("task_id", id_)), where), where, answers))]
        return [_named(item, _name(name, where), f"{where}: {name[:60]!r}", answers) for name, item in value.items()]
    if not isinstance(value, list):
        raise UserError(f"{where}: no ARC tasks (expected an object or a list)")
    if value and isinstance(value[0], dict) and "input" in value[0]:
        return [_pool(value, id_, where)]
    return [entry for i, item in enumerate(value) for entry in _entries(_is_task(item, f"{where}: [{i}]"),
                                                                         f"{id_}-{i}", f"{where}: [{i}]", answers)]


def _is_task(value, where: str):
    if not isinstance(value, dict) or "train" not in value:
        raise UserError(f"{where}: not a task (expected an object with \"train\" and \"test\")")
    return value


def _named(value, name: str, where: str, answers: dict | None) -> Given | Pool:
    """A task, a list of its variants, or a list of pairs, under its id."""
    if isinstance(value, list) and value:
        if isinstance(value[0], dict) and "input" in value[0]:
            return _pool(value, name, where)
        forms = [_task(_is_task(v, f"{where}[{i}]"), name, f"{where}[{i}]", None) for i, v in enumerate(value)]
        return Given(name, len(forms), forms.__getitem__)
    return given(_task(value, name, where, answers))


def _task(value, name: str, where: str, answers: dict | None) -> Task:
    if isinstance(value, dict) and answers is not None and isinstance(value.get("test"), list):
        outputs = answers.get(name)
        if not isinstance(outputs, list) or len(outputs) != len(value["test"]):
            raise UserError(f"{where}: the solutions file has not one output for each of its test inputs")
        tests = [dict(t, output=o) if isinstance(t, dict) else t for t, o in zip(value["test"], outputs)]
        value = dict(value, test=tests)
    return Task.from_dict(value, name, where)


def _pool(value: list, name: str, where: str) -> Pool:
    if len(value) < 2:
        raise UserError(f"{where}: a list of pairs needs at least two")
    demonstrations = Task.from_dict({"train": value, "test": value[:1]}, name, where).train
    return Pool(name, demonstrations)


def _name(value, where: str) -> str:
    value = str(value) if type(value) is int and abs(value) < 1 << 62 else value
    if not isinstance(value, str) or not 0 < len(value) <= MAX_NAME or not value.isprintable():
        raise UserError(f"{where}: an id must be printable text of 1 to {MAX_NAME} characters")
    return value


def _bytes(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UserError(f"{path}: cannot read it ({error.strerror})") from error
    if len(data) > MAX_BYTES:
        raise UserError(f"{path}: larger than {MAX_BYTES >> 20} MiB; split it, or give it as .jsonl")
    return data


def _lines(path: Path) -> Iterator[tuple[int, Any]]:
    try:
        with open(path, "rb") as file:
            for i in range(1, 1 << 62):
                line = file.readline(MAX_BYTES + 1)
                if not line:
                    return
                if len(line) > MAX_BYTES:
                    raise UserError(f"{path.name}, line {i}: longer than {MAX_BYTES >> 20} MiB")
                if line.strip():
                    yield i, _loads(line, f"{path.name}, line {i}")
    except OSError as error:
        raise UserError(f"{path}: cannot read it ({error.strerror})") from error


def _loads(data: bytes, where: str):
    """json.loads that knows neither NaN nor an object with a key twice."""
    def constant(name: str):
        raise ValueError(f"{name} is not JSON")

    def once(pairs: list[tuple[str, Any]]) -> dict:
        value = dict(pairs)
        if len(value) < len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    raise ValueError(f"the key {key[:60]!r} occurs twice in an object")
                seen.add(key)
        return value
    try:
        return json.loads(data, parse_constant=constant, object_pairs_hook=once)
    except UnicodeDecodeError as error:
        raise UserError(f"{where}: not UTF-8 text") from error
    except ValueError as error:
        raise UserError(f"{where}: not JSON ({error})") from error
    except RecursionError as error:
        raise UserError(f"{where}: nested too deeply") from error

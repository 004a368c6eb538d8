"""ARC as JSON, in the shapes people have it in.

A text may hold one task {"train", "test"}; an object id -> task, or id -> list of variants; a list of tasks (with
"id" or not); a list of pairs (RE-ARC), or an object with such a list as "examples" (BARC); Kaggle's challenges, whose
answers are in the solutions file beside it; or, as .jsonl, any of these a line. Pairs and grids may be written in
the ways of spellings.py. A list of pairs beside "train" and "test" ("arc-gen" of Google's code golf) makes further
forms of its task. A folder or an archive holds such texts, and perhaps others: one that holds nothing like a task (an
index, a trace) is passed over and named. The text may come from anywhere: whatever is wrong with it, a UserError
names the file and the place.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...core.errors import Malformed, UserError
from ...core.task import Pair, Task
from . import spellings
from .kinds import STRICT, Entries, Given, Pool, Reading, given, sorted_out
from .texts import Text, file_text, texts

MAX_NAME = 200
BESIDE = ("metadata.json", "sample_submission.json", "dataset_info.json")
"""Files that lie beside tasks in folders of RE-ARC, of Kaggle and of trainers, and hold none."""
Found = Given | Pool | Malformed
"""What a place in a text turns out to be."""
_OWN = ("train", "test")


def read(path: Path, reading: Reading = STRICT) -> Entries:
    """The tasks in a file, or in all files of a folder or an archive. Raises UserError."""
    every = texts(path)
    several = path.is_dir() or path.suffix.lower() == ".zip"
    answers = {text.place: text for text in (every if several else map(file_text, beside(path)))}
    found: list[Found] = []
    passed = []
    for text in every:
        if several and "solutions" in text.name:
            continue
        if several and text.name in BESIDE:
            passed.append(text.name)
            continue
        some = [*_text(text, answers, reading, several)]
        found += some
        if not some:
            passed.append(text.name)
    if several and not found:
        raise UserError(f"{path}: no ARC tasks in this {'folder' if path.is_dir() else 'archive'} (expected .json, "
                        ".jsonl, .json.gz, .jsonl.gz, .zip, .arrow or .parquet files with tasks"
                        + (f"; of {len(passed)} such, {passed[0]} ..., none holds one)" if passed else ")"))
    return sorted_out(path.name, found, reading, passed if several else ())


def beside(path: Path) -> list[Path]:
    """The solutions of a challenges file."""
    solutions = path.with_name(path.name.replace("challenges", "solutions"))
    return [solutions] if solutions != path and solutions.is_file() else []


def _text(text: Text, others: dict[str, Text], reading: Reading, several: bool) -> Iterator[Found]:
    """What a text holds: nothing when it stands beside others and holds nothing like a task."""
    try:
        name, reader = _name(text.stem, text.name), _Reader(_answers(text, others), reading.unsolved)
        if not text.lines:
            value = text.value()
            if not several or _holds_tasks(value):
                yield from reader.entries(value, name, text.name)
            return
        found: list[Found] = []
        tasks = not several
        for i, value in text.values():
            tasks = tasks or isinstance(value, Malformed) or _holds_tasks(value)
            found += reader.entries(value, f"{name}-{i}", f"{text.name}, line {i}")
        yield from found if tasks else ()
    except Malformed as trouble:
        yield trouble


def _answers(text: Text, others: dict[str, Text]) -> dict | None:
    """The outputs of Kaggle's tests, by id; None where none are told."""
    folder, slash, name = text.place.rpartition("/")
    solutions = others.get(folder + slash + name.replace("challenges", "solutions"))
    if solutions is None or solutions.place == text.place:
        return None
    answers = solutions.value()
    if not isinstance(answers, dict):
        raise Malformed(solutions.name, "expected an object of id -> list of output grids")
    return answers


def _holds_tasks(value) -> bool:
    """Whether there is something like a task in a value, well-formed or not."""
    if _like_task(value) or _like_pairs(value):
        return True
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(_like_task(item) or _like_pairs(item) or
               (isinstance(item, list) and any(map(_like_task, item))) for item in items)


def _like_task(value) -> bool:
    """Whether it is an object with lists of something nested: lists of names (an index) are no pairs."""
    if not isinstance(value, dict):
        return False
    sides = [value[key] for key in (*_OWN, "examples") if key in value]
    return any(side is None or isinstance(side, dict) or (isinstance(side, list) and (
        not side or any(isinstance(item, (dict, list)) for item in side))) for side in sides)


def _like_pairs(value) -> bool:
    return isinstance(value, list) and bool(value) and spellings.is_pair(value[0])


@dataclass(frozen=True)
class _Reader:
    """Finds tasks in JSON values. answers: outputs of tests by id, None where tests have their own. unsolved: take
    tests without an output."""
    answers: dict[str, Any] | None
    unsolved: bool

    def entries(self, value, id_: str, where: str) -> Iterator[Found]:
        """What a value holds; `id_` is the id of what has none of its own."""
        try:
            yield from self._entries(value, id_, where)
        except Malformed as trouble:
            yield trouble

    def _entries(self, value, id_: str, where: str) -> Iterator[Found]:
        if isinstance(value, Malformed):
            raise value
        if isinstance(value, dict):
            if any(key in value for key in (*_OWN, "examples")):
                yield self._named(value, _name(value.get("id", value.get("task_id", id_)), where), where)
                return
            for name, item in value.items():
                at = f"{where}: {name[:60]!r}"
                try:
                    yield from self._under(item, _name(name, where), at)
                except Malformed as trouble:
                    yield trouble
        elif not isinstance(value, list):
            raise Malformed(where, "no ARC tasks (expected an object or a list)")
        elif _like_pairs(value):
            yield _pool(value, id_, where)
        else:
            for i, item in enumerate(value):
                at = f"{where}: [{i}]"
                yield from self.entries(item, f"{id_}-{i}", at) if _like_task(item) else (_no_task(at),)

    def _under(self, value, name: str, where: str) -> Iterator[Found]:
        """A task, a list of its variants, or a list of pairs, under its id."""
        if not isinstance(value, list) or not value or _like_pairs(value):
            yield self._named(value, name, where)
            return
        forms = []
        for i, item in enumerate(value):
            try:
                forms.append(_Reader(None, self.unsolved)._task(item, name, f"{where}[{i}]"))
            except Malformed as trouble:
                yield trouble
        if forms:
            yield Given(name, len(forms), forms.__getitem__)

    def _named(self, value, name: str, where: str) -> Given | Pool:
        if isinstance(value, list) and value:
            return _pool(value, name, where)
        if isinstance(value, dict) and "examples" in value and not any(key in value for key in _OWN):
            return _pool(value["examples"], name, f"{where}: examples")
        task = self._task(value, name, where)
        further = [pair for key, pairs in value.items() if key not in _OWN and _like_pairs(pairs)
                   for pair in _all_pairs(pairs, name, f"{where}: {key[:60]}")]
        if not further:
            return given(task)
        forms = [task, *_further_forms(task, further)]
        return Given(name, len(forms), forms.__getitem__)

    def _task(self, value, name: str, where: str) -> Task:
        if not isinstance(value, dict) or "train" not in value:
            raise _no_task(where)
        value = {**value, **{side: spellings.pairs(value[side], f"{where}: {side}") for side in _OWN if side in value}}
        if self.answers is not None and isinstance(value.get("test"), list):
            outputs = self.answers.get(name)
            if not isinstance(outputs, list) or len(outputs) != len(value["test"]):
                raise Malformed(where, "the solutions file has not one output for each of its test inputs")
            value["test"] = [dict(t, output=o) if isinstance(t, dict) else t
                             for t, o in zip(value["test"], outputs, strict=True)]
        return Task.from_dict(value, name, where, unsolved=self.unsolved)


def _no_task(where: str) -> Malformed:
    return Malformed(where, "not a task (expected an object with \"train\" and \"test\")")


def _all_pairs(value, name: str, where: str) -> tuple[Pair, ...]:
    """A list of pairs, each with its output."""
    pairs = spellings.pairs(value, where)
    return Task.from_dict({"train": pairs, "test": pairs[:1]}, name, where).train


def _pool(value, name: str, where: str) -> Pool:
    if not isinstance(value, list) or len(value) < 2:
        raise Malformed(where, "a list of pairs needs at least two")
    return Pool(name, _all_pairs(value, name, where))


def _further_forms(task: Task, pairs: list[Pair]) -> Iterator[Task]:
    """Tasks of further pairs, each with as many demonstrations and tests as `task` while they last; every pair is
    in one of them. A pair that is left alone is the test of the task's own demonstrations."""
    n, tests = len(task.pairs), len(task.test)
    for start in range(0, len(pairs), n):
        some = tuple(pairs[start:start + n])
        if len(some) == 1:
            some = (*task.train, *some)
        cut = max(1, len(some) - tests)
        yield Task(task.id, some[:cut], some[cut:], task.meta)


def _name(value, where: str) -> str:
    value = str(value) if type(value) is int and abs(value) < 1 << 62 else value
    if not isinstance(value, str) or not 0 < len(value) <= MAX_NAME or not value.isprintable():
        raise Malformed(where, f"an id must be printable text of 1 to {MAX_NAME} characters")
    return value

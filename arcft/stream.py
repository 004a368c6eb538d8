"""Tasks from datasets to documents: streaming, shuffled, augmented, in bounded memory.

    load_dataset(streaming) -> blocks of rows, shuffled -> augmentation, composition -> prompt -> tokens

Everything is a function of (seed, reader, how many documents came before), so a stream resumes
exactly where it was. Two facts of `datasets` 5.2 shape the reader: its own shuffle buffer is
lost on resume, so blocks are filled and shuffled here and read again; and an iterable dataset
used inside a data-loader worker shards itself once more by files, silently, unless it is
read by `.iter()`.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pyarrow as pa

from arcgen.core import seeds
from arcgen.core.errors import UserError
from arcgen.core.hub_client import fetched
from arcgen.core.places import near_path, on_hub
from arcgen.core.task import Task
from arcgen.dataset import rows
from arcgen.prompts.questions import KINDS, NEEDS, possible
from arcgen.tasks import compose
from arcgen.tasks.augment import Augmentation
from arcgen.tasks.tasksets import STRICT, Reading, at_hand, check_finished

from . import chats
from .chats import Written
from .defaults import BLOCK, OUTPUT
from .packing import Item
from .prompts import Prompter

OPEN = 16
"""Shards that a block of rows is drawn from, side by side, at most."""

_WEIGHTED = re.compile(r"(.+?)(?::(\d+(?:\.\d*)?|\.\d+))?")
_EMPTY = {"id": "", "task_id": "", "variant": 0, "source": "", "concept": "", "program": "", "description": "",
          "difficulty": float("nan"), "augmentation": ""}
"""What a foreign dataset need not have: only `train` and `test` are required."""


@dataclass(frozen=True)
class Mix:
    """What is done to tasks on their way.

    augment: disguise every task (D4, colours, any pair as the test); off: tasks as they are.
    preserve_colours: leave colours alone (arc24: not preserving them was the dramatic gain).
    compose: probability of a rule-changing step (arc24, Iteration 21: best between .25 and .5).
    kinds: weight of each task kind; kinds that a task cannot have are left out for it.
    block: rows shuffled together; 1 keeps the order of the files.
    endless: start over after a pass.
    """
    augment: bool = True
    preserve_colours: bool = False
    compose: float = 0.0
    kinds: Mapping[str, float] = field(default_factory=lambda: {OUTPUT: 1.0})
    block: int = BLOCK
    endless: bool = True

    def __post_init__(self):
        if not self.kinds or set(self.kinds) - set(KINDS):
            raise UserError(f"--kind: choose from {', '.join(KINDS)} (as NAME or NAME:WEIGHT)")
        if not 0 <= self.compose <= 1:
            raise UserError(f"--compose {self.compose:g}: expected a probability from 0 to 1")


def weighted(spec: str) -> tuple[str, float]:
    """`name:0.7` as ("name", 0.7); without a weight it is 1. Raises UserError for weight 0."""
    name, weight = _WEIGHTED.fullmatch(spec).groups()
    if weight is not None and float(weight) <= 0:
        raise UserError(f"{spec}: a weight must be greater than 0")
    return name, float(weight or 1)


def open_dataset(name: str, split: str = "train", reading: Reading = STRICT):
    """A streaming dataset in Arrow format: a folder or its URL, a Hub id (USER/NAME or USER/NAME@REVISION),
    one of arcgen's sources of real tasks (arc-1/training ...), or ARC's JSON: a file, a folder, or Kaggle's
    challenges with the solutions beside them. It holds tasks (`train` and `test`) or written questions (see chats).
    reading: how what comes from outside is read; anything but the usual way reads all of it at once, into memory.
    Raises UserError, one line, when there is none, or it has no such split, no rows or other columns."""
    import datasets
    from datasets.exceptions import DatasetNotFoundError
    from huggingface_hub.errors import HfHubHTTPError
    if not Path(name).exists() and re.match(r"(arc-[12]|re-arc)\b", name):
        return _from_tasks(name)
    try:
        given = at_hand(name)
    except UserError as error:
        raise UserError(f"--dataset {error}") from None
    check_finished(Path(given))
    if _is_json(Path(given)):
        return _from_tasks(name, reading)
    if reading != STRICT:
        return _from_tasks(f"{name}#{split}", reading)
    here = _here(given)
    place, _, revision = (given, "", "") if here else name.partition("@")

    def load():
        return datasets.load_dataset(place, split=split, streaming=True, revision=revision or None)
    try:
        dataset = load() if here else fetched(place, revision or None, load)
        first = next(iter(dataset.take(1)), None)
    except (DatasetNotFoundError, FileNotFoundError, ConnectionError, HfHubHTTPError) as error:
        where = "this folder holds no dataset" if here else "no such dataset on the Hub (or no network)"
        raise UserError(f"--dataset {name}: {where} ({_line(error)})") from None
    except (ValueError, KeyError, pa.ArrowInvalid, OSError) as error:
        raise UserError(f"--dataset {name}: cannot be read ({_line(error)})") from None
    except UserError as error:
        raise UserError(f"--dataset {error}") from None
    if first is None:
        raise UserError(f"--dataset {name}: split {split} is empty")
    if (missing := {"train", "test"} - set(first)) and not chats.holds(first):
        raise UserError(f"--dataset {name}: lacks the column {' and '.join(sorted(missing))}"
                        " (lists of {input, output}), and has neither messages nor prompt and completion; it has "
                        + ", ".join(first))
    return dataset.with_format("arrow")


def _here(name: str) -> bool:
    """Whether a dataset is on this disk, else it is one of the Hub. Raises UserError when it can be neither."""
    try:
        if on_hub(name):
            return False
    except UserError as error:
        raise UserError(f"--dataset {error}") from None
    if Path(name).exists():
        return True
    near = near_path(Path(name))
    hint = f"did you mean {near!r}? " if near else ""
    raise UserError(f"--dataset {name}: no such folder; {hint}give a folder, arc-1/training, re-arc, or USER/NAME of "
                    "the Hub")


def opened(spec: str, split: str = "train", reading: Reading = STRICT) -> tuple:
    """The dataset of `name` or `name:weight`, as (name, weight, dataset). Raises UserError."""
    name, weight = weighted(spec)
    return name, weight, open_dataset(name, split, reading)


def _is_json(path: Path) -> bool:
    """Whether a path holds ARC's JSON and no dataset (whose folders have JSON beside their shards)."""
    from arcgen.tasks.tasksets.hub import is_dataset
    if path.is_dir():
        if is_dataset(path):
            return False
        files = [file for file in path.rglob("*.json*") if file.suffix in (".json", ".jsonl")]
        return bool(files) and all(map(_holds_tasks, files))
    return path.is_file() and _holds_tasks(path)


def _holds_tasks(path: Path) -> bool:
    """Whether a file of JSON may hold tasks; one of lines does if the first of them is no written question."""
    if path.suffix != ".jsonl":
        return path.suffix == ".json"
    with open(path, encoding="utf-8", errors="replace") as file:
        return '"train"' in file.readline()


def _from_tasks(spec: str, reading: Reading = STRICT):
    from datasets import Dataset

    from arcgen.dataset.sources import load_tasks
    tasks = list(load_tasks(spec, reading=reading))
    if not tasks:
        raise UserError(f"--dataset {spec}: holds no task")
    return Dataset(pa.Table.from_batches([rows.to_batch(tasks)])).to_iterable_dataset().with_format("arrow")


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def tasks_of(table: pa.Table, name: str, keep: Sequence[int] | None = None) -> list[Task] | list[Written]:
    """The tasks, or the written questions, of some rows of a dataset. Raises UserError for a malformed one."""
    if chats.holds(table.column_names):
        return chats.of_table(table, name, keep)
    schema = rows.schema()
    columns = []
    for column in schema:
        if column.name in table.column_names:
            try:
                columns.append(table[column.name].combine_chunks().cast(column.type))
            except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
                raise UserError(f"--dataset {name}: column {column.name} is not as expected ({_line(error)})") from None
        else:
            columns.append(pa.array([_EMPTY[column.name]] * len(table), column.type))
    tasks = []
    for task in rows.from_batch(pa.RecordBatch.from_arrays(columns, schema=schema), keep):
        if isinstance(task, UserError):
            raise UserError(f"--dataset {name}: {task}")
        tasks.append(task)
    return tasks


class Rows:
    """The tasks of one dataset for one reader of several, block by block, shuffled.

    With enough shards every reader has shards of its own; otherwise readers of the same shard
    take turns by row. Either way the readers of a pass see every row exactly once.
    """

    def __init__(self, dataset, name: str, seed: int, mix: Mix, reader: int, readers: int):
        self.dataset, self.name, self.seed, self.mix = dataset, name, seed, mix
        self.reader, self.readers = reader, readers
        self.shards = dataset.num_shards
        self.epoch, self.block, self.place = 0, 0, 0
        self._open: list[list[int]] = []        # [shard, rows of it read] of the shards being read
        self._next_shard = 0
        self._start = self._position()
        self._iterators: dict[int, Iterator[pa.Table]] = {}
        self._tasks: list[Task | Written] | None = None

    def __next__(self) -> Task | Written:
        if self._tasks is None:
            self._tasks = self._fill()
        fruitless = 0
        while self.place >= len(self._tasks):
            if not self._tasks:                 # the pass is over
                fruitless += 1
                if not self.mix.endless:
                    raise StopIteration
                if fruitless > 1:
                    raise UserError(f"--dataset {self.name}: has too few rows for {self.readers} data readers")
                self.epoch, self.block, self._next_shard, self._open = self.epoch + 1, 0, 0, []
            else:
                self.block += 1
            self.place = 0
            self._tasks = self._fill()
        self.place += 1
        return self._tasks[self.place - 1]

    def _order(self) -> list[int]:
        """The shards of this reader in this pass."""
        order = np.arange(self.shards)
        if self.mix.block > 1:
            order = seeds.stream(self.seed, "shards", self.name, self.epoch).permutation(self.shards)
        mine = order[self.reader::self.readers] if self.shards >= self.readers else order[[self.reader % self.shards]]
        return mine.tolist()

    def _fill(self) -> list[Task | Written]:
        """The next block, shuffled; empty at the end of the pass."""
        self._start = self._position()
        order, piece = self._order(), max(1, self.mix.block // OPEN)
        # readers that share a shard, and which of them this one is
        sharers = len(range(self.reader % self.shards, self.readers, self.shards)) if self.shards < self.readers else 1
        turn = self.reader // self.shards if sharers > 1 else 0
        tasks: list[Task | Written] = []
        while len(tasks) < self.mix.block:
            while len(self._open) < OPEN and self._next_shard < len(order):
                self._open.append([order[self._next_shard], 0])
                self._next_shard += 1
            if not self._open:
                break
            for entry in list(self._open):
                table = next(self._iterator(entry, piece), None)
                if table is None:
                    self._open.remove(entry)
                    self._iterators.pop(entry[0], None)
                    continue
                first = -entry[1] % sharers
                keep = range((turn + first) % sharers, len(table), sharers) if sharers > 1 else None
                entry[1] += len(table)
                tasks += tasks_of(table, self.name, keep)
        if self.mix.block > 1:
            rng = seeds.stream(self.seed, "shuffle", self.name, self.reader, self.epoch, self.block)
            tasks = [tasks[i] for i in rng.permutation(len(tasks))]
        return tasks

    def _iterator(self, entry: list[int], piece: int) -> Iterator[pa.Table]:
        shard, read = entry
        if shard not in self._iterators:
            part = self.dataset.shard(self.shards, shard) if self.shards > 1 else self.dataset
            self._iterators[shard] = iter((part.skip(read) if read else part).iter(piece))
        return self._iterators[shard]

    def _position(self) -> dict:
        return {"open": [list(e) for e in self._open], "next_shard": self._next_shard,
                "epoch": self.epoch, "block": self.block}

    def state_dict(self) -> dict:
        """Where the block being given began, and how much of it is given."""
        return {**self._start, "place": self.place}

    def load_state_dict(self, state: dict) -> None:
        self._open, self._next_shard = [list(e) for e in state["open"]], state["next_shard"]
        self.epoch, self.block, self.place = state["epoch"], state["block"], state["place"]
        self._tasks, self._iterators = None, {}


class Documents:
    """The documents of one reader: several datasets mixed by weight, each task worked on as
    `mix` says. An iterator of Items, see packing."""

    def __init__(self, stream: DocumentStream, reader: int, readers: int):
        self.stream, self.reader = stream, reader
        self.rows = [Rows(d, name, stream.seed, stream.mix, reader, readers) for name, _, d in stream.datasets]
        self.weights = np.array([w for _, w, _ in stream.datasets], dtype=float)
        self.living = [True] * len(self.rows)
        self.given = 0

    def __iter__(self):
        return self

    def __next__(self) -> Item:
        rng = seeds.stream(self.stream.seed, "document", self.reader, self.given)
        while any(self.living):
            weights = self.weights * self.living
            which = int(rng.choice(len(weights), p=weights / weights.sum())) if len(weights) > 1 else 0
            try:
                task = next(self.rows[which])
            except StopIteration:
                self.living[which] = False
                continue
            self.given += 1
            return self.stream.document(task, rng)
        raise StopIteration

    def state_dict(self) -> dict:
        return {"given": self.given, "living": list(self.living), "rows": [r.state_dict() for r in self.rows]}

    def load_state_dict(self, state: dict) -> None:
        if len(state["rows"]) != len(self.rows):
            raise UserError(f"the checkpoint was made with {len(state['rows'])} datasets, this run has"
                            f" {len(self.rows)}")
        self.given, self.living = state["given"], list(state["living"])
        for one, saved in zip(self.rows, state["rows"], strict=True):
            one.load_state_dict(saved)


class DocumentStream:
    """A source of documents for ConstantLengthDataset.

    specs: datasets as `name` or `name:weight`, or what `opened` makes of that. limit: longest
    document, tokens.
    """

    def __init__(self, specs: Sequence[str | tuple], prompter: Prompter, limit: int, mix: Mix | None = None, *,
                 seed: int = 0, split: str = "train", all_outputs: bool = False):
        self.datasets = [opened(spec, split) if isinstance(spec, str) else spec for spec in specs]
        self.prompter, self.limit, self.mix = prompter, limit, mix or Mix()
        self.seed, self.all_outputs = seed, all_outputs
        self._texts = any(kind in NEEDS for kind in self.mix.kinds)

    def open(self, reader: int, readers: int) -> Documents:
        return Documents(self, reader, readers)

    def document(self, task: Task | Written, rng: np.random.Generator) -> Item:
        """One document of the task: its kind, disguise and test drawn from `rng`. Of a written question: itself."""
        if isinstance(task, Written):
            document = self.prompter.document(chats.question(self.prompter, task), self.all_outputs)
            return Item(document if len(document.ids) <= self.limit else None)
        mix = self.mix
        if not self._texts:         # rewriting a program that nobody reads would cost more than all the rest
            task = replace(task, meta={})
        given = task
        if mix.augment:
            if not task.meta.get("program"):    # a description alone cannot be rewritten to stay true
                task = replace(task, meta={**task.meta, "description": ""})
            if mix.compose:
                task, _ = compose.compose(rng, task, mix.compose)
            task = Augmentation.sample(rng, task, preserve_colours=mix.preserve_colours).apply(task)
            task = replace(task, test=task.test[:1])
        lost = given.meta.get("program") and not any(possible(kind, task) for kind in mix.kinds)
        if lost or not mix.augment:         # no disguise is worn in which the rule cannot be said
            task = replace(given, test=(given.test[int(rng.integers(len(given.test)))],))
        kinds = [kind for kind in mix.kinds if possible(kind, task)]
        if not kinds:
            raise UserError(f"--kind {', '.join(mix.kinds)}: the task {task.id} has none of the columns needed"
                            f" (add the kind {OUTPUT})")
        weights = np.array([mix.kinds[k] for k in kinds])
        kind = kinds[int(rng.choice(len(kinds), p=weights / weights.sum()))] if len(kinds) > 1 else kinds[0]
        return Item(*self.prompter.fit(task, kind, self.limit, self.all_outputs))

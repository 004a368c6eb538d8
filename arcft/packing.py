"""ConstantLengthDataset: documents packed into rows of exactly the same number of tokens.

Padding is waste: it made arc24's runs on RE-ARC 70 % slower. TRL had a class of this name
until 0.20; its packing now gives rows of varying length from batches of 1000, and cannot resume.
Ours packs a stream as it comes (best fit in a look-ahead window), never cuts a document, and
says where it is, so that a killed run goes on with the very next row.

The contract of a row (length L), each entry int64 (L,):
  input_ids     documents one after another, then padding;
  labels        the documents' labels; IGNORE on padding and on the first token of every
                document (else the last token of one would be trained to predict the next);
  position_ids  0, 1, 2 ... anew for every document and for the padding, by which attention
                keeps documents apart (see collate).
and `counts`, int64 (4,): what went into the row, by the names COUNTS.
"""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple, Protocol

import numpy as np
import torch
from torch.utils.data import IterableDataset, get_worker_info

from arcgen.core.errors import UserError

from .prompts import IGNORE, Document

COUNTS = ("tokens", "documents", "trimmed", "dropped")
"""Tokens that are no padding; documents; demonstrations left out so that a document fits;
documents that do not fit even so. Numbers since the row before, so sums are totals."""

STRATEGIES = ("fit", "wrap")
PATIENCE = 200
"""Documents seen before a share of dropped ones means something."""


class Item(NamedTuple):
    """What a source gives: a document of at most L tokens, or None for one that does not fit;
    and how many demonstrations were left out to make it fit."""
    document: Document | None
    trimmed: int = 0


class Items(Protocol):
    """An open source: an iterator that knows where it is."""
    def __next__(self) -> Item: ...
    def state_dict(self) -> dict: ...
    def load_state_dict(self, state: dict) -> None: ...


class Source(Protocol):
    def open(self, reader: int, readers: int) -> Items:
        """The share of reader number `reader` of `readers`; together they see every document
        of a pass exactly once."""
        ...


class ConstantLengthDataset(IterableDataset):
    """Rows of `length` tokens from `source`; see the module for what a row is.

    strategy: `fit` never splits a document: a row starts with the oldest waiting document and
        takes the longest that still fits, out of `lookahead` waiting ones, until none fits.
        `wrap` concatenates and cuts (TRL's classic): the piece after a cut is a document of its
        own without the beginning of its question; a cut never falls into an answer, the row is
        padded instead.
    rank, world: this process among those that train; data-loader workers are found out. Every
        rank and worker reads a share of its own, so the data loader must not be sharded again.
    max_dropped: share of documents that may be too long. Raises UserError beyond it, or when
        the source is empty.
    """

    def __init__(self, source: Source, length: int, pad_id: int, *, strategy: str = "fit", lookahead: int = 64,
                 rank: int = 0, world: int = 1, max_dropped: float = 0.1):
        if strategy not in STRATEGIES:
            raise UserError(f"--packing {strategy}: no such strategy (choose from {', '.join(STRATEGIES)})")
        self.source, self.length, self.pad_id = source, length, pad_id
        self.strategy, self.lookahead, self.max_dropped = strategy, lookahead, max_dropped
        self.rank, self.world = rank, world
        self._items: Items | None = None
        self._waiting: list[Document] = []
        self._totals = np.zeros(len(COUNTS), dtype=np.int64)
        self._resume: dict | None = None

    def __iter__(self) -> Iterator[dict[str, np.ndarray]]:
        worker = get_worker_info()
        workers, number = (worker.num_workers, worker.id) if worker else (1, 0)
        reader, readers = self.rank * workers + number, self.world * workers
        self._items = self.source.open(reader, readers)
        self._waiting, self._totals = [], np.zeros(len(COUNTS), dtype=np.int64)
        if self._resume is not None:
            self._restore(self._resume, readers)
            self._resume = None
        self._readers = readers
        rows = self._fit() if self.strategy == "fit" else self._wrap()
        before = self._totals.copy()
        before[0] = 0
        for documents in rows:
            row = self._row(documents)
            now = self._totals.copy()
            now[0] = 0
            row["counts"] = now - before
            row["counts"][0] = sum(len(d.ids) for d in documents)
            before = now
            yield row
        if not self._totals[1] and readers == 1:
            raise UserError("the dataset gave no document" + self._loss())

    # ------------------------------------------------------------ strategies

    def _fit(self) -> Iterator[list[Document]]:
        """Best fit: each list of documents fits one row. Invariant: `_waiting` is in order of
        arrival; `sizes` holds (tokens, place) of the same documents in order of size."""
        while True:
            while len(self._waiting) < self.lookahead and (document := self._next()) is not None:
                self._waiting.append(document)
            if not self._waiting:
                return
            sizes = sorted((len(d.ids), i) for i, d in enumerate(self._waiting[1:], start=1))
            chosen, space = [0], self.length - len(self._waiting[0].ids)
            while (best := bisect_right(sizes, (space, self.lookahead)) - 1) >= 0:
                tokens, place = sizes.pop(best)
                chosen.append(place)
                space -= tokens
            documents = [self._waiting[i] for i in chosen]
            gone = set(chosen)
            self._waiting = [d for i, d in enumerate(self._waiting) if i not in gone]
            yield documents

    def _wrap(self) -> Iterator[list[Document]]:
        """Concatenate and cut, but not within an answer."""
        row, space = [], self.length
        while True:
            document = self._waiting.pop() if self._waiting else self._next()
            if document is None:
                break
            if len(document.ids) <= space:
                row.append(document)
                space -= len(document.ids)
            else:
                cut = min(space, max(document.start - 1, 0))     # one token of context for the answer
                if cut:
                    row.append(_piece(document, 0, cut))
                self._waiting.append(_piece(document, cut, len(document.ids)))
                space = 0
            if space == 0:
                yield row
                row, space = [], self.length
        if row:
            yield row

    def _next(self) -> Document | None:
        """The next document that fits; None at the end of the pass."""
        for item in self._items:
            self._totals += (0, item.document is not None, item.trimmed, item.document is None)
            if item.document is not None:
                return item.document
            seen = self._totals[1] + self._totals[3]
            if seen >= PATIENCE and self._totals[3] > self.max_dropped * seen:
                raise UserError(f"--max-seq-len {self.length} is too small" + self._loss())
        return None

    def _loss(self) -> str:
        return (f": {self._totals[3]} of {self._totals[1] + self._totals[3]} tasks do not fit with a single"
                f" demonstration left; raise --max-seq-len or --max-dropped (now {self.max_dropped:g})")

    def _row(self, documents: list[Document]) -> dict[str, np.ndarray]:
        ids = np.full(self.length, self.pad_id, dtype=np.int64)
        labels = np.full(self.length, IGNORE, dtype=np.int64)
        positions = np.empty(self.length, dtype=np.int64)
        at = 0
        for document in documents:
            end = at + len(document.ids)
            ids[at:end], labels[at:end] = document.ids, document.labels
            labels[at] = IGNORE
            positions[at:end] = np.arange(end - at)
            at = end
        positions[at:] = np.arange(self.length - at)
        return {"input_ids": ids, "labels": labels, "position_ids": positions}

    # ------------------------------------------------------------ where we are

    def state_dict(self) -> dict:
        """Where the stream is, after the row given last: tensors, lists, numbers and texts
        only, so torch can load it with weights_only."""
        if self._items is None:
            return dict(self._resume or {})
        return {"readers": self._readers, "items": self._items.state_dict(), "totals": self._totals.tolist(),
                "waiting": [[torch.from_numpy(d.ids), torch.from_numpy(d.labels), d.start] for d in self._waiting]}

    def load_state_dict(self, state: dict) -> None:
        """The next iteration goes on after that row. It must have as many readers as before."""
        self._resume = state or None
        self._items = None

    def _restore(self, state: dict, readers: int) -> None:
        if state["readers"] != readers:
            raise UserError(f"the checkpoint was made by {state['readers']} data readers (processes x --workers),"
                            f" this run has {readers}: start it with the same numbers")
        self._items.load_state_dict(state["items"])
        self._totals = np.array(state["totals"], dtype=np.int64)
        self._waiting = [Document(ids.numpy(), labels.numpy(), int(start)) for ids, labels, start in state["waiting"]]


def _piece(document: Document, start: int, end: int) -> Document:
    return Document(document.ids[start:end], document.labels[start:end], max(document.start - start, 0))

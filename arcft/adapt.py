"""Test-time fine-tuning: before a task is answered, the model learns from its demonstrations.

Each demonstration in turn plays the test of the others, in random disguise; a LoRA adapter of
the task's own learns from them for some steps and is thrown away afterwards. arc24 gained most
by it (its public score went from 11 to 33): one task at a time, batches of one, about 300 steps
at 8e-5, and the trained adapter continued rather than a new one (Iterations 13, 25, 31).
"""
from __future__ import annotations

import itertools
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from arcgen.core import seeds
from arcgen.core.errors import UserError
from arcgen.core.task import Task
from arcgen.tasks.augment import Augmentation

from . import identity, report, run
from .clock import Clock
from .defaults import OUTPUT
from .evaluate import Evaluation, evaluation, free, select_tasks
from .files import whole
from .model import Lora, add_lora
from .predict import LATE, Prediction, predict
from .prompts import IGNORE, Document
from .run import Loaded, write_json
from .settings import AdaptSettings, PredictSettings


def lessons(loaded: Loaded, task: Task, settings: AdaptSettings) -> Iterator[Document]:
    """Endless documents made of the task's demonstrations alone: its tests are never looked at."""
    for step in itertools.count():
        document = _lesson(loaded, task, settings, step)
        if document is not None:
            yield document
        elif step + 1 >= 100 * settings.steps:
            raise UserError(f"{task.id}: no demonstration fits {loaded.limit} tokens")


def common_lessons(loaded: Loaded, tasks: Sequence[Task], settings: AdaptSettings) -> Iterator[Document]:
    """Endless documents of all tasks, each round one of every task that has one, in an order of its own."""
    for number in itertools.count():
        order = seeds.stream(settings.seed, "adapt jointly", number).permutation(len(tasks))
        fit = [d for i in order if (d := _lesson(loaded, tasks[i], settings, number)) is not None]
        if number == 0 and not fit:
            raise UserError(f"--adapt-jointly: no demonstration of any task fits {loaded.limit} tokens")
        yield from fit


def _lesson(loaded: Loaded, task: Task, settings: AdaptSettings, step: int) -> Document | None:
    lesson = Task(task.id, task.train[:-1], task.train[-1:])
    lesson = Augmentation.sample(seeds.stream(settings.seed, "adapt", task.id, step), lesson).apply(lesson)
    return loaded.prompter.fit(lesson, OUTPUT, loaded.limit, settings.all_outputs)[0]


class Adapter:
    """A model whose adapter can learn a task and forget it again."""

    def __init__(self, loaded: Loaded, settings: AdaptSettings):
        self.settings = settings
        if not hasattr(loaded.model, "peft_config"):
            loaded = replace(loaded, model=add_lora(loaded.model, Lora(settings.lora_rank), seed=settings.seed))
        else:
            for name, p in loaded.model.named_parameters():
                p.requires_grad_("lora_" in name)
        self.loaded = loaded
        trained = {name: p for name, p in loaded.model.named_parameters() if p.requires_grad}
        self.names, self.weights = [*trained], [*trained.values()]
        self.fresh = [p.detach().clone() for p in self.weights]
        self.start: str | None = None

    def learn(self, task: Task, seconds: float = float("inf")) -> list[float]:
        """Trains the adapter on the task's demonstrations, for `seconds` at most; the losses of the steps."""
        settings = self.settings
        return self._train(lessons(self.loaded, task, settings), settings.steps, min(settings.adapt_limit, seconds),
                           task.id)

    def learn_jointly(self, tasks: Sequence[Task], path: Path, seconds: float = float("inf")) -> list[float]:
        """Trains the adapter on all tasks' demonstrations, for `seconds` at most, and writes it to `path`; the losses
        of the steps. Raises UserError where no demonstration fits."""
        documents = common_lessons(self.loaded, tasks, self.settings)
        losses = self._train(documents, self.settings.joint_steps * len(tasks), seconds, "--adapt-jointly")
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as draft:
            save_file({name: p.detach().contiguous() for name, p in zip(self.names, self.weights, strict=True)}, draft)
        self.forget()
        return losses

    @torch.no_grad()
    def start_from(self, path: str) -> None:
        """Every task is learned from the adapter in this file, which `learn_jointly` wrote, and forgotten to it."""
        if path != self.start:
            saved = load_file(path)
            for fresh, name in zip(self.fresh, self.names, strict=True):
                fresh.copy_(saved[name])
            self.start = path
            self.forget()

    def _train(self, documents: Iterator[Document], steps: int, seconds: float, what: str) -> list[float]:
        settings, model = self.settings, self.loaded.model
        device = next(model.parameters()).device
        optimizer = torch.optim.AdamW(self.weights, lr=settings.learning_rate, weight_decay=0.0)
        began, losses = time.monotonic(), []
        model.train()
        for step, document in zip(range(steps), documents):
            for group in optimizer.param_groups:
                group["lr"] = settings.learning_rate * (1 - step / steps)
            ids = torch.from_numpy(document.ids)[None].to(device)
            labels = torch.from_numpy(document.labels)[None].to(device)
            logits = model(ids, use_cache=False).logits[0, :-1].float()
            loss = torch.nn.functional.cross_entropy(logits, labels[0, 1:], ignore_index=IGNORE)
            if not torch.isfinite(loss):
                raise UserError(f"{what}: the loss is {loss.item()} at step {step + 1}: lower --learning-rate")
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.weights, 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            losses.append(loss.item())
            if time.monotonic() - began > seconds:
                break
        model.eval()
        return losses

    @torch.no_grad()
    def forget(self) -> None:
        """The adapter as it was before the first task (or where `start_from` says it begins)."""
        for p, fresh in zip(self.weights, self.fresh, strict=True):
            p.copy_(fresh)


def adapt_and_predict(loaded: Loaded, tasks: Sequence[Task], settings: AdaptSettings, how: PredictSettings,
                      folder: Path, echo: Callable[[str], None] = print) -> list[Prediction]:
    """Learns and answers one task after the other. Each task's predictions are kept in `folder` under a key of its
    content and the weights, so that a run that is killed goes on with the next task, and no other task's are taken for
    its own. `how.total_limit` counts for everything, training too; a task that it leaves no time for is given
    unanswered, and one that it ends in is not kept. Raises UserError when the folder belongs to other settings."""
    asked = {"model": loaded.name, "settings": repr(settings), "predict": repr(how)}
    marker = folder / "settings.json"
    if marker.exists() and json.loads(marker.read_text()) != asked:
        raise UserError(f"--out {folder}: holds predictions made with other settings; name a new folder")
    folder.mkdir(parents=True, exist_ok=True)
    write_json(marker, asked)
    how = replace(how, kind=how.kind or OUTPUT)        # which is what it learns from the demonstrations
    clock, weights = Clock(how.total_limit), identity.of_weights(loaded.name)
    adapter, predictions = Adapter(loaded, settings), []
    for t, task in enumerate(tasks):
        path = folder / f"{identity.of_answer(identity.of_task(task), weights, {'id': task.id, **asked})}.json"
        if path.exists():
            predictions += _read(path, t)
            continue
        if clock.up():
            predictions += [Prediction(t, i, n, "", None, problem=LATE)
                            for i in range(len(task.test)) for n in range(how.predictions)]
            continue
        losses = adapter.learn(task, clock.left())
        made = list(predict(adapter.loaded, [task], replace(how, total_limit=max(clock.left(), 1e-3))))
        adapter.forget()
        predictions += [replace(p, task=t) for p in made]
        if clock.up():
            continue
        write_json(path, {"task": task.id, "losses": losses, "predictions": [p.to_json() for p in made]})
        echo(f"{task.id}: loss {losses[0]:.3f} to {losses[-1]:.3f} in {len(losses)} steps")
    return predictions


def run_adaptation(name: str, spec: str, out: Path, settings: AdaptSettings, how: PredictSettings, *,
                   limit: int | None = None, echo: Callable[[str], None] = print, **load) -> Evaluation:
    """The whole command: adapt, predict, score, report."""
    tasks = select_tasks(spec, limit)
    loaded = run.load(name, **load)
    start = time.monotonic()
    predictions = adapt_and_predict(loaded, tasks, settings, how, out / "predictions", echo)
    result = evaluation(name, tasks, predictions, None, time.monotonic() - start)
    prompt = loaded.prompter
    report.write(result, {"model": name, "tasks": spec, "settings": {**asdict(how), "adapt": asdict(settings)},
                          "prompt": {"encoder": prompt.encoder.name, "layout": prompt.layout,
                                     "fingerprint": prompt.fingerprint}}, out)
    del loaded, prompt
    free()
    echo(report.table(result))
    return result


def _read(path: Path, t: int) -> list[Prediction]:
    return [replace(Prediction.from_json(p), task=t) for p in json.loads(path.read_text())["predictions"]]

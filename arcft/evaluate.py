"""`arcft eval`: tasks through a model to figures and reports."""
from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import torch
from tqdm import tqdm

from arcgen.core.errors import UserError
from arcgen.core.task import Task
from arcgen.prompts.questions import each_test, possible
from arcgen.tasks.tasksets import STRICT, Reading

from . import report, run
from .defaults import OUTPUT
from .kept import Kept, asked
from .predict import Prediction, predict
from .score import Figure, TestScore, score_tests, summary
from .settings import PredictSettings


@dataclass
class Evaluation:
    """Everything that came out. `tokens_per_second`: answer tokens written over wall time."""
    model: str
    tasks: Sequence[Task]
    predictions: list[Prediction]
    scores: list[TestScore]
    figures: dict[str, Figure]
    tokens_per_second: float
    seconds: float


def select_tasks(spec: str, limit: int | None = None, reading: Reading = STRICT) -> list[Task]:
    """The first `limit` tasks of a collection, folder or Hub dataset. Raises UserError when there is none."""
    from arcgen.dataset.sources import load_tasks
    tasks = list(islice(load_tasks(spec, reading=reading), limit))
    if not tasks:
        raise UserError(f"--tasks {spec}: holds no task")
    return tasks


def evaluate(loaded: run.Loaded, tasks: Sequence[Task], settings: PredictSettings, *, with_loss: bool = True,
             quiet: bool = False, kept: Kept | None = None) -> Evaluation:
    """Predicts, votes and scores. kept: predictions that are there already, and where others are kept."""
    start, before = time.monotonic(), kept.seconds if kept else 0.0
    n = sum(len(t.test) for t in tasks) * settings.predictions
    done = kept.done if kept else set()
    predictions = list(kept.predictions) if kept else []
    with tqdm(total=n, initial=len(done), desc="predictions", disable=True if quiet else None) as bar:
        for prediction in predict(loaded, tasks, settings, bar.update, done):
            predictions.append(prediction)
            if kept:
                kept.add(prediction, before + time.monotonic() - start)
    seconds = before + time.monotonic() - start
    losses = answer_losses(loaded, tasks, settings.kind or loaded.kind) if with_loss else None
    return evaluation(loaded.name, tasks, predictions, losses, seconds)


def evaluation(name: str, tasks: Sequence[Task], predictions: list[Prediction],
               losses: dict[tuple[int, int], float] | None, seconds: float) -> Evaluation:
    """What predictions that took `seconds` amount to."""
    scores = score_tests(tasks, predictions, losses)
    written = sum(p.n_tokens for p in predictions)
    return Evaluation(name, tasks, predictions, scores, summary(scores), written / max(seconds, 1e-9), seconds)


@torch.inference_mode()
def answer_losses(loaded: run.Loaded, tasks: Sequence[Task], kind: str = OUTPUT) -> dict[tuple[int, int], float]:
    """(task, test) -> mean loss of the true answer's tokens, end included, in nats; left out
    where `true_answer` has none."""
    losses = {}
    for t, task in enumerate(tasks):
        for i, alone in enumerate(each_test(task)):
            if (found := true_answer(loaded, alone, kind)) is not None:
                losses[t, i] = torch.nn.functional.cross_entropy(*found).item()
    return losses


@torch.inference_mode()
def true_answer(loaded: run.Loaded, task: Task, kind: str = OUTPUT) -> tuple[torch.Tensor, torch.Tensor] | None:
    """What the model says of the true answer to a task's first test: logits before each of its tokens, end included,
    float32 (n, vocabulary), and the tokens, int64 (n,). None where the task does not fit, or lacks the program that the
    answer's trace is made of."""
    document, _ = loaded.prompter.fit(task, kind, loaded.limit) if possible(kind, task) else (None, 0)
    if document is None:
        return None
    ids = torch.from_numpy(document.ids)[None].to(next(loaded.model.parameters()).device)
    written = len(document.ids) - document.start
    logits = loaded.model(ids, use_cache=False, logits_to_keep=written + 1).logits[0, :-1].float()
    return logits, ids[0, document.start:]


def run_evaluation(name: str, spec: str, out: Path, settings: PredictSettings, *, limit: int | None = None,
                   reading: Reading = STRICT, echo: Callable[[str], None] = print, **load) -> Evaluation:
    """The whole command: load, evaluate, write report.json, tasks.csv, report.html to `out`, and
    give the GPU back. Predictions are kept in `out` as they come: killed, it goes on where it was. Raises
    UserError when `out` holds another evaluation."""
    tasks = select_tasks(spec, limit, reading)
    loaded = run.load(name, **load)
    try:
        kept = Kept(out, asked(loaded, tasks, settings))
        if kept.predictions:
            echo(f"{out}: {len(kept.predictions)} predictions are there already")
        result = evaluate(loaded, tasks, settings, kept=kept)
        kept.close()
        facts = {"model": name, "tasks": spec, "prompt": {"encoder": loaded.prompter.encoder.name,
                                                          "layout": loaded.prompter.layout,
                                                          "fingerprint": loaded.prompter.fingerprint},
                 "settings": asdict(settings)}
        report.write(result, facts, out)
    finally:
        del loaded
        free()
    echo(report.table(result))
    echo(f"written: {out / 'report.html'}, report.json, tasks.csv")
    return result


def free() -> None:
    """Hands cached GPU memory back to the driver."""
    import gc
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()

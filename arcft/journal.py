"""The log of a run: one CSV row a logging step, and a picture of the curves."""
from __future__ import annotations

import csv
import time
from datetime import timedelta
from pathlib import Path

from transformers import TrainerCallback

COLUMNS = ("step", "loss", "eval_loss", "learning_rate", "grad_norm", "tokens", "useful_share", "tokens_per_second",
           "data_wait_share", "documents", "trimmed", "dropped")
"""loss: mean over labelled tokens since the row before. tokens: seen so far, padding included.
useful_share: of tokens that are no padding. data_wait_share: of time spent waiting for rows."""


class Journal(TrainerCallback):
    """Writes log.csv as the run goes, and log.png at its end."""

    def __init__(self, folder: Path, echo):
        self.path, self.echo = folder / "log.csv", echo
        self._began = time.monotonic(), 0

    def on_train_begin(self, args, state, control, **_):
        """A resumed run drops the rows after its checkpoint."""
        self._began = time.monotonic(), state.global_step
        if state.is_world_process_zero:
            rows = [r for r in read(self.path) if r["step"] <= state.global_step]
            self._write(rows, "w")

    def on_log(self, args, state, control, logs=None, **_):
        if state.is_world_process_zero and logs and ("loss" in logs or "eval_loss" in logs):
            row = {"step": state.global_step, **{k: logs[k] for k in COLUMNS if k in logs}}
            self._write([row], "a")
            shown = {**row, "step": f"{state.global_step} of {state.max_steps}"}
            self.echo("  ".join(f"{k} {_short(v)}" for k, v in shown.items()) + self._left(state))

    def _left(self, state) -> str:
        """How long the rest will take at the pace so far."""
        began, first = self._began
        if not first < state.global_step < state.max_steps:
            return ""
        seconds = (time.monotonic() - began) / (state.global_step - first) * (state.max_steps - state.global_step)
        return f"  {timedelta(seconds=round(seconds))} left"

    def on_train_end(self, args, state, control, **_):
        if state.is_world_process_zero:
            plot(self.path)

    def _write(self, rows, mode: str) -> None:
        with self.path.open(mode, newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            if mode == "w":
                writer.writeheader()
            writer.writerows(rows)


def _short(value) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def read(path: Path) -> list[dict[str, float]]:
    """The rows of a log, empty cells left out; no file, no rows."""
    if not path.is_file():
        return []
    with path.open(newline="") as file:
        return [{k: float(v) for k, v in row.items() if v} for row in csv.DictReader(file)]


def plot(path: Path) -> Path:
    """The curves of a log.csv as log.png beside it: losses on a logarithmic scale, and speed."""
    from matplotlib.figure import Figure
    rows = read(path)
    figure = Figure(figsize=(10, 4), layout="constrained")
    left, right = figure.subplots(1, 2)
    for name, style in (("loss", "-"), ("eval_loss", "o-")):
        points = [(r["step"], r[name]) for r in rows if name in r]
        if points:
            left.plot(*zip(*points), style, label=name.replace("_", " "), markersize=3)
    left.set(xlabel="step", ylabel="loss per answer token", yscale="log")
    left.grid(alpha=0.3)
    if left.get_legend_handles_labels()[0]:
        left.legend(frameon=False)
    points = [(r["step"], r["tokens_per_second"]) for r in rows if "tokens_per_second" in r]
    if points:
        right.plot(*zip(*points), color="tab:green")
    right.set(xlabel="step", ylabel="tokens per second", ylim=(0, None))
    right.grid(alpha=0.3)
    target = path.with_suffix(".png")
    figure.savefig(target, dpi=110)
    return target

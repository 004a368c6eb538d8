"""What the tests of arcft's training share: short runs of the tiny model, and their end in the middle."""
from __future__ import annotations

from pathlib import Path

from arcft import journal
from arcft.settings import TrainSettings
from arcft.train import train

ADDITIONS = {"max_steps": 6, "save_steps": 3, "logging_steps": 1, "max_seq_len": 256, "batch_size": 2, "workers": 0,
         "max_dropped": 0.5, "shuffle_block": 16, "warmup": 0.0, "eval_rows": 2}


def go(folder, out, resume=False, **changes):
    return train(TrainSettings(**{**ADDITIONS, "dataset": (folder,), "out": str(out), **changes}),
                 resume=resume, echo=lambda line: None)


def losses(out) -> dict[int, float]:
    return {int(r["step"]): r["loss"] for r in journal.read(Path(out) / "log.csv") if "loss" in r}


class Killed(BaseException):
    """As if the process had died: nothing catches it."""


def kill_at(step, monkeypatch):
    original = journal.Journal.on_log

    def on_log(self, args, state, control, **kwargs):
        original(self, args, state, control, **kwargs)
        if state.global_step == step:
            raise Killed
    monkeypatch.setattr(journal.Journal, "on_log", on_log)

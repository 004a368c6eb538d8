"""A process of `arcft submit`: loads the model once, then answers what it is given, each answer into a file."""
from __future__ import annotations

import os
import signal
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

from arcgen.core.errors import UserError
from arcgen.core.task import Task

from . import run
from .jointly import JOINT
from .records import GLANCE, Record
from .settings import AdaptSettings, SolveSettings
from .solve import RECOVERABLE, Outcome, Solver, reason


def work(connection: Connection, device: str, threads: int, name: str, load: dict[str, Any], settings: SolveSettings,
         adapt: AdaptSettings | None, folder: str) -> None:
    """Answers jobs until the connection ends. A job: {"stage", "seconds", "adapt", "tasks": [{"task": plain values,
    "record": fields of a Record}]}; what is sent back, see `pool`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)        # Ctrl-C goes to the parent, which ends us
    tqdm.set_lock(threading.RLock())    # a library's bar would make a semaphore, which is left behind when we are ended
    device = alone(device)
    if device == "cpu":
        torch.set_num_threads(threads)
    try:
        solver = Solver(run.load(name, device=device, **load), settings, adapt)
    except UserError as error:
        connection.send(("refused", str(error)))
        return
    except RECOVERABLE as error:
        connection.send(("refused", f"{name}: cannot be loaded on {device}: {reason(error)}"))
        return
    connection.send(("ready", None))
    while True:
        try:
            job = connection.recv()
        except EOFError:
            return
        try:
            connection.send(("done", answer(solver, job, Path(folder))))
        except RECOVERABLE as error:
            connection.send(("failed", reason(error)))
        except OSError as error:
            connection.send(("refused", f"--work {folder}: cannot be written ({error.strerror})"))
            return


def answer(solver: Solver, job: dict[str, Any], folder: Path) -> list:
    """Writes the answers to a job's tasks; their keys. Of the stage JOINT: its losses."""
    began = time.monotonic()
    if job["stage"] == JOINT:
        return solver.learn_jointly([Task.from_dict(task) for task in job["learn"]], Path(job["path"]), job["seconds"])
    if job["start"]:
        solver.start_from(job["start"])
    tasks = [Task.from_dict(given["task"]) for given in job["tasks"]]
    if job["stage"] == GLANCE:
        outcomes = solver.glance(tasks, job["seconds"])
    else:
        outcomes = [solver.solve(task, job["seconds"], job["adapt"]) for task in tasks]
    seconds = (time.monotonic() - began) / len(tasks)
    return [_keep(given["record"], outcome, seconds, folder) for given, outcome in zip(job["tasks"], outcomes)]


def _keep(fields: dict[str, str], outcome: Outcome, seconds: float, folder: Path) -> str:
    record = Record(**fields, **vars(outcome), seconds=round(seconds, 3))
    record.write(folder)
    return record.key


def alone(device: str) -> str:
    """The device under the name that it has when no other GPU is seen, so that nothing is put on another one."""
    kind, _, index = device.partition(":")
    if kind != "cuda" or not index:
        return device
    seen = os.environ.get("CUDA_VISIBLE_DEVICES")
    os.environ["CUDA_VISIBLE_DEVICES"] = seen.split(",")[int(index)] if seen else index
    return "cuda"

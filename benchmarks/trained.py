"""A small model that has learned something: small synthesized tasks, and the embedded model trained on them.

Both benchmarks that need one, arcft_accuracy.py and difficulty.py, take its folder, in which everything is kept and
what is there is not made again: a run that was stopped goes on. Rules of CONCEPTS are synthesized in small scenes, and
tasks whose grids are all of SHAPE taken. Of every concept one rule in four is held out whole, and of every other rule
with several tasks a few of them; of either some for the test, some for development, by which protocols are chosen
(`--held-out dev`). The embedded model learns the other tasks from random weights on one thread, for so many minutes of
CPU time (the number of steps follows from a trial).
"""
from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, count, islice, zip_longest
from pathlib import Path

import numpy as np
import torch

from arcft.settings import TrainSettings
from arcft.train import train
from arcgen.core.task import Task
from arcgen.synthesis.source import SynthSource

CONCEPTS = ("answer-by-case", "change-colours", "commonest-colour", "drop-things", "every-nth-line", "figure-by-case",
            "lines-of-one-kind", "turn-grid")
"""Those that have rules of which, in scenes of AREAS, several tasks in twelve have no grid but of SHAPE."""
AREAS = {9: 1, 16: 1}
"""Cells of inputs, at most -> how often: see arcgen.synthesis.profiles. Scenes are as small as there are."""
SHAPE = (3, 3)
"""Of all grids of a task, so that a cell of the input stands a fixed number of tokens before that of the output."""
VARIANTS = 100
"""Tasks that are made of a rule, before those of other shapes are left out: with 12 the model learns few by heart."""
IN_VAIN = 30
"""So many draws without another small rule, one after another, and a concept counts as exhausted."""
RULES = 10
"""Of a concept, at most."""
NEW = 4
"""One rule in so many is held out."""
HELD_OUT = {"test": 8, "dev": 2}
"""Tasks of a rule that are held out."""
TRIAL = 300
"""Steps by which the time of one is known: of the first 20 one takes twice as long as of all."""

SETTINGS = TrainSettings(workers=0, all_outputs=True, max_seq_len=448, batch_size=1, learning_rate=2e-3, save_steps=200,
                         logging_steps=50)
"""Of the run."""


def small_first(grid: np.ndarray) -> float:
    """How much a grid is wanted: the smallest most of all."""
    return -float(grid.size)


def small(task: Task) -> bool:
    return all(grid.shape == SHAPE for pair in task.pairs for grid in (pair.input, pair.output))


def rules(concept: str) -> Iterator[list[Task]]:
    """The small tasks, of three demonstrations and one test, of every rule that has some. Every draw is the first of
    another seed: later ones of a seed are more and more extensions of rules, which are larger."""
    source = SynthSource((3, 3), (concept,))
    source.profile, source.wanted = replace(source.profile, areas=AREAS, tests={1: 1}), small_first
    seen, vain = set(), 0
    for seed in count():
        proposal, vain = source.proposal(seed, 0), vain + 1
        if proposal.concept == concept and proposal.payload and proposal.key not in seen:
            made = (source.row(0, proposal.payload, variant) for variant in range(VARIANTS))
            if of := [task for task in made if task is not None and small(task)]:
                vain = 0
                yield of
        seen.add(proposal.key)
        if vain == IN_VAIN:
            return


def split(folder: Path) -> None:
    """Writes train.json, test.json and dev.json. Of every concept one rule in NEW is held out whole. Held-out tasks of
    new and known rules, and of all concepts, stand in turn, so that any first part has something of all."""
    learned: list[Task] = []
    taken: set[str] = set()
    queues: dict[str, list[list[Task]]] = {name: [] for name in HELD_OUT}
    for concept in CONCEPTS:
        # ids begin with a digest of what the rule does, so their order is a random one
        of = sorted(islice(rules(concept), RULES), key=lambda tasks: tasks[0].id)
        of = [tasks for tasks in of if tasks[0].id not in taken]      # two concepts may hold one rule
        taken |= {tasks[0].id for tasks in of}
        new, known = of[::NEW], [tasks for i, tasks in enumerate(of) if i % NEW]
        kept = sum(HELD_OUT.values())
        learned += chain.from_iterable(tasks[kept:] or tasks for tasks in known)
        for group in (new, [tasks for tasks in known if len(tasks) > kept]):
            at = 0
            for name, most in HELD_OUT.items():
                queues[name].append(in_turn([tasks[at:at + most] for tasks in group]))
                at += most
    for name, tasks in {"train": learned, **{name: in_turn(of) for name, of in queues.items()}}.items():
        values = {f"{task.id}-{task.meta['variant']}": task.to_dict() for task in tasks}
        (folder / f"{name}.json").write_text(json.dumps(values))


def in_turn(queues: list[list[Task]]) -> list[Task]:
    """The first of each, then the second of each, and so on."""
    return [task for some in zip_longest(*queues) for task in some if task is not None]


def held_out(folder: Path, name: str = "test") -> list[Task]:
    """The tasks of test.json or dev.json, each with its id in the file."""
    return [Task.from_dict(task, id_) for id_, task in json.loads((folder / f"{name}.json").read_text()).items()]


def rule(id_: str) -> str:
    """The id of the rule of a task with such an id in a file."""
    return id_.rpartition("-")[0]


def learned_rules(folder: Path) -> set[str]:
    return {rule(id_) for id_ in json.loads((folder / "train.json").read_text())}


def learn(folder: Path, minutes: float) -> tuple[str, str]:
    """The run in `folder`, and what its training was, in words. One that was stopped goes on."""
    out, facts = folder / "run", folder / "training.json"
    settings = replace(SETTINGS, dataset=(str(folder / "train.json"),))

    def go(name: str, steps: int, resume: bool = False) -> float:
        began = time.process_time()
        train(replace(settings, out=str(folder / name), max_steps=steps), resume=resume)
        return time.process_time() - began
    if not facts.exists():
        trial, stopped = folder / "trial" / "seconds.json", out.exists()
        if not trial.exists():
            go("warm", 1)               # what only the first call does: imports, files
            trial.write_text(json.dumps(go("trial", TRIAL) / TRIAL))
        seconds = json.loads(trial.read_text())
        steps = max(1, round(60 * minutes / seconds))
        print(f"{seconds:.2f} s a step: {steps} steps", flush=True)
        took = go("run", steps, resume=stopped)
        facts.write_text(json.dumps({"steps": steps, "minutes": (steps * seconds if stopped else took) / 60}))
    known = json.loads(facts.read_text())
    return str(out), f"{known['steps']} steps, {known['minutes']:.1f} CPU minutes"


def prepared(text: str, defaults: dict) -> tuple[argparse.Namespace, list[Task], str, str]:
    """What the command line asks for, the held-out tasks, the run that learned the others, and what its training was,
    in words. text: of a benchmark with a FOLDER. defaults: of its own options, which are of the same types."""
    parser = argparse.ArgumentParser(description=text.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cpu-minutes", type=float, default=30.0)
    parser.add_argument("--held-out", choices=[*HELD_OUT], default="test")
    for option, value in defaults.items():
        parser.add_argument(f"--{option}", type=type(value), default=value)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    asked.folder.mkdir(parents=True, exist_ok=True)
    if not (asked.folder / "test.json").exists():
        split(asked.folder)
    return asked, held_out(asked.folder, asked.held_out), *learn(asked.folder, asked.cpu_minutes)

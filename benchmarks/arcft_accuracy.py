"""Exact accuracy on held-out synthesized tasks, step by step: greedy, vote, adaptation and vote, adaptation and search.

    python benchmarks/arcft_accuracy.py FOLDER [--cpu-minutes 30] [--held-out 60] [--steps 40]

Everything is kept in FOLDER, and what is there is not made again. Rules of CONCEPTS, whose grids can be small, are
synthesized; tasks of at most `--cells` cells are taken; `--held-out` of the rules are kept for the test, one task each.
The embedded model learns the others from random weights on one thread, for so many minutes of CPU time (the number of
steps follows from a trial). Then every held-out task is answered in four ways, the last two by one adaptation:

    greedy              one answer, the task as it is
    vote                8 greedy answers under 8 views, most votes first
    adapt + vote        the same by the model adapted to the task's demonstrations
    adapt + search      all answers above 0.1 under 8 views, ranked by the product of their probabilities under 8 views
"""
from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

import torch

from arcft import run
from arcft.adapt import Adapter
from arcft.candidates import product
from arcft.defaults import TINY
from arcft.predict import predict
from arcft.score import score_tests, wilson
from arcft.settings import AdaptSettings, PredictSettings, SolveSettings, TrainSettings
from arcft.solve import Solver
from arcft.train import train
from arcgen.core.grid import same
from arcgen.core.task import Task
from arcgen.dataset.sources import load_tasks

CONCEPTS = ("commonest-colour", "crop-place", "figure-by-case", "answer-by-case", "mirror-wall", "change-colours",
            "colours-become-stripes", "turn-grid", "join-mirrored", "overlay-panels", "overlay-corners",
            "invert-every-row", "grow-the-sheet", "shrink", "staircase", "count-to-line")
"""Those whose tasks had the fewest cells among 700 of all concepts (`arcgen build --tasks 700 --variants 1`)."""
WAYS = ("greedy", "vote", "adapt + vote", "adapt + search")
TRIAL = 10
"""Steps by which the time of one is known."""


def cells(task: Task) -> int:
    return sum(p.input.size + p.output.size for p in task.pairs)


def split(folder: Path, asked) -> list[Task]:
    """Writes the tasks to learn as folder/train.json; the held-out ones, from folder/test.json."""
    if not (folder / "test.json").exists():
        tasks = folder / "tasks"
        subprocess.run([sys.executable, "-c", "from arcgen.commands import arcgen; arcgen()", "build", "--concepts",
                        asked.concepts, "--tasks", str(asked.rules), "--variants", str(asked.variants), "--pairs",
                        "3", "--out", str(tasks), "--workers", "1", "--quiet"], check=True)
        write(folder, [t for t in load_tasks(str(tasks)) if cells(t) <= asked.cells], asked.held_out)
    value = json.loads((folder / "test.json").read_text())
    return [Task.from_dict(task, id_) for id_, task in value.items()]


def write(folder: Path, tasks: list[Task], held_out: int) -> None:
    """The two files, no rule in both: ids begin with the rule's, a digest, so their order is a random one."""
    rules = sorted({rule(t) for t in tasks})
    test = {r: next(t for t in tasks if rule(t) == r) for r in rules[:held_out]}
    for name, chosen in (("train", [t for t in tasks if rule(t) not in test]), ("test", [*test.values()])):
        (folder / f"{name}.json").write_text(json.dumps({t.id: t.to_dict() for t in chosen}))


def rule(task: Task) -> str:
    return "-".join(task.id.split("-")[:2])


def learn(folder: Path, asked) -> tuple[str, str]:
    """The run in `folder`, and what its training was, in words."""
    out, facts = folder / "run", folder / "training.json"
    if not facts.exists():
        def go(name: str, steps: int, resume: bool = False) -> float:
            began = time.process_time()
            train(TrainSettings(dataset=(str(folder / "train.json"),), out=str(folder / name), max_steps=steps,
                                max_seq_len=asked.tokens, workers=0, all_outputs=True, learning_rate=2e-3,
                                save_steps=100, logging_steps=20), resume=resume)
            return time.process_time() - began
        if not (folder / "trial").exists():
            go("warm", 1)               # what only the first call does: imports, files
            seconds = go("trial", TRIAL) / TRIAL
            (folder / "trial" / "seconds.json").write_text(json.dumps(seconds))
        seconds = json.loads((folder / "trial" / "seconds.json").read_text())
        steps = max(1, round(60 * asked.cpu_minutes / seconds))
        print(f"{seconds:.2f} s a step: {steps} steps", flush=True)
        took = go("run", steps, resume=out.exists())
        facts.write_text(json.dumps({"steps": steps, "minutes": took / 60}))
    known = json.loads(facts.read_text())
    return str(out), f"{known['steps']} steps, {known['minutes']:.1f} CPU minutes"


def answered(adapter: Adapter, solver: Solver, task: Task) -> dict[str, list]:
    """Way -> whether the first, and one of two, attempts at each test are right; for the one answer of `greedy` the
    two are the same."""
    alone, eight = PredictSettings(constrain=True), PredictSettings(predictions=8, constrain=True)
    found = {}

    def vote(how: PredictSettings) -> list:
        scores = score_tests([task], list(predict(adapter.loaded, [task], how)))
        return [[s.vote_1, s.vote_2] for s in scores]
    found["greedy"], found["vote"] = vote(alone), vote(eight)      # a fresh adapter changes nothing
    losses = adapter.learn(task)
    found["adapt + vote"] = vote(eight)
    ranked = [product(of) for of in solver.solve(task).tests]
    adapter.forget()
    hits = [[same(c.grid, pair.output) for c in of[:2]] for of, pair in zip(ranked, task.test)]
    found["adapt + search"] = [[any(of[:1]), any(of)] for of in hits]
    return {**found, "losses": [losses[0], losses[-1]]}


def prepared(text: str, defaults: dict) -> tuple[argparse.Namespace, list[Task], str, str]:
    """What the command line asks for, the held-out tasks, the run that learned the others, and what its training was,
    in words. text: of a benchmark with a FOLDER. defaults: of its options, which are of the same types."""
    parser = argparse.ArgumentParser(description=text.splitlines()[0])
    parser.add_argument("folder", type=Path)
    for option, value in defaults.items():
        parser.add_argument(f"--{option}", type=type(value), default=value)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    asked.folder.mkdir(parents=True, exist_ok=True)
    tasks = split(asked.folder, asked)
    return asked, tasks, *learn(asked.folder, asked)


def main() -> None:
    asked, tasks, name, trained = prepared(__doc__, {
        "rules": 500, "variants": 3, "held-out": 60, "cells": 400, "tokens": 768, "steps": 40, "adapt-rate": 1e-3,
        "cpu-minutes": 30.0, "concepts": ",".join(CONCEPTS)})
    path = asked.folder / f"answers-{asked.steps}.jsonl"
    done = [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
    loaded = run.load(name, device="cpu")
    adapter = Adapter(loaded, AdaptSettings(steps=asked.steps, learning_rate=asked.adapt_rate))
    solver = Solver(adapter.loaded, SolveSettings())
    with path.open("a") as file:
        for task in islice(tasks, len(done), None):
            done.append(answered(adapter, solver, task))
            file.write(json.dumps(done[-1]) + "\n")
            file.flush()
    report(done, trained)


def report(done: list[dict], trained: str) -> None:
    print(f"{TINY}, {trained}; {len(done)} held-out tasks; all tests of a task right, in one attempt | in two")
    for way in WAYS:
        shares = [wilson(sum(all(test[n] for test in of[way]) for of in done), len(done)) for n in (0, 1)]
        print(f"{way:15} {shares[0]} | {shares[1]}")


if __name__ == "__main__":
    main()

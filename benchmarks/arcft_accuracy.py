"""Exact accuracy on held-out synthesized tasks, step by step: greedy, vote, adaptation and vote, adaptation and search.

    python benchmarks/arcft_accuracy.py FOLDER [--cpu-minutes 30] [--tasks 60] [--steps 40] [--held-out dev]

Tasks and model are those of benchmarks/trained.py, kept in FOLDER. Every held-out task is answered in four ways, the
last two by one adaptation; it is told of all, of those of rules that were learned and that were not, and of the easier
and the harder half by the column `difficulty`:

    greedy              one answer, the task as it is
    vote                8 greedy answers under 8 views, most votes first
    adapt + vote        the same by the model adapted to the task's demonstrations
    adapt + search      all answers above 0.1 under 8 views, ranked by the product of their probabilities under 8 views
"""
from __future__ import annotations

import json

import numpy as np
from trained import learned_rules, prepared, rule

from arcft import run
from arcft.adapt import Adapter
from arcft.candidates import product
from arcft.defaults import TINY
from arcft.predict import predict
from arcft.score import score_tests, wilson
from arcft.settings import AdaptSettings, PredictSettings, SolveSettings
from arcft.solve import Solver
from arcgen.core.grid import same
from arcgen.core.task import Task

WAYS = ("greedy", "vote", "adapt + vote", "adapt + search")


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


def main() -> None:
    asked, tasks, name, trained = prepared(__doc__, {"tasks": 60, "steps": 40, "adapt-rate": 1e-3})
    tasks = tasks[:asked.tasks]
    path = asked.folder / f"answers-{asked.held_out}-{asked.steps}-{asked.adapt_rate:g}.jsonl"
    done = [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
    loaded = run.load(name, device="cpu")
    adapter = Adapter(loaded, AdaptSettings(steps=asked.steps, learning_rate=asked.adapt_rate))
    solver = Solver(adapter.loaded, SolveSettings())
    with path.open("a") as file:
        for task in tasks[len(done):]:
            done.append(answered(adapter, solver, task))
            file.write(json.dumps(done[-1]) + "\n")
            file.flush()
    learned = learned_rules(asked.folder)
    known, hard = (np.array(facts) for facts in zip(*((rule(task.id) in learned, task.difficulty) for task in tasks)))
    report(done[:len(tasks)], {"held-out tasks": hard >= 0, "of rules learned": known, "of new rules": ~known,
                               "of the easier half": hard <= np.median(hard),
                               "of the harder half": hard > np.median(hard)}, trained)


def report(done: list[dict], groups: dict[str, np.ndarray], trained: str) -> None:
    """groups: a name -> whether each task is of that group, bool (tasks,)."""
    print(f"{TINY}, {trained}; all tests of a task right, in one attempt | in two")
    for what, wanted in groups.items():
        of = [found for found, is_wanted in zip(done, wanted, strict=True) if is_wanted]
        print(f"{len(of)} {what}")
        for way in WAYS:
            shares = [wilson(sum(all(test[n] for test in found[way]) for found in of), len(of)) for n in (0, 1)]
            print(f"  {way:15} {shares[0]} | {shares[1]}")


if __name__ == "__main__":
    main()

"""Whether the column `difficulty` says what is hard: its rank correlation with the failures of the embedded model.

    python benchmarks/difficulty.py FOLDER [--cpu-minutes 30] [--held-out dev]

Tasks and model are those of benchmarks/trained.py, kept in FOLDER: the folder that benchmarks/arcft_accuracy.py has
been given serves as it is. Of every held-out task it is measured

    bits a cell     -log2 of the probability of the right answer, over its cells
    bits            the same of the whole answer
    failed          whether greedy decoding fails: whether some token of the answer is not the likeliest

Each is correlated (Spearman) with the difficulty, with the five things that it is made of, and with the cells of the
answer, which it does not look at: over all tasks, and within concepts, where ranks are those among the held-out tasks
of a concept, less their mean. Intervals hold 95 % of 2,000 bootstrap samples of the rules, of which a concept has
several and each one or two held-out tasks.
"""
from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import torch
from scipy.stats import rankdata
from trained import prepared, rule

from arcft import run
from arcft.defaults import TINY
from arcft.evaluate import true_answer
from arcft.run import Loaded
from arcgen.core.seeds import stream
from arcgen.core.task import Task
from arcgen.language import parse
from arcgen.language.program import walk
from arcgen.synthesis.difficulty import rule_bits
from arcgen.synthesis.example import richness
from arcgen.synthesis.policy import POLICY
from arcgen.tasks.quota import family

SAMPLES = 2_000
"""Of the bootstrap."""
FEWEST = 5
"""Held-out tasks of a concept that is looked within."""


def measured(loaded: Loaded, task: Task) -> tuple[float, bool] | None:
    """Bits that the right answer to a task's first test takes, and whether greedy decoding fails. None where its text
    is too long."""
    found = true_answer(loaded, task)
    if found is None:
        return None
    logits, answer = found
    nats = torch.nn.functional.cross_entropy(logits, answer, reduction="sum")
    return nats.item() / math.log(2), bool((logits.argmax(-1) != answer).any())


def answers(path: Path, name: str, tasks: list[Task]) -> dict[str, tuple[float, bool]]:
    """Of each task what `measured` says, kept in a file of the folder."""
    if not path.exists():
        loaded = run.load(name, device="cpu")
        found = {task.id: value for task in tasks if (value := measured(loaded, task)) is not None}
        run.write_json(path, found)
    return json.loads(path.read_text())


def correlation(a: np.ndarray, b: np.ndarray, groups: list[np.ndarray]) -> float:
    """Spearman's, of float arrays (n,), of ranks within each group of indices less the group's mean rank, as shares."""
    ranks = [np.concatenate([rankdata(x[g]) / len(g) - (1 + 1 / len(g)) / 2 for g in groups]) for x in (a, b)]
    if any(np.allclose(r, 0) for r in ranks):
        return math.nan
    return float(np.corrcoef(*ranks)[0, 1])


def interval(a: np.ndarray, b: np.ndarray, groups: list[list[np.ndarray]]) -> str:
    """Their correlation with its bootstrap interval. groups: each of several clusters of indices, which are drawn."""
    found = correlation(a, b, [np.concatenate(clusters) for clusters in groups])
    if math.isnan(found):
        return "the same for all"
    rng = stream("difficulty benchmark")
    drawn = [correlation(a, b, [np.concatenate([clusters[i] for i in rng.integers(len(clusters), size=len(clusters))])
                                for clusters in groups]) for _ in range(SAMPLES)]
    low, high = np.nanpercentile(drawn, [2.5, 97.5])
    return f"{found:+.2f} [{low:+.2f}, {high:+.2f}]"


def parts(task: Task) -> dict[str, float]:
    """The difficulty, what it is made of (see arcgen.synthesis.difficulty), and the answer's size."""
    program, difficulty = parse(task.meta["program"]), task.meta["difficulty"]
    raw = POLICY.difficulty.half * difficulty / (1 - difficulty)
    bits, perception = rule_bits(program), sum(word.effort for word in {node.word for node in walk(program)})
    area = math.log2(float(np.mean([pair.input.size for pair in task.pairs]))) / 2
    things = math.log2(1 + float(np.mean([richness(pair.input)[0] for pair in task.pairs])))
    return {"difficulty": difficulty, "rule bits": bits, "alternatives": raw - bits - perception - things - area,
            "perception": perception, "things": things, "input area": area, "answer's cells": task.test[0].output.size}


def clusters(tasks: list[Task], of: np.ndarray) -> list[np.ndarray]:
    """These indices of tasks, those of a rule together."""
    ids = np.array([rule(tasks[i].id) for i in of])
    return [of[ids == one] for one in sorted({*ids})]


def report(tasks: list[Task], found: dict[str, tuple[float, bool]], trained: str) -> None:
    tasks = [task for task in tasks if task.id in found]
    bits, failed = (np.array([found[task.id][i] for task in tasks], dtype=float) for i in (0, 1))
    cells = np.array([task.test[0].output.size for task in tasks])
    measures = {"bits a cell": bits / cells, "bits": bits, "failed": failed}
    concepts = np.array([family(task.concept) for task in tasks])
    within = [np.flatnonzero(concepts == name) for name in sorted({*concepts})]
    within = [group for group in within if len(group) >= FEWEST]
    print(f"{TINY}, {trained}; {len(tasks)} held-out tasks, {int(failed.sum())} failed; "
          f"{sum(map(len, within))} tasks of {len(within)} concepts looked within")
    described = [parts(task) for task in tasks]
    for where, groups in (("all", [np.arange(len(tasks))]), ("within concepts", within)):
        of = [clusters(tasks, group) for group in groups]
        for thing in described[0]:
            values = np.array([task[thing] for task in described])
            said = [f"{name} {interval(values, measure, of)}" for name, measure in measures.items()]
            print(f"{where:15} {thing:14} | {' | '.join(said)}")


def main() -> None:
    asked, tasks, name, trained = prepared(__doc__, {})
    report(tasks, answers(asked.folder / f"bits-{asked.held_out}.json", name, tasks), trained)


if __name__ == "__main__":
    main()

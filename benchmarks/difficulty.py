"""Whether the column `difficulty` says what is hard: its rank correlation with the failures of the embedded model.

    python benchmarks/difficulty.py FOLDER [--cpu-minutes 5] [--held-out 250] [--concepts a,b]

As benchmarks/arcft_accuracy.py has it, and by its functions: rules of CONCEPTS, whose grids can be small, are
synthesized, some are held out, one task each, and the embedded model learns the others from random weights on one
thread for so many minutes of CPU time. Everything is kept in FOLDER, and what is there is not made again. Of every
held-out task it is measured

    bits a cell     -log2 of the probability of the right answer, over its cells
    bits            the same of the whole answer
    failed          whether greedy decoding fails: whether some token of the answer is not the likeliest

Each is correlated (Spearman) with the difficulty, and with two of the things that it is made of: over all tasks, and
within concepts, where ranks are those among the held-out tasks of a concept, less their mean. Intervals hold 95 % of
2,000 bootstrap samples of the tasks, within concepts of the tasks of each.
"""
from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import torch
from arcft_accuracy import prepared
from scipy.stats import rankdata

from arcft import run
from arcft.defaults import TINY
from arcft.evaluate import true_answer
from arcft.run import Loaded
from arcgen.core.seeds import stream
from arcgen.core.task import Task
from arcgen.language import parse
from arcgen.synthesis.difficulty import rule_bits
from arcgen.tasks.quota import family

CONCEPTS = ("all-but-the-commonest", "answer-by-case", "answer-by-number", "bar-charts", "bead-along-string",
            "blocks-to-cells", "carry-pattern-over-blank", "change-colours", "colours-become-stripes",
            "combine-panels", "commonest-colour", "copies-by-pattern", "corners-colour-quarters", "count-to-and-fro",
            "count-to-cells", "count-to-line", "crop-place", "drop-things", "every-nth-line",
            "every-other-line-slides", "figure-by-case", "fold-panels", "halves-slide-apart", "join-mirrored",
            "lines-of-one-kind", "mirror-wall", "odd-panel", "overlay-corners", "overlay-panels",
            "panel-kinds-to-colours", "part-with-the-dot", "place-tells-line-colour", "plan-by-count", "repeat-grid",
            "roll-to-the-mark", "staircase", "turn-grid", "what-it-holds-tells", "which-part-by-case")
"""Those with many rules of which at least two scenes in five have pairs of at most 110 cells."""
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


def answers(folder: Path, name: str, tasks: list[Task]) -> dict[str, tuple[float, bool]]:
    """Of each task what `measured` says, kept in folder/bits.json."""
    path = folder / "bits.json"
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


def interval(a: np.ndarray, b: np.ndarray, groups: list[np.ndarray]) -> str:
    """Their correlation with its bootstrap interval."""
    found = correlation(a, b, groups)
    if math.isnan(found):
        return "the same for all"
    rng = stream("difficulty benchmark")
    drawn = [correlation(a, b, [rng.choice(g, len(g)) for g in groups]) for _ in range(SAMPLES)]
    low, high = np.nanpercentile(drawn, [2.5, 97.5])
    return f"{found:+.2f} [{low:+.2f}, {high:+.2f}]"


def report(tasks: list[Task], found: dict[str, tuple[float, bool]], trained: str) -> None:
    tasks = [task for task in tasks if task.id in found]
    bits, failed = (np.array([found[task.id][i] for task in tasks], dtype=float) for i in (0, 1))
    cells = np.array([task.test[0].output.size for task in tasks])
    measures = {"bits a cell": bits / cells, "bits": bits, "failed": failed}
    things = {"difficulty": [task.difficulty or 0.0 for task in tasks],
              "rule bits": [rule_bits(parse(task.meta["program"])) for task in tasks],
              "input area": [np.mean([pair.input.size for pair in task.pairs]) for task in tasks]}
    concepts = [family(task.concept) for task in tasks]
    within = [np.flatnonzero(np.array(concepts) == name) for name in sorted({*concepts})]
    within = [group for group in within if len(group) >= FEWEST]
    print(f"{TINY}, {trained}; {len(tasks)} held-out tasks, {int(failed.sum())} failed; "
          f"{sum(map(len, within))} tasks of {len(within)} concepts looked within")
    for where, groups in (("all", [np.arange(len(tasks))]), ("within concepts", within)):
        for thing, values in things.items():
            values = np.array(values, dtype=float)
            said = [f"{name} {interval(values, measure, groups)}" for name, measure in measures.items()]
            print(f"{where:15} {thing:10} | {' | '.join(said)}")


def main() -> None:
    asked, tasks, name, trained = prepared(__doc__, {
        "rules": 700, "variants": 3, "held-out": 250, "cells": 480, "tokens": 768, "cpu-minutes": 5.0,
        "concepts": ",".join(CONCEPTS)})
    report(tasks, answers(asked.folder, name, tasks), trained)


if __name__ == "__main__":
    main()

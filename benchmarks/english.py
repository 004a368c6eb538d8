"""How long the descriptions of rules are, at early draws and at late ones, own rules and those in framings.

    python benchmarks/english.py [--tasks N] [--seed N] [--longest N]

Half of the tasks are of random draws of the first 600, half of draws from 8,000 on. The same command in another version
of the code with the same library describes the same rules, so that two ways to say them can be compared.
"""
from __future__ import annotations

import argparse
from collections.abc import Iterator

import numpy as np

from arcgen.core.task import Task
from arcgen.synthesis.source import SynthSource

EARLY, LATE = range(600), range(8_000, 14_000)
ASKED = 25
"""Words that a text should have at most, at the median: as many as people need who describe tasks of ARC."""


def drawn(tasks: int, seed: int) -> Iterator[tuple[int, Task]]:
    """So many draws at random, in order, each with its task; draws that come to nothing are left out."""
    source, rng = SynthSource(), np.random.default_rng(seed)
    for run, share in ((EARLY, tasks // 2), (LATE, tasks - tasks // 2)):
        for draw in sorted(rng.choice(run, share, replace=False).tolist()):
            proposal = source.proposal(seed, draw)
            task = None if proposal.rejected else source.row(seed, proposal.payload, 0)
            if task is not None:
                yield draw, task


def line(what: str, words: list[int]) -> str:
    """A line of the table."""
    most = sum(n <= ASKED for n in words) / len(words)
    return f"| {what} | {len(words)} | {np.median(words):g} | {np.mean(words):.1f} | {max(words)} | {most:.0%} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tasks", type=int, default=150)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--longest", type=int, default=0, help="print so many of the longest texts too")
    options = parser.parse_args()
    found = list(drawn(options.tasks, options.seed))
    words = {draw: len(task.meta["description"].split()) for draw, task in found}
    framed = {draw for draw, task in found if "+" in task.meta["concept"]}
    print(f"| rules | texts | words: median | mean | most | of at most {ASKED} |\n|{' --- |' * 6}")
    parts = {"all": set(words), "early draws": {d for d in words if d in EARLY},
             "late draws": {d for d in words if d in LATE}, "own rules": set(words) - framed,
             "in framings or extended": framed}
    for what, draws in parts.items():
        if draws:
            print(line(what, [words[draw] for draw in sorted(draws)]))
    for draw, task in sorted(found, key=lambda pair: -words[pair[0]])[:options.longest]:
        print(f"\n{words[draw]} words, draw {draw}, {task.meta['concept']}: {task.meta['description']}\n"
              f"    {task.meta['program']}")


if __name__ == "__main__":
    main()

"""Whether the evaluator in use keeps memory, never ends or takes the process with it: random programs on random grids.

    python benchmarks/leaks.py [--evaluations 10000000] [--cpu-seconds 240] [--seed 0]

Every round makes new programs and new grids, runs each program on each grid, and forgets them all. Printed are the
evaluations, how many had an answer, the slowest one, and the memory of the process (resident, MB) as it went. Ends with
exit code 1 where the memory grew by more than MOST in the second half, for in the first tables are filled that have a
bound; and with a signal's where an evaluation took the process with it. It needs Linux.
"""
from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from random_programs import random_expression, random_grid

from arcgen.core.seeds import stream
from arcgen.language import types
from arcgen.language.engine import ENGINE, Context
from arcgen.language.program import MAX_NODES

PROGRAMS, GRIDS = 40, 100
"""Of a round. To make a program takes as long as to run it some ten times."""
LARGE = 30
"""Side of the largest grids, cells: of one in ten; the others have 8 at most, which takes less time."""
MOST = 4.0
"""MB by which the memory may grow in the second half: what the allocator does not give back. 100 bytes kept of each of
80,000 evaluations, those of 10 CPU seconds, would be 8 MB."""


def resident() -> float:
    """Memory of this process in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def evaluate(seed: int, number: int) -> tuple[int, int, float]:
    """A round: the evaluations, those that had an answer, and the seconds of the slowest."""
    rng = stream("leaks", seed, number)
    made = (random_expression(rng, types.Grid, int(rng.integers(2, 6))) for _ in range(PROGRAMS))
    programs = [program for program in made if program.size <= MAX_NODES]
    answered, slowest = 0, 0.0
    for k in range(GRIDS):
        context = Context(random_grid(rng, LARGE if k % 10 == 0 else 8))
        for program in programs:
            began = time.thread_time()
            answered += context.output(program) is not None
            slowest = max(slowest, time.thread_time() - began)
    return len(programs) * GRIDS, answered, slowest


@click.command()
@click.option("--evaluations", type=int, default=10_000_000, show_default=True, help="Of a program on a grid.")
@click.option("--cpu-seconds", type=float, default=240.0, show_default=True, help="The end, if it comes first.")
@click.option("--seed", type=int, default=0, show_default=True)
def main(evaluations: int, cpu_seconds: float, seed: int) -> None:
    done = answered = number = 0
    slowest, shown, began = 0.0, 0, time.process_time()
    marks: list[tuple[int, float]] = []
    while done < evaluations and (spent := time.process_time() - began) < cpu_seconds:
        some, good, slow = evaluate(seed, number)
        done, answered, slowest, number = done + some, answered + good, max(slowest, slow), number + 1
        if (part := int(10 * max(done / evaluations, spent / cpu_seconds))) > shown:
            shown = part
            gc.collect()
            marks.append((done, resident()))
            click.echo(f"{done:12,} evaluations, {spent:6.0f} CPU s: {marks[-1][1]:8.1f} MB")
    gc.collect()
    marks.append((done, resident()))
    (first, before), (done, after) = next(mark for mark in marks if 2 * mark[0] >= done), marks[-1]
    click.echo(f"{ENGINE}: {done:,} evaluations, {answered / done:.0%} with an answer, the slowest "
               f"{1e3 * slowest:.1f} ms; {after:.1f} MB at the end, {after - before:+.1f} since evaluation {first:,}")
    sys.exit(after - before > MOST)


if __name__ == "__main__":
    main()

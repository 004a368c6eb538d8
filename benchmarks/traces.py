"""How long traces of fresh tasks are, and what it takes to write and to check them.

    python benchmarks/traces.py [--tasks N] [--seed N]

Times are of the process, one row after another, as a build's worker makes them.
"""
from __future__ import annotations

import argparse
import time

import numpy as np

import arcgen
from arcgen.traces.checking import fault
from arcgen.traces.levels import DETAILS
from arcgen.traces.writing import tokens, write


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tasks", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    tasks = list(arcgen.synthesize(options.tasks, seed=options.seed))
    print("| detail | tokens: median, 90 % | write, check |\n| --- | --- | --- |")
    for detail in DETAILS:
        start = time.process_time()
        made = [write(task, detail=detail) for task in tasks]
        middle = time.process_time()
        wrong = [why for task, trace in zip(tasks, made) if (why := fault(trace, task))]
        end = time.process_time()
        if wrong:
            raise SystemExit(f"{len(wrong)} traces are not true, the first: {wrong[0]}")
        half, most = np.percentile([tokens(trace) for trace in made], [50, 90])
        write_ms, check_ms = (1000 * seconds / len(tasks) for seconds in (middle - start, end - middle))
        print(f"| {detail} | {half:,.0f}, {most:,.0f} | {write_ms:.0f} ms, {check_ms:.0f} ms |")


if __name__ == "__main__":
    main()

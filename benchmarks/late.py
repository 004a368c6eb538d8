"""What a new rule takes late in a plan, where most of what is drawn is known.

    python benchmarks/late.py PLAN [--draw 16384] [--runs 30] [--seed 101]

PLAN is one of `benchmarks/breadth.py --plan`, or that of an unfinished build (DATASET/.work/plan.jsonl), which holds
that many draws. Runs of draws from `--draw` on are made as a build makes them, held-out tasks apart: told of the keys
that the plan kept of the draws before, which need not have been made by this version of the library. So a change of
what is drawn late is measured in a minute, where to come there takes a quarter of an hour.
"""
from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path

import click

from arcgen.synthesis.source import SynthSource, run_of
from arcgen.tasks.known import Known, short
from arcgen.tasks.source import Proposal


def told(path: Path, draws: int) -> Known:
    """The keys of the tasks that a plan kept of its first draws; a plan holds their digests. It is only read, for a
    build may be at work on it: a line that is not whole yet is left out."""
    with path.open() as file:
        tasks = (json.loads(line) for line in file if line.startswith('{"concept"') and line.endswith("\n"))
        return Known([short(bytes.fromhex(task["key"])) for task in tasks if task["draw"] < draws])


def kind(proposal: Proposal) -> str:
    """How the rule of a proposal was come by."""
    if proposal.rejected:
        return "nothing"
    return "framed" if proposal.payload["framings"] else "extended" if "+" in proposal.concept else "own"


@click.command()
@click.argument("path", metavar="PLAN", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--draw", default=16_384, show_default=True)
@click.option("--runs", default=30, show_default=True)
@click.option("--seed", default=101, show_default=True)
def main(path: Path, draw: int, runs: int, seed: int) -> None:
    known, source = told(path, draw), SynthSource()
    source.proposal(seed, draw, known)                      # what a process prepares once
    found, began, at = Counter[str](), time.process_time(), draw
    for _ in range(runs):
        run = run_of(at)
        found.update(kind(source.proposal(seed, each, known)) for each in run)
        at = run.stop
    spent, rules = time.process_time() - began, found.total() - found["nothing"]
    click.echo(f"draws {draw} to {at} among {len(known)} known rules: {1e3 * spent / max(1, rules):.0f} ms a rule; "
               + ", ".join(f"{n} {how}" for how, n in found.most_common()))


if __name__ == "__main__":
    main()

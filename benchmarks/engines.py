"""Both evaluators side by side: rules planned and rows made, a second of one core.

    python benchmarks/engines.py [--draws 60] [--rows 200]

Each evaluator runs in a process of its own, on the same draws; the compiled one must give the same rows, else this ends
with exit code 1. CPU time, so that what else runs on the machine matters little; the ratio is the figure.
"""
from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time

import click

STARTS = (300, 8_000)
"""First draws of the two stretches: mostly rules of concepts' own, and mostly rules in framings."""


def measured(draws: int, rows: int) -> dict[str, float | str]:
    """Figures of the evaluator in use."""
    from arcgen.synthesis.source import SynthSource
    source, found = SynthSource(), hashlib.sha256()
    figures: dict[str, float | str] = {}
    planned = []
    for start in STARTS:
        source.proposal(7, start - 1)                       # what is prepared once is not a rule's cost
        began, made = time.process_time(), 0
        for draw in range(start, start + draws):
            proposal = source.proposal(7, draw)
            if proposal.payload:
                made += 1
                planned.append(proposal.payload)
        figures[f"rules from draw {start:,}"] = made / (time.process_time() - began)
    for payload in planned:
        source.row(7, payload, 0)
    began, made = time.process_time(), 0
    for variant in range(1, 1 + -(-rows // len(planned))):
        for payload in planned:
            task = source.row(7, payload, variant)
            if task:
                made += 1
                for pair in task.pairs:
                    found.update(bytes(pair.input.shape) + pair.input.tobytes() + pair.output.tobytes())
    figures["rows"] = made / (time.process_time() - began)
    return {**figures, "digest": found.hexdigest()}


@click.command()
@click.option("--draws", type=int, default=60, help="Draws of each stretch.")
@click.option("--rows", type=int, default=200, help="Rows, about.")
@click.option("--one", is_flag=True, hidden=True)
def main(draws: int, rows: int, one: bool) -> None:
    if one:
        return print(json.dumps(measured(draws, rows)))
    found = {}
    for engine in ("numpy", "native"):
        done = subprocess.run([sys.executable, __file__, "--one", "--draws", str(draws), "--rows", str(rows)],
                              env={**os.environ, "ARCGEN_ENGINE": engine}, stdout=subprocess.PIPE, text=True,
                              check=True)
        found[engine] = json.loads(done.stdout)
    print("| a second and core | numpy | compiled | ratio |\n| --- | --- | --- | --- |")
    for name, slow in found["numpy"].items():
        if name != "digest":
            print(f"| {name} | {slow:.1f} | {found['native'][name]:.1f} | {found['native'][name] / slow:.1f} |")
    if found["numpy"]["digest"] != found["native"]["digest"]:
        sys.exit("the two gave different rows")


if __name__ == "__main__":
    main()

"""Pairs per second and core: arcgen against RE-ARC, in one run on one machine.

    python benchmarks/throughput.py [--tasks 120] [--pairs 20] [--json FILE]

Every figure is *uniform over tasks*: pairs / sum of CPU seconds with equally many pairs of
every task, what a dataset with as many examples of each task gets (the mean of per-task
rates is dominated by a few trivial generators). The rounds of the two sides alternate, so that a
change in the machine's load hits both. Like for like: one pair is a scene, its output by
the program, and the program run again (RE-ARC: generator, then its verifier; input = output
and failures charged). With chosen demonstrations: whole tasks, every pair counted, all alternatives
eliminated. RE-ARC needs `pip install --no-deps reasoning-gym`.
"""
from __future__ import annotations

import json
import random
import time
from collections import defaultdict

import click
import numpy as np

from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError, UserError
from arcgen.core.seeds import stream
from arcgen.dataset.engines import collect_seldom
from arcgen.dataset.recipe import DECONTAMINATE
from arcgen.language import run
from arcgen.synthesis.source import SynthSource, prepared

ROUNDS = 4
LATE = 50_000
"""A draw by which rules are extended."""


def rules(n: int, seed: int, first: int = 0, **options):
    """The first n different rules of a plan from a draw on, and the CPU seconds and draws that they took."""
    source, kept, draw = SynthSource(**options), {}, first
    source.proposal(seed, 0)                           # builds the probe bank, once a process
    start = time.process_time()
    while len(kept) < n:
        c = source.proposal(seed, draw)
        draw += 1
        if not c.rejected:
            kept.setdefault(c.key, c)
    return source, list(kept.values()), time.process_time() - start, draw - first


def plain_pairs(payload: dict, n: int, *name) -> float:
    """CPU seconds for n pairs of a rule: scene, output, output again."""
    scenes = prepared(payload).scenes
    program = scenes.program
    rng = stream("throughput", payload["program"], *name)
    start, done, draw = time.process_time(), 0, None
    while done < n:
        try:
            if draw is None or done % 5 == 0:
                draw = scenes.start(rng)
            grid = draw(rng)
            out = run(program, grid)
            if out.shape == grid.shape and (out == grid).all():
                continue
            if not (run(program, grid) == out).all():
                raise ValueError(f"not deterministic: {payload['program']}")
            done += 1
        except RuleError:
            draw = None
    return time.process_time() - start


def task_pairs(source: SynthSource, seed: int, payload: dict, n: int, first: int) -> tuple[float, int]:
    """CPU seconds and pairs of whole tasks (demonstrations chosen against all alternatives)."""
    start, pairs, variant = time.process_time(), 0, first
    while pairs < n:
        task = source.row(seed, payload, variant)
        variant += 1
        pairs += len(task.pairs) if task else 0
    return time.process_time() - start, pairs


def rearc_pairs(generator, verifier, n: int, seed: int) -> float:
    """CPU seconds for n verified pairs of a RE-ARC task, failures charged."""
    rng = random.Random(seed)
    start, done, tries = time.process_time(), 0, 0
    while done < n and tries < 20 * n:
        tries += 1
        try:
            pair = generator(rng, 0.0, 1.0)
            good = verifier(pair["input"]) == pair["output"] and pair["input"] != pair["output"]
        except Exception:                               # its generators fail now and then: charged, not counted
            good = False
        done += good
    return time.process_time() - start


@click.command()
@click.option("--tasks", default=200, help="Different arcgen rules measured.")
@click.option("--pairs", default=20, help="Pairs of each task.")
@click.option("--seed", default=0)
@click.option("--json", "as_json", type=click.Path(), help="Also write the figures here.")
def main(tasks, pairs, seed, as_json) -> None:
    collect_seldom()                                    # as the workers of a build do
    source, kept, planning, draws = rules(tasks, seed)
    try:
        from arcgen.tasks.rearc import library as rearc
        peer = rearc()
    except UserError as error:
        click.echo(f"without RE-ARC: {error}")
        peer = {}
    seconds: dict[str, float] = defaultdict(float)
    counted: dict[str, int] = defaultdict(int)
    share = max(1, pairs // ROUNDS)
    for turn in range(ROUNDS):
        for c in kept:
            seconds["like for like"] += plain_pairs(c.payload, share, turn)
            counted["like for like"] += share
            spent, made = task_pairs(source, seed, c.payload, share, 1000 * (turn + 1))
            seconds["chosen"] += spent
            counted["chosen"] += made
        for i, (generator, verifier) in enumerate(peer.values()):
            seconds["RE-ARC"] += rearc_pairs(generator, verifier, share, 1000 * turn + i)
            counted["RE-ARC"] += share
    rate = {k: counted[k] / seconds[k] for k in seconds}
    base = rate.get("RE-ARC")
    click.echo(f"{len(kept)} rules of {len({c.concept.split('+')[0] for c in kept})} of {len(library())} concepts, "
               f"{pairs} pairs each; one core, CPU time")
    names = {"RE-ARC": "RE-ARC, generator + verifier", "like for like": "arcgen, scene + program + program again",
             "chosen": "arcgen, demonstrations chosen against alternatives"}
    for key, name in names.items():
        if key in rate:
            ratio = f"{rate[key] / base:6.1f}x" if base else ""
            click.echo(f"{name:48} {rate[key]:8.0f} pairs/s {ratio}")
    click.echo(f"{'new rules planned (drawn, judged, distinct)':48} {len(kept) / planning:8.1f} /s      "
               f"from {draws} draws")
    for name, first in (("the same, also held against the evaluation sets", 0), ("the same, after 50,000 draws", LATE)):
        _, some, seconds_, _ = rules(tasks, seed, first, decontaminate=DECONTAMINATE)
        click.echo(f"{name:48} {len(some) / seconds_:8.1f} /s")
    if as_json:
        with open(as_json, "w") as file:
            json.dump({"pairs_per_second": rate, "planned_per_second": len(kept) / planning, "draws": draws,
                       "numpy": np.__version__}, file, indent=1)


if __name__ == "__main__":
    main()

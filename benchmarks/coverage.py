"""How many real tasks some rule out of so many draws of concepts reproduces: how wide the rules are.

    python benchmarks/coverage.py [SPEC ...] [--draws 3000] [--seed 0]

Each concept is drawn equally often and its rules are taken as they are, neither framed nor extended. A rule counts for
a task when, turned and recoloured, it gives all of its demonstrations (arcgen.tasks.decontaminate, which finds 93 % of
those that do). SPECs are what `arcgen show` opens, by default the tasks that rules are designed on: others are
held out, and are not to be looked at. Prints, of each, how many tasks are reproduced, and by which concepts.
"""
from __future__ import annotations

from collections import defaultdict

import click
from tqdm import tqdm

from arcgen.concepts.catalogue import library
from arcgen.core.seeds import stream
from arcgen.core.task import Pair
from arcgen.synthesis.extending import draw_rules
from arcgen.tasks.decontaminate import HeldOut
from arcgen.tasks.rejection import Rejected


@click.command()
@click.argument("specs", metavar="[SPEC]...", nargs=-1)
@click.option("--draws", default=3000, show_default=True, type=click.IntRange(1), help="Rules drawn, all concepts.")
@click.option("--seed", default=0, show_default=True, type=click.IntRange(0), help="Of the draws.")
def main(specs: tuple[str, ...], draws: int, seed: int) -> None:
    sets = {spec: HeldOut((spec,)) for spec in specs or ("arc-1/training",)}
    found: dict[str, dict[str, set[str]]] = {spec: defaultdict(set) for spec in sets}
    concepts, kept = list(library().values()), 0
    for i in tqdm(range(draws), unit="draw"):
        concept = concepts[i % len(concepts)]
        try:
            rule, examples = next(draw_rules(concept, stream("coverage", concept.name, seed, i), 0.0, share=0.0))
        except (Rejected, StopIteration):
            continue
        kept += 1
        for spec, held in sets.items():
            for id in held.reproduced(rule.program, [Pair(e.input, e.output) for e in examples]):
                found[spec][id].add(concept.name)
    print(f"{kept:,} of {draws:,} draws gave a rule")
    for spec, by_task in found.items():
        print(f"{spec}: {len(by_task)} of {sets[spec].tasks} tasks, by {len(set().union(*by_task.values()))} concepts")


if __name__ == "__main__":
    main()

"""How many synthesized tasks are ambiguous, judged by more rivals than synthesis used.

    python benchmarks/ambiguity.py [--tasks 400] [--random]

A task is ambiguous when some rival gives every demonstration's output and another output (not
none) on the test. Synthesis eliminates the one-place neighbours of the rule; here come, beside
them, random chains of two such steps (--wide of them for each task) and the rules of other
tasks. With --random each task's demonstrations are replaced by scenes taken as they come, which
shows what choosing them is worth.
"""
from __future__ import annotations

from collections import Counter

import click
import numpy as np

from arcgen.checks import Example, example, set_fault, threats
from arcgen.errors import RuleError
from arcgen.language import parse
from arcgen.language.neighbours import rivals
from arcgen.language.run import Context
from arcgen.seeds import stream
from arcgen.synthesis import SynthSource, prepared
from arcgen.task import Task


def wider(program, rng: np.random.Generator, n: int) -> list:
    """n random neighbours of random neighbours."""
    near = rivals(program)
    found = {}
    for _ in range(4 * n):
        if len(found) == n:
            break
        middle = near[rng.integers(len(near))]
        further = rivals(middle)
        found[further[rng.integers(len(further))]] = None
    found.pop(program, None)
    return list(found)


def at_random(payload: dict, n: int, rng: np.random.Generator) -> list[Example] | None:
    """n demonstrations and a test as scenes give them."""
    concept, program, roles, _, _ = prepared(payload)
    try:
        draw = concept.scene(rng, roles)
        found = []
        for _ in range(200):
            e, _ = example(program, draw(rng))
            if e is not None:
                found.append(e)
            if len(found) == n + 1:
                return None if set_fault(found) else found
    except RuleError:
        pass
    return None


def examples_of(task: Task) -> list[Example]:
    return [Example(Context(p.input), p.output) for p in task.pairs]


def ambiguous(examples: list[Example], suspects) -> bool:
    """Whether a suspect explains the demonstrations and answers the test differently."""
    *demonstrations, test = examples
    for rival in suspects:
        if all(d.agrees(rival) for d in demonstrations) and threats([rival], test):
            return True
    return False


@click.command()
@click.option("--tasks", default=400, help="Fresh tasks, a rule each.")
@click.option("--wide", default=150, help="Two-step neighbours for each task.")
@click.option("--random", "as_they_come", is_flag=True, help="Demonstrations as they come, not chosen.")
@click.option("--seed", default=11)
def main(tasks, wide, as_they_come, seed) -> None:
    source, kept, draw = SynthSource(), {}, 0
    while len(kept) < tasks:
        c = source.candidate(seed, draw)
        draw += 1
        if not c.rejected:
            kept.setdefault(c.key, c.payload)
    programs = [parse(p["program"]) for p in kept.values()]
    counts: Counter[str] = Counter()
    for i, payload in enumerate(kept.values()):
        rng = stream("ambiguity", seed, i)
        task = source.row(seed, payload, 1000)
        if task is None:
            continue
        examples = at_random(payload, len(task.train), rng) if as_they_come else examples_of(task)
        if examples is None:
            continue
        counts["tasks"] += 1
        program = parse(payload["program"])
        near = ambiguous(examples, rivals(program))
        far = ambiguous(examples, wider(program, rng, wide))
        other = ambiguous(examples, (p for p in programs if p != program))
        for name, found in (("one step", near), ("two steps", far), ("rules of other tasks", other),
                            ("any", near or far or other)):
            counts[name] += found
    n = counts.pop("tasks")
    how = "as they come" if as_they_come else "chosen against rivals"
    click.echo(f"{n} tasks, demonstrations {how}; ambiguous by rivals of")
    for name, count in counts.items():
        click.echo(f"  {name:22} {count:4}   {100 * count / n:5.2f} %")


if __name__ == "__main__":
    main()

"""How many synthesized tasks are ambiguous, judged by more alternatives than synthesis used.

    python benchmarks/ambiguity.py [--tasks 400] [--workers 2] [--random] [--only order --only ground ...]

A task is ambiguous when some alternative gives every demonstration's output and another output (not none) on the test.
Synthesis eliminates the likely ones of at most 160 one-place neighbours of a rule. Here come, for each task: *one
place*, every word of the language that fits in every place, those that synthesis leaves out too (at most ONE of them,
drawn at random); *two places*, random chains of two such steps; *other rules*, those of other tasks; those about
things of any colour, not of one, and back (arcgen.language.any_colour, which synthesis eliminates): *any colour*, *one
colour*; those that draw the same things otherwise (arcgen.language.redrawn, which synthesis eliminates too): *order*,
which of two lies on top; *ground*, over everything or on the ground alone; *border*, nothing around things where the
border of the grid would cut it off; and, not among those, *overlap*, cells where two paintings meet stay as they were.
--only judges by some of these alone. Left out are alternatives that nobody would think of: those that name a colour
which the rule does not name and some demonstration lacks. With --random each task's demonstrations are replaced by
scenes taken as they come, which shows what choosing them is worth.
"""
from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import click
import numpy as np

from arcgen.core.errors import RuleError
from arcgen.core.grid import colours
from arcgen.core.seeds import stream
from arcgen.core.task import Task
from arcgen.dataset.engines import in_order, open_engine
from arcgen.language import parse
from arcgen.language.alternatives import alternatives, places
from arcgen.language.any_colour import of_any_colour, of_one_colour
from arcgen.language.canonical import colours_of
from arcgen.language.engine import Context
from arcgen.language.program import INPUT, INT, Node
from arcgen.language.redrawn import redrawn
from arcgen.language.registry import WORDS, of_type_signature
from arcgen.synthesis.checks import set_fault
from arcgen.synthesis.example import Example, example
from arcgen.synthesis.source import SynthSource, prepared

ONE, TWO, OTHERS = 600, 150, 200
CHUNK = 20
REDRAWN = ("order", "ground", "border")
KINDS = ("synthesis's own", "one place", "two places", "other rules", "any colour", "one colour", *REDRAWN, "overlap")
PAINTINGS = (WORDS["paint"], WORDS["paint_under"])


def anywhere(program: Node) -> list[Node]:
    """All programs with another word in one place: any of the same signature, or any that fits there
    and takes no argument or one literal."""
    found: dict[Node, None] = {}
    for node, slot, put in places(program):
        if node.word in (INPUT, INT):
            continue
        others = [Node(q, node.args) for q in of_type_signature(node.word)]
        for q in WORDS.values():
            if not q.result.fits(slot):
                continue
            if not q.params:
                others.append(Node(q))
            elif len(q.params) == 1 and not q.variadic:
                others += [Node(q, (Node(c),)) for c in WORDS.values()
                           if c.result.fits(q.params[0][1]) and c.function is None]
        found.update(dict.fromkeys(put(other) for other in others))
    found.pop(program, None)
    return list(found)


def drawn(some: list, n: int, rng: np.random.Generator) -> list:
    """At most n of them."""
    return some if len(some) <= n else [some[i] for i in rng.choice(len(some), n, replace=False)]


def two_steps(program: Node, n: int, rng: np.random.Generator) -> list[Node]:
    """n random neighbours of random neighbours, six of each."""
    found: dict[Node, None] = {}
    for middle in drawn(list(alternatives(program)), n // 6, rng):
        found.update(dict.fromkeys(drawn(list(alternatives(middle)), 6, rng)))
    found.pop(program, None)
    return list(found)


def at_random(payload: dict, n: int, rng: np.random.Generator) -> list[Example] | None:
    """n demonstrations and a test as scenes give them."""
    scenes = prepared(payload).scenes
    try:
        draw = scenes.start(rng)
        found = []
        for _ in range(200):
            e, _ = example(scenes.program, draw(rng))
            if e is not None:
                found.append(e)
            if len(found) == n + 1:
                return None if set_fault(found) else found
    except RuleError:
        pass
    return None


Answer = Callable[[Context], np.ndarray | None]
"""What an alternative that is no program answers: a grid of the context, or None."""


def met_stays(program: Node) -> list[Answer]:
    """What a rule that paints twice would give if cells that both paint stayed as they were."""
    if program.word not in PAINTINGS or program.args[0].word not in PAINTINGS:
        return []
    first, second = program.args[0], program.with_argument(0, program.args[0].args[0])

    def answer(context: Context) -> np.ndarray | None:
        before, one, other, both = (context.output(node) for node in (first.args[0], first, second, program))
        if before is None or one is None or other is None or both is None:
            return None
        return context.one(np.where((one != before) & (other != before), before, both))
    return [answer]


def examples_of(task: Task) -> list[Example]:
    return [Example(Context(p.input), p.output) for p in task.pairs]


def ambiguous(examples: list[Example], alternatives: Iterable[Node | Answer]) -> bool:
    """Whether a suspect explains the demonstrations and answers the test differently."""
    *demonstrations, test = examples
    for alternative in alternatives:
        if callable(alternative):
            explains = all(alternative(d.context) is d.output for d in demonstrations) \
                and (answer := alternative(test.context)) is not None and answer is not test.output
        else:
            explains = all(d.agrees(alternative) for d in demonstrations) and test.answering_otherwise([alternative])
        if explains:
            return True
    return False


def suspects(kind: str, program: Node, elsewhere: list[Node], there: set[int], rng: np.random.Generator
             ) -> Sequence[Node | Answer]:
    """The alternatives of a kind. there: the colours that all inputs have."""
    if kind == "synthesis's own":
        return alternatives(program)
    if kind == "one place":
        return drawn(anywhere(program), ONE, rng)
    if kind == "two places":
        return two_steps(program, TWO, rng)
    if kind == "other rules":
        return [p for p in elsewhere if p != program]
    if kind == "any colour":
        return of_any_colour(program)
    if kind == "one colour":
        return [other for colour in sorted(there) for other in of_one_colour(program, colour)]
    if kind == "overlap":
        return met_stays(program)
    return [other for named, other in redrawn(program) if named == kind]


def judge(payloads: list[dict], seed: int, first: int, as_they_come: bool, others: list[str],
          only: Sequence[str]) -> Counter:
    """What became of some tasks: a worker's job."""
    source, counts = SynthSource(), Counter()
    elsewhere = [parse(text) for text in others]
    for i, payload in enumerate(payloads, first):
        rng = stream("ambiguity", seed, i)
        task = source.row(seed, payload, 1000)
        if task is None:
            continue
        examples = at_random(payload, len(task.train), rng) if as_they_come else examples_of(task)
        if examples is None:
            continue
        program = parse(payload["program"])
        known = {*colours_of(program), *set.intersection(*(colours(p.input) | colours(p.output) for p in task.train))}
        there = set.intersection(*(colours(e.input) for e in examples))
        kinds = {kind: [r for r in suspects(kind, program, elsewhere, there, rng)
                        if callable(r) or known.issuperset(colours_of(r))] for kind in only}
        bad = [kind for kind, some in kinds.items() if ambiguous(examples, some)]
        counts.update(tasks=1, any=bool(bad), alternatives=sum(map(len, kinds.values())))
        counts.update(bad)
        for kind in bad:
            print(f"{kind}: {payload['concept']} {task.id} {payload['program']}", file=sys.stderr)
    return counts


@click.command()
@click.option("--tasks", default=400, help="Fresh tasks, a rule each.")
@click.option("--workers", default=2)
@click.option("--random", "as_they_come", is_flag=True, help="Demonstrations as they come, not chosen.")
@click.option("--only", multiple=True, type=click.Choice(KINDS), help="Alternatives of these kinds alone; repeatable.")
@click.option("--seed", default=11)
def main(tasks, workers, as_they_come, only, seed) -> None:
    source, kept, draw = SynthSource(), {}, 0
    while len(kept) < tasks:
        c = source.proposal(seed, draw)
        draw += 1
        if not c.rejected:
            kept.setdefault(c.key, c.payload)
    payloads = list(kept.values())
    others = [p["program"] for p in drawn(payloads, OTHERS, stream("other rules", seed))]
    only = only or KINDS
    jobs = ((payloads[i:i + CHUNK], seed, i, as_they_come, others, only) for i in range(0, tasks, CHUNK))
    counts: Counter[str] = Counter()
    with open_engine(workers) as engine:
        for some in in_order(engine, judge, jobs):
            counts.update(some)
    n = counts.pop("tasks")
    how = "as they come" if as_they_come else "chosen against alternatives"
    asked = counts.pop("alternatives") / n
    click.echo(f"{n} tasks, demonstrations {how}; {asked:.0f} alternatives a task; ambiguous by")
    for name in (*only, "any"):
        click.echo(f"  {name:22} {counts[name]:4}   {100 * counts[name] / n:5.2f} %")


if __name__ == "__main__":
    main()

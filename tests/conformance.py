"""What any evaluator of programs must do, as cases that it is held against the reference on.

    from conformance import cases, disagreements
    assert not disagreements(MyEvaluator(), cases())

The cases reach every word of the language (test_evaluator.py shows that each has an answer in some of them),
rules drawn from every concept on scenes of their own, and random programs, on grids that suit them and grids
that do not, for where a program has no answer is part of what it means.
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from random_programs import producible, random_expression, random_grid

from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError
from arcgen.core.grid import MAX_SIDE, is_grid, same
from arcgen.core.seeds import stream
from arcgen.language import types
from arcgen.language.evaluator import REFERENCE, Evaluator
from arcgen.language.program import MAX_NODES, THE_INPUT, Node, fill, hole
from arcgen.language.registry import WORDS, Word
from arcgen.language.text import parse_expression
from arcgen.synthesis.framed import framed_rules
from arcgen.synthesis.rule import Rule
from arcgen.tasks.rejection import Rejected

A_WORD, A_CONCEPT, RANDOM = 6, 2, 300
"""Programs for each word, for each concept, and at random."""
_REPORTED = 20
_OBJECTS = "objects(input, black, by_side)"
_FRAMES = {
    types.Objects: ("paint(input, ?x, red, box)", "keep(input, ?x, black)"),
    types.Int: ("square(?x, red)", "bar(9, ?x, right, red, black)"),
    types.Ink: (f"paint(input, {_OBJECTS}, ?x, itself)", "summary(halves(input), ?x)"),
    types.Case: (f"paint(input, {_OBJECTS}, by_value(size, ?x, case(1, red), case(2, blue)), itself)",),
    types.Property: (f"keep(input, where({_OBJECTS}, unique(?x)), black)",
                     "crop(the(strips(input, 2, horizontal), unique(?x)))"),
    types.Measure: (f"keep(input, where({_OBJECTS}, most(?x)), black)",),
    types.Predicate: (f"keep(input, where({_OBJECTS}, ?x), black)", "crop(the(strips(input, 2, vertical), ?x))"),
    types.Region: (f"paint_under(input, {_OBJECTS}, red, ?x, black)", f"paint(input, {_OBJECTS}, blue, ?x)"),
    types.Step: (f"move(input, {_OBJECTS}, ?x, black)", f"copy(input, {_OBJECTS}, ?x)"),
    types.Directions: (f"paint(input, {_OBJECTS}, red, ray(?x))",),
    types.Direction: ("fall(input, ?x, black)",),
    types.Axis: ("repeated(input, 2, ?x)",),
    types.Symmetry: ("turn(input, ?x)",),
    types.Symmetries: ("complete_symmetry(input, everything(input, black), ?x)",
                       f"turned_copies(input, {_OBJECTS}, whole(input), ?x)"),
    types.Connectivity: ("paint(input, objects(input, black, ?x), red, box)",),
    types.Logic: ("combine(strips(input, 2, horizontal), ?x, black, red)",),
}
"""Programs that show a value of a type, which is what fills the hole."""
_FIXED = (
    "bar_chart(objects(input, black, by_side), size, up, edge(left), right, black)",
    "stamp(input, cells_of(input, red), square(3, blue), black)", "crop_at(input, everything(input, black))",
    "paint(input, places(input, square(1, red)), blue, itself)", "paste(input, cells(input, black), square(1, red))",
    "paint(input, strips(input, 2, horizontal), as_in(square(1, red)), itself)",
    "coiled(in_one_row(square(3, red)))", "in_rows(in_one_row(square(3, red)), 3)",
    "paint(input, layers(input, black), by_rank(size, red, blue, green, yellow, grey, magenta, orange, cyan), itself)",
)


@dataclass(frozen=True, eq=False)
class Case:
    """A program, the grids that it is run on, and where it is from."""
    name: str
    program: Node
    grids: tuple[np.ndarray, ...]

    @cached_property
    def expected(self) -> list[np.ndarray | None]:
        """What the reference gives."""
        return REFERENCE.outputs(self.program, self.grids)


def _grids(rng: np.random.Generator) -> tuple[np.ndarray, ...]:
    """Three at random, and one with things, lines and repeats on which many words have an answer."""
    rich = np.zeros((8, 8), np.uint8)
    for c in rng.permutation(9)[:3] + 1:
        y, x = rng.integers(0, 6, 2)
        rich[y:y + rng.integers(1, 4), x:x + rng.integers(1, 4)] = c
    return (*(random_grid(rng, 8) for _ in range(3)), rich)


def _shown(rng: np.random.Generator, node: Node) -> Node:
    """A program that shows the value of an expression."""
    type = node.type
    while type not in _FRAMES and type is not types.Grid:
        type = type.above
    if type is types.Grid:
        return node
    frames = _FRAMES[type]
    frame = parse_expression(frames[rng.integers(len(frames))], types.Grid, sketch=True)
    return fill(frame, {"x": node})


def _with(rng: np.random.Generator, word: Word) -> Node:
    """An expression that starts with a word."""
    n = len(word.params) + (int(rng.integers(0, 3)) if word.variadic else 0)
    return Node(word, tuple(random_expression(rng, word.slot(i), int(rng.integers(0, 3))) for i in range(n)))


def _of_words() -> Iterator[Case]:
    for name, word in WORDS.items():
        if not all(producible(slot) for _, slot in word.params):
            continue
        for k in range(A_WORD):
            rng = stream("conformance", "word", name, k)
            program = _shown(rng, _with(rng, word))
            if program.size <= MAX_NODES:
                yield Case(f"word {name} {k}", program, _grids(rng))


def _of_concepts() -> Iterator[Case]:
    for name, concept in library().items():
        for k in range(A_CONCEPT):
            rng = stream("conformance", "concept", name, k)
            try:
                program, roles = concept.draw_rule(rng)
                draw = concept.scene(rng, roles)
            except RuleError:
                continue
            grids = [random_grid(rng)]
            for _ in range(4):
                try:
                    grids.append(draw(rng))
                except RuleError:
                    pass
            yield Case(f"concept {name} {k}", program, tuple(grids))


def _of_framings() -> Iterator[Case]:
    for name in ("crossing-lines", "drop-things", "fill-some-holes", "halo", "rays-from-box-corners"):
        for k in range(3):
            rng = stream("conformance", "framing", name, k)
            try:
                program, _, values = library()[name].draw(rng)
                for rule, examples in framed_rules(Rule(library()[name], name, program, values), rng,
                                                   areas={MAX_SIDE**2: 1}):
                    yield Case(f"framing {rule.name} {k}", rule.program, tuple(e.input for e in examples[:4]))
            except (RuleError, Rejected):
                continue


def _at_random() -> Iterator[Case]:
    for k in range(RANDOM):
        rng = stream("conformance", "random", k)
        program = random_expression(rng, types.Grid, 4)
        if 1 < program.size <= MAX_NODES:
            yield Case(f"random {k}", program, tuple(random_grid(rng) for _ in range(3)))


def _by_hand() -> Iterator[Case]:
    for text in _FIXED:
        yield Case(f"by hand {text}", parse_expression(text, types.Grid), _grids(stream("conformance", text)))
    yield Case("a hole", Node(WORDS["turn"], (hole("x", types.Grid), Node(WORDS["transpose"]))), (_grids(stream("h"))))
    yield Case("the input", THE_INPUT, _grids(stream("conformance", "input")))
    yield Case("no grid at all", parse_expression("square(2, red)", types.Grid), ())


@cache
def cases() -> tuple[Case, ...]:
    """All cases, the same every time; a new word or concept changes only its own."""
    return (*_by_hand(), *_of_words(), *_of_concepts(), *_of_framings(), *_at_random())


def disagreements(evaluator: Evaluator, some: Sequence[Case]) -> list[str]:
    """What an evaluator does other than it must, one line each, at most _REPORTED; none for one that conforms."""
    found: list[str] = []
    for case in some:
        found += [f"{case.name}: {case.program}: {fault}" for fault in _faults(evaluator, case)]
        if len(found) >= _REPORTED:
            break
    return found[:_REPORTED]


def _faults(evaluator: Evaluator, case: Case) -> Iterator[str]:
    given = [grid.copy() for grid in case.grids]
    try:
        outputs = evaluator.outputs(case.program, given)
    except Exception as error:                  # whatever it raises is what is wrong with it
        yield f"raises {type(error).__name__}: {error}"
        return
    if len(outputs) != len(case.grids):
        yield f"gives {len(outputs)} outputs for {len(case.grids)} grids"
        return
    if not all(map(same, given, case.grids)):
        yield "changes a grid that it was given"
    for k, (output, wanted) in enumerate(zip(outputs, case.expected)):
        if (output is None) != (wanted is None):
            yield f"grid {k}: {'no answer' if output is None else 'an answer'} where the reference has " \
                  f"{'none' if wanted is None else 'one'}"
        elif output is not None and not is_grid(output):
            yield f"grid {k}: gives what is no grid"
        elif output is not None and not same(output, wanted):
            yield f"grid {k}: another output"
        elif output is not None and any(np.shares_memory(output, grid) for grid in given):
            yield f"grid {k}: the output is (a part of) the grid that it was given"

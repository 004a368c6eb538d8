"""What demonstrations and a test must be together, apart from unambiguous (arcgen.synthesis.disambiguation)."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..core.errors import RuleError
from ..language import types
from ..language.engine import Context
from ..language.program import THE_INPUT, THE_PANEL, Node, call, walk
from ..language.registry import IS_INPUT
from ..language.requirements import requirements
from ..language.traits import Need
from ..tasks.rejection import Reason
from .example import Example, is_ground


def set_fault(examples: Sequence[Example]) -> Reason | None:
    """What is wrong with demonstrations and test together, apart from ambiguity; None if nothing."""
    inputs = {(e.input.shape, e.input.tobytes()) for e in examples}
    if len(inputs) < len(examples):
        return Reason.SAME_INPUT
    outputs = {(e.output.shape, e.output.tobytes()) for e in examples[:-1]}
    if len(outputs) < min(2, len(examples) - 1):
        return Reason.SAME_OUTPUTS
    if not colours_inferable(examples[:-1], examples[-1]):
        return Reason.COLOUR
    plain = [len(e.colours[1]) == 1 for e in examples]
    varied = all(plain) and len(set().union(*(e.colours[1] for e in examples))) > 1
    if not varied and any(p and is_ground(e.input, e.output) for p, e in zip(plain, examples)):
        return Reason.BLANK
    return None


def colours_inferable(demonstrations: Sequence[Example], test: Example) -> bool:
    """Whether every colour of the test output is in the test input, or was brought by the rule in
    some demonstration, or is in every demonstration's output."""
    before, after = test.colours
    wanted = after - before
    if not wanted:
        return True
    brought = [after - before for before, after in (d.colours for d in demonstrations)]
    return wanted <= set().union(*brought) | set.intersection(*(d.colours[1] for d in demonstrations))


def exercised(ablations: Sequence[Node], test: Example) -> bool:
    """Whether the test needs the rule: leaving out a part changes its output for at least half
    of the parts."""
    return 2 * len(test.agreeing(ablations)) <= len(ablations)


_SINGLED_OUT = frozenset({Need.WINNER, Need.TIES, Need.ODD_ONE})
"""Needs of the words that single out one thing, or all that share its place."""


def tie_is_new(program: Node, demonstrations: Sequence[Example], test: Example) -> bool:
    """Whether several things share a place in the test (the largest, the odd one) that a single one has in every
    demonstration: nobody has seen what becomes of them then."""
    return any(_most_alike(choice, panels, test.context) > 1
               and all(_most_alike(choice, panels, d.context) <= 1 for d in demonstrations)
               for choice, panels in _choices(program))


@lru_cache(maxsize=2_000)
def _choices(program: Node) -> tuple[tuple[Node, Node | None], ...]:
    """What a program singles out: expressions for things, each with the panels in which it does so, or None."""
    return tuple(dict.fromkeys(_singled_out(program)))


def _singled_out(program: Node) -> Iterator[tuple[Node, Node | None]]:
    mapped = next((node for node in walk(program) if node.word.maps), None)
    for found in requirements(program):
        if found.need not in _SINGLED_OUT:
            continue
        if found.by.type.fits(types.Objects):
            choice = found.by
        elif found.things is not None and found.things.type.fits(types.Objects):
            choice = call("where", found.things, found.by)
        else:
            continue
        if THE_PANEL in walk(choice):
            if mapped is not None:
                yield choice.exchanging({THE_PANEL: THE_INPUT}, IS_INPUT), mapped.args[0]
        else:
            yield choice, None


def _most_alike(choice: Node, panels: Node | None, context: Context) -> int:
    """How many things are singled out, in the panel where they are most; 0 where nothing is."""
    try:
        contexts = [context] if panels is None else [Context(p) for p in context.value(panels).pictures]
        return max(within.count(choice) for within in contexts)
    except RuleError:
        return 0

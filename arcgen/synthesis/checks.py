"""What demonstrations and a test must be together, apart from unambiguous (arcgen.synthesis.disambiguation)."""
from __future__ import annotations

from collections.abc import Sequence

from ..language.program import Node
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

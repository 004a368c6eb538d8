"""Trying a rule on some scenes before anything more is spent on it.

Most rules that come to nothing show it here, for a few milliseconds: scenes seldom fit them, or
a part of them does not matter. The scenes are kept while a rule is extended (arcgen.synthesis.extending):
what the rule gives on them is then known, and one more step costs only itself.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from ..core.errors import RuleError
from ..language.alternatives import ablations
from ..language.engine import Context
from ..language.program import THE_INPUT, Node
from ..language.simplify import simplified
from ..tasks.rejection import Reason, Rejected
from .beginnings import Start
from .example import Example, example_in
from .policy import POLICY

_POLICY = POLICY.trial


class Trial:
    """At most POLICY.trial.scenes scenes of a rule, drawn from `rng` as they are asked for; `contexts` are those
    drawn so far. start: makes scenes (Rule.start). idle: what no pair may show (Rule.idle). barren: scenes that come to
    nothing at the beginning, after which no others are asked (default: all are asked)."""

    def __init__(self, start: Start, rng: np.random.Generator, idle: Node = THE_INPUT, barren: int = _POLICY.scenes):
        self._start, self._rng, self._idle, self._barren = start, rng.spawn(1)[0], idle, barren
        self._left = _POLICY.scenes
        self.contexts: list[Context] = []

    def _scenes(self) -> Iterator[Context]:
        """The scenes drawn so far, then others while there are any."""
        yield from tuple(self.contexts)
        while self._left:
            self._left -= 1
            try:
                grid = self._start(self._rng)(self._rng)
            except RuleError:
                if not self.contexts and self._left <= _POLICY.scenes - self._barren:
                    return
                continue
            self.contexts.append(Context(grid))
            yield self.contexts[-1]

    def examples(self, program: Node, least: int = _POLICY.usable, other: Node | None = None,
                 apart: int = 0) -> list[Example]:
        """The first pairs that a program makes of the scenes. Raises Rejected when they are fewer than `least`, or when
        another program departs from them on fewer than `apart`, either of which is known before all scenes are
        tried."""
        found: list[Example] = []
        reasons: Counter[Reason] = Counter()
        for i, context in enumerate(self._scenes()):
            made = example_in(program, context, self._idle)
            if made[0] is not None:
                found.append(made[0])
                apart -= other is not None and not made[0].agrees(other)
            else:
                reasons[made[1]] += 1
            if len(found) >= least and apart > min(_POLICY.enough - len(found), _POLICY.scenes - i - 1):
                raise Rejected(Reason.IDLE_PART)
            if len(found) == _POLICY.enough or len(found) + _POLICY.scenes - i - 1 < least:
                break
        if len(found) < least:
            raise Rejected(reasons.most_common(1)[0][0] if reasons else Reason.RARE)
        if apart > 0:
            raise Rejected(Reason.IDLE_PART)
        return found


def simplest(program: Node, examples: Sequence[Example]) -> Node:
    """The program without the parts that change nothing on any example: a text must not claim more than a task shows.
    One part is left out at a time, the largest first."""
    while True:
        idle = [simplified(part) for part in ablations(program)
                if part.type is program.type and not differs(part, examples, 1)]
        shorter = min(idle, key=lambda other: other.size, default=program)
        if shorter.size >= program.size:
            return program
        program = shorter


def check_parts(program: Node, examples: Sequence[Example], least: int = _POLICY.exercised) -> None:
    """Raises Rejected when some part of the program matters on fewer than `least` examples."""
    for part in ablations(program):
        if not differs(part, examples, least):
            raise Rejected(Reason.IDLE_PART)


def differs(other: Node, examples: Sequence[Example], least: int) -> bool:
    """Whether another program departs from the examples on at least so many of them."""
    for e in examples:
        least -= not e.agrees(other)
        if least <= 0:
            return True
    return False

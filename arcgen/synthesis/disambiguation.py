"""Choosing demonstrations that pin a rule down.

Demonstrations are chosen, not drawn: each next one is, of a few scenes, the one that eliminates
most of the alternatives that still explain the others. With three demonstrations taken at random
one task in six has a alternative that explains them all and answers the test differently; chosen
like this it is one in three hundred, and those are rejected (benchmarks/ambiguity.py, with and without
--random).
"""
from __future__ import annotations

import math
from bisect import bisect
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..core.errors import RuleError
from ..core.grid import same
from ..language.alternatives import ablations, alternatives, between, by_role, lazy, naming, roles
from ..language.any_colour import of_one_colour
from ..language.canonical import colours_of
from ..language.lookalikes import lookalikes
from ..language.program import THE_INPUT, Node
from ..language.redrawn import redrawn
from ..tasks.rejection import Reason, Rejected
from . import checks, salience
from .example import Example, example
from .policy import POLICY

_POLICY = POLICY.disambiguation


@dataclass(frozen=True)
class Alternatives:
    """What else might explain a rule's demonstrations.

    program: the rule; named: the colours in it. parts: its ablations, every one of which the
    demonstrations must eliminate. likely: alternatives that gave the rule's output on some scene drawn
    while the rule was planned. The others, three of four, are not asked: one task in 650 is
    ambiguous by one of them (benchmarks/ambiguity.py), and asking them where demonstrations are
    three or fewer would take a quarter more time a row. things: what must stand out in
    the test, and so in scenes of its making. stages: what the rule was made of, none of which may
    do for the test, nor for all demonstrations but one.
    """
    program: Node
    parts: tuple[Node, ...]
    likely: tuple[Node, ...]
    named: frozenset[int]
    things: tuple[Node, ...] = ()
    stages: tuple[Node, ...] = ()
    _found: dict[tuple, tuple[Node, ...]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def quarter(self) -> int:
        """0 for the rules that are easiest to pin down, 3 for the hardest quarter."""
        return bisect(_POLICY.quarters, len(self.likely))

    def naming(self, demonstrations: Sequence[Example], test: Example) -> Iterator[Node]:
        """Alternatives that name a colour which every demonstration has and the program does not name. Nobody takes
        things of any colour for those of one that the test lacks: such a rule would do nothing there."""
        there = set.intersection(*(set.union(*d.colours) for d in demonstrations))
        for colour in sorted(there - self.named):
            yield from self._remembered(naming, colour)
            if colour in test.colours[0]:
                yield from self._remembered(of_one_colour, colour)

    def by_role(self, demonstrations: Sequence[Example], test: Example) -> Iterator[Node]:
        """Alternatives that call a colour by a role which it has in every demonstration and not in the test."""
        for role in roles():
            colour = _colour(demonstrations[0], role)
            if colour in self.named and all(_colour(d, role) == colour for d in demonstrations[1:]) \
                    and _colour(test, role) != colour:
                yield from self._remembered(by_role, colour, role)

    def _remembered(self, alternatives_of: Callable[..., tuple[Node, ...]], *of) -> tuple[Node, ...]:
        """Alternatives of the program, found once: rows of one rule ask for the same again and again."""
        if (alternatives_of, *of) not in self._found:
            self._found[alternatives_of, *of] = alternatives_of(self.program, *of)
        return self._found[alternatives_of, *of]

    @classmethod
    def of(cls, program: Node, likely: Sequence[int] | None = None, things: Sequence[Node] = (),
           stages: Sequence[Node] = ()) -> Alternatives:
        """The alternatives of a program; `likely` are indices into its alternatives (default: all)."""
        found = alternatives(program)
        chosen = found if likely is None else tuple(found[i] for i in likely)
        return cls(program, ablations(program), chosen, frozenset(colours_of(program)), tuple(things), tuple(stages))


def _colour(e: Example, role: Node) -> int | None:
    """The colour that has a role in an input; None in a tie."""
    try:
        return int(e.context.value(role))
    except RuleError:
        return None


def likely_alternatives(program: Node, examples: Sequence[Example], kept: bool = True) -> list[int]:
    """The alternatives that a solver might take for the program: those that give its output on some example.

    Returns their indices in `alternatives(program)`, in order. An alternative that was without an answer on
    POLICY.disambiguation.hopeless examples is no longer asked. kept: where more than most_likely are found, whether
    the rule is kept all the same, with as many of them, first those that do something that no other does; else
    Rejected is raised.
    """
    found, lazies = alternatives(program), frozenset(lazy())
    likely: list[int] = []
    rash = {i for i, alternative in enumerate(found) if alternative in lazies}
    before, changed = (None, {}) if kept else between(program, found)
    silent = dict.fromkeys(range(len(found)), 0)        # of the others: on how many examples they had no answer
    for k, e in enumerate(examples):
        usual = e.context.output(before) if before and changed and k >= _POLICY.hiding else None
        asked = list(silent)
        if usual is not None:
            there = [i for i in asked if i in changed]
            same_there = e.context.verdicts([changed[i] for i in there], usual)
            wrong = {i for i, right in zip(there, same_there) if not right}
            asked = [i for i in asked if i not in wrong]
        for i, right in zip(asked, e.verdicts([found[i] for i in asked])):
            if right:
                likely.append(i)
                del silent[i]
            elif right is None or i in rash:
                silent[i] += 1
                if silent[i] == _POLICY.hopeless:
                    del silent[i]
        if len(likely) > _POLICY.most_likely and not kept:      # most show it on the first examples
            raise Rejected(Reason.ELUSIVE)
    likely.sort()
    if len(likely) > _POLICY.most_likely:
        first = {tuple(e.outcome(found[i]) for e in examples[:_POLICY.told_apart]): i for i in reversed(likely)}
        chosen = sorted(first.values())
        likely = sorted([*chosen, *(i for i in likely if i not in first.values())][:_POLICY.most_likely])
    return likely


@dataclass(frozen=True)
class Disambiguated:
    """Demonstrations and tests that hold, and how many alternatives the first demonstration left."""
    demonstrations: list[Example]
    tests: list[Example]
    left_by_first: int


class Rejections(Counter[str]):
    """How many pairs, and sets of them, were rejected, by the reason. patience: how many may be in all."""

    def __init__(self, patience: float = math.inf):
        super().__init__()
        self.patience = patience

    def add(self, reason: Reason) -> None:
        """Counts one more. Raises Rejected where that is more than patience allows: the rule needs many scenes for one
        row."""
        self[reason] += 1
        if self.total() > self.patience:
            raise Rejected(Reason.RARE)


class Drawer:
    """Draws examples of a program from a scene and counts those that are rejected."""

    def __init__(self, program: Node, scene: Callable[[np.random.Generator], np.ndarray], rng: np.random.Generator,
                 rejections: Rejections, idle: Node = THE_INPUT):
        self.program, self.scene, self.rng, self.rejections, self.idle = program, scene, rng, rejections, idle
        self._ahead: deque[Example] = deque()

    def ahead(self, n: int) -> list[Example]:
        """Draws the next n examples, to be given later. Raises Rejected as `one` does."""
        drawn = [self._drawn() for _ in range(n)]
        self._ahead.extend(drawn)
        return drawn

    def one(self) -> Example:
        """The next good example. Raises Rejected when scenes do not fit the rule."""
        return self._ahead.popleft() if self._ahead else self._drawn()

    def _drawn(self) -> Example:
        reason = Reason.RARE
        for _ in range(POLICY.rows.scenes):
            try:
                made = example(self.program, self.scene(self.rng), self.idle)
            except RuleError:
                reason = Reason.RARE
            else:
                if made[0] is not None:
                    return made[0]
                reason = made[1]
            self.rejections.add(reason)
        raise Rejected(reason)


def disambiguate(drawer: Drawer, alternatives: Alternatives, n: int, tests: int = 1) -> Disambiguated:
    """n demonstrations and so many tests for the drawer's program. Raises Rejected with the reason when
    the alternatives cannot be eliminated.

    The test is drawn first: only alternatives that answer it differently need a demonstration against
    them. Most alternatives die by the first demonstration, so it is only the others that are asked for
    their answer."""
    spare: list[Example] = []
    test = _exercising(drawer, alternatives, spare)
    if not all(salience.stand_out(test.context, things) for things in alternatives.things):
        raise Rejected(Reason.HIDDEN)
    alive, parts = list(alternatives.likely), list(alternatives.parts)
    demonstrations: list[Example] = []
    while len(demonstrations) < n:
        chosen, alive, parts = _chosen(drawer, test, alive, parts, spare, last=len(demonstrations) == n - 1)
        demonstrations.append(chosen)
        if len(demonstrations) == 1:
            left_by_first = len(alive)
    if parts or any(sum(not d.agrees(stage) for d in demonstrations) < 2 for stage in alternatives.stages):
        raise Rejected(Reason.IDLE_PART)
    found: list[Example] = []
    for _ in range(POLICY.rows.tests + tests - 1):
        fault = _fault(demonstrations, test, alternatives)
        if fault is None and any(same(test.input, other.input) for other in found):
            fault = Reason.SAME_INPUT
        if fault is None:
            found.append(test)
            if len(found) == tests:
                order = drawer.rng.permutation(n)
                return Disambiguated([demonstrations[i] for i in order], found, left_by_first)
        else:
            drawer.rejections.add(fault)
            reason = fault
        spare.sort(key=lambda e: e.richness)
        test = spare.pop() if spare else drawer.one()
    raise Rejected(reason)


def _needs_all(test: Example, alternatives: Alternatives) -> bool:
    """Whether the test needs the rule, and each stage of it."""
    return checks.exercised(alternatives.parts, test) and not any(test.agrees(stage) for stage in alternatives.stages)


def _exercising(drawer: Drawer, alternatives: Alternatives, spare: list[Example]) -> Example:
    """A test that needs the rule: of some examples the richest, for a test asks more than the demonstrations do. The
    others are spare, the richest of them last, which is the first that is taken."""
    drawn = [drawer.one() for _ in range(POLICY.rows.test_choice)]
    for _ in range(POLICY.rows.tests):
        test = max(drawn, key=_asks_most)
        drawn.remove(test)
        if _needs_all(test, alternatives):
            spare += unlike(drawn)
            return test
        spare.append(test)
        if not drawn:
            drawn.append(drawer.one())
    raise Rejected(Reason.NOT_EXERCISED)


def _asks_most(e: Example) -> tuple[int, int, int]:
    """By what an example asks more than another: its things, then its cells, then its detail."""
    things, detail = e.richness
    return things, e.input.size, detail


def unlike(examples: list[Example]) -> list[Example]:
    """Examples in such an order that those taken one after the other from its end are unlike: the richest, the poorest,
    the second richest and so on. Where demonstrations were the richest that there were, the number of things in a
    task's inputs (log2) had a standard deviation of 0.18; so it has 0.23, in ARC-1 training 0.24."""
    ranked = sorted(examples, key=lambda e: e.richness)
    taken = [ranked.pop() if i % 2 == 0 else ranked.pop(0) for i in range(len(ranked))]
    return taken[::-1]


def _chosen(drawer: Drawer, test: Example, alive: list[Node], parts: list[Node], spare: list[Example],
            last: bool) -> tuple[Example, list[Node], list[Node]]:
    """The next demonstration with the alternatives and parts that it leaves: the best of some scenes,
    or the first that leaves none, or, unless it is the last, half. The others are spare."""
    most = (0, 0) if last else (len(alive) // 2, len(parts) // 2)

    def drawn() -> tuple[Example, list[Node], list[Node]]:
        e = spare.pop() if spare and not last else drawer.one()
        return e, test.answering_otherwise(e.agreeing(alive)), e.agreeing(parts)
    best = drawn()
    for _ in range(_POLICY.choice - 1):
        if len(best[1]) <= most[0] and len(best[2]) <= most[1]:
            break
        other = drawn()
        if (len(other[2]), len(other[1])) < (len(best[2]), len(best[1])):
            best, other = other, best
        spare.insert(0, other[0])
    return best


def _fault(demonstrations: list[Example], test: Example, alternatives: Alternatives) -> Reason | None:
    """Why this test does not do for these demonstrations; None when it does."""
    fault = checks.set_fault([*demonstrations, test])
    if fault:
        return fault
    if not _needs_all(test, alternatives):
        return Reason.NOT_EXERCISED
    if checks.tie_is_new(alternatives.program, demonstrations, test):
        return Reason.AMBIGUOUS
    for others in (alternatives.likely, alternatives.naming(demonstrations, test),
                   alternatives.by_role(demonstrations, test), [other for _, other in redrawn(alternatives.program)],
                   lookalikes(alternatives.program, [d.context for d in demonstrations], test.context)):
        if _explain(others, demonstrations, test):
            return Reason.AMBIGUOUS
    return None


def _explain(others: Iterable[Node], demonstrations: list[Example], test: Example) -> bool:
    """Whether one of these programs explains all demonstrations and answers the test otherwise."""
    first, *more = demonstrations
    alive = test.answering_otherwise(first.agreeing(others))
    for d in more:
        if alive:
            alive = d.agreeing(alive)
    return bool(alive)

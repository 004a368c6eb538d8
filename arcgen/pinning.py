"""Choosing demonstrations that pin a rule down.

Demonstrations are chosen, not drawn: each next one is, of a few scenes, the one that eliminates
most of the rivals that still explain the others. With three demonstrations taken at random
one task in six has a rival that explains them all and answers the test differently; chosen
like this it is one in three hundred (design study 6.3), and those are rejected.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from . import checks
from .checks import Example
from .errors import RuleError
from .language.neighbours import ablations, rivals
from .language.program import Node

CHOICE = 4
"""Scenes among which each demonstration after the first is chosen."""
LIKE = 6
"""Examples on which rivals must give the same to count as one."""
TESTS = 6
"""Tests tried before an attempt is given up."""
TRIES = 40
"""Scenes drawn in vain, one after the other, before an attempt is given up."""


class Unfit(Exception):
    """An attempt to make a task came to nothing; args[0] is the reason."""


@dataclass(frozen=True)
class Suspects:
    """What else might explain a rule's demonstrations.

    parts: its ablations, every one of which the demonstrations must eliminate. mortal: rivals
    that some scene eliminates. immortal: those that no scene has eliminated while the rule was
    planned (mostly the same rule in other words): they count where they answer the test
    differently, so the test is asked first and they cost one run, not one a demonstration.
    twins: rivals for which a mortal one stood while demonstrations were chosen; they are asked
    once in the end, and mostly the first demonstration eliminates them.
    """
    parts: tuple[Node, ...]
    mortal: tuple[Node, ...]
    immortal: tuple[Node, ...]
    twins: tuple[Node, ...]

    @classmethod
    def of(cls, program: Node, mortal: Sequence[int] | None = None, immortal: Sequence[int] = ()) -> Suspects:
        """The suspects of a program; `mortal` and `immortal` are indices into its rivals (default:
        all are mortal)."""
        found = rivals(program)
        chosen = range(len(found)) if mortal is None else mortal
        rest = sorted(set(range(len(found))) - set(chosen) - set(immortal))
        return cls(tuple(ablations(program)), *(tuple(found[i] for i in which) for which in (chosen, immortal, rest)))


def sort_rivals(program: Node, examples: Sequence[Example]) -> tuple[list[int], list[int]]:
    """The indices of the program's mortal and immortal rivals, judged on examples.

    Of mortal rivals that give the same on each of LIKE examples one stands for all while
    demonstrations are chosen. Immortal ones are all kept, for they are those to fear."""
    mortal: dict[tuple, int] = {}
    immortal = []
    for i, rival in enumerate(rivals(program)):
        if all(e.agrees(rival) for e in examples):
            immortal.append(i)
        else:
            mortal.setdefault(tuple(e.outcome(rival) for e in examples[:LIKE]), i)
    return list(mortal.values()), immortal


@dataclass(frozen=True)
class Pinned:
    """Demonstrations and a test that hold, and how many rivals the first demonstration left."""
    demonstrations: list[Example]
    test: Example
    left_by_first: int


class Drawer:
    """Draws examples of a program from a scene and counts what it draws in vain."""

    def __init__(self, program: Node, scene: Callable[[np.random.Generator], np.ndarray], rng: np.random.Generator,
                 rejections: Counter[str]):
        self.program, self.scene, self.rng, self.rejections = program, scene, rng, rejections

    def one(self) -> Example:
        """The next good example. Raises Unfit when scenes do not fit the rule."""
        reason = checks.RARE
        for _ in range(TRIES):
            try:
                found, reason = checks.example(self.program, self.scene(self.rng))
            except RuleError:
                found, reason = None, checks.RARE
            if found is not None:
                return found
            self.rejections[reason] += 1
        raise Unfit(reason)


def pin(drawer: Drawer, suspects: Suspects, n: int) -> Pinned:
    """n demonstrations and a test for the drawer's program. Raises Unfit with the reason when
    the suspects cannot be eliminated."""
    demonstrations = [drawer.one()]
    alive = [r for r in suspects.mortal if demonstrations[0].agrees(r)]
    parts = [a for a in suspects.parts if demonstrations[0].agrees(a)]
    left_by_first, spare = len(alive), []
    while len(demonstrations) < n:
        best, best_left = None, None
        for _ in range(CHOICE if alive or parts else 1):
            e = drawer.one()
            left = [r for r in alive if e.agrees(r)], [a for a in parts if e.agrees(a)]
            weight = (len(left[1]), len(left[0]))
            if best is None or weight < (len(best_left[1]), len(best_left[0])):
                if best is not None:
                    spare.append(best)
                best, best_left = e, left
            else:
                spare.append(e)
            if weight == (0, 0):
                break
        demonstrations.append(best)
        alive, parts = best_left
    if parts:
        raise Unfit(checks.IDLE_PART)
    reason = ""
    for _ in range(TESTS):
        test = spare.pop() if spare else drawer.one()
        reason = _test_fault(demonstrations, test, alive, suspects)
        if not reason:
            order = drawer.rng.permutation(n)
            return Pinned([demonstrations[i] for i in order], test, left_by_first)
        drawer.rejections[reason] += 1
    raise Unfit(reason)


def _test_fault(demonstrations: list[Example], test: Example, alive: list[Node], suspects: Suspects) -> str:
    """Why this test does not do for these demonstrations; "" when it does."""
    fault = checks.set_fault([*demonstrations, test])
    if fault:
        return fault
    if not checks.exercised(suspects.parts, test):
        return checks.NOT_EXERCISED
    if checks.threats(alive, test):
        return checks.AMBIGUOUS
    others = [r for r in suspects.immortal if not test.agrees(r) and all(d.agrees(r) for d in demonstrations)]
    by_cost = sorted(demonstrations, key=lambda d: d.input.size)
    others += [r for r in suspects.twins if all(d.agrees(r) for d in by_cost)]
    return checks.AMBIGUOUS if checks.threats(others, test) else ""

"""The extensions: all that can be added to a rule, each a change of its program.

Fewer of the things are meant ("only the largest of them"), things are told apart by what they are,
a part of the cells is meant, or a further step follows or comes first (arcgen.synthesis.additions).
"""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..concepts.base import Concept, draw_value
from ..core.grid import COLOUR_NAMES, colours
from ..language import types
from ..language.alternatives import replaced, substitute
from ..language.program import Node, call, exchanged, slots, walk
from ..language.registry import WORDS
from ..language.types import Type
from ..scenes.priors import FOREGROUNDS
from . import salience
from .additions import ADDITIONS, FIRST, LAST_RESORTS, ODD_SELECTORS, PART, SELECTORS
from .capacity import bits
from .policy import POLICY
from .rule import Rule
from .trial import Trial

_POLICY = POLICY.extending


Change = Callable[[Rule, "Palette", np.random.Generator], tuple[Node, Node | None] | None]


@dataclass(frozen=True)
class Extension:
    """One kind of extension: how often it is tried, how many rules it makes of one, and
    the change itself: the new program, and what is added where that is a program too, or None
    where nothing comes of it. first: whether what is added comes before the rule. looks: whether
    it looks for things, in what the rule gives or, if it comes first, in the input."""
    name: str
    weight: float
    capacity: float
    change: Change
    first: bool = False
    looks: bool = False


class Palette:
    """The colours that an addition to a rule may use: those that the rule looks for, and new inks to
    paint with, so that what was added is seen."""

    def __init__(self, rule: Rule, trial: Trial):
        roles, self.contexts = rule.roles, trial.contexts
        self.background, self.known = roles.background, roles.seen
        there = set().union(*(colours(context.grid) for context in trial.contexts))
        used = {self.background, *roles.seen, *roles.inks}
        self.avoid = sorted(used | there) if len(used | there) <= len(FOREGROUNDS) - 4 else sorted(used)

    def filling(self, rng: np.random.Generator) -> dict[str, Node]:
        """Values for the holes that ask for a colour of the rule."""
        filling = {"bg": self.background}
        if self.known:
            filling["known"] = self.known[rng.integers(len(self.known))]
        return {name: call(COLOUR_NAMES[c]) for name, c in filling.items()}

    def ink(self, rng: np.random.Generator) -> Node:
        """A new colour to paint with. Raises RuleError when there is none."""
        return draw_value(rng, "", types.Paint, list(self.avoid))


def _some(choice: Concept) -> Change:
    def change(rule: Rule, palette: Palette, rng: np.random.Generator) -> tuple[Node, None] | None:
        """Fewer, or others, of the things that the rule is about."""
        nodes = [n for n in dict.fromkeys(walk(rule.program))
                 if n.word.chooses or n.type is types.Objects]
        if not nodes:
            return None
        old = nodes[rng.integers(len(nodes))]
        chosen = old.word.chooses
        things = old.args[0] if chosen else old
        which = _telling(choice, things, palette, rng)
        if which is None:
            return None
        if chosen and old.type is types.Object:
            which = call("among", which, old.args[1])
        elif chosen:
            which = call("both", old.args[1], which)
        new = call(old.word.name if chosen else "where", things, which)
        return exchanged(rule.program, old, new), None
    return change


def _by_kind(choice: Concept) -> Change:
    def change(rule: Rule, palette: Palette, rng: np.random.Generator) -> tuple[Node, None] | None:
        """Two colours where there was one: things are told apart."""
        inks = [(at, n, things) for at, n, slot, parent in _arguments(rule.program)
                if slot is types.Ink and (n.word is WORDS["own_colour"] or n.type is types.Colour)
                for things in parent.args if things.type is types.Objects]
        if not inks:
            return None
        at, ink, things = inks[rng.integers(len(inks))]
        which = _telling(choice, things, palette, rng)
        if which is None:
            return None
        return replaced(rule.program, at, call("choose", which, palette.ink(rng), ink)), None
    return change


def _telling(choice: Concept, things: Node, palette: Palette, rng: np.random.Generator) -> Node | None:
    """A predicate that some, but not all, of the things fit on half of the scenes."""
    for _ in range(_POLICY.selectors):
        which, _ = choice.fill_at_random(rng, palette.filling(rng), palette.avoid)
        some = call("where", things, which)
        tells = sum(0 < salience.number_of(c, some) < salience.number_of(c, things) for c in palette.contexts)
        if 2 * tells >= len(palette.contexts):
            return which
    return None


def _part(part: Concept) -> Change:
    def change(rule: Rule, palette: Palette, rng: np.random.Generator) -> tuple[Node, None] | None:
        """A part of the cells that the rule is about."""
        regions = [(at, n) for at, n, slot, parent in _arguments(rule.program)
                   if slot is types.Region and parent.type is types.Grid]
        if not regions:
            return None
        at, region = regions[rng.integers(len(regions))]
        which, _ = part.fill_at_random(rng)
        narrower = which if region.word is WORDS["itself"] else call("of", region, which)
        return replaced(rule.program, at, narrower), None
    return change


def _arguments(program: Node) -> Iterator[tuple[int, Node, Type, Node]]:
    """Every argument in a program: its place (see neighbours.replaced), itself, its slot, and whose it is."""
    for start, (parent, _) in enumerate(slots(program)):
        at = start + 1
        for i, a in enumerate(parent.args):
            yield at, a, parent.word.slot(i), parent
            at += a.size


def _filled(step: Concept, palette: Palette, rng: np.random.Generator) -> Node | None:
    """A step in the colours of a rule; None when it asks for a colour that the rule does not look for."""
    given = palette.filling(rng)
    return None if "known" in step.order and "known" not in given else step.fill_at_random(rng, given, palette.avoid)[0]


def _after(step: Concept) -> Change:
    def change(rule: Rule, palette: Palette, rng: np.random.Generator) -> tuple[Node, Node] | None:
        """A step with what the rule gives."""
        tree = _filled(step, palette, rng)
        return None if tree is None else (substitute(tree, rule.program), tree)
    return change


def _before(step: Concept) -> Change:
    def change(rule: Rule, palette: Palette, rng: np.random.Generator) -> tuple[Node, Node] | None:
        """A step that comes first: the rule is about what it gives."""
        tree = _filled(step, palette, rng)
        return None if tree is None else (substitute(rule.program, tree), tree)
    return change


def _extension(part: Concept, name: str, weight: float, change: Change, first: bool = False) -> Extension:
    looks = any(map(salience.sees_figures, part.words))
    return Extension(name, weight, 2.0 ** max(0.0, bits(part) - _POLICY.spent), change, first, looks)


def _all_of(selectors: Sequence[Concept], additions: Sequence[Concept], share: float) -> list[Extension]:
    """The extensions by some selectors and some additions, which are tried so often."""
    return [*(_extension(c, "some", 5 * c.weight * share, _some(c)) for c in selectors),
            *(_extension(c, "by-kind", 1.5 * c.weight * share, _by_kind(c)) for c in selectors),
            *(_extension(s, s.name, s.weight * share, _after(s)) for s in additions),
            *(_extension(s, s.name, s.weight / 2 * share, _before(s), True) for s in additions if s.name in FIRST)]


EXTENSIONS = (
    *_all_of(SELECTORS, ADDITIONS, 1.0),
    *_all_of(ODD_SELECTORS, LAST_RESORTS, _POLICY.last_resort),
    _extension(PART, PART.name, PART.weight * _POLICY.last_resort, _part(PART)),
)
"""All extensions, the same for every rule."""

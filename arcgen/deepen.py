"""Drawing a rule: a concept's own, or one made deeper.

A concept's own rules are finite, and half of the concepts have no more than six. So a rule may
be made deeper: fewer of the things are meant ("only the largest of them"), things are told
apart by what they are, or a further step follows. How likely that is depends on how many
earlier draws the concept is expected to have had, against how many rules it holds
(arcgen.capacity): the first draws are mostly plain, and as those run out rules become deeper.
What is drawn depends on nothing but the random stream and that expectation.

Everything is tried on the scenes drawn for the plain rule, where what it gives is already known.
"""
from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from . import checks
from .capacity import bits
from .checks import Example
from .concept import Concept, roles_of
from .grid import COLOUR_NAMES
from .language import types
from .language.neighbours import replaced, substitute
from .language.program import THE_INPUT, Node, rebuild, slots, walk, word
from .language.simplify import simplified
from .pinning import Unfit
from .scenes.priors import FOREGROUNDS, INKS, Roles, pick
from .steps import CHOICES, STEPS
from .trial import Trial, check_parts, differs

CHAIN = 0.15
"""Share of a concept's first draws in which its rule is made deeper."""
MOST_WORDS = 90
TRIES = 12
"""Ways tried to make a rule deeper before the draw is given up."""
_EXERCISED = 1 / 3
"""Share of the scenes on which both what is new and what was there before must matter."""
_SPENT = 2.0
"""Bits of what a way could give that no scene of a concept bears out, on the average."""


@dataclass(frozen=True)
class Rule:
    """A rule with the concept behind it; `name` tells what was added. `values` fills the concept's holes."""
    concept: Concept
    name: str
    program: Node
    values: Mapping[str, Node]

    @property
    def roles(self) -> Roles:
        return roles_of(self.program, self.values)


Change = Callable[[Rule, "Palette", np.random.Generator], Node | None]


@dataclass(frozen=True)
class Way:
    """One way to make a rule deeper: how often it is taken, how many rules it makes of one, and
    the change itself (None where it cannot be applied)."""
    name: str
    weight: float
    capacity: float
    change: Change


class Palette:
    """The colours that an addition to a rule may use: those that the rule looks for, and new inks
    (not those that it paints: painting them over says the same in more words)."""

    def __init__(self, rule: Rule, trial: Trial):
        roles = rule.roles
        self.background, self.known = roles.background, roles.seen
        there = {c for context in trial.contexts for c in np.unique(context.grid).tolist()}
        used = {self.background, *roles.seen, *roles.inks}
        self.avoid = sorted(used | there) if len(used | there) <= len(FOREGROUNDS) - 3 else sorted(used)

    def filling(self, rng: np.random.Generator) -> dict[str, Node]:
        """Values for the holes that ask for a colour of the rule."""
        known = [word(COLOUR_NAMES[c]) for c in rng.permutation(self.known).tolist()]
        return {"bg": word(COLOUR_NAMES[self.background]), **dict(zip(("known",), known))}

    def ink(self, rng: np.random.Generator) -> Node:
        return word(COLOUR_NAMES[pick(rng, INKS, self.avoid)])


def draw_rule(concept: Concept, rng: np.random.Generator, earlier: float,
              chain: float = CHAIN) -> tuple[Rule, list[Example]]:
    """A rule of the concept that holds on scenes of its own, and these as examples. earlier: how
    many draws of the concept came before, as far as can be expected. chain: the least chance that
    the rule is made deeper. Raises Unfit."""
    program, roles, values = concept.draw(rng)
    rule, trial = Rule(concept, concept.name, program, values), Trial(concept, roles, rng)
    if program.size > MOST_WORDS:
        raise Unfit(checks.TOO_LARGE)
    examples = trial.examples(program)
    check_parts(program, examples)
    held = 2.0 ** bits(concept)
    while rng.random() < 1 - (1 - chain) * _fresh(earlier, held):
        rule, examples = _deeper(rule, trial, examples, earlier / held, rng)
        held, chain = held * sum(w.capacity for w in WAYS), 0.0
    return rule, examples


def _fresh(drawn: float, held: float) -> float:
    """How far a stock of `held` rules is untouched after so many draws: 1 to 0."""
    return math.exp(-drawn / held)


def _deeper(rule: Rule, trial: Trial, examples: list[Example], drawn: float,
            rng: np.random.Generator) -> tuple[Rule, list[Example]]:
    """The rule with something added to it that matters. drawn: how often the rule is expected to
    have been drawn before. Raises Unfit when TRIES ways lead nowhere."""
    palette = Palette(rule, trial)
    total = sum(w.weight for w in WAYS)
    weights = {w: w.weight * _fresh(drawn * w.weight / total, w.capacity) + 1e-9 for w in WAYS}
    taken = [w for w in WAYS if w.name in rule.name.split("+")]
    reason = checks.IDLE_PART
    for _ in range(TRIES):
        way = pick(rng, weights, taken)
        program = way.change(rule, palette, rng)
        if program is None:
            continue
        try:
            return _held(replace(rule, name=f"{rule.name}+{way.name}", program=program), rule, trial, examples)
        except Unfit as unfit:
            reason = unfit.args[0]
    raise Unfit(reason)


def _held(new: Rule, old: Rule, trial: Trial, examples: list[Example]) -> tuple[Rule, list[Example]]:
    """The new rule with its examples. Raises Unfit unless it is a rule for the old one's scenes
    and both what is new and what was there before matter."""
    if new.program.size > MOST_WORDS:
        raise Unfit(checks.TOO_LARGE)
    if not set(new.roles.seen) <= set(old.roles.seen):
        raise Unfit(checks.COLOUR)
    found = trial.examples(new.program, max(6, len(examples) // 2))
    often = math.ceil(_EXERCISED * len(found))
    if not differs(old.program, found, often):
        raise Unfit(checks.IDLE_PART)
    alone = rebuild(new.program, lambda n: THE_INPUT if n == old.program else n)
    if alone != new.program and alone != THE_INPUT and not differs(alone, found, often):
        raise Unfit(checks.IDLE_PART)
    if len({(e.output.shape, e.output.tobytes()) for e in found}) < often + 1:
        raise Unfit(checks.SAME_OUTPUTS)
    check_parts(new.program, found)
    return new, found


# -- the ways

def _some(choice: Concept) -> Change:
    def change(rule: Rule, palette: Palette, rng: np.random.Generator) -> Node | None:
        """Fewer, or others, of the things that the rule is about."""
        which, _, _ = choice.draw(rng, palette.filling(rng), palette.avoid)
        changes = []
        for n in dict.fromkeys(walk(rule.program)):
            if n.type is types.Objects and n.primitive.name != "where":
                changes.append((n, word("where", n, which)))
            elif n.type is types.Predicate:
                changes += [(n, word("both", n, which)), (n, word("among", which, n)), (n, word("either", n, which))]
        if not changes:
            return None
        old, new = changes[rng.integers(len(changes))]
        return simplified(rebuild(rule.program, lambda n: new if n == old else n))
    return change


def _by_kind(choice: Concept) -> Change:
    def change(rule: Rule, palette: Palette, rng: np.random.Generator) -> Node | None:
        """Two colours where there was one: things are told apart."""
        inks = [(i, n) for i, (n, slot) in enumerate(slots(rule.program)) if slot is types.Ink
                and (n.primitive.name == "own_colour" or n.type is types.Colour)]
        if not inks:
            return None
        at, ink = inks[rng.integers(len(inks))]
        which, _, _ = choice.draw(rng, palette.filling(rng), palette.avoid)
        return replaced(rule.program, at, word("choose", which, palette.ink(rng), ink))
    return change


def _then(step: Concept) -> Change:
    def change(rule: Rule, palette: Palette, rng: np.random.Generator) -> Node | None:
        """A further step after the rule."""
        given = palette.filling(rng)
        if "known" in step.order and "known" not in given:
            return None
        tree, _, _ = step.draw(rng, given, palette.avoid)
        return simplified(substitute(tree, rule.program))
    return change


def _way(part: Concept, name: str, weight: float, change: Change) -> Way:
    return Way(name, weight, 2.0 ** max(0.0, bits(part) - _SPENT), change)


WAYS = (
    *(_way(c, "some", 5 * c.weight, _some(c)) for c in CHOICES),
    *(_way(c, "by-kind", 1.5 * c.weight, _by_kind(c)) for c in CHOICES),
    *(_way(s, s.name, s.weight, _then(s)) for s in STEPS),
)
"""All ways, the same for every rule."""

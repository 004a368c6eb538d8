"""Drawing a rule: a concept's own, or one made deeper.

A concept's own rules are finite, and half of the concepts have no more than six. So a rule may
be made deeper: fewer of the things are meant ("only the largest of them"), things are told
apart by what they are, or a further step follows. How likely that is depends on how many
earlier draws the concept is expected to have had, against how many rules it holds
(arcgen.synthesis.capacity): the first draws are mostly plain, and as those run out rules become deeper.
What is drawn depends on nothing but the random stream and that expectation.

Everything is tried on the scenes drawn for the plain rule, where what it gives is already known.
"""
from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from ..concepts.base import Concept, draw_value, roles_of
from ..core.errors import RuleError
from ..core.grid import COLOUR_NAMES, colours, same
from ..language import types
from ..language.alternatives import replaced, substitute
from ..language.program import Node, exchanged, slots, walk, word
from ..language.run import Context
from ..language.simplify import simplified
from ..language.types import Type
from ..scenes.priors import FOREGROUNDS, Roles, pick
from ..tasks.known import NOTHING, Known
from . import checks
from .capacity import bits, capacity, fresh
from .checks import Example
from .disambiguation import Unfit
from .extensions import CHOICES, FIRST, PART, STEPS
from .signature import behaviour_key
from .trial import LEAST_EXERCISED, Trial, check_parts, differs

CHAIN = 0.15
"""Share of a concept's first draws in which its rule is made deeper."""
MOST_WORDS, MOST_DEEPENED = 120, 54
"""Words of a program at most: of a concept's own, and of one that was made deeper."""
_LEAST_ADDED = 4
"""Words that an addition has at least, but for a few."""
TRIES = 8
"""Ways tried in vain, one after the other, before a rule is given up: another costs less than more of them."""
MET = 3
"""Known rules, one after the other, by which those of one addition seem to be spent."""
FORMS = 4
"""Forms of a way tried before another is."""
_EXERCISED = 1 / 2
"""Share of the scenes on which both what is new and what was there before must matter."""
_GLANCE = 4
"""Scenes on one of which something new must show."""
_CHOICES = 8
"""Predicates drawn for one that tells things apart."""
_TINY = 2
"""Cells of an output that hardly shows what it was taken from."""
_ANSWER, _MUCH = 9, 8
"""Cells of an output that is an answer, or how many times as many the input has: a step that comes
before it cannot be seen in it."""
_LEFT = 1 / 3
"""Share of the cells that a rule made which painting over its result leaves, at least."""
_CHOOSING = ("where", "the")
_SUITED = 1 / 2
"""Share of all additions that suit a rule, or more: a plan shows when they are spent (MET), and rules with two
take longer to make, for they are oftener hard to pin down."""
_SPENT = 2.0
"""Bits of what a way could give that no scene of a concept bears out, on the average."""


@dataclass(frozen=True)
class Rule:
    """A rule with the concept behind it; `name` tells what was added. `values` fills the concept's holes.
    `things`: what the additions choose among, which must stand out (see checks.stand_out). `stages`:
    the rule before each addition, and the addition alone, none of which may do for a row."""
    concept: Concept
    name: str
    program: Node
    values: Mapping[str, Node]
    things: tuple[Node, ...] = ()
    stages: tuple[Node, ...] = ()

    @property
    def roles(self) -> Roles:
        return roles_of(self.program, self.values)

    @property
    def additions(self) -> int:
        return self.name.count("+")

    @cached_property
    def key(self) -> str:
        """What the rule does (see arcgen.synthesis.signature), some 4 ms."""
        return behaviour_key(self.concept, self.program, self.values)

    def is_in(self, known: Known) -> bool:
        """Whether the rule is one of those known."""
        return len(known) > 0 and self.key in known


Change = Callable[[Rule, "Palette", np.random.Generator], tuple[Node, Node | None] | None]


@dataclass(frozen=True)
class Way:
    """One way to make a rule deeper: how often it is taken, how many rules it makes of one, and
    the change itself: the new program, and what is added where that is a program too, or None
    where the way leads nowhere. first: whether what is added comes before the rule. looks: whether
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
        return {name: word(COLOUR_NAMES[c]) for name, c in filling.items()}

    def ink(self, rng: np.random.Generator) -> Node:
        """A new colour to paint with. Raises RuleError when there is none."""
        return draw_value(rng, "", types.Paint, list(self.avoid))


def draw_rules(concept: Concept, rng: np.random.Generator, earlier: float,
               chain: float = CHAIN, known: Known = NOTHING) -> Iterator[tuple[Rule, list[Example]]]:
    """A rule of the concept that holds on scenes of its own, and these as examples; if it is made
    deeper, some such rules, one after another, until the caller has a good one: they share the
    plain rule and its scenes. earlier: how many draws of the concept came before, as far as can
    be expected. chain: the least chance that the rule is made deeper. known: rules that are not wanted
    again, and are made deeper instead. Raises Unfit at the end, if there were none, or none that the
    caller wanted of those made deeper."""
    try:
        program, roles, values = concept.draw(rng)
    except RuleError:                           # no colour is left
        raise Unfit(checks.COLOUR) from None
    rule, trial, held = Rule(concept, concept.name, program, values), Trial(concept, roles, rng), capacity(concept)
    deeper = rng.random() < 1 - (1 - chain) * fresh(earlier, held)
    if program.size > (MOST_DEEPENED - _LEAST_ADDED if deeper else MOST_WORDS):
        raise Unfit(checks.TOO_LARGE)
    examples = trial.examples(program)
    check_parts(program, examples)
    if deeper or rule.is_in(known):
        yield from _deeper(rule, trial, examples, earlier, held, rng, known)
    else:
        yield rule, examples


def _deeper(rule: Rule, trial: Trial, examples: list[Example], earlier: float, held: float,
            rng: np.random.Generator, known: Known) -> Iterator[tuple[Rule, list[Example]]]:
    """The rule with something added to it that matters, or with more than that: once MET rules, one after the
    other, are known, more is added to the last. earlier, held: draws of the concept before, and how many rules
    there are of this kind. Raises Unfit after TRIES ways in vain."""
    if rule.program.size > MOST_DEEPENED - _LEAST_ADDED:
        raise Unfit(checks.TOO_LARGE)
    palette = Palette(rule, trial)
    total, drawn = sum(w.weight for w in WAYS), earlier / held
    weights = {w: w.weight * fresh(drawn * w.weight / total, w.capacity * _SUITED) + 1e-9 for w in WAYS}
    room = {True: _has_room([e.input for e in examples]), False: _has_room([e.output for e in examples])}
    taken = [w for w in WAYS if w.name in rule.name.split("+") or (w.looks and not room[w.first])]
    reason, deep = checks.IDLE_PART, held * _SUITED * sum(w.capacity for w in WAYS)
    vain = met = 0
    while vain < TRIES:
        way, vain = pick(rng, weights, taken), vain + 1
        for _ in range(FORMS):
            try:
                changed = way.change(rule, palette, rng)
            except RuleError:               # no colour is left
                changed = None
            if changed is None:
                break
            program, addition = changed
            if program.size > MOST_DEEPENED:
                reason = checks.TOO_LARGE
                break
            try:
                new = replace(rule, name=f"{rule.name}+{way.name}", program=simplified(program))
                stages = (rule.program, addition) if addition else (rule.program,)
                new = replace(new, things=_to_be_seen(new, rule), stages=(*rule.stages, *stages))
                found = _held(new, rule, way, addition, trial, len(examples))
                met = met + 1 if new.is_in(known) else 0
                if met == MET or (not met and rng.random() > fresh(earlier, deep)):
                    met = 0
                    yield from _deeper(new, trial, found, earlier, deep, rng, known)
                elif not met:
                    yield new, found
                    vain = 0
                break
            except Unfit as unfit:
                reason = unfit.args[0]
    raise Unfit(reason)


def _has_room(grids: list[np.ndarray]) -> bool:
    """Whether things can stand out in half of the grids."""
    return 2 * sum(grid.size > checks.SMALL for grid in grids) >= len(grids)


def _held(new: Rule, old: Rule, way: Way, addition: Node | None, trial: Trial, before: int) -> list[Example]:
    """The new rule's examples. Raises Unfit unless it is a rule for the old one's scenes and both
    what is new and what was there before matter."""
    glance = trial.contexts[:_GLANCE]
    if all(_alike(c, new.program, old.program) for c in glance):
        raise Unfit(checks.IDLE_PART)
    if not all(any(checks.stand_out(c, things) for c in glance) for things in new.things):
        raise Unfit(checks.HIDDEN)
    if not set(new.roles.seen) <= set(old.roles.seen):
        raise Unfit(checks.COLOUR)
    found = trial.examples(new.program, max(6, before // 2))
    often = math.ceil(_EXERCISED * len(found))
    if not differs(old.program, found, often) or (addition is not None and not differs(addition, found, often)):
        raise Unfit(checks.IDLE_PART)
    if len({(e.output.shape, e.output.tobytes()) for e in found}) < often + 1:
        raise Unfit(checks.SAME_OUTPUTS)
    _check_seen(new, old.program, found)
    inks = set(new.roles.inks) - set(old.roles.inks)
    if inks and sum(not inks.isdisjoint(e.colours[1]) for e in found) < often:
        raise Unfit(checks.HIDDEN)
    if way.first and 2 * sum(map(_is_answer, found)) > len(found):
        raise Unfit(checks.HIDDEN)
    if addition is not None and addition.primitive.name == "paint" and not way.first:
        _check_left(old.program, found)
    check_parts(new.program, found, max(LEAST_EXERCISED, len(found) // 5))
    return found


def _alike(context: Context, new: Node, old: Node) -> bool:
    """Whether a new program gives nothing here, or nothing new."""
    out, before = context.output(new), context.output(old)
    return out is None or (before is not None and same(out, before))


def _is_answer(e: Example) -> bool:
    """Whether the output tells something about the input rather than showing what became of it."""
    return e.output.size <= _ANSWER < e.input.size // 4 or _MUCH * e.output.size <= e.input.size


def _check_left(old: Node, examples: list[Example]) -> None:
    """Raises Unfit where painting leaves little of what the rule before it made."""
    shares = []
    for e in examples:
        made = e.context.output(old)
        if made is not None and made.shape == e.input.shape == e.output.shape and not same(made, e.input):
            shares.append((e.output == made)[made != e.input].mean())
    if shares and np.mean(shares) < _LEFT:
        raise Unfit(checks.IDLE_PART)


def _to_be_seen(new: Rule, old: Rule) -> tuple[Node, ...]:
    """What the additions to a rule choose among, or act on."""
    known, there = set(walk(old.program)), set(walk(new.program))
    found = {n.args[0] if n.primitive.name in _CHOOSING else n: None for n in walk(new.program)
             if n not in known and n.type.fits(types.Objects) and n.primitive.name in (*_CHOOSING, *checks.SEEING)}
    return tuple(dict.fromkeys([*(n for n in old.things if n in there), *found]))


def _check_seen(new: Rule, old: Node, examples: list[Example]) -> None:
    """Raises Unfit unless a player can see what was added: the things that it chooses among are
    several and stand out, and what remains of a larger grid is more than a cell or two."""
    for things in new.things:
        if 2 * sum(checks.is_crowded(e.context, things) for e in examples) > len(examples):
            raise Unfit(checks.HIDDEN)
        least = 1 + any(n.primitive.name in _CHOOSING and n.args[0] == things for n in walk(new.program))
        fine = sum(least <= checks.number_of(e.context, things) <= checks.MOST_THINGS for e in examples)
        if 3 * fine < 2 * len(examples):
            raise Unfit(checks.HIDDEN)
    before = ((e, e.context.output(old)) for e in examples if e.output.size <= _TINY)
    if 3 * sum(out is None or out.size > _TINY for _, out in before) > len(examples):
        raise Unfit(checks.SAME_OUTPUTS)


# -- the ways

def _some(choice: Concept) -> Change:
    def change(rule: Rule, palette: Palette, rng: np.random.Generator) -> tuple[Node, None] | None:
        """Fewer, or others, of the things that the rule is about."""
        nodes = [n for n in dict.fromkeys(walk(rule.program))
                 if n.primitive.name in _CHOOSING or n.type is types.Objects]
        if not nodes:
            return None
        old = nodes[rng.integers(len(nodes))]
        chosen = old.primitive.name in _CHOOSING
        things = old.args[0] if chosen else old
        which = _telling(choice, things, palette, rng)
        if which is None:
            return None
        if old.primitive.name == "the":
            which = word("among", which, old.args[1])
        elif chosen:
            which = word("both", old.args[1], which)
        new = word(old.primitive.name if chosen else "where", things, which)
        return exchanged(rule.program, old, new), None
    return change


def _by_kind(choice: Concept) -> Change:
    def change(rule: Rule, palette: Palette, rng: np.random.Generator) -> tuple[Node, None] | None:
        """Two colours where there was one: things are told apart."""
        inks = [(at, n, things) for at, n, slot, parent in _arguments(rule.program)
                if slot is types.Ink and (n.primitive.name == "own_colour" or n.type is types.Colour)
                for things in parent.args if things.type is types.Objects]
        if not inks:
            return None
        at, ink, things = inks[rng.integers(len(inks))]
        which = _telling(choice, things, palette, rng)
        return which and (replaced(rule.program, at, word("choose", which, palette.ink(rng), ink)), None)
    return change


def _telling(choice: Concept, things: Node, palette: Palette, rng: np.random.Generator) -> Node | None:
    """A predicate that some, but not all, of the things fit on half of the scenes."""
    for _ in range(_CHOICES):
        which, _ = choice.fill_at_random(rng, palette.filling(rng), palette.avoid)
        some = word("where", things, which)
        tells = sum(0 < checks.number_of(c, some) < checks.number_of(c, things) for c in palette.contexts)
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
        narrower = which if region.primitive.name == "itself" else word("of", region, which)
        return replaced(rule.program, at, narrower), None
    return change


def _arguments(program: Node) -> Iterator[tuple[int, Node, Type, Node]]:
    """Every argument in a program: its place (see neighbours.replaced), itself, its slot, and whose it is."""
    for start, (parent, _) in enumerate(slots(program)):
        at = start + 1
        for i, a in enumerate(parent.args):
            yield at, a, parent.primitive.slot(i), parent
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


def _way(part: Concept, name: str, weight: float, change: Change, first: bool = False) -> Way:
    looks = any(f"{seeing}(" in text for text in part.texts for seeing in checks.SEEING)
    return Way(name, weight, 2.0 ** max(0.0, bits(part) - _SPENT), change, first, looks)


WAYS = (
    *(_way(c, "some", 5 * c.weight, _some(c)) for c in CHOICES),
    *(_way(c, "by-kind", 1.5 * c.weight, _by_kind(c)) for c in CHOICES),
    _way(PART, PART.name, PART.weight, _part(PART)),
    *(_way(s, s.name, s.weight, _after(s)) for s in STEPS),
    *(_way(s, s.name, s.weight / 2, _before(s), first=True) for s in STEPS if s.name in FIRST),
)
"""All ways, the same for every rule."""

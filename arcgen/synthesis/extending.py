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
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ..concepts.base import Concept
from ..core.errors import RuleError
from ..core.grid import same
from ..language.program import Node, walk
from ..language.registry import WORDS
from ..language.run import Context
from ..language.simplify import simplified
from ..scenes.priors import pick
from ..tasks.known import NOTHING, Known
from ..tasks.rejection import Reason, Rejected
from . import salience
from .capacity import capacity, fresh
from .example import Example
from .extensions import EXTENSIONS, Extension, Palette
from .policy import POLICY
from .rule import Rule
from .trial import Trial, check_parts, differs

_POLICY = POLICY.extending


def draw_rules(concept: Concept, rng: np.random.Generator, earlier: float,
               chain: float = _POLICY.share, known: Known = NOTHING) -> Iterator[tuple[Rule, list[Example]]]:
    """A rule of the concept that holds on scenes of its own, and these as examples; if it is made
    deeper, some such rules, one after another, until the caller has a good one: they share the
    plain rule and its scenes. earlier: how many draws of the concept came before, as far as can
    be expected. chain: the least chance that the rule is made deeper. known: rules that are not wanted
    again, and are made deeper instead. Raises Rejected at the end, if there were none, or none that the
    caller wanted of those made deeper."""
    try:
        program, roles, values = concept.draw(rng)
    except RuleError:                           # no colour is left
        raise Rejected(Reason.COLOUR) from None
    rule, trial, held = Rule(concept, concept.name, program, values), Trial(concept, roles, rng), capacity(concept)
    deeper = rng.random() < 1 - (1 - chain) * fresh(earlier, held)
    if program.size > (_POLICY.most_words_extended - _POLICY.least_added if deeper else _POLICY.most_words):
        raise Rejected(Reason.TOO_LARGE)
    examples = trial.examples(program)
    check_parts(program, examples)
    if deeper or rule.is_in(known):
        yield from _extended(rule, trial, examples, earlier, held, rng, known)
    else:
        yield rule, examples


def _extended(rule: Rule, trial: Trial, examples: list[Example], earlier: float, held: float,
            rng: np.random.Generator, known: Known) -> Iterator[tuple[Rule, list[Example]]]:
    """The rule with something added to it that matters, or with more than that: once _POLICY.met rules, one after the
    other, are known, more is added to the last. earlier, held: draws of the concept before, and how many rules
    there are of this kind. Raises Rejected after _POLICY.tries ways in vain."""
    if rule.program.size > _POLICY.most_words_extended - _POLICY.least_added:
        raise Rejected(Reason.TOO_LARGE)
    palette = Palette(rule, trial)
    total, drawn = sum(w.weight for w in EXTENSIONS), earlier / held
    weights = {w: w.weight * fresh(drawn * w.weight / total, w.capacity * _POLICY.suited) + 1e-9 for w in EXTENSIONS}
    room = {True: _has_room([e.input for e in examples]), False: _has_room([e.output for e in examples])}
    taken = [w for w in EXTENSIONS if w.name in rule.name.split("+") or (w.looks and not room[w.first])]
    reason, deep = Reason.IDLE_PART, held * _POLICY.suited * sum(w.capacity for w in EXTENSIONS)
    vain = met = 0
    while vain < _POLICY.tries:
        way, vain = pick(rng, weights, taken), vain + 1
        for _ in range(_POLICY.forms):
            try:
                changed = way.change(rule, palette, rng)
            except RuleError:               # no colour is left
                changed = None
            if changed is None:
                break
            program, addition = changed
            if program.size > _POLICY.most_words_extended:
                reason = Reason.TOO_LARGE
                break
            try:
                new = replace(rule, name=f"{rule.name}+{way.name}", program=simplified(program))
                stages = (rule.program, addition) if addition else (rule.program,)
                new = replace(new, things=_to_be_seen(new, rule), stages=(*rule.stages, *stages))
                found = _held(new, rule, way, addition, trial, len(examples))
                met = met + 1 if new.is_in(known) else 0
                if met == _POLICY.met or (not met and rng.random() > fresh(earlier, deep)):
                    met = 0
                    yield from _extended(new, trial, found, earlier, deep, rng, known)
                elif not met:
                    yield new, found
                    vain = 0
                break
            except Rejected as rejected:
                reason = rejected.reason
    raise Rejected(reason)


def _has_room(grids: list[np.ndarray]) -> bool:
    """Whether things can stand out in half of the grids."""
    return 2 * sum(grid.size > POLICY.salience.small for grid in grids) >= len(grids)


def _held(new: Rule, old: Rule, way: Extension, addition: Node | None, trial: Trial, before: int) -> list[Example]:
    """The new rule's examples. Raises Rejected unless it is a rule for the old one's scenes and both
    what is new and what was there before matter."""
    glance = trial.contexts[:_POLICY.glance]
    if all(_alike(c, new.program, old.program) for c in glance):
        raise Rejected(Reason.IDLE_PART)
    if not all(any(salience.stand_out(c, things) for c in glance) for things in new.things):
        raise Rejected(Reason.HIDDEN)
    if not set(new.roles.seen) <= set(old.roles.seen):
        raise Rejected(Reason.COLOUR)
    found = trial.examples(new.program, max(6, before // 2))
    often = math.ceil(_POLICY.exercised * len(found))
    if not differs(old.program, found, often) or (addition is not None and not differs(addition, found, often)):
        raise Rejected(Reason.IDLE_PART)
    if len({(e.output.shape, e.output.tobytes()) for e in found}) < often + 1:
        raise Rejected(Reason.SAME_OUTPUTS)
    _check_seen(new, old.program, found)
    inks = set(new.roles.inks) - set(old.roles.inks)
    if inks and sum(not inks.isdisjoint(e.colours[1]) for e in found) < often:
        raise Rejected(Reason.HIDDEN)
    if way.first and 2 * sum(map(_is_answer, found)) > len(found):
        raise Rejected(Reason.HIDDEN)
    if addition is not None and addition.word is WORDS["paint"] and not way.first:
        _check_left(old.program, found)
    check_parts(new.program, found, max(POLICY.trial.exercised, len(found) // 5))
    return found


def _alike(context: Context, new: Node, old: Node) -> bool:
    """Whether a new program gives nothing here, or nothing new."""
    out, before = context.output(new), context.output(old)
    return out is None or (before is not None and same(out, before))


def _is_answer(e: Example) -> bool:
    """Whether the output tells something about the input rather than showing what became of it."""
    return e.output.size <= _POLICY.answer < e.input.size // 4 or _POLICY.much * e.output.size <= e.input.size


def _check_left(old: Node, examples: list[Example]) -> None:
    """Raises Rejected where painting leaves little of what the rule before it made."""
    shares = []
    for e in examples:
        made = e.context.output(old)
        if made is not None and made.shape == e.input.shape == e.output.shape and not same(made, e.input):
            shares.append((e.output == made)[made != e.input].mean())
    if shares and np.mean(shares) < _POLICY.left:
        raise Rejected(Reason.IDLE_PART)


def _to_be_seen(new: Rule, old: Rule) -> tuple[Node, ...]:
    """What the additions to a rule choose among, or act on."""
    known, there = set(walk(old.program)), set(walk(new.program))
    found = {n.args[0] if n.word.chooses else n: None for n in walk(new.program)
             if n not in known and (n.word.chooses or salience.sees_figures(n.word))}
    return tuple(dict.fromkeys([*(n for n in old.things if n in there), *found]))


def _check_seen(new: Rule, old: Node, examples: list[Example]) -> None:
    """Raises Rejected unless a player can see what was added: the things that it chooses among are
    several and stand out, and what remains of a larger grid is more than a cell or two."""
    for things in new.things:
        if 2 * sum(salience.is_crowded(e.context, things) for e in examples) > len(examples):
            raise Rejected(Reason.HIDDEN)
        least = 1 + any(n.word.chooses and n.args[0] == things for n in walk(new.program))
        fine = sum(least <= salience.number_of(e.context, things) <= POLICY.salience.most_things for e in examples)
        if 3 * fine < 2 * len(examples):
            raise Rejected(Reason.HIDDEN)
    before = ((e, e.context.output(old)) for e in examples if e.output.size <= _POLICY.tiny)
    if 3 * sum(out is None or out.size > _POLICY.tiny for _, out in before) > len(examples):
        raise Rejected(Reason.SAME_OUTPUTS)

"""Drawing a rule: a concept's own, or one that is extended.

A concept's own rules are finite, and half of the concepts have no more than six. So a rule may be extended: fewer of
the things are meant ("only the largest of them"), things are told apart by what they are, or a further step follows.
How likely that is depends on how many draws the concept is expected to have had, against how many rules it holds, and
on how often an extended one can be made (arcgen.synthesis.capacity): the first draws are mostly plain, and as plain
rules run out they are extended. What is drawn depends on the random stream, on that expectation and on the rules known
already, and on nothing else.

An extended rule is tried on the scenes that were drawn for the plain one, where what that gives is already known.
"""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from ..concepts.base import Concept
from ..core.errors import RuleError
from ..core.grid import COLOUR_NAMES
from ..language.canonical import colours_of
from ..language.program import Node, call
from ..language.simplify import simplified
from ..scenes.priors import pick
from ..tasks.known import NOTHING, Known
from ..tasks.rejection import Reason, Rejected
from .capacity import capacity, extended, extensible, fresh, stock
from .example import Example
from .extension_checks import examples_of, to_be_seen
from .extensions import EXTENSIONS, Extension, Palette
from .framed import framed_rules
from .policy import POLICY
from .profiles import PROFILES, Profile
from .rule import Rule
from .trial import Trial, check_parts, simplest

_POLICY = POLICY.extending


def draw_rules(concept: Concept, rng: np.random.Generator, earlier: float, share: float = _POLICY.share,
               known: Known = NOTHING, further: float = 1.0,
               profile: Profile = PROFILES["arc-1"]) -> Iterator[tuple[Rule, list[Example]]]:
    """A rule of the concept with examples of it, or several rules, one after another, that extend one plain rule and
    share its scenes: the caller takes as many as it needs.

    earlier: how many draws the concept had before, as far as can be expected. share: the least probability, 0 to 1,
    that the rule is extended. known: rules that are not wanted again; they are extended instead. further: probability,
    0 to 1, that a rule which has no framing of the usual size left is set in a larger one, or, once these get scarce,
    extended. profile: its grounds, how large its framed grids are and
    how often a framing is set in another. Raises Rejected when there is none, or no other.
    """
    try:
        program, _, values = concept.draw(rng, _ground(concept, rng, profile.grounds))
    except RuleError:                           # no colour is left
        raise Rejected(Reason.COLOUR) from None
    rule, own = Rule(concept, concept.name, program, values), capacity(concept)
    plain = rng.random() < (1 - share) * fresh(earlier, own * _POLICY.plain)
    framed = rng.random() >= extended(further, earlier, stock(concept), extensible(concept))
    if program.size > (_POLICY.most_words if plain else _POLICY.most_words_extended - _POLICY.least_added):
        raise Rejected(Reason.TOO_LARGE)
    trial = Trial(rule.start, rng)
    if plain or not framed:
        examples = trial.examples(program)
        rule = replace(rule, program=simplest(program, examples))
        check_parts(rule.program, examples)
    if plain and not rule.is_in(known):
        yield rule, examples
    elif framed:
        yield from framed_rules(rule, rng, known, profile.nested, profile.areas)
    elif rng.random() < fresh(earlier, stock(concept) * POLICY.drawing.spent * POLICY.drawing.of_any_size):
        yield from framed_rules(rule, rng, known, profile.nested)
    else:
        yield from _extended(rule, trial, examples, earlier, own, rng, known)


def _ground(concept: Concept, rng: np.random.Generator, grounds: Mapping[int, float]) -> dict[str, Node]:
    """The background, drawn by these weights, where a rule of the concept has one. Raises RuleError when all its
    colours are taken."""
    if not concept.draws_ground:
        return {}
    return {"bg": call(COLOUR_NAMES[pick(rng, dict(grounds), colours_of(concept.tree))])}


def _extended(rule: Rule, trial: Trial, examples: list[Example], earlier: float, own: float,
              rng: np.random.Generator, known: Known) -> Iterator[tuple[Rule, list[Example]]]:
    """Extensions of the rule that hold, one after another; and extensions of these, once several in a row are known.

    earlier: draws of the concept before. own: how many rules like this one there are, as far as is estimated. Raises
    Rejected once POLICY.extending.tries extensions, one after the other, came to nothing.
    """
    if rule.program.size > _POLICY.most_words_extended - _POLICY.least_added:
        raise Rejected(Reason.TOO_LARGE)
    palette = Palette(rule, trial)
    weights = _weights(earlier / own)
    taken = _unsuited(rule, examples)
    reason, own = Reason.IDLE_PART, own * _POLICY.suited * sum(e.capacity for e in EXTENSIONS)
    failed = met = 0
    while failed < _POLICY.tries:
        extension, failed = pick(rng, weights, taken), failed + 1
        for _ in range(_POLICY.forms):
            try:
                changed = extension.change(rule, palette, rng)
            except RuleError:               # no colour is left
                changed = None
            if changed is None:
                break
            program, addition = changed
            if program.size > _POLICY.most_words_extended:
                reason = Reason.TOO_LARGE
                break
            new = _named(rule, extension, simplified(program), addition)
            try:
                found = examples_of(new, rule, extension, addition, trial, len(examples))
                met = met + 1 if new.is_in(known) else 0
                if met == _POLICY.met or (not met and rng.random() > fresh(earlier, own)):
                    met = 0
                    yield from _extended(new, trial, found, earlier, own, rng, known)
                elif not met:
                    yield new, found
                    failed = 0
                break
            except Rejected as rejected:
                reason = rejected.reason
    raise Rejected(reason)


def _weights(drawn: float) -> dict[Extension, float]:
    """How often each extension is tried, after so many draws for each rule of this kind: those that gave all that
    they can hardly any more."""
    total = sum(e.weight for e in EXTENSIONS)
    return {e: e.weight * fresh(drawn * e.weight / total, e.capacity * _POLICY.suited) + 1e-9 for e in EXTENSIONS}


def _unsuited(rule: Rule, examples: list[Example]) -> list[Extension]:
    """The extensions that the rule has already, and those that look for things where these have no room."""
    room = {True: _has_room([e.input for e in examples]), False: _has_room([e.output for e in examples])}
    return [e for e in EXTENSIONS if e.name in rule.name.split("+") or (e.looks and not room[e.first])]


def _has_room(grids: list[np.ndarray]) -> bool:
    """Whether things can stand out in half of the grids."""
    return 2 * sum(grid.size > POLICY.salience.small for grid in grids) >= len(grids)


def _named(rule: Rule, extension: Extension, program: Node, addition: Node | None) -> Rule:
    """The rule with the program that an extension made of it."""
    new = replace(rule, name=f"{rule.name}+{extension.name}", program=program)
    stages = (rule.program, addition) if addition else (rule.program,)
    return replace(new, things=to_be_seen(new, rule), stages=(*rule.stages, *stages))

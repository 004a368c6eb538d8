"""Rules in framings: a plain rule and its scenes are set in a framing, and what comes of it is tried.

A framed rule is tried on scenes of its own. It holds if these give pairs, if every part of it matters, and if the
framing does too: where the rule without it says the same, the framing is decoration.
"""
from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from ..core.errors import RuleError
from ..language.program import Node
from ..scenes.priors import number, pick
from ..tasks.known import NOTHING, Known
from ..tasks.rejection import Reason, Rejected
from .capacity import suits
from .example import Example
from .framings import FRAMINGS, Choice, Framed, Framing
from .policy import POLICY
from .rule import Rule
from .trial import Trial, check_parts, differs, simplest

_POLICY = POLICY.framing


def framed_rules(rule: Rule, rng: np.random.Generator, known: Known = NOTHING, nested: float = 0.0,
                 areas: Mapping[int, int] | None = None) -> Iterator[tuple[Rule, list[Example]]]:
    """Rules in framings, one after another, with examples of each: of every framing that suits the rule and its
    concept (of those that never did, some are tried), in random order, none of those known; what is known, and a share
    `nested` of all, is set in another framing besides. areas: how large grids may be (Profile.areas), any size where
    there are none; one is drawn for all, for framings make grids larger, and without that most framed tasks were larger
    than ARC's. Ends when so many framings in a row came to nothing (POLICY.framing.tries); raises Rejected when all
    did."""
    most = _POLICY.larger * number(rng.random(), areas) / _cells(rule, rng) if areas else math.inf
    done = [framed.framing for framed in rule.framings]
    barred = {*done, *rule.concept.not_framed}
    suited = suits(rule.concept)
    weights = {f: f.weight * (suited.get(f.name) or 1.0) for f in FRAMINGS.values()
               if f.name not in barred and not (f.once and done) and f.times <= most
               and (suited.get(f.name, 1.0) or rng.random() < _POLICY.least_suited)}
    reason, found, failed = Reason.IDLE_PART if weights else Reason.RARE, False, 0
    asked: list[Framing] = []
    while failed < _POLICY.tries and len(asked) < len(weights):
        framing = pick(rng, weights, asked)
        asked.append(framing)
        try:
            new, examples = tried(rule, framing, rng, known)
            deeper = len(new.framings) < _POLICY.depth
            if examples and not (deeper and rng.random() < nested) and not new.is_in(known):
                yield new, examples
            elif deeper:
                yield from framed_rules(new, rng, known, areas=areas)
            else:
                raise Rejected(Reason.IDLE_PART)
            found, failed = True, 0
        except RuleError:
            continue
        except Rejected as rejected:
            reason, failed = rejected.reason, failed + 1
    if not found:
        raise Rejected(reason)


def _cells(rule: Rule, rng: np.random.Generator) -> int:
    """Cells of a grid of the rule's scenes. Raises Rejected where the first comes to nothing."""
    try:
        return rule.start(rng)(rng).size
    except RuleError:
        raise Rejected(Reason.RARE) from None


def tried(rule: Rule, framing: Framing, rng: np.random.Generator,
          known: Known = NOTHING) -> tuple[Rule, list[Example]]:
    """A rule in a framing, with examples: as chosen, or as chosen instead where that has no answer. One that is known
    has no examples: it was tried before, and scenes take several times as long as to look it up. Raises RuleError
    where the framing does not suit such a rule, and Rejected."""
    choice = framing.choose(rng, rule.program, rule.roles)
    for way in filter(None, (choice, choice.instead)):
        for program in way.programs:
            new = _set_in(rule, framing, way, program)
            if new.is_in(known):
                return new, []
    try:
        return _made(rule, framing, choice, rng)
    except Rejected as rejected:
        if rejected.reason != Reason.UNDEFINED or choice.instead is None:
            raise
    return _made(rule, framing, choice.instead, rng)


def _made(rule: Rule, framing: Framing, choice: Choice, rng: np.random.Generator) -> tuple[Rule, list[Example]]:
    """A rule in a framing, by the simplest of the programs that say it, with examples. Raises Rejected."""
    *simpler, meant = choice.programs
    new = _set_in(rule, framing, choice, meant)
    trial = Trial(new.start, rng, new.idle, POLICY.drawing.barren)
    examples = trial.examples(meant, other=rule.program, apart=_POLICY.exercised)
    said = next((p for p in simpler if not differs(p, examples, 1)), meant)
    new = replace(new, program=simplest(said, examples))
    if new.program.size > POLICY.extending.most_words_extended:
        raise Rejected(Reason.TOO_LARGE)
    check_parts(new.program, examples)
    return new, examples


def _set_in(rule: Rule, framing: Framing, choice: Choice, program: Node) -> Rule:
    """A rule in a framing, said by one of the programs that were chosen."""
    framed = Framed(framing.name, rule.program, rule.roles.background, choice.idle, choice.details)
    return replace(rule, name=f"{rule.name}+{framing.name}", program=program, framings=(*rule.framings, framed))

"""Synthesis: concept -> rule -> demonstrations -> checks -> task.

SynthSource draws proposals (rules that are new, non-trivial and can be pinned down) and rows
(instances of a rule, each with fresh demonstrations and a test). Both are pure functions of
their arguments: every stream of random numbers is named by what it is for.
"""
from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from ..concepts.base import Concept
from ..concepts.catalogue import chosen, library
from ..core.errors import RuleError
from ..core.seeds import choose_name, name_keys, stream
from ..core.task import Pair, Task
from ..language import types
from ..language.english import describe
from ..language.program import Node
from ..language.text import parse, parse_expression, to_text
from ..language.types import TYPES
from ..language.unsaid import unsaid
from ..scenes.priors import number
from ..tasks.decontaminate import held_out
from ..tasks.known import NOTHING, Known, Share
from ..tasks.rejection import Reason, Rejected
from ..tasks.source import Proposal
from .beginnings import Start
from .capacity import bits, capacity, extended, extensible, fresh, stock, visits
from .difficulty import difficulty
from .disambiguation import Alternatives, Disambiguated, Drawer, Rejections, disambiguate, likely_alternatives
from .example import Example
from .extending import draw_rules
from .framings import Framed
from .likeness import Wanted, likeness
from .policy import POLICY
from .profiles import PROFILES
from .rule import Rule

_POLICY = POLICY.drawing
_EASY, _EASY_EXTENDED = 5, 2
"""Of the rules of a concept those that are drawn often are found first: so what is left of them is met as seldom as if
so many were left out one after the other, of its own and framed ones, and of extended ones. With 5 a dry-run of
8,000 x 1 promises 5.1 minutes, with 1 it promised 2.3; the build took 5.3. Told of the keys of a plan, draws 12,288,
16,384 and 20,480 took 47, 44 and 48 ms a rule, and told of such shares 56, 35 and 36."""


class SynthSource:
    """Synthesized tasks: the sources `synth` and `counting`. Options: see arcgen.tasks.source."""
    limit = None

    def __init__(self, pairs: tuple[int, int] | None = None, concepts: tuple[str, ...] = (),
                 holdout_concepts: tuple[str, ...] = (), compose: float = 0.0, decontaminate: tuple[str, ...] = (),
                 profile: str = "arc-1", name: str = "synth"):
        self.name, self.profile = name, PROFILES[profile]
        self._demonstrations = self.profile.demonstrations if pairs is None else \
            dict.fromkeys(range(pairs[0], pairs[1] + 1), 1)
        chosen(holdout_concepts)
        self.concepts = chosen((*concepts, *holdout_concepts) if concepts else ())
        liked = likeness(profile)
        self.wanted: Wanted = liked
        self._keys = name_keys([c.name for c in self.concepts])
        self._capacities = np.array([capacity(c) for c in self.concepts])
        self._stocks = np.array([stock(c) for c in self.concepts])
        looks = np.array([liked.weight(c.name) for c in self.concepts])
        looks = np.where(self._stocks < _POLICY.few, np.maximum(looks, _POLICY.scarce), looks)
        weights = looks * [c.weight * (1 + bits(c) / _POLICY.rich) for c in self.concepts]
        self._weights = weights / weights.sum()
        self._extensible = np.array([extensible(c) for c in self.concepts])
        self._courses: dict[float, Course] = {}
        self._extended_share = max(self.profile.framed, compose)
        self._last: tuple[tuple[int, range, Known] | None, list[Proposal]] = None, []
        self.held_out = held_out(tuple(decontaminate)) if decontaminate else None

    # -- rules

    def shares(self, draw: int) -> np.ndarray:
        """How often a draw is of each concept: float64 (concepts,), their sum 1. By weight, and less often the more of
        the rules that a concept holds are found by then: once most of all concepts' rules have run out, as far as they
        can be extended, less often where the extended ones have run out too; and none much more often than others."""
        return self._course(draw).shares

    def met(self, draws: int) -> Share:
        """What stands for the rules that so many draws have found: of those of each concept a share, as far as can be
        expected; over all the share of those that a draw comes upon."""
        if not draws:
            return Share(0.0)
        visited, shares, further = self._course(draws)
        beyond = extended(further, visited, self._stocks, self._extensible)
        left = beyond * fresh(visited, self._capacities * _POLICY.added)
        known = 1 - left ** _EASY_EXTENDED - (1 - beyond) * np.exp(-_EASY * visited / self._stocks)
        return Share(float(shares @ known), {c.name: float(k) for c, k in zip(self.concepts, known, strict=True)})

    def _course(self, draws: int) -> Course:
        """What is to be expected after so many draws. Remembered."""
        about_ = about(draws + 1, _POLICY.steps)
        if about_ not in self._courses:
            visited, eager = visits(self._weights, self._stocks * _POLICY.eager, about_)
            further = max(0.0, 1 - _POLICY.at_hand * self._stocks.sum() / about_)
            left = np.maximum(_POLICY.least_left, fresh(visited, self._capacities * _POLICY.added))
            shares = self._weights * (eager + (1 - eager) * further * self._extensible * left)
            shares = np.minimum(shares, _POLICY.most_often * about(shares.mean(), 4))
            self._courses[about_] = Course(visited, shares / shares.sum(), further)
        return self._courses[about_]

    def _concept_at(self, seed: int, draw: int, attempt: int, shares: np.ndarray) -> int:
        """Which of the concepts an attempt of a run that starts with a draw is of, as an index into `concepts`. Drawn
        by name: a concept that is new or heavier takes draws from others, and changes nothing between those."""
        elsewhere = max(0, attempt - _POLICY.same_concept + 1)
        return choose_name(self._keys, shares, "concept", seed, draw, elsewhere)

    def proposal(self, seed: int, draw: int, known: Known = NOTHING) -> Proposal:
        """Draw number `draw`: a rule with its payload, or the reason why there is none. What comes to nothing, or
        is known, is drawn again some times, first of the same concept and then of others, for a few concepts have no
        more than a handful of rules. The last run of draws is remembered."""
        run = run_of(draw)
        if self._last[0] != (seed, run, known):
            self._last = (seed, run, known), self._proposals(seed, run, known)
        return self._last[1][draw - run.start]

    def _proposals(self, seed: int, run: range, known: Known) -> list[Proposal]:
        """The proposals of the draws of a run, in order."""
        known = known.copy()
        found: list[Proposal] = []
        draw, (visited, shares, further) = run.start, self._course(run.start)
        for attempt in range(_POLICY.attempts * len(run)):
            at = self._concept_at(seed, draw, attempt, shares)
            concept = self.concepts[at]
            rng = stream("rule", concept.name, seed, draw, attempt)
            try:
                for proposal in self.made_of(concept, rng, about(visited[at] + 0.5), seed, draw,
                                             known.of(concept.name), further):
                    found.append(replace(proposal, draw=run[len(found)]))
                    known.add(proposal.key)
                    if len(found) == len(run):
                        return found
            except Rejected as rejected:
                reason = rejected.reason
        return found + [Proposal(self.name, draw, concept=concept.name, rejected=reason) for draw in run[len(found):]]

    def made_of(self, concept: Concept, rng: np.random.Generator, earlier: float, seed: int,
                draw: int, known: Known = NOTHING, further: float = 1.0) -> Iterator[Proposal]:
        """Proposals made of one rule of a concept that had so many draws before. further: how far rules are extended
        yet, 0 to 1. Raises Rejected at the end, with the reason of the last that was judged and refused, or, if none
        was, of the last that was drawn."""
        refused, vain = None, 0
        try:
            for rule, examples in draw_rules(concept, rng, earlier, self._extended_share, known,
                                             further, self.profile):
                try:
                    yield self._judged(seed, draw, rule, examples)
                    vain = 0
                except Rejected as rejected:
                    refused, vain = rejected, vain + 1
                    if vain == POLICY.extending.tries or (rejected.reason == Reason.ELUSIVE and rule.additions < 2):
                        break                               # so would the others be
        except Rejected as rejected:
            refused = refused or rejected
        if refused:
            raise refused

    def _judged(self, seed: int, draw: int, rule: Rule, examples: list[Example]) -> Proposal:
        program, text = rule.program, to_text(rule.program)
        rejections = Rejections(POLICY.rows.most_rejected)
        begun = self._begin(seed, text, Scenes(program, rule.start, rule.idle), 0, 0, rejections)
        ahead = begun.drawer.ahead(POLICY.rows.ahead)
        likely = likely_alternatives(program, [*examples, *ahead], kept=not rule.stages)
        payload: dict[str, Any] = {
            "id": "", "source": self.name, "concept": rule.concept.name, "name": rule.name, "program": text,
            "alternatives": likely, "things": [to_text(n) for n in rule.things],
            "stages": [to_text(n) for n in rule.stages],
            "values": {k: [v.type.name, to_text(v)] for k, v in rule.values.items()},
            "framings": [[f.framing, to_text(f.inner), f.background, to_text(f.idle), *f.details]
                         for f in rule.framings]}
        alternatives = Alternatives.of(program, likely, rule.things, rule.stages)
        prepared_ = Prepared(Scenes(program, rule.start, rule.idle), alternatives)
        trial = self._instance(seed, text, prepared_, 0, POLICY.rows.planning_attempts, begun)
        pairs = [*(Pair(e.input, e.output) for e in examples), *trial.pairs]
        if self.held_out is not None and self.held_out.reproduced_by(program, pairs):
            return Proposal(self.name, draw, concept=rule.name, rejected=Reason.HELD_OUT)
        payload["id"] = task_id(rule.key)
        return Proposal(self.name, draw, payload["id"], rule.key, rule.name, payload)

    # -- rows

    def row(self, seed: int, payload: dict[str, Any], variant: int) -> Task | None:
        """Instance number `variant` of a planned rule; None when POLICY.rows.attempts attempts failed."""
        rule = prepared(payload)
        try:
            instance = self._instance(seed, payload["program"], rule, variant, POLICY.rows.attempts)
        except Rejected:
            return None
        return _task(payload, instance, rule.scenes.program, variant)

    def _begin(self, seed: int, text: str, scenes: Scenes, variant: int, attempt: int,
               rejections: Rejections) -> Begun:
        """An attempt at a row. Raises Rejected when no scene suits the rule."""
        rng = stream("row", seed, text, variant, attempt)
        demonstrations, tests = rng.random(2).tolist()
        try:
            draw = scenes.start(rng, self.wanted)
            return Begun(Drawer(scenes.program, draw, rng, rejections, scenes.idle), demonstrations, tests)
        except RuleError:
            raise Rejected(Reason.RARE) from None

    def _instance(self, seed: int, text: str, rule: Prepared, variant: int, attempts: int,
                  begun: Begun | None = None) -> Instance:
        """An instance of a rule. begun: the first attempt, where it is begun already; its rejections are counted on.
        Raises Rejected."""
        scenes, alternatives = rule
        rejections = begun.drawer.rejections if begun else Rejections()
        for attempt in range(attempts):
            try:
                drawer, *shares = begun or self._begin(seed, text, scenes, variant, attempt, rejections)
                begun = None
                n = number((alternatives.quarter + shares[0]) / 4, self._demonstrations)
                instance = Instance(disambiguate(drawer, alternatives, n, number(shares[1], self.profile.tests)),
                                    rejections)
            except Rejected as rejected:
                reason = rejected.reason
            else:
                if self.held_out is None or not any(self.held_out.has_pair(p) for p in instance.pairs):
                    return instance
                reason = Reason.HELD_OUT
            rejections.add(reason)
        raise Rejected(reason)


def task_id(key: str) -> str:
    """The id of the task of a rule with this key (Rule.key): it names what the rule does, by the version of the probe
    bank, and nothing else."""
    return f"synth{POLICY.signature.bank}-{key[:12]}"


def about(value: float, steps: int = 1) -> float:
    """A positive number as the nearest power of two, or of its root of so many steps. For what is an estimate all the
    same: so a concept that is added to the library, which takes a little from the shares of all others, seldom
    changes their draws."""
    return 2.0 ** (round(steps * math.log2(value)) / steps)


def run_of(draw: int) -> range:
    """The draws that are made together with this one."""
    start = draw - draw % _POLICY.run
    return range(start, start + _POLICY.run) if draw >= _POLICY.alone else range(draw, draw + 1)


class Course(NamedTuple):
    """What is to be expected after some draws: how often each concept was visited, how often the next draw is of each,
    float64 (concepts,), and how far rules are extended where a concept has no others, 0 to 1: the share of so many
    rules that is to be had otherwise than of the concepts alone and in framings (POLICY.drawing.at_hand)."""
    visited: np.ndarray
    shares: np.ndarray
    further: float


class Begun(NamedTuple):
    """An attempt at a row: what draws its pairs, and two numbers in [0, 1) that decide how many are demonstrations and
    how many are tests."""
    drawer: Drawer
    demonstrations: float
    tests: float


class Instance(NamedTuple):
    """What a row of a rule shows, and why other pairs, and sets of pairs, were rejected before."""
    disambiguated: Disambiguated
    rejections: Rejections

    @property
    def examples(self) -> list[Example]:
        """The demonstrations, then the tests."""
        return [*self.disambiguated.demonstrations, *self.disambiguated.tests]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        return tuple(Pair(e.input, e.output) for e in self.examples)


class Scenes(NamedTuple):
    """A program, what makes scenes for it, and what no pair may show (Rule.start, Rule.idle)."""
    program: Node
    start: Start
    idle: Node


class Prepared(NamedTuple):
    """What a payload stands for."""
    scenes: Scenes
    alternatives: Alternatives


def prepared(payload: dict[str, Any]) -> Prepared:
    """A payload, read. Remembered."""
    return _rule(payload["concept"], payload["program"], tuple(payload["alternatives"]), tuple(payload["things"]),
                 tuple(payload["stages"]), tuple((k, *v) for k, v in payload["values"].items()),
                 tuple(map(tuple, payload["framings"])))


# Rows go in rounds over all tasks, and to read a rule takes 2 ms, as long as half of a row that finds it read. So as
# many are kept as memory allows: 40 kB each, 80 MB in a process. Where there are twice as many tasks, 85 % of all
# rows read theirs again.
@lru_cache(maxsize=2_000)
def _rule(concept: str, text: str, likely: tuple[int, ...], things: tuple[str, ...], stages: tuple[str, ...],
          values: tuple[tuple[str, str, str], ...], framings: tuple[tuple, ...]):
    program = parse(text)
    rule = Rule(library()[concept], concept, program, {k: parse_expression(v, TYPES[t]) for k, t, v in values},
                framings=tuple(Framed(name, parse(inner), background, parse(idle), tuple(details))
                               for name, inner, background, idle, *details in framings))
    seen = [parse_expression(t, types.Objects) for t in things]
    alternatives = Alternatives.of(program, likely, seen, [parse(t) for t in stages])
    return Prepared(Scenes(program, rule.start, rule.idle), alternatives)


def _task(payload: dict[str, Any], instance: Instance, program: Node, variant: int) -> Task:
    disambiguated, examples, pairs = instance.disambiguated, instance.examples, instance.pairs
    n = len(disambiguated.demonstrations)
    description = describe(program, unsaid(program, [e.context for e in examples], [e.output for e in examples]))
    area = sum(p.input.size for p in pairs) / len(pairs)
    things = sum(e.richness[0] for e in examples) / len(examples)
    return Task(payload["id"], pairs[:n], pairs[n:], {
        "variant": variant, "source": payload["source"], "concept": payload["name"], "program": payload["program"],
        "description": description, "difficulty": difficulty(program, disambiguated.left_by_first, area, things),
        "rejections": dict(instance.rejections)})

"""Synthesis: concept -> rule -> demonstrations -> checks -> task.

SynthSource draws candidates (rules that are new, non-trivial and can be pinned down) and rows
(instances of a rule, each with fresh demonstrations and a test). Both are pure functions of
their arguments: every stream of random numbers is named by what it is for.
"""
from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

import numpy as np

from . import checks
from .concept import Concept, chosen, library, roles_of
from .decontaminate import held_out
from .difficulty import difficulty
from .errors import RuleError
from .language.english import describe
from .language.neighbours import ablations
from .language.program import Node
from .language.text import parse, parse_expression, to_text
from .language.types import TYPES
from .pinning import Drawer, Pinned, Suspects, Unfit, pin, sort_rivals
from .probes import behaviour_key
from .scenes.priors import Roles, demonstrations
from .seeds import stream
from .source import Candidate
from .steps import chained, draw_step
from .task import Pair, Task

CHAIN = 0.15
"""Share of draws in which a second step follows the concept's rule."""
MOST_WORDS = 90
ENOUGH = 8
"""Pairs on which the rivals of a rule are judged when it is planned, each of a scene of its own
making (its own size, number of things ...): fewer let rivals pass for hopeless that are not."""
TRIAL = 20
LEAST_USABLE = 4
"""A rule goes on only if that many of TRIAL scenes give a pair."""
ATTEMPTS = 24
TRIAL_ROWS = 1


class SynthSource:
    """Synthesized tasks: the sources `synth` and `counting`. Options: see arcgen.source."""
    limit = None

    def __init__(self, pairs: tuple[int, int] | None = None, concepts: tuple[str, ...] = (),
                 holdout_concepts: tuple[str, ...] = (), compose: float = 0.0, decontaminate: tuple[str, ...] = (),
                 name: str = "synth"):
        self.name, self.pairs = name, pairs
        chosen(holdout_concepts)
        self.concepts = chosen((*concepts, *holdout_concepts) if concepts else ())
        weights = np.array([c.weight for c in self.concepts])
        self._weights = weights / weights.sum()
        self._chain = max(CHAIN, compose)
        self._held_out = held_out(tuple(decontaminate)) if decontaminate else None

    # -- rules

    def candidate(self, seed: int, draw: int) -> Candidate:
        """Draw number `draw`: a rule with its payload, or the reason why there is none."""
        rng = stream("rule", seed, draw)
        concept = self.concepts[rng.choice(len(self.concepts), p=self._weights)]
        try:
            return self._judged(seed, draw, concept, rng)
        except Unfit as unfit:
            return Candidate(self.name, draw, concept=concept.name, rejected=unfit.args[0])

    def _judged(self, seed: int, draw: int, concept: Concept, rng: np.random.Generator) -> Candidate:
        program, roles, values = concept.draw(rng)
        name = concept.name
        if rng.random() < self._chain:
            step = draw_step(rng)
            tree, _, _ = step.draw(rng)
            program, name = chained(program, tree), f"{concept.name}+{step.name}"
            roles = roles_of(program, values)
        if program.size > MOST_WORDS:
            raise Unfit(checks.TOO_LARGE)
        mortal, immortal, pairs = _trial(concept, program, roles, rng)
        key = behaviour_key(concept, program, values)
        payload = {"id": f"{self.name}-{key[:12]}", "source": self.name, "concept": concept.name, "name": name,
                   "program": to_text(program), "mortal": mortal, "immortal": immortal,
                   "values": {k: [v.type.name, to_text(v)] for k, v in values.items()}}
        for variant in range(TRIAL_ROWS):
            pairs += self._row(seed, payload, variant, attempts=3).pairs
        if self._held_out is not None and self._held_out.reproduced_by(program, pairs):
            raise Unfit(checks.HELD_OUT)
        return Candidate(self.name, draw, payload["id"], key, name, payload)

    # -- rows

    def row(self, seed: int, payload: dict[str, Any], variant: int) -> Task | None:
        """Instance number `variant` of a planned rule; None when ATTEMPTS attempts failed."""
        try:
            return self._row(seed, payload, variant, ATTEMPTS)
        except Unfit:
            return None

    def _row(self, seed: int, payload: dict[str, Any], variant: int, attempts: int) -> Task:
        concept, program, roles, suspects, description = prepared(payload)
        rejections: Counter[str] = Counter()
        reason = checks.RARE
        for attempt in range(attempts):
            rng = stream("row", seed, payload["program"], variant, attempt)
            n = demonstrations(rng) if self.pairs is None else int(rng.integers(self.pairs[0], self.pairs[1] + 1))
            try:
                drawer = Drawer(program, concept.scene(rng, roles), rng, rejections)
                pinned = pin(drawer, suspects, n)
            except RuleError:
                reason = checks.RARE
            except Unfit as unfit:
                reason = unfit.args[0]
            else:
                task = _task(payload, pinned, program, description, variant, rejections)
                if self._held_out is None or not any(self._held_out.has_pair(p) for p in task.pairs):
                    return task
                reason = checks.HELD_OUT
            rejections[reason] += 1
        raise Unfit(reason)


def _trial(concept: Concept, program: Node, roles: Roles,
           rng: np.random.Generator) -> tuple[list[int], list[int], list[Pair]]:
    """Some scenes drawn for a rule: the indices of its mortal and immortal rivals on them, and the
    pairs made of them. Raises Unfit when scenes seldom fit, or a part of the program never
    matters."""
    found, reasons = [], Counter()
    for i in range(TRIAL):
        try:
            example, reason = checks.example(program, concept.scene(rng, roles)(rng))
        except RuleError:
            example, reason = None, checks.RARE
        if example is not None:
            found.append(example)
        reasons[reason] += 1
        if len(found) == ENOUGH or TRIAL - i - 1 + len(found) < LEAST_USABLE:
            break
    if len(found) < LEAST_USABLE:
        del reasons[""]
        raise Unfit(reasons.most_common(1)[0][0])
    if any(all(e.agrees(a) for e in found) for a in ablations(program)):
        raise Unfit(checks.IDLE_PART)
    return *sort_rivals(program, found), [Pair(e.input, e.output) for e in found]


def prepared(payload: dict[str, Any]) -> tuple[Concept, Node, Roles, Suspects, str]:
    """What a payload stands for: concept, program, roles, suspects, description. Remembered."""
    return _rule(payload["concept"], payload["program"], tuple(payload["mortal"]), tuple(payload["immortal"]),
                 tuple((k, *v) for k, v in payload["values"].items()))


@lru_cache(maxsize=600)
def _rule(concept: str, text: str, mortal: tuple[int, ...], immortal: tuple[int, ...],
          values: tuple[tuple[str, str, str], ...]):
    program = parse(text)
    roles = roles_of(program, {k: parse_expression(v, TYPES[t]) for k, t, v in values})
    return library()[concept], program, roles, Suspects.of(program, mortal, immortal), describe(program)


def _task(payload: dict[str, Any], pinned: Pinned, program: Node, description: str, variant: int,
          rejections: Counter[str]) -> Task:
    examples = [*pinned.demonstrations, pinned.test]
    pairs = tuple(Pair(e.input, e.output) for e in examples)
    area = float(np.mean([p.input.size for p in pairs]))
    return Task(payload["id"], pairs[:-1], pairs[-1:], {
        "variant": variant, "source": payload["source"], "concept": payload["name"], "program": payload["program"],
        "description": description, "difficulty": difficulty(program, pinned.left_by_first, area),
        "rejections": dict(rejections)})

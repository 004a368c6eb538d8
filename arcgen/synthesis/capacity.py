"""How many different rules a concept holds, told from its sketch by counting.

What matters is how soon draws meet a rule again, and they are no lottery over equal chances: an
alternative may be listed twice, and what a hole takes one time in five is soon less new than
what it takes four times. So the count is that of equally likely rules among which two draws
would agree as often as two draws of the concept do: 1 / (sum of squared chances), as a power of
two. `bits` adds up the holes, each by how often it is filled. Colours count for nothing, since
rules are counted up to renaming; of the directions a turn is left out, since rules are counted
up to D4.

How many there are in all, set in framings too, no counting tells: an answer of one cell can be set in hardly any, and
an extended one be made of it as seldom, of rings and halos nearly always. That is measured, by benchmarks/stocks.py,
and kept in stocks.json, with the fingerprint of what it was measured on: when that has changed it no longer counts, and
the same command measures it again.
"""
from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from ..concepts.base import PLAIN_INK, Concept, drawable, fills_with_colour
from ..language import types
from ..language.program import holes
from ..language.types import Type
from . import additions
from .framings import FRAMINGS
from .policy import POLICY

_POLICY = POLICY.capacity

_GEOMETRIC = (types.Direction, types.Directions, types.Axis, types.Symmetry)
_DEPTH = 2


def _agreement_bits(chances, inner=None) -> float:
    """-log2 of the chance that two draws agree; `inner` are the bits of what each choice draws in turn."""
    chances = list(chances)
    inner = inner or [0.0] * len(chances)
    return -math.log2(sum((c / sum(chances)) ** 2 * 2.0 ** -b for c, b in zip(chances, inner, strict=True)))


@cache
def _drawn_bits(type: Type, depth: int = 0) -> float:
    """The bits of a value drawn by type (see concept.draw_value)."""
    if type is types.Int:
        return 2.0
    if type.fits(types.Paint) or type is types.Paint:
        return 0.0
    words = drawable(type)
    if depth >= _DEPTH:
        words = {p: w for p, w in words.items() if not p.params} or words
    if not words or depth > _DEPTH + 2:
        return 0.0
    inner = [sum(_drawn_bits(t, depth + 1) for _, t in p.params) for p in words]
    return _agreement_bits(words.values(), inner)


@cache
def bits(concept: Concept) -> float:
    """log2 of the number of rules that a concept's draws are spread over, at most POLICY.capacity.most_bits."""
    used: dict[str, float] = dict.fromkeys(holes(concept.tree), 1.0)
    asked = dict(holes(concept.tree))
    plain = geometric = 0.0
    for name in concept.order:
        if name not in used:
            continue
        share, type = used[name], asked[name]
        if name in concept.holes:
            counts = Counter(concept.choices[name])
            found = _agreement_bits(counts.values())
            for text, count in counts.items():
                for inner, inner_type in holes(concept.choice(text, type)).items():
                    if inner_type.fits(asked.get(inner, inner_type)):
                        asked[inner] = inner_type
                    chance = share * count / counts.total()
                    used[inner] = 1 - (1 - used.get(inner, 0.0)) * (1 - chance)
        elif fills_with_colour(name, type):
            found = 0.0
        else:
            found = _drawn_bits(type)
            if type is types.Ink:           # mostly a colour all the same
                found = _agreement_bits((PLAIN_INK, 1 - PLAIN_INK), (0.0, found))
        if type in _GEOMETRIC:
            geometric += share * found
        else:
            plain += share * found
    return min(_POLICY.most_bits, plain + max(0.0, geometric - _POLICY.turn_bits))


def capacity(concept: Concept) -> float:
    """The number of rules, 1 or more, that a concept's draws are spread over."""
    return 2.0 ** bits(concept)


def stock(concept: Concept) -> float:
    """The number of different rules that a concept is expected to give, alone and in framings; where that was not
    measured, POLICY.capacity.unmeasured for each of its own."""
    found = _found(concept)
    return found.stock if found and found.stock else capacity(concept) * _POLICY.unmeasured


def suits(concept: Concept) -> Mapping[str, float]:
    """How often each framing, by name, suited a rule of the concept, 0 to 1; empty where that was not measured."""
    found = _found(concept)
    return found.suits if found else {}


def visits(weights: np.ndarray, stocks: np.ndarray, draws: float) -> tuple[np.ndarray, np.ndarray]:
    """How often each concept was visited in so many draws, float64 (n,), their sum `draws`; and the chance, 0 to 1,
    that the next visit gives a rule that is new: float64 (n,). Concepts are visited by weight and by that chance.

    Each visit of a concept that holds S equally likely rules gives a new one with a chance exp(-v / S) after v of them
    (to collect coupons). If visits go by w times that chance, v = S log(1 + w t / S) at a time t, which all concepts
    share: the one at which the visits are so many.
    """
    rates = np.log(weights / stocks)
    low, high = math.log(draws / weights.sum()), draws / stocks.sum() - rates.min()     # of log t
    for _ in range(60):
        middle = (low + high) / 2
        enough = (stocks * np.logaddexp(0, rates + middle)).sum() >= draws
        low, high = (low, middle) if enough else (middle, high)
    met = np.logaddexp(0, rates + low)
    return stocks * met, np.exp(-met)


def fresh(drawn, rules):
    """How far a stock of so many `rules` may still be drawn from after so many draws: 1 to 0. It is
    left when some six of ten are known: then every third draw from it has given a known one.
    For numbers and arrays."""
    return np.exp(-(drawn / rules) ** 2)


def extended(further, visited, stocks, extensibles):
    """The probability, 0 to 1, that a rule is extended where neither it nor a framing of it is wanted: of a concept
    that was visited so often, of its stock and of how far its rules can be extended; half as likely where they never
    can, for they may be framed otherwise. further: how far rules are extended yet, 0 to 1. For numbers and arrays."""
    spent = np.minimum((1 + extensibles) / 2, 1 - fresh(visited, stocks * POLICY.drawing.spent))
    return np.minimum(1, further / POLICY.drawing.all_extended) * spent


def extensible(concept: Concept) -> float:
    """The share of a concept's rules from which some extended one can be made, at least
    POLICY.extending.least_extensible; 1 for a concept that was not measured as it is now."""
    found = _found(concept)
    return 1.0 if found is None else max(POLICY.extending.least_extensible, found.extensible)


def fingerprint(concept: Concept) -> str:
    """What that was measured on: the concept's file, and the extensions and framings with the numbers that steer
    them."""
    return hashlib.sha256(f"{concept.digest} {additions.fingerprint()} {_steering()}".encode()).hexdigest()[:12]


@cache
def _steering() -> str:
    """The framings, and the numbers that steer extensions and framings, as text: the same for all concepts."""
    numbers = [asdict(part) for part in (POLICY.extending, POLICY.framing, POLICY.salience, POLICY.trial)]
    return json.dumps([numbers, [(f.name, f.weight, f.once, f.times) for f in FRAMINGS.values()]])


class Found(NamedTuple):
    """What was measured of a concept (benchmarks/stocks.py): the shares of its rules that can be extended, and that
    suit each framing, and how many rules it gives, alone and in framings (0 where that is not measured yet)."""
    fingerprint: str
    extensible: float
    stock: float
    suits: dict[str, float]


@cache
def _found(concept: Concept) -> Found | None:
    """What was measured of a concept as it is now."""
    found = measured().get(concept.name)
    return found if found and found.fingerprint == fingerprint(concept) else None


@cache
def measured() -> dict[str, Found]:
    """All that was measured, by the names of concepts."""
    return {name: Found(*facts) for name, facts in json.loads((files(__package__) / "stocks.json").read_text()).items()}

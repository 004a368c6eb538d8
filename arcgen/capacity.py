"""How many different rules a concept holds, told from its sketch by counting.

The draws of a concept are no lottery over equal chances: an alternative may be listed twice, and
a hole that only one alternative has is seldom filled. What matters for meeting a rule again is
the entropy of the draws: `bits` adds up the entropies of the holes, each by how often it is
filled. Colours count for nothing, since rules are counted up to renaming; of the directions a
turn is left out, since rules are counted up to D4.
"""
from __future__ import annotations

import math
from collections import Counter
from functools import cache

from .concept import Concept, choices, fills_with_colour
from .language import types
from .language.program import holes
from .language.types import Type

MOST_BITS = 24.0
_TURN = 2.0
"""Bits of direction that D4 takes from a rule: the four directions are one."""
_GEOMETRIC = (types.Direction, types.Directions, types.Axis, types.Symmetry)
_DEPTH = 2


def _entropy(weights) -> float:
    total = sum(weights)
    return -sum(w / total * math.log2(w / total) for w in weights if w)


@cache
def _drawn_bits(type: Type, depth: int = 0) -> float:
    """The entropy of a value drawn by type (see concept.draw_value)."""
    if type is types.Int:
        return 2.0
    if type.fits(types.Paint) or type is types.Paint:
        return 0.0
    words = choices(type)
    if depth >= _DEPTH:
        words = {p: w for p, w in words.items() if not p.params} or words
    if not words or depth > _DEPTH + 2:
        return 0.0
    total = sum(words.values())
    return _entropy(words.values()) + sum(
        w / total * sum(_drawn_bits(t, depth + 1) for _, t in p.params) for p, w in words.items())


@cache
def bits(concept: Concept) -> float:
    """log2 of the number of rules that a concept's draws are spread over, at most MOST_BITS."""
    used: dict[str, float] = dict.fromkeys(holes(concept.tree), 1.0)
    asked = dict(holes(concept.tree))
    plain = geometric = 0.0
    for name in concept.order:
        if name not in used:
            continue
        share, type = used[name], asked[name]
        if name in concept.holes:
            counts = Counter(concept.alternatives[name])
            found = _entropy(counts.values())
            for text, count in counts.items():
                for inner, inner_type in holes(concept.alternative(text, type)).items():
                    asked.setdefault(inner, inner_type)
                    chance = share * count / counts.total()
                    used[inner] = 1 - (1 - used.get(inner, 0.0)) * (1 - chance)
        elif fills_with_colour(name, type):
            found = 0.0
        else:
            found = _drawn_bits(type)
        if type in _GEOMETRIC:
            geometric += share * found
        else:
            plain += share * found
    return min(MOST_BITS, plain + max(0.0, geometric - _TURN))


def capacity(concept: Concept) -> float:
    """The number of rules, 1 or more, that a concept's draws are spread over."""
    return 2.0 ** bits(concept)

"""How hard a task is, as a number in 0..1 with a stated definition.

raw = rule bits + 2 log2(1 + alternatives left by the first demonstration) + perception
      + log2(1 + mean number of things) + log2(mean input area) / 2;   difficulty = raw / (raw + 60)

*Rule bits* are the length of the program under the language's own prior: for every word
log2(words of its type, by weight / its weight), for a number 3 bits. *Perception* adds the effort that
every word declares: 2 for each way of seeing beyond same-colour components of the input. *Things*, as
`arcgen.synthesis.example.richness` counts them in the inputs, are what the rule is about and what distracts from it.
Its weights are judgement, nothing is calibrated to people.
"""
from __future__ import annotations

import math
from functools import cache, lru_cache

from ..language.program import GIVEN, INT, Node, walk
from ..language.registry import WORDS, Word
from .policy import POLICY

_POLICY = POLICY.difficulty


@cache
def _bits(word: Word) -> float:
    total = sum(p.weight for p in WORDS.values() if p.result is word.result)
    return math.log2(total / word.weight)


def rule_bits(program: Node) -> float:
    """Length of the program in bits; an expression that the text names once counts once."""
    seen: set[Node] = set()
    bits = 0.0
    for n in walk(program):
        if n.word in GIVEN or (n.size > 3 and n in seen):
            continue
        seen.add(n)
        bits += 3.0 if n.word is INT else _bits(n.word)
    return bits


@lru_cache(maxsize=2_000)
def _of_the_rule(program: Node) -> float:
    """What of the raw difficulty is the same for all instances of a rule."""
    return rule_bits(program) + sum(word.effort for word in {n.word for n in walk(program)})


def difficulty(program: Node, alternatives_left: int, mean_area: float, mean_things: float) -> float:
    """The difficulty of one instance, 0..1; see the module's text."""
    raw = _of_the_rule(program) + 2 * math.log2(1 + alternatives_left) + math.log2(1 + mean_things) \
        + math.log2(max(1.0, mean_area)) / 2
    return round(raw / (raw + _POLICY.half), 4)

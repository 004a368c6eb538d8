"""Sentences about one grid as one sentence: what is done is done at once, step by step it would be the same."""
from __future__ import annotations

import re

from .idioms import COLOURS
from .phrasing import in_words

_EACH = re.compile(rf"(\w+ each )({COLOURS})( (?:(?!\b(?:{COLOURS})\b).)*)")


def listed(told: list[str], name: str) -> str:
    """The sentences as one, with a verb that all of them have told once, and without the name of the grid, which all
    are about."""
    told = [_bare(sentence, told[:i], name) for i, sentence in enumerate(told)]
    found = [_EACH.fullmatch(sentence) for sentence in told]
    if all(found) and len({(one[1], one[3]) for one in found if one}) == 1:
        colours = [one[2] for one in found if one]
        return f"{found[0][1]}{in_words(colours, 'or')}{found[0][3]}" if found[0] else ""
    verb = f"{told[0].split()[0]} "
    if all(sentence.startswith(verb) for sentence in told):
        told = [told[0], *(sentence.removeprefix(verb) for sentence in told[1:])]
    return f"{', '.join(told[:-1])}, and {told[-1]}"


def _bare(sentence: str, before: list[str], name: str) -> str:
    """A sentence without the name of the grid, unless what it speaks of has a colour that one before it paints with."""
    def bare(found: re.Match) -> str:
        painted = found[1] and any(re.search(rf"\b{found[1]}\b", other) for other in before)
        return found[0] if painted else found[0].removesuffix(f" of {name}")
    return re.sub(rf"\b(?:({COLOURS}) )?(?:cells?|objects?) of {name}\b", bare, sentence)

"""Where a rule holds, and what becomes of its cue, told within the sentences of the rule.

A setting is told once, before or after the rule. One in another has a phrase of its own each, "inside the blue box, in
each half", of which a person makes one: "in each half of the box". And what is counted without its cue is told so where
it is counted, not afterwards.
"""
from __future__ import annotations

import re

from .idioms import COLOURS

BOX = "inside the large box"
"""Where a rule holds that is set in a box."""
_PARTS = re.compile("in (each part between (?:the |[a-z]+ )lines(?: that cross the grid)?), ")
_GRID = re.compile(r"\b(of|across|when|divide) the grid\b")
_WHOLE = re.compile(r"\b(when|divide) the grid\b")
_RIM = re.compile(r"\b(edge|corners?|side|border|line) of the grid\b")
"""What a box has too, which is not meant."""
_PLACE = re.compile(r"\b(the inside of the (?=(?:large )?box\b)|(?:of|across) the (?=grid\b))(?:(?:large )?box|grid)")
"""What says of a rule in a box where it holds."""
_COUNT = re.compile("count (.+?), and (?=make|fill|output)")
_MARK = re.compile(r"the (?:lone dot|frame|bar(?: (?:at|on) the \w+)?|dot(?: at the \w+ \w+)?)")
"""What says a colour."""
_BY_CASE = re.compile(rf",? (?P<case>(?:in|with) (?:{COLOURS}) if it [^,.;:]+, otherwise "
                      rf"(?:in its own colour|{COLOURS}))(?P<rest>,? [^.;:]+)(?=\.)")
"""A colour by cases with more behind it."""


def cases_last(text: str) -> str:
    """A text with the cases of a colour after all that is done."""
    return _BY_CASE.sub(r"\g<rest>: \g<case>", text)


def opened(where: str, told: list[str]) -> list[str]:
    """Sentences after a phrase for where that is done, or with it in the first."""
    first, *rest = told
    if where == BOX:
        first, *rest = [_RIM.sub(r"\1", sentence) for sentence in told]
        within = _PARTS.match(first)
        if within:
            return [f"in {within[1]} of the large box, {first[within.end():]}", *rest]
        rest = [_GRID.sub(r"\1 the box", sentence) for sentence in rest]
        if _PLACE.search(first):
            first = _PLACE.sub(r"\1large box", first, count=1)
            return [_GRID.sub(r"\1 the box", first), *rest]
        first = _WHOLE.sub(r"\1 the box", first)
    elif _PARTS.match(f"{where}, "):
        first, *rest = [_GRID.sub(r"\1 the part", sentence) for sentence in told]
    if first.startswith(f"{BOX}, ") and where.startswith("in each "):
        return [f"in each large box, {first.removeprefix(f'{BOX}, ')}", *rest]         # there is one in each part
    return [f"{where}{': ' if first.startswith('1. ') else ', '}{first}", *rest]


def left_out(sentence: str, mark: str) -> str | None:
    """A sentence that counts something, without what says the colour; None for any other. mark: its short name."""
    count = _COUNT.match(sentence)
    if not count:
        return None
    name = next((found for found in _MARK.findall(sentence) if found.startswith(f"the {mark}")), f"the {mark}")
    rest = sentence[count.end():].replace(f"the colour of {name}", "its colour")
    return f"count {count[1]}, leaving out {name}, and {rest}"

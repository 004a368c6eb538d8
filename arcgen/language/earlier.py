"""A colour told before what is coloured, where behind it that might be taken for a part of it: "colour red each dot
inside the blue fence", "put a blue ring around the place where two bars cross".
"""
from __future__ import annotations

import re
from collections.abc import Callable

from .idioms import COLOURS

_LATE = (rf"\b([Cc])olour ((?:each|the) [^.,;:]*?\b(?:at|in|inside|next to|with|without|between|on|around|above|below|"
         rf"like|as|where|which|that)\b[^.,;:]*?\b(?:(?:{COLOURS}) (?!n?or\b)[\w-]+|it|others?|another|ones?|overlap|"
         rf"cross|meet|differ|surrounded)) ({COLOURS})(?=[.;])")
"""A colour behind the colour of another thing, or behind a word that it might belong to."""
_FAR_WITH = (rf"\b([Ff]ill|[Ss]urround) ((?:each|the|every) [^.,;:]*?\b(?:where|that|whose|which|with|without|above|"
             rf"below|of|in|next to|between)\b[^.,;:]*?\b(?:(?:{COLOURS}) [\w-]+|it|span|enclose|once|cross))"
             rf"( on its four sides)? with ({COLOURS})(?=[.,;])")
"""A colour to fill or to surround with, behind words that it might belong to."""
_CHANGED = (rf"\b([Cc])hange ((?:each|the) [^.,;:]*?\b(?:that|which|whose|without|with|next to|not|too|inside|"
            rf"outside)\b[^.,;:]*?\b(?:(?:{COLOURS}) [\w-]+|it|other|another|exactly)) to ({COLOURS})(?=[.;])")
"""A colour to change to, behind words that it might belong to."""
_CONNECTED = rf"\b([Cc])onnect ([^.,;:]+?) by a ({COLOURS}) line(?=[.,;])(?!\. Then [^.]*\b(?:them|it|its)\b)"
"""A colour to connect with, behind all that is connected."""
_FROM_TO = re.compile(r"((?:(?!\band connect\b).)+?)(?<!next)(?<!close) to (.+)")
_SEVERAL = re.compile(r"(?!each\b|it\b|them\b)(?!.*\band (?:connect|draw)\b).+ (?:in|on) the same ")


def _early(match: re.Match) -> str:
    """A colour before what is coloured with it, where that ends with other things."""
    if re.search(rf"\b(?:{COLOURS}) and\b|\bpart between (?:{COLOURS}) lines$", match[2]):
        return match[0]
    return f"{match[1]}olour {match[3]} {match[2]}"


def _first_with(match: re.Match) -> str:
    """A colour to fill or to surround with before what is filled or surrounded."""
    verb, things, sides, colour = match.groups()
    if re.search(rf"\bwith (?:{COLOURS}) and\b", things):
        return match[0]
    if verb[1:] == "ill":
        return f"{verb} with {colour} {things}"
    put = "Put" if verb[0] == "S" else "put"
    cells = "squares" if re.search(r"\d by \d", things) else "cells"
    a = "an" if colour[0] in "aeiou" else "a"
    around = f"{colour} {cells} on all four sides of" if sides else f"{a} {colour} ring around"
    return f"{put} {around} {things}"


def _drawn(match: re.Match) -> str:
    """What is connected by lines of a colour, as lines that are drawn."""
    draw, colour = "Draw" if match[1] == "C" else "draw", match[3]
    ends = _FROM_TO.fullmatch(match[2])
    if ends:
        return f"{draw} {'an' if colour[0] in 'aeiou' else 'a'} {colour} line from {ends[1]} to {ends[2]}"
    return f"{draw} {colour} lines between {match[2]}" if _SEVERAL.match(match[2]) else match[0]


EARLIER: tuple[tuple[str, str | Callable[[re.Match], str]], ...] = (
    (_LATE, _early), (_CHANGED, _early), (_FAR_WITH, _first_with), (_CONNECTED, _drawn))
"""Patterns of a text, each with what is said in its place."""

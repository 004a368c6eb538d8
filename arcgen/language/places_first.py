"""Where something is, told before what is done there: "where lines cross, put a red cell".

What is coloured may be told at such length that its colour, behind it, seems to be that of the last thing named. These
are replacements in the text as a whole (english.py), with smaller ones that smooth it.
"""
from __future__ import annotations

import re
from collections.abc import Callable

from .idioms import COLOURS

PLACES_FIRST: tuple[tuple[str, str | Callable[[re.Match], str]], ...] = (
    ("the bar's half of", "the bar-side half of"),
    (r"\b(put a cell|an edge), in the\b", r"\1 in the"),
    (r"\b([Cc])hange the (\w+est) colour without the lone (\w+) to the colour of the lone \3\b",
     r"\1hange the \2 colour, not counting the lone \3, to the colour of that \3"),
    (r"\bobjects in the (?=pile\b)", "the "), (r"\bthe the (?=pile\b)", "the "),
    (r"(\b[Cc]rop to [^.,;]*\bpile [^.,;]*?) together(?=[.,;])", r"\1"),
    (r" of any colours(?= of \d colours\b)", ""),
    (rf"\b([Cc])olour the ((?:\d by \d )?(?:cell|square|block)s) where ([^.,;:]+?) ({COLOURS})(?=\.|, without\b)",
     lambda m: f"{'Ww'[m[1] == 'c']}here {m[3]}, colour the {m[2]} {m[4]}"),
    (r"\b([Cc])olour the (?:\d by \d )?(?:cell|square|block)s where ([^.,;:]+?) in (the colour of [^.,;:]+)"
     r"(?=\.|, without\b)", lambda m: f"{'Ww'[m[1] == 'c']}here {m[2]}, put {m[3]}"),
    (rf"\. Then colour the ({COLOURS}) (\w+) of the input \1(?=\.)", r". The \1 \2 stays on top"),
    (rf"\. Then change each ({COLOURS}) (\w+) of the input to \1(?=\.)", r". The \1 \2s stay on top"),
    (rf"\b([Cc])olour ({COLOURS}) the ((?:\d by \d )?(?:cell|square|block)s) where ([^.,;:]+)(?=\.|, without\b)",
     lambda m: f"{'Ww'[m[1] == 'c']}here {m[4]}, colour the {m[3]} {m[2]}"),
    (r"\b([Mm])ark the (?:\d by \d )?(?:cell|square|block)s where ([^.,;:]+), in (the colour of [^.,;:]+)(?=[.,])",
     lambda m: f"{'Ww'[m[1] == 'm']}here {m[2]}, put {m[3]}"),
    (r"\b(surround them) on its four sides\b", r"\1 on their four sides"),
    (r"\b([Mm])irror (each [^.,;:]* on the right) left to right in place", r"\1irror left to right, in place, \2"),
    (r"\b([Gg])ive the (?:\d by \d )?(?:cell|square|block)s where ([^.,;:]+?) (the colour of [^.,;:]+)(?=[.,])",
     lambda m: f"{'Ww'[m[1] == 'g']}here {m[2]}, put {m[3]}"),
    (rf"\b([Dd])raw (an? (?:(?:{COLOURS}) )?(?:line|ray)) ((?:up|down|left|right)(?:-(?:left|right))?) from "
     r"((?:[\w-]+ ){7,}?[\w-]+) to the border\b",
     lambda m: f"{'Ff'[m[1] == 'd']}rom {m[4]}, draw {m[2]} {m[3]} to the border"),
    (r"(\babout the diagonal from top (left|right) to bottom (?:left|right)\b[^.]*?) about the diagonal from top "
     r"(?!\2)(?:left|right) to bottom (?:left|right)\b", r"\1 about the other diagonal"),
    (r"\bThen (?=where\b)", "Then, "),
)
"""Patterns, each with what it is replaced by."""

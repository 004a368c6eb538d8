"""How long and how thick things are on a grid of blocks, in the cells that one sees, or in rows of blocks."""
from __future__ import annotations

import re

from .idioms import COLOURS

NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4}
NUMBER = f"{'|'.join(NUMBERS)}|\\d+"
FAR = re.compile(rf"\b(?<!colour )({NUMBER}) (cell|step|column|row|line)s?(?= (?:away|apart|further|inside|shorter|"
                  r"longer|thick|wide|high|nearer|towards|diagonally|off|up|down|left|right|below|above|from)\b)")
BY = re.compile(r"(?<!\d )\bby (\d+)(?: (line|row|column|cell)s?)?(?= |$|[,.;])(?! (?:by|times|squares?|blocks?)\b)")
"""How far one thing is from another, or moves."""
_MORE = re.compile(r"\b(the (?:top|bottom|left|right) \d (?:rows|columns))\b")
"""Lines that are of blocks too, where rows of blocks were told before."""
_ACTS = rf"\b(?:colour|remove|give|keep only)(?: (?:{COLOURS}))?"
_LINE = re.compile(r"\b(?:every (?:second|third|other|\d+th)|odd-numbered|even-numbered|top|bottom|left|right|"
                   r"share the|make a|shift each) (?:(?:and|or) \w+ )?(row|column|line)s?\b(?! border)|"
                   r"\b(?:with|add) an? (?:\w+ )?(?:line|bar|diagonal)\b|"
                   rf"{_ACTS} the (?:\w+ )?edge(?= of (?!the (?:grid|large box)\b))")
"""A line as thick as a cell, which is one of several."""
_PLAIN = re.compile("^ of the (?:input|result|rest)\\b")
_FIGURE = re.compile(r"^ of (everything\b|(?=each |the ))")
"""What is told behind lines: the grid, and things that they are lines of."""


def measured(told: list[str], n: int) -> list[str]:
    """Sentences about a grid of n by n blocks. A row, a column, or a line of several, is one of blocks, and distances
    beside it are told in blocks; of a bar or an edge it is told how thick it is, and distances are told in cells."""
    at, line = next(((i, found) for i, found in enumerate(map(_LINE.search, told)) if found), (-1, None))
    if line is None:
        return [_distances(sentence, n, "cell") for sentence in told]
    if not line[1]:
        told = [_distances(sentence, n, "cell") for sentence in told]
        return [*told[:at], _LINE.sub(rf"\g<0> ({n} cells thick)", told[at], count=1), *told[at + 1:]]
    told = [_distances(sentence, 1, "block") for sentence in told]
    line = _LINE.search(told[at]) or line
    before, after = told[at][:line.end()], _PLAIN.sub("", told[at][line.end():])
    return [*told[:at], f"{before} of blocks{_FIGURE.sub(_within, after)}",
            *(_MORE.sub(r"\1 of blocks", later) for later in told[at + 1:])]


def _distances(sentence: str, n: int, unit: str) -> str:
    """A sentence with distances n times as long. unit: what they are counted in, or
    the lines that they are told in, where that is cells."""
    def times(number: str, noun: str | None) -> str:
        length = (NUMBERS.get(number) or int(number)) * n
        counted = noun if unit == "cell" and noun not in (None, "step") else unit
        return f"{'one' if length == 1 else length} {counted}{'s' * (length > 1)}"
    sentence = FAR.sub(lambda m: times(m[1], m[2]), sentence)
    return BY.sub(lambda m: f"by {times(m[1], m[2])}", sentence)


def _within(match: re.Match) -> str:
    return " in the figure" if match[1] else " in "

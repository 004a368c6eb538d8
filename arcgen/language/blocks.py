"""Rules that hold on a grid of blocks: what a person says who sees squares where the program sees cells.

Every grid of such a task is made of these squares. So it is enough to call them so, or to say how thick a line is that
is drawn of them; that the grid is one of squares is told only of a rule that counts rows, or cells that are none of its
things.
"""
from __future__ import annotations

import re
from itertools import chain, repeat

from .idioms import COLOURS

_BLOCK = re.compile(r"\b(\d+) by \1\b")
_CELL = re.compile(rf"\b((?:(?:each|the|a|an|every)(?: lone| coloured| (?:{COLOURS})(?: or (?:{COLOURS}))*)? )?)"
                   r"(?<!\bempty )(single cell|dot|cell)(s?)\b")
"""A cell, with what shows that it is a thing of the grid and no measure."""
_DOT = re.compile(r"\b(?:single cell|dot)s?\b")
_PLACE = re.compile(rf"\b(?!(?:{COLOURS}|coloured|single|lone|empty)\b)\w+[ -]cells?\b")
"""A cell that is told by no colour, as no thing is."""
_BY = re.compile(r"(?<!\d )\b(by \d+)(?= |$|[,.;])(?! (?:by|times|cells?|squares?|blocks?|lines?|rows?|columns?)\b)")
_STEP = re.compile(r"\b(one|1|2|3|4) step(s?)\b")
_MAKES_ONE = re.compile("(?:(?:make|output) |(count .*? and output |turn each .*? into ))a single cell")
"""Sentences of which all is said with the one cell that they make."""
_SIZED = re.compile(r"\b(\d+) by \1 (block|square)")
_MEASURES = re.compile(r"\d|\bevery (?:second|other)\b|\b(?:row|column|diagonal|steps?|edges?|neighbours?|number)\b")
"""What is counted in cells, or is as thick as one."""
_RELATIVE = re.compile(r"\b(?:as (?:wide|thick|long) as|half (?:as|way)|to the (?:opposite )?border|edge of the grid|"
                       r"\d+ by \d+)\b")
"""Measures that are taken from the picture, and sizes."""
_DRAWS = re.compile(r"^(?!extend)(?:.*\b(?:and|then|,) )?(?:draw|surround|frame|connect|replace .* by a ring)\b")
_MIDDLE = re.compile(r"\b(?:centre|middle)\b")
"""Where a line may be two blocks thick."""


def in_blocks(told: list[str], where: str) -> list[str]:
    """Sentences about a grid of blocks, with where that is ("in the grid of 2 by 2 squares"), which is told only if
    nothing else says it; another clause about blocks is told at the end."""
    size = _BLOCK.search(where)
    if size is None:
        return [*told[:-1], f"{told[-1]}, {where}"]
    n = int(size[1])
    makes = _MAKES_ONE.match(told[0])
    if makes and len(told) == 1:
        return [f"{makes[1] or 'output '}a {n} by {n} square{told[0][makes.end():]}"]
    if not where.startswith("in "):
        return [*told[:-1], f"{told[-1]}, {where}"]
    told = [_SIZED.sub(lambda m: f"{int(m[1]) * n} by {int(m[1]) * n} {m[2]}", sentence) for sentence in told]
    text = " ".join(told)
    name = next((noun for noun in ("square", "block") if noun not in text), "")
    if name and _CELL.search(text) and not (_DOT.search(text) and _PLACE.search(text)):
        sizes = chain([f"{n} by {n} "], repeat(""))
        told = [_CELL.sub(lambda m: f"{m[1]}{next(sizes) if m[1] else ''}{name}{m[3]}", sentence) for sentence in told]
        told = [_STEP.sub(rf"\1 {name}\2", _BY.sub(rf"\1 {name}s", sentence)) for sentence in told]
        return [sentence.replace(f" 1 {name}s", f" 1 {name}") for sentence in told]
    drawn = next((i for i, sentence in enumerate(told) if _DRAWS.search(sentence)), None)
    if _CELL.search(text) or _MIDDLE.search(text) or (drawn is None and _MEASURES.search(_RELATIVE.sub("", text))):
        return [f"{where}{': ' if told[0].startswith('1. ') else ', '}{told[0]}", *told[1:]]
    if drawn is None or _RELATIVE.search(told[drawn]):
        return told
    says, covers, rest = told[drawn].partition(", on empty cells only")
    return [*told[:drawn], f"{says}, {n} cells thick{covers}{rest}", *told[drawn + 1:]]

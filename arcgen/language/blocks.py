"""Rules that hold on a grid of blocks: what a person says who sees squares where the program sees cells.

Every grid of such a task is made of these squares. So it is enough to call them so, to give distances in the cells that
one sees, or to say how thick a line is that is one of several; nobody says it of what is drawn. That a square counts as
a cell is told only of a rule that counts cells.
"""
from __future__ import annotations

import re

from .idioms import COLOURS
from .woven import opened

_BLOCK = re.compile(r"\b(\d+) by \1\b")
_WHICH = rf"\b((?:(?:each|the|a|an|every)(?: lone| coloured| (?:{COLOURS})(?: or (?:{COLOURS}))*)? )?)"
_DOT = re.compile(rf"{_WHICH}(single cell|dot)(s?)\b")
_CELL = re.compile(rf"{_WHICH}(?<!\bempty )(single cell|dot|cell)(s?)\b")
"""A cell, with what shows that it is a thing of the grid and no measure."""
_ONLY = re.compile(rf"the (?:lone|{COLOURS}) ")
"""What tells a thing from all others."""
_IN_CORNER = re.compile(" at the (?:top|bottom) (?:left|right)")
_PLACE = re.compile(rf"\b(?!(?:{COLOURS}|coloured|single|lone|empty)\b)\w+[ -]cells?\b")
"""A cell that is told by no colour, as no thing is."""
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4}
_NUMBER = f"{'|'.join(_NUMBERS)}|\\d+"
_FAR = re.compile(rf"\b(?<!colour )({_NUMBER}) (cell|step|column|row|line)s?(?= (?:away|apart|further|inside|shorter|"
                  r"longer|thick|wide|high|nearer|towards|diagonally|off|up|down|left|right|below|above|from)\b)")
_BY = re.compile(r"(?<!\d )\bby (\d+)(?: (line|row|column|cell)s?)?(?= |$|[,.;])(?! (?:by|times|squares?|blocks?)\b)")
"""How far one thing is from another, or moves."""
_STEP = re.compile(r"\b(one|1|2|3|4) step(s?)\b")
_MAKES_ONE = re.compile("(?:(?:make|output) |(count .*? and output |turn each .*? into ))a single cell")
"""Sentences of which all is said with the one cell that they make."""
_SIZED = re.compile(r"\b(\d+) by \1 (block|square)")
_MADE_OF = {"that many cells wide": "that many {0} by {0} blocks wide",
            "a cell for each": "a {0} by {0} square for each"}
"""What is said of cells that are made, and of blocks."""
_AS_MANY = "of as many cells"
"""Which is as true of the cells that one sees."""
_COUNTS = re.compile(r"\b(?:odd|even)\b(?!-numbered)|\b(?:\d+|many|number of) (?:cells?|steps?|neighbours?)\b|"
                     r"\blist\b|"
                     r"(?<!colour of )(?<!without )\b(?:the|its) (?:centre|middle)\b(?! (?:with|one|third))")
"""What is as large as a number of cells, or lies in the middle, where it may be two squares thick."""
_ACTS = rf"\b(?:colour|remove|give|keep only)(?: (?:{COLOURS}))?"
_LINE = re.compile(r"\b(?:every (?:second|third|other|\d+th)|odd-numbered|even-numbered|top|bottom|left|right|"
                   r"share the|make a|shift each) (?:(?:and|or) \w+ )?(row|column|line)s?\b(?! border)|"
                   r"\b(?:with|add) an? (?:\w+ )?(?:line|bar|diagonal)\b|"
                   rf"{_ACTS} the (?:\w+ )?edge(?= of (?!the (?:grid|large box)\b))")
"""A line as thick as a cell, which is one of several."""


def in_blocks(told: list[str], where: str) -> list[str]:
    """Sentences about a grid of blocks, with where that is ("in the grid of 2 by 2 squares"), of which only the size is
    told, and that only if nothing else says it; another clause about blocks is told at the end."""
    size = _BLOCK.search(where)
    if size is None:
        return [*told[:-1], f"{told[-1]}, {where}"]
    n = int(size[1])
    makes = _MAKES_ONE.match(told[0])
    if makes and len(told) == 1:
        return [f"{makes[1] or 'output '}a {n} by {n} square{told[0][makes.end():]}"]
    if not where.startswith("in "):
        for made, of_blocks in _MADE_OF.items():
            if made in told[-1]:
                return [*told[:-1], told[-1].replace(made, of_blocks.format(n))]
        return [*told, where] if where.startswith("draw ") else [*told[:-1], f"{told[-1]}, {where}"]
    larger = [_SIZED.sub(lambda m: f"{int(m[1]) * n} by {int(m[1]) * n} {m[2]}", sentence) for sentence in told]
    rest = _BY.sub("", _FAR.sub("", " ".join(told))).replace(_AS_MANY, "")
    name = next((noun for noun in ("square", "block") if noun not in rest), "")
    if name and _CELL.search(rest):
        return _of_squares(larger, name, n, _DOT.search(rest) and _PLACE.search(rest))
    if _COUNTS.search(rest) or _DOT.search(rest):
        return opened(f"taking each {n} by {n} square as one cell", told)
    return _measured(larger, n)


def _of_squares(told: list[str], name: str, n: int, of_two_kinds: object) -> list[str]:
    """Sentences that call cells by another name. of_two_kinds: whether dots are called otherwise than other cells."""
    place = "block" if of_two_kinds and "block" not in " ".join(told) else name
    told = _called(told if place == name else _called(told, _DOT, name, n), _CELL, place, n)

    def by(found: re.Match) -> str:
        return f"by {int(found[1]) * n} {found[2]}s" if found[2] not in (None, "cell") else f"by {found[1]} {name}s"
    told = [_STEP.sub(rf"\1 {name}\2", _BY.sub(by, sentence)) for sentence in told]
    return [re.sub(rf"\b1 {name}s?\b", f"one {name}", sentence) for sentence in told]


def _called(told: list[str], cells: re.Pattern, name: str, n: int) -> list[str]:
    """Sentences that call cells by a name, the first time with the size, but for a number of them, and where a colour
    or a place tells which is meant."""
    size, told_by_name = f"{n} by {n} ", False

    def name_it(cell: re.Match) -> str:
        nonlocal size, told_by_name
        before, after = cell.string[:cell.start()], cell.string[cell.end():]
        is_one = (_ONLY.match(cell[1]) and not after.startswith(" nearest")) or _IN_CORNER.match(after)
        is_told = is_one or (told_by_name and re.search(COLOURS, cell[1]))
        is_wide = re.search(r"\d or more $", before) and re.match("(?: wide| high| long)", after)
        if is_told or is_wide or re.search(rf"(?:\b(?:{_NUMBER}) |-)$", before):
            told_by_name |= bool(is_told)
            return f"{cell[1]}{name}{cell[3]}"
        said, size = size, ""
        return f"{cell[1]}{said}{name}{cell[3]}"
    return [cells.sub(name_it, sentence) for sentence in told]


def _measured(told: list[str], n: int) -> list[str]:
    """Sentences with distances in the cells that one sees, and with how thick one line of several is."""
    def far(found: re.Match) -> str:
        number = _NUMBERS.get(found[1]) or int(found[1])
        return f"{number * n} {'cell' if found[2] == 'step' else found[2]}s"
    told = [_BY.sub(lambda m: f"by {int(m[1]) * n} {m[2] or 'cell'}s", _FAR.sub(far, sentence)) for sentence in told]
    for i, sentence in enumerate(told):
        line = _LINE.search(sentence)
        if line:
            before, after = sentence[:line.end()], sentence[line.end():]
            extent = {"row": "high", "column": "wide"}.get(line[1] or "", "thick")
            thick = f" of {n} by {n} blocks" if line[1] and not after.startswith(" of ") else f" ({n} cells {extent})"
            return [*told[:i], f"{before}{thick}{after}", *told[i + 1:]]
    return told

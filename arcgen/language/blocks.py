"""Rules that hold on a grid of blocks: what a person says who sees squares where the program sees cells.

Every grid of such a task is made of these squares. So it is enough to call them so, without their size where each is
seen by itself, to speak of rows of blocks, or to give distances in the cells that one sees. What a rule makes of cells
that were none before is made of such squares. That a square counts as a cell is told only where a number of them is odd
or even.
"""
from __future__ import annotations

import re
from collections.abc import Callable

from .details import Detail, Unsaid
from .idioms import COLOURS
from .lengths import BY, FAR, NUMBER, measured
from .program import Node, walk
from .woven import opened

_BLOCK = re.compile(r"\b(\d+) by \1\b")
_WHICH = rf"\b((?:(?:each|the|a|an|every)(?: lone| coloured| (?:{COLOURS})(?: or (?:{COLOURS}))*)? )?)"
_DOT = re.compile(rf"{_WHICH}(single cell|dot)(s?)\b")
_CELL = re.compile(rf"{_WHICH}(?<!\bempty )(?<!same-coloured )(single cell|dot|cell)(s?)\b")
"""A cell, with what shows that it is a thing of the grid and no measure."""
_ONLY = re.compile(rf"the (?:lone|{COLOURS}) ")
"""What tells a thing from all others."""
_IN_CORNER = re.compile(" at the (?:top|bottom) (?:left|right)")
_PLACE = re.compile(rf"\b(?!(?:{COLOURS}|coloured|single|lone|empty)\b)\w+[ -]cells?\b")
"""A cell that is told by no colour, as no thing is."""
_STEP = re.compile(r"\b(one|1|2|3|4) step(s?)\b")
_MAKES_ONE = re.compile("(?:(?:make|output) |(count .*? and output |turn each .*? into ))a single cell")
"""Sentences of which all is said with the one cell that they make."""
_SIZED = re.compile(r"\b(\d+) by \1 (block|square)")
_PLAIN_SQUARE = re.compile(r"(?:make|output) an? (\d+) by \1 square in (?!.*\bcells?\b)")
_MADE_OF = {"that many cells wide": "that many {0} by {0} blocks wide",
            "a cell for each": "a {0} by {0} square for each"}
"""What is said of cells that are made, and of blocks."""
_IN_WORDS = dict(zip("23456789", ("two", "three", "four", "five", "six", "seven", "eight", "nine")))
_Change = str | Callable[[re.Match], str]
_OF_CELLS: tuple[tuple[str, _Change], ...] = (
    (r"\bthat many cells of (an? \w+ \d+ by \d+) square\b", r"that many squares of \1 grid of SQUARES"),
    (r"(?<=\bin a )(row|column)\b", r"\1 of SQUARES"),
    (r"\b(\d+ by \d+) square (with|in)\b(.*\bmiddle) cell\b", r"\1 grid of SQUARES \2\3 square"),
    (r"\b(\d+ by \d+) square with\b", r"\1 grid of SQUARES with"),
    (r"\b(rows|an? \w+ (?:row|column)) of (\d+) cells\b",
     lambda m: f"{m[1]} of {_IN_WORDS.get(m[2], m[2])} SQUARES"),
    (r"\b(grid), (?=\d+ rows? high\b)", r"\1 of SQUARES, "))
"""What is said of cells that a rule makes, each of which is a block."""
_LARGER = re.compile(r"\b(?:(?:object|shape|figure)s?|rectangles?(?! (?:between|that)\b))\b")
"""Things that may be squares too, larger ones."""
_APART = {"cells": Detail.DOT, "cells_of": Detail.DOT, "all_of_colour": Detail.DOT}
"""Words for cells, with what is so of them where no two touch."""
_AS_MANY = "of as many cells"
"""Which is as true of the cells that one sees."""
_ODD = re.compile(r"\b(?:odd|even)\b(?!-numbered)")
"""What is said of a number of squares, and is not true of their cells."""
_UNITS = re.compile(r"\b(\d+|many|number of|one) (?:cell|step)(s?)\b")
_COUNTS = re.compile(r"\b(?:\d+|many|number of) (?:cells?|steps?|neighbours?)\b|"
                     r"\blist\b|"
                     r"(?<!colour of )(?<!without )\b(?:the|its) (?:centre|middle)\b(?! (?:with|one|third))")
"""What is as large as a number of cells, or lies in the middle, where it may be two squares thick."""
def lie_apart(rule: Node, unsaid: Unsaid) -> bool:
    """Whether no two of the cells that a rule speaks of touch, so that each of them is one square to the eye."""
    return all((node, detail) in unsaid for node in walk(rule) for detail in (_APART.get(node.word.name),) if detail)


def in_blocks(told: list[str], where: str, apart: bool) -> list[str]:
    """Sentences about a grid of blocks, with where that is ("in the grid of 2 by 2 squares"), of which only the size is
    told, and that only if nothing else says it; another clause about blocks is told at the end. apart: whether no two
    of the cells that are told touch."""
    size = _BLOCK.search(where)
    if size is None:
        return [*told[:-1], f"{told[-1]}, {where}"]
    n = int(size[1])
    makes = _MAKES_ONE.match(told[0])
    if makes and len(told) == 1:
        return [f"{makes[1] or 'output '}a {n} by {n} square{told[0][makes.end():]}"]
    if not where.startswith("in "):
        return _made_of(told, where, n)
    larger = [_SIZED.sub(lambda m: f"{int(m[1]) * n} by {int(m[1]) * n} {m[2]}", sentence) for sentence in told]
    rest = BY.sub("", FAR.sub("", " ".join(told))).replace(_AS_MANY, "")
    name = next((noun for noun in ("square", "block") if noun not in rest), "")
    if name and _CELL.search(rest):
        said_size = "" if apart and name == "square" else f"{n} by {n} "
        return _of_squares(larger, name, n, said_size, _DOT.search(rest) and _PLACE.search(rest))
    if " list " in f" {rest} ":
        return [*larger[:-1], f"{larger[-1]}, each as a {n} by {n} square"]
    if _ODD.search(rest):
        return opened(f"taking each {n} by {n} square as one cell", told)
    if _COUNTS.search(rest) or _DOT.search(rest):
        return [_UNITS.sub(rf"\1 {name or 'block'}\2", sentence) for sentence in larger]
    return measured(larger, n)


def _made_of(told: list[str], where: str, n: int) -> list[str]:
    """Sentences about what is made of cells, each of which is a block, with where that is told."""
    for made, of_blocks in _MADE_OF.items():
        if made in told[-1]:
            return [*told[:-1], told[-1].replace(made, of_blocks.format(n))]
    if not where.startswith("draw "):
        return [*told[:-1], f"{told[-1]}, {where}"]
    if _PLAIN_SQUARE.match(told[0]):
        return [_SIZED.sub(lambda m: f"{int(m[1]) * n} by {int(m[1]) * n} {m[2]}", told[0], count=1), *told[1:]]
    for pattern, by in _OF_CELLS:
        if re.search(pattern, told[0]):
            made = re.sub(pattern, by, told[0], count=1).replace("SQUARES", f"{n} by {n} squares")
            return [made, *told[1:]]
    return [*told, where]


def _of_squares(told: list[str], name: str, n: int, size: str, of_two_kinds: object) -> list[str]:
    """Sentences that call cells by another name. size: what is said with it the first time. of_two_kinds: whether dots
    are called otherwise than other cells."""
    place = "block" if of_two_kinds and "block" not in " ".join(told) else name
    told = _called(told if place == name else _called(told, _DOT, name, size), _CELL, place, size)

    def by(found: re.Match) -> str:
        return f"by {int(found[1]) * n} {found[2]}s" if found[2] not in (None, "cell") else f"by {found[1]} {name}s"
    told = [_STEP.sub(rf"\1 {name}\2", BY.sub(by, sentence)) for sentence in told]
    return [re.sub(rf"\b1 {name}s?\b", f"one {name}", sentence) for sentence in told]


def _called(told: list[str], cells: re.Pattern, name: str, size: str) -> list[str]:
    """Sentences that call cells by a name, the first time with the size, but for a number of them, and where a colour
    or a place tells which is meant. Without a size, dots that no colour tells from larger things are small squares."""
    told_by_name, small = False, "small " * (_LARGER.search(" ".join(told)) is not None)
    names = {} if size else {"single cell": "single ", "dot": small}

    def name_it(cell: re.Match) -> str:
        nonlocal size, told_by_name
        before, after = cell.string[:cell.start()], cell.string[cell.end():]
        is_one = (_ONLY.match(cell[1]) and not after.startswith(" nearest")) or _IN_CORNER.match(after)
        is_told = is_one or (told_by_name and re.search(COLOURS, cell[1]))
        is_wide = re.search(r"\d or more $", before) and re.match("(?: wide| high| long)", after)
        if is_told or is_wide or re.search(rf"(?:\b(?:{NUMBER}) |-)$", before):
            told_by_name |= bool(is_told)
            return f"{cell[1]}{name}{cell[3]}"
        said, size = size, ""
        if not re.search(f"coloured|lone|{COLOURS}", cell[1]):
            said = names.get(cell[2], said)
        return f"{cell[1]}{said}{name}{cell[3]}"
    return [cells.sub(name_it, sentence) for sentence in told]

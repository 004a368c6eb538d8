"""Words for what the pairs show, in place of those that hold for any pairs: "in each half", not "in each part between
red lines".

A program says its panels, its turns and what hangs together wherever they stand. So this is done with the text as a
whole, where the pairs (unsaid.py) leave no doubt about it in any place.
"""
from __future__ import annotations

import re
from itertools import chain, repeat

from .details import Detail, Hue, Unsaid
from .idioms import COLOURS
from .program import Node, walk

_BETWEEN = re.compile(rf"\bpart(s?) between (?:{COLOURS}|the) lines( that cross the grid)?")
_PART = re.compile(r"\bpart(s?)\b(?! (?:of|that|between)\b)")
_SIDES = "left|right|top|bottom"
_OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
_BLOCK = re.compile(r"\b(\d+) by \1 block")
_SINGLE = re.compile(r"\b(?:single cell|dot|cell)(s?)\b")
_MAKES_ONE = re.compile("(?:(?:make|output) |(count .*? and output |turn each .*? into ))a single cell")
"""Sentences of which all is said with the one cell that they make."""
_CROPS = re.compile(r"(crop to the [\w-]+ )(\d+) by \2 block")
_UNMEASURED = re.compile("(?:then )?(?:move|colour|change|remove|swap|keep|crop|output|use|mirror|rotate|draw the "
                         "mirror image|put a copy|add a copy|each .* leaps)")
_WITHIN = re.compile(r"\b(?:crop to the|fit) inside\b")
"""What is no measure, though it speaks of an inside."""
_MEASURES = re.compile(r"\d|\b(?:row|column|diagonal|step|edge|ring|corner|end|inside|neighbour|number)")
"""What is counted in cells, or is as thick as one."""
_BY_SIDES = " (touching by sides)"


def plainer(text: str, program: Node, unsaid: Unsaid) -> str:
    """A text in plainer words."""
    text = _boxed(_turned(_parted(text, program, unsaid), program, unsaid), unsaid)
    if _BY_SIDES in text and "by sides or corners" not in text:
        text = f"{text.replace(_BY_SIDES, '')} Cells joined only by corners are apart."
    return text


def _parted(text: str, program: Node, unsaid: Unsaid) -> str:
    """Panels by a name of their own, where there is but one kind of lines."""
    panels = [node for node in walk(program) if node.word.name == "panels"]
    name = next((name for detail, name in ((Detail.HALVES, ("half", "halves")), (Detail.PANELS, ("panel", "panels")))
                 if panels and all((node, detail) in unsaid for node in panels)), None)
    if name is None or not _BETWEEN.search(text):
        return text
    text = _BETWEEN.sub(lambda m: name[bool(m[1])], text)
    text = _PART.sub(lambda m: name[bool(m[1])], text)
    text = re.sub(rf"\b({_SIDES})most half", r"\1 half", text)
    text = re.sub(rf"([Oo])verlay the halves((?: \([^()]*\))?), the ({_SIDES})most on top", lambda m:
                  f"{'P' if m[1] == 'O' else 'p'}ut the {m[3]} half over the {_OPPOSITE[m[3]]} half{m[2]}", text)
    text = re.sub(r"\bthe (\w+est) of the panels\b", r"the \1 panel", text)
    return text.replace("the fullest panel into each one ", "the fullest panel into each panel ")


def _turned(text: str, program: Node, unsaid: Unsaid) -> str:
    """Quarter turns without their sense, where it makes no difference."""
    turns = [node for node in walk(program) if any(a.word.name in ("rotate_90", "rotate_270") for a in node.args)]
    if not turns or not all((node, Detail.TURN) in unsaid for node in turns):
        return text
    return re.sub(r"(a quarter turn) (?:anti)?clockwise", r"\1", text)


def _boxed(text: str, unsaid: Unsaid) -> str:
    """The large box by its colour, or without a word, where that tells it from others."""
    seen = next((seen for node, seen in unsaid if node.word.name == "inside_box"
                 and (isinstance(seen, Hue) or seen is Detail.ONE)), None)
    return text if seen is None else text.replace("large box", "box" if seen is Detail.ONE else f"{seen} box")


def in_blocks(told: list[str], where: str) -> list[str]:
    """Sentences about a grid of blocks, with where that is, which is a sentence too: "treat each 2 by 2 block as one
    cell". They say no more than that their cells are squares, where they count no cells and draw nothing."""
    found = _BLOCK.search(where)
    if found is None:
        return [*told[:-1], f"{told[-1]}, {where}"]
    crop = _CROPS.fullmatch(told[0])
    if len(told) == 1 and crop:
        return [f"{crop[1]}{int(crop[2]) * int(found[1])} by {int(crop[2]) * int(found[1])} block"]
    square = f"{found[1]} by {found[1]} square"
    if len(told) == 1 and _MAKES_ONE.match(told[0]):
        return [_MAKES_ONE.sub(lambda m: f"{m[1] or 'output '}a {square}", told[0], count=1)]
    if any("square" in sentence for sentence in told) or not all(
            _UNMEASURED.match(sentence) and not _MEASURES.search(_WITHIN.sub("", _SINGLE.sub("", sentence)))
            for sentence in told):
        return [*told, where]
    names = chain([square], repeat("square"))
    return [_SINGLE.sub(lambda m: next(names) + m[1], sentence) for sentence in told]

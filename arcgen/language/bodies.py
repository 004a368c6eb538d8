"""Blocks and shapes: what things are called that have no narrower noun, where all of a text can say so.

Who looks at grids sees blocks, if all things are filled rectangles, or shapes, if few are mere cells and the text
speaks of no cells or dots beside them. "Object" is said only of what may be anything. One text does not call things of
one kind both ways.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from .details import Detail, Unsaid
from .program import Node, origin, walk
from .shapes import Shape
from .singled import compares

_WIDEST = {Detail.BLOCKS: Shape.BLOCK, Detail.SHAPES: Shape.FIGURE, Detail.MOSTLY: Shape.FIGURE,
           Detail.LARGER: Shape.FIGURE}
"""Nouns that say least, by what things look like."""
_THINGS = ("objects", "blobs", "pieces", "all_of_colour", "everything", "layers")
"""Words for things that are called objects."""
_OF_SHAPES = frozenset(("shape", "shape_any_way", "shape_any_size"))
"""Words that say shape of something else."""
_OF_BLOCKS = frozenset(("blocks", "upscale", "downscale", "parts", "squares", "thick_part"))
"""Words for what is called blocks."""
_AS_OBJECT = {"all_of_colour": Detail.PIECE, "everything": Detail.PIECE, "layers": Detail.APART}
"""Words for things that are objects only if a detail is plain to see."""
_ALL = (Detail.CONNECTIVITY, Detail.COLOURS, Detail.GROUND)
_ASKED = {"objects": _ALL, "blobs": _ALL, "pieces": (Detail.CONNECTIVITY,), "all_of_colour": (Detail.PIECE,),
          "everything": (Detail.PIECE,)}
"""Words for things that may have the widest nouns, with the details without which more is said of them."""
_OBJECT = re.compile(r"\bobjects?\b")
_CELLS = re.compile(r"\b(?<!by one )(?<!by \d )(?<!lone )(?:cell|dot)s?\b"
                    r"(?! (?:up|down|left|right|away|thick|wide|high|long|at the (?:top|bottom) (?:left|right))\b)")
"""Cells, but for those that a distance is counted in, and a dot that is a cue."""
_COUNTS = re.compile(r"\b[Cc]ount\b|\bnumber of (?:object|shape|block)s\b")
"""A count of things, of which it has to be clear that each is one."""
_OTHER_SHAPES = re.compile(r"\b(?:[LTU]|same|different|unique|common) shape|\bwhose shape|\bshape key\b")


def with_bodies(program: Node, unsaid: Unsaid) -> tuple[Unsaid, Unsaid]:
    """What need not be said, with the widest nouns for the things that are called objects without more words, and the
    same without a noun for those of which some are mere cells."""
    words = {node.word.name for node in walk(program)}
    taken = {detail: not words.isdisjoint(_OF_BLOCKS if noun is Shape.BLOCK else _OF_SHAPES)
             for detail, noun in _WIDEST.items()}
    shaped = {node for node, seen in unsaid if isinstance(seen, Shape)}
    found = [(node, seen) for node, seen in unsaid
             if isinstance(seen, Detail) and not taken.get(seen, True) and _is_plain(origin(node), unsaid)
             and (seen is not Detail.MOSTLY or origin(node) not in shaped)
             and (seen is not Detail.LARGER or (node, Detail.TOLD) not in unsaid)]
    return (unsaid | {(node, _WIDEST[seen]) for node, seen in found},
            unsaid | {(node, _WIDEST[seen]) for node, seen in found if seen is not Detail.MOSTLY})


def _is_plain(things: Node, unsaid: Unsaid) -> bool:
    """Whether nothing is said of things but their noun."""
    asked = _ASKED.get(things.word.name)
    if things.word.name == "pieces" and (things, Detail.GROUND) in unsaid:     # areas
        return False
    return asked is not None and all((things, detail) in unsaid for detail in asked)


def told_so(text: str, program: Node, unsaid: Unsaid) -> str | None:
    """A text in which things have the widest nouns, with no object beside them; None where it cannot be told so."""
    said = {seen for node, seen in unsaid if isinstance(seen, Detail) and seen in _WIDEST
            and (node, _WIDEST[seen]) in unsaid}
    nouns = {_WIDEST[seen] for seen in said}
    if (Shape.FIGURE in nouns and _OTHER_SHAPES.search(text)) or (Detail.MOSTLY in said and _CELLS.search(text)):
        return None
    if Detail.MOSTLY in said and _COUNTS.search(text):
        return None
    if Detail.MOSTLY in said and any(seen is Shape.FIGURE and (node, Detail.TOLD) in unsaid for node, seen in unsaid):
        return None                                         # shapes are those that are no mere cells
    if not _OBJECT.search(text):
        return text
    if any(_is_object(node, unsaid) for node in _called(program, unsaid)):
        return None
    noun = Shape.FIGURE if Shape.FIGURE in nouns else Shape.BLOCK
    return re.sub(r"\bobject(s?)\b", rf"{noun}\1", re.sub(r"\b([Aa])n (?=objects?\b)", r"\1 ", text))


def _called(node: Node, unsaid: Unsaid) -> Iterator[Node]:
    """The expressions of a program that something is called by: things that others with a noun are chosen among are
    called so too, or not at all."""
    yield node
    for arg in node.args:
        if not (node.word.name in ("where", "the") and arg is node.args[0] and _has_noun(node, unsaid)):
            yield from _called(arg, unsaid)


def _has_noun(node: Node, unsaid: Unsaid) -> bool:
    """Whether things that are chosen have a noun, whatever else there is."""
    if compares(node.args[1]) and (node, Detail.LARGER) not in unsaid:
        return False
    return any(isinstance(seen, Shape) for thing, seen in unsaid if thing is node)


def _is_object(node: Node, unsaid: Unsaid) -> bool:
    """Whether things are called objects."""
    name = node.word.name
    if name not in _THINGS or (name == "pieces" and (node, Detail.GROUND) in unsaid):
        return False
    if name in _AS_OBJECT and (node, _AS_OBJECT[name]) not in unsaid:
        return False
    return not any(seen in (Detail.CELL, Detail.DOT) or isinstance(seen, Shape) for thing, seen in unsaid
                   if thing is node)

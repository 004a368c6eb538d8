"""A program without what no pair needs: gaps of any width in place of those of at most four cells, if there is no wider
one.

A rule has to say how far it reaches, which of two colours may move, and whether a turned copy counts. A person who has
the pairs before him says none of it unless some pair shows it. So what is described is the program with fewer
conditions, where that gives the same outputs.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from . import types
from .acts import PAINTS
from .canonical import transform_program
from .details import Hue
from .phrases import phrase
from .phrasing import BACK
from .program import Node, call, rebuild, walk
from .registry import WORDS
from .saying import CLEARED, told_parts
from .settings import CUES

_Change = Callable[[Node], Node]
_PARTS = (*CLEARED, "downscale")
"""Words for the part of a grid that a rule is run on."""
_COLOURS = tuple(hue.value for hue in Hue if hue is not Hue.BLACK)
"""Those that cells may have which are no ground."""
_REACHING = {"between", "between_close"}
"""Words for what lies between cells of a colour."""
_RING = call("halo", call("by_corner"))
_READ = (types.Colour, types.Int, types.Objects, types.Grid)
"""What is read off a grid, or made of it; numbers and colours first."""


def reduced(program: Node, same: Callable[[Node], bool]) -> Node:
    """The program in fewer conditions. same: whether another program gives the same outputs for the pairs."""
    refused: set[Node] = set()
    while True:
        tried = [less for less in _reductions(program) if less not in refused]
        found = next(filter(same, tried), None)
        if found is None:
            return program
        refused |= {*tried[:tried.index(found)]}
        program = found


@lru_cache(maxsize=4_000)
def _reductions(program: Node) -> tuple[Node, ...]:
    """The programs that say less than one, by one change each."""
    found = {rebuild(program, change): change for change in _changes(program)}
    return tuple(less for less, change in found.items() if less != program and _is_said(program, change))


def _is_said(node: Node, change: _Change) -> bool:
    """Whether there are still phrases for what is done, and where, if there were."""
    found = phrase(node) if node.type in (types.Grid, types.Region) else None
    if found and any(rebuild(told, change) != told for told in found.tells) and not phrase(rebuild(node, change)):
        return False
    return all(_is_said(part, change) for part in told_parts(node))


def _changes(program: Node) -> Iterator[_Change]:
    """What makes a program say less, of all expressions of a kind or of one."""
    nodes = dict.fromkeys(walk(program))
    words = {node.word.name for node in nodes}
    for word, change in (("between_close", _unlimited), ("shape_any_way", _unturned)):
        if word in words:
            yield change
    if "areas" in words:
        yield _with_middles
    if _REACHING & words and "layers" in words:
        yield from map(_with_one_colour, _COLOURS)
    parts = [node for node in nodes if node.word.name in _PARTS]
    of = Counter(part.args[0] for part in parts)
    for part in parts:
        if of[part.args[0]] == 1:
            yield partial(_of_the_part, part=part, kinds=_READ)
            yield partial(_of_the_part, part=part, kinds=_READ[:2])
    for node in nodes:
        for other in _lesser(node):
            yield _instead(node, other)


def _instead(old: Node, new: Node) -> _Change:
    return lambda node: new if node == old else node


def _of_the_part(node: Node, part: Node, kinds: tuple[types.Type, ...]) -> Node:
    """What is made of a grid, or read off it, made of the part of it that the rule is run on: without a cue, or with
    a cell for each block."""
    if node.args and node.args[0] is part.args[0] and any(node.type.fits(kind) for kind in kinds) \
            and node.word.name not in (*_PARTS, *CUES):
        return node.with_argument(0, part)
    return node


def _with_one_colour(colour: str) -> _Change:
    """The cells of a colour in place of those of each, where something is done to them."""
    def change(node: Node) -> Node:
        if node.word.name not in PAINTS or node.args[1].word.name != "layers":
            return node
        return node.with_argument(1, call("all_of_colour", node.args[1].args[0], call(colour)))
    return change


def _unlimited(node: Node) -> Node:
    """Gaps of any width."""
    return call("between", node.args[0]) if node.word.name == "between_close" else node


def _with_middles(node: Node) -> Node:
    """Squares of a picture with their middle cells."""
    if node.word.name != "areas" or node.args[1].word.name != "of" or node.args[1].args[1] != _RING:
        return node
    square = call("of", node.args[1].args[0], call("union", call("itself"), _RING))
    return node.with_argument(1, square)


def _unturned(node: Node) -> Node:
    """Shapes as they are."""
    return call("shape") if node.word.name == "shape_any_way" else node


def _lesser(node: Node) -> list[Node]:
    """Expressions that say less, or what is the case before what is not, or the farthest right for what reaches least
    far left."""
    name, args = node.word.name, node.args
    if name == "least" and args[0].word.name == "edge":
        there = transform_program(args[0], "rotate_180")
        return [call("most", there)] if there not in (None, args[0]) else []        # as they are towards a bar
    if name == "paint" and args[0].word.name == "paint" and args[0].args[1:3] == args[1:3]:     # whichever is on top
        grid, *same, region = args[0].args
        return [Node(node.word, (grid, *same, Node(WORDS["union"], (region, args[3]))))]
    if name in ("choose", "when") and args[-3].word.name == "not":
        test, yes, no = args[-3:]
        one_of_many = {yes.word.name, no.word.name} & {"choose", "when"}
        return [] if one_of_many else [Node(node.word, (*args[:-3], test.args[0], no, yes), node.value)]
    if name == "superimpose" and args[0].word.name == "panels":
        return [call("crop", call("the", args[0], call("most", call("filled", args[1]))))]
    if name == "where" and args[0].word.name == "together":
        return [node.with_argument(0, one) for one in args[0].args]
    if name == "by_value" and len(args) > 3:                        # cases that no pair has
        return [Node(node.word, (*args[:i], *args[i + 1:])) for i in range(1, len(args))]
    if name == "wound" and args[0].word.name == "bar" and (less := _row_by_row(node)):
        return [less]
    if name in PAINTS:
        return _lesser_paints(node)
    along_both = name == "union" and all(arg.word.name == "between" for arg in args)
    return [*args] if name == "together" or along_both else []


def _row_by_row(node: Node) -> Node | None:
    """Cells in rows to and fro as cells row by row, in each from the left, which with few of them is the same."""
    (_, n, way, ink, ground), paper = node.args[0].args, call("square", *node.args[1:])
    if n.word.name not in ("count", "colours_in") or way.word.name != "right" or ground != node.args[2]:
        return None
    return call("paint", paper, call("where", call("cells_of", paper, ground), call("first", n)), ink, call("itself"))


def _lesser_paints(node: Node) -> list[Node]:
    """Paints that say less of where: on one side for in line, the holes for the rest of the box, where two meet for
    what one hides of another."""
    _, things, ink, region = node.args[:4]
    if region.word.name == "reach" and region.args[0].word.name == "straight" and region.args[1] != things \
            and region.args[1].type is not types.Object:
        return [node.with_argument(3, call("reach", call(way), region.args[1])) for way in BACK]
    if region.word.name == "rest_of_box" and ink.word.name == "by_value" and ink.args[0].word.name == "hole_count":
        return [node.with_argument(3, call("inside_of"))]
    if region.word.name == "rest_of_box" and things.word.name == "layers" and ink.word.name != "own_colour":
        return [node.with_argument(3, call("overlap", call("box"), call("meeting", call("box"))))]
    return []

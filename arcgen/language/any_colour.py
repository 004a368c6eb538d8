"""Rules that do with things of any colour what a program does with those of a colour that it names, and back.

A player who sees nothing but green things on the ground cannot know whether a rule is about green things or about all
things. So each colour by which a program tells things is taken for none in particular: its things become all that are
not the ground, and, where the program tells things by other colours too, all that have none of these. Where a program
is about all things, these become those of a colour that was seen. Of 5,351 rows of all
concepts 23 were ambiguous by these before they were eliminated, 20 of them among the 1,888 whose program tells things
by a colour; benchmarks/ambiguity.py judges by them.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial

from ..core.grid import COLOUR_NAMES
from . import types
from .program import THE_INPUT, Node, call, exchanged, fill, rebuild, walk
from .registry import IS_COLOUR, IS_INPUT, WORDS
from .simplify import simplified
from .text import parse_expression
from .traits import GROUNDS

_COLOURS = ("colour", "old")
"""The parameters that name a colour which things are told by."""

_OF_ANY = {"cells_of": "where(cells(?grid, ?ground), ?free)",
           "pieces": "where(objects(?grid, ?ground, ?connectivity), ?free)",
           "all_of_colour": "joined(where(cells(?grid, ?ground), ?free))",
           "recolour": "paint(?grid, where(cells(?grid, ?ground), ?free), ?new, itself)",
           "is_colour": "both(not(is_colour(?ground)), ?free)",
           "has": "at_least(filled(?ground), 1)",
           "count_of": "filled(?ground)",
           "coloured": "without(itself, coloured(?ground))"}
"""What a word that tells things by a colour says of any colour but the ground; ?free is said of things that have none
of the other colours which the program names."""

_OF_ONE = {"cells": "cells_of(?grid, ?colour)",
           "objects": "pieces(?grid, ?colour, ?connectivity)",
           "blobs": "pieces(?grid, ?colour, ?connectivity)",
           "layers": "all_of_colour(?grid, ?colour)",
           "everything": "all_of_colour(?grid, ?colour)"}
"""What a word that sees things of any colour sees of one."""


@cache
def _sketch(text: str, of: str) -> Node:
    """The sketch of what is said in the place of a word, parsed."""
    return parse_expression(text, WORDS[of].result, sketch=True)


def _filled(sketches: dict[str, str], node: Node, **given: Node) -> Node:
    """What is said in the place of an expression: its word's sketch, filled with its arguments and others."""
    name = node.word.name
    args = {param: arg for (param, _), arg in zip(node.word.params, node.args, strict=True)}
    return simplified(fill(_sketch(sketches[name], name), args | given))


Change = Callable[[Node], Node]


def _each_alone(program: Node, change: Change, marks: int) -> list[Node]:
    """The programs with a change of one of its expressions, where several would change."""
    changed = {node: other for node in walk(program, marks) if (other := change(node)) is not node}
    return [exchanged(program, node, other) for node, other in changed.items()] if len(changed) > 1 else []


def of_one_colour(program: Node, colour: int) -> tuple[Node, ...]:
    """The programs in which things of any colour are things of this one."""
    plain = call(COLOUR_NAMES[colour])

    def change(node: Node) -> Node:
        return _filled(_OF_ONE, node, colour=plain) if node.word.name in _OF_ONE else node
    found = dict.fromkeys((rebuild(program, change, IS_INPUT), *_each_alone(program, change, IS_INPUT)))
    found.pop(program, None)
    return tuple(found)


def of_any_colour(program: Node) -> tuple[Node, ...]:
    """The programs in which a colour that tells things is taken for any colour, each once: wherever it tells them,
    the paint that is named by it kept and taken for each thing's own colour, and in each place alone."""
    nodes = list(dict.fromkeys(walk(program, IS_COLOUR)))
    named = [(name, arg) for node in nodes for (name, slot), arg in zip(node.word.params, node.args, strict=False)
             if slot is types.Colour]
    ground = next((arg for name, arg in named if name in GROUNDS), call("commonest", THE_INPUT))
    colours = dict.fromkeys(arg for _, arg in named if arg.word.marks & IS_COLOUR and arg is not ground)
    found: dict[Node, None] = {}
    for colour in dict.fromkeys(told for told in map(_told_by, nodes) if told in colours):
        for but in ((), [other for other in colours if other is not colour]):
            change = partial(_of_any, colour=colour, ground=ground, but=but)
            everywhere = rebuild(program, change, IS_COLOUR)
            found.setdefault(everywhere)
            found.setdefault(rebuild(everywhere, partial(_in_own_colour, colour=colour), IS_COLOUR))
        found.update(dict.fromkeys(_each_alone(program, change, IS_COLOUR)))
    return tuple(found)


def _told_by(node: Node) -> Node | None:
    """The colour by which an expression tells things, if it does."""
    if node.word.name not in _OF_ANY:
        return None
    return next(arg for (name, _), arg in zip(node.word.params, node.args, strict=True) if name in _COLOURS)


def _of_any(node: Node, colour: Node, ground: Node, but: Sequence[Node]) -> Node:
    """What is told by a colour, told by any but the ground and some others; another expression as it is."""
    if _told_by(node) is not colour:
        return node
    free = call("every")
    for other in but:
        free = call("both", free, call("not", call("is_colour", other)))
    return _filled(_OF_ANY, node, ground=ground, free=free)


def _in_own_colour(node: Node, colour: Node) -> Node:
    """An expression in which things are painted in their own colour where they are painted in this one."""
    for i, arg in enumerate(node.args):
        if arg is colour and node.word.slot(i) is types.Ink:
            node = node.with_argument(i, call("own_colour"))
    return node

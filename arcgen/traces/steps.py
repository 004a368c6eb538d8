"""A program as the steps of a solver: its parts, innermost first, each with a name, and what is true of each on a grid.

A part has a name if its value is something to look at: a grid, things, a colour or a number that the input gives.
Functions of things (which, how many, where to) have none; what they give for the things that they are applied to is a
step as well. The rule of a panel, which is run on grids of its own, is one step with the word that runs it.
"""
from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ..core.errors import RuleError
from ..language import types
from ..language.engine import Context
from ..language.objects import ObjectSet
from ..language.program import HOLE, INT, THE_INPUT, Node, call, of_panel
from . import seen
from .facts import Fact, fact

_NAMED = (types.Grid, types.Objects, types.Colour, types.Int, types.Direction, types.Axis)
_OBVIOUS = ("itself", "every", "own_colour")
"""Functions of things that nobody tells the values of."""


_CELLS = ("cells", "cells_of")
"""Words whose things are single cells, which nobody lists."""


class Step(NamedTuple):
    """A statement about a part of a program. `subject`: how the trace calls it, such as "A = objects(input, black,
    by_side)" or "size of A". node: the part. name: its own, "" for a function of things; of: then, these things."""
    subject: str
    node: Node
    name: str
    of: Node | None = None


def steps(program: Node) -> list[Step]:
    """The steps of a program, each after what it is made of."""
    names: dict[Node, str] = {}
    found: list[Step] = []
    told: set[tuple[Node, Node]] = set()

    def visit(node: Node) -> None:
        if node in names or of_panel(node):
            return
        for arg in node.args:
            visit(arg)
        things = next((arg for arg in node.args if arg.type.fits(types.Objects) and arg in names), None)
        for function in _functions(node):
            if things is not None and (function, things) not in told:
                told.add((function, things))
                found.append(Step(f"{shown(function, names)} of {names[things]}", function, "", things))
        if _has_name(node):
            name = _letters(len(names))
            found.append(Step(f"{name} = {shown(node, names)}", node, name))
            names[node] = name
    visit(program)
    return found


def _has_name(node: Node) -> bool:
    return bool(node.args) and any(node.type.fits(type_) for type_ in _NAMED)


def _functions(node: Node) -> Iterator[Node]:
    """The functions of things among the arguments of an expression, and within these, innermost first."""
    for arg in node.args:
        if arg.word.gives_function and arg.type.result and not arg.type.fits(types.Colour) and not of_panel(arg):
            yield from _functions(arg)
            if arg.word.name not in _OBVIOUS:
                yield arg


def _letters(i: int) -> str:
    """A, B ... Z, AA, AB ..."""
    return (_letters(i // 26 - 1) if i >= 26 else "") + chr(ord("A") + i % 26)


def shown(node: Node, names: dict[Node, str], whole: bool = True) -> str:
    """An expression with names in place of the parts that have one."""
    if not whole and node in names:
        return names[node]
    if node.word is INT:
        return str(node.value)
    if node.word.name == HOLE:
        return f"?{node.value}"
    args = ", ".join(shown(arg, names, False) for arg in node.args)
    return f"{node.word.name}({args})" if args else node.word.name


def facts(steps_: list[Step], context: Context) -> Iterator[tuple[Step, Fact, np.ndarray | None]]:
    """What is true of each step on the grid of a context, and the grid that it is, if it is one. Steps without a value
    that can be told are told as such."""
    sets: dict[str, ObjectSet] = {}
    names = {step.node: step.name for step in steps_ if step.name}
    for step in steps_:
        try:
            value = context.value(step.node)
            if step.of is not None:
                objs = context.value(step.of)
                yield step, seen.of_things(value(objs), step.node.type, objs, names[step.of]), None
                continue
        except RuleError:
            yield step, fact("no value"), None
            continue
        if isinstance(value, ObjectSet):
            known = {names[arg]: sets[names[arg]] for arg in step.node.args if names.get(arg) in sets}
            yield step, seen.things(value, step.name, known), None
            sets[step.name] = value
        elif step.node.type is types.Grid:
            yield step, _grid(step, value, context, names), value
        else:
            yield step, seen.plain(value, step.node.type) or fact("a value"), None


def _grid(step: Step, value: np.ndarray, context: Context, names: dict[Node, str]) -> Fact:
    """A grid that a step gives: what it changes in the grid that it is made of, if it has its size."""
    base = next((arg for arg in step.node.args if arg.type is types.Grid and not of_panel(arg)), None)
    before = context.value(base) if base is not None else value
    if base is None or before.shape != value.shape:
        said = seen.grid_fact(value)
        return said._replace(head=f"a grid of {said.head}")
    return seen.differences(before, value, f"of {names.get(base, 'input')} changed", "to")


def looked_at(program: Node, grid: np.ndarray) -> Node:
    """The things that one sees first in an input, uint8 (H, W): those that the program starts from, or where it starts
    from none or from single cells, objects on the commonest colour."""
    for step in steps(program):
        node = step.node
        if step.name and node.type.fits(types.Objects) and THE_INPUT in node.args and node.word.name not in _CELLS \
                and all(arg is THE_INPUT or arg.closed for arg in node.args):
            return node
    ground = np.bincount(grid.ravel(), minlength=10).argmax()
    return call("objects", THE_INPUT, call(seen.COLOUR_NAMES[ground]), call("by_corner"))

"""Things without the cue that lies beside them: "each rectangle", where a lone dot is among the
objects of a program.

A program may see its things in the grid with the bar, the frame or the dot that says a colour, and paint that dot in
its own colour too. Nobody who reads "the colour of the lone dot" takes the dot for one of the shapes. So where the rule
does the same without it, things are called by what the others look like.
"""
from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from . import types
from .program import Node, call, exchanged, walk

_SEEN = ("objects", "blobs", "pieces", "regions", "cells")
"""Words for things among which a cue may be."""


def without_cues(program: Node, same: Callable[[Node], bool]) -> Mapping[Node, Node]:
    """The expressions for things among which a cue may be, each with those things without it, or, where the cue counts
    as one of them, with itself. same: whether another program gives the same outputs for the pairs."""
    told: dict[Node, Node] = {}
    for things, less in _with_cues(program):
        seen = less if same(exchanged(program, things, less)) else things
        told |= {node: exchanged(node, things, seen) for node in dict.fromkeys(walk(program))
                 if node.type.fits(types.Objects) and things in walk(node)}
    return told


@lru_cache(maxsize=2_000)
def _with_cues(program: Node) -> tuple[tuple[Node, Node], ...]:
    """Things that are seen in a grid with a cue, and those of them that are not the cue."""
    nodes = dict.fromkeys(walk(program))
    found: dict[Node, Node] = {}
    for cue in nodes:
        maker = _CUES.get(cue.word.name)
        if maker is None:
            continue
        apart = call("not", call("overlaps", maker(cue)))
        found |= {things: call("where", things, apart) for things in nodes
                  if things.word.name in _SEEN and things.args[0] is cue.args[0]}
    return tuple(found.items())


def _edge(grid: Node, region: Node) -> Node:
    return call("region_of", call("whole", grid), region)


def _sign(cue: Node) -> Node:
    grid, place = cue.args
    return _edge(grid, call("box_corner" if "_" in place.word.name else "border_line", place))


_CUES: dict[str, Callable[[Node], Node]] = {
    "sign_colour": _sign,
    "lone_colour": lambda cue: call("cells_of", cue.args[0], cue),
    "frame_colour": lambda cue: _edge(cue.args[0], call("grid_edge")),
    "to_bar": lambda cue: _edge(cue.args[0], call("border_line", cue)),
    "from_bar": lambda cue: _edge(cue.args[0], call("border_line", call("to_bar", *cue.args)))}
"""Words that read a cue, each with an expression for its cells."""

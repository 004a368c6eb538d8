"""Which filling of a concept's holes gives a program: what was drawn, read off the program alone."""
from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..language.program import Node
from ..language.registry import IS_HOLE
from .base import Concept

_Values = Mapping[str, Node]


def filling_of(concept: Concept, program: Node) -> dict[str, Node] | None:
    """The values of the holes with which the sketch is this program, the first that are found; None where there are
    none: the program is of another concept, was extended, set in a framing, or left without parts that say nothing."""
    found = next(_matches(concept, concept.tree, program, {}), None)
    return None if found is None else dict(found)


def _matches(concept: Concept, sketch: Node, node: Node, values: _Values) -> Iterator[_Values]:
    """The fillings that agree with these values and make a sketch this expression."""
    if not sketch.marks & IS_HOLE:
        if sketch == node:
            yield values
    elif sketch.word.name != "?":
        if sketch.word is node.word and len(sketch.args) == len(node.args):
            yield from _arguments(concept, sketch.args, node.args, values)
    elif sketch.value in values:
        if values[sketch.value] == node:
            yield values
    elif sketch.value not in concept.choices:
        if node.type.fits(sketch.type):
            yield {**values, sketch.value: node}
    else:
        for text in dict.fromkeys(concept.choices[sketch.value]):
            for found in _matches(concept, concept.choice(text, sketch.type), node, values):
                if found.get(sketch.value, node) == node:
                    yield {**found, sketch.value: node}


def _arguments(concept: Concept, sketches: tuple[Node, ...], nodes: tuple[Node, ...],
               values: _Values) -> Iterator[_Values]:
    """The same for several, one after the other."""
    if not sketches:
        yield values
        return
    for found in _matches(concept, sketches[0], nodes[0], values):
        yield from _arguments(concept, sketches[1:], nodes[1:], found)

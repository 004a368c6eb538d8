"""A rule's other faces: the same rule turned by D4 or with colours renamed.

For a program p and an element g of D4, `transform_program(p, g)` is the program with
run(transform_program(p, g), g(x)) == g(run(p, x)); likewise for a colour bijection. Two
programs that are images of each other make the same tasks up to augmentation, so a rule is
counted by its canonical text: the least over both groups. Only literals move: that
every other word is neutral (or registered as `oriented`) is a property test.
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

from ..core.grid import COLOUR_NAMES, INVERSE, PRODUCT, SYMMETRIES, transform
from .literals import AXES, DIRECTIONS
from .program import Node, call, walk
from .registry import IS_COLOUR, IS_TURNED
from .text import to_text


def _turned_step(step: tuple[int, int], symmetry: str) -> tuple[int, int]:
    """A displacement (dy, dx) as it looks after the symmetry."""
    probe = np.zeros((5, 5), np.uint8)
    probe[2 + step[0], 2 + step[1]] = 1
    y, x = np.argwhere(transform(probe, symmetry))[0]
    return int(y) - 2, int(x) - 2


def _tables() -> dict[str, dict[str, str]]:
    """For each symmetry, the literals that it moves: name -> name."""
    by_step = {step: name for name, step in DIRECTIONS.items()}
    by_line = {frozenset(steps): name for name, steps in AXES.items()}
    tables = {}
    for g in SYMMETRIES:
        table = {name: by_step[_turned_step(step, g)] for name, step in DIRECTIONS.items()}
        table |= {name: by_line[frozenset(_turned_step(s, g) for s in steps)] for name, steps in AXES.items()}
        table |= {s: PRODUCT[PRODUCT[INVERSE[g], s], g] for s in SYMMETRIES}
        tables[g] = table
    return tables


_TABLES = _tables()


@cache
def _turned(symmetry: str) -> dict[Node, Node]:
    """The literals that a symmetry moves: what each becomes."""
    return {call(before): call(after) for before, after in _TABLES[symmetry].items()}


def oriented_words(program: Node) -> set[str]:
    """Names of the words in a program that have a direction of their own."""
    return {n.word.name for n in walk(program) if n.word.oriented}


def is_oriented(program: Node) -> bool:
    """Whether the program uses a word with a built-in direction."""
    return any(n.word.oriented for n in walk(program))


def transform_program(program: Node, symmetry: str) -> Node | None:
    """The program turned by an element of D4; None when an oriented word prevents it."""
    if symmetry == "identity":
        return program
    if is_oriented(program):
        return None
    return program.exchanging(_turned(symmetry), IS_TURNED)


def recolour_program(program: Node, table: Sequence[int]) -> Node:
    """The program with its colours renamed: constant c becomes table[c] (ten entries, a
    bijection)."""
    return program.exchanging({call(old): call(COLOUR_NAMES[new]) for old, new in zip(COLOUR_NAMES, table)}, IS_COLOUR)


def colours_of(program: Node) -> list[int]:
    """The colour constants of a program, in order of first appearance in its text."""
    seen: dict[int, None] = {}
    for n in walk(program, IS_COLOUR):
        if n.word.marks & IS_COLOUR:
            seen.setdefault(n.word.value)
    return list(seen)


def canonical_form(program: Node) -> tuple[Node, str, list[int]]:
    """The image of the program with the least text, and how it is reached: the element of D4
    that is applied first, then the table of colours (renamed in order of appearance)."""
    return min(_images(program), key=lambda image: image[0])[1:]


def _images(program: Node) -> Iterator[tuple[str, Node, str, list[int]]]:
    """The images of a program under D4, their colours renamed in order of appearance: the text of each, itself,
    the element of D4 and the table of colours."""
    for g in SYMMETRIES:
        turned = transform_program(program, g)
        if turned is None:
            continue
        used = colours_of(turned)
        table = [0] * 10
        for new, old in enumerate(used + [c for c in range(10) if c not in used]):
            table[old] = new
        image = recolour_program(turned, table)
        yield to_text(image), image, g, table


def canonical_program(program: Node) -> Node:
    """The least image of the program under D4 and renaming of colours."""
    return canonical_form(program)[0]

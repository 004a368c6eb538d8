"""A program as a value: called on a grid, told in English, turned, recoloured, compared."""
from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

import numpy as np

from ..core.errors import UserError
from ..core.grid import COLOUR_NAMES, COLOURS, SYMMETRIES
from ..language import Node, canonical, parse, run, to_text, types
from ..language.alternatives import alternatives
from ..language.english import describe

SHORT = {"r90": "rotate_90", "r180": "rotate_180", "r270": "rotate_270", "flip_lr": "flip_left_right",
         "flip_ud": "flip_up_down"}
"""Short names of elements of D4 -> those of arcgen.core.grid.SYMMETRIES."""


class Program:
    """A rule: one line of text in a small typed language, which turns a grid into a grid.

    text: such as "turn(input, rotate_90)"; `arcgen.words()` lists the words. Immutable; programs of the same
    text are equal, hash, pickle and copy as values. Raises UserError, with the place and what was meant,
    when the text is no program.
    """
    __slots__ = ("_node",)

    def __init__(self, text: str | Node):
        if not isinstance(text, (str, Node)):
            raise UserError(f"program: expected its text, not {type(text).__name__}")
        node = parse(text) if isinstance(text, str) else text
        if node.type is not types.Grid:
            raise UserError(f"program: the whole must be a Grid, not {node.type}")
        self._node = node

    @property
    def node(self) -> Node:
        """The program as a tree, as arcgen.language treats it."""
        return self._node

    @property
    def text(self) -> str:
        """The program as one line; `Program(p.text) == p`."""
        return to_text(self._node)

    def __call__(self, grid) -> np.ndarray:
        """The output for a grid: a fresh uint8 array (H, W), sides 1..30.

        grid: a list of rows, or an array (H, W) of any integer dtype, of colours 0..9; sides 1..30. Raises
        UserError when it is none, and RuleError, which says why, where the program has no answer (a tie
        for the largest, no such object ...)."""
        return run(self._node, grid)

    def describe(self) -> str:
        """The rule as English sentences."""
        return describe(self._node)

    def python(self) -> str:
        """The rule as Python: the text of a module with a function `transform(grid)` over `arcgen.dsl`, the words of
        the language as plain functions. It gives what the program gives, and raises RuleError where that has
        no answer."""
        from ..code.source import to_python  # which makes functions of all words
        return to_python(self._node)

    def alternatives(self) -> tuple[Program, ...]:
        """What a solver might believe instead: the programs that differ in one place, and some lazy ones such
        as copying the input; 160 at most, without the program itself."""
        return tuple(map(Program, alternatives(self._node)))

    def turned(self, symmetry: str) -> Program:
        """The same rule for turned grids: p.turned(s) of a turned grid is the turned output of p.

        symmetry: an element of D4, identity, rotate_90, rotate_180, rotate_270 (clockwise; r90, r180, r270 for
        short), flip_left_right (flip_lr), flip_up_down (flip_ud), transpose or antitranspose. Raises
        UserError for another name, and for a program that has no turned form because a word in it has a
        direction of its own, such as reading order."""
        known = (*SYMMETRIES, *SHORT)
        if symmetry not in known:
            near = get_close_matches(str(symmetry), known, 1)
            hint = f"did you mean {near[0]!r}? " if near else ""
            raise UserError(f"turned: no symmetry {symmetry!r}; {hint}there are {', '.join(known)}")
        turned = canonical.transform_program(self._node, SHORT.get(symmetry, symmetry))
        if turned is None:
            oriented = ", ".join(sorted(canonical.oriented_words(self._node)))
            raise UserError(f"turned: this program has no turned form, for {oriented} has a direction of its own")
        return Program(turned)

    def recoloured(self, colours: Mapping[int | str, int | str]) -> Program:
        """The same rule for recoloured grids. `colours`: which colour (0..9, or its name) becomes which. The
        others stay, but what loses its place to one that came takes the place that became free, so that
        colours never merge: {1: 2} makes 1 to 2 and 2 to 1. Raises UserError for what is no colour, and
        where two become one."""
        table = {_colour(old): _colour(new) for old, new in colours.items()}
        if len({*table.values()}) < len(table):
            raise UserError(f"recoloured: two colours become one in {dict(colours)}")
        back = {new: old for old, new in table.items()}
        for colour in range(COLOURS):
            if colour not in table:
                free = colour
                while free in back:             # back along the chain that ends here, to its free start
                    free = back[free]
                table[colour] = free
        return Program(canonical.recolour_program(self._node, [table[c] for c in range(COLOURS)]))

    def __eq__(self, other) -> bool:
        return self._node is other._node if isinstance(other, Program) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._node)

    def __repr__(self) -> str:
        return f"Program({self.text!r})"

    def __str__(self) -> str:
        return self.text

    def __reduce__(self):
        return Program, (self._node,)


def _colour(value) -> int:
    """A colour 0..9 by number or name. Raises UserError."""
    if isinstance(value, str) and value in COLOUR_NAMES:
        return COLOUR_NAMES.index(value)
    if isinstance(value, (int, np.integer)) and not isinstance(value, bool) and 0 <= value < COLOURS:
        return int(value)
    raise UserError(f"recoloured: {value!r} is no colour; there are 0 to {COLOURS - 1}, or {', '.join(COLOUR_NAMES)}")

"""Running programs: total, bounded, and shared between programs.

A word that maps (Word.maps) runs its last argument, a rule, on each of the panels that are its first; such a panel has
a context of its own.

A NumpyContext holds one input grid and remembers the value of every sub-expression evaluated on it,
so that the hundreds of alternatives of a program, which differ from it in one place, cost only that
place and the path from there to the root. A RuleError is a value like any other: it is
remembered, and raised again.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from ..core.errors import RuleError
from ..core.grid import MAX_SIDE, as_grid
from . import types
from .objects import ObjectSet
from .program import HOLE, INT, THE_INPUT, THE_PANEL, Node
from .registry import ObjectFunction
from .sayings import saying


def _apply(node: Node, args: list):
    """The word applied to values. Raises RuleError."""
    word = node.word
    if word.function is None:
        return _literal(node)
    if word.gives_function:
        return ObjectFunction(word, tuple(args))
    value = word.function(*args)
    if word.result is types.Grid and not (1 <= value.shape[0] <= MAX_SIDE and 1 <= value.shape[1] <= MAX_SIDE):
        raise RuleError(f"{word.name} gave no grid within {MAX_SIDE} x {MAX_SIDE}")
    return value


def _literal(node: Node):
    """What a word without arguments stands for. Raises RuleError for a hole, and for a panel outside of one."""
    if node is THE_PANEL:
        raise RuleError("no panel here")
    if node.word is INT:
        return node.value
    if node.word.name == HOLE:
        raise RuleError(f"the hole ?{node.value} is not filled")
    return node.word.value


class NumpyContext:
    """The values of expressions on one input grid, uint8 (H, W).

    Values are remembered twice over: by expression, and by word and argument values, where object
    sets of the same content are one value, and grids too. Forty predicates that select the same
    objects then share everything that follows from the selection.
    """
    __slots__ = ("_alike", "_applied", "_memo", "_panel", "_panels", "grid")

    def __init__(self, grid: np.ndarray, panel: np.ndarray | None = None):
        self.grid, self._panel = grid, panel
        self.forget()

    def __len__(self) -> int:
        """Of how many expressions something is remembered: those that have no value count too."""
        return len(self._memo)

    def forget(self) -> None:
        """Drops what was computed. Outputs given before are then no longer the same objects as later ones,
        so an example (arcgen.synthesis.example) must not be asked again whose context has forgotten."""
        self._memo: dict[Node, object] = {THE_INPUT: self.grid}
        if self._panel is not None:
            self._memo[THE_PANEL] = self._panel
        self._panels: dict[tuple, NumpyContext] = {}
        self._applied: dict[tuple, tuple] = {}
        self._alike: dict[tuple, Any] = {(self.grid.tobytes(), self.grid.shape): self.grid}

    def one(self, grid: np.ndarray) -> np.ndarray:
        """The one grid with these cells among those met here: equal outputs are the same object."""
        return self._alike.setdefault((grid.tobytes(), grid.shape), grid)

    def value(self, node: Node):
        """The value of an expression. Raises RuleError where it has none."""
        found = self._find(node)
        if found.__class__ is RuleError:
            raise found.bare()
        return found

    def output(self, node: Node) -> np.ndarray | None:
        """The program's output, or None where it has none. Equal outputs are the same object."""
        found = self._find(node)
        if found.__class__ is RuleError:
            return None
        return self.one(found) if node.closed else found

    def verdicts(self, programs: Iterable[Node], output: np.ndarray) -> list[bool | None]:
        """Of each program whether it gives this output, which was met here; None where it gives none."""
        return [None if (out := self.output(program)) is None else out is output for program in programs]

    def count(self, things: Node) -> int:
        """How many things an expression of type Objects sees. Raises RuleError where it has no value."""
        return len(self.value(things))

    def saying(self, things: Node, said: Node, others: Sequence[Node], painter: Node | None) -> list[Node]:
        """Those of the other expressions that say of things what `said` says: predicates, or regions. painter: the
        expression of a word that paints such regions (Role.PAINTS), where only counts what shows in what it paints.
        Raises RuleError where the things, what is said of them, or the ink has no value."""
        return saying(self, things, said, others, painter)

    def _find(self, node: Node):
        """The value of an expression, or the RuleError that it ends in: returned and not raised, for
        hundreds of alternatives end in one."""
        memo = self._memo
        found = node.constant
        if found is None:
            found = memo.get(node)
        if found is not None:
            return found
        if node.word.maps:
            found = memo[node] = self._mapped(node)
            return found
        args = []
        for arg in node.args:
            found = arg.constant            # looked up here too: it spares nine of ten calls
            if found is None:
                found = memo.get(arg)
                if found is None:
                    found = self._find(arg)
            if found.__class__ is RuleError:
                break
            args.append(found)
        else:
            found = _constant(node, args) if node.closed else self._applied_to(node, args)
        memo[node] = found
        return found

    def _mapped(self, node: Node):
        """What a word gives whose last argument is a rule, run on each of the panels that are the first."""
        panels = self._find(node.args[0])
        if panels.__class__ is RuleError:
            return panels
        made = []
        for picture in panels.pictures:
            key = picture.tobytes(), picture.shape
            if key not in self._panels:
                self._panels[key] = NumpyContext(self.grid, picture)
            found = self._panels[key]._find(node.args[-1])
            if found.__class__ is RuleError:
                return found
            made.append(found)
        try:
            return self.one(node.word.body(panels, made))
        except RuleError as error:
            return error.bare()

    def _applied_to(self, node: Node, args: list):
        """The word applied to values, or what it gave for the same values before."""
        word = node.word
        key = (id(word), *map(id, args))
        found = self._applied.get(key)
        if found is not None:
            return found[0]
        try:
            value = _apply(node, args)
        except RuleError as error:
            value = error.bare()
        if value.__class__ is ObjectSet:
            content = (value.masks.tobytes(), len(value), id(value.grid), value.layout, value.ordered)
            value = self._alike.setdefault(content, value)
        elif word.result is types.Grid and value.__class__ is np.ndarray:
            value = self.one(value)
        self._applied[key] = value, args       # the arguments are kept, so that their ids stay theirs
        return value


def _constant(node: Node, args: list):
    """The value of an expression without `input`, the same on every grid: it is kept with the expression, of
    which there is one object, so that equal expressions share it (its results per object set are then shared
    too)."""
    try:
        node.constant = _apply(node, args)
    except RuleError as error:
        node.constant = error.bare()
    return node.constant


def run(program: Node, grid) -> np.ndarray:
    """The program's output for one grid, a fresh uint8 array (H, W).

    grid: a list of rows, or an array (H, W) of any integer dtype, of colours 0..9; sides 1..30. Raises UserError
    when it is none, and RuleError where the program has no answer. Many programs on one grid share
    what they compute in a Context, which checks nothing."""
    out = NumpyContext(as_grid(grid)).value(program)
    return out.copy() if program.closed else out        # what is the same on every grid is kept for the next

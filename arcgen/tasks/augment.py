"""Disguises of a task: the same rule, seen turned, recoloured and in another order.

An Augmentation is a value: an element of D4, a bijection of the ten colours, and an order of
the pairs. It has an exact inverse and a short key, so that a prediction made on a disguised
task can be brought back. The last pairs of the order play the test, so any pair may become
it: a swap that never lets the true test pair be the target cost arc24 a third of its score
(its iterations 24 and 27). Colours are looked up in a table, all at once; replacing them one
after another merges colours (the flaw of NVARC's released code).
"""
from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..core.errors import UserError
from ..core.grid import COLOURS, INVERSE, PRODUCT, SYMMETRIES, recolour, same, transform
from ..core.task import Pair, Task
from .defaults import MOVE_BLACK

if TYPE_CHECKING:
    from ..language import Context, Node

SAME_COLOURS = tuple(range(COLOURS))


def completed(table: Mapping[int, int]) -> tuple[int, ...]:
    """A bijection of the colours: those of a table, the others in order."""
    rest = iter(sorted(set(range(COLOURS)) - set(table.values())))
    return tuple(table[c] if c in table else next(rest) for c in range(COLOURS))


_KEY = re.compile(r"([a-z_0-9]+):([0-9]{10}):((?:[0-9]+(?:-[0-9]+)*)?)")


@dataclass(frozen=True)
class Augmentation:
    """`symmetry`: a name of grid.SYMMETRIES. `colours`: ten numbers, colour c becomes
    colours[c]. `order`: place i of the new task is taken by pair order[i] of the old one
    (demonstrations first, then tests); the empty order leaves any number of pairs as it is."""
    symmetry: str = "identity"
    colours: tuple[int, ...] = SAME_COLOURS
    order: tuple[int, ...] = ()

    def __post_init__(self):
        if self.symmetry not in SYMMETRIES:
            raise UserError(f"augmentation: {self.symmetry!r} is no symmetry (choose from {', '.join(SYMMETRIES)})")
        if sorted(self.colours) != list(SAME_COLOURS):
            raise UserError(f"augmentation: {self.colours} is no bijection of the colours 0..9")
        if sorted(self.order) != list(range(len(self.order))):
            raise UserError(f"augmentation: {self.order} is no order of {len(self.order)} pairs")

    @property
    def key(self) -> str:
        """One short word, such as rotate_90:0213456789:2-0-1; `from_key` reads it back."""
        return f"{self.symmetry}:{''.join(map(str, self.colours))}:{'-'.join(map(str, self.order))}"

    @classmethod
    def from_key(cls, key: str) -> Augmentation:
        """The augmentation that `key` says. Raises UserError when it says none."""
        match = _KEY.fullmatch(key)
        if not match:
            raise UserError(f"augmentation: cannot read the key {key[:60]!r}"
                            " (expected such as rotate_90:0213456789:2-0-1)")
        symmetry, colours, order = match.groups()
        return cls(symmetry, tuple(map(int, colours)), tuple(map(int, order.split("-"))) if order else ())

    @classmethod
    def sample(cls, rng: np.random.Generator, task: Task, *, preserve_colours: bool = False,
               move_black: float = MOVE_BLACK, keep_tests: bool = False) -> Augmentation:
        """A uniform draw for a task: one of the eight elements of D4, any of the 9! bijections that keep
        black (with probability `move_black`: any of all 10!), any order of the pairs. The identity is
        one draw among the others.

        preserve_colours: no recolouring. keep_tests: the tests keep their place, as they must where the
        task is to be solved; else any pair may become the test."""
        symmetry = SYMMETRIES[rng.integers(len(SYMMETRIES))]
        colours = list(SAME_COLOURS)
        if not preserve_colours:
            first = 0 if rng.random() < move_black else 1
            colours[first:] = (first + rng.permutation(COLOURS - first)).tolist()
        moved = len(task.train) if keep_tests else len(task.pairs)
        order = [*rng.permutation(moved).tolist(), *range(moved, len(task.pairs))]
        return cls(symmetry, tuple(colours), tuple(order))

    def inverse(self) -> Augmentation:
        """The augmentation that undoes this one."""
        return Augmentation(INVERSE[self.symmetry], tuple(np.argsort(self.colours).tolist()),
                            tuple(np.argsort(self.order).tolist()) if self.order else ())

    def then(self, after: Augmentation) -> Augmentation:
        """This one first, then `after`, as one. Raises UserError for orders of different lengths."""
        if self.order and after.order and len(self.order) != len(after.order):
            raise UserError(f"augmentation: orders of {len(self.order)} and {len(after.order)} pairs do not compose")
        order = tuple(self.order[i] for i in after.order) if self.order and after.order else self.order or after.order
        return Augmentation(PRODUCT[self.symmetry, after.symmetry],
                            tuple(after.colours[c] for c in self.colours), order)

    def apply_grid(self, grid: np.ndarray) -> np.ndarray:
        """The grid, uint8 (H, W), in disguise: uint8 (H, W) or (W, H)."""
        return recolour(transform(grid, self.symmetry), self.colours)

    def invert_grid(self, grid: np.ndarray) -> np.ndarray:
        """The grid out of its disguise."""
        return self.inverse().apply_grid(grid)

    def apply_pair(self, pair: Pair) -> Pair:
        """Both grids of the pair in the same disguise."""
        return Pair(self.apply_grid(pair.input), self.apply_grid(pair.output))

    def pairs(self, task: Task) -> list[Pair]:
        """The pairs of the task in disguise, in their new order. Raises UserError when `order` is for another
        number of pairs."""
        pairs = [self.apply_pair(p) for p in task.pairs]
        if not self.order:
            return pairs
        if len(self.order) != len(pairs):
            raise UserError(f"augmentation: an order of {len(self.order)} pairs for a task of {len(pairs)}"
                            f" ({task.id})")
        return [pairs[i] for i in self.order]

    def apply(self, task: Task) -> Task:
        """The task in disguise, with as many tests as before and its key added to the history in
        meta["augmentation"]; its program and description follow (see `retell`). Raises
        UserError when `order` is for another number of pairs."""
        pairs, n = self.pairs(task), len(task.train)
        disguised = replace(task, train=tuple(pairs[:n]), test=tuple(pairs[n:]))
        return retell(disguised, self._rewrite, self.key)

    def _rewrite(self, program: Node) -> Node | None:
        from ..language import canonical
        turned = canonical.transform_program(program, self.symmetry)
        return None if turned is None else canonical.recolour_program(turned, self.colours)


def retell(task: Task, rewrite: Callable[[Node], Node | None], key: str) -> Task:
    """`task`, whose grids have just been changed, with its texts changed to match.

    meta["augmentation"] gains `key`; a history of several is joined by "|". The program, which
    still speaks of the grids before the change, is rewritten by `rewrite` and described anew.
    The program of a row must be true of the row: where it cannot be rewritten, or does not
    give every output again (a word may depend on direction or on the order of colours in its
    ties), both texts become "".
    """
    before = task.meta.get("augmentation", "")
    meta = dict(task.meta, augmentation=f"{before}|{key}" if before else key)
    if meta.get("program"):
        from ..language import Context, english, parse, to_text
        from ..language.unsaid import unsaid
        program = rewrite(parse(meta["program"]))
        contexts = [Context(pair.input) for pair in task.pairs]
        if program is not None and not _reproduces(program, contexts, task):
            program = None
        meta["program"] = "" if program is None else to_text(program)
        meta["description"] = "" if program is None else english.describe(
            program, unsaid(program, contexts, [pair.output for pair in task.pairs]))
    return replace(task, meta=meta)


def reproduces(program: Node, task: Task) -> bool:
    """Whether the program gives the output of every pair, tests included."""
    from ..language import Context
    return _reproduces(program, [Context(pair.input) for pair in task.pairs], task)


def _reproduces(program: Node, contexts: Sequence[Context], task: Task) -> bool:
    """The same, with the inputs of the pairs as contexts."""
    for pair, context in zip(task.pairs, contexts, strict=True):
        out = context.output(program)
        if out is None or not same(out, pair.output):
            return False
    return True

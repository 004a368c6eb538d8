"""Versions of one task that all look different: for each variant, which attempt at it is the first that is new.

Disguises are drawn at random, and a task whose colours stay, or that is alike when turned, has few of them: of 192,
thirty draws meet one twice. A variant that would be shown already is drawn again; when that is in vain, all disguises
are gone through, so that it is known when none is left. Which attempt a variant takes depends on the variants before
it, so these are remembered, eight bytes and a number each.
"""
from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from itertools import islice, permutations

from ..core.grid import COLOURS, SYMMETRIES, colours, content
from ..core.task import Task
from .augment import SAME_COLOURS, Augmentation, completed

ATTEMPTS = 100
"""Random attempts at a variant before all disguises are gone through. In vain so often, and of all there are one in
twenty at most is likely to be left."""
MOST_LOOKED_AT = 20_000
"""Disguises gone through, at most, in search of one that is new: a second or two."""
MANY = 500
"""Variants of a task from which on they are kept in a set as well: ten times the memory, but quick."""
NONE_LEFT = -1


def look(task: Task, disguise: Augmentation | None) -> int:
    """A 64-bit digest of what a row shows: the grids of the task in a disguise, which are demonstrations, in which
    order."""
    pairs = disguise.pairs(task) if disguise else task.pairs
    digest = blake2b(bytes([len(task.train)]), digest_size=8)
    for grid in (g for pair in pairs for g in (pair.input, pair.output)):
        digest.update(content(grid))
    return int.from_bytes(digest.digest(), "little")


def disguises(task: Task, preserve_colours: bool, move_black: float) -> Iterator[Augmentation]:
    """Every disguise that Augmentation.sample may draw, of those that differ in colours that no grid has only one.
    move_black: where it is 0, black stays."""
    present = sorted(set().union(*(colours(g) for pair in task.pairs for g in (pair.input, pair.output))))
    for symmetry in SYMMETRIES:
        for table in [SAME_COLOURS] if preserve_colours else _tables(present, black_stays=move_black == 0):
            for order in permutations(range(len(task.pairs))):
                yield Augmentation(symmetry, table, order)


def _tables(present: list[int], black_stays: bool) -> Iterator[tuple[int, ...]]:
    """Colour tables, one for each way to rename the colours present."""
    moved = [c for c in present if c or not black_stays]
    for images in permutations(range(1 if black_stays else 0, COLOURS), len(moved)):
        table = {0: 0} if black_stays else {}
        table |= dict(zip(moved, images, strict=True))
        yield completed(table)


class Distinct:
    """What the variants of one task look like, as far as they were asked for."""

    def __init__(self) -> None:
        self._looks, self._attempts, self._many = array("Q"), array("q"), set[int]()
        self._looked_at = 0
        self._spent = False

    def attempt(self, variant: int, drawn: Callable[[int, int], int | None],
                every: Callable[[], Iterable[int]]) -> int:
        """The attempt of a variant: below ATTEMPTS a random one, ATTEMPTS + n the n-th disguise of all, or NONE_LEFT.

        drawn: (variant, attempt) -> its look, or None for one that is not compared with others. every: the looks of
        all disguises, in a fixed order. Both must say the same at each call."""
        for v in range(len(self._attempts), variant + 1):
            look_, attempt = self._next(v, drawn, every)
            self._looks.append(look_)
            self._attempts.append(attempt)
            if len(self._looks) >= MANY:
                self._many.update(self._looks if len(self._looks) == MANY else (look_,))
        return self._attempts[variant]

    def _next(self, variant: int, drawn, every) -> tuple[int, int]:
        """The look and the attempt of the first variant that was not asked for yet."""
        for attempt in range(0 if self._spent else ATTEMPTS):
            shown = drawn(variant, attempt)
            if shown is None:
                return 0, 0
            if self._is_new(shown):
                return shown, attempt
        for n, shown in enumerate(islice(every(), self._looked_at, MOST_LOOKED_AT), self._looked_at):
            self._looked_at = n + 1         # those before it were seen, and stay so
            if self._is_new(shown):
                return shown, ATTEMPTS + n
        self._spent = True
        return 0, NONE_LEFT

    def _is_new(self, shown: int) -> bool:
        return shown not in (self._many or self._looks)

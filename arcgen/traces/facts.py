"""Facts: what is said about a value, in a form that can be compared with the value again.

Every statement of a trace is a subject and a fact. A fact is a head ("3 things") and a list of items, of which a trace
may write the first ones and the number of the others: "3 things: red, 5 cells ...; and 2 more". What a trace claims is
held against the fact computed anew: the head, each item in its place, and the number.
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

ANSWER = "Answer"
"""The line after which a trace has nothing but the answer grid."""

_MORE = re.compile("and ([1-9][0-9]{0,3}) more")


class Fact(NamedTuple):
    """A head, and items in order, each in one or several ways of saying it: the shortest first, the longest last."""
    head: str
    items: tuple[tuple[str, ...], ...] = ()

    def said(self, most: int, at_length: bool = False) -> str:
        """The fact with so many of its items at most (1 or more), and the number of the others."""
        shown = [ways[-1 if at_length else 0] for ways in self.items[:most]]
        left = len(self.items) - len(shown)
        if left:
            shown.append(f"and {left} more")
        return f"{self.head}: {'; '.join(shown)}" if shown else self.head

    def agrees(self, text: str) -> bool:
        """Whether a text says this fact, with any number of its items."""
        head, colon, listed = text.partition(": ")
        parts = listed.split("; ") if colon else []
        more = _MORE.fullmatch(parts[-1]) if parts else None
        left = int(more[1]) if more else 0
        shown = parts[:-1] if more else parts
        return (head == self.head and bool(shown or not self.items) and len(shown) + left == len(self.items)
                and all(part in ways for part, ways in zip(shown, self.items)))


def fact(head: str, items: Sequence[str | tuple[str, ...]] = ()) -> Fact:
    """A fact whose items are texts, or several ways of saying it."""
    return Fact(head, tuple((item,) if isinstance(item, str) else item for item in items))


def grid_lines(grid: np.ndarray) -> list[str]:
    """A grid, uint8 (H, W), as lines of digits."""
    return ["".join(map(str, row)) for row in grid.tolist()]


def split(trace: str) -> tuple[str, str]:
    """What a text says before its last line "Answer", that line included, and what it says after it. The second is
    empty where there is no such line."""
    before, mark, after = trace.rpartition(f"\n{ANSWER}\n")
    return (before + mark, after) if mark else (trace, "")

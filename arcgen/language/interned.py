"""What a Node is made of: a word and its arguments, of which there is one object for all equal ones.

Planning makes some six hundred expressions for each rule, its alternatives, so this is written twice: here, the
reference, and in the compiled core (arcgen/native/nodes.cpp), which runs programs as they are.
"""
from __future__ import annotations

from collections.abc import Mapping
from threading import RLock
from typing import TYPE_CHECKING, Any, Self
from weakref import ref

from .built import ENGINE
from .registry import IS_INPUT, Word
from .types import Type


class _Kept(ref):
    """A weak reference to a node, that knows under which key it is kept."""
    __slots__ = ("key",)
    key: tuple


_NODES: dict[tuple, _Kept] = {}
"""The nodes that somebody holds, by their parts: a WeakValueDictionary, without the calls that one costs."""
_MAKING = RLock()               # taken again where making a node has others dropped


def _dropped(kept: _Kept, nodes: dict[tuple, _Kept] = _NODES, making=_MAKING) -> None:
    """Called when nobody holds a node any more: forgets it, unless its like was made in the meantime."""
    with making:
        found = nodes.pop(kept.key, None)
        if found is not None and found is not kept:
            nodes[kept.key] = found


def _interned() -> int:
    """How many expressions somebody holds."""
    return len(_NODES)


class _Interned:
    """A word and its arguments. `value` is the number of an Int literal, or the name of a hole. `marks`: those of all
    words in it, which spares looking for what is not there."""
    __slots__ = ("__weakref__", "args", "closed", "constant", "marks", "size", "value", "word")
    word: Word
    args: tuple[Any, ...]
    value: Any
    size: int
    marks: int
    closed: bool
    constant: Any

    def __new__(cls, word: Word, args: tuple = (), value=None):
        key = word, args, value
        known = _NODES.get(key)
        found = known() if known is not None else None
        if found is not None:
            return found
        made = cls._made(word, args, value)
        kept = _Kept(made, _dropped)
        kept.key = key
        with _MAKING:                           # of two threads that made the same, one keeps it
            known = _NODES.setdefault(key, kept)
            if known is not kept:
                found = known()
                if found is not None:
                    return found
                _NODES[key] = kept
        return made

    @classmethod
    def _made(cls, word: Word, args: tuple, value):
        self = super().__new__(cls)
        self.word, self.args, self.value = word, args, value
        size, marks = 1, word.marks
        for arg in args:
            size += arg.size
            marks |= arg.marks
        self.size, self.marks, self.closed = size, marks, not marks & IS_INPUT
        self.constant = None            # the value of an expression without input, once known (run.py)
        return self

    @property
    def type(self) -> Type:
        return self.word.result

    def parts(self, marks: int = 0) -> list[Self]:
        """Every occurrence of every sub-expression, itself first, left to right: see walk (program.py)."""
        found, left = [], [self]
        while left:
            node = left.pop()
            if not marks or node.marks & marks:
                found.append(node)
                left += node.args[::-1]
        return found

    def with_argument(self, i: int, arg: Self) -> Self:
        """The expression with another argument in place i."""
        return self.__class__(self.word, (*self.args[:i], arg, *self.args[i + 1:]), self.value)

    def exchanging(self, table: Mapping[Self, Self], marks: int = 0, least: int = 1) -> Self:
        """The tree with the keys of a table exchanged for its values, wherever they stand, leaves first: see
        rebuild (program.py) for `marks` and `least`."""
        if self.size < least or (marks and not self.marks & marks):
            return self
        now = self
        if self.args:
            args = tuple([arg.exchanging(table, marks, least) for arg in self.args])
            if args != self.args:
                now = self.__class__(self.word, args, self.value)
        return table.get(now, now)


if TYPE_CHECKING:
    Interned = _Interned
    interned = _interned
elif ENGINE == "native":
    from .._native import Interned, interned
else:
    Interned, interned = _Interned, _interned

__all__ = ["Interned", "interned"]

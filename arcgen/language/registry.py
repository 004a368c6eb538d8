"""Where the words of the language are registered, once each, with types and English.

A word is a plain Python function whose annotations are its types:

    @word("paint {region} of {things} {ink}")
    def paint(grid: Grid, things: Objects, ink: Ink, region: Region) -> Grid: ...

When the result is a function of objects (Property, Measure, Predicate, Region, Ink, Step), the first
parameter is the ObjectSet it will be applied to and is no argument in programs:

    @word("touch[es|] the border")
    def touches_border(objs) -> Predicate: ...

Two words with the same signature may replace each other in a hole: families need no
declaration. `weight` is how often a drawn rule uses the word relative to others of its type.
`oriented` marks the words whose meaning has a direction that is no argument (reading order,
"the first"): rules that use them are not folded under D4.

A word also says what it is for, so that nobody keeps lists of names elsewhere (traits.py):

    @word("with the largest {property}", weight=4, needs=Need.WINNER)
    def most(objs, property: Measure) -> Predicate: ...

`role` where its types do not say it, `needs` what a scene must have for it (one or several), `effort` how hard
this way of seeing is, `far_fetched` that it is no likely alternative to another word.
"""
from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..core.errors import RuleError
from . import types
from .objects import ObjectSet
from .traits import Need, Role, effort_of, role_of
from .types import TYPES, Type

IS_INPUT, IS_HOLE, IS_COLOUR, IS_TURNED = 1, 2, 4, 8
"""Marks of the words that programs are searched for: the input, holes, colour constants, and the
literals that D4 moves."""


@dataclass(frozen=True, eq=False)
class Word:
    """A word of the language.

    name: as programs write it. params: names and types of its arguments; the last repeats when `variadic`.
    result: type of what it gives. function: the Python function behind it, None for a literal. says: the
    English template (english.py). weight: how often drawn rules use it, relative to others of its type.
    oriented: whether its meaning has a direction that is no argument. value: what a literal stands for.
    role: what it does in a rule. needs: what it needs of a scene. effort: bits of difficulty that it adds as a
    way of seeing. far_fetched: whether it is left out where alternatives to other words are listed. maps: whether
    its last argument is a rule that is run on each of its panels, the first argument, and not on the input.
    """
    name: str
    params: tuple[tuple[str, Type], ...]
    variadic: bool
    result: Type
    function: Callable[..., Any] | None
    says: str
    weight: float = 1.0
    oriented: bool = False
    value: Any = None
    role: Role = Role.NAMES
    needs: tuple[Need, ...] = ()
    effort: float = 0.0
    far_fetched: bool = False
    maps: bool = False

    @cached_property
    def body(self) -> Callable[..., Any]:
        """The Python function behind it. Raises TypeError for a literal, which has none."""
        if self.function is None:
            raise TypeError(f"{self.name} is no function")
        return self.function

    @cached_property
    def chooses(self) -> bool:
        """Whether it picks some of the things that are its first argument by a predicate, its second."""
        return self.result.fits(types.Objects) and any(slot is types.Predicate for _, slot in self.params)

    @cached_property
    def has_direction(self) -> bool:
        """Whether its meaning has a direction: one that is an argument, or a hidden one."""
        return self.oriented or any(slot in _DIRECTED for _, slot in self.params)

    @cached_property
    def type_signature(self) -> tuple:
        return (tuple(t for _, t in self.params), self.variadic, self.result)

    @cached_property
    def gives_function(self) -> bool:
        """Whether the word, applied, is a function of objects."""
        return bool(self.result.result) and self.result is not types.Colour

    @cached_property
    def marks(self) -> int:
        """The marks of the word."""
        if self.name in ("input", "panel", "?"):
            return IS_HOLE if self.name == "?" else IS_INPUT
        if self.result is types.Colour and self.function is None:
            return IS_COLOUR
        return IS_TURNED if self.result in (types.Direction, types.Axis, types.Symmetry) else 0

    def slot(self, i: int) -> Type:
        """The type asked for at argument i."""
        return self.params[min(i, len(self.params) - 1)][1]

    def accepts(self, n: int) -> bool:
        """Whether n is a right number of arguments."""
        return n == len(self.params) or (self.variadic and n >= len(self.params))

    def __repr__(self) -> str:
        return f"<{self.name}>"


_DIRECTED = (types.Direction, types.Directions, types.Axis, types.Symmetry, types.Symmetries)

WORDS: dict[str, Word] = {}
"""All words by name, in order of registration."""

_EMPTY = {"int": lambda objs: np.zeros(0, np.int64), "bool": lambda objs: np.zeros(0, bool),
          "colour": lambda objs: np.zeros(0, np.uint8), "vector": lambda objs: np.zeros((0, 2), np.int64),
          "mask": lambda objs: objs.masks}


class ObjectFunction:
    """The value of a function-typed expression: applied to an ObjectSet it gives an array with
    one entry per object (int64 (n,), bool (n,), uint8 (n,), bool (n, H, W) or int64 (n, 2)).
    Its result is remembered with the ObjectSet; a RuleError is remembered too."""
    __slots__ = ("_shapes", "args", "word")

    def __init__(self, word: Word, args: tuple):
        self.word, self.args = word, args
        self._shapes = frozenset(a.grid.shape for a in args if isinstance(a, ObjectSet))

    def __call__(self, objs: ObjectSet) -> np.ndarray:
        found: Any = objs.memo.get(self)
        if found is None:
            found = objs.memo[self] = self._of(objs)
        if found.__class__ is RuleError:
            raise found.bare()
        return found

    def _of(self, objs: ObjectSet) -> np.ndarray | RuleError:
        if not len(objs.masks):
            return _EMPTY[self.word.result.result](objs)
        if self._shapes and self._shapes != {objs.grid.shape}:
            return RuleError("objects of a grid of another size")
        try:
            return self.word.body(objs, *self.args)
        except RuleError as error:
            return error.bare()


def _register(p: Word) -> None:
    if p.name in WORDS:
        raise ValueError(f"two words are called {p.name}")
    WORDS[p.name] = p


def word(says: str, *, name: str | None = None, weight: float = 1.0, oriented: bool = False,
         role: Role | None = None, needs: Need | tuple[Need, ...] = (), effort: float | None = None,
         far_fetched: bool = False, maps: bool = False):
    """Registers a function as a word of the language (see the module's text)."""
    def decorate(function: Callable) -> Callable:
        signature = inspect.signature(function)
        result = TYPES[signature.return_annotation]
        parameters = list(signature.parameters.values())
        if result.result and result is not types.Colour:
            parameters = parameters[1:]
        variadic = bool(parameters) and parameters[-1].kind is inspect.Parameter.VAR_POSITIONAL
        params = tuple((q.name, TYPES[q.annotation]) for q in parameters)
        slots = [slot for _, slot in params]
        does = role or role_of(slots, result, is_literal=False)
        _register(Word(name or function.__name__.rstrip("_"), params, variadic, result, function, says, weight,
                       oriented, None, does, (needs,) if isinstance(needs, Need) else needs,
                       effort_of(does, slots) if effort is None else effort, far_fetched, maps))
        return function
    return decorate


def constant(name: str, result: Type, value: Any, says: str, weight: float = 1.0) -> None:
    """Registers a literal: a word without arguments that stands for `value`."""
    _register(Word(name, (), False, result, None, says, weight, value=value))


def of_type_signature(p: Word) -> list[Word]:
    """The words that can replace p where it stands, p included, in order of registration."""
    return [q for q in WORDS.values() if q.type_signature == p.type_signature]

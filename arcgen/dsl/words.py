"""A word of the language as a plain Python function, made of what its registration says."""
from __future__ import annotations

import inspect
import keyword
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from .. import language  # noqa: F401 - registers the words
from ..core.errors import RuleError
from ..core.grid import MAX_SIDE, as_grid
from ..language import types
from ..language.phrases import FORM, NUMBER
from ..language.registry import ObjectFunction, Word
from .hints import HINTS

globals().update(HINTS)         # the names that are in the hints, for whoever wants what they stand for


def python_name(word: Word) -> str:
    """The word's name in Python: its own, with an underscore behind it where Python keeps that for itself."""
    return f"{word.name}_" if keyword.iskeyword(word.name) else word.name


def plain_english(word: Word) -> str:
    """What a word says, with its arguments in braces, in the singular."""
    return FORM.sub(r"{\1}", NUMBER.sub(r"\1", word.says))


def as_python(word: Word) -> Any:
    """The word as Python has it: the value of a literal; of a word that gives data a function; of one that gives
    a function of objects (Predicate, Region ...) a function that gives it, or, without arguments, itself."""
    if word.function is None:
        return word.value
    hints = {name: slot.name for name, slot in word.params}
    if word.maps:
        hints[word.params[-1][0]] = "Callable[[Grid], Grid]"
        return _dressed(_mapping(word), word, hints, word.result.name)
    if word.gives_function and not word.params:
        return _dressed(_of_objects(word), word, {"objs": "Objects"}, "np.ndarray")
    return _dressed((_giving_function if word.gives_function else _giving_data)(word), word, hints, word.result.name)


def _dressed(call: Callable, word: Word, hints: dict[str, str], result: str) -> Callable:
    """The function with the name, the signature and the docstring of its word. hints: the types of its arguments by
    name, as this module has them."""
    parameters = [inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=type)
                  for name, type in hints.items()]
    if word.variadic:
        parameters[-1] = parameters[-1].replace(kind=inspect.Parameter.VAR_POSITIONAL)
    vars(call)["__signature__"] = inspect.Signature(parameters, return_annotation=result)
    call.__annotations__ = {**hints, "return": result}
    call.__name__ = call.__qualname__ = python_name(word)
    call.__module__ = __package__
    said = plain_english(word)
    more = inspect.getdoc(word.function)
    call.__doc__ = f"{said[0].upper()}{said[1:]}.{f'{chr(10) * 2}{more}' if more else ''}"
    return call


def _giving_data(word: Word) -> Callable:
    """A grid, objects, a colour, a number ..."""
    grids = [i for i, (_, slot) in enumerate(word.params) if slot is types.Grid]

    def call(*args, **named):
        return _bounded(word, word.body(*_given(word, grids, args, named)))
    return call


def _giving_function(word: Word) -> Callable:
    """A function of objects, with its arguments bound."""
    grids = [i for i, (_, slot) in enumerate(word.params) if slot is types.Grid]

    def call(*args, **named):
        return ObjectFunction(word, tuple(_given(word, grids, args, named)))
    return call


def _of_objects(word: Word) -> Callable:
    """A function of objects that has no arguments beside them."""
    of = ObjectFunction(word, ())

    def call(objs):
        return of(objs)
    return call


def _mapping(word: Word) -> Callable:
    """A word whose last argument is a rule: here a function from the grid of a panel to another grid."""
    def call(things, rule):
        return word.body(things, [as_grid(rule(picture.copy())) for picture in things.pictures])
    return call


def _given(word: Word, grids: Sequence[int], args: tuple, named: dict[str, Any]) -> list:
    """The arguments in the word's order, with its grids as uint8 arrays. Raises TypeError, as Python does, for
    arguments that the word does not take, and UserError for a grid that is none."""
    names = [name for name, _ in word.params]
    if named:
        unknown = next((name for name in named if name not in names[len(args):]), None)
        if unknown:
            raise TypeError(f"{word.name}() got an unexpected argument {unknown!r}")
        args = (*args, *(named[name] for name in names[len(args):] if name in named))
    if not word.accepts(len(args)):
        raise TypeError(f"{python_name(word)}({', '.join(names)}{', ...' if word.variadic else ''}) "
                        f"was given {len(args)} arguments")
    values = list(args)
    for i in grids:
        if not (isinstance(values[i], np.ndarray) and values[i].dtype == np.uint8):
            values[i] = as_grid(values[i])
    return values


def _bounded(word: Word, value):
    """The value, where it is no grid beyond 30 x 30. Raises RuleError."""
    if word.result is types.Grid and not (1 <= value.shape[0] <= MAX_SIDE and 1 <= value.shape[1] <= MAX_SIDE):
        raise RuleError(f"{word.name} gave no grid within {MAX_SIDE} x {MAX_SIDE}")
    return value

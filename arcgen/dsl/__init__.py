"""The words of the rule language as plain Python functions on numpy arrays.

    from arcgen.dsl import *

    def transform(grid: Grid) -> Grid:
        objs = objects(grid, black, by_corner)
        return paint(grid, where(objs, most(size)), red, itself)

A grid is a uint8 array (H, W) of colours 0..9 (lists of rows are taken too), `Objects` are n masks over one grid, a
colour is a number, and what is said of each object is a function of objects that gives an array with an entry for
each: `size(objs)`, `most(size)(objs)`. Each word has a signature, a docstring (`help(paint)`) and type hints, all
read off the one place where it is registered (arcgen/language). A word whose name Python keeps for itself has
an underscore behind it: `not_`. Where a word has no answer (a tie, no such object ...) it raises RuleError.

Offers: the words by name, the names of their types (Grid, Objects, Predicate ...), RuleError; python_name (words).
May import: core, language.
"""
from ..core.errors import RuleError
from ..language.registry import WORDS
from .hints import HINTS
from .words import as_python, python_name

_NAMES = {python_name(word): as_python(word) for word in WORDS.values()} | HINTS | {"RuleError": RuleError}
globals().update(_NAMES)

__all__ = tuple(_NAMES)

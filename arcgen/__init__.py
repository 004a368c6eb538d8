"""Tasks like those of ARC, made by programs: the public interface. docs/api.md shows each name at work.

Names are loaded when they are first asked for, so that `import arcgen` costs next to nothing and a user
of programs never loads what only a build needs.
"""
from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api.collection import Tasks, load
    from .api.making import synthesize
    from .api.program import Program
    from .api.task import Task
    from .api.vocabulary import words
    from .core.errors import RuleError, UserError
    from .core.task import Pair
    from .dataset.build import build
    from .dataset.recipe import Recipe
    from .tasks.augment import Augmentation

_WHERE = {"Augmentation": ".tasks.augment", "Pair": ".core.task", "Program": ".api.program",
          "Recipe": ".dataset.recipe", "RuleError": ".core.errors", "Task": ".api.task", "Tasks": ".api.collection",
          "UserError": ".core.errors", "build": ".dataset.build", "load": ".api.collection",
          "synthesize": ".api.making", "words": ".api.vocabulary"}
"""Each public name with the module that defines it."""

__all__ = ["Augmentation", "Pair", "Program", "Recipe", "RuleError", "Task", "Tasks", "UserError", "build", "load",
           "synthesize", "words"]


def __getattr__(name: str):
    if name not in _WHERE:
        raise AttributeError(f"module 'arcgen' has no attribute {name!r}; it offers {', '.join(__all__)}")
    value = globals()[name] = getattr(importlib.import_module(_WHERE[name], __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

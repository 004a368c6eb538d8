"""What a player sees at a glance: things that are few enough, and lie on enough background, to stand out."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..language.engine import Context
from ..language.program import Node
from ..language.registry import Word
from ..language.traits import Need
from .example import detail, things_on
from .policy import POLICY

_POLICY = POLICY.salience


def sees_figures(word: Word) -> bool:
    """Whether a word sees things that stand out from a background, which is its second argument."""
    return Need.FIGURES in word.needs


def number_of(context: Context, things: Node) -> int:
    """How many things there are; 0 where this is undefined."""
    try:
        return len(context.value(things))
    except RuleError:
        return 0


def is_crowded(context: Context, things: Node) -> bool:
    """Whether things that are seen on a background (`objects`, `blobs` ...) lie in a grid so small, or
    with so little of it, that none stands out."""
    if not sees_figures(things.word):
        return False
    out = context.output(things.args[0])
    return out is not None and (out.size <= _POLICY.small or
                                int((out == context.value(things.args[1])).sum()) < _POLICY.ground * out.size)


def panels_of(grid: np.ndarray) -> int:
    """How many panels that show such grids can be read at a glance: no crowd of things, each with room, and no
    texture. 0 where that is not even one."""
    things = things_on(grid)
    return _POLICY.in_panels // max(things, 1) if things * _POLICY.room <= grid.size and is_calm(grid) else 0


def is_calm(grid: np.ndarray) -> bool:
    """Whether little changes from cell to cell in what a panel shows."""
    return detail(grid) <= _POLICY.detail * grid.size


def stand_out(context: Context, things: Node) -> bool:
    """Whether a player sees these things: there are some, no crowd, and on a background."""
    return 1 <= number_of(context, things) <= _POLICY.most_things and not is_crowded(context, things)

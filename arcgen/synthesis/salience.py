"""What a player sees at a glance: things that are few enough, and lie on enough background, to stand out."""
from __future__ import annotations

from collections.abc import Sequence

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


def is_legible(grids: Sequence[np.ndarray]) -> bool:
    """Whether panels that show these grids can be read at a glance: no crowd of things, each with room, and no
    texture."""
    things, cells = sum(map(things_on, grids)), sum(grid.size for grid in grids)
    return things <= _POLICY.in_panels and things * _POLICY.room <= cells and is_calm(grids)


def is_calm(grids: Sequence[np.ndarray]) -> bool:
    """Whether little changes from cell to cell in what panels show."""
    return sum(map(detail, grids)) <= _POLICY.detail * sum(grid.size for grid in grids)


def stand_out(context: Context, things: Node) -> bool:
    """Whether a player sees these things: there are some, no crowd, and on a background."""
    return 1 <= number_of(context, things) <= _POLICY.most_things and not is_crowded(context, things)

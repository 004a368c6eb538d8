"""What expressions say of the things in a grid, predicates and regions, and in which cells that shows."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np

from ..core.errors import RuleError
from .objects import ObjectSet
from .program import Node


class AnyContext(Protocol):
    """The values of expressions on one grid, whichever engine computes them."""

    def value(self, node: Node) -> Any:
        """The value of an expression. Raises RuleError where it has none."""
        ...


def saying(context: AnyContext, things: Node, said: Node, others: Sequence[Node], painter: Node | None) -> list[Node]:
    """Those of the others that say the same as `said`; see NumpyContext.saying."""
    objs = context.value(things)
    shows = None if painter is None else _shows(painter, context, objs)
    wanted = _shown(context.value(said)(objs), shows)

    def does(other: Node) -> bool:
        try:
            return _shown(context.value(other)(objs), shows) == wanted
        except RuleError:
            return False
    return [*filter(does, others)]


def _shows(painter: Node, context: AnyContext, objs: ObjectSet) -> np.ndarray:
    """Where a painted region shows, for what it has of the cells of its colour does not: for each thing, the cells that
    change if they are in its region, bool (n, H, W); the same for all of them, if they are all painted alike, bool
    (H, W)."""
    grid, _, ink, _, *under = (context.value(a) for a in painter.args)
    shows = grid != (ink(objs)[:, None, None] if callable(ink) else ink)
    return shows & (grid == under[0]) if under else shows


def _shown(said: np.ndarray, shows: np.ndarray | None) -> bytes:
    """What is said, as far as it shows."""
    if shows is None or said.shape[1:] != shows.shape[-2:]:
        return said.tobytes()
    if shows.ndim == 2:
        said = said[0] if len(said) == 1 else np.logical_or.reduce(said)
    return (said & shows).tobytes()

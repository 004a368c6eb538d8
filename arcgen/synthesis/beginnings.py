"""How the scenes of a task begin: what all its grids share is drawn once, and so that they are as large, as full and as
often symmetric as ARC's grids are."""
from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np

from ..core.errors import RuleError
from ..core.grid import colours, same
from ..language.engine import ENGINE, Context
from ..language.objects import CORNERS, components
from ..language.program import Node, walk
from ..language.traits import Need
from ..scenes.priors import pick
from .likeness import Wanted
from .policy import POLICY

_POLICY = POLICY.beginnings

Draw = Callable[[np.random.Generator], np.ndarray]
"""Draws a grid, uint8 (H, W), of a task."""


class Start(Protocol):
    """A scene for a rule: what all grids of one task share is drawn by the call, each grid by the function it gives.
    wanted: how grids should be, as far as scenes can be chosen; any will do where there is none."""
    def __call__(self, rng: np.random.Generator, wanted: Wanted | None = None) -> Draw: ...


def beginning(start: Callable[[np.random.Generator], Draw], rng: np.random.Generator, wanted: Wanted) -> Draw:
    """One of some beginnings, drawn by how much a grid of it is wanted. Raises RuleError when none suits the rule."""
    begun: list[tuple[float, Draw]] = []
    for _ in range(_POLICY.choice):
        try:
            draw = start(rng)
            first = draw(rng)
        except RuleError:
            continue
        begun.append((wanted(first), given_first(first, draw)))
    if not begun:
        raise RuleError("no scene suits the rule")
    most = max(score for score, _ in begun)
    return begun[pick(rng, {i: math.exp(score - most) for i, (score, _) in enumerate(begun)})][1]


def given_first(grid: np.ndarray, draw: Draw) -> Draw:
    """Draws this grid, then others."""
    waiting = [grid]
    return lambda rng: waiting.pop() if waiting else draw(rng)


def sometimes_mirrored(draw: Draw, program: Node, rng: np.random.Generator) -> Draw:
    """The grids, in some tasks some of them made their own mirror image: where `may_be_mirrored` allows it, and where
    the program gives an output that is its own mirror image too, for then nothing tells the two sides apart. Not where
    the rule looks for symmetry, which then would be everywhere, nor for one thing among others, which would be two."""
    if rng.random() >= _POLICY.mirrored or any(_SPOILT & {*node.word.needs} for node in walk(program)):
        return draw
    first = pick(rng, _MIRRORS)

    def drawn(rng: np.random.Generator) -> np.ndarray:
        grid = draw(rng)
        if rng.random() < _POLICY.of_its_grids:
            for lines in (first, *(other for other in _MIRRORS if other != first)):
                if may_be_mirrored(grid, lines):
                    whole = mirrored(grid, lines)
                    output = Context(whole).output(program) if keeps_pairs(grid, whole) else None
                    if output is not None and is_mirrored(output, lines) and not same(output, whole):
                        return whole
        return grid
    return drawn


_SPOILT = frozenset({Need.SYMMETRY, Need.WINNER, Need.ODD_ONE})
"""Needs of words that a mirrored grid leaves without an answer that a player can see."""
_MIRRORS = {("slanted",): 66, ("upright",): 38, ("level",): 38, ("slanted", "upright", "level"): 21,
            ("upright", "level"): 9}
"""Lines along which grids are mirrored, one after the other -> inputs of ARC-1 training, of 1,000, that are alike on
both sides of these and of no others (the slanted one may be either diagonal)."""


def may_be_mirrored(grid: np.ndarray, lines: Sequence[str]) -> bool:
    """Whether the grid may be mirrored: each line along which `mirrored` turns it and the sides of the grid that take
    each other's place lie on the commonest colour alone, for a mark or a bar at a side has its part in the rule; and
    things are strewn over the rest, for where they are one or two each may have its own. A grid of few cells is a
    pattern, and may be mirrored along any line, but where a line of one colour cuts it into parts, which then would be
    two. Along a slanted line only a square may be mirrored."""
    if "slanted" in lines and grid.shape[0] != grid.shape[1]:
        return False
    if grid.size <= _POLICY.small:
        return not any(((view == view[:1]) & (view != 0)).all(0).any() for view in (grid, grid.T))
    if "slanted" in lines and (np.diagonal(grid) != np.bincount(grid.ravel()).argmax()).any():
        return False
    straight = ("upright", "level") if "slanted" in lines else lines        # a slanted line exchanges all four sides
    return all(strewn(grid, line == "upright", _POLICY.strewn) for line in straight)


def _strewn(grid: np.ndarray, upright: bool, least: int) -> bool:
    """Whether the middle line of a grid and its two sides along it (upright: columns) lie on the ground alone,
    which is the commonest colour, and so many things, at least, are strewn over the rest."""
    view, ground = grid if upright else grid.T, np.bincount(grid.ravel()).argmax()
    return bool((view[:, [0, (view.shape[1] - 1) // 2, -1]] == ground).all()) and \
        len(components(grid != ground, CORNERS)) >= least


if ENGINE == "native":          # the same, in a tenth of the time (arcgen/native/cells.cpp)
    from .._native import strewn
else:
    strewn = _strewn


def mirrored(grid: np.ndarray, lines: Sequence[str]) -> np.ndarray:
    """The grid with what is right of its first diagonal (slanted), its left half (upright), its upper half (level)
    mirrored to the other side, in this order."""
    whole = grid.copy()
    for line in lines:
        if line == "slanted":
            below = np.tril_indices(len(whole), -1)
            whole[below] = whole.T[below]
        else:
            view = whole if line == "upright" else whole.T
            half = view.shape[1] // 2
            view[:, view.shape[1] - half:] = view[:, :half][:, ::-1]
    return whole


def keeps_pairs(grid: np.ndarray, whole: np.ndarray) -> bool:
    """Whether a mirrored grid has all colours, for what lay in the other half is gone; and whether of a colour with one
    thing, a pair or three, such as the ends of a line or corners of a box, it has no more: twice two dots of a colour
    would be two pairs, and no demonstration says which belong together. A grid of few cells is a pattern, and has no
    pairs."""
    if colours(grid) != colours(whole):
        return False
    if grid.size <= _POLICY.small:
        return True
    before = {colour: _things(grid, colour) for colour in colours(grid)}
    return all(n > _POLICY.strewn or _things(whole, colour) <= n for colour, n in before.items())


def _things(grid: np.ndarray, colour: int) -> int:
    return len(components(grid == colour, CORNERS))


def is_mirrored(grid: np.ndarray, lines: Sequence[str]) -> bool:
    """Whether a grid is its own mirror image along all these lines."""
    images = {"slanted": grid.T, "upright": grid[:, ::-1], "level": grid[::-1]}
    return all(same(grid, images[line]) for line in lines)

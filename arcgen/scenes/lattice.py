"""Lattices: cells between separator lines."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..core.errors import RuleError
from ..language.traits import Need
from .priors import FOREGROUNDS, Roles, pick

Fill = Callable[[np.random.Generator, int, int, int], np.ndarray]
"""Draws the contents of n cells: (rng, n, h, w) -> uint8 (n, h, w)."""


def lattice(contents: Callable[[np.random.Generator, Roles], Fill], cells: tuple[int, int] = (2, 5),
            side: tuple[int, int] = (1, 4), uneven: float = 0.2, square: float = 0.6, odd: bool = False,
            as_cells: bool = False):
    """cells: how many down and across. side: of a cell. uneven: share of the tasks whose cells
    differ in size (contents must then be plain). square: share of the tasks with as many down as
    across. odd: only odd numbers of cells. as_cells: a cell is as large as the lattice has cells.

    The separator is the second argument of the rule's `panels`, or else changes from grid to grid.
    """
    def scene(rng: np.random.Generator, roles: Roles):
        split = [n.args[1] for n in roles.find("panels")]
        fixed = split[0].word.value if split and split[0].word.function is None else None
        if "separator" in roles.holes:
            fixed = roles.holes["separator"]
        fill = contents(rng, roles)
        allowed = [n for n in range(cells[0], cells[1] + 1) if n % 2 or not odd]
        even = rng.random() >= uneven

        def shape(rng: np.random.Generator) -> tuple[int, int]:
            rows = allowed[rng.integers(len(allowed))]
            columns = rows if is_square else allowed[rng.integers(len(allowed))]
            return rows, max(columns, 2) if rows == 1 else columns
        is_square = rng.random() < square or as_cells
        constant, first = rng.random() < 0.5, shape(rng)
        width = int(rng.integers(side[0], side[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            down, across = first if constant else shape(rng)
            heights, widths = (np.full(n, down if as_cells else width) if even
                               else rng.integers(side[0], side[1] + 2, n) for n in (down, across))
            size = (heights.sum() + down - 1, widths.sum() + across - 1)
            if max(size) > 30:
                raise RuleError("too large a lattice")
            pictures = fill(rng, down * across, int(heights.max()), int(widths.max()))
            line = fixed
            if line is None:
                line = pick(rng, FOREGROUNDS, {*np.unique(pictures).tolist(), *roles.inks, roles.background})
            grid = np.full(size, line, np.uint8)
            tops, lefts = np.cumsum([0, *(heights + 1)]), np.cumsum([0, *(widths + 1)])
            for i, picture in enumerate(pictures):
                y, x = divmod(i, across)
                grid[tops[y]:tops[y + 1] - 1, lefts[x]:lefts[x + 1] - 1] = picture[:heights[y], :widths[x]]
            return grid
        return draw
    return scene


def _palette(roles: Roles) -> list[int]:
    """The colours that the rule looks for, its separator left out."""
    lines = _lines(roles)
    return [c for c in roles.seen if c not in lines]


def _lines(roles: Roles) -> set:
    """The colours of the rule's separators."""
    return {roles.holes.get("separator")} | {n.args[1].word.value for n in roles.find("panels")}


def plain(colours: tuple[int, int] = (1, 4), blank: tuple[float, float] = (0.2, 0.8)):
    """Cells of one colour each, a share `blank` of them empty (none where the lines are, too)."""
    def contents(rng, roles):
        n_colours, share = int(rng.integers(colours[0], colours[1] + 1)), rng.uniform(*blank)
        if roles.background in _lines(roles):
            n_colours, share = n_colours + 1, 0.0

        def fill(rng, n, height, width):
            palette = _palette(roles) + roles.free(rng, n_colours)
            picked = np.array(palette)[rng.integers(len(palette), size=n)]
            picked[rng.random(n) < share] = roles.background
            return np.broadcast_to(picked[:, None, None], (n, height, width)).astype(np.uint8)
        return fill
    return contents


def speckled(colours: tuple[int, int] = (1, 2), density: tuple[float, float] = (0.1, 0.5), varied: bool = True,
             one_each: bool = False, middle: float = 0.0):
    """Cells with scattered dots; with `varied` some have many and some few. one_each: all dots
    of a cell share a colour. middle: share of the tasks in which a cell has one dot, in its middle.
    Where the rule (hole `which`) asks for the cell whose colour no other has, all others share one."""
    def contents(rng, roles):
        in_middle = rng.random() < middle
        n_colours, share = int(rng.integers(colours[0], colours[1] + 1)), rng.uniform(*density)
        n_colours = n_colours if _palette(roles) else max(n_colours, 1)
        one_odd = roles.asks(Need.ODD_ONE, at="which", by="colour_beside")
        n_colours = 2 if one_odd else n_colours
        own = roles.free(rng, n_colours)
        vary = rng.random() < 0.4

        def fill(rng, n, height, width):
            palette = np.array(_palette(roles) + (roles.free(rng, n_colours) if vary else own))
            shares = share * (rng.uniform(0.2, 1.8, n) if varied else np.ones(n))
            marks = rng.random((n, height, width)) < np.clip(shares, 0, 0.9)[:, None, None]
            if in_middle:
                marks[:] = False
            if middle:
                marks[:, height // 2, width // 2] |= ~marks.any((1, 2))
            colours = palette[rng.integers(len(palette), size=(n, 1, 1) if one_each else marks.shape)]
            if one_odd:
                colours = np.full((n, 1, 1), palette[0])
                colours[rng.integers(n)] = palette[-1]
                marks[np.arange(n), rng.integers(height, size=n), rng.integers(width, size=n)] = True
            return np.where(marks, colours, roles.background).astype(np.uint8)
        return fill
    return contents


def one_marked(rest: tuple[float, float] = (0.0, 0.4), colours: int = 3):
    """One cell carries a picture of several colours or a colour the others lack; the others hold
    few dots, or none. colours: how many there are, those that the rule looks for among them."""
    def contents(rng, roles):
        share = rng.uniform(*rest) * (rng.random() < 0.8)

        def fill(rng, n, height, width):
            sought = _palette(roles)
            palette = sought + roles.free(rng, max(0, colours - (1 if sought else 0)))
            pictures = np.full((n, height, width), roles.background, np.uint8)
            dots = rng.random(pictures.shape) < share
            pictures[dots] = np.resize(palette[-2:], 2)[rng.integers(2, size=int(dots.sum()))]
            marked = int(rng.integers(n))
            marks = rng.random((height, width)) < rng.uniform(0.25, 0.6)
            marks.flat[rng.integers(marks.size)] = True
            pictures[marked] = np.where(marks, np.array(palette)[rng.integers(len(palette), size=marks.shape)],
                                        roles.background)
            return pictures
        return fill
    return contents


def ranked(kinds: tuple[int, int] = (3, 5)):
    """Cells of one colour each, every colour as often as no other."""
    def contents(rng, roles):
        n_kinds = int(rng.integers(kinds[0], kinds[1] + 1))

        def fill(rng, n, height, width):
            palette = list(dict.fromkeys(_palette(roles) + roles.free(rng, n_kinds)))
            counts = np.arange(1, len(palette))
            if counts.sum() >= n - counts[-1]:
                raise RuleError("too few cells")
            counts = np.append(counts, n - counts.sum())
            picked = rng.permutation(np.repeat(rng.permutation(palette), counts))
            return np.broadcast_to(picked[:, None, None], (n, height, width)).astype(np.uint8)
        return fill
    return contents


def partial_copies(blank: tuple[float, float] = (0.1, 0.4)):
    """The first cell (any cell, where the rule takes the fullest) holds a pattern in one colour; the others a part of
    it, or nothing, or (where it is the first) all of it."""
    def contents(rng, roles):
        ink, fixed, missing = roles.free(rng, 1)[0], rng.random() < 0.6, rng.uniform(*blank)
        regular = rng.random() < 0.7

        def fill(rng, n, height, width):
            colour = ink if fixed else roles.free(rng, 1)[0]
            whole = rng.random((height, width)) < rng.uniform(0.3, 0.6) / (1 + 2 * regular)
            whole.flat[rng.integers(whole.size)] = True
            if regular:
                whole |= whole[:, ::-1]
                whole |= whole[::-1]
            kept = rng.random((n, height, width)) < rng.uniform(0.3, 1.0, n)[:, None, None]
            kept[rng.random(n) < missing] = False
            kept[int(rng.integers(n)) if roles.uses("filled") else 0] = True
            return np.where(whole & kept, colour, roles.background).astype(np.uint8)
        return fill
    return contents

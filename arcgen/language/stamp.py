"""Stamps and templates: patterns drawn on anchors, and partial copies completed."""
from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ..core.errors import RuleError
from ..core.grid import transform
from .layer import CLEAR, draw, lay, place, same_grid
from .objects import ObjectSet
from .registry import word
from .steps import doubled_centres
from .symmetry import as_symmetries, matrices
from .traits import Need, Role

TAKEN = CLEAR - 1
"""No colour: what is a template's own is no find."""


@word("draw {pattern} (without its {clear} cells) centred on {things}", weight=1.5, needs=Need.ROOM_AROUND)
def stamp(grid: Grid, things: Objects, pattern: Grid, clear: Colour) -> Grid:
    """Clipped at the border. Undefined where the centres fall between cells or two stamps want
    different colours in a cell."""
    same_grid(grid, things)
    tops, lefts = (doubled_centres(things) - np.array(pattern.shape) + 1).T
    if (tops % 2).any() or (lefts % 2).any():
        raise RuleError("a stamp that falls between cells")
    y, x = (pattern != clear).nonzero()
    colours = np.tile(pattern[y, x], len(things))
    return draw(grid, np.add.outer(tops // 2, y).ravel(), np.add.outer(lefts // 2, x).ravel(), colours)


def _forms(patch: np.ndarray, symmetries: tuple[str, ...], scales: int) -> list[np.ndarray]:
    """The different images of a small picture under symmetries, at scales 1..scales."""
    seen: dict[tuple, np.ndarray] = {}
    for k in range(1, scales + 1):
        big = patch.repeat(k, 0).repeat(k, 1)
        for s in symmetries:
            form = transform(big, s)
            seen.setdefault((form.shape, form.tobytes()), form)
    return list(seen.values())


@word("place[|s] in {grid} that [looks|look] exactly like {pattern}", weight=0.5, needs=Need.EXAMPLE)
def places(grid: Grid, pattern: Grid) -> Objects:
    """All occurrences of a pattern, as rectangles (they may overlap), in reading order."""
    height, width = pattern.shape
    if height > grid.shape[0] or width > grid.shape[1]:
        return ObjectSet(np.zeros((0, *grid.shape), bool), grid)
    windows = np.lib.stride_tricks.sliding_window_view(grid, pattern.shape)
    tops = np.argwhere((windows == pattern).all((2, 3)))
    masks = np.zeros((len(tops), *grid.shape), bool)
    for mask, (y, x) in zip(masks, tops):
        mask[y:y + height, x:x + width] = True
    return ObjectSet(masks, grid)


def _whole_parts(grid: np.ndarray, cells: np.ndarray) -> bool:
    """Whether no cell next to the given ones (bool (H, W)) has the colour of its neighbour among
    them: the match is not a piece of something larger."""
    return not any(((cells[1:] != cells[:-1]) & (grid[1:] == grid[:-1])).any()
                   for cells, grid in ((cells, grid), (cells.T, grid.T)))


@word("wherever the rarer-coloured cells of {things} occur again ({symmetries}; up to {scales} times as large), "
      "draw the rest of it around them", weight=1.5,
      role=Role.COMPLETES, needs=(Need.EXAMPLE, Need.SEVERAL_COLOURS))
def redraw(grid: Grid, things: Objects, symmetries: Symmetries, scales: Int, background: Colour) -> Grid:
    """A template's markers are its cells that are not of its commonest colour. Wherever they are
    found again as separate things, with room for the rest on the background (the part outside
    the grid is lost), the template is drawn there. Objects of one colour are no templates.
    Undefined when two finds share a cell."""
    return _redrawn(grid, things, symmetries, scales, background, False)


@word("wherever the commonest-coloured cells of {things} occur again ({symmetries}; up to {scales} times as "
      "large), draw the rest of it with them", weight=0.7,
      role=Role.COMPLETES, needs=(Need.EXAMPLE, Need.SEVERAL_COLOURS))
def redraw_rest(grid: Grid, things: Objects, symmetries: Symmetries, scales: Int, background: Colour) -> Grid:
    """Like redraw, where the markers are the cells of the commonest colour."""
    return _redrawn(grid, things, symmetries, scales, background, True)


class _Canvas(NamedTuple):
    """A grid with a rim that spares all care for the border, as one row of cells, uint8; the same with
    TAKEN for the templates' own cells; and where the grid is: the shape and a window of it."""
    cells: np.ndarray
    free: np.ndarray
    shape: tuple[int, int]
    window: tuple[slice, slice]

    @classmethod
    def of(cls, grid: np.ndarray, own: np.ndarray, rim: int) -> _Canvas:
        height, width = grid.shape
        window = (slice(rim, rim + height), slice(rim, rim + width))
        cells = np.full((height + 2 * rim, width + 2 * rim), CLEAR, np.uint8)
        cells[window] = grid
        free = cells.copy()
        np.putmask(free[window], own, TAKEN)
        return cls(cells.ravel(), free.ravel(), cells.shape, window)

    def picture(self, at: np.ndarray, values, blank) -> np.ndarray:
        """A picture of the grid's size with values at some cells."""
        out = np.full(len(self.cells), blank)
        out[at] = values
        return out.reshape(self.shape)[self.window]


class _Template(NamedTuple):
    """The cells of a template, int64 (m,), and their colours, uint8 (m,): the n sought ones come first."""
    y: np.ndarray
    x: np.ndarray
    colours: np.ndarray
    n: int

    @classmethod
    def of(cls, things, i: int, by_body: bool) -> _Template:
        y, x = things.masks[i].nonzero()
        colours = things.grid[y, x]
        sought = (colours == things.colours[i]) == by_body
        order = np.argsort(~sought, kind="stable")
        return cls(y.take(order), x.take(order), colours.take(order), int(np.count_nonzero(sought)))

    def enlarged(self, scale: int) -> _Template:
        """Each cell a square of scale x scale cells."""
        if scale == 1:
            return self
        down, across = np.divmod(np.arange(len(self.y) * scale * scale) % (scale * scale), scale)
        y, x, colours = (v.repeat(scale * scale) for v in self[:3])
        return _Template(y * scale + down, x * scale + across, colours, self.n * scale * scale)


def _redrawn(grid: np.ndarray, things, symmetries, scales: int, background: int, by_body: bool) -> np.ndarray:
    same_grid(grid, things)
    if not 1 <= scales <= 6:
        raise RuleError("a scale out of range")
    layers, taken = [], np.zeros(grid.shape, bool)
    templates = np.flatnonzero((things.counts > 0).sum(1) > 1)
    if not len(templates):
        return grid
    canvas = _Canvas.of(grid, things.masks[templates].any(0),
                      scales * int(max(things.heights[templates].max(), things.widths[templates].max())))
    for i in templates.tolist():
        template, found = _Template.of(things, i, by_body), {}
        for scale in range(1, scales + 1):
            for drawn, cells in _finds(canvas, template.enlarged(scale), as_symmetries(symmetries), background):
                if _whole_parts(grid, cells):
                    found[drawn.tobytes()] = drawn, cells
        for drawn, cells in found.values():
            if (taken & cells).any():
                raise RuleError("two ways to complete")
            taken |= cells
            layers.append(drawn)
    return lay(grid, layers)


def _finds(canvas: _Canvas, template: _Template, symmetries: tuple[str, ...],
           background: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Images of a template whose sought cells agree with the free ones of the grid and whose others fall
    on background or outside, or agree too: the picture, and the sought cells, bool (H, W)."""
    y, x, colours, n = template
    first = np.flatnonzero(canvas.free == colours[0])
    if not len(first):
        return
    at = matrices(symmetries) @ np.stack([y, x])
    steps = at[:, 0] * canvas.shape[1] + at[:, 1]
    steps -= steps[:, :1]
    first, form = np.tile(first, len(steps)), np.arange(len(steps)).repeat(len(first))
    for end in {int(f(v[:n])) for v in (y, x) for f in (np.argmin, np.argmax)}:     # few places pass these, and
        kept = canvas.free.take(first + steps[:, end].take(form)) == colours[end]   # the sought cells fit into all
        first, form = first.compress(kept), form.compress(kept)
    places = first[:, None] + steps.take(form, 0)
    places = places.compress((canvas.free.take(places[:, :n]) == colours[:n]).all(1), 0)
    if not len(places):
        return
    seen = canvas.cells.take(places[:, n:])
    places = places.compress(((seen == colours[n:]) | (seen == background) | (seen == CLEAR)).all(1), 0)
    images = {image.tobytes(): at for image, at in zip(np.sort(places * 16 + colours, 1), places)}   # each once
    for at in images.values():
        yield canvas.picture(at, colours, np.uint8(CLEAR)), canvas.picture(at[:n], True, False)


@word("complete {things} to a copy of {template} ({symmetries}; up to {scales} times as large)", weight=1.5,
      role=Role.COMPLETES, needs=Need.EXAMPLE)
def complete(grid: Grid, things: Objects, template: Object, symmetries: Symmetries, scales: Int,
             background: Colour) -> Grid:
    """Each thing that is not the template is part of one image of it, whose other cells fall on
    the background (or outside the grid, where they are lost). Undefined for a thing that fits
    nowhere or in two ways that differ."""
    same_grid(grid, things, template)
    if not 1 <= scales <= 6:
        raise RuleError("a scale out of range")
    forms = _forms(template.pictures[0], as_symmetries(symmetries), scales)
    layers = []
    for mask in things.masks:
        if mask.any() and not (mask & template.masks[0]).any():
            layers.append(_completed(grid, mask, forms, background))
    return lay(grid, layers)


def _completed(grid: np.ndarray, mask: np.ndarray, forms: list[np.ndarray], background: int) -> np.ndarray:
    """The one image of the template (a picture) that holds all cells of a mask."""
    y, x = mask.nonzero()
    colours = grid[y, x]
    answer = None
    for form in forms:
        first_y, first_x = (form == colours[0]).nonzero()               # where the mask's first cell may lie in it
        fit = (first_y + y[-1] - y[0] < form.shape[0]) & (first_x + x.min() >= x[0]) \
            & (first_x + x.max() - x[0] < form.shape[1])
        first_y, first_x = first_y[fit], first_x[fit]
        at_y, at_x = first_y[:, None] + (y - y[0]), first_x[:, None] + (x - x[0])
        for i in (form[at_y, at_x] == colours).all(1).nonzero()[0]:
            drawn = place(form, int(y[0] - first_y[i]), int(x[0] - first_x[i]), grid.shape)
            over = (drawn != CLEAR) & ~mask
            if (grid[over] != background).any():
                continue
            if answer is not None and (answer != drawn).any():
                raise RuleError("two ways to complete")
            answer = drawn
    if answer is None:
        raise RuleError("a part that fits nowhere")
    return answer

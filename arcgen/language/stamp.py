"""Stamps and templates: patterns drawn on anchors, and partial copies completed."""
from __future__ import annotations

import numpy as np

from ..errors import RuleError
from ..grid import transform
from .layer import CLEAR, lay, place, same_grid
from .objects import ObjectSet
from .registry import primitive
from .symmetry import as_symmetries

_MARGIN = 30


@primitive("draw {pattern} (without its {clear} cells) centred on {things}", weight=1.5)
def stamp(grid: Grid, things: Objects, pattern: Grid, clear: Colour) -> Grid:
    """Clipped at the border. Undefined where the centres fall between cells or two stamps want
    different colours in a cell."""
    same_grid(grid, things)
    patch = np.where(pattern == clear, np.uint8(CLEAR), pattern)
    layers = []
    for i in range(len(things)):
        y = int(things.tops[i] + things.bottoms[i]) - (patch.shape[0] - 1)
        x = int(things.lefts[i] + things.rights[i]) - (patch.shape[1] - 1)
        if y % 2 or x % 2:
            raise RuleError("a stamp that falls between cells")
        layers.append(place(patch, y // 2, x // 2, grid.shape))
    return lay(grid, layers)


def _forms(patch: np.ndarray, symmetries: tuple[str, ...], scales: int) -> list[np.ndarray]:
    """The different images of a small picture under symmetries, at scales 1..scales."""
    seen: dict[tuple, np.ndarray] = {}
    for k in range(1, scales + 1):
        big = patch.repeat(k, 0).repeat(k, 1)
        for s in symmetries:
            form = transform(big, s)
            seen.setdefault((form.shape, form.tobytes()), form)
    return list(seen.values())


@primitive("place[|s] in {grid} that [looks|look] exactly like {pattern}", weight=0.5)
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


def _fits(canvas: np.ndarray, form: np.ndarray, part: np.ndarray, background: int) -> np.ndarray:
    """Top-left places, in the padded canvas, where the part's cells agree with the grid and the
    others fall on background or agree too. canvas: the grid padded by _MARGIN cells of 255."""
    need = np.argwhere(part)
    rows, cols = canvas.shape[0] - form.shape[0] + 1, canvas.shape[1] - form.shape[1] + 1
    if rows < 1 or cols < 1:
        return np.zeros((0, 2), np.int64)
    ok = np.ones((rows, cols), bool)
    for y, x in need:
        ok &= canvas[y:y + rows, x:x + cols] == form[y, x]
        if not ok.any():
            return np.zeros((0, 2), np.int64)
    places = np.argwhere(ok)
    keep = []
    for y, x in places:
        window = canvas[y:y + form.shape[0], x:x + form.shape[1]]
        drawn = form != CLEAR
        keep.append(bool(((window == form) | (window == background) | (window == CLEAR))[drawn].all()))
    return places[keep]


def _whole_parts(grid: np.ndarray, cells: np.ndarray) -> bool:
    """Whether no cell next to the given ones (bool (H, W)) has the colour of its neighbour among
    them: the match is not a piece of something larger."""
    for axis in (0, 1):
        a, b = [slice(None)] * 2, [slice(None)] * 2
        a[axis], b[axis] = slice(1, None), slice(None, -1)
        a, b = tuple(a), tuple(b)
        if ((cells[a] != cells[b]) & (grid[a] == grid[b])).any():
            return False
    return True


@primitive("wherever the rarer-coloured cells of {things} occur again ({symmetries}; up to {scales} times as large), "
           "draw the rest of it around them", weight=1.5)
def redraw(grid: Grid, things: Objects, symmetries: Symmetries, scales: Int, background: Colour) -> Grid:
    """A template's markers are its cells that are not of its commonest colour. Wherever they are
    found again as separate things, with room for the rest on the background (the part outside
    the grid is lost), the template is drawn there. Objects of one colour are no templates.
    Undefined when two finds share a cell."""
    return _redrawn(grid, things, symmetries, scales, background, False)


@primitive("wherever the commonest-coloured cells of {things} occur again ({symmetries}; up to {scales} times as "
           "large), draw the rest of it with them", weight=0.7)
def redraw_rest(grid: Grid, things: Objects, symmetries: Symmetries, scales: Int, background: Colour) -> Grid:
    """Like redraw, where the markers are the cells of the commonest colour."""
    return _redrawn(grid, things, symmetries, scales, background, True)


def _redrawn(grid: np.ndarray, things, symmetries, scales: int, background: int, by_body: bool) -> np.ndarray:
    same_grid(grid, things)
    if not 1 <= scales <= 6:
        raise RuleError("a scale out of range")
    canvas, layers, taken = np.pad(grid, _MARGIN, constant_values=CLEAR), [], np.zeros(grid.shape, bool)
    templates = np.flatnonzero((things.counts > 0).sum(1) > 1)
    own = things.masks[templates].any(0) if len(templates) else taken
    for i in templates:
        found: dict[bytes, tuple[np.ndarray, np.ndarray]] = {}
        for form in _forms(things.cut(i, CLEAR), as_symmetries(symmetries), scales):
            part = (form != CLEAR) & ((form == things.colours[i]) == by_body)
            for y, x in _fits(canvas, form, part, background) - _MARGIN:
                cells = place(np.where(part, 1, CLEAR).astype(np.uint8), y, x, grid.shape) == 1
                if not (cells & own).any() and _whole_parts(grid, cells):
                    drawn = place(form, y, x, grid.shape)
                    found[drawn.tobytes()] = drawn, cells
        for drawn, cells in found.values():
            if (taken & cells).any():
                raise RuleError("two ways to complete")
            taken |= cells
            layers.append(drawn)
    return lay(grid, layers)


@primitive("complete {things} to a copy of {template} ({symmetries}; up to {scales} times as large)", weight=1.5)
def complete(grid: Grid, things: Objects, template: Object, symmetries: Symmetries, scales: Int,
             background: Colour) -> Grid:
    """Each thing that is not the template is part of one image of it, whose other cells fall on
    the background (or outside the grid, where they are lost). Undefined for a thing that fits
    nowhere or in two ways that differ."""
    same_grid(grid, things, template)
    if not 1 <= scales <= 6:
        raise RuleError("a scale out of range")
    forms = _forms(template.cut(0, CLEAR), as_symmetries(symmetries), scales)
    layers = []
    for mask in things.masks:
        if mask.any() and not (mask & template.masks[0]).any():
            layers.append(_completed(grid, mask, forms, background))
    return lay(grid, layers)


def _completed(grid: np.ndarray, mask: np.ndarray, forms: list[np.ndarray], background: int) -> np.ndarray:
    """The one image of the template (a picture) that holds all cells of a mask."""
    cells = np.argwhere(mask)
    y0, x0 = cells[0]
    answer = None
    for form in forms:
        for fy, fx in np.argwhere(form == grid[y0, x0]):
            at = cells - (y0 - fy, x0 - fx)
            if at.min() < 0 or (at >= form.shape).any():
                continue
            if (form[at[:, 0], at[:, 1]] != grid[cells[:, 0], cells[:, 1]]).any():
                continue
            drawn = place(form, y0 - fy, x0 - fx, grid.shape)
            over = (drawn != CLEAR) & ~mask
            if (grid[over] != background).any():
                continue
            if answer is not None and (answer != drawn).any():
                raise RuleError("two ways to complete")
            answer = drawn
    if answer is None:
        raise RuleError("a part that fits nowhere")
    return answer

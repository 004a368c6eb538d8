"""Things as strokes: their ends and bends; lists wound up in rows; incomplete things and mirror images completed."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from .layer import CLEAR, cells_of, draw, inside, same_grid
from .objects import shift, spread
from .regions import sweep
from .registry import word
from .traits import Need


def _neighbours(objs) -> list[np.ndarray]:
    """Which of the objects' cells have an own neighbour above, on the left, below, on the right: bool (n, H, W)."""
    return [shift(objs.masks, *step) & objs.masks for step in ((1, 0), (0, 1), (-1, 0), (0, -1))]


@word("number of ends", weight=0.4, needs=Need.BULK)
def ends(objs) -> Measure:
    """Cells with just one own neighbour by a side."""
    return (np.sum(_neighbours(objs), 0) == 1).sum((1, 2))


@word("number of bends", weight=0.4, needs=Need.BULK)
def bends(objs) -> Measure:
    """Cells with just two own neighbours by sides, not opposite to each other."""
    up, left, down, right = _neighbours(objs)
    two = np.sum([up, left, down, right], 0, dtype=np.int64) == 2
    return (two & (up != down) & (left != right)).sum((1, 2))


@word("wind the cells of {grid} up in rows of {n}, to and fro (the second row backwards), on {background}", weight=0.3,
      oriented=True, needs=Need.SMALL)
def wound(grid: Grid, n: Int, background: Colour) -> Grid:
    """A square of n by n cells; of a list, one row or column. Undefined for other grids and for one that is too
    long."""
    line = grid.ravel()
    if 1 not in grid.shape or not 2 <= n <= 30 or len(line) > n * n:
        raise RuleError("no list of so many cells")
    out = np.full(n * n, background, np.uint8)
    out[:len(line)] = line
    out = out.reshape(n, n)
    out[1::2] = out[1::2, ::-1]
    return out


@word("complete {things} so that it looks like {template} (up to {scales} times as large) but for its colours, which "
      "stay its own", weight=0.5, needs=(Need.EXAMPLE, Need.ROOM_AROUND))
def completed_in_own_colours(grid: Grid, things: Objects, template: Object, scales: Int) -> Grid:
    """The template, enlarged or not, is laid where it covers the thing, whose cells say for each of the template's
    colours what it is there; where it fits in several ways, so that a colour that both have stays the same. Undefined
    where the thing says two things, or nothing, of a colour, or where that leaves not just one place."""
    same_grid(grid, things, template)
    drawn = [_in_own_colours(grid, mask, template, scales) for mask in things.masks]
    if not drawn:
        return grid.copy()
    return draw(grid, *(np.concatenate(part) for part in zip(*drawn)))


def _in_own_colours(grid: np.ndarray, mask: np.ndarray, template,
                    scales: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The cells of a template, moved over a thing, y, x and their colours, in the thing's colours."""
    found, alike = [], []
    own, colours = np.argwhere(mask), {*cells_of(template).colour.tolist()}
    if not len(own) or not colours:
        raise RuleError("nothing to complete")
    for scale in range(1, min(scales, 6) + 1):
        picture = template.cut(0, CLEAR).repeat(scale, 0).repeat(scale, 1)
        cells = np.argwhere(picture != CLEAR)
        if len(cells) < len(own) or max(picture.shape) > max(grid.shape):
            continue
        for top, left in own[0] - cells:                        # some cell of it lies on the thing's first
            at = cells + (top, left)
            y, x = own[:, 0] - top, own[:, 1] - left
            if not inside(at[:, 0], at[:, 1], grid.shape).all() or not inside(y, x, picture.shape).all():
                continue
            covered = np.zeros(picture.shape, bool)
            covered[y, x] = True
            whole = covered.reshape(template.heights[0], scale, template.widths[0], scale).all((1, 3))
            if whole.sum() * scale * scale != len(own):         # of a cell of the template all is seen, or nothing
                continue
            pairs = {*zip(picture[y, x].tolist(), grid[mask].tolist())}
            table = dict(pairs)
            if {*table} == colours and len(table) == len(pairs):
                found.append((at[:, 0], at[:, 1], np.array([table[c] for c in picture[picture != CLEAR].tolist()],
                                                           np.uint8)))
                alike.append(all(a == b for a, b in pairs if b in colours))
    kept = [place for place, same in zip(found, alike) if same] if len(found) > 1 else found
    if len(kept) != 1:
        raise RuleError("no one place where the template fits")
    return kept[0]


@word("draw the mirror image of {things} on the other side of {other}", weight=0.5,
      needs=(Need.LOPSIDED, Need.MARKER))
def reflected(grid: Grid, things: Objects, other: Object) -> Grid:
    """The mirror is a straight or slanted line, one cell wide. Undefined for any other, and where an image leaves the
    grid."""
    same_grid(grid, things, other)
    (_, y, x, _), cells = cells_of(other), cells_of(things)
    if len(y) < 2:
        raise RuleError("no line to mirror in")
    if (y == y[0]).all():
        at = 2 * y[0] - cells.y, cells.x
    elif (x == x[0]).all():
        at = cells.y, 2 * x[0] - cells.x
    elif (y - x == y[0] - x[0]).all():
        at = cells.x + (y[0] - x[0]), cells.y - (y[0] - x[0])
    elif (y + x == y[0] + x[0]).all():
        at = y[0] + x[0] - cells.x, y[0] + x[0] - cells.y
    else:
        raise RuleError("no line to mirror in")
    if not inside(*at, grid.shape).all():
        raise RuleError("an image outside the grid")
    return draw(grid, *at, cells.colour)


def _from_ends(objs) -> tuple[np.ndarray, np.ndarray]:
    """The rays on from the ends of the objects, and back from them, bool (n, H, W)."""
    out, back = np.zeros_like(objs.masks), np.zeros_like(objs.masks)
    near = _neighbours(objs)
    single = np.sum(near, 0) == 1
    for beside, step in zip(near, ((-1, 0), (0, -1), (1, 0), (0, 1))):
        tips = beside & single
        out |= sweep(tips, step)
        back |= sweep(tips, (-step[0], -step[1]))
    return out, back


@word("the rays on which {it} goes on straight from its ends to the border", weight=0.5, needs=Need.ROOM_TO_RUN,
      far_fetched=True)
def onward(objs) -> Region:
    """From each cell that has just one own neighbour by a side, away from that neighbour."""
    return _from_ends(objs)[0] & ~objs.masks


@word("the whole lines across the grid in which the ends of {it} point", weight=0.4, needs=Need.ROOM_TO_RUN,
      far_fetched=True)
def end_to_end(objs) -> Region:
    """Like onward, in both directions; its own cells are part of it."""
    ahead, back = _from_ends(objs)
    return ahead | back


@word("the rows and columns of the bounding box of {it} that it fills by half or more", weight=0.5,
      needs=(Need.BOX, Need.BULK),
      far_fetched=True)
def mended(objs) -> Region:
    """Each such line from one side of the box to the other: what an outline with gaps would be without them."""
    rows, columns = objs.spans
    full_rows = rows & (2 * objs.masks.sum(2) >= objs.widths[:, None])
    full_columns = columns & (2 * objs.masks.sum(1) >= objs.heights[:, None])
    return spread(full_rows, columns) | spread(rows, full_columns)


@word("the runs of {n} or more cells of {it} in one {axis:line}", weight=0.5, needs=Need.GROUPS)
def runs(objs, n: Int, axis: Axis) -> Region:
    """The cells that stand with others in an unbroken line of at least so many. Undefined for fewer than two."""
    if n < 2:
        raise RuleError("a run of single cells")
    back, forth = axis
    begun = objs.masks
    for _ in range(min(n, max(objs.grid.shape) + 1) - 1):       # cells that begin a run of so many
        begun = objs.masks & shift(begun, *back)
    out = begun
    for _ in range(min(n, max(objs.grid.shape) + 1) - 1):
        out = begun | shift(out, *forth)
    return out

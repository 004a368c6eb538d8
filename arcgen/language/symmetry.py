"""Mirror images: of objects, about objects, and completion by a symmetry that is found."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import numpy as np

from ..core.errors import RuleError
from ..core.grid import SYMMETRIES
from . import types
from .layer import CLEAR, Cells, cells_of, draw, inside, lay, same_grid
from .paint import erase
from .registry import constant, word
from .steps import doubled_centres, way_to
from .traits import Need, Role

constant("upright", types.Symmetries, ("identity",), "as it is", weight=0.5)
constant("rotations", types.Symmetries, SYMMETRIES[:4], "turned by quarter turns")
constant("mirrors", types.Symmetries, ("identity", "flip_left_right", "flip_up_down", "rotate_180"),
         "mirrored left to right, top to bottom, and both")
constant("any_way", types.Symmetries, SYMMETRIES, "turned or mirrored in any of the eight ways", weight=1.5)


def as_symmetries(symmetries) -> tuple[str, ...]:
    """A Symmetries value as a tuple of names (a Symmetry is one)."""
    return (symmetries,) if isinstance(symmetries, str) else symmetries


_MATRICES = {"identity": ((1, 0), (0, 1)), "rotate_90": ((0, 1), (-1, 0)), "rotate_180": ((-1, 0), (0, -1)),
             "rotate_270": ((0, -1), (1, 0)), "flip_left_right": ((1, 0), (0, -1)), "flip_up_down": ((-1, 0), (0, 1)),
             "transpose": ((0, 1), (1, 0)), "antitranspose": ((0, -1), (-1, 0))}
"""What a symmetry does to (dy, dx) seen from its centre."""


def matrices(symmetries: Sequence[str]) -> np.ndarray:
    """What each of the symmetries does to columns (dy, dx), int64 (symmetries, 2, 2)."""
    return np.array([_MATRICES[s] for s in symmetries])


def about(y: np.ndarray, x: np.ndarray, symmetries: Sequence[str], doubled_centre) -> np.ndarray:
    """Where symmetries about a point (twice its coordinates; or a point for each cell) take cells:
    int64 (symmetries, 2, m). Undefined when a quarter turn about it does not map cells to cells."""
    turns, (y0, x0) = matrices(symmetries), doubled_centre
    if turns[:, 0, 1].any() and np.any((y0 + x0) % 2):
        raise RuleError("a turn that falls between cells")
    at = turns @ np.stack([2 * y - y0, 2 * x - x0])
    at[:, 0] += y0
    at[:, 1] += x0
    return at // 2


def _images(grid: np.ndarray, cells: Cells, centre, symmetries: Sequence[str], ordered: bool) -> np.ndarray:
    """The grid with the images of cells about a point under several symmetries."""
    at, k = about(cells.y, cells.x, symmetries, centre), len(symmetries)
    layer = (cells.owner * k + np.arange(k)[:, None]).ravel() if ordered else None
    return draw(grid, at[:, 0].ravel(), at[:, 1].ravel(), np.tile(cells.colour, k), layer)


@word("copy {things} about the centre of {other}, {symmetries}", weight=1.5,
      needs=(Need.MARKER, Need.LOPSIDED))
def turned_copies(grid: Grid, things: Objects, other: Object, symmetries: Symmetries) -> Grid:
    """Draws all images of each object under the symmetries about the middle of the other's box."""
    same_grid(grid, things, other)
    cells = cells_of(things)
    if not len(cells.owner):
        return grid.copy()
    return _images(grid, cells, doubled_centres(other)[0], as_symmetries(symmetries), things.ordered)


@word("draw the mirror image of {things} on its {direction:side} side", weight=1.5,
      needs=(Need.ROOM_AROUND, Need.LOPSIDED))
def mirror_beside(grid: Grid, things: Objects, direction: Direction) -> Grid:
    """The image lies against the edge of the object's box (against its corner, for a slanted
    direction) and is clipped at the border."""
    same_grid(grid, things)
    return _mirrored(grid, things, np.tile(direction, (len(things), 1)))


def _mirrored(grid: np.ndarray, things, ways: np.ndarray) -> np.ndarray:
    """The grid with the mirror image of each object beyond the edge of its box on its way, int64 (n, 2)."""
    cells = cells_of(things)
    dy, dx = ways[cells.owner].T
    bottom_or_top = np.where(ways[:, 0] > 0, 2 * things.bottoms + 1, 2 * things.tops - 1)[cells.owner]
    right_or_left = np.where(ways[:, 1] > 0, 2 * things.rights + 1, 2 * things.lefts - 1)[cells.owner]
    return draw(grid, np.where(dy, bottom_or_top - cells.y, cells.y), np.where(dx, right_or_left - cells.x, cells.x),
                cells.colour, cells.owner if things.ordered else None)


@word("draw the mirror image of {things} on its side towards {other}", weight=0.7,
      needs=(Need.MARKER, Need.ROOM_AROUND, Need.LOPSIDED))
def mirror_towards(grid: Grid, things: Objects, other: Object) -> Grid:
    """Like mirror_beside, on the side where the other object's box lies, or, where the boxes
    overlap, the side to which its middle lies. Undefined when that is no one side."""
    same_grid(grid, things, other)
    return _mirrored(grid, things, _one_way(things, other))


def _one_way(things, other) -> np.ndarray:
    """The straight direction (dy, dx) from each object to the other one."""
    ways = way_to(things, other)
    if (np.abs(ways).sum(1) != 1).any():
        raise RuleError("not straight on one side")
    return ways


@word("move {things} to the other side of the nearest of {others:all}, as in a mirror, leaving {background}",
      weight=0.7, needs=(Need.NEAR_AND_FAR, Need.ROOM_AROUND, Need.LOPSIDED))
def mirror_over(grid: Grid, things: Objects, others: Objects, background: Colour) -> Grid:
    """Each object becomes its mirror image about the middle line of the nearest other's box.
    Undefined in a tie, for an object that lies diagonally, or when an image leaves the grid."""
    same_grid(grid, things, others)
    if not len(others):
        raise RuleError("no mirror")
    tops, bottoms, lefts, rights = (v[:, None] for v in (things.tops, things.bottoms, things.lefts, things.rights))
    far = np.maximum(np.maximum(others.tops - bottoms, tops - others.bottoms), 0) \
        + np.maximum(np.maximum(others.lefts - rights, lefts - others.rights), 0)
    if ((far == far.min(1, keepdims=True)).sum(1) > 1).any():
        raise RuleError("two nearest mirrors")
    near = others.take(far.argmin(1))
    below = (near.tops > things.bottoms).astype(np.int64) - (near.bottoms < things.tops)
    behind = (near.lefts > things.rights).astype(np.int64) - (near.rights < things.lefts)
    if (np.abs(below) + np.abs(behind) != 1).any():
        raise RuleError("a mirror that is not straight ahead")
    cells, (y0, x0) = cells_of(things), doubled_centres(near).T
    y = np.where(below != 0, y0, 0)[cells.owner] - cells.y
    x = np.where(behind != 0, x0, 0)[cells.owner] - cells.x
    y, x = np.where(below[cells.owner] != 0, y, cells.y), np.where(behind[cells.owner] != 0, x, cells.x)
    if not inside(y, x, grid.shape).all():
        raise RuleError("an image outside the grid")
    return draw(erase(grid, things, background), y, x, cells.colour)


@word("mirror {things} in place: {symmetry}", weight=1, needs=Need.LOPSIDED)
def turn_in_place(grid: Grid, things: Objects, symmetry: Symmetry, background: Colour) -> Grid:
    """Each object under the symmetry about its own centre. A quarter turn is undefined for
    boxes whose sides differ by an odd number of cells."""
    same_grid(grid, things)
    cells = cells_of(things)
    y, x = about(cells.y, cells.x, (symmetry,), doubled_centres(things)[cells.owner].T)[0]
    return draw(erase(grid, things, background), y, x, cells.colour, cells.owner if things.ordered else None)


@word("complete {thing} so that it looks the same {symmetries}", weight=1,
      role=Role.COMPLETES, needs=Need.UNFINISHED)
def complete_symmetry(grid: Grid, thing: Object, symmetries: Symmetries) -> Grid:
    """Draws the object's images about the point that makes most of its cells agree with their
    images. Undefined in a tie, or when the images want different colours in a cell."""
    same_grid(grid, thing)
    cells = cells_of(thing)
    if not len(cells.owner):
        raise RuleError("nothing to complete")
    centre = _best_centre(thing, cells, [s for s in as_symmetries(symmetries) if s != "identity"])
    return _images(grid, cells, centre, as_symmetries(symmetries), False)


def _best_centre(thing, cells: Cells, symmetries: list[str]) -> tuple[int, int]:
    """The point (twice its coordinates) about which the object agrees in most cells with its
    worst image, none contradicting it. Where a mirror leaves the centre open along the axis, the
    middle of the object's box."""
    top, left, bottom, right = (int(v[0]) for v in (thing.tops, thing.lefts, thing.bottoms, thing.rights))
    free = [not any(_MATRICES[s][i][i] != 1 for s in symmetries) for i in (0, 1)]
    ys = np.array([top + bottom]) if free[0] else np.arange(2 * top, 2 * bottom + 1)
    xs = np.array([left + right]) if free[1] else np.arange(2 * left, 2 * right + 1)
    y0, x0 = ys.repeat(len(xs)), np.tile(xs, len(ys))
    scores = np.full(len(y0), 10 ** 6)
    alike = cells.colour[:, None] == cells.colour
    y, x = cells.y.astype(np.int16), cells.x.astype(np.int16)
    for (a, b), (c, d) in (_MATRICES[s] for s in symmetries):
        # a cell p is the image of q about c where 2 (p - M q) = c - M c: so pairs are counted by p - M q
        new_y, new_x = a * y + b * x, c * y + d * x
        low_y, low_x = int(y.min() - new_y.max()), int(x.min() - new_x.max())
        tall, wide = int(y.max() - new_y.min()) - low_y + 1, int(x.max() - new_x.min()) - low_x + 1
        at, new_at = y * wide + x, (new_y + low_y) * wide + new_x + low_x
        pairs = 2 * at[:, None] - 2 * new_at + alike
        different, same = np.bincount(pairs.ravel(), minlength=2 * tall * wide).reshape(-1, 2).T
        at_y, at_x = y0 - a * y0 - b * x0, x0 - c * y0 - d * x0
        even = (at_y % 2 == 0) & (at_x % 2 == 0)
        at_y, at_x = at_y // 2 - low_y, at_x // 2 - low_x
        met = even & inside(at_y, at_x, (tall, wide))
        at = np.where(met, at_y * wide + at_x, 0)
        scores = np.minimum(scores, np.where(met & (different[at] == 0), same[at], -1))
    best = scores.max() if len(scores) and len(symmetries) else 0
    if best <= 0 or np.count_nonzero(scores == best) != 1:
        raise RuleError("no one centre of symmetry")
    i = scores.argmax()
    return y0[i], x0[i]


def _upside_down(part: np.ndarray) -> np.ndarray:
    return part[::-1]


def _left_right(part: np.ndarray) -> np.ndarray:
    return part[:, ::-1]


def _antitransposed(part: np.ndarray) -> np.ndarray:
    return part[::-1, ::-1].T


_Mirror = tuple[tuple[slice, slice], tuple[slice, slice], Callable[[np.ndarray], np.ndarray]]
"""A mirror image of a grid in itself: a part of the grid, the part that is its image, and how that is turned."""


@cache
def _mirrors(height: int, width: int) -> tuple[_Mirror, ...]:
    """The mirrors of a grid that show a third of it or more: about axes along rows and columns near the middle, and
    about the diagonals."""
    grid = np.empty((height, width), bool)
    return tuple(mirror for mirror in _all_mirrors(height, width) if 3 * grid[mirror[0]].size >= grid.size)


def _all_mirrors(height: int, width: int) -> Iterator[_Mirror]:
    for total in range(height - 1 - height // 3, height + height // 3):
        part = (slice(max(0, total - height + 1), total + 1), slice(None))
        yield part, part, _upside_down
    for total in range(width - 1 - width // 3, width + width // 3):
        part = (slice(None), slice(max(0, total - width + 1), total + 1))
        yield part, part, _left_right
    most = min(height, width) // 3
    for k in range(-most, most + 1):
        part = (slice(max(0, k), width + k), slice(max(0, -k), height - k))
        yield part, part, np.transpose
        yield ((slice(max(0, height - width + k), height + k), slice(max(0, width - height + k), width + k)),
               (slice(max(0, k), width + k), slice(max(0, k), height + k)), _antitransposed)


@word("fill the {hidden} cells so that {grid} has its mirror symmetry again", weight=2,
      role=Role.COMPLETES, needs=Need.COVER)
def restore_symmetry(grid: Grid, hidden: Colour) -> Grid:
    """Finds the mirror axes (along rows, columns or diagonals, not far from the middle) that
    the cells not hidden agree with, and copies their images to the hidden cells. Undefined
    when there is no such axis, when cells stay hidden, or when the axes disagree."""
    known = grid != hidden
    if known.all() or not known.any():
        raise RuleError("nothing hidden or all hidden")
    unknown = grid.size - np.count_nonzero(known)
    mirrors = [m for m in _mirrors(*grid.shape) if _fits(grid, known, unknown, *m)]
    out = np.where(known, grid, np.uint8(CLEAR))
    for _ in range(4):
        if not mirrors or (out != CLEAR).all():
            break
        out = lay(out, [_told(out, *m) for m in mirrors])
    if (out == CLEAR).any():
        raise RuleError("cells that no symmetry tells")
    return out


def _fits(grid: np.ndarray, known: np.ndarray, unknown: int, part: tuple, image: tuple, turned: Callable) -> bool:
    """Whether a third of the grid's cells and their mirror images are known, and none contradicts."""
    here, there = grid[part], turned(grid[image])
    if np.count_nonzero(here != there) > 2 * unknown:                                   # mostly that tells already
        return False
    both = known[part] & turned(known[image])
    return bool(np.count_nonzero(both) * 3 >= grid.size) and not np.count_nonzero((here != there) & both)


def _told(out: np.ndarray, part: tuple, image: tuple, turned: Callable) -> np.ndarray:
    """What a mirror tells about the unknown (CLEAR) cells, as a picture."""
    picture = np.full(out.shape, CLEAR, np.uint8)
    np.copyto(picture[part], turned(out[image]), where=out[part] == CLEAR)
    return picture

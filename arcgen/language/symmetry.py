"""Mirror images: of objects, about objects, and completion by a symmetry that is found."""
from __future__ import annotations

import numpy as np
from scipy import signal

from ..errors import RuleError
from ..grid import SYMMETRIES, transform
from . import types
from .layer import CLEAR, lay, pictures, place, same_grid
from .registry import constant, primitive
from .steps import doubled_centres, gaps_to, way_to

constant("upright", types.Symmetries, ("identity",), "as it is", weight=0.5)
constant("rotations", types.Symmetries, SYMMETRIES[:4], "turned any quarter turns")
constant("mirrors", types.Symmetries, ("identity", "flip_left_right", "flip_up_down", "rotate_180"),
         "mirrored left to right, top to bottom, and both")
constant("any_way", types.Symmetries, SYMMETRIES, "turned or mirrored in any of the eight ways", weight=1.5)


def as_symmetries(symmetries) -> tuple[str, ...]:
    """A Symmetries value as a tuple of names (a Symmetry is one)."""
    return (symmetries,) if isinstance(symmetries, str) else symmetries


def about(picture: np.ndarray, symmetry: str, doubled_centre) -> np.ndarray | None:
    """The picture (H, W) under a symmetry about a point (twice its coordinates), clipped; None
    when a quarter turn about it does not map cells to cells."""
    cells = np.argwhere(picture != CLEAR)
    if not len(cells):
        return picture
    (y0, x0), (y1, x1) = cells.min(0), cells.max(0)
    patch = transform(picture[y0:y1 + 1, x0:x1 + 1], symmetry)
    middle = np.array([y0 + y1, x0 + x1]) - doubled_centre
    matrix = _matrix(symmetry)
    new = matrix @ middle + doubled_centre - (np.array(patch.shape) - 1)
    if (new % 2).any():
        return None
    return place(patch, int(new[0]) // 2, int(new[1]) // 2, picture.shape)


_MATRICES = {"identity": ((1, 0), (0, 1)), "rotate_90": ((0, 1), (-1, 0)), "rotate_180": ((-1, 0), (0, -1)),
             "rotate_270": ((0, -1), (1, 0)), "flip_left_right": ((1, 0), (0, -1)), "flip_up_down": ((-1, 0), (0, 1)),
             "transpose": ((0, 1), (1, 0)), "antitranspose": ((0, -1), (-1, 0))}
"""What a symmetry does to (dy, dx) seen from its centre."""


def _matrix(symmetry: str) -> np.ndarray:
    return np.array(_MATRICES[symmetry])


@primitive("copy {things} about the centre of {other}, {symmetries}", weight=1.5)
def turned_copies(grid: Grid, things: Objects, other: Object, symmetries: Symmetries) -> Grid:
    """Draws all images of each object under the symmetries about the middle of the other's box."""
    same_grid(grid, things, other)
    centre = doubled_centres(other)[0]
    images = [about(p, s, centre) for p in pictures(things) for s in as_symmetries(symmetries)]
    if any(p is None for p in images):
        raise RuleError("a turn that falls between cells")
    return lay(grid, images, things.ordered)


@primitive("draw the mirror image of {things} on its {direction:side} side", weight=1.5)
def mirror_beside(grid: Grid, things: Objects, direction: Direction) -> Grid:
    """The image lies against the edge of the object's box (against its corner, for a slanted
    direction) and is clipped at the border."""
    same_grid(grid, things)
    dy, dx = direction
    images = []
    for i, p in enumerate(pictures(things)):
        patch = things.cut(i, CLEAR)[::-1 if dy else 1, ::-1 if dx else 1]
        images.append(place(patch, int(things.tops[i]) + dy * patch.shape[0],
                            int(things.lefts[i]) + dx * patch.shape[1], p.shape))
    return lay(grid, images, things.ordered)


@primitive("draw the mirror image of {things} on its side towards {other}", weight=0.7)
def mirror_towards(grid: Grid, things: Objects, other: Object) -> Grid:
    """Like mirror_beside, on the side where the other object's box lies, or, where the boxes
    overlap, the side to which its middle lies. Undefined when that is no one side."""
    same_grid(grid, things, other)
    images = []
    for i, (p, way) in enumerate(zip(pictures(things), _one_way(things, other))):
        patch = things.cut(i, CLEAR)[::-1 if way[0] else 1, ::-1 if way[1] else 1]
        images.append(place(patch, int(things.tops[i]) + int(way[0]) * patch.shape[0],
                            int(things.lefts[i]) + int(way[1]) * patch.shape[1], p.shape))
    return lay(grid, images, things.ordered)


def _one_way(things, other) -> np.ndarray:
    """The straight direction (dy, dx) from each object to the other one."""
    ways = way_to(things, other)
    if (np.abs(ways).sum(1) != 1).any():
        raise RuleError("not straight on one side")
    return ways


@primitive("move {things} to the other side of the nearest of {others:all}, as in a mirror (leaving {background})",
           weight=0.7)
def mirror_over(grid: Grid, things: Objects, others: Objects, background: Colour) -> Grid:
    """Each object becomes its mirror image about the middle line of the nearest other's box.
    Undefined in a tie, for an object that lies diagonally, or when an image leaves the grid."""
    same_grid(grid, things, others)
    if not len(others):
        raise RuleError("no mirror")
    images = []
    for i, p in enumerate(pictures(things)):
        far = np.maximum(np.maximum(others.tops - things.bottoms[i], things.tops[i] - others.bottoms), 0) \
            + np.maximum(np.maximum(others.lefts - things.rights[i], things.lefts[i] - others.rights), 0)
        if (far == far.min()).sum() > 1:
            raise RuleError("two nearest mirrors")
        near = others.take(far == far.min())
        way = gaps_to(things.take([i]), near)[0]
        if np.abs(way).sum() != 1:
            raise RuleError("a mirror that is not straight ahead")
        image = about(p, "flip_up_down" if way[0] else "flip_left_right", doubled_centres(near)[0])
        if image is None or (image != CLEAR).sum() < things.sizes[i]:
            raise RuleError("an image outside the grid")
        images.append(image)
    bare = np.where(things.masks.any(0), np.uint8(background), grid) if len(things) else grid
    return lay(bare, images)


@primitive("mirror {things} in place: {symmetry}", weight=1)
def turn_in_place(grid: Grid, things: Objects, symmetry: Symmetry, background: Colour) -> Grid:
    """Each object under the symmetry about its own centre. A quarter turn is undefined for
    boxes whose sides differ by an odd number of cells."""
    same_grid(grid, things)
    images = [about(p, symmetry, c) for p, c in zip(pictures(things), doubled_centres(things))]
    if any(p is None for p in images):
        raise RuleError("a turn that falls between cells")
    bare = np.where(things.masks.any(0), np.uint8(background), grid) if len(things) else grid
    return lay(bare, images, things.ordered)


def _overlap(a: np.ndarray, b: np.ndarray) -> int:
    """Cells drawn in both pictures in the same colour; -1 where they contradict each other."""
    both = (a != CLEAR) & (b != CLEAR)
    return -1 if (a[both] != b[both]).any() else int(both.sum())


@primitive("complete {thing} so that it looks the same {symmetries}", weight=1)
def complete_symmetry(grid: Grid, thing: Object, symmetries: Symmetries) -> Grid:
    """Draws the object's images about the point that makes most of its cells agree with their
    images. Undefined in a tie, or when the images want different colours in a cell."""
    same_grid(grid, thing)
    picture = pictures(thing)[0]
    centre = _best_centre(thing, picture, [s for s in as_symmetries(symmetries) if s != "identity"])
    return lay(grid, [about(picture, s, centre) for s in as_symmetries(symmetries)])


def _best_centre(thing, picture: np.ndarray, symmetries: list[str]) -> np.ndarray:
    """The point (twice its coordinates) about which the picture agrees in most cells with its
    worst image, none contradicting it. Where a mirror leaves the centre open along the axis, the
    middle of the object's box."""
    top, left, bottom, right = (int(v[0]) for v in (thing.tops, thing.lefts, thing.bottoms, thing.rights))
    free = [not any(_MATRICES[s][i][i] != 1 for s in symmetries) for i in (0, 1)]
    ys = np.array([top + bottom]) if free[0] else np.arange(2 * top, 2 * bottom + 1)
    xs = np.array([left + right]) if free[1] else np.arange(2 * left, 2 * right + 1)
    centres = np.stack(np.meshgrid(ys, xs, indexing="ij"), -1).reshape(-1, 2)
    patch = picture[top:bottom + 1, left:right + 1]
    middle = np.array([top + bottom, left + right])
    scores = np.full(len(centres), 10 ** 6)
    for s in symmetries:
        image = transform(patch, s)
        same, both = _agreement(patch, image)
        corner = (middle - centres) @ _matrix(s).T + centres - (np.array(image.shape) - 1)    # of the image, doubled
        at = corner // 2 - (top, left) + (np.array(image.shape) - 1)
        inside = (corner % 2 == 0).all(1) & (at >= 0).all(1) & (at < same.shape).all(1)
        y, x = np.where(inside[:, None], at, 0).T
        scores = np.minimum(scores, np.where(inside & (same[y, x] == both[y, x]), same[y, x], -1))
    best = scores.max() if len(scores) and len(symmetries) else 0
    found = centres[scores == best]
    if best <= 0 or len(found) != 1:
        raise RuleError("no one centre of symmetry")
    return found[0]


def _line_symmetries(grid: np.ndarray, known: np.ndarray) -> list[np.ndarray]:
    """Index maps (H * W,) of the mirror symmetries that no known cell contradicts: axes along
    rows and columns near the middle, and the diagonals. -1 where the image is off the grid."""
    height, width = grid.shape
    y, x = np.indices(grid.shape)
    maps = []
    for n, along in ((height, 0), (width, 1)):
        for total in range(n - 1 - n // 3, n + n // 3):
            i = total - (y if along == 0 else x)
            inside = (i >= 0) & (i < n)
            maps.append(np.where(inside, (i * width + x) if along == 0 else (y * width + i), -1))
    for offset in range(-(min(height, width) // 3), min(height, width) // 3 + 1):
        for a, b in ((x + offset, y - offset), (width - 1 - x + offset, height - 1 - y + offset)):
            inside = (a >= 0) & (a < height) & (b >= 0) & (b < width)
            maps.append(np.where(inside, a * width + b, -1))
    flat, sure, good = grid.ravel(), known.ravel(), []
    for m in maps:
        m = m.ravel()
        both = (m >= 0) & sure & sure[m]
        if both.sum() * 3 >= flat.size and not (flat[both] != flat[m[both]]).any():
            good.append(m)
    return good


def _agreement(patch: np.ndarray, image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For every place of the image over the patch: cells drawn in both in the same colour, and
    cells drawn in both at all, as two correlations, int64 (h + h' - 1, w + w' - 1)."""
    def correlate(a, b):
        return np.rint(signal.correlate2d(a.astype(np.float64), b.astype(np.float64))).astype(np.int64)
    same = sum(correlate(patch == c, image == c) for c in np.unique(patch[patch != CLEAR]))
    return same, correlate(patch != CLEAR, image != CLEAR)


@primitive("fill the {hidden} cells so that {grid} has its mirror symmetry again", weight=2)
def restore_symmetry(grid: Grid, hidden: Colour) -> Grid:
    """Finds the mirror axes (along rows, columns or diagonals, not far from the middle) that
    the cells not hidden agree with, and copies their images to the hidden cells. Undefined
    when there is no such axis, when cells stay hidden, or when the axes disagree."""
    known = grid != hidden
    if known.all() or not known.any():
        raise RuleError("nothing hidden or all hidden")
    maps = _line_symmetries(grid, known)
    out, sure = grid.ravel().copy(), known.ravel().copy()
    for _ in range(4):
        fills = [np.where((m >= 0) & ~sure & sure[m], out[m], np.uint8(CLEAR)) for m in maps]
        if not fills or sure.all():
            break
        new = lay(np.full_like(out, CLEAR), fills)
        fresh = new != CLEAR
        out[fresh], sure = new[fresh], sure | fresh
    if not sure.all():
        raise RuleError("cells that no symmetry tells")
    return out.reshape(grid.shape)

"""Relations between two lists of objects by the value of a property, and by place."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import transform
from .objects import ObjectSet
from .registry import word
from .traits import Need


@word("with the same {property} as one of {others:all}", weight=0.7, needs=Need.ALIKE)
def shares(objs, property: Property, others: Objects) -> Predicate:
    """Whether one of the others, not the object itself, has the same value."""
    if others.grid.shape != objs.grid.shape:
        raise RuleError("objects of a grid of another size")
    if not len(others):
        return np.zeros(len(objs), bool)
    values = property(ObjectSet(np.concatenate([objs.masks, others.masks]), objs.grid))
    alike = values[:len(objs), None] == values[None, len(objs):]
    itself = (objs.masks[:, None] == others.masks[None]).all((2, 3))
    return (alike & ~itself).any(1)


@word("wholly {direction} of {other}", weight=0.7, needs=Need.MARKER)
def beyond(objs, direction: Direction, other: Object) -> Predicate:
    """Whether the box lies beyond the other's box in the direction (both ways, for a slanted one)."""
    if not len(other) or not other.sizes[0]:
        raise RuleError("nothing to lie beyond")
    dy, dx = direction
    out = objs.sizes > 0
    if dy:
        out &= (objs.bottoms < other.tops[0]) if dy < 0 else (objs.tops > other.bottoms[0])
    if dx:
        out &= (objs.rights < other.lefts[0]) if dx < 0 else (objs.lefts > other.rights[0])
    return out


@word("the {colour} cells of {it}", weight=0.7, needs=(Need.COLOUR, Need.SEVERAL_COLOURS))
def coloured(objs, colour: Colour) -> Region:
    return objs.masks & (objs.grid == colour)


def _runs(masks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The runs of cells along the rows of masks (n, H, W): index of the first cell in the flattened
    masks, and length."""
    n, height, width = masks.shape
    apart = np.zeros((n * height, width + 1), bool)
    apart[:, :-1] = masks.reshape(-1, width)
    flat = np.append(False, apart)
    ends = np.flatnonzero(flat[1:] != flat[:-1])
    return ends[::2] - ends[::2] // (width + 1), ends[1::2] - ends[::2]


@word("the longest straight line in {it}", weight=0.5, needs=Need.BULK, far_fetched=True)
def longest_line(objs) -> Region:
    """The longest row or column run of the object's cells. Undefined when two are longest."""
    out, (height, width) = np.zeros(objs.masks.shape, bool), objs.grid.shape
    across, down = _runs(objs.masks), _runs(objs.masks.transpose(0, 2, 1))
    owner = np.concatenate([across[0], down[0]]) // (height * width)
    first, length = np.concatenate([across, down], 1)
    longest = np.zeros(len(objs), np.int64)
    np.maximum.at(longest, owner, length)
    best = np.flatnonzero(length == longest[owner])
    if (np.bincount(owner[best], minlength=len(objs)) != 1).any():
        raise RuleError("no one longest line")
    for k in best.tolist():
        line = out[owner[k]] if k < len(across[0]) else out[owner[k]].T
        y, x = divmod(int(first[k]) % (height * width), line.shape[1])
        line[y, x:x + length[k]] = True
    return out


@word("{region}", weight=0.3)
def areas(things: Objects, region: Region) -> Objects:
    """A region of each object, as an object of the same grid."""
    return ObjectSet(region(things), things.grid, ordered=things.ordered)


def _compared(objs, other) -> tuple[list[np.ndarray], np.ndarray]:
    """What is in the boxes of the things, and in that of the other one."""
    if not len(other) or not other.sizes[0]:
        raise RuleError("nothing to compare with")
    return [objs.grid[objs.box(i)] for i in range(len(objs))], other.grid[other.box(0)]


@word("that show[s|] {other} {symmetry}", weight=0.5, needs=(Need.LOPSIDED, Need.KINDS))
def shows_turned(objs, other: Object, symmetry: Symmetry) -> Predicate:
    """Whose box looks just like that of another thing, turned or mirrored. Undefined where this looks the same as
    unturned: then nobody sees that it is turned."""
    shown, model = _compared(objs, other)
    image = transform(model, symmetry)
    if np.array_equal(image, model):
        raise RuleError("looks the same when it is turned")
    return np.array([np.array_equal(each, image) for each in shown], bool)


@word("that [has|have] <ground:{background}/empty cells> just where {other} has none", weight=0.5,
      needs=(Need.SAME_SIZE, Need.KINDS))
def negative_of(objs, other: Object, background: Colour) -> Predicate:
    """That fill just those cells of a box of the same size which another thing leaves in the background."""
    shown, model = _compared(objs, other)
    return np.array([np.array_equal(each == background, model != background) for each in shown], bool)

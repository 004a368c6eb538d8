"""What is done again and again, by turns, or one after the other; pictures stretched, nested, or made of one tile."""
from __future__ import annotations

from itertools import pairwise

import numpy as np

from ..core.errors import RuleError
from ..core.grid import MAX_SIDE
from .inks import ink_of
from .objects import ObjectSet, shared_cells
from .panels import cut_to_boxes
from .regions import around
from .registry import word
from .traits import Need, Role
from .whole import checked


@word("{region}, again from there, and so on", weight=0.2, needs=Need.ROOM_TO_RUN, far_fetched=True)
def repeatedly(objs, region: Region) -> Region:
    """The region of each object, the region of that, and so on, until nothing new is added."""
    out, front = np.zeros_like(objs.masks), objs.masks
    for _ in range(2 * MAX_SIDE):
        front = region(ObjectSet(front, objs.grid))
        if not (front & ~out).any():
            break
        out = out | front
    return out


@word("by {property}, in turn {inks}, beginning with {start}", weight=0.3, needs=Need.SEVERAL)
def counted_on(objs, start: Colour, property: Measure, *inks: Ink) -> Ink:
    """The inks follow each other in a round that never ends. Undefined where the start is none of them, or is two."""
    table = np.array([ink_of(ink, objs) for ink in inks])
    first = table == start
    if (first.sum(0) != 1).any():
        raise RuleError("a colour that is not in the round")
    return table[(first.argmax(0) + property(objs)) % len(table), np.arange(len(objs))]


@word("number of {others:many} that it touches ({connectivity})", weight=0.3, needs=Need.TOUCHING)
def number_touched(objs, others: Objects, connectivity: Connectivity) -> Measure:
    """How many of the others have a cell beside a cell of the object; the object itself does not count."""
    near = around(objs.masks, connectivity) & ~objs.masks
    return (shared_cells(near, others.masks) > 0).sum(1)


@word("stretch {grid} to {n} cells along the {axis} axis, in its middle", weight=0.3, role=Role.RESHAPES,
      needs=Need.BULK)
def stretched(grid: Grid, n: Int, axis: Axis) -> Grid:
    """What lies on one side of the middle stays as far from that side, and what crosses it gets longer: the middle line
    is repeated, or where two lines are in the middle what they share, and else the commonest colour of the grid.
    Undefined unless the axis is straight and n is more than the length there."""
    dy, dx = axis[0]
    if dy and dx:
        raise RuleError("only along rows or columns")
    lines = grid if dy else grid.T
    size, half = len(lines), len(lines) // 2
    if n <= size:
        raise RuleError("nothing to stretch")
    checked(n, lines.shape[1])
    first, second = lines[(size - 1) // 2], lines[half]
    middle = np.where(first == second, first, np.bincount(grid.ravel()).argmax()).astype(np.uint8)
    out = np.concatenate([lines[:half], np.repeat(middle[None], n - size, 0), lines[half:]])
    return np.ascontiguousarray(out if dy else out.T)


@word("carry out the colour changes of {key} on {grid}, one after the other (each line of it: from the left colour to "
      "the right one)", weight=0.3, oriented=True, role=Role.RECOLOURS, needs=Need.EXAMPLE)
def changed_in_turn(grid: Grid, key: Grid) -> Grid:
    """What one line has changed, a later one may change again. Undefined unless the key has two columns."""
    if key.shape[1] != 2:
        raise RuleError("a key that is no list of pairs")
    out = grid.copy()
    for old, new in key.tolist():
        out[out == old] = new
    return out


@word("lay {things:all} under each other by their middles, the first (in reading order) on top as it is, the second "
      "enlarged by a factor of 2, and so on", weight=0.3, oriented=True, role=Role.ASSEMBLES, needs=Need.SMALL)
def nested_pictures(things: Objects) -> Grid:
    """Undefined for pictures of different sizes, for things that do not fill their boxes, or where a middle falls
    between cells."""
    cuts = cut_to_boxes(things)
    if (cuts == 255).any():
        raise RuleError("a picture with gaps")
    (height, width), n = cuts.shape[1:], len(cuts)
    checked(height * n, width * n)
    if n > 1 and (height % 2 or width % 2):
        raise RuleError("a middle between cells")
    out = np.zeros((height * n, width * n), np.uint8)
    for k in range(n, 0, -1):
        y, x = (n - k) * height // 2, (n - k) * width // 2
        out[y:y + k * height, x:x + k * width] = cuts[k - 1].repeat(k, 0).repeat(k, 1)
    return out


@word("draw the picture that comes next after {things:all}, looked at going {direction}: what changed from each one "
      "to the next changes again, by the same step", weight=0.3, role=Role.ASSEMBLES,
      needs=(Need.SAME_SIZE, Need.SEVERAL))
def next_picture(things: Objects, direction: Direction) -> Grid:
    """The cells that change from picture to picture, and their new colours, move by one step from change to change,
    and so on to the next: a thing that walks goes on, a line that grows goes on growing. Undefined for fewer than
    three pictures, or where a change is not the one before it moved, or would leave the picture."""
    cuts = cut_to_boxes(things)
    places = (things.lefts + things.rights) * direction[1] + (things.tops + things.bottoms) * direction[0]
    if len(cuts) < 3 or (cuts == 255).any() or len(set(places.tolist())) < len(cuts):
        raise RuleError("no series of pictures")
    cuts = cuts[places.argsort()]
    changes = [np.argwhere(new != old) for old, new in pairwise(cuts)]
    steps = {tuple((later[0] - earlier[0]).tolist()) for earlier, later in pairwise(changes)
             if len(earlier) and len(earlier) == len(later) and (later - later[0] == earlier - earlier[0]).all()}
    inks = [picture[tuple(change.T)] for picture, change in zip(cuts[1:], changes)]
    if len(steps) != 1 or any(len(change) != len(changes[0]) for change in changes) or any(
            (ink != inks[0]).any() for ink in inks):
        raise RuleError("no step from picture to picture")
    step, out = np.array(steps.pop()), cuts[-1].copy()
    ys, xs = (changes[-1] + step).T
    if (changes[0] + step * (len(changes) - 1) != changes[-1]).any():
        raise RuleError("steps of several kinds")
    if min(ys.min(), xs.min()) < 0 or ys.max() >= out.shape[0] or xs.max() >= out.shape[1]:
        raise RuleError("a change that leaves the picture")
    out[ys, xs] = inks[-1]
    return out


@word("the smallest tile that {grid} repeats", weight=0.3, role=Role.RESHAPES, needs=Need.REPEATS)
def unit_tile(grid: Grid) -> Grid:
    """Of the tiles of which a whole number makes the grid. Undefined where that is the grid itself."""
    height, width = (next(p for p in range(1, len(lines) + 1) if len(lines) % p == 0
                          and (lines == np.tile(lines[:p], (len(lines) // p, 1))).all()) for lines in (grid, grid.T))
    if (height, width) == grid.shape:
        raise RuleError("nothing is repeated")
    return grid[:height, :width].copy()

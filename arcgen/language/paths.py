"""Ways that are found step by step: lines thrown back at walls, rays that step aside, walks, water in vessels,
copies that go on from where one has begun."""
from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy import ndimage

from ..core.errors import RuleError
from ..core.grid import rimmed, rot90
from .literals import DIRECTIONS
from .objects import SIDES
from .regions import span_mask
from .registry import word
from .traits import Need


def _cells(mask: np.ndarray) -> list[tuple[int, int]]:
    return [(int(y), int(x)) for y, x in np.argwhere(mask)]


def _walls(objs, others) -> np.ndarray:
    """The others' cells with a rim of one cell around the grid, which is none: bool (H + 2, W + 2)."""
    found = others.masks.any(0) if len(others) else np.zeros(objs.grid.shape, bool)
    return rimmed(found)


def _bounces(start: tuple[int, int], step: tuple[int, int], walls: np.ndarray) -> Iterator[tuple[int, int]]:
    """The cells from a start on in a slanted direction, thrown back at walls, until the border."""
    (y, x), (dy, dx) = start, step
    for _ in range(4 * sum(walls.shape)):
        ahead = walls[y + dy + 1, x + dx + 1]
        if ahead:
            under, beside = walls[y + dy + 1, x + 1], walls[y + 1, x + dx + 1]
            dy, dx = (-dy if under or not beside else dy), (-dx if beside or not under else dx)
            if walls[y + dy + 1, x + dx + 1]:
                return
        y, x = y + dy, x + dx
        if not (0 <= y < walls.shape[0] - 2 and 0 <= x < walls.shape[1] - 2):
            return
        yield y, x


@word("the path on which {it} goes on from both ends to the border, thrown back by {others:any}", weight=0.5,
      needs=(Need.ROOM_TO_RUN, Need.TO_MEET),
      far_fetched=True)
def rebound(objs, others: Objects) -> Region:
    """Undefined unless each object is a slanted line of two cells or more."""
    walls, out = _walls(objs, others), np.zeros_like(objs.masks)
    slanted = [span_mask(objs, (DIRECTIONS[a], DIRECTIONS[b])) > 1
               for a, b in (("up_left", "down_right"), ("down_left", "up_right"))]
    for i, mask in enumerate(objs.masks):
        if not (slanted[0][i] or slanted[1][i]):
            raise RuleError("only slanted lines are thrown back")
        dx = 1 if slanted[0][i] else -1
        cells = _cells(mask)                            # from the top down
        for end, step in ((cells[0], (-1, -dx)), (cells[-1], (1, dx))):
            for cell in _bounces(end, step, walls):
                out[i][cell] = True
    return out & ~objs.masks


@word("the ray going {direction} from {it} to the border, which steps {aside} wherever {others:any} stands in its way",
      weight=0.5, needs=(Need.ROOM_TO_RUN, Need.TO_MEET))
def dodging_ray(objs, direction: Direction, aside: Direction, others: Objects) -> Region:
    """Step by step from each cell; it ends where it cannot step aside. Undefined unless both directions are
    straight and at right angles."""
    if 0 not in direction or 0 not in aside or direction[0] * aside[0] + direction[1] * aside[1]:
        raise RuleError("a ray steps aside at right angles")
    walls, out = _walls(objs, others), np.zeros_like(objs.masks)
    for mask, drawn in zip(objs.masks, out):
        for y, x in _cells(mask):
            for _ in range(sum(mask.shape)):
                step = direction
                if walls[y + step[0] + 1, x + step[1] + 1]:
                    step = aside
                y, x = y + step[0], x + step[1]
                if walls[y + 1, x + 1] or not (0 <= y < mask.shape[0] and 0 <= x < mask.shape[1]):
                    break
                drawn[y, x] = True
    return out & ~objs.masks


@word("the line from {it} straight across the grid, which moves one cell further from {others:all} at each of them",
      weight=0.4, needs=(Need.AT_BORDER, Need.IN_LINE),
      far_fetched=True)
def staggered_line(objs, others: Objects) -> Region:
    """From a cell at one border of the grid to the opposite one; from each line on in which one of the others stands
    it runs one cell further away from that side. Undefined for other objects, for cells in a corner, and where
    others stand on both sides."""
    walls, out = _walls(objs, others)[1:-1, 1:-1], np.zeros_like(objs.masks)
    for mask, drawn in zip(objs.masks, out):
        cells = _cells(mask)
        sides = [k for k, line in enumerate((mask[0], mask[-1], mask[:, 0], mask[:, -1])) if line.any()]
        if len(cells) != 1 or len(sides) != 1:
            raise RuleError("only a cell at one border goes across")
        way = (slice(None, None, -1 if sides[0] % 2 else 1), slice(None))
        view, marks, start = (drawn, walls, cells[0][1]) if sides[0] < 2 else (drawn.T, walls.T, cells[0][0])
        view = view[way]
        at = start
        for y, line in enumerate(marks[way].tolist()):
            before, behind = True in line[:at], True in line[at + 1:]
            if before and behind:
                raise RuleError("marks on both sides")
            at += int(before) - int(behind)
            if not 0 <= at < view.shape[1]:
                break
            view[y, at] = True
    return out & ~objs.masks


@word("the cells that {it} comes to in an even number of steps, walking by sides around {others:all}", weight=0.4,
      needs=Need.ROOM_TO_RUN,
      far_fetched=True)
def paces(objs, others: Objects) -> Region:
    """The cells at an even walking distance where the others are walls."""
    free, out = _as_bits(~_walls(objs, others)[1:-1, 1:-1]), np.zeros_like(objs.masks)
    line = objs.grid.shape[1] + 1
    for mask, drawn in zip(objs.masks, out):
        front = reached = _as_bits(mask)
        found, even = 0, False
        while front:
            front = (front << 1 | front >> 1 | front << line | front >> line) & free & ~reached
            reached |= front
            found |= front if even else 0
            even = not even
        drawn[:] = _as_mask(found, drawn.shape)
    return out & ~objs.masks


def _as_bits(mask: np.ndarray) -> int:
    """A mask (H, W) as the bits of one number, an empty column between its lines: a walk of hundreds of steps is then
    twenty times as quick as with arrays."""
    wide = np.zeros((mask.shape[0], mask.shape[1] + 1), bool)
    wide[:, :-1] = mask
    return int.from_bytes(np.packbits(wide.reshape(-1), bitorder="little").tobytes(), "little")


def _as_mask(bits: int, shape: tuple[int, int]) -> np.ndarray:
    """The mask of these bits, bool (H, W)."""
    height, width = shape
    cells = height * (width + 1)
    flat = np.unpackbits(np.frombuffer(bits.to_bytes(cells // 8 + 1, "little"), np.uint8), bitorder="little")
    return flat[:cells].reshape(height, width + 1)[:, :width].astype(bool)


@word("the cells that {it} fills like water when it falls {direction} into {others:any} (where it runs through, the "
      "last line of the grid)", weight=0.4, needs=(Need.ROOM_TO_RUN, Need.TO_MEET))
def pool(objs, direction: Direction, others: Objects) -> Region:
    """A drop, one cell, falls until something stops it, runs to both sides and falls on where there is no floor.
    Between walls it rises as far as it has walls on both sides. Undefined for other objects and slanted
    directions."""
    if 0 not in direction:
        raise RuleError("water falls straight")
    walls, out = _walls(objs, others)[1:-1, 1:-1], np.zeros_like(objs.masks)
    turns = {"down": 0, "right": 3, "up": 2, "left": 1}
    turn = next(n for name, n in turns.items() if DIRECTIONS[name] == direction)
    for mask, drawn in zip(objs.masks, out):
        if mask.sum() != 1:
            raise RuleError("only a drop falls")
        drop, = _cells(rot90(mask, turn))
        _pour(rot90(drawn, turn), rot90(walls, turn), drop)
    return out & ~objs.masks


def _pour(water: np.ndarray, solid: np.ndarray, drop: tuple[int, int]) -> None:
    """Lets a drop fall down over free cells, bool (H, W), and draws where it stays."""
    drops, seen = [drop], {drop}
    while drops:
        y, x = drops.pop()
        while y + 1 < len(solid) and not solid[y + 1, x]:
            y += 1
        if y + 1 == len(solid):
            left, right = _stretch(solid[y], x)
            water[y, left:right] = True
            continue
        left, right = _stretch(solid[y] | ~solid[y + 1], x)     # as far as there is a floor
        over = [(y, at) for at in (left - 1, right) if 0 <= at < solid.shape[1] and not solid[y, at]]
        drops += [spill for spill in over if spill not in seen]
        seen.update(over)
        while not over and y >= 0 and left > 0 and right < solid.shape[1]:
            water[y, left:right] = True
            y -= 1
            if solid[y, x]:
                break
            left, right = _stretch(solid[y], x)
            over = [(y, at) for at in range(left, right) if not (solid[y + 1, at] or water[y + 1, at])]


def _stretch(row: np.ndarray, x: int) -> tuple[int, int]:
    """The free stretch of a row around x, left to right (exclusive)."""
    left, right = x, x + 1
    while left > 0 and not row[left - 1]:
        left -= 1
    while right < len(row) and not row[right]:
        right += 1
    return left, right


@word("copies of {other} that begin at {it} and go on in that direction to the border", weight=0.5,
      needs=(Need.MARKER, Need.ROOM_TO_RUN))
def procession(objs, other: Object) -> Region:
    """The first copy is the other moved straight or diagonally as far as it still holds the object's cells
    and does not touch the other by a side; each further one goes as far again. Undefined where there is none."""
    cells = set(_cells(other.masks[0]))
    near = {(y + a, x + b) for y, x in cells for a, b in ((0, 0), (0, 1), (1, 0), (0, -1), (-1, 0))}
    out = np.zeros_like(objs.masks)
    for mask, drawn in zip(objs.masks, out):
        wanted = set(_cells(mask))
        found = []
        for k in range(max(mask.shape) - 1, 0, -1):
            for dy, dx in DIRECTIONS.values():
                if wanted and all((y - k * dy, x - k * dx) in cells for y, x in wanted) and \
                        not any((y + k * dy, x + k * dx) in near for y, x in cells):
                    found.append((k * dy, k * dx))
            if found:
                break
        if len(found) != 1:
            raise RuleError("no one way for the copies")
        (dy, dx), (height, width) = found[0], mask.shape
        for n in range(1, max(mask.shape)):
            for y, x in ((y + n * dy, x + n * dx) for y, x in cells):
                if 0 <= y < height and 0 <= x < width:
                    drawn[y, x] = True
    return out


@word("the cells of {it} that lie in {region:others}", weight=0.5, needs=Need.CROSSING)
def hit_by(objs, others: Objects, region: Region) -> Region:
    """The own cells that lie in the region of one of the others."""
    return objs.masks & (region(others).any(0) if len(others) else np.zeros(objs.grid.shape, bool))


@word("the beam that leaves {it} at {region}, straight to the border: the cells that are less than its {property} from "
      "that line", weight=0.4, needs=(Need.ROOM_TO_RUN, Need.BULK))
def beam(objs, region: Region, property: Measure) -> Region:
    """At right angles to the side of the bounding box at which all the region's cells lie. Undefined where they lie at
    none or at several, or where there are none."""
    starts, widths, out = region(objs), property(objs), np.zeros_like(objs.masks)
    for i, start in enumerate(starts):
        if not objs.sizes[i] or not start[objs.box(i)].any() or widths[i] < 1:
            raise RuleError("a beam that starts nowhere")
        inner = start[objs.box(i)]
        turns = [n for n in range(4) if rot90(inner, n)[0].any() and not rot90(inner, n)[1:].any()]
        if len(turns) != 1 or inner.sum() != start.sum():
            raise RuleError("a beam that leaves at no one side")
        drawn, marks, body = (rot90(m, turns[0]) for m in (out[i], start, objs.masks[i]))
        lines = np.flatnonzero(marks.any(0))
        left, right = max(0, int(lines[0] - widths[i] + 1)), int(lines[-1] + widths[i])
        drawn[:int(body.any(1).argmax()), left:right] = True
    return out


@word("the cells inside {other} that {it} shines on, straight from the border of the grid until something else is met",
      weight=0.4, needs=(Need.AT_BORDER, Need.TO_MEET))
def shone_into(objs, other: Object) -> Region:
    """Light goes from each cell at the border straight across the grid, through the outline of the other, and colours
    what it encloses up to the first cell there that is not of the commonest colour inside."""
    labels, _ = ndimage.label(rimmed(~other.masks[0], True), SIDES)
    room = ((labels > 0) & (labels != labels[0, 0]))[1:-1, 1:-1]
    if not room.any():
        raise RuleError("nothing is enclosed")
    ground = np.bincount(objs.grid[room]).argmax()
    out = np.zeros_like(objs.masks)
    for turn in range(4):
        inside_, free = rot90(room, turn), rot90(objs.grid == ground, turn)
        for drawn, mask in zip(out, objs.masks):
            view, at = rot90(drawn, turn), rot90(mask, turn)[0]
            stopped = np.logical_or.accumulate(inside_ & ~free, 0)
            view |= inside_ & ~stopped & at
    return out & ~objs.masks

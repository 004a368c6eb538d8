"""Dots: single cells that stand in line with each other, around a thing, or facing walls."""
from __future__ import annotations

from collections import defaultdict

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90, some
from ..language.program import walk
from ..language.types import Axis
from . import shapes
from .place import CELL, Board, line
from .priors import Roles, sizes

_STEPS = {"horizontal": (0, 1), "vertical": (1, 0), "falling": (1, 1), "rising": (1, -1)}


_TRIES = 20
"""Places that are tried for a pair, drawn together."""


def axes_in(roles: Roles, hole: str) -> list[str]:
    """Names of the axes that occur in the fillings of holes, named with blanks between (all straight
    ones if none does)."""
    nodes = [roles.holes[k] for k in hole.split() if hasattr(roles.holes.get(k), "args")]
    found = [n.word.name for node in nodes for n in walk(node) if n.type is Axis]
    return found or ["horizontal", "vertical"]


def in_line(hole: str, colours: tuple[int, int] = (1, 3), pairs: tuple[int, int] = (1, 4),
            extra: tuple[int, int] = (0, 4), gap: tuple[int, int] = (1, 12), least: int = 6, most: int = 20,
            crossing: bool = False, far: int = 0):
    """Pairs of like cells in line along the axes named in a hole, and cells that stand alone.

    gap: free cells between the two of a pair; with `far` there are at least so many in one pair of three. crossing:
    whether the lines between pairs of different colours may cross.
    """
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        axes = axes_in(roles, hole)
        own = list(roles.seen)
        own += roles.need(rng, max(0, int(rng.integers(colours[0], colours[1] + 1)) - len(own)))
        n_pairs, n_extra = int(rng.integers(pairs[0], pairs[1] + 1)), int(rng.integers(extra[0], extra[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            height, width = board.grid.shape
            crossed = np.zeros(board.grid.shape, bool)                  # the lines between the two of a pair
            cells, lines, empty = board.grid.reshape(-1), crossed.reshape(-1), bytes([roles.background])
            dots: dict[int, list[tuple[int, int]]] = defaultdict(list)
            n = max(len(own), n_pairs + int(rng.integers(-1, 2)))
            done = 0
            for k in range(n):
                colour = own[k % len(own)]
                low, high = (far, far + max(height, width) // 2) if far and k % 3 == 0 else gap
                drawn = (rng.integers(len(axes), size=_TRIES), rng.integers(height, size=_TRIES),
                         rng.integers(width, size=_TRIES),
                         rng.integers(low, min(high, max(height, width, low)) + 1, _TRIES) + 1)
                for axis, y, x, length in zip(*(numbers.tolist() for numbers in drawn)):
                    dy, dx = _STEPS[axes[axis]]
                    ends = (y, x), (y + dy * length, x + dx * length)
                    if ends[1][0] >= height or not 0 <= ends[1][1] < width:
                        continue
                    if board.is_near(ends[0]) or board.is_near(ends[1]):
                        continue
                    between = line(width, (y, x), (dy, dx), length + 1)
                    if cells[between].tobytes().strip(empty) or (not crossing and some(lines[between])):
                        continue                                        # bytes are looked at quicker than cells
                    for end in ends:
                        board.put(CELL, end, colour)
                    dots[colour] += ends
                    lines[between] = True
                    done += 1
                    break
            if not done:
                raise RuleError("no room for the objects")
            for _ in range(n_extra):
                at = board.spot(rng, CELL, allowed=~crossed)
                if at is None:
                    break
                colour = own[rng.integers(len(own))]
                apart = [(y - at[0], x - at[1]) for y, x in dots[colour]]
                if all(y and x and abs(y) != abs(x) for y, x in apart):
                    board.put(CELL, at, colour)
                    dots[colour].append(at)
            return board.grid
        return draw
    return scene


def satellites(target: shapes.Shape = shapes.rectangle(2, 5), facing: tuple[int, int] = (1, 4),
               stray: tuple[int, int] = (0, 3), touching: bool = False, colours: tuple[int, int] = (1, 2),
               least: int = 8, most: int = 18, below: bool = False):
    """One big thing with dots around it: some in line with it by rows or columns (`facing`), or
    touching its corners (`touching`), others not in line with it. With `below` those in line are all below it.

    A colour that the rule looks for is the target's (hole `target`) or the dots' (hole `dot`)."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        fixed = [roles.holes.get(k) for k in ("target", "dot")]
        fixed = [c if isinstance(c, int) else None for c in fixed]
        pool = roles.need(rng, 1 + int(rng.integers(colours[0], colours[1] + 1)))
        vary = rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            palette = roles.free(rng, len(pool)) if vary else pool
            body = fixed[0] if fixed[0] is not None else palette[0]
            inks = [fixed[1]] if fixed[1] is not None else palette[1:]
            mask = target(rng)
            at = board.place(rng, mask, body, 0, 2 if min(board.grid.shape) > max(mask.shape) + 4 else 1)
            free = np.ones(board.grid.shape, bool)
            free[at[0]:at[0] + mask.shape[0]] = free[:, at[1]:at[1] + mask.shape[1]] = False
            if touching:
                _touch(rng, board, mask, at, inks, int(rng.integers(facing[0], min(facing[1], 4) + 1)))
            else:
                _face(rng, board, mask, at, inks, int(rng.integers(facing[0], facing[1] + 1)), below)
            for _ in range(int(rng.integers(stray[0], stray[1] + 1))):
                spot = board.spot(rng, CELL, allowed=free)
                if spot is not None:
                    board.put(CELL, spot, inks[rng.integers(len(inks))])
            return board.grid
        return draw
    return scene


def _touch(rng, board: Board, mask: np.ndarray, at, inks, n: int) -> None:
    """Dots at n corners of a thing's box."""
    corners = [(at[0] - 1, at[1] - 1), (at[0] - 1, at[1] + mask.shape[1]),
               (at[0] + mask.shape[0], at[1] - 1), (at[0] + mask.shape[0], at[1] + mask.shape[1])]
    for k in rng.permutation(4)[:n]:
        board.put(CELL, corners[k], inks[rng.integers(len(inks))])


def _face(rng, board: Board, mask: np.ndarray, at, inks, n: int, below: bool) -> None:
    """n dots in rows or columns of a thing, or only below it, at least two cells away from it, one in a line."""
    allowed = np.zeros(board.grid.shape, bool)
    allowed[at[0]:at[0] + mask.shape[0]] = not below
    allowed[at[0] if below else 0:, at[1]:at[1] + mask.shape[1]] = True
    for _ in range(n):
        spot = board.spot(rng, CELL, allowed=allowed)
        if spot is None:
            break
        board.put(CELL, spot, inks[rng.integers(len(inks))])
        if at[0] <= spot[0] < at[0] + mask.shape[0]:
            allowed[spot[0]] = False
        else:
            allowed[:, spot[1]] = False


def points(count: tuple[int, int] = (2, 2), edge: int = 0, apart: int = 1, least: int = 8, most: int = 16,
           each_seen: bool = True, repeats: tuple[int, int] = (0, 0), others: tuple[int, int] = (0, 0),
           blocks: float = 0.0):
    """A few single cells (in a share `blocks` of the tasks squares of two by two), apart by at least
    `apart` rows and columns. With `each_seen` there is one of each colour that the rule looks for and,
    besides, `repeats` more of these and `others` of further colours; else, or where the rule looks
    for none, `count` cells of free colours."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        pool = roles.need(rng, 3)
        seen = list(roles.seen) if each_seen else []
        vary = rng.random() < 0.5
        mask = np.ones((2, 2), bool) if rng.random() < blocks else CELL

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            free = roles.free(rng, len(pool)) if vary else pool
            inks = seen + [seen[rng.integers(len(seen))] for _ in range(_some(rng, repeats))] if seen else \
                [free[k % len(free)] for k in range(_some(rng, count))]
            inks += [free[rng.integers(len(free))] for _ in range(_some(rng, others))] if seen else []
            allowed = np.ones(board.grid.shape, bool)
            done = 0
            for colour in inks:
                spot = board.spot(rng, mask, len(mask) - 1, edge, allowed)
                if spot is None and done >= max(len(seen), count[0], 1):
                    break
                if spot is None:
                    raise RuleError("no room for the objects")
                board.put(mask, spot, colour)
                done += 1
                if apart:
                    allowed[max(spot[0] - apart + 1, 0):spot[0] + apart] = False
                    allowed[:, max(spot[1] - apart + 1, 0):spot[1] + apart] = False
                    allowed[max(spot[0] - 1, 0):spot[0] + 2, max(spot[1] - 1, 0):spot[1] + 2] = False
            return board.grid
        return draw
    return scene


def _some(rng: np.random.Generator, between: tuple[int, int]) -> int:
    return int(rng.integers(between[0], between[1] + 1))


def corners(things: tuple[int, int] = (1, 2), side: tuple[int, int] = (3, 6), least: int = 8, most: int = 14):
    """Dots of one colour at the corners of rectangles, which share no row or column."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        own = list(roles.seen) or roles.need(rng, 1)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            boxes = rng.integers(side[0], side[1] + 1, (_some(rng, things), 2))
            while len(boxes) > 1 and (boxes.sum(0) > grid.shape).any():
                boxes = boxes[:-1]
            spare, y, x = np.array(grid.shape) - boxes.sum(0), 0, 0
            for h, w in boxes:
                step = rng.integers(spare + 1)
                spare, y, x = spare - step, y + step[0], x + step[1]
                grid[y:y + h:h - 1, x:x + w:w - 1] = own[0]
                y, x = y + h, x + w
            return grid if rng.random() < 0.5 else np.ascontiguousarray(grid[:, ::-1])
        return draw
    return scene


def ball(wide: tuple[int, int] = (2, 7), high: tuple[int, int] = (6, 12)):
    """A dot in the corner of an empty, narrow grid from which the rule's direction (hole `way`)
    leads in; the sides that its axis (hole `axis`) names are the narrow ones."""
    def scene(rng: np.random.Generator, roles: Roles):
        dot = roles.seen[0] if roles.seen else roles.need(rng, 1)[0]
        (dy, dx), flat = roles.holes["way"].word.value, _STEPS[axes_in(roles, "axis")[0]] == (0, 1)
        tall = _some(rng, high)

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape = (tall, _some(rng, wide)) if flat else (_some(rng, wide), tall)
            grid = np.full(shape, roles.background, np.uint8)
            grid[-1 if dy < 0 else 0, -1 if dx < 0 else 0] = dot
            return grid
        return draw
    return scene


def around_block(block: tuple[int, int] = (2, 3), least: int = 9, most: int = 14):
    """A solid square (hole `target`) and one dot in each quarter around it, none twice in the same."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        target = roles.seen[0] if roles.seen else roles.need(rng, 1)[0]
        n = _some(rng, block)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            height, width = grid.shape
            y, x = int(rng.integers(2, height - n - 1)), int(rng.integers(2, width - n - 1))
            grid[y:y + n, x:x + n] = target
            colours = [c for c in roles.need(rng, 5) if c != target]
            above, below = slice(0, y - 1), slice(y + n + 1, height)
            before, behind = slice(0, x - 1), slice(x + n + 1, width)
            quarters = [(above, before), (above, behind), (below, before), (below, behind)]
            for k in rng.permutation(4)[:int(rng.integers(2, 5))]:
                part = grid[quarters[k]]
                if part.size:
                    part[rng.integers(part.shape[0]), rng.integers(part.shape[1])] = colours[k]
            return grid
        return draw
    return scene


def one_per_line(hole: str, least: int = 3, most: int = 3):
    """A tiny square with one dot of the rule's colour on every line along the axis of a hole."""
    def scene(rng: np.random.Generator, roles: Roles):
        side = int(rng.integers(least, most + 1))
        dot = roles.seen[0] if roles.seen else roles.need(rng, 1)[0]
        turned = _STEPS[axes_in(roles, hole)[0]] == (1, 0)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full((side, side), roles.background, np.uint8)
            (grid.T if turned else grid)[np.arange(side), rng.integers(side, size=side)] = dot
            return grid
        return draw
    return scene


def on_one_side(least: int = 4, most: int = 12):
    """Dots of different colours, none next to another, on the topmost line of an empty grid of some
    three lines or a multiple of that."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            grid = np.full((height - height % 3, width), roles.background, np.uint8)
            x = int(rng.integers(1, 3))
            for colour in roles.need(rng, 4)[:_some(rng, (1, 4))]:
                if x >= width:
                    break
                grid[0, x] = colour
                x += int(rng.integers(2, 5))
            return grid
        return draw
    return scene


def border_marks(least: int = 9, most: int = 18):
    """Marks on the two borders from which the rule's rays start (holes `way1`, `way2`)."""
    turns = {(1, 0): 0, (0, -1): 1, (-1, 0): 2, (0, 1): 3}

    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        mark = roles.seen[0] if roles.seen else roles.need(rng, 1)[0]
        sides = [turns[roles.holes[k].word.value] for k in ("way1", "way2")]

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            for turn in sides:
                row = rot90(grid, turn)[0]
                row[rng.permutation(np.arange(int(rng.integers(1, 3)), len(row) - 1, 2))[:_some(rng, (2, 4))]] = mark
            return grid
        return draw
    return scene


def one_rare(others: tuple[int, int] = (1, 3), least: int = 8, most: int = 16):
    """Scattered cells of several colours; one colour occurs only once, and not at the border."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            colours = roles.need(rng, 1 + _some(rng, others))
            places = rng.permutation(grid.size)
            k = 0
            for colour in colours[1:]:
                n = _some(rng, (2, max(3, grid.size // 14)))
                grid.flat[places[k:k + n]] = colour
                k += n
            y, x = int(rng.integers(1, grid.shape[0] - 1)), int(rng.integers(1, grid.shape[1] - 1))
            grid[y, x] = colours[0]
            return grid
        return draw
    return scene


def opposite_points(least: int = 7, most: int = 14):
    """Two dots of one colour an even number of cells apart, or four at the corners of a square
    of odd side."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        ink = roles.seen[0] if roles.seen else roles.need(rng, 1)[0]
        four = rng.random() < 0.3

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            height, width = grid.shape
            h, w = (2 * int(rng.integers(2 if four else 0, (s - 1) // 2 + 1)) for s in (height, width))
            if h + w < 6:
                raise RuleError("two dots too close")
            y, x = int(rng.integers(height - h)), int(rng.integers(width - w))
            if four:
                grid[[y, y, y + h, y + h], [x, x + w, x, x + w]] = ink
            else:
                turn = rng.random() < 0.5
                grid[[y, y + h], [x, x + w] if turn else [x + w, x]] = ink
            return grid
        return draw
    return scene


def walls(lines: tuple[int, int] = (1, 2), dots: tuple[int, int] = (1, 5), least: int = 8, most: int = 18):
    """One or two parallel lines across the grid and dots beside them. Colours by holes: `wall`
    and, where the rule tells dots apart, the other colours that it looks for."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        wall = roles.holes.get("wall")
        wall = wall if isinstance(wall, int) else roles.need(rng, 1)[0]
        inks = [c for c in roles.seen if c != wall] or [c for c in roles.need(rng, 3) if c != wall]
        upright = rng.random() < 0.5
        n_lines = int(rng.integers(lines[0], lines[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = grid.T if upright else grid
            rows = [int(r) for r in rng.permutation(np.arange(2, view.shape[0] - 2))][:n_lines]
            if len(rows) == 2 and abs(rows[0] - rows[1]) < 4:
                rows = rows[:1]
            view[rows] = wall
            columns = [int(x) for x in rng.permutation(np.arange(1, view.shape[1] - 1))]
            n = int(rng.integers(max(dots[0], min(len(inks), dots[1])), dots[1] + 1))
            k = 0
            while columns and k < n:
                x = columns.pop()
                y = int(rng.integers(view.shape[0]))
                if min(abs(y - r) for r in rows) < 2:
                    continue
                view[y, x] = inks[k % len(inks)]
                columns = [c for c in columns if abs(c - x) > 1]
                k += 1
            if not k:
                raise RuleError("no room for the objects")
            return grid
        return draw
    return scene

"""What waves, halos and regions of the nearest spread from: dots that stand evenly, dots at corners, nested outlines,
blocks with much room, a piece of a picture in one quarter of the grid."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from ..language.objects import ObjectSet
from ..language.registry import WORDS
from . import shapes
from .place import Board
from .priors import Roles, sizes

_EIGHT = [(a, b) for a in (-1, 0, 1) for b in (-1, 0, 1) if a or b]


def source_of_rings(least: int = 13, most: int = 24):
    """What rings go out from. Where the rule asks for the middle one: three like dots on a line, evenly apart. Where
    it asks for distances: a block, and a dot near it that shows how far the first ring is. Else a block alone."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        fixed, vary = roles.need(rng, 2), rng.random() < 0.6
        in_line, beside = roles.uses("middle"), roles.uses("spacing")
        own = roles.uses("least", at="ink")                     # the dot has the rings' colour

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            height, width = grid.shape
            ink, other = roles.need(rng, 2) if vary else fixed
            far = int(rng.integers(2, 5))
            if in_line:
                dy, dx = [(1, 1), (1, -1), (1, 0)][rng.integers(3)]
                y, x = int(rng.integers(far + 1, height - far - 1)), int(rng.integers(far + 1, width - far - 1))
                for k in (-far, 0, far):
                    grid[y + k * dy, x + k * dx] = ink
                return grid
            h, w = (int(n) for n in rng.integers(1, 4, 2))
            h, w = (h, w) if h * w > 1 or not beside else (2, 2)
            y, x = int(rng.integers(5, height - h - 4)), int(rng.integers(5, width - w - 4))
            grid[y:y + h, x:x + w] = ink
            if beside:
                dy, dx = _EIGHT[rng.integers(8)]
                at = [int(a - far if d < 0 else a + n - 1 + far if d > 0 else a + rng.integers(n))
                      for a, n, d in ((y, h, dy), (x, w, dx))]
                if not (0 <= at[0] < height and 0 <= at[1] < width):
                    raise RuleError("no room for the dot")
                grid[at[0], at[1]] = other if own else ink
            return grid
        return draw
    return scene


def rivals(least: int = 10, most: int = 20):
    """Single dots, each of another colour: in corners of the grid or amid its sides where the rule draws lines and in
    half of the other tasks, else strewn far apart."""
    def scene(rng: np.random.Generator, roles: Roles):
        lines = roles.uses("line", "cross", at="part")
        size, cornered = sizes(rng, least, most), lines or rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            height, width = grid.shape
            corners = [(0, 0), (0, width - 1), (height - 1, 0), (height - 1, width - 1)]
            if lines and rng.random() < 0.5:
                corners = [(0, width // 2), (height - 1, width // 2), (height // 2, 0), (height // 2, width - 1)]
            if cornered:
                spots = [corners[k] for k in rng.permutation(4)[:rng.integers(2, 5)]]
            else:
                spots = []
                for y, x in rng.integers(0, grid.shape, (60, 2)).tolist():
                    if len(spots) < 5 and all(abs(y - a) + abs(x - b) > 5 for a, b in spots):
                        spots.append((y, x))
            colours = roles.need(rng, 4)
            if len(spots) < 2:
                raise RuleError("no room for the dots")
            for k, (y, x) in enumerate(spots[:int(rng.integers(2, 6))]):
                grid[y, x] = colours[k % 4]
            return grid
        return draw
    return scene


def nested_outlines(least: int = 10, most: int = 18):
    """Two or three outlines, one around the other and evenly apart, in a corner, at a side or amid the grid, with room
    for one more at least."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, fixed, vary = sizes(rng, least, most), roles.need(rng, 2), rng.random() < 0.6
        two = roles.uses("least", at="ink")

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, int(rng.integers(4)))
            height, width = view.shape
            ink, core = roles.need(rng, 2) if vary else fixed
            step, rings = int(rng.integers(2, 4)), int(rng.integers(1, 3))
            h, w = (int(n) for n in rng.integers(1, 5, 2))
            top = 0 if rng.random() < 0.7 else int(rng.integers(1, height - h))
            left = 0 if rng.random() < 0.6 else int(rng.integers(1, width - w))
            bottom, right = top + h - 1, left + w - 1
            if (rings + 1) * step > max(height - 1 - bottom, width - 1 - right):
                raise RuleError("no room for another outline")
            y, x = np.arange(height)[:, None], np.arange(width)
            far = np.maximum(np.maximum(top - y, y - bottom), np.maximum(left - x, x - right))
            for k in range(rings + 1):
                view[far == k * step] = ink
            view[(far < 0)] = roles.background
            if min(h, w) > 2 and rng.random() < 0.5:
                view[far < 0] = ink
            if two:
                view[far <= 0] = core
            return grid
        return draw
    return scene


def blocks_with_room(sides: tuple[int, int] = (1, 6), least: int = 12, most: int = 24):
    """Filled squares (in some tasks rectangles) of different sizes, far apart, for what is as wide as they are."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, square = sizes(rng, least, most), rng.random() < 0.7
        colours = roles.need(rng, 1 if rng.random() < 0.6 else 3)
        wide = roles.uses("long_side", at="width")

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            for k in range(int(rng.integers(2, 6))):
                h = int(rng.integers(sides[0], (3 if wide else min(sides[1], board.grid.shape[0] // 3)) + 1))
                h += 0 if wide else h % 2
                mask = np.ones((h, h if square else max(1, h + int(rng.integers(-1, 2)))), bool)
                board.fit(rng, mask, colours[k % len(colours)], h if wide else h // 2 + 1, min(1, h // 2))
            if not board.taken.any():
                raise RuleError("no room for the blocks")
            return board.grid
        return draw
    return scene


def whole_and_beginnings(least: int = 15, most: int = 24):
    """One whole small figure, and beside it, straight or diagonally, the nearest parts of copies of it in other
    colours. The hole `whole` may say the figure's colour; then its ground is of any colour that it is not."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        family = shapes.one_of(shapes.odd_ring(1, 1), shapes.plus(1, 1), shapes.pattern(3, 0.6), shapes.box(3, 4))
        known = roles.seen[0] if roles.seen else None
        lone = roles.uses("rarest", at="starts")
        tight = lone or rng.random() < 0.3

        def draw(rng: np.random.Generator) -> np.ndarray:
            mask = family(rng)
            colours = [c for c in roles.need(rng, 6) if c != known]
            ground = roles.background if "bg" in roles.holes else colours.pop()
            grid = np.full(size(rng), ground, np.uint8)
            (height, width), (h, w) = grid.shape, mask.shape
            if mask.sum() < 4 or min(h, w) < 3:
                raise RuleError("too small a figure")
            y, x = (int(rng.integers(m + 1, n - 2 * m)) for n, m in ((height, h), (width, w)))
            body = known if known is not None else colours.pop()
            grid[y:y + h, x:x + w][mask] = body
            ways = [_EIGHT[k] for k in rng.permutation(8)[:1 if lone else int(rng.integers(1, 4))]]
            whole = ObjectSet((grid == body)[None], grid)
            for dy, dx in ways:
                if dy and dx and h != w:
                    continue
                by = (h if dy else w) + (0 if tight and dy and dx else 1)
                copy = np.zeros_like(grid, bool)
                copy[y + by * dy:y + by * dy + h, x + by * dx:x + by * dx + w] = mask
                start = _nearest_part(copy, (dy, dx), lone)
                found = WORDS["procession"].body(ObjectSet(start[None], grid), whole)[0]
                if not found[copy].all():
                    raise RuleError("a beginning that tells another way")
                grid[start] = colours.pop()
            if (grid == body).sum() + (grid == ground).sum() == grid.size:
                raise RuleError("nothing begins")
            return grid
        return draw
    return scene


def _nearest_part(copy: np.ndarray, way: tuple[int, int], single: bool) -> np.ndarray:
    """The cells of a figure at the end that it turns to where it comes from; of these one, if `single`."""
    cells = np.argwhere(copy)
    if not len(cells):
        raise RuleError("no room for a copy")
    ahead = cells @ np.array(way)
    near = cells[ahead == ahead.min()]
    if single:
        near = near[len(near) // 2:len(near) // 2 + 1]
    out = np.zeros_like(copy)
    out[near[:, 0], near[:, 1]] = True
    return out


def quarter_of_a_pattern(least: int = 13, most: int = 21):
    """In one quarter of a square grid of odd side, along its diagonal: dots, and beside some of them, two cells further
    along both sides, a pair of dots of another colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most, square=True)

        def draw(rng: np.random.Generator) -> np.ndarray:
            side = size(rng)[0] // 2 * 2 + 1
            grid = np.full((side, side), roles.background, np.uint8)
            view = rot90(grid, int(rng.integers(4)))
            colours = roles.need(rng, 5)
            first = int(rng.choice([1, 1, 3]))
            pair = colours.pop()
            inner = first + 2 * int(rng.integers(0, 3))
            for k in range(first, inner + 1, 2):
                view[k, k] = colours.pop() if len(colours) > 1 else colours[0]
            paired = first if rng.random() < 0.7 else inner
            if paired + 4 > side // 2:
                raise RuleError("no room for the pattern")
            view[paired, paired + 2] = view[paired + 2, paired] = pair
            return grid
        return draw
    return scene


def rooms_to_wind(least: int = 12, most: int = 20):
    """Where spirals go: a blank grid of any size, or hollow or filled rectangles with sides of five cells and more,
    each in a colour of its own in half of the tasks; hollow ones where the rule asks for `inside_of`."""
    def scene(rng: np.random.Generator, roles: Roles):
        blank = roles.uses("whole")
        size = sizes(rng, 5 if blank else least, most, constant=False if blank else None)
        hollow, many, fixed = roles.uses("inside_of"), rng.random() < 0.5, roles.need(rng, 1)[0]

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            inks = roles.need(rng, 4) if many else [fixed] * 4
            for k in range(0 if blank else int(rng.integers(2, 5))):
                h, w = (int(n) for n in rng.integers(5, max(6, min(board.grid.shape) // 2 + 2), 2))
                mask = np.ones((h + 2 * hollow, w + 2 * hollow), bool)
                at = board.spot(rng, mask, 1, int(hollow))
                if hollow:
                    mask[1:-1, 1:-1] = False
                if at is not None:
                    board.put(mask, at, inks[k])
                    board.taken[at[0]:at[0] + mask.shape[0], at[1]:at[1] + mask.shape[1]] = True
            if not blank and not board.taken.any():
                raise RuleError("no room for a block")
            return board.grid
        return draw
    return scene


def diagonal_pair(least: int = 1, most: int = 3) -> shapes.Shape:
    """Two filled squares that touch at a corner."""
    def draw(rng: np.random.Generator) -> np.ndarray:
        side = int(rng.integers(least, most + 1))
        mask = np.eye(2, dtype=bool).repeat(side, 0).repeat(side, 1)
        return mask if rng.random() < 0.5 else np.ascontiguousarray(mask[::-1])
    return draw

"""Frames, holes and panels, and what belongs in them; pieces that make one thing together."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from . import shapes
from .place import Board
from .priors import Roles, sizes


def frame_and_figure(least: int = 15, most: int = 25):
    """An empty square frame (hole `frame`) whose inside is a whole number of times as large as a
    small 3 x 3 figure elsewhere."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            inner = 3 * int(rng.integers(1, max(2, min(4, (min(board.grid.shape) - 4) // 3))))
            frame = np.ones((inner + 2, inner + 2), bool)
            at = board.spot(rng, frame, 1, 1)
            figure = shapes.pattern(3, 0.55)(rng)
            if at is None or figure.shape != (3, 3):
                raise RuleError("no room for the frame")
            board.put(frame, at, roles.holes["frame"])
            board.grid[at[0] + 1:at[0] + 1 + inner, at[1] + 1:at[1] + 1 + inner] = roles.background
            at = board.spot(rng, figure, 1, 1)
            if at is None:
                raise RuleError("no room for the figure")
            board.put(figure, at, roles.free(rng, 1)[0])
            return board.grid
        return draw
    return scene


def shapes_and_holes(least: int = 10, most: int = 14):
    """Blocks of the hole `wall`'s colour, each with an enclosed hole; loose objects in the shapes
    of the holes, each of its own colour; and objects of one further colour that fit nowhere."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        blocks = int(rng.integers(1, 3))

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            *inks, other = roles.free(rng, blocks + 1)
            figures = []
            for _ in range(blocks):
                figure = shapes.polyomino(rng, int(rng.integers(2, 6)), most=3)
                wall = np.ones((figure.shape[0] + 2, figure.shape[1] + 2), bool)
                at = board.place(rng, wall, roles.holes["wall"])
                window = board.grid[at[0] + 1:at[0] + 1 + figure.shape[0], at[1] + 1:at[1] + 1 + figure.shape[1]]
                window[figure] = roles.background
                figures.append(figure)
            loose = list(zip(figures, inks)) + [(shapes.polyomino(rng, int(rng.integers(1, 5)), most=3), other)
                                                for _ in range(int(rng.integers(2, 4)))]
            board.scatter(rng, [m for m, _ in loose], [c for _, c in loose], 1, least=len(loose) - 1)
            return board.grid
        return draw
    return scene


def corner_marks(least: int = 8, most: int = 16):
    """Marks of the hole `frame`'s colour in the corners of a square (or its whole edge), and one
    object (hole `mover`), off the middle, perhaps half outside."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        whole = rng.random() < 0.3

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            figure = shapes.polyomino(rng, int(rng.integers(4, 9)), corners=True, most=4)
            h, w = (n + 2 + 2 * int(rng.integers(0, 2)) for n in figure.shape)
            if h + 2 > grid.shape[0] or w + 2 > grid.shape[1]:
                raise RuleError("no room for the frame")
            y, x = int(rng.integers(1, grid.shape[0] - h)), int(rng.integers(1, grid.shape[1] - w))
            marks = np.ones((h, w), bool)
            marks[1:-1, 1:-1] = False
            if not whole:
                marks[1:-1] = False
                marks[:, 1:-1] = False
            grid[y:y + h, x:x + w][marks] = roles.holes["frame"]
            for _ in range(8):
                top = int(rng.integers(max(0, y - 2), min(grid.shape[0] - figure.shape[0], y + 4) + 1))
                left = int(rng.integers(max(0, x - 2), min(grid.shape[1] - figure.shape[1], x + 4) + 1))
                window = grid[top:top + figure.shape[0], left:left + figure.shape[1]]
                if not (figure & (window != roles.background)).any():
                    window[figure] = roles.holes["mover"]
                    return grid
            raise RuleError("no room for the object")
        return draw
    return scene


def brackets(outside: bool | None = None, least: int = 14, most: int = 18):
    """Two brackets (hole `frame`) that face each other, one turned to either side, and an object
    (hole `mover`) outside or inside of each bracket, as far as its image has room."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most, square=True)
        out = bool(rng.integers(2)) if outside is None else outside

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = grid.T if rng.random() < 0.5 else grid
            n = len(view)
            wide = int(rng.integers(5, 9))
            x = int(rng.integers(1, n - wide))
            for _ in range(20):
                figures = [shapes.polyomino(rng, int(rng.integers(2, 6)), corners=True, most=2) for _ in range(2)]
                gaps = [int(rng.integers(2, 4)) for _ in range(2)]
                reach = [g + f.shape[0] for g, f in zip(gaps, figures)]
                top, bottom = reach[0] - 1 + int(rng.integers(2)), n - reach[1] - int(rng.integers(2))
                if bottom - top >= sum(reach) and max(f.shape[1] for f in figures) <= wide - 2:
                    break
            else:
                raise RuleError("no room for the objects")
            for y, inner, figure, gap in ((top, 1, figures[0], gaps[0]), (bottom, -1, figures[1], gaps[1])):
                view[y, x:x + wide] = roles.holes["frame"]
                view[y + inner, [x, x + wide - 1]] = roles.holes["frame"]
                h, w = figure.shape
                side = -inner if out else inner
                left = x + 1 + int(rng.integers(wide - 1 - w))
                first = y + gap if side > 0 else y - gap - h + 1
                view[first:first + h, left:left + w][figure] = roles.holes["mover"]
            return grid
        return draw
    return scene


def edged(least: int = 8, most: int = 13):
    """One object with a line of the hole `edge`'s colour along one side of its box."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            figure = shapes.polyomino(rng, int(rng.integers(3, 8)), most=2)
            h, w = figure.shape
            own = roles.free(rng, 1)[0]
            turn = int(rng.integers(4))
            line = np.flatnonzero(figure[:, -1])
            if line[-1] - line[0] + 1 != len(line):
                raise RuleError("a side in pieces")
            picture = np.where(figure, own, roles.background).astype(np.uint8)
            band = np.full((h, w), roles.background, np.uint8)
            band[line, 0] = roles.holes["edge"]
            whole = rot90(np.hstack([picture, band]), turn)
            board.place(rng, np.ones(whole.shape, bool), whole, 0)
            return board.grid
        return draw
    return scene


def panel_copies():
    """Panels between lines; the first holds a whole pattern, the others parts of it or nothing."""
    def scene(rng: np.random.Generator, roles: Roles):
        side, n = int(rng.choice([3, 4, 5, 5])), int(rng.integers(2, 4))
        fixed = roles.free(rng, 2)
        vary = rng.random() < 0.7

        def draw(rng: np.random.Generator) -> np.ndarray:
            line, own = roles.free(rng, 2) if vary else fixed
            grid = np.full((n * (side + 1) - 1,) * 2, roles.background, np.uint8)
            grid[side::side + 1], grid[:, side::side + 1] = line, line
            figure = np.pad(shapes.pattern(side - 1 + int(rng.integers(2)), 0.6)(rng), 0)
            whole = np.zeros((side, side), bool)
            whole[:figure.shape[0], :figure.shape[1]] = figure
            for k in range(n * n):
                y, x = (k // n) * (side + 1), (k % n) * (side + 1)
                part = whole & (rng.random(whole.shape) < rng.choice([0.0, 0.3, 0.6])) if k else whole
                grid[y:y + side, x:x + side][part] = own
            return grid
        return draw
    return scene


def bead_on_string():
    """Dots of the hole `string`'s colour every other cell along one line of the grid, and a square
    (hole `bead`) around one of them, with room to go on the hole `way` (`down`, on an upright line)."""
    def scene(rng: np.random.Generator, roles: Roles):
        bead, string = roles.holes["bead"], roles.holes["string"]
        left, up = (h in roles.holes and sum(roles.holes[h].word.value) < 0 for h in ("way", "down"))

        def draw(rng: np.random.Generator) -> np.ndarray:
            length, height = 2 * int(rng.integers(3, 8)) + 1, int(rng.integers(3, 8))
            grid = np.full((height, length), roles.background, np.uint8)
            y = int(rng.integers(1, height - 1))
            first = int(rng.integers(2))
            grid[y, first::2] = string
            at = first + 2 * int(rng.integers(1 - first, (length - 4 - first) // 2 + 1))
            if at < 1 or at + 3 >= length:
                raise RuleError("no room to go on")
            window = grid[y - 1:y + 2, at - 1:at + 2]
            window[window == roles.background] = bead
            grid[y, at - 1], grid[y, at + 1] = bead, bead
            if rng.random() < 0.5:
                return np.ascontiguousarray(grid[:, ::-1] if left else grid)
            return np.ascontiguousarray(grid.T[::-1] if up else grid.T)
        return draw
    return scene


def jigsaw(least: int = 9, most: int = 13):
    """Pieces of one 3 x 3 pattern apart from each other: each has the cell of the middle (hole
    `middle`) and some of the others, in a colour of its own."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            n = int(rng.integers(2, 5))
            owner = np.full((3, 3), -1)
            ring = [(0, 0), (0, 1), (0, 2), (1, 2), (2, 2), (2, 1), (2, 0), (1, 0)]
            start, cuts = int(rng.integers(8)), np.sort(rng.permutation(np.arange(1, 8))[:n - 1])
            for i in range(8):
                owner[ring[(start + i) % 8]] = int((cuts <= i).sum())
            for k, c in enumerate(roles.free(rng, n)):
                mask = (owner == k) & (rng.random((3, 3)) < 0.85)
                if not mask.any():
                    raise RuleError("an empty piece")
                mask[1, 1] = True
                picture = np.where(owner == k, c, roles.holes["middle"])
                mask, cut = shapes.trim(mask), picture[np.ix_(mask.any(1), mask.any(0))]
                board.place(rng, mask, cut)
            return board.grid
        return draw
    return scene


def nested_marks(least: int = 8, most: int = 19):
    """Sets of marks of different colours, each symmetric about its own middle and all of different
    extent, apart from each other: laid over each other they make one figure. Where they are framed or sorted, each
    is higher and wider than the one before."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        n, growing = int(rng.integers(2, 4)), roles.uses("frame", "colour_list", at="result")

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            cells = [(y, x) for y in range(n + 1) for x in range(n + 1) if y + x]
            side = 2 * n + 1
            many = int(rng.integers(2, 4))
            if growing:
                high, wide = (sorted(1 + rng.permutation(n)[:many]) for _ in range(2))
                chosen = [(int(y), int(x)) for y, x in zip(high, wide)]
            else:
                chosen = [cells[i] for i in rng.permutation(len(cells))[:many]]
            for (y, x), c in zip(chosen, roles.free(rng, len(chosen))):
                mask = np.zeros((side, side), bool)
                mask[np.ix_([n - y, n + y], [n - x, n + x])] = True
                board.place(rng, shapes.trim(mask), c, 0)
            return board.grid
        return draw
    return scene


def two_halves(least: int = 10, most: int = 16):
    """Two to four pieces, each of its own colour, into which a small filled rectangle was cut."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        height, width = (int(n) for n in rng.choice([3, 3, 4, 4, 5], 2))
        n = int(rng.integers(2, 5 if height * width > 11 else 4))

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            for _ in range(12):
                owners = [[0] * width for _ in range(height)]
                for k, at in enumerate(rng.permutation(height * width)[:n].tolist()):
                    owners[at // width][at % width] = k + 1
                while not all(map(all, owners)):
                    for at, way in rng.random((4 * height * width, 2)).tolist():
                        y, x = divmod(int(at * height * width), width)
                        dy, dx = ((0, 1), (1, 0), (0, -1), (-1, 0))[int(4 * way)]
                        v, u = y + dy, x + dx
                        if owners[y][x] and 0 <= v < height and 0 <= u < width and not owners[v][u]:
                            owners[v][u] = owners[y][x]
                owner = np.array(owners)
                pieces = [shapes.trim(owner == k) for k in range(1, n + 1)]
                full = [np.count_nonzero(p) for p in pieces]
                if min(full) > 2 and full != [p.size for p in pieces]:      # rectangles alone would fit in several ways
                    break
            else:
                raise RuleError("pieces too simple")
            board.scatter(rng, pieces, roles.free(rng, n), 1)
            return board.grid
        return draw
    return scene


def framed_corners(least: int = 8, most: int = 12):
    """A hollow rectangle with dots of different colours in its four inner corners and room around."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            h, w = (int(rng.integers(5, max(6, n - 2))) for n in grid.shape)
            if h > grid.shape[0] - 2 or w > grid.shape[1] - 2:
                raise RuleError("no room for the frame")
            y, x = int(rng.integers(1, grid.shape[0] - h)), int(rng.integers(1, grid.shape[1] - w))
            frame, *dots = roles.free(rng, 5)
            grid[y:y + h, x:x + w] = frame
            grid[y + 1:y + h - 1, x + 1:x + w - 1] = roles.background
            corners = [(y + 1, x + 1), (y + 1, x + w - 2), (y + h - 2, x + 1), (y + h - 2, x + w - 2)]
            for (a, b), c in zip(corners, dots):
                grid[a, b] = c
            return grid
        return draw
    return scene


def on_a_stick(least: int = 11, most: int = 19):
    """A filled rectangle, and opposite another in a second colour with a stick of one cell's
    width that reaches it."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            view = rot90(grid, int(rng.integers(4)))
            height, width = view.shape
            (a, b), (c, d) = rng.integers(2, 6, 2), rng.integers(2, 7, 2)
            gap = int(rng.integers(2, 6))
            if a + c + gap > height or max(b, d) > width - 2:
                raise RuleError("no room for the objects")
            y, stick = int(rng.integers(height - a - c - gap + 1)), int(rng.integers(1, width - 1))
            lefts = [int(rng.integers(max(0, stick - n + 1), min(stick, width - n) + 1)) for n in (b, d)]
            first, second = roles.free(rng, 2)
            view[y:y + a, lefts[0]:lefts[0] + b] = first
            view[y + a:y + a + gap, stick] = second
            view[y + a + gap:y + a + gap + c, lefts[1]:lefts[1] + d] = second
            return grid
        return draw
    return scene


def marked_corner(least: int = 8, most: int = 13):
    """A square of 2 x 2 cells with one corner, or two opposite ones, in the hole `mark`'s colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            y, x = (int(rng.integers(1, n - 2)) for n in grid.shape)
            square = grid[y:y + 2, x:x + 2]
            square[:] = roles.free(rng, 1)[0]
            i, j = rng.integers(2, size=2)
            square[i, j] = roles.holes["mark"]
            if rng.random() < 0.25:
                square[1 - i, 1 - j] = roles.holes["mark"]
            return grid
        return draw
    return scene


def keyhole(least: int = 14, most: int = 22):
    """Dense noise in two colours with a few blank rectangles of one size, one of them with a frame
    in a third colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        h, w = ((2, 3), (3, 2), (3, 3), (2, 4), (4, 2))[rng.integers(5)]
        frame = roles.free(rng, 2)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            ink, other = frame[0], frame[1]
            grid = board.grid
            grid[:] = rng.choice([roles.background, ink], grid.shape, p=[0.25, 0.75])
            hole = np.ones((h + 2, w + 2), bool)
            for k in range(int(rng.integers(2, 5))):
                at = board.place(rng, hole, other if k == 0 else ink, 0)
                grid[at[0] + 1:at[0] + 1 + h, at[1] + 1:at[1] + 1 + w] = roles.background
            return grid
        return draw
    return scene

"""A full example and the places where it is wanted: blocks, dots, markers, unfinished copies."""
from __future__ import annotations

import numpy as np

from ..errors import RuleError
from ..grid import transform
from ..language.objects import SIDES, components
from . import shapes
from .place import Board
from .priors import Roles, sizes


def colourful(rng: np.random.Generator, mask: np.ndarray, inks) -> np.ndarray:
    """A silhouette in two or more colours, uint8 (h, w); every ink is used where there is room."""
    cells = np.argwhere(mask)
    inks = list(inks)[:len(cells)]
    values = np.concatenate([inks, rng.choice(inks, len(cells) - len(inks))])
    out = np.zeros(mask.shape, np.uint8)
    out[mask] = rng.permutation(values)
    return out


def example_and_blocks(family: shapes.Shape = shapes.rectangle(2, 4), count: tuple[int, int] = (2, 4), least: int = 9,
                       most: int = 15):
    """One colourful object and blocks of the hole `block`'s colour in the same shape."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        inks = roles.free(rng, 2)
        vary = rng.random() < 0.6

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            own = roles.free(rng, 2 + int(rng.random() < 0.2)) if vary else inks
            mask = family(rng)
            if mask.sum() < 3:
                raise RuleError("an example too small")
            picture = colourful(rng, mask, own)
            n = int(rng.integers(count[0], count[1] + 1))
            for k in range(n + 1):
                at = board.spot(rng, mask, 1)
                if at is None:
                    if k < 2:
                        raise RuleError("no room for the objects")
                    break
                board.put(mask, at, picture if k == 0 else roles.holes["block"])
            return board.grid
        return draw
    return scene


def example_and_dots(family: shapes.Shape = shapes.pattern(3, 0.75), count: tuple[int, int] = (1, 4), least: int = 8,
                     most: int = 14, full: bool = False):
    """One colourful object with odd sides and dots of the hole `dot`'s colour, each with room for a
    copy around it."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        inks = roles.free(rng, 3)
        vary = rng.random() < 0.6
        high = int(rng.integers(count[0], count[1] + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            own = roles.free(rng, 3) if vary else inks
            mask = np.ones((3, 3), bool) if full else family(rng)
            if mask.shape[0] % 2 == 0 or mask.shape[1] % 2 == 0 or mask.sum() < 4:
                raise RuleError("an example without a centre")
            at = board.spot(rng, mask, 1)
            board.put(mask, at, colourful(rng, mask, own))
            box = np.ones(mask.shape, bool)
            for k in range(int(rng.integers(count[0], high + 1))):
                at = board.spot(rng, box, 1)
                if at is None:
                    if not k:
                        raise RuleError("no room for a dot")
                    break
                board.put(box, at, roles.background)
                board.grid[at[0] + box.shape[0] // 2, at[1] + box.shape[1] // 2] = roles.holes["dot"]
            return board.grid
        return draw
    return scene


def _marked(rng: np.random.Generator, body: int, markers: list[int], cells: tuple[int, int]) -> np.ndarray:
    """A connected object, 255 outside: mostly of the body's colour, one cell of each marker."""
    mask = shapes.polyomino(rng, int(rng.integers(cells[0], cells[1] + 1)) + len(markers), most=5)
    picture = np.where(mask, body, 255).astype(np.uint8)
    spots = np.argwhere(mask)
    ends = sorted(rng.permutation(len(spots)), key=lambda i: _neighbours(mask, spots[i]))
    for c, i in zip(markers, ends):
        picture[tuple(spots[i])] = c
    if len(components(picture == body, SIDES)) != 1:
        raise RuleError("a body in pieces")
    return picture


def _neighbours(mask: np.ndarray, cell: np.ndarray) -> int:
    y, x = cell
    return int(mask[max(y - 1, 0):y + 2, x].sum() + mask[y, max(x - 1, 0):x + 2].sum())


def marked(copies: tuple[int, int] = (1, 3), templates: tuple[int, int] = (1, 2), markers: tuple[int, int] = (2, 3),
           cells: tuple[int, int] = (4, 8), least: int = 11, most: int = 20, keep_body: bool = False):
    """Templates with a body in one colour and markers in others, and copies of which only the
    markers are seen (with `keep_body`: the body and some of the markers), turned by the group of
    the hole `turns` and enlarged up to the hole `scales`. Body and markers keep their colours
    within a task in half of the tasks."""
    def scene(rng: np.random.Generator, roles: Roles):
        turns, scales = roles.holes["turns"].primitive.value, roles.holes.get("scales", 1)
        size = sizes(rng, min(least + 4 * (scales - 1), 20), most + 3 * (scales - 1))
        fixed = [*roles.seen, *roles.free(rng, 5)]
        vary = not roles.seen and rng.random() < 0.5
        low, high = sorted(int(n) for n in rng.integers(copies[0], copies[1] + 1, 2))
        equal = len(turns) == 1 and rng.random() < 0.5         # all markers in one colour: only where nothing turns

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            inks = roles.free(rng, 5) if vary else fixed
            m = int(rng.integers(markers[0], markers[1] + 1))
            todo = []
            for _ in range(int(rng.integers(templates[0], templates[1] + 1))):
                picture = _marked(rng, inks[0], [inks[1]] * m if equal else inks[1:1 + m], cells)
                todo.append((picture, picture != 255))
                for _ in range(int(rng.integers(low, high + 1))):
                    k = int(rng.integers(1, scales + 1))
                    form = transform(picture.repeat(k, 0).repeat(k, 1), turns[rng.integers(len(turns))])
                    shown = (form != inks[0]) & (form != 255)
                    if keep_body:
                        lost = rng.choice(inks[1:1 + m], int(rng.integers(1, m + 1)), replace=False)
                        shown = (form != 255) & ~np.isin(form, lost)
                    todo.append((form, shown))
            for form, shown in sorted(todo, key=lambda t: -t[0].size):
                at = board.spot(rng, form != 255, 1)
                if at is None:
                    raise RuleError("no room for the copies")
                board.put(form != 255, at, np.where(shown, form, roles.background))
            return board.grid
        return draw
    return scene


def starred(copies: tuple[int, int] = (1, 3), noise: tuple[int, int] = (10, 40), least: int = 15, most: int = 23):
    """A box (hole `box`) with dots of another colour inside, and dots all over the grid among which
    the same constellation occurs again, turned, with no other dot near."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        box, dot = roles.holes["box"], roles.free(rng, 1)[0]
        turns = roles.holes["turns"].primitive.value

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            picture = np.full(rng.integers(4, 6, 2), box, np.uint8)
            inner = [(y, x) for y in range(1, picture.shape[0] - 1) for x in range(1, picture.shape[1] - 1)]
            for i in rng.permutation(len(inner))[:int(rng.integers(2, 5))]:
                picture[inner[i]] = dot
            for k in range(1 + int(rng.integers(copies[0], copies[1] + 1))):
                form = transform(picture, turns[rng.integers(len(turns))]) if k else picture
                full = np.ones(form.shape, bool)
                at = board.spot(rng, full, 0)
                if at is None:
                    raise RuleError("no room for the copies")
                board.put(full, at, np.where(form == dot, dot, roles.background) if k else form)
            one = np.ones((1, 1), bool)
            for _ in range(int(rng.integers(noise[0], noise[1] + 1))):
                at = board.spot(rng, one, 0)
                if at is not None:
                    board.put(one, at, dot)
            return board.grid
        return draw
    return scene


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
                at = board.spot(rng, wall, 1)
                if at is None:
                    raise RuleError("no room for the blocks")
                board.put(wall, at, roles.holes["wall"])
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

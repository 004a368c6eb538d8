"""Shapes that hold, touch or mirror something: half-open outlines with things in them, figures at an axis."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rimmed, rot90
from ..language.program import walk
from . import shapes
from .ground import quarters
from .place import CELL, Board
from .priors import Roles, sizes

_OPEN = shapes.one_of(shapes.open_box(5, 8), shapes.broken_box(5, 8), shapes.box(5, 8))


def with_contents(least: int = 11, most: int = 18):
    """Two or three outlines, closed or open, most of which hold a small thing, and small things outside."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        small = shapes.one_of(shapes.blob(1, 4, corners=True), shapes.rectangle(1, 2))

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, held = Board(*size(rng), roles.background), 0
            for _ in range(int(rng.integers(2, 4))):
                mask, thing = _OPEN(rng), small(rng)
                outer, inner = roles.need(rng, 2)
                at = board.spot(rng, mask, 1)
                if at is None:
                    continue
                board.put(mask, at, outer)
                h, w = mask.shape[0] - thing.shape[0] - 1, mask.shape[1] - thing.shape[1] - 1
                if h > 1 and w > 1 and (not held or rng.random() < 0.7):
                    board.put(thing, (at[0] + int(rng.integers(1, h)), at[1] + int(rng.integers(1, w))), inner)
                    held += 1
                board.taken[at[0]:at[0] + mask.shape[0], at[1]:at[1] + mask.shape[1]] = True
            inks = roles.need(rng, 4)
            board.scatter(rng, [small(rng) for _ in range(3)], inks, 1, least=1)
            if not held:
                raise RuleError("no outline with something in it")
            return board.grid
        return draw
    return scene


def ringed(least: int = 9, most: int = 15):
    """Dots of different colours at different distances around the middle cell of a square of odd side; distances
    count steps by sides or corners. Often the middle cell itself is coloured."""
    def scene(rng: np.random.Generator, roles: Roles):
        sides = [s for s in range(least, most + 1) if s % 2]
        constant, side = rng.random() < 0.3, int(rng.choice(sides))

        def draw(rng: np.random.Generator) -> np.ndarray:
            s = side if constant else int(rng.choice(sides))
            grid, m = np.full((s, s), roles.background, np.uint8), s // 2
            inks = roles.need(rng, min(m + 1, 5))
            for d, ink in zip(rng.permutation(m + 1), inks):
                along = int(rng.integers(-d, d + 1))
                y, x = [(d, along), (-d, along), (along, d), (along, -d)][rng.integers(4)]
                grid[m + y, m + x] = ink
            return grid
        return draw
    return scene


def blocks_in_noise(least: int = 9, most: int = 17):
    """Specks of one colour all over, and rectangles of the hole `block`'s colour at borders, apart from each other and
    from the corners: at those two borders that the hole `across` names, or at any of the four."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, share, speck = sizes(rng, least, most), rng.uniform(0.2, 0.45), roles.need(rng, 1)[0]
        named = {n.word.name for n in walk(roles.holes["across"])} & {"up", "down", "left", "right"}
        low = int(rng.integers(2, 4)) + (len(named) > 2)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            turns = [quarters(name) for name in sorted(named)]
            for k in range(low + int(rng.integers(0, 3))):
                turn = turns[k % len(turns)] if k < len(turns) else turns[rng.integers(len(turns))]
                mask = np.ones((int(rng.integers(1, 4)), int(rng.integers(1, 5))), bool)
                border = np.zeros(board.grid.shape, bool)
                rot90(border, -turn)[0, 1:-1] = True
                mask = rot90(mask, turn)
                height, width = mask.shape
                if turn == 2:                               # the cells of the top-left corners, not of the edges
                    border = np.roll(border, 1 - height, 0)
                elif turn == 3:
                    border = np.roll(border, 1 - width, 1)
                at = board.spot(rng, mask, 2, allowed=border)
                if at is None or (turn % 2 == 0 and at[1] + width >= border.shape[1]) \
                        or (turn % 2 and at[0] + height >= border.shape[0]):
                    continue
                board.put(mask, at, roles.holes["block"])
            board.grid[(rng.random(board.grid.shape) < share) & ~board.taken] = speck
            if board.taken.sum() < 4:
                raise RuleError("no room for the blocks")
            return board.grid
        return draw
    return scene


def two_tone_figure(least: int = 8, most: int = 15):
    """One figure on blank, mostly symmetric, in one colour with fewer cells of another in its middle."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, vary = sizes(rng, least, most), rng.random() < 0.6
        own, alike = roles.need(rng, 2), rng.random() < 0.8

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, half = Board(*size(rng), roles.background), shapes.polyomino(rng, int(rng.integers(5, 11)), most=4)
            mask = np.hstack([half, half[:, ::-1][:, int(rng.integers(2)):]]) if alike else half
            mask = rot90(mask, int(rng.integers(4)))
            body, core = roles.need(rng, 2) if vary else own
            y, x = np.argwhere(mask).T
            far = np.abs(2 * y - mask.shape[0] + 1) + np.abs(2 * x - mask.shape[1] + 1)
            inner = np.argsort(far, kind="stable")[:int(rng.integers(1, max(2, len(y) // 3)))]
            picture = np.where(mask, body, roles.background)
            picture[y[inner], x[inner]] = core
            board.place(rng, mask, picture, 0, 1)
            return board.grid
        return draw
    return scene


def framed_specks(least: int = 10, most: int = 15):
    """A line of colours at the top, and below it a frame in one of them, with specks of others inside, those of one
    colour more often than those of any other, and not in one line."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, fixed, share = sizes(rng, least, most), roles.need(rng, 5), rng.uniform(0.08, 0.3)
        own = [c for c in fixed if c not in roles.seen]

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            grid = np.full((height, width), roles.background, np.uint8)
            grid[0] = np.array(own)[np.arange(width) * len(own) // width]
            inks = rng.permutation(own)
            box = grid[1:]
            box[[0, -1]], box[:, [0, -1]] = inks[0], inks[0]
            room = box[1:-1, 1:-1]
            specks = rng.random(room.shape) < share
            often = np.where(rng.random(room.shape) < 0.4, inks[1], inks[1:4][rng.integers(3, size=room.shape)])
            room[specks] = often[specks]
            numbers = sorted((room == c).sum() for c in inks[1:4])
            y, x = np.nonzero(room == max(inks[1:4], key=lambda c: (room == c).sum()))
            if len(y) < 3 or numbers[-1] == numbers[-2] or np.ptp(y) < 2 or np.ptp(x) < 2:
                raise RuleError("no colour that is plainly the commonest")
            return grid
        return draw
    return scene


def bodies_and_dots(count: tuple[int, int] = (3, 5), least: int = 8, most: int = 14):
    """Bodies of the hole `body`'s colour, most of them with a dot of another colour at a side; some with none."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, plain = sizes(rng, least, most), rng.uniform(0.1, 0.4)
        family = shapes.blob(3, 7)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, inks, dotted = Board(*size(rng), roles.background), roles.need(rng, 4), 0
            for k in range(int(rng.integers(count[0], count[1] + 1))):
                mask = rimmed(family(rng))
                picture = np.where(mask, roles.holes["body"], roles.background)
                if dotted < 2 or rng.random() > plain:
                    spots = np.argwhere(shapes.beside(mask))
                    spot = tuple(spots[rng.integers(len(spots))])
                    picture[spot], mask[spot] = inks[k % len(inks)], True
                    dotted += 1
                rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
                window = np.s_[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1]
                board.fit(rng, mask[window], picture[window])
            return board.grid
        return draw
    return scene


def odd_bars(count: tuple[int, int] = (3, 6), least: int = 8, most: int = 15):
    """Bars of odd length, lying or standing, of one colour or a few, each with room to turn about its middle."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, several, own = sizes(rng, least, most), rng.random() < 0.4, roles.need(rng, 1)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            inks = [*roles.seen, *(roles.need(rng, 3) if several else own)]
            done = 0
            for _ in range(int(rng.integers(count[0], count[1] + 1))):
                n = int(rng.choice([3, 3, 5, 5, 7]))
                room = np.zeros((n, n), bool)
                room[n // 2] = room[:, n // 2] = True
                at = board.spot(rng, room, 0)
                if at is None:
                    continue
                bar = np.zeros((n, n), bool)
                (bar if rng.random() < 0.5 else bar.T)[n // 2] = True
                board.put(bar, at, inks[done % len(inks)])
                board.taken[at[0]:at[0] + n, at[1]:at[1] + n] |= room
                board.taken |= np.roll(board.taken & (board.grid != roles.background), 1, 0)
                done += 1
            if done < 3:
                raise RuleError("no room for the bars")
            return board.grid
        return draw
    return scene


def short_bars(least: int = 8, most: int = 12):
    """Short bars, lying or standing, of different colours, no two of a kind in a common row or column."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, inks = Board(*size(rng), roles.background), roles.free(rng, 7)
            height, width = board.grid.shape
            numbers = [int(rng.integers(1, 4)) for _ in range(2)]
            lying = rng.choice(np.arange(0, height, 2), min(numbers[0], height // 2), replace=False)
            standing = rng.choice(np.arange(0, width, 2), min(numbers[1], width // 2), replace=False)
            for k, (mask, line) in enumerate([*((np.ones((1, 2), bool), y) for y in lying),
                                              *((np.ones((2, 1), bool), x) for x in standing)]):
                allowed = np.zeros(board.grid.shape, bool)
                (allowed if mask.shape[0] == 1 else allowed.T)[line] = True
                board.fit(rng, mask, inks[k % len(inks)], allowed=allowed)
            return board.grid
        return draw
    return scene


def half_at_an_axis(least: int = 13, most: int = 19):
    """A line through the middle of the grid with half a figure of one to three colours on one side of it. Where the
    rule turns the grid by half (hole `turn`), the middle cell of the line has a colour of its own. The line stands, but
    lies where the rule mirrors top to bottom."""
    def scene(rng: np.random.Generator, roles: Roles):
        sides = [s for s in range(least, most + 1) if s % 2]
        turn = roles.holes["turn"].word.value
        lying, turned = turn == "flip_up_down", turn == "rotate_180"
        axis, dot = roles.need(rng, 2)
        n = int(rng.integers(1, 4))

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = (int(rng.choice(sides)) for _ in range(2))
            grid = np.full((height, width), roles.background, np.uint8)
            inks = np.array([c for c in roles.need(rng, 5) if c not in (axis, dot)][:n], np.uint8)
            view = grid.T if lying else grid
            high, wide = view.shape
            h, w = int(rng.integers(5, high - 2)), int(rng.integers(2, wide // 2 - 1))
            top = int(rng.integers(1, high - h))
            y, x = np.arange(h)[:, None], np.arange(w)
            figure = x >= w * np.abs((2 * y - h + 1) / (h + 1)) ** rng.uniform(0.8, 3)
            colours = inks[(np.minimum(np.minimum(y, h - 1 - y), x) // 2) % len(inks)] if rng.random() < 0.5 else \
                inks[(y // 2) % len(inks) + 0 * x]
            middle = wide // 2
            part = view[top:top + h, middle - w:middle]
            part[figure] = colours[figure]
            view[:, middle] = axis
            if turned:
                view[high // 2, middle] = dot
            if rng.random() < 0.5:
                view[:] = view[:, ::-1].copy()
            return grid
        return draw
    return scene


def symmetric_in_specks(least: int = 15, most: int = 22):
    """Shapes of one colour, some the same left and right, some the same above and below, some neither, and specks."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, vary, own = sizes(rng, least, most), rng.random() < 0.5, roles.need(rng, 1)[0]

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, masks = Board(*size(rng), roles.background), []
            ink = roles.need(rng, 1)[0] if vary else own
            for _ in range(int(rng.integers(4, 7))):
                mask = shapes.mirrored(shapes.blob(3, 5))(rng)
                kind = rng.random()
                if kind < 0.2:
                    mask = shapes.blob(5, 8)(rng)
                if (mask == mask[::-1]).all() and mask.shape[0] > 1 and kind >= 0.2:
                    continue
                masks.append(mask.T if kind < 0.6 else mask)
            board.scatter(rng, masks, [ink] * len(masks), 1, least=3)
            for _ in range(int(rng.integers(2, 8))):
                board.fit(rng, CELL, ink)
            return board.grid
        return draw
    return scene

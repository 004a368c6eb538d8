"""Strokes with ends and bends, things on one side of a mirror line, dots on two grounds, specks that belong to blocks,
blocks that send out beams, dots that shine into an outline."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import rot90
from . import shapes
from .place import Board
from .priors import Roles, sizes

_TURNS = {"I": (), "L": (1,), "U": (1, 1), "Z": (1, -1)}


def stroke(kind: str, least: int = 2, most: int = 4) -> shapes.Shape:
    """A line one cell wide: straight (I), with one bend (L), two to the same side (U) or to both sides (Z), or with a
    branch (T)."""
    def draw(rng: np.random.Generator) -> np.ndarray:
        mask = np.zeros((30, 30), bool)
        y, x, step = 15, 15, np.array([0, 1])
        turns = _TURNS["L" if kind == "T" else kind]
        for k in range(len(turns) + 1):
            for _ in range(int(rng.integers(least, most + 1)) + (kind == "T" and not k)):
                mask[y, x] = True
                y, x = y + step[0], x + step[1]
            if k < len(turns):
                y, x = y - step[0], x - step[1]
                step = turns[k] * np.array([step[1], -step[0]])
                y, x = y + step[0], x + step[1]
        if kind == "T":                                         # off the first part, to the side that does not bend
            at = int(rng.integers(16, np.flatnonzero(mask[15])[-1]))
            mask[16:16 + int(rng.integers(1, most)), at] = True
        mask = shapes.trim(rot90(mask, int(rng.integers(4))))
        return np.ascontiguousarray(mask[:, ::-1] if rng.random() < 0.5 else mask)
    return draw


def branched(least: int = 2, most: int = 4) -> shapes.Shape:
    """A straight line one cell wide, or one with a bend, with a branch: three ends."""
    bent = stroke("T", least, most)

    def draw(rng: np.random.Generator) -> np.ndarray:
        if rng.random() < 0.5:
            return bent(rng)
        mask = np.zeros((int(rng.integers(least, most + 1)), int(rng.integers(3, 2 * most))), bool)
        mask[0] = mask[:, rng.integers(1, mask.shape[1] - 1)] = True
        return np.ascontiguousarray(rot90(mask, int(rng.integers(4))))
    return draw


def bent_strokes(least: int = 11, most: int = 20):
    """Strokes of several kinds, each kind told by its ends or its bends: those that branch only where the rule speaks
    of ends. Strokes of one kind have several forms and lengths, so that nobody takes the form for what counts."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, many = sizes(rng, least, most), rng.random() < 0.3
        ink = roles.need(rng, 3 if many else 1)
        kinds = ["T", "L", "T", "U", "I"] if roles.uses("ends") else ["L", "U", "I"]
        if not roles.uses("ends") and rng.random() < 0.4:
            kinds.append("Z")
        if roles.uses("by_value"):                              # a table of kinds has no place for straight lines
            kinds.remove("I")

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            n = int(rng.integers(len(kinds), 5 + min(board.grid.shape) // 3))
            masks = [(branched() if kind == "T" else stroke(kind, 2, 5))(rng)
                     for kind in (kinds[k % len(kinds)] for k in range(n))]
            done = sum(board.fit(rng, mask, ink[k % len(ink)]) is not None for k, mask in enumerate(masks))
            if done < len(kinds):
                raise RuleError("no room for the strokes")
            return board.grid
        return draw
    return scene


def beside_a_mirror(least: int = 11, most: int = 20):
    """A straight or slanted line across the grid in the hole `line`'s colour, and on both sides of it figures in two
    colours, of which the rarer has room for its images. Where the rule names no colour of figures, all on one side."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most, square=True)
        line, spare = roles.holes["line"], roles.need(rng, 2)
        one_side = not roles.uses("rarest") and not isinstance(roles.holes.get("kind"), int)
        slanted = rng.random() < 0.4
        family = shapes.one_of(shapes.blob(2, 6), shapes.elbow_of_three(), shapes.rectangle(1, 3), shapes.blob(4, 8))

        def draw(rng: np.random.Generator) -> np.ndarray:
            side = size(rng)[0]
            board = Board(side, side, roles.background)
            y, x = np.indices((side, side))
            at = int(rng.integers(side // 3, side - side // 3))
            wall = y == x if slanted else y == at
            image = (x, y) if slanted else (2 * at - y, x)
            turn = int(rng.integers(4))
            board.grid[rot90(wall, turn)] = line
            board.taken[:] = board.grid == line
            reflect = np.full((side, side, 2), -1)
            ok = (image[0] >= 0) & (image[0] < side)
            reflect[..., 0], reflect[..., 1] = np.where(ok, image[0], -1), np.where(ok, image[1], -1)
            kind = roles.holes.get("kind")
            first = kind if isinstance(kind, int) else spare[0]
            done = {first: 0, spare[1]: 0}
            view, taken = rot90(board.grid, -turn), rot90(board.taken, -turn)
            for k in range(int(rng.integers(3, 8))):
                colour = first if k < 2 or one_side else spare[1]
                mask = family(rng)
                spot = board.spot(rng, rot90(mask, turn), 1)
                if spot is None:
                    continue
                whole = np.zeros((side, side), bool)
                whole[spot[0]:spot[0] + rot90(mask, turn).shape[0],
                      spot[1]:spot[1] + rot90(mask, turn).shape[1]] = rot90(mask, turn)
                cells = np.argwhere(rot90(whole, -turn))
                images = reflect[cells[:, 0], cells[:, 1]]
                if one_side and not ((cells[:, 0] > cells[:, 1]) if slanted else (cells[:, 0] > at)).all():
                    continue
                if colour == first and ((images < 0).any() or taken[images[:, 0], images[:, 1]].any()):
                    continue
                view[cells[:, 0], cells[:, 1]] = colour
                taken[cells[:, 0], cells[:, 1]] = True
                if colour == first:
                    taken[images[:, 0], images[:, 1]] = True
                board = _again(board)
                view, taken = rot90(board.grid, -turn), rot90(board.taken, -turn)
                done[colour] += int(mask.sum())
            if not done[first] or not (one_side or done[first] + 1 < done[spare[1]]):
                raise RuleError("no figure that is the rarer")
            return board.grid
        return draw
    return scene


def _again(board: Board) -> Board:
    """A board with the same grid, on which what is taken is known with its neighbours."""
    fresh = Board(*board.grid.shape)
    fresh.put(board.taken, (0, 0), 0)
    fresh.grid[:] = board.grid
    return fresh


def dots_on_two_grounds(least: int = 11, most: int = 19):
    """Two grounds, one crossing the other in broad bands, and on each of them one dot or two of a colour of its own."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, two = sizes(rng, least, most), rng.random() < 0.15

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape = size(rng)
            first, second, *inks = roles.need(rng, 4)
            grid = np.full(shape, first, np.uint8)
            for view in (grid, grid.T)[:2 if rng.random() < 0.5 else 1]:
                for _ in range(int(rng.integers(1, 3))):
                    thick = int(rng.integers(3, 6))
                    at = int(rng.integers(0, len(view) - thick))
                    view[at:at + thick] = second
            if min((grid == first).sum(), (grid == second).sum()) < 12:
                raise RuleError("a ground without room")
            chosen: list[tuple[int, int, int]] = []
            for ground, ink in zip((first, second), inks):
                inner = grid == ground
                inner[1:] &= inner[:-1]
                inner[:-1] &= grid[1:] == ground
                inner[:, 1:] &= (grid[:, :-1] == ground)
                inner[:, :-1] &= (grid[:, 1:] == ground)
                spots = np.argwhere(inner)
                for k in rng.permutation(len(spots))[:1 + two]:
                    y, x = spots[k]
                    if all(max(abs(y - a), abs(x - b)) > 1 for a, b, _ in chosen):
                        chosen.append((int(y), int(x), ink))
            if {ink for *_, ink in chosen} != set(inks[:2]):
                raise RuleError("a ground without a dot")
            for y, x, ink in chosen:
                grid[y, x] = ink
            return grid
        return draw
    return scene


def specks_in_line_with_blocks(least: int = 9, most: int = 18):
    """As many filled blocks as the hole `n` says, each of a colour of its own, and single cells of these colours, each
    straight above, below or beside its block, no two in the same line of a side."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, many = sizes(rng, least, most), int(roles.holes.get("n", rng.integers(2, 4)))
        fixed, vary = roles.need(rng, many), rng.random() < 0.6

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            inks = roles.need(rng, many) if vary else fixed
            blocks = []
            for ink in inks:
                mask = np.ones(shapes.sides(rng, 2, 4), bool)
                blocks.append((board.place(rng, mask, ink, 2), mask.shape, ink))
            grid, placed = board.grid, 0
            height, width = grid.shape
            for (top, left), (h, w), ink in blocks:
                lines = [(0, k) for k in range(w)] + [(1, k) for k in range(w)]
                lines += [(2, k) for k in range(h)] + [(3, k) for k in range(h)]
                for side, k in [lines[i] for i in rng.permutation(len(lines))[:int(rng.integers(2, 6))]]:
                    line = ([(y, left + k) for y in range(top - 1, -1, -1)],
                            [(y, left + k) for y in range(top + h, height)],
                            [(top + k, x) for x in range(left - 1, -1, -1)],
                            [(top + k, x) for x in range(left + w, width)])[side]
                    free = next((i for i, cell in enumerate(line) if grid[cell] != roles.background), len(line))
                    if free < 2:
                        continue
                    y, x = line[int(rng.integers(1, free))]
                    near = grid[max(y - 1, 0):y + 2, max(x - 1, 0):x + 2]
                    if (near == roles.background).all():
                        grid[y, x] = ink
                        placed += 1
            if placed < 3:
                raise RuleError("too few specks")
            return grid
        return draw
    return scene


def strokes_with_room(least: int = 12, most: int = 20):
    """A few strokes, straight or bent, with free cells between them; where the rule asks for what is boxed, instead one
    block in a broad frame of another colour, with cells of the block sticking out into the frame."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, fixed, vary = sizes(rng, least, most), roles.need(rng, 3), rng.random() < 0.6
        framed = roles.uses("boxed")
        kinds = [["L"], ["L", "Z"], ["U", "L"], ["I", "L"]][rng.integers(4)]

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            inks = roles.need(rng, 3) if vary else fixed
            height, width = board.grid.shape
            if framed:
                h, w = int(rng.integers(8, height - 2)), int(rng.integers(8, width - 2))
                y, x = int(rng.integers(1, height - h)), int(rng.integers(1, width - w))
                picture = np.full((h, w), inks[0], np.uint8)
                picture[2:-2, 2:-2] = inks[1]
                for side in rng.permutation(4)[:int(rng.integers(1, 5))]:
                    row = rot90(picture, int(side))[1]
                    row[int(rng.integers(3, len(row) - 3))] = inks[1]
                board.grid[y:y + h, x:x + w] = picture
                return board.grid
            done = 0
            for k in range(int(rng.integers(2, 5))):
                mask = stroke(str(rng.choice(kinds)), 2, 4)(rng)
                done += board.fit(rng, mask, inks[k % 3], 2, 1) is not None
            if done < 2:
                raise RuleError("no room for the strokes")
            return board.grid
        return draw
    return scene


def blocks_with_a_marked_side(least: int = 13, most: int = 22):
    """Filled rectangles of one colour, each with a cell of the hole `mark`'s colour amid one of its longer sides, so
    that behind the mark the block is as deep as it is thick, and room from there to the border."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, spare = sizes(rng, least, most), roles.need(rng, 3)
        mark, many = roles.holes["mark"], rng.random() < 0.3

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            body = [c for c in (spare if many else spare[:1]) if c != mark]
            way = np.zeros(board.grid.shape, bool)
            done = 0
            for k in range(int(rng.integers(2, 5))):
                mask = np.ones((int(rng.integers(2, 5)), int(rng.integers(4, 9))), bool)
                mask = mask if rng.random() < 0.5 else mask.T
                at = board.spot(rng, mask, 1, 1)
                if at is None:
                    continue
                turn, short = 2 * int(rng.integers(2)) + int(mask.shape[0] > mask.shape[1]), min(mask.shape)
                picture = np.full(mask.shape, body[k % len(body)], np.uint8)
                row = rot90(picture, turn)[0]
                if len(row) < 3:
                    continue
                spot = int(rng.integers(1, len(row) - 1))
                row[spot] = mark
                path = np.zeros(board.grid.shape, bool)
                view = rot90(path, turn)
                corner = np.zeros(board.grid.shape, bool)
                corner[at[0]:at[0] + mask.shape[0], at[1]:at[1] + mask.shape[1]] = picture == mark
                (y, x), = np.argwhere(rot90(corner, turn))
                view[:y, max(0, x - short + 1):x + short] = True
                block = np.zeros(board.grid.shape, bool)
                block[at[0]:at[0] + mask.shape[0], at[1]:at[1] + mask.shape[1]] = True
                if (path & (board.taken | way)).any() or (block & way).any():
                    continue
                way |= path
                board.put(mask, at, picture[mask].reshape(mask.shape))
                done += 1
            if done < 2:
                raise RuleError("no room for the blocks")
            return board.grid
        return draw
    return scene


def lights_around_an_outline(least: int = 11, most: int = 19):
    """One closed outline, slanted or straight, in the middle of the grid; dots of several colours along the border,
    most of them where they face its inside; inside, in some tasks, a few cells that stand in the way."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, slanted, blocked = sizes(rng, least, most), rng.random() < 0.5, rng.random() < 0.6
        fixed = roles.need(rng, 1)[0]

        def draw(rng: np.random.Generator) -> np.ndarray:
            grid = np.full(size(rng), roles.background, np.uint8)
            height, width = grid.shape
            y, x = np.indices(grid.shape)
            if slanted:
                r = int(rng.integers(4, (min(height, width) - 1) // 2))
                cy, cx = (int(rng.integers(r + 1, n - r - 1)) for n in (height, width))
                outline = np.abs(y - cy) + np.abs(x - cx) == r
            else:
                h, w = (int(rng.integers(6, n - 3)) for n in (height, width))
                cy, cx = int(rng.integers(2, height - h - 1)), int(rng.integers(2, width - w - 1))
                body = (y >= cy) & (y < cy + h) & (x >= cx) & (x < cx + w)
                outline = body & ~((y > cy) & (y < cy + h - 1) & (x > cx) & (x < cx + w - 1))
            grid[outline] = fixed
            room = np.maximum.accumulate(outline, 1) & np.maximum.accumulate(outline[:, ::-1], 1)[:, ::-1] & ~outline
            inks = roles.need(rng, 5)
            inks = [c for c in inks if c != fixed]
            pairs = [[i for i in range(len(line)) if line[i]] for line in (room.any(0), room.any(1))]
            upright = rng.random() < 0.7
            lines = pairs[0] if upright else pairs[1]
            view = grid if upright else grid.T
            for i in rng.permutation(lines)[:int(rng.integers(2, max(3, len(lines) - 1)))]:
                view[0 if rng.random() < 0.6 else -1, i] = inks[rng.integers(len(inks))]
            if blocked:
                inner = np.argwhere(room)
                for k in rng.permutation(len(inner))[:int(rng.integers(1, 4))]:
                    grid[tuple(inner[k])] = inks[0]
            return grid
        return draw
    return scene

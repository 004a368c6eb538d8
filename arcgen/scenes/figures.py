"""Figures of several colours: a few of them, or one alone, on blank or in noise."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..language.traits import Need
from . import shapes
from .place import Board
from .priors import Roles, sizes


def coloured(rng: np.random.Generator, mask: np.ndarray, base: int, marks: list[int], share: float,
             background: int) -> np.ndarray:
    """A silhouette in its base colour with a share of its cells in the marks' colours, each of which
    occurs if there is room."""
    picture = np.where(mask, base, background).astype(np.uint8)
    if marks:
        on = mask & (rng.random(mask.shape) < share)
        picture[on] = np.array(marks, np.uint8)[rng.integers(len(marks), size=int(on.sum()))]
        cells = rng.permutation(np.flatnonzero(mask))[:len(marks)]
        picture.flat[cells] = marks[:len(cells)]
    return picture


def figures(family: shapes.Shape = shapes.one_of(shapes.rectangle(3, 5), shapes.blob(5, 12, corners=True)),
            count: tuple[int, int] = (2, 4), bases: tuple[int, int] = (1, 3), marks: tuple[int, int] = (1, 2),
            least: int = 9, most: int = 22,
            always: bool = False, which: str = "which"):
    """Figures that lie apart, each in a base colour with more or fewer cells of other colours.

    bases, marks: how many base and mark colours a task has beside those that the rule looks for.
    always: every figure has cells of the first mark colour and of no other.
    Where the rule (the hole that `which` names) asks for the figure that has a colour, or is the only one
    with its number of colours, exactly one figure is so.
    """
    def scene(rng: np.random.Generator, roles: Roles):
        one_differs = roles.uses("has", "unique", "is_plain", "colour_count", at=which)
        lacks, unique = roles.uses("not", "is_plain", "least", at=which), roles.asks(Need.ODD_ONE, at=which)
        size = sizes(rng, least, most)
        n_bases, n_marks = (int(rng.integers(a, b + 1)) for a, b in (bases, marks))
        fixed = roles.free(rng, n_bases + n_marks) if rng.random() < 0.5 else None
        low = int(rng.integers(count[0], count[1] + 1))
        low = max(low, 3) if unique else low
        high = int(rng.integers(low, max(low, count[1]) + 1))

        def draw(rng: np.random.Generator) -> np.ndarray:
            palette = fixed or roles.free(rng, n_bases + n_marks)
            inks = [*roles.seen, *palette[n_bases:]]
            board = Board(*size(rng), roles.background)
            masks = [family(rng) for _ in range(int(rng.integers(low, high + 1)))]
            odd = int(rng.integers(len(masks)))
            pictures = []
            for i, mask in enumerate(masks):
                used = inks[-1:] if always else [c for c in inks if rng.random() < 0.8]
                if one_differs:
                    others = [c for c in inks if c not in roles.seen[:1]][:len(inks) - 1]
                    used = inks[:1] if always and i == odd else inks if (i == odd) != lacks else others
                base = palette[rng.integers(min(n_bases, len(palette)))]
                pictures.append(coloured(rng, mask, base, used, rng.uniform(0.15, 0.5), roles.background))
            board.scatter(rng, masks, pictures, 1, least=3 if unique else 2)
            return board.grid
        return draw
    return scene


def lone(family: shapes.Shape = shapes.one_of(shapes.blob(4, 14), shapes.blob(4, 9, corners=True),
                                              shapes.pattern(3, 0.6), shapes.pattern(4, 0.5)),
         colours: tuple[int, int] = (1, 3), least: int = 6, most: int = 16, mosaic: float = 0.3, even: bool = False,
         two_tone: float = 0.0, factor: str = "factor"):
    """One figure somewhere on blank, of one colour or several. mosaic: share of the tasks in which
    it is a rectangle with a random colour in each cell. even: a figure with even sides, its
    quarters in different patterns. two_tone: share of the tasks in which it is a rectangle of one
    colour with a patch of another. factor: the hole that tells how often the figure is enlarged.
    Where the rule asks for the commonest and the rarest colour the figure has two colours."""
    def scene(rng: np.random.Generator, roles: Roles):
        scale = roles.holes.get(factor, 1)
        size = sizes(rng, max(least, 4 * scale + 2), max(most, 4 * scale + 6))
        asks = roles.uses("rarest")
        n = int(rng.integers(colours[0], colours[1] + 1))
        inlaid = not roles.seen and not even and (asks or rng.random() < two_tone)
        n = 2 if inlaid else n
        full = rng.random() < mosaic and n > 1
        own, vary = roles.free(rng, n), rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            palette = [*roles.seen, *(roles.free(rng, n) if vary else own)]
            board = Board(*size(rng), roles.background)
            mask = np.ones(rng.integers(2 + inlaid, 6 + inlaid, 2), bool) if full or inlaid else family(rng)
            if even:
                mask = np.ones(2 * rng.integers(2, 4, 2), bool)
                mask = rng.random(mask.shape) < 0.6
                mask[0, 0] = mask[-1, -1] = True
                mask = shapes.trim(mask)
            picture = np.where(mask, np.array(palette)[rng.integers(len(palette), size=mask.shape)], roles.background)
            if inlaid:
                picture[:] = palette[0]
                patch = shapes.one_of(shapes.rectangle(1, 2), shapes.blob(2, 5))(rng)
                y, x = (int(rng.integers(max(1, a - b + 1))) for a, b in zip(mask.shape, patch.shape))
                window = picture[y:y + patch.shape[0], x:x + patch.shape[1]]
                window[patch[:window.shape[0], :window.shape[1]]] = palette[1]
            cells = np.argwhere(mask)[rng.permutation(int(mask.sum()))[:len(roles.seen)]]
            for (y, x), colour in zip(cells, roles.seen):
                picture[y, x] = colour
            if scale > 1:
                mask, picture = (a.repeat(scale, 0).repeat(scale, 1) for a in (mask, picture))
            board.place(rng, mask, picture, 0)
            return board.grid
        return draw
    return scene


def hidden(family: shapes.Shape = shapes.one_of(shapes.box(3, 6), shapes.rectangle(2, 5)), least: int = 9,
           most: int = 22, density: tuple[float, float] = (0.1, 0.7), looks: int = 3):
    """One figure amid noise or lines of other colours; its colour is the rarest.

    looks: how many kinds of clutter there are: specks, full lines, large areas.
    """
    def scene(rng: np.random.Generator, roles: Roles):
        size, kind = sizes(rng, least, most), int(rng.integers(looks))
        share, n = rng.uniform(*density), int(rng.integers(1, 4))
        own, vary = roles.free(rng, n + 1), rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            palette = roles.free(rng, n + 1) if vary else own
            figure = roles.seen[0] if roles.seen else palette[0]
            clutter = np.array([*palette[1:], *roles.seen[1:]])
            shape = size(rng)
            grid = np.full(shape, roles.background, np.uint8)
            if kind == 0:
                on = rng.random(shape) < share
                grid[on] = clutter[rng.integers(len(clutter), size=int(on.sum()))]
            elif kind == 1:
                for axis in (0, 1):
                    for at in np.flatnonzero(rng.random(shape[axis]) < 0.3):
                        grid[(slice(None),) * axis + (at,)] = clutter[rng.integers(len(clutter))]
            else:
                for _ in range(int(rng.integers(2, 5))):
                    y, x, h, w = (int(rng.integers(s)) for s in (*shape, *shape))
                    grid[y:y + h + 2, x:x + w + 2] = clutter[rng.integers(len(clutter))]
            mask = family(rng)
            y, x = (int(rng.integers(max(1, s - m))) for s, m in zip(shape, mask.shape))
            window = grid[y:y + mask.shape[0], x:x + mask.shape[1]]
            window[mask[:window.shape[0], :window.shape[1]]] = figure
            numbers = np.bincount(grid.ravel(), minlength=10)
            rare = [] if roles.seen else [c for c in clutter if 0 < numbers[c] <= numbers[figure]]
            often = max(clutter, key=lambda c: numbers[c])
            if often in rare:
                raise RuleError("clutter rarer than the figure")
            for c in rare:
                grid[grid == c] = often
            return grid
        return draw
    return scene


def repeated_shapes(kinds: tuple[int, int] = (2, 3), copies: tuple[int, int] = (2, 4), least: int = 10, most: int = 18):
    """Few small shapes, each in its own colour, one of them more often than the others."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, n = sizes(rng, least, most), int(rng.integers(kinds[0], kinds[1] + 1))
        shape = shapes.pattern(3, 0.6)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board, palette = Board(*size(rng), roles.background), roles.free(rng, n)
            often = int(rng.integers(copies[0], copies[1] + 1))
            masks, inks = [], []
            for i, colour in enumerate(palette):
                mask = shape(rng)
                times = often if i == 0 else int(rng.integers(1, often))
                masks += [mask] * times
                inks += [colour] * times
            board.scatter(rng, masks, inks, 1, least=len(masks) - 1)
            return board.grid
        return draw
    return scene

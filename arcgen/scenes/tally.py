"""Scenes for counting and ranking: things whose numbers or sizes differ on purpose."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import SYMMETRIES, transform
from ..language.registry import WORDS
from ..language.traits import Need
from . import shapes
from .place import Board
from .priors import Roles, sizes


def of_different_sizes(count: tuple[int, int] = (2, 4), cells: tuple[int, int] = (3, 14), least: int = 8,
                       most: int = 18, bars: float = 0.2, boxes: float = 0.2):
    """Objects that differ in colour and in number of cells: blobs, straight bars or outlines. Where
    the rule (hole `things`) takes all of the largest, some are equally large."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, kind = sizes(rng, least, most), rng.random()
        tied = roles.asks(Need.TIES, at="things", by="size")
        low = int(rng.integers(count[0], count[1] + 1))
        same_number, fixed = rng.random() < 0.6, roles.free(rng, count[1])
        vary = rng.random() < 0.6

        def draw(rng: np.random.Generator) -> np.ndarray:
            n = low if same_number else int(rng.integers(count[0], count[1] + 1))
            palette = [*roles.seen, *(roles.free(rng, n) if vary else fixed)][:max(n, len(roles.seen))]
            board, masks, used = Board(*size(rng), roles.background), list[np.ndarray](), set[int]()
            for _ in range(40):
                if len(masks) == len(palette):
                    break
                if kind < bars:
                    mask = shapes.bar(2, 8)(rng)
                elif kind < bars + boxes:
                    mask = shapes.one_of(shapes.box(3, 6), shapes.rectangle(2, 5), shapes.blob(*cells))(rng)
                else:
                    mask = shapes.blob(*cells)(rng)
                if mask.sum() not in used:
                    used.add(mask.sum())
                    masks.append(mask)
            if tied:
                top = int(max(m.sum() for m in masks))
                masks = [shapes.polyomino(rng, top) if rng.random() < 0.6 else m for m in masks]
            inks = [palette[i] for i in rng.permutation(len(palette))][:len(masks)]
            board.scatter(rng, masks, inks, 1, least=min(2, len(masks)))
            return board.grid
        return draw
    return scene


def different_numbers(kinds: tuple[int, int] = (2, 4), least: int = 3, most: int = 5, ground: bool = False):
    """A small grid full of colours (with `ground`, also blank cells), each as often as no other."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape, n = size(rng), int(rng.integers(kinds[0], kinds[1] + 1))
            palette = [*roles.seen, *roles.free(rng, n)]
            colours = np.array(palette + [roles.background] * ground)
            for _ in range(20):
                grid = colours[rng.integers(len(colours), size=shape)]
                counts = np.bincount(grid.ravel(), minlength=10)[palette]
                counts = counts[counts > 0]
                if len(counts) > 1 and len(set(counts.tolist())) == len(counts):
                    return grid.astype(np.uint8)
            raise RuleError("colours equally frequent")
        return draw
    return scene


def one_of_two_cases(least: int = 3, most: int = 5, colours: tuple[int, int] = (1, 2)):
    """Tiny patterns of which about half have what the rule's predicate (the hole `which`) asks
    for: a symmetry, a colour, a number of colours."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most, square=True)
        mirror = next((n.word.value for n in roles.find(*SYMMETRIES, at="which")), None)
        counted = roles.uses("colour_count", at="which")
        own, share = roles.free(rng, int(rng.integers(colours[0], colours[1] + 1))), rng.uniform(0.35, 0.65)
        vary = rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape, palette = size(rng), (roles.free(rng, len(own)) if vary else own)
            palette = palette[:int(rng.integers(1, len(palette) + 1))]
            if rng.random() < 0.5 or mirror:
                palette = [*roles.seen, *palette]
            grid = np.array(palette)[rng.integers(len(palette), size=shape)].astype(np.uint8)
            if not counted or rng.random() < 0.6:
                grid[rng.random(shape) > share] = roles.background
            if mirror and rng.random() < 0.5:
                place = np.arange(grid.size).reshape(shape)
                grid = np.where(place <= transform(place, mirror), grid, transform(grid, mirror))
            return grid
        return draw
    return scene


def one_of_the_cases(least: int = 3, most: int = 5):
    """Tiny patterns, as often of one as of another of the cases that the rule's predicates (holes
    `which` and perhaps `other`) tell apart, or of none of them. A predicate asks for a number of colours, for
    a number of cells of a colour, or for a colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most, square=True)
        asked = [_question(roles.holes[k]) for k in ("which", "other") if k in roles.holes]
        numbers = {n for kind, _, n in asked if kind == "colours"}
        counts = [(c, n) for kind, c, n in asked if kind == "cells"]

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape, case = size(rng), int(rng.integers(len(asked) + 1))
            kind, colour, n = asked[case] if case < len(asked) else ("none", None, 0)
            own: list[int] = [colour] if kind == "colour" and colour is not None else []
            grid = np.full(shape, roles.background, np.uint8)
            if numbers:                                     # colours are counted: no blank
                if kind != "colours":
                    n = int(rng.choice([k for k in (2, 3, 4) if k not in numbers]))
                palette = [*own, *roles.need(rng, n)][:n]
                grid[:] = rng.permutation(np.resize(palette, grid.size)).reshape(shape)
            elif kind == "cells" or (kind == "none" and counts):
                if kind == "none":
                    colour, most_of_it = counts[0][0], max(n for _, n in counts)
                    n = int(rng.choice([k for k in range(1, most_of_it + 1) if (colour, k) not in counts]))
                grid.flat[rng.permutation(grid.size)[:n]] = colour
            else:
                ink = (own or roles.need(rng, 1))[0]
                grid.flat[rng.permutation(grid.size)[:int(rng.uniform(0.3, 0.7) * grid.size)]] = ink
            return grid
        return draw
    return scene


def _question(which) -> tuple[str, int | None, int]:
    """What a predicate asks for: ("colours", None, how many), ("cells", of a colour, how many) or
    ("colour", which, 0)."""
    if which.word is WORDS["equals"]:
        key, number = which.args
        colour = key.args[0].word.value if key.args else None
        return "cells" if key.args else "colours", colour, number.value
    return "colour", which.args[0].word.value, 0


def areas(count: tuple[int, int] = (2, 4), specks: tuple[int, int] = (0, 6), least: int = 10, most: int = 18):
    """The grid divided into large areas of one colour each, with specks of one other colour."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, across = sizes(rng, least, most), rng.random() < 0.5
        speck = roles.seen[0] if roles.seen else roles.free(rng, 1)[0]
        fixed = rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape, n = size(rng), int(rng.integers(count[0], count[1] + 1))
            dot = speck if fixed or roles.seen else roles.free(rng, 1)[0]
            palette = [c for c in (*roles.seen[1:], *roles.free(rng, n + 1)) if c != dot]
            grid = np.full(shape, palette[0], np.uint8)
            boxes = [(slice(0, shape[0]), slice(0, shape[1]))]
            for colour in palette[1:n]:                  # each time the largest area is divided
                boxes.sort(key=lambda b: (b[0].stop - b[0].start) * (b[1].stop - b[1].start))
                rows, columns = boxes.pop()
                high, wide = rows.stop - rows.start, columns.stop - columns.start
                if high > wide or (high == wide and across):
                    at = rows.start + int(rng.integers(high // 3, high - high // 3 + 1))
                    boxes += [(slice(rows.start, at), columns), (slice(at, rows.stop), columns)]
                else:
                    at = columns.start + int(rng.integers(wide // 3, wide - wide // 3 + 1))
                    boxes += [(rows, slice(columns.start, at)), (rows, slice(at, columns.stop))]
                grid[boxes[-1]] = colour
            for rows, columns in boxes:
                window = grid[rows, columns]
                high, wide = window.shape
                if high < 3 or wide < 3:
                    raise RuleError("too narrow an area")
                for _ in range(int(rng.integers(specks[0], specks[1] + 1))):
                    window[1 + int(rng.integers(high - 2)), 1 + int(rng.integers(wide - 2))] = dot
            return grid
        return draw
    return scene


def rows_of_bars(least: int = 3, most: int = 10):
    """A bar in every row (in every column if the rule has a hole `columns`), of different lengths
    and mostly different colours."""
    def scene(rng: np.random.Generator, roles: Roles):
        size, upright, loose = sizes(rng, least, most), "columns" in roles.holes, rng.random() < 0.6
        one = roles.free(rng, 1)[0] if rng.random() < 0.3 else None

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = size(rng)
            if upright:
                height, width = width, height
            palette = roles.free(rng, 9)
            lengths = rng.permutation(width + 1)[:height]
            grid = np.full((height, width), roles.background, np.uint8)
            for y, length in enumerate(lengths):
                x = int(rng.integers(width - length + 1)) if loose else 0
                grid[y, x:x + length] = one or palette[y % len(palette)]
            return np.ascontiguousarray(grid.T if upright else grid)
        return draw
    return scene

"""Panels: equal parts of the grid, side by side or in a square, with or without lines between.

The layout follows the rule: the hole `panels` says how the grid is cut, and a direction or axis
in the rule says along which side.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from ..core.errors import RuleError
from ..core.grid import MAX_SIDE, SYMMETRIES
from ..language.program import INT, walk
from ..language.registry import WORDS
from ..language.traits import Need
from .priors import FOREGROUNDS, Roles, pick

Contents = Callable[[np.random.Generator, Roles], Callable[[np.random.Generator, int, int, int], np.ndarray]]
"""Fixes what a task's panels have in common; then draws n panels of h x w, uint8 (n, h, w)."""

_LAYOUTS = {(1, 2): 6, (2, 1): 4, (1, 3): 2, (3, 1): 2, (2, 2): 4, (1, 4): 1, (3, 3): 0.5, (2, 3): 0.5}


@dataclass(frozen=True)
class Layout:
    """rows, columns: how many panels down and across. separator: the colour of the lines between
    them, -1 for one that changes from grid to grid, None for no lines. square: square panels.
    halves: the whole must not be square. side: the sides of square panels, if that is fixed."""
    rows: int
    columns: int
    separator: int | None
    square: bool
    halves: bool = False
    side: int = 0


def layout_of(rng: np.random.Generator, roles: Roles) -> Layout:
    """A layout that suits the rule."""
    split = next((n for n in walk(roles.holes["panels"]) if n.type.name == "Panels"), None)
    if split is None:
        raise RuleError("no panels in the rule")
    across = {(1, 0)} if roles.uses("horizontal", "left", "right") else set()
    across |= {(0, 1)} if roles.uses("vertical", "up", "down") else set()
    kind, square = split.word, rng.random() < 0.6 or roles.uses("transpose")
    if kind is WORDS["blocks"]:
        rows = int(rng.integers(2, 5))
        columns = rows if rng.random() < 0.5 else int(rng.integers(1, 5))
        return Layout(rows, columns, None, True, side=split.args[1].value)
    numbers = [a.value for a in split.args if a.word is INT]
    if kind is WORDS["parts"]:
        return Layout(numbers[0], numbers[0], None, square)
    if kind is WORDS["strips"]:
        n = numbers[0]
        rows, columns = (1, n) if split.args[2].word is WORDS["horizontal"] else (n, 1)
        return Layout(rows, columns, None, square)
    allowed = {s: w for s, w in _LAYOUTS.items()
               if not across or (len(across) == 1 and (s[0] == 1) == (across == {(1, 0)}) and min(s) == 1)}
    if roles.asks(Need.ODD_ONE):
        allowed = {s: w for s, w in (allowed or _LAYOUTS).items() if s[0] * s[1] > 2}
    if roles.uses("up_left", "up_right", "down_left", "down_right"):
        allowed = {(2, 2): 1}
    squares, halves = kind is WORDS["squares"], kind is WORDS["halves"]
    if squares or halves:
        line = {s: w for s, w in allowed.items() if min(s) == 1 and (squares or max(s) == 2)}
        rows, columns = pick(rng, line or {(1, 2): 1})
        return Layout(rows, columns, None, squares, halves)
    colour = split.args[1]
    separator = colour.word.value if colour.word.function is None else -1
    rows, columns = pick(rng, allowed or {(1, 2): 1})
    return Layout(rows, columns, separator, square)


def panelled(contents: Contents, least: int = 3, most: int = 6, lines: tuple[int, int] = (1, 1), two: bool = False,
             fewest: int = 1):
    """Panels with sides least..most.

    contents: what is in them. lines: thickness of the lines between. two: never more than two.
    fewest: how many there are at least.
    """
    def scene(rng: np.random.Generator, roles: Roles):
        layout = layout_of(rng, roles)
        while not fewest <= layout.rows * layout.columns <= (2 if two else MAX_SIDE):
            layout = layout_of(rng, roles)
        thick = int(rng.integers(lines[0], lines[1] + 1)) if layout.separator is not None else 0
        thick = lines[1] if layout.separator == roles.background else thick
        fill = contents(rng, roles)

        constant, first = rng.random() < 0.7, _panel_sides(rng, layout, least, most)

        def draw(rng: np.random.Generator) -> np.ndarray:
            height, width = first if constant else _panel_sides(rng, layout, least, most)
            pictures = fill(rng, layout.rows * layout.columns, height, width)
            shape = (layout.rows * (height + thick) - thick, layout.columns * (width + thick) - thick)
            if max(shape) > 30:
                raise RuleError("too many panels")
            separator = layout.separator
            if separator == -1:
                separator = pick(rng, FOREGROUNDS, {*np.unique(pictures).tolist(), *roles.inks, roles.background})
            grid = np.full(shape, separator or 0, np.uint8)
            for i, picture in enumerate(pictures):
                y, x = divmod(i, layout.columns)
                grid[y * (height + thick):, x * (width + thick):][:height, :width] = picture
            return grid
        return draw
    return scene


def _panel_sides(rng: np.random.Generator, layout: Layout, least: int, most: int) -> tuple[int, int]:
    """Height and width of the panels of one grid, each least..most where the layout leaves it open."""
    height = layout.side or int(rng.integers(least, most + 1))
    width = height if layout.square else int(rng.integers(least, most + 1))
    if layout.halves and height * layout.rows == width * layout.columns:
        width += 1
    return height, width


def repeated_picture(least: int = 2, most: int = 5, density: tuple[float, float] = (0.35, 0.6)):
    """The same picture in all panels, without lines between; in half of the tasks each is the mirror image of its
    neighbours, so that the whole is a kaleidoscope. Random cells of one to three colours on another."""
    def scene(rng: np.random.Generator, roles: Roles):
        layout, share, n = layout_of(rng, roles), rng.uniform(*density), int(rng.integers(1, 4))
        flip = -1 if rng.random() < 0.5 else 1
        constant, first = rng.random() < 0.5, _panel_sides(rng, layout, least, most)
        fixed, vary = roles.need(rng, n + 1), rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            shape = first if constant else _panel_sides(rng, layout, least, most)
            ground, *inks = roles.need(rng, n + 1) if vary else fixed
            picture = np.where(_marks(rng, 1, *shape, share)[0], rng.choice(inks, shape), ground).astype(np.uint8)
            return np.vstack([np.hstack([picture[::flip ** row, ::flip ** column] for column in range(layout.columns)])
                              for row in range(layout.rows)])
        return draw
    return scene


def _marks(rng: np.random.Generator, n: int, height: int, width: int, share) -> np.ndarray:
    """n random patterns, bool (n, h, w), none empty."""
    marks = rng.random((n, height, width)) < np.clip(share + rng.normal(0, 0.05), 0.1, 0.9)
    marks[np.arange(n), rng.integers(height, size=n), rng.integers(width, size=n)] = True
    return marks


def _looked_for(roles: Roles) -> list[int]:
    """The colours that the rule looks for, the separator left out."""
    lines = _lines(roles)
    return [c for c in roles.seen if c not in lines]


def _lines(roles: Roles) -> set:
    """The colours of the lines between the rule's panels."""
    return {a.word.value for n in roles.find("panels", at="panels") for a in n.args}


def patterns(density: tuple[float, float] = (0.3, 0.6), separate: float = 0.5) -> Contents:
    """Random patterns; in a share `separate` of the tasks each panel has a colour of its own."""
    def contents(rng, roles):
        share, own = rng.uniform(*density), rng.random() < separate
        palette = np.array((_looked_for(roles) + roles.free(rng, 9))[:9], np.uint8)

        def fill(rng, n, height, width):
            colours = palette[np.arange(n) % len(palette)] if own else np.full(n, palette[0])
            marks = _marks(rng, n, height, width, share)
            return np.where(marks, colours[:, None, None], roles.background).astype(np.uint8)
        return fill
    return contents


def jigsaw(overlap: float = 0.0) -> Contents:
    """Patterns, each panel its own colour, that share no cell (or, with `overlap` and where the
    rule puts the panels in an order, a few)."""
    def contents(rng, roles):
        share = overlap if roles.asks(Need.OVERLAP, at="pile") else 0.0
        palette = np.array((_looked_for(roles) + roles.free(rng, 9))[:9], np.uint8)
        blank = rng.uniform(0.1, 0.5)

        def fill(rng, n, height, width):
            owner = rng.integers(n, size=(height, width))
            owner[rng.random((height, width)) < blank] = n
            marks = (owner == np.arange(n)[:, None, None]) | (rng.random((n, height, width)) < share)
            colours = palette[np.arange(n) % len(palette)][:, None, None]
            return np.where(marks, colours, roles.background).astype(np.uint8)
        return fill
    return contents


def odd_one() -> Contents:
    """Panels one of which differs from all others: in its pattern, its colour, its number of
    colours, its fullness or its symmetry, whichever the rule (the hole `which`) asks for."""
    def contents(rng, roles):
        asks = partial(roles.uses, at="which")
        look, pattern, colour = asks("look"), asks("pattern"), asks("colour_beside", "colour", "is_colour")
        several, counts, denied = asks("colour_count"), asks("count_of", "filled", "has"), asks("not")
        place = asks("edge", "ranked", "halfway")
        sought = _looked_for(roles)
        share, n_colours = rng.uniform(0.35, 0.6), int(rng.integers(1, 4))
        seen_through = asks("colour_beside", "filled", "pattern", "black")
        alike = roles.uses("squares", "halves", at="panels") and rng.random() < 0.5
        plain = "bg" in roles.holes and roles.background not in _lines(roles)
        ground = roles.background if plain or seen_through else roles.free(rng, 1)[0]
        if ground in _lines(roles):                       # dense, or nobody sees where a panel ends
            share = rng.uniform(0.65, 0.85)
        mirror = next((n.word.value for n in roles.find(*SYMMETRIES, at="which")), None)

        def fill(rng, n, height, width):
            palette = sought + [c for c in roles.free(rng, n_colours + 1) if c != ground]
            main, odd = palette[0], int(rng.integers(n))
            marks = _marks(rng, n, height, width, share)
            pictures = np.where(marks, main, ground).astype(np.uint8)
            if look or pattern:
                pictures[:] = pictures[(odd + 1) % n].copy()
                pictures[odd] = np.where(marks[odd], main, ground)
                if pattern and len(palette) > 1:
                    colours = np.array(palette)[rng.integers(len(palette), size=n)]
                    pictures = np.where(pictures == main, colours[:, None, None], pictures).astype(np.uint8)
            elif colour:
                pictures[odd][pictures[odd] == main] = palette[-1]
            elif several:
                few = rng.random() < 0.4
                for i in range(n):
                    if (i == odd) != few:
                        at = rng.permutation(height * width)[:int(rng.integers(1, 3))]
                        pictures[i].flat[at] = palette[-1]
            elif mirror is not None:
                for i in range(n):
                    if (i == odd) != denied:
                        pictures[i] = _symmetrised(pictures[i], mirror)
            elif asks("filled"):                       # one is plainly fuller than the others, or emptier
                few = asks("least")
                shares = np.where(np.arange(n) == odd, 0.2 if few else 0.85, 0.6 if few else 0.4)
                pictures = np.where(_marks(rng, n, height, width, shares[:, None, None]), main, ground)
            elif counts:
                extra = rng.random((n, height, width)) < rng.uniform(0.1, 0.4, n)[:, None, None]
                pictures = np.where(extra, np.array(palette)[rng.integers(len(palette), size=extra.shape)], pictures)
            elif place:
                pictures = np.where(marks, np.array(palette)[rng.integers(len(palette), size=marks.shape)], ground)
                if alike:
                    pictures[:] = pictures[0].copy()
            return pictures.astype(np.uint8)
        return fill
    return contents


def _symmetrised(picture: np.ndarray, symmetry: str) -> np.ndarray:
    """A picture made equal to its mirror image: one half is copied to the other."""
    from ..core.grid import transform
    image = transform(picture, symmetry)
    if image.shape != picture.shape:
        raise RuleError("no such symmetry in an oblong")
    place = np.arange(picture.size).reshape(picture.shape)
    return np.where(place <= transform(place, symmetry), picture, image)


def a_pair(density: tuple[float, float] = (0.3, 0.7)) -> Contents:
    """Panels of two kinds: one of several colours, the others a mask in one colour."""
    def contents(rng, roles):
        share = rng.uniform(*density)
        masks = roles.free(rng, 1)
        fixed = rng.random() < 0.6

        def fill(rng, n, height, width):
            mask = masks if fixed else roles.free(rng, 1)
            palette = [c for c in roles.free(rng, int(rng.integers(3, 5))) if c not in mask]
            pictures = np.where(_marks(rng, n, height, width, share), mask[0], roles.background)
            several = 0 if fixed else int(rng.integers(n))
            pictures[several] = np.array(palette)[rng.permutation(np.arange(height * width) % len(palette))
                                                  .reshape(height, width)]
            return pictures.astype(np.uint8)
        return fill
    return contents


def punched(own_colours: bool = False) -> Contents:
    """Panels in one colour (in half of the tasks with `own_colours` each in one of four), most of them with a hole in
    the background's colour (as often in the middle as not) or two or three, never a whole row or column of them."""
    def contents(rng, roles):
        ink = (_looked_for(roles) + roles.free(rng, 1))[0]
        inks = roles.free(rng, 4) if own_colours and rng.random() < 0.5 else [ink]

        def fill(rng, n, height, width):
            pictures = np.empty((n, height, width), np.uint8)
            pictures[:] = np.array([inks[k] for k in rng.integers(len(inks), size=n)])[:, None, None]
            for picture in pictures:
                kind = int(rng.integers(5))
                if kind == 0:
                    continue
                x = int(rng.integers(width // 2)) if kind % 2 and width > 3 else 1 + int(rng.integers(width - 2))
                y = [(height - 1) // 2, height // 2] if kind < 3 else [1 + int(rng.integers(height - 2))]
                picture[y, x] = roles.background
                if kind % 2 and width > 3:
                    picture[y, width - 1 - x] = roles.background
            return pictures
        return fill
    return contents

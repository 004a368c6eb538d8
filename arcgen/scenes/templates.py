"""A full example and the places where it is wanted: blocks, dots, markers, unfinished copies."""
from __future__ import annotations

import numpy as np

from ..core.errors import RuleError
from ..core.grid import transform
from ..language.objects import CORNERS, SIDES, components
from ..language.symmetry import as_symmetries
from . import shapes
from .place import CELL, Board
from .priors import Roles, sizes


def colourful(rng: np.random.Generator, mask: np.ndarray, inks, parts: bool = False) -> np.ndarray:
    """A silhouette in two or more colours, uint8 (h, w); every ink is used where there is room. parts:
    each colour is a part of it, from one side to the other (else they are mixed)."""
    cells = np.argwhere(mask)
    inks = list(inks)[:len(cells)]
    values = np.concatenate([inks, rng.choice(inks, len(cells) - len(inks))])
    out = np.zeros(mask.shape, np.uint8)
    if parts:
        place = (cells @ rng.normal(size=2)).argsort()
        out[tuple(cells[place].T)] = np.sort(values)
    else:
        out[mask] = rng.permutation(values)
    return out


def example_and_blocks(family: shapes.Shape = shapes.rectangle(2, 4), count: tuple[int, int] = (2, 4), least: int = 9,
                       most: int = 15):
    """One colourful object and blocks of the hole `block`'s colour in the same shape."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        inks = roles.free(rng, 2)
        vary, parts = rng.random() < 0.6, rng.random() < 0.6

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            own = roles.free(rng, 2 + int(rng.random() < 0.2)) if vary else inks
            mask = family(rng)
            if mask.sum() < 3:
                raise RuleError("an example too small")
            picture = colourful(rng, mask, own, parts)
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
    copy around it. Where the rule (hole `grid`) erases the dots alone, the object has no centre:
    otherwise its copies would cover them anyway."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        inks = roles.free(rng, 3)
        vary, parts = rng.random() < 0.6, rng.random() < 0.5
        high = int(rng.integers(count[0], count[1] + 1))
        hollow = roles.uses("cells_of", at="grid")

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            own = roles.free(rng, 3) if vary else inks
            mask = np.ones((3, 3), bool) if full else family(rng)
            if hollow and mask.shape == (3, 3):
                mask[1, 1] = False
                if len(components(mask, CORNERS)) > 1:
                    raise RuleError("an example in pieces")
            if mask.shape[0] % 2 == 0 or mask.shape[1] % 2 == 0 or mask.sum() < 4:
                raise RuleError("an example without a centre")
            at = board.spot(rng, mask, 1)
            if at is None:
                raise RuleError("no room for the objects")
            board.put(mask, at, colourful(rng, mask, own, parts))
            box: np.ndarray = np.ones(mask.shape, bool)
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
    spots = spots[rng.permutation(len(spots))]
    room = np.zeros((mask.shape[0] + 2, mask.shape[1] + 2), np.uint8)
    room[1:-1, 1:-1] = mask
    neighbours = (room[:-2, 1:-1] + room[2:, 1:-1] + room[1:-1, :-2] + room[1:-1, 2:])[tuple(spots.T)]
    for c, i in zip(markers, np.argsort(neighbours, kind="stable")):        # the ends first
        picture[tuple(spots[i])] = c
    if len(components(picture == body, SIDES)) != 1:
        raise RuleError("a body in pieces")
    return picture


def marked(copies: tuple[int, int] = (1, 3), templates: tuple[int, int] = (1, 2), markers: tuple[int, int] = (2, 3),
           cells: tuple[int, int] = (4, 8), least: int = 11, most: int = 20, shown: str = "markers"):
    """Templates with a body in one colour and markers in others, and copies of which only the
    `shown` part is seen (the "markers", "either" markers or body, or "most": the body and some of
    the markers), turned by the group of the hole `turns` and enlarged up to the hole `scales`.
    Body and markers keep their colours within a task in half of the tasks."""
    def scene(rng: np.random.Generator, roles: Roles):
        turns, scales = as_symmetries(roles.holes["turns"].word.value), roles.holes.get("scales", 1)
        size = sizes(rng, min(least + 4 * (scales - 1), 20), min(most + 3 * (scales - 1), 30))
        fixed = [*roles.seen, *roles.free(rng, 5)]
        vary = not roles.seen and rng.random() < 0.5
        large = scales > 2                                     # large copies need the room of several
        low, high = sorted(int(n) for n in rng.integers(copies[0], copies[1] + 1 - (large and copies[1] > 1), 2))
        equal = len(turns) == 1 and rng.random() < 0.5         # all markers in one colour: only where nothing turns

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            inks = roles.free(rng, 5) if vary else fixed
            m = int(rng.integers(markers[0], markers[1] + 1))
            todo = []
            for j in range(1 if large else int(rng.integers(templates[0], templates[1] + 1))):
                if shown == "either":                          # every example has two colours of its own
                    inks = [*inks[2 * (j > 0):], inks[0]]
                picture = _marked(rng, inks[0], [inks[1]] * m if equal or shown == "either" else inks[1:1 + m], cells)
                todo.append((picture, picture != 255))
                for _ in range(int(rng.integers(low, high + 1))):
                    k = int(rng.integers(1, scales + 1))
                    form = transform(picture.repeat(k, 0).repeat(k, 1), turns[rng.integers(len(turns))])
                    body = shown == "either" and rng.random() < 0.5
                    seen = (form != 255) & ((form == inks[0]) == body)
                    if shown == "most":
                        lost = rng.choice(inks[1:1 + m], int(rng.integers(1, m + 1)), replace=False)
                        seen = (form != 255) & ~np.isin(form, lost)
                    todo.append((form, seen))
            for form, seen in sorted(todo, key=lambda t: -t[0].size):
                board.place(rng, form != 255, np.where(seen, form, roles.background))
            return board.grid
        return draw
    return scene


def starred(copies: tuple[int, int] = (1, 3), noise: tuple[int, int] = (10, 30), least: int = 15, most: int = 23):
    """A box (hole `box`) with dots of another colour inside, and dots all over the grid among which
    the same constellation occurs again, turned, with no other dot near."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        box, dot = roles.holes["box"], roles.free(rng, 1)[0]
        turns = as_symmetries(roles.holes["turns"].word.value)

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            picture: np.ndarray = np.full(rng.integers(4, 6, 2), box, np.uint8)
            inner = [(y, x) for y in range(1, picture.shape[0] - 1) for x in range(1, picture.shape[1] - 1)]
            for i in rng.permutation(len(inner))[:int(rng.integers(3, 6))]:
                picture[inner[i]] = dot
            for k in range(1 + int(rng.integers(copies[0], copies[1] + 1))):
                form = transform(picture, turns[rng.integers(len(turns))]) if k else picture
                full = np.ones(form.shape, bool)
                board.place(rng, full, np.where(form == dot, dot, roles.background) if k else form, 1)
            for _ in range(int(rng.integers(noise[0], noise[1] + 1))):
                board.fit(rng, CELL, dot, 0)
            return board.grid
        return draw
    return scene


def two_kinds(copies: tuple[int, int] = (1, 2), cells: tuple[int, int] = (2, 5), least: int = 10, most: int = 16):
    """Up to two templates with one marker cell each (holes `mark` and `mark2`), and markers alone
    with room for a copy, turned by the hole `turn` (`turn2`)."""
    def scene(rng: np.random.Generator, roles: Roles):
        size = sizes(rng, least, most)
        fixed = roles.free(rng, 2)
        vary = rng.random() < 0.5

        def draw(rng: np.random.Generator) -> np.ndarray:
            board = Board(*size(rng), roles.background)
            inks = roles.free(rng, 2) if vary else fixed
            kinds = [0, 1] if rng.random() < 0.7 else [int(rng.integers(2))]
            for k in kinds:
                picture = _marked(rng, inks[k], [roles.holes["mark2" if k else "mark"]], cells)
                form = transform(picture, roles.holes["turn2" if k else "turn"].word.value)
                for j in range(1 + int(rng.integers(copies[0], copies[1] + 1))):
                    shape = form if j else picture
                    seen = (shape != 255) & ((shape != inks[k]) | (j == 0))
                    board.place(rng, shape != 255, np.where(seen, shape, roles.background))
            return board.grid
        return draw
    return scene

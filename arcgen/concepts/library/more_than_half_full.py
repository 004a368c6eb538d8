"""Rooms, or rows, are rounded: what is more than half full becomes full, what is less becomes empty, or is told."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Rooms of three by three cells with lines between them, or rows of an odd width that are filled from the left, to
    more than a half or to less; where the rule cuts one out it is the only one of its kind."""
    rows, alone = roles.uses("strips", at="rooms"), roles.uses("only", at="result")
    ink, line = roles.holes.get("colour_ink", roles.free(rng, 1)[0]), roles.holes.get("line")
    down, across = (int(rng.integers(5, 9)), 1) if rows else ((2, 3), (3, 3), (2, 2), (3, 2))[int(rng.integers(4))]
    high, wide = (1, int(rng.choice([5, 7, 9]))) if rows else (3, 3)
    gap, vary, loose = 0 if rows else 1, rng.random() < 0.4, rng.random() < 0.3
    less = roles.uses("not", at="one")

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = down + int(rng.integers(-1, 2)) * (vary and rows)
        many, cells = n * across, high * wide
        full = rng.permutation([True, False, *(rng.random(many - 2) < 0.5)])
        if alone:
            full = rng.permutation(many) > 0 if less else rng.permutation(many) == 0
        colour = line if isinstance(line, int) else pick(rng, FOREGROUNDS, {ink, roles.background, *roles.inks})
        grid = np.full((n * (high + gap) - gap, across * (wide + gap) - gap), colour, np.uint8)
        for i, most in enumerate(full):
            room = np.full(cells, roles.background, np.uint8)
            number = int(rng.integers((cells + 1) // 2, cells)) if most else int(rng.integers(1, (cells + 1) // 2))
            room[:number] = ink
            y, x = divmod(i, across)
            room = room if rows and not loose else rng.permutation(room)
            grid[y * (high + gap):, x * (wide + gap):][:high, :wide] = room.reshape(high, wide)
        return grid
    return draw


_FULL = "exceeds(filled(?bg), count_of(?bg))"
_SOME = "where(?rooms, ?which)"

CONCEPT = Concept(
    name="more-than-half-full",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, ?rooms, choose({_FULL}, ?colour_ink, ?bg), itself) | "
                  f"paint(input, ?rooms, choose({_FULL}, ?colour_ink, ?bg), itself) | "
                  f"paint(input, ?rooms, choose({_FULL}, ?colour, ?colour2), coloured(?colour_ink)) | "
                  f"paint(input, {_SOME}, ?paint, itself) | paint(input, {_SOME}, ?paint, itself) | "
                  f"paint(input, {_SOME}, ?colour, coloured(?side)) | "
                  f"paint(input, {_SOME}, ?colour, coloured(?side)) | "
                  "summary(?rooms, ?told) | crop(only(where(?rooms, ?one)))",
        "rooms": "panels(input, ?line) | panels(input, line_colour(input)) | "
                 "strips(input, measure(whole(input), extent(vertical)), vertical)",
        "which": f"{_FULL} | not({_FULL})",
        "one": f"{_FULL} | not({_FULL})",
        "paint": "?bg | ?colour_ink | ?colour",
        "side": "?colour_ink | ?bg",
        "told": f"choose({_FULL}, ?colour_ink, ?bg) | choose({_FULL}, ?bg, ?colour_ink) | "
                f"choose({_FULL}, ?colour, ?bg)",
    },
    not_framed=("in-each-panel", "in-the-box", "in-blocks"),
)

"""From a dot colours go out in waves, by turns, until the grid is full; or from its line, over all other lines."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One dot (in some tasks two) of the colour of the hole `colour`, or of any of the rule's colours, on blank."""
    any_of_them = roles.uses("only", at="dot")
    size, several = sizes(rng, 6, 13), not any_of_them and rng.random() < 0.4
    inks = [roles.holes[name] for name in ("colour", "colour2", "colour3", "colour4") if name in roles.holes]

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        for _ in range(1 + (several and int(rng.integers(2)))):
            grid[tuple(int(rng.integers(n)) for n in grid.shape)] = inks[rng.integers(len(inks)) if any_of_them else 0]
        return grid
    return draw


_ROUNDS = ("counted_on({dot}, steps_to(?dot, ?way), ?colour, ?colour2)",
           "counted_on({dot}, steps_to(?dot, ?way), ?colour, ?colour2, ?colour3)",
           "counted_on({dot}, steps_to(?dot, ?way), ?colour, ?colour2, ?colour3, ?colour4)")

CONCEPT = Concept(
    name="waves-around-a-dot",
    sketch="paint(input, ?things, ?ink, itself)",
    scene=_scene,
    holes={"things": "cells_of(input, ?bg) | cells_of(input, ?bg) | cells_of(input, ?bg) | lines(input, ?axis)",
           "axis": "horizontal | vertical",
           "ink": " | ".join(text.format(dot="colour_of(?dot)") for text in _ROUNDS),
           "dot": "all_of_colour(input, ?colour) | only(cells(input, ?bg))",
           "way": "by_side | by_side | by_corner"},
    evidence={
        "aaef0977": {"things": "cells_of(input, ?bg)", "bg": "orange", "dot": "only(cells(input, ?bg))",
                     "way": "by_side",
                     "ink": "counted_on(colour_of(?dot), steps_to(?dot, ?way), green, yellow, black, grey, red, cyan, "
                            "maroon, magenta, blue)"},
    },
)

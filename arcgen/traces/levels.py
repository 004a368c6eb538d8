"""The levels of detail of a trace. They are options too, so this file loads nothing heavy."""
from __future__ import annotations

from typing import NamedTuple


class Level(NamedTuple):
    """How much is told. items: of a list, at most. readings: tempting ones, at most. functions: whether it is told what
    functions give for each thing. at_length: whether things are told with their cells, and grids on the way are
    written out."""
    items: int
    readings: int
    functions: bool
    at_length: bool


LEVELS = {"brief": Level(2, 1, False, False), "normal": Level(6, 2, True, False), "full": Level(40, 2, True, True)}
DETAILS = tuple(LEVELS)
"""Their names, least first."""
USUAL = "normal"
"""The level of who names none."""

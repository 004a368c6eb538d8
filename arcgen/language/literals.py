"""The literals: colours, directions, axes, symmetries, connectivity, logic.

Directions, axes and symmetries are the only literals that D4 moves, so a rule is turned by
turning its literals (canonical.py).
"""
from __future__ import annotations

from ..core.grid import COLOUR_NAMES, SYMMETRIES
from . import types
from .objects import CORNERS, SIDES
from .registry import constant

for _number, _name in enumerate(COLOUR_NAMES):
    constant(_name, types.Colour, _number, _name)

DIRECTIONS = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1),
              "up_left": (-1, -1), "up_right": (-1, 1), "down_left": (1, -1), "down_right": (1, 1)}
"""Unit steps (dy, dx)."""
for _name, _step in DIRECTIONS.items():
    constant(_name, types.Direction, _step, _name.replace("_", "-"), weight=2.0 if 0 in _step else 1.0)

_STRAIGHT = tuple(v for v in DIRECTIONS.values() if 0 in v)
_SLANTED = tuple(v for v in DIRECTIONS.values() if 0 not in v)
constant("straight", types.Directions, _STRAIGHT, "all four ways")
constant("diagonally", types.Directions, _SLANTED, "diagonally")
constant("all_ways", types.Directions, _STRAIGHT + _SLANTED, "all eight ways")

AXES = {"horizontal": ((0, -1), (0, 1)), "vertical": ((-1, 0), (1, 0)),
        "falling": ((-1, -1), (1, 1)), "rising": ((1, -1), (-1, 1))}
"""A line's orientation, as its two directions."""
for _name, _steps in AXES.items():
    constant(_name, types.Axis, _steps, _name, weight=2.0 if _name in ("horizontal", "vertical") else 1.0)

_SAYS = {"identity": "as it is", "rotate_90": "rotated a quarter turn clockwise", "rotate_180": "rotated a half turn",
         "rotate_270": "rotated a quarter turn anticlockwise", "flip_left_right": "mirrored left to right",
         "flip_up_down": "mirrored top to bottom",
         "transpose": "mirrored about the diagonal from top left to bottom right",
         "antitranspose": "mirrored about the diagonal from top right to bottom left"}
for _name in SYMMETRIES:
    constant(_name, types.Symmetry, _name, _SAYS[_name], weight=0.1 if _name == "identity" else 1.0)

constant("by_side", types.Connectivity, SIDES, "touching by sides")
constant("by_corner", types.Connectivity, CORNERS, "touching by sides or corners", weight=2.0)

LOGIC = {"any_of": lambda n, of: n > 0, "all_of": lambda n, of: n == of, "none_of": lambda n, of: n == 0,
         "exactly_one_of": lambda n, of: n == 1, "not_all_of": lambda n, of: n < of}
"""How many of the panels are set at a cell -> whether the result is set there."""
_LOGIC_SAYS = {"any_of": "at least one", "all_of": "all", "none_of": "none", "exactly_one_of": "exactly one",
               "not_all_of": "not all"}
for _name, _rule in LOGIC.items():
    constant(_name, types.Logic, _rule, _LOGIC_SAYS[_name])

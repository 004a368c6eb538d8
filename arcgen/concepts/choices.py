"""Lists of alternatives for holes that many concepts share (see Concept.holes). Holes in them
that a concept does not list are drawn by type."""
from __future__ import annotations

SELECT = ("most(?key) | least(?key) | most(size) | least(size) | unique(?look) | at_least(size, ?n) | is_dot | "
          "not(is_dot) | is_full | not(is_full) | is_square | touches_border | not(touches_border) | "
          "is_colour(?which_colour) | symmetric(flip_left_right) | even(size) | common(?look)")
"""Which objects of a set: a selector for sparse scenes."""

KEY = "size | extent(horizontal) | extent(vertical) | box_area | long_side | edge(?way)"
LOOK = "size | shape | colour | shape_any_way"
STRAIGHT = "up | down | left | right"
AXIS = "horizontal | vertical"
INK = "own_colour | own_colour | ?colour"

SELECTING = {"which": SELECT, "key": KEY, "look": LOOK, "way": STRAIGHT, "n": "2 | 3 | 4 | 5"}
"""The holes of SELECT together."""

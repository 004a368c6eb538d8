"""Lists of alternatives for holes that many concepts share (see Concept.holes). Holes in them
that a concept does not list are drawn by type."""
from __future__ import annotations

SELECT = ("most(size) | least(size) | most(?key) | least(?key) | unique(?look) | common(?look) | is_dot | "
          "not(is_dot) | "
          "is_full | not(is_full) | is_closed | not(is_closed) | touches_border | not(touches_border) | "
          "is_colour(?which_colour)")
"""Which objects of a set: a selector for sparse scenes. Only what is seen at a glance: nobody guesses a parity, a
threshold or the area of a box."""

KEY = "size | extent(horizontal) | extent(vertical) | edge(?way)"
LOOK = "shape | shape | colour"
STRAIGHT = "up | down | left | right"
AXIS = "horizontal | vertical"
INK = "own_colour | own_colour | ?colour"

SELECTING = {"which": SELECT, "key": KEY, "look": LOOK, "way": STRAIGHT, "n": "2 | 3 | 4 | 5"}
"""The holes of SELECT together."""

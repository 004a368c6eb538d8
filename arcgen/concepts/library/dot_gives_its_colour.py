"""A body takes the colour of the dot at its side; the dot goes or stays, and so do bodies without one."""
from ...scenes.outlines import bodies_and_dots
from ..base import Concept

_DOTS = "where(cells(input, ?bg), not(is_colour(?body)))"
_PAINTED = (f"paint(input, where(pieces(input, ?body, by_side), next_to({_DOTS}, by_side)), "
            f"of_touching({_DOTS}, by_side), ?part)")

_GIVEN = f"erase({_PAINTED}, {_DOTS}, ?bg)"
_BARE = f"where(pieces(input, ?body, by_side), not(next_to({_DOTS}, by_side)))"

CONCEPT = Concept(
    name="dot-gives-its-colour",
    sketch="?result",
    scene=bodies_and_dots(),
    holes={"part": "itself | itself | itself | halo(by_side) | rest_of_box | centre",
           "result": f"{_GIVEN} | {_PAINTED} | erase({_GIVEN}, {_BARE}, ?bg) | erase({_PAINTED}, {_BARE}, ?bg) | "
                     f"erase(input, {_BARE}, ?bg) | paint({_PAINTED}, {_DOTS}, ?body, itself)"},
    evidence={"b7256dcd": {"part": "itself", "bg": "orange", "body": "magenta", "result": _GIVEN}},
)

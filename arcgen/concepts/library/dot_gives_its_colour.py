"""A body takes the colour of the dot at its side, and the dot goes (or stays)."""
from ...scenes.outlines import bodies_and_dots
from ..base import Concept

_DOTS = "where(cells(input, ?bg), not(is_colour(?body)))"
_PAINTED = (f"paint(input, where(pieces(input, ?body, by_side), next_to({_DOTS}, by_side)), "
            f"of_touching({_DOTS}, by_side), itself)")

CONCEPT = Concept(
    name="dot-gives-its-colour",
    sketch="?result",
    scene=bodies_and_dots(),
    holes={"result": f"erase({_PAINTED}, {_DOTS}, ?bg) | {_PAINTED}"},
    evidence={"b7256dcd": {"bg": "orange", "body": "magenta", "result": f"erase({_PAINTED}, {_DOTS}, ?bg)"}},
)

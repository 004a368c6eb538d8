"""An arrow with a tip of another colour points at a cell of the wall around it, which changes."""
from ...scenes.crossing import arrow_in_a_yard
from ..base import Concept

_ARROW = "the(blobs(input, ?bg, by_corner), has(?tip))"
_GROUND = "pieces(input, ?bg, by_side)"
_HIT = ("overlap(ray_through(coloured(?tip)), "
        f"of(within(ray_through(coloured(?tip)), {_GROUND}), halo(by_corner)))")

CONCEPT = Concept(
    name="where-the-arrow-hits",
    sketch=f"paint(input, {_ARROW}, ?ink, {_HIT})",
    scene=arrow_in_a_yard(),
    holes={"ink": "?bg | ?colour | ?tip"},
    evidence={"9f8de559": {"bg": "orange", "tip": "red", "ink": "?bg"}},
)

"""An arrow with a tip of another colour points at a cell of the wall around it, which changes, or the way to it."""
from ...scenes.crossing import arrow_in_a_yard
from ..base import Concept

_ARROW = "the(blobs(input, ?bg, by_corner), has(?tip))"
_GROUND = "pieces(input, ?bg, by_side)"
_WAY = f"within(ray_through(coloured(?tip)), {_GROUND})"
_HIT = ("overlap(ray_through(coloured(?tip)), "
        f"of(within(ray_through(coloured(?tip)), {_GROUND}), halo(by_corner)))")

CONCEPT = Concept(
    name="where-the-arrow-hits",
    sketch="?result",
    scene=arrow_in_a_yard(),
    not_framed=("in-each-panel",),
    holes={"result": f"paint(input, {_ARROW}, ?ink, {_HIT}) | paint(input, {_ARROW}, ?ink, {_HIT}) | "
                     f"paint(input, {_ARROW}, ?flight, {_WAY}) | paint(paint(input, {_ARROW}, ?tip, {_WAY}), {_ARROW}, "
                     f"?bg, {_HIT})",
           "flight": "?tip | ?colour", "ink": "?bg | ?colour | ?tip"},
    evidence={"9f8de559": {"result": f"paint(input, {_ARROW}, ?ink, {_HIT})", "bg": "orange", "tip": "red",
                           "ink": "?bg"}},
)

"""Things fall to the wall of their own colour, one to the left and one to the right, or draw a line to it."""
from ...scenes.landscape import two_walls
from ..base import Concept

_LEFT, _RIGHT = (f"where(objects(input, ?bg, ?conn), like(colour, the(objects(input, ?bg, ?conn), "
                 f"touches_side({way}))))"
                 for way in ("left", "right"))
_DROPPED = f"drop(drop(input, {_LEFT}, left, ?bg), {_RIGHT}, right, ?bg)"
_DRAWN = f"paint_under(paint_under(input, {_LEFT}, own_colour, ray(left), ?bg), {_RIGHT}, own_colour, ray(right), ?bg)"

CONCEPT = Concept(
    name="to-the-wall-of-own-colour",
    sketch="?result",
    scene=two_walls(),
    holes={"result": f"{_DROPPED} | {_DROPPED} | {_DRAWN}", "conn": "by_corner | by_side"},
    not_framed=("in-each-panel",),
    evidence={"f0100645": {"result": _DROPPED, "conn": "by_corner", "bg": "orange"}},
)

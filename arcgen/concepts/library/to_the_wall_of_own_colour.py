"""Things fall to the wall of their own colour, those of one colour to the left, those of the other to the right."""
from ...scenes.landscape import two_walls
from ..base import Concept

CONCEPT = Concept(
    name="to-the-wall-of-own-colour",
    sketch="o = objects(input, ?bg, ?conn); "
           "drop(drop(input, where(o, like(colour, the(o, touches_side(left)))), left, ?bg), "
           "where(o, like(colour, the(o, touches_side(right)))), right, ?bg)",
    scene=two_walls(),
    holes={"conn": "by_corner | by_side"},
    evidence={"f0100645": {"conn": "by_corner", "bg": "orange"}},
)

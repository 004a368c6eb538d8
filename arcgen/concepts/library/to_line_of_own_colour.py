"""Dots go to the line of their own colour; dots without one vanish."""
from ...scenes.mosaic import either
from ...scenes.movers import walls
from ..base import Concept

CONCEPT = Concept(
    name="to-line-of-own-colour",
    sketch="o = objects(input, ?bg, by_side); d = where(o, is_dot); w = where(o, not(is_dot)); "
           "move(erase(input, d, ?bg), where(d, shares(colour, w)), "
           "towards_alike(w, colour), ?bg)",
    scene=either(walls(), walls(around=True, count=(4, 8)), walls(strangers=(1, 2))),
    evidence={
        "1a07d186": {"bg": "black"},
        "d687bc17": {"bg": "black"},
    },
)

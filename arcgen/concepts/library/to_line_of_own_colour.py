"""Dots go to the line of their own colour; dots without one vanish."""
from ...scenes.mosaic import either
from ...scenes.movers import walls
from ..base import Concept

_PARTS = "o = objects(input, ?bg, by_side); d = where(o, is_dot); w = where(o, not(is_dot)); "
_GONE = f"{_PARTS}move(erase(input, d, ?bg), where(d, shares(colour, w)), towards_alike(w, colour), ?bg)"

CONCEPT = Concept(
    name="to-line-of-own-colour",
    sketch="?result",
    scene=either(walls(strangers=(1, 3)), walls(around=True, count=(4, 8), strangers=(1, 3))),
    holes={"result": f"{_GONE} | {_GONE} | {_PARTS}move(input, where(o, shares(colour, w)), towards_alike(w, "
                     "colour), ?bg) | "
                     f"{_PARTS}erase(input, where(o, shares(colour, w)), ?bg) | "
                     f"{_PARTS}erase(input, where(d, not(shares(colour, w))), ?bg) | "
                     f"{_PARTS}paint_under(input, where(o, shares(colour, w)), own_colour, "
                     "track(towards_alike(w, colour)), ?bg)"},
    evidence={
        "1a07d186": {"result": _GONE, "bg": "black"},
        "d687bc17": {"result": _GONE, "bg": "black"},
    },
)

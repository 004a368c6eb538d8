"""The middle area of a lattice and the four beside it take five colours."""
from ..concept import Concept
from ..scenes.rooms import lattice

CONCEPT = Concept(
    name="middle-room-and-its-neighbours",
    sketch=("paint(paint(paint(paint(paint(input, where(pieces(input, ?bg, by_side), "
            "not(touches_border)), ?colour1, itself), where(pieces(input, ?bg, by_side), ?up), "
            "?colour2, itself), where(pieces(input, ?bg, by_side), ?left), ?colour3, itself), "
            "where(pieces(input, ?bg, by_side), ?right), ?colour4, itself), where(pieces(input, "
            "?bg, by_side), ?down), ?colour5, itself)"),
    scene=lattice(lines=(2, 2), exact=True, least=9),
    holes={
        "up": ("both(touches_side(up), not(either(touches_side(left), touches_side(right)))) | "
               "touches_side(up_left)"),
        "down": ("both(touches_side(down), not(either(touches_side(left), touches_side(right)))) "
                 "| touches_side(down_right)"),
        "left": ("both(touches_side(left), not(either(touches_side(up), touches_side(down)))) | "
                 "touches_side(down_left)"),
        "right": ("both(touches_side(right), not(either(touches_side(up), touches_side(down)))) | "
                  "touches_side(up_right)"),
    },
    evidence={
        "272f95fa": {
            "bg": "black",
            "colour1": "magenta",
            "up": "both(touches_side(up), not(either(touches_side(left), touches_side(right))))",
            "colour2": "red",
            "down": "both(touches_side(down), not(either(touches_side(left), touches_side(right))))",
            "colour5": "blue",
            "left": "both(touches_side(left), not(either(touches_side(up), touches_side(down))))",
            "colour3": "yellow",
            "right": "both(touches_side(right), not(either(touches_side(up), touches_side(down))))",
            "colour4": "green",
        },
    },
    weight=0.5,
)

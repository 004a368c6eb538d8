"""Areas of a lattice are coloured by where they lie: in the middle, at the sides, in the corners."""
from ..concept import Concept
from ..scenes.rooms import lattice

CONCEPT = Concept(
    name="rooms-by-place",
    sketch=("paint(paint(paint(input, where(pieces(input, ?bg, by_side), ?place1), ?colour1, "
            "itself), where(pieces(input, ?bg, by_side), ?place2), ?colour2, itself), "
            "where(pieces(input, ?bg, by_side), ?place3), ?colour3, itself)"),
    scene=lattice(lines=(2, 4), odd=True, least=10),
    holes={
        "place1": "both(middle(edge(right)), middle(edge(down))) | not(touches_border)",
        "place2": ("touches_side(up_left) | touches_side(up_right) | both(middle(edge(right)), "
                   "touches_side(up))"),
        "place3": ("touches_side(down_right) | touches_side(down_left) | both(middle(edge(down)), "
                   "touches_side(left))"),
    },
    evidence={
        "941d9a10": {
            "bg": "black",
            "place1": "both(middle(edge(right)), middle(edge(down)))",
            "colour1": "red",
            "place2": "touches_side(up_left)",
            "colour2": "blue",
            "place3": "touches_side(down_right)",
            "colour3": "green",
        },
    },
    weight=0.8,
)

"""Dots in line with the big thing colour the cell of it (or before it) that they face."""
from ...scenes import shapes
from ...scenes.dots import satellites
from ..base import Concept

CONCEPT = Concept(
    name="mark-where-it-would-hit",
    sketch="paint(input, objects(input, ?bg, by_side), own_colour, ?mark)",
    scene=satellites(shapes.rectangle(2, 5), facing=(1, 5), stray=(0, 2)),
    holes={
        "mark": ("first_met(straight, the(objects(input, ?bg, by_side), most(size))) | "
                 "of(first_met(straight, the(objects(input, ?bg, by_side), most(size))), itself) "
                 "| nearest_cells(the(objects(input, ?bg, by_side), most(size)))"),
    },
    evidence={
        "1f642eb9": {"bg": "black", "mark": "first_met(straight, the(objects(input, ?bg, by_side), most(size)))"},
    },
)

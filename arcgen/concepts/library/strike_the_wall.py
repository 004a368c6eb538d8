"""Dots strike the wall: a line to it, a mark where they hit and around."""
from ...scenes.dots import walls
from ..base import Concept

CONCEPT = Concept(
    name="strike-the-wall",
    sketch=("paint(paint(paint(input, cells_of(input, ?dot), ?dot, reach(straight, "
            "all_of_colour(input, ?wall))), cells_of(input, ?dot), ?splash, "
            "of(first_met(straight, all_of_colour(input, ?wall)), ?near)), cells_of(input, ?dot), "
            "?mark, first_met(straight, all_of_colour(input, ?wall)))"),
    scene=walls(lines=(1, 2), dots=(1, 3)),
    holes={
        "near": "halo(by_corner) | halo(by_side)",
        "splash": "?wall | ?colour",
        "mark": "?dot | ?colour2",
    },
    evidence={
        "ecdecbb3": {"dot": "red", "wall": "cyan", "near": "halo(by_corner)", "splash": "cyan", "mark": "red"},
    },
)

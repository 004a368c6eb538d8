"""Beside a wall, dots of one colour shoot away from it, those of another reach it."""
from ...scenes.dots import walls
from ..base import Concept

CONCEPT = Concept(
    name="wall-repels-and-attracts",
    sketch=("paint(paint(input, cells_of(input, ?first), ?first, ray_away(all_of_colour(input, "
            "?wall))), cells_of(input, ?second), ?second, reach(straight, all_of_colour(input, "
            "?wall)))"),
    scene=walls(lines=(1, 1), dots=(3, 7)),
    evidence={
        "8d510a79": {"first": "blue", "second": "red", "wall": "grey"},
    },
)

"""Four copies of the grid, each turned its own way, make a square."""
from ...scenes.tiny import tiny
from ..base import Concept

CONCEPT = Concept(
    name="four-turned-copies",
    sketch="join(join(turn(?grid, ?first), turn(?grid, ?second), right), "
           "join(turn(?grid, ?third), turn(?grid, ?fourth), right), down)",
    scene=tiny(2, 6, colours=(1, 3), dense=0.5, square=True),
    holes={"grid": "input | input | tile(input, 2, 2)",
           "first": "identity | identity | flip_left_right | rotate_180",
           "second": "flip_left_right | rotate_90 | rotate_270 | transpose | identity",
           "third": "flip_up_down | rotate_270 | rotate_90 | transpose | rotate_180",
           "fourth": "rotate_180 | rotate_180 | identity | transpose"},
    evidence={
        "3af2c5a8": {"grid": "input", "first": "identity", "second": "flip_left_right",
                     "third": "flip_up_down", "fourth": "rotate_180"},
        "62c24649": {"grid": "input", "first": "identity", "second": "flip_left_right",
                     "third": "flip_up_down", "fourth": "rotate_180"},
        "67e8384a": {"grid": "input", "first": "identity", "second": "flip_left_right",
                     "third": "flip_up_down", "fourth": "rotate_180"},
        "46442a0e": {"grid": "input", "first": "identity", "second": "rotate_90",
                     "third": "rotate_270", "fourth": "rotate_180"},
        "7fe24cdd": {"grid": "input", "first": "identity", "second": "rotate_90",
                     "third": "rotate_270", "fourth": "rotate_180"},
        "cf5fd0ad": {"grid": "tile(input, 2, 2)", "first": "rotate_180", "second": "rotate_90", "third": "rotate_270",
                     "fourth": "identity"},
    },
)

"""The grid and a turned copy of it stand side by side."""
from ...scenes.tiny import tiny
from ..base import Concept

CONCEPT = Concept(
    name="join-mirrored",
    sketch="join(?grid, turn(?grid, ?sym), ?way)",
    scene=tiny(3, 7, colours=(1, 3), dense=0.4, density=(0.3, 0.6)),
    holes={"grid": "input",
           "way": "right | left | down | up",
           "sym": "flip_left_right | flip_up_down | flip_left_right | flip_up_down | rotate_180 | identity"},
    evidence={
        "a416b8f3": {"grid": "input", "sym": "identity", "way": "right"},
        "4c4377d9": {"grid": "input", "sym": "flip_up_down", "way": "up"},
        "6d0aefbc": {"grid": "input", "sym": "flip_left_right", "way": "right"},
        "6fa7a44f": {"grid": "input", "sym": "flip_up_down", "way": "down"},
        "8be77c9e": {"grid": "input", "sym": "flip_up_down", "way": "down"},
        "c9e6f938": {"grid": "input", "sym": "flip_left_right", "way": "right"},
    },
)

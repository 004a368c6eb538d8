"""The whole grid is rotated or mirrored."""
from ...scenes.tiny import tiny
from ..base import Concept

CONCEPT = Concept(
    name="turn-grid",
    sketch="turn(?grid, ?sym)",
    scene=tiny(3, 10, colours=(1, 4), dense=0.6),
    holes={"grid": "input",
           "sym": "rotate_90 | rotate_180 | rotate_270 | flip_left_right | flip_up_down | transpose | antitranspose"},
    evidence={
        "67a3c6ac": {"grid": "input", "sym": "flip_left_right"},
        "68b16354": {"grid": "input", "sym": "flip_up_down"},
        "74dd1130": {"grid": "input", "sym": "transpose"},
        "9dfd6313": {"grid": "input", "sym": "transpose"},
        "3c9b0459": {"grid": "input", "sym": "rotate_180"},
        "6150a2bd": {"grid": "input", "sym": "rotate_180"},
        "ed36ccf7": {"grid": "input", "sym": "rotate_270"},
    },
)

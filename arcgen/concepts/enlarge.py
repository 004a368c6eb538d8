"""The grid is enlarged by a fixed factor, or by one that is counted in it."""
from ..concept import Concept
from ..scenes.tiny import tiny

CONCEPT = Concept(
    name="enlarge",
    sketch="upscale(?grid, ?n)",
    scene=tiny(2, 6, colours=(1, 3), dense=0.5),
    holes={"grid": "input | input | swap(input, ?old, ?new) | recolour(input, ?old, ?ink)",
           "n": "2 | 3 | 4 | colours_in(input, ?bg) | colours_in(input, ?bg) | count(cells_of(input, ?colour)) | "
                "count(objects(input, ?bg, ?conn))"},
    evidence={
        "9172f3a0": {"grid": "input", "n": "3"},
        "c59eb873": {"grid": "input", "n": "2"},
        "ac0a08a4": {"grid": "input", "n": "colours_in(input, black)"},
        "b91ae062": {"grid": "input", "n": "colours_in(input, black)"},
    },
)

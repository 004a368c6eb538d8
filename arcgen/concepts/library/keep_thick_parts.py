"""Single cells and thin parts are removed or change; what is two cells thick stays (or the other way about)."""
from ...scenes.noise import specks
from ..base import Concept

CONCEPT = Concept(
    name="keep-thick-parts",
    sketch="o = objects(input, ?bg, by_corner); paint(?base, o, ?ink, ?part)",
    scene=specks(),
    holes={"base": "erase(input, objects(input, ?bg, by_corner), ?bg) | "
                   "paint(input, objects(input, ?bg, by_corner), ?colour, itself) | input",
           "ink": "own_colour | own_colour | ?colour2 | ?bg",
           "part": "thick_part(?n) | thick_part(?n) | without(itself, thick_part(?n))", "n": "2"},
    evidence={
        "7f4411dc": {"bg": "black", "base": "erase(input, objects(input, ?bg, by_corner), ?bg)", "ink": "own_colour",
                     "part": "thick_part(?n)", "n": "2"},
    },
)

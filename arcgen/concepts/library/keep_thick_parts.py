"""Single cells and thin parts are removed; what is two cells thick stays."""
from ...scenes.noise import specks
from ..base import Concept

CONCEPT = Concept(
    name="keep-thick-parts",
    sketch="o = objects(input, ?bg, by_corner); paint(erase(input, o, ?bg), o, own_colour, thick_part(?n))",
    scene=specks(),
    holes={"n": "2"},
    evidence={
        "7f4411dc": {"bg": "black", "n": "2"},
    },
)

"""Everything is removed but the one solid block."""
from ...scenes.noise import snow
from ..base import Concept

CONCEPT = Concept(
    name="block-in-snow",
    sketch="o = objects(input, ?bg, by_side); "
           "paint(erase(input, o, ?bg), where(o, most(size)), own_colour, thick_part(2))",
    scene=snow(),
    evidence={
        "91714a58": {"bg": "black"},
    },
)

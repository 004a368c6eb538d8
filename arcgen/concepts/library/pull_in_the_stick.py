"""A rectangle on a stick is drawn up to what the stick touches, and the stick goes."""
from ...scenes.fitting import on_a_stick
from ..base import Concept

CONCEPT = Concept(
    name="pull-in-the-stick",
    sketch="o = objects(input, ?bg, by_side); m = the(o, not(is_full)); b = region_of(m, thick_part(2)); "
           "move(erase(input, m, ?bg), b, towards(the(o, is_full)), ?bg)",
    scene=on_a_stick(),
    evidence={
        "98cf29f8": {"bg": "black"},
    },
)

"""Specks in the rarest colour lie over everything and are removed; blocks are made whole, or the largest cut out."""
from ...scenes.chosen import clear_winner
from ...scenes.noise import speckled_over
from ..base import Concept

_ONE_INK = "recolour(input, ?noise, other_colour(input, ?bg, ?noise))"
_THINGS = f"objects({_ONE_INK}, ?bg, by_corner)"
_WASHED = f"paint(erase({_ONE_INK}, {_THINGS}, ?bg), {_THINGS}, own_colour, thick_part(2))"

CONCEPT = Concept(
    name="wash-off-noise",
    sketch="?result",
    scene=clear_winner(speckled_over(count=(2, 4), least=13, most=22), "result"),
    holes={"result": f"{_WASHED} | {_WASHED} | crop(the(objects({_WASHED}, ?bg, by_side), most(size)))",
           "noise": "rarest(input) | ?dirt"},
    evidence={
        "7e0986d6": {"result": _WASHED, "bg": "black", "noise": "rarest(input)"},
    },
)

"""A pattern that fills part of the grid is carried on over the rest, or the rest alone is the answer."""
from ...scenes.strips import begun
from ..base import Concept

_CARRIED = "carry_over(input, ?bg, ?way)"

CONCEPT = Concept(
    name="carry-pattern-over-blank",
    sketch="?result",
    scene=begun(),
    holes={"result": f"{_CARRIED} | {_CARRIED} | "
                     f"crop_at({_CARRIED}, region_of(all_of_colour(input, ?bg), full_lines(?along)))",
           "along": "vertical | horizontal", "way": "right | right | left | down | up"},
    evidence={
        "d8c310e9": {"result": _CARRIED, "bg": "black", "way": "right"},
    },
)

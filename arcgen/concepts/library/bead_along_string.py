"""A square on a string of dots moves along to the next dot."""
from ...scenes.fitting import bead_on_string
from ..base import Concept

CONCEPT = Concept(
    name="bead-along-string",
    sketch="when(all_of_colour(input, ?string), equals(extent(vertical), 1), "
           "move(input, all_of_colour(input, ?bead), by(2, ?way), ?bg), "
           "move(input, all_of_colour(input, ?bead), by(2, ?down), ?bg))",
    scene=bead_on_string(),
    holes={"way": "right | right | left", "down": "down | up"},
    evidence={
        "5168d44c": {"bg": "black", "string": "green", "bead": "red", "way": "right", "down": "down"},
    },
)

"""The whole pattern of the first panel is completed in all others, in the colour of the lines."""
from ...scenes.fitting import panel_copies
from ..base import Concept

CONCEPT = Concept(
    name="pattern-into-all-panels",
    sketch="s = line_colour(input); p = panels(input, s); over(stamp(input, p, recolour(crop(the(p, "
           "among(most(edge(?up)), most(edge(?left))))), other_colour(input, ?bg, s), s), ?bg), input, ?bg)",
    scene=panel_copies(),
    holes={"up": "up", "left": "left"},
    evidence={
        "1e32b0e9": {"bg": "black", "up": "up", "left": "left"},
    },
)

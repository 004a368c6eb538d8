"""Where the markers of an example occur again, the rest of it is drawn."""
from ...scenes.mosaic import either
from ...scenes.templates import marked
from ..base import Concept

CONCEPT = Concept(
    name="redraw-around-markers",
    sketch="redraw(input, where(blobs(input, ?bg, by_corner), ?which), ?turns, ?scales, ?bg)",
    scene=either(marked(least=15), marked(copies=(1, 2), least=17, most=25)),
    holes={"which": "every | every | has(?body)",
           "turns": "upright | any_way | any_way | rotations | mirrors",
           "scales": "1 | 1 | 2 | 3 | 4"},
    evidence={
        "447fd412": {"bg": "black", "which": "every", "turns": "upright", "scales": "4"},
        "6aa20dc0": {"bg": "commonest(input)", "which": "at_least(colour_count, 3)", "turns": "any_way", "scales": "4"},
    },
)

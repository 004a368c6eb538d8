"""Dots along the border shine into a closed outline, each in its colour, as far as nothing stands in the way."""
from ...scenes.strokes import lights_around_an_outline
from ..base import Concept

CONCEPT = Concept(
    name="lights-shine-into-the-outline",
    sketch="paint(?ground, ?lights, ?ink, ?light)",
    scene=lights_around_an_outline(),
    not_framed=("in-blocks",),
    holes={
        "ground": "input",
        "lights": "where(cells(input, ?bg), both(touches_border, not(overlaps(?outline))))",
        "outline": "the(objects(input, ?bg, by_corner), most(size))",
        "light": "shone_into(?outline) | shone_into(?outline) | dotted(shone_into(?outline))",
        "ink": "own_colour | own_colour | own_colour | colour_of(?outline)",
    },
    evidence={
        "95755ff2": {"ground": "input",
                     "lights": "where(cells(input, ?bg), both(touches_border, not(overlaps(?outline))))",
                     "outline": "the(objects(input, ?bg, by_corner), most(size))", "bg": "black",
                     "light": "shone_into(?outline)", "ink": "own_colour"},
    },
)

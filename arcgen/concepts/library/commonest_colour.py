"""The answer is a grid in the commonest (or rarest) colour."""
from ...scenes.tally import different_numbers
from ..base import Concept

CONCEPT = Concept(
    name="commonest-colour",
    sketch="?result",
    scene=different_numbers((2, 4), 3, 6, ground=True),
    holes={"result": "square(1, ?colour) | "
                     "blanked(input, ?colour) | blanked(input, ?colour) | "
                     "keep(input, cells_of(input, ?colour), ?bg) | "
                     "paint(input, cells_of(input, ?colour), ?ink, itself)",
           "ink": "blue | red | grey | green | yellow | cyan",
           "colour": "commonest(input) | commonest(input) | rarest(input)"},
    evidence={
        "5582e5ca": {"result": "square(3, commonest(input))"},
    },
)

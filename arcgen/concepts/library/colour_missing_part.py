"""The part that an object lacks to be symmetric is added in another colour."""
from ...scenes.single import unfinished
from ..base import Concept

CONCEPT = Concept(
    name="colour-missing-part",
    sketch="r = recolour(input, ?ink, ?new); paint(complete_symmetry(r, everything(r, ?bg), ?turns), "
           "all_of_colour(input, ?ink), ?ink, itself)",
    scene=unfinished(colours=(1, 1), quarter=(3, 5), least=10, most=14),
    holes={"turns": "rotations | any_way | mirrors"},
    evidence={
        "1b60fb0c": {"bg": "black", "ink": "blue", "new": "red", "turns": "rotations"},
    },
)

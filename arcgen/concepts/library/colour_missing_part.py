"""The part that an object lacks to be symmetric is added in another colour."""
from ...scenes.single import unfinished
from ..base import Concept

_OTHER = "recolour(input, ?ink, ?new)"
_WHOLE = f"complete_symmetry({_OTHER}, everything({_OTHER}, ?bg), ?turns)"
_ADDED = f"paint({_WHOLE}, all_of_colour(input, ?ink), ?ink, itself)"

CONCEPT = Concept(
    name="colour-missing-part",
    sketch="?result",
    scene=unfinished(colours=(1, 1), quarter=(3, 5), least=10, most=14),
    holes={"result": _ADDED, "new": "?colour", "turns": "rotations | any_way | mirrors"},
    evidence={
        "1b60fb0c": {"result": _ADDED, "bg": "black", "ink": "blue", "new": "red", "turns": "rotations"},
    },
)

"""All marks of one colour make a figure; the figures, or frames through them, are laid over each other, or listed."""
from ...scenes.fitting import nested_marks
from ..base import Concept

_NESTED = "assemble(layers(input, ?ground), itself, ?ground)"

CONCEPT = Concept(
    name="nest-by-colour",
    sketch="?result",
    scene=nested_marks(),
    holes={"result": f"{_NESTED} | {_NESTED} | paint({_NESTED}, layers({_NESTED}, ?ground), own_colour, frame) | "
                     "colour_list(layers(input, ?ground), extent(horizontal), ?way)",
           "way": "right | down", "ground": "commonest(input) | ?bg"},
    evidence={
        "c8cbb738": {"result": _NESTED, "ground": "commonest(input)"},
    },
    weight=2.0,
)

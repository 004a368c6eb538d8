"""All marks of one colour make a figure; the figures are laid over each other by their middles."""
from ..concept import Concept
from ..scenes.fitting import nested_marks

CONCEPT = Concept(
    name="nest-by-colour",
    sketch="assemble(layers(input, ?ground), itself, ?ground)",
    scene=nested_marks(),
    holes={"ground": "commonest(input) | ?bg"},
    evidence={
        "c8cbb738": {"ground": "commonest(input)"},
    },
)

"""All marks of one colour make a figure; the figures are laid over each other by their middles."""
from ...scenes.fitting import nested_marks
from ..base import Concept

CONCEPT = Concept(
    name="nest-by-colour",
    sketch="assemble(layers(input, ?ground), itself, ?ground)",
    scene=nested_marks(),
    holes={"ground": "commonest(input) | ?bg"},
    evidence={
        "c8cbb738": {"ground": "commonest(input)"},
    },
    weight=2.0,
)

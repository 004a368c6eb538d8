"""All cells but those of the commonest colour take one colour (or all but the rarest)."""
from ..concept import Concept
from ..scenes.fields import mixed

CONCEPT = Concept(
    name="layer-becomes-one-colour",
    sketch="paint(input, where(layers(input, ?bg), ?which), ?ink, itself)",
    scene=mixed(least=3, most=6),
    holes={
        "which": "not(most(size)) | most(size) | least(size) | not(least(size))",
        "ink": "?bg | ?colour",
        "bg": "grey | black | ?colour",
    },
    evidence={
        "9565186b": {"bg": "grey", "which": "not(most(size))", "ink": "?bg"},
    },
    weight=0.8,
)

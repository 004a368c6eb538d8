"""An object of which a part is missing is completed by its symmetry."""
from ...scenes.single import unfinished
from ..base import Concept

CONCEPT = Concept(
    name="complete-symmetric-object",
    sketch="complete_symmetry(input, only(blobs(input, ?bg, by_corner)), ?turns)",
    scene=unfinished(colours=(2, 3)),
    holes={"turns": "rotations | any_way | mirrors"},
    evidence={
        "e40b9e2f": {"bg": "black", "turns": "rotations"},
    },
)

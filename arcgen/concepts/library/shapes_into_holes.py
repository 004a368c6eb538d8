"""Objects move into the holes of their shape."""
from ...scenes.fitting import shapes_and_holes
from ..base import Concept

CONCEPT = Concept(
    name="shapes-into-holes",
    sketch="move(input, where(objects(input, ?bg, by_side), both(not(is_colour(?wall)), unique(colour))), "
           "to_alike(holes(input, ?bg), shape), ?bg)",
    scene=shapes_and_holes(),
    evidence={
        "228f6490": {"bg": "black", "wall": "grey"},
    },
)

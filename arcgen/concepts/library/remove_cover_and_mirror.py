"""A block that covers part of a symmetric object is taken away and the object completed."""
from ...scenes.single import covered
from ..base import Concept

CONCEPT = Concept(
    name="remove-cover-and-mirror",
    sketch="e = erase(input, where(objects(input, ?bg, by_corner), is_full), ?bg); "
           "complete_symmetry(e, everything(e, ?bg), ?turn)",
    scene=covered(),
    holes={"turn": "flip_left_right | flip_up_down | flip_left_right"},
    evidence={
        "3345333e": {"bg": "black", "turn": "flip_left_right"},
    },
)

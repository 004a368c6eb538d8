"""An object moves to the middle of its frame or corner marks."""
from ...scenes.fitting import corner_marks
from ..base import Concept

CONCEPT = Concept(
    name="into-the-frame",
    sketch="move(input, only(pieces(input, ?mover, by_corner)), to_centre(all_of_colour(input, ?frame)), ?bg)",
    scene=corner_marks(),
    evidence={
        "a1570a43": {"bg": "black", "mover": "red", "frame": "green"},
    },
)

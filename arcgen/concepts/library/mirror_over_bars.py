"""Objects change to the other side of the bar of the bracket nearest to them."""
from ...scenes.fitting import brackets
from ..base import Concept

CONCEPT = Concept(
    name="mirror-over-bars",
    sketch="mirror_over(input, pieces(input, ?mover, by_corner), "
           "areas(pieces(input, ?frame, by_side), longest_line), ?bg)",
    scene=brackets(),
    evidence={
        "6855a6e4": {"bg": "black", "mover": "grey", "frame": "red"},
        "f8a8fe49": {"bg": "black", "mover": "grey", "frame": "red"},
    },
)

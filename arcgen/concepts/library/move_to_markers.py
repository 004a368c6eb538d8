"""Examples move to where their markers occur again, turned as the markers are."""
from ...scenes.patience import patient
from ...scenes.templates import marked
from ..base import Concept

CONCEPT = Concept(
    name="move-to-markers",
    sketch="t = where(blobs(input, ?bg, by_corner), ?which); erase(redraw(input, t, ?turns, ?scales, ?bg), t, ?bg)",
    scene=patient(marked(copies=(1, 1), markers=(3, 3), least=14, most=22)),
    holes={"which": "at_least(size, 5)", "turns": "upright | any_way | any_way | rotations | mirrors",
           "scales": "1 | 1 | 3"},
    evidence={
        "0e206a2e": {"bg": "black", "which": "at_least(size, 5)", "turns": "any_way", "scales": "1"},
    },
)

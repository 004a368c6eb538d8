"""Unfinished copies of an example are completed, turned or enlarged as they are."""
from ...scenes.templates import marked
from ..base import Concept

CONCEPT = Concept(
    name="complete-copies",
    sketch="b = blobs(input, ?bg, by_corner); complete(input, b, the(b, most(colour_count)), ?turns, ?scales, ?bg)",
    scene=marked(shown="most", templates=(1, 1), markers=(2, 3), cells=(4, 7)),
    holes={"turns": "upright | any_way | any_way | rotations", "scales": "1 | 1 | 2"},
    evidence={
        "36d67576": {"bg": "black", "turns": "any_way", "scales": "1"},
    },
    not_framed=("in-each-panel",),
)

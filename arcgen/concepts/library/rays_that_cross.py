"""Where rays from the marks on two borders cross, a cell is coloured."""
from ...scenes.dots import border_marks
from ..base import Concept

CONCEPT = Concept(
    name="rays-that-cross",
    sketch="paint_under(input, all_of_colour(input, ?mark), ?ink, overlap(ray(?way1), ray(?way2)), ?bg)",
    scene=border_marks(),
    holes={
        "way1": "down | up",
        "way2": "left | right",
    },
    evidence={
        "2281f1f4": {"mark": "grey", "ink": "red", "way1": "down", "way2": "left", "bg": "black"},
    },
    weight=0.7,
)

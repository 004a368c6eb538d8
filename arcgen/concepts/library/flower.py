"""Each cross grows: its centre draws one way, its arms the other."""
from ...scenes.lines import crosses
from ..base import Concept

CONCEPT = Concept(
    name="flower",
    sketch=("a = where(cells(input, ?bg), is_colour(rarest(input))); paint(paint(input, a, "
            "?colour1, overlap(?lines1, of(box_halo, union(itself, box_halo)))), a, ?colour2, "
            "overlap(?lines2, of(box_halo, union(itself, box_halo))))"),
    scene=crosses(),
    holes={
        "colour1": "own_colour | ?colour",
        "colour2": "other_colour(input, ?bg, rarest(input)) | ?colour3",
        "lines1": "ray(diagonally) | ray(straight)",
        "lines2": "ray(straight) | ray(diagonally)",
    },
    evidence={
        "0962bcdd": {
            "bg": "black",
            "colour1": "own_colour",
            "colour2": "other_colour(input, ?bg, rarest(input))",
            "lines1": "ray(diagonally)",
            "lines2": "ray(straight)",
        },
    },
    weight=0.6,
)

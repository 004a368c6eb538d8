"""A dot of one colour draws its row, one of another its column; their crossing is marked."""
from ...scenes.dots import points
from ..base import Concept

CONCEPT = Concept(
    name="row-of-one-column-of-other",
    sketch=("a = paint(paint(input, all_of_colour(input, ?first), ?first, line(?across)), "
            "all_of_colour(input, ?second), ?second, line(?along)); paint(a, all_of_colour(input, "
            "?first), ?ink, of(within(line(?across), all_of_colour(a, ?second)), ?mark))"),
    scene=points(count=(2, 2), edge=1, apart=2, least=8, most=16),
    holes={
        "across": "horizontal",
        "along": "vertical",
        "ink": "?colour",
        "mark": ("itself | itself | union(itself, halo(by_corner)) | union(itself, halo(by_side)) | halo(by_corner) | "
                 "union(itself, beside(diagonally)) | beside(diagonally)"),
    },
    evidence={
        "bdad9b1f": {"first": "red", "second": "cyan", "across": "horizontal", "along": "vertical",
                     "mark": "itself", "ink": "yellow"},
    },
    weight=0.6,
)

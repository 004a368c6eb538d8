"""A dot of one colour draws its row, one of another its column; their crossing is marked."""
from ...scenes.dots import points
from ..base import Concept

CONCEPT = Concept(
    name="row-of-one-column-of-other",
    sketch=("a = paint(paint(input, all_of_colour(input, ?first), ?first, line(?across)), "
            "all_of_colour(input, ?second), ?second, line(?along)); paint(a, all_of_colour(input, "
            "?first), ?ink, within(line(?across), all_of_colour(a, ?second)))"),
    scene=points(count=(2, 2), edge=0, apart=1, least=5, most=14),
    holes={
        "across": "horizontal | vertical",
        "along": "vertical | horizontal",
    },
    evidence={
        "bdad9b1f": {"first": "red", "second": "cyan", "across": "horizontal", "along": "vertical", "ink": "yellow"},
    },
    weight=0.6,
)

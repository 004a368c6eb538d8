"""A small figure stands for each number of colours, or for each colour, of the grid."""
from ...scenes.tally import one_of_the_cases
from ..base import Concept

_SHEET = "whole(square(3, ?bg))"
_REST = "when(whole(input), ?other, ?second, ?third)"
CONCEPT = Concept(
    name="figure-by-case",
    sketch="when(whole(input), ?which, ?first, ?rest)",
    scene=one_of_the_cases(),
    holes={"rest": _REST, "which": "equals(colour_count, 2) | has(?one)",
           "other": "equals(colour_count, 3) | has(?two)",
           "first": f"paint(square(3, ?bg), {_SHEET}, ?ink, box_corner(?way)) | diagonal(3, ?slant, ?ink, ?bg)",
           "second": f"paint(square(3, ?bg), {_SHEET}, ?ink, centre) | "
                     f"paint(square(3, ?bg), {_SHEET}, ?ink, box_corners)",
           "third": f"paint(square(3, ?bg), {_SHEET}, ?ink, frame) | "
                    f"paint(square(3, ?bg), {_SHEET}, ?ink, union(box_corner(?way), of(centre, line(?axis))))",
           "slant": "falling | rising", "way": "up | down | left | right", "axis": "horizontal | vertical"},
    evidence={
        "6e02f1e3": {"rest": _REST, "which": "equals(colour_count, 1)", "other": "equals(colour_count, 2)",
                     "first": f"paint(square(3, ?bg), {_SHEET}, grey, box_corner(up))", "bg": "black",
                     "second": "diagonal(3, falling, grey, black)", "third": "diagonal(3, rising, grey, black)"},
        "794b24be": {"which": "equals(count_of(blue), 4)", "bg": "black",
                     "first": f"paint(square(3, ?bg), {_SHEET}, red, union(box_corner(up), centre))",
                     "rest": "paint(square(3, ?bg), where(cells_of(square(3, ?bg), ?bg), first(count(cells_of(input, "
                             "blue)))), red, itself)"},
        "d4469b4b": {"rest": _REST, "which": "has(blue)", "other": "has(red)", "bg": "black",
                     "first": f"paint(square(3, ?bg), {_SHEET}, grey, of(centre, cross))",
                     "second": f"paint(square(3, ?bg), {_SHEET}, grey, union(box_corner(up), of(centre, "
                               f"line(vertical))))",
                     "third": f"paint(square(3, ?bg), {_SHEET}, grey, union(box_corner(down), box_corner(right)))"},
    },
    weight=0.15,      # what a figure stands for is by agreement alone
)

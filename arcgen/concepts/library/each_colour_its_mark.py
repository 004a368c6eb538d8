"""Two colours draw different things: rays, lines, neighbours."""
from ...scenes.dots import points
from ..base import Concept
from ..choices import AXIS

CONCEPT = Concept(
    name="each-colour-its-mark",
    sketch=("paint(paint(input, pieces(input, ?first, ?conn), ?first_ink, ?first_mark), "
            "pieces(input, ?second, ?conn), ?second_ink, ?second_mark)"),
    scene=points(count=(2, 5), edge=1, repeats=(1, 3), others=(0, 1), blocks=0.2),
    holes={
        "first_ink": "own_colour | ?colour",
        "second_ink": "own_colour | ?colour2",
        "conn": "by_side",
        "axis": AXIS,
        "ways": "straight | diagonally | up | left | right | down",
        "first_mark": ("line(vertical) | line(horizontal) | beside(straight) | beside(diagonally) "
                       "| ray(?ways) | halo(by_corner) | corner_ray(down_right) | cross"),
        "second_mark": ("line(horizontal) | beside(?ways) | ray(?ways) | halo(by_side) | "
                        "corner_ray(up_left) | beside(diagonally)"),
    },
    evidence={
        "5c0a986e": {
            "first": "red",
            "second": "blue",
            "conn": "by_side",
            "first_ink": "own_colour",
            "second_ink": "own_colour",
            "first_mark": "corner_ray(down_right)",
            "second_mark": "corner_ray(up_left)",
        },
        "0ca9ddb6": {
            "first": "blue",
            "second": "red",
            "conn": "by_side",
            "first_ink": "orange",
            "second_ink": "yellow",
            "first_mark": "beside(straight)",
            "second_mark": "beside(diagonally)",
        },
    },
    weight=1.3,
)

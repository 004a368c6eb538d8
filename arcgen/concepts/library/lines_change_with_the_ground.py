"""Lines go out from dots on two grounds, and on each ground take the colour of the dots that stand there."""
from ...scenes.strokes import dots_on_two_grounds
from ..base import Concept

CONCEPT = Concept(
    name="lines-change-with-the-ground",
    sketch="paint(input, ?grounds, of_standing(?dots), hit_by(?dots, ?lines))",
    scene=dots_on_two_grounds(),
    holes={
        "grounds": "where(layers(input, ?bg), top(size, 2))",
        "dots": "where(objects(input, ?bg, by_side), is_dot)",
        "lines": ("union(line(falling), line(rising)) | union(line(falling), line(rising)) | cross | cross | "
                  "line(?axis) | ray(?way)"),
        "axis": "horizontal | vertical",
        "way": "up | right | up_right",
    },
    not_framed=("in-blocks", "in-each-panel"),
    evidence={
        "d07ae81c": {
            "grounds": "where(layers(input, ?bg), top(size, 2))",
            "bg": "black",
            "dots": "where(objects(input, ?bg, by_side), is_dot)",
            "lines": "union(line(falling), line(rising))",
        },
    },
)

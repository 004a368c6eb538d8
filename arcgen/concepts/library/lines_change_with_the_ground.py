"""Lines from dots on two grounds take on each the colour of the dots that stand there; or the ground itself does."""
from ...scenes.strokes import dots_on_two_grounds
from ..base import Concept

CONCEPT = Concept(
    name="lines-change-with-the-ground",
    sketch="paint(input, ?grounds, of_standing(?dots), ?region)",
    scene=dots_on_two_grounds(),
    holes={
        "region": "hit_by(?dots, ?lines) | hit_by(?dots, ?lines) | hit_by(?dots, ?lines) | itself",
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
            "region": "hit_by(?dots, ?lines)",
            "grounds": "where(layers(input, ?bg), top(size, 2))",
            "bg": "black",
            "dots": "where(objects(input, ?bg, by_side), is_dot)",
            "lines": "union(line(falling), line(rising))",
        },
    },
)

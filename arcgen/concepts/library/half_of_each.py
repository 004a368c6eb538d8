"""One half of each thing, or its ends, its middle or every second line of it, changes colour or goes."""
from ...scenes import shapes
from ...scenes.fields import bars
from ...scenes.lone_dot import DOT_INK, with_a_dot
from ...scenes.mosaic import either
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="half-of-each",
    sketch="paint(input, ?things, ?ink, ?half)",
    scene=with_a_dot(either(bars(count=(3, 5)), sparse(shapes.rectangle(2, 6), (3, 6), (1, 3), least=12, most=18))),
    holes={
        "things": "objects(input, ?bg, by_side)",
        "half": "half(?way) | half(?way) | without(itself, half(?way)) | centre | every_nth(?way, 2) | "
                "union(end_lines(up, 1), end_lines(down, 1)) | union(end_lines(left, 1), end_lines(right, 1)) | "
                "outline",
        "way": "down | up | left | right",
        "ink": f"?colour | ?colour | ?bg | {DOT_INK}",
    },
    evidence={
        "ce9e57f2": {"bg": "black", "things": "objects(input, ?bg, by_side)", "ink": "cyan", "half": "half(?way)",
                     "way": "down"},
    },
)

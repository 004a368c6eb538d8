"""The edge of the grid, or what touches it, is coloured."""
from ...scenes import shapes
from ...scenes.fields import field
from ...scenes.lone_dot import DOT_INK, with_a_dot
from ...scenes.mosaic import either
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="frame-the-grid",
    sketch="?framed",
    scene=with_a_dot(either(field(least=4, most=12, blank=1.0), sparse(shapes.blob(2, 6), (2, 7), (1, 3)))),
    holes={
        "framed": ("paint(input, whole(input), ?ink, frame) | paint_under(input, whole(input), "
                   "?ink, frame, ?bg) | paint(input, whole(input), ?ink, box_corners) | "
                   "paint(input, whole(input), ?ink, of(box_inside, frame)) | "
                   "paint(input, whole(input), ?ink, union(frame, of(box_inside, of(box_inside, frame)))) | "
                   "paint(paint(input, whole(input), ?ink, frame), whole(input), ?colour2, box_corners)"),
        "ink": f"?colour | ?colour | {DOT_INK}",
    },
    evidence={
        "6f8cd79b": {"framed": "paint(input, whole(input), ?ink, frame)", "ink": "cyan"},
    },
    weight=0.5,
)

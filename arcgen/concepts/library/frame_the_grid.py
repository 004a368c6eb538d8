"""The edge of the grid, or what touches it, is coloured."""
from ...scenes.fields import field
from ..base import Concept

CONCEPT = Concept(
    name="frame-the-grid",
    sketch="?framed",
    scene=field(least=3, most=12),
    holes={
        "framed": ("paint(input, whole(input), ?ink, frame) | paint_under(input, whole(input), "
                   "?ink, frame, ?bg) | paint(input, whole(input), ?ink, box_corners) | "
                   "paint(input, whole(input), ?ink, of(box_inside, frame))"),
        "ink": "?colour",
    },
    evidence={
        "6f8cd79b": {"framed": "paint(input, whole(input), ?ink, frame)", "ink": "cyan"},
    },
    weight=0.5,
)

"""Every thing loses its outermost lines on one side (or on two, or all around), or they change colour."""
from ...scenes import shapes
from ...scenes.lone_dot import DOT_INK, with_a_dot
from ...scenes.objects import sparse
from ..base import Concept
from ..choices import STRAIGHT

_MIXED = shapes.one_of(shapes.rectangle(2, 5), shapes.blob(5, 12), shapes.box(3, 5), shapes.plus(1, 2))

_END = "end_lines(?way, ?n)"

CONCEPT = Concept(
    name="cut-off-one-side",
    sketch="paint(input, objects(input, ?bg, ?conn), ?ink, ?lines)",
    scene=with_a_dot(sparse(_MIXED, (3, 7), (2, 4), least=11, most=18)),
    holes={"ink": f"?bg | ?bg | ?colour | {DOT_INK}",
           "lines": f"{_END} | {_END} | "
                    "union(end_lines(left, ?n), end_lines(right, ?n)) | "
                    "union(end_lines(up, 1), end_lines(down, 1)) | outline", "way": STRAIGHT, "n": "1",
                    "conn": "by_side | by_corner"},
    evidence={"52364a65": {"bg": "cyan", "conn": "by_side", "ink": "cyan", "lines": _END,
                           "way": "left", "n": "2"}},
)

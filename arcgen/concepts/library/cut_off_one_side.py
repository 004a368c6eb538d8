"""Every thing loses its outermost lines on one side, or they change colour."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept
from ..choices import STRAIGHT

_MIXED = shapes.one_of(shapes.rectangle(2, 5), shapes.blob(5, 12), shapes.box(3, 5), shapes.plus(1, 2))

CONCEPT = Concept(
    name="cut-off-one-side",
    sketch="paint(input, objects(input, ?bg, ?conn), ?ink, end_lines(?way, ?n))",
    scene=sparse(_MIXED, (3, 7), (2, 4), least=11, most=18),
    holes={"ink": "?bg | ?bg | ?colour", "way": STRAIGHT, "n": "1 | 1 | 2", "conn": "by_side | by_corner"},
    evidence={"52364a65": {"bg": "cyan", "conn": "by_side", "ink": "cyan", "way": "left", "n": "2"}},
)

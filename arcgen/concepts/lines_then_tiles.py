"""What dots draw is repeated as tiles."""
from ..choices import STRAIGHT
from ..concept import Concept
from ..scenes.dots import points

CONCEPT = Concept(
    name="lines-then-tiles",
    sketch="tile(paint_under(input, cells(input, ?bg), ?ink, ?mark, ?bg), ?rows, ?columns)",
    scene=points(count=(1, 3), edge=0, apart=0, least=2, most=6, each_seen=False),
    holes={
        "rows": "2 | 2 | 1",
        "columns": "2 | 3",
        "mark": "line(vertical) | line(horizontal) | beside(straight) | beside(diagonally) | ray(?way)",
        "way": STRAIGHT,
        "ink": "?colour",
    },
    evidence={
        "f5b8619d": {"bg": "black", "ink": "cyan", "mark": "line(vertical)", "rows": "2", "columns": "2"},
    },
    weight=0.6,
)

"""The grid is repeated as tiles, and all dots get neighbours."""
from ..concept import Concept
from ..scenes.dots import points

CONCEPT = Concept(
    name="tiles-then-neighbours",
    sketch="t = tile(input, ?rows, ?columns); paint_under(t, cells(t, ?bg), ?ink, ?mark, ?bg)",
    scene=points(count=(1, 3), edge=0, apart=0, least=2, most=6, each_seen=False),
    holes={
        "rows": "2 | 1",
        "columns": "2 | 3",
        "mark": "beside(diagonally) | beside(straight) | line(vertical) | ray(?way)",
        "way": "down_right | up | left | down",
        "ink": "?colour",
    },
    evidence={
        "10fcaaa3": {"bg": "black", "rows": "2", "columns": "2", "ink": "cyan", "mark": "beside(diagonally)"},
    },
    weight=0.6,
)

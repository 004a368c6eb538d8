"""Each dot owns the lines nearer to it than to the other; it colours its line and its part of the edge."""
from ...scenes.dots import points
from ..base import Concept
from ..choices import AXIS

CONCEPT = Concept(
    name="share-the-grid",
    sketch="paint(input, cells(input, ?bg), own_colour, ?region)",
    scene=points(count=(2, 3), edge=1, apart=3, least=10, most=18, each_seen=False),
    holes={
        "region": "overlap(territory(?axis), ?lines)",
        "axis": AXIS,
        "lines": "union(line(?axis2), grid_edge) | grid_edge | cross | union(cross, grid_edge)",
        "axis2": AXIS,
    },
    evidence={
        "1bfc4729": {
            "bg": "black",
            "region": "overlap(territory(?axis), ?lines)",
            "axis": "vertical",
            "lines": "union(line(?axis2), grid_edge)",
            "axis2": "horizontal",
        },
    },
    weight=0.7,
)

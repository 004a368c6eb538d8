"""Each object takes the colour of the marker on the border in line with it."""
from ...scenes.keyed import headed
from ..base import Concept

CONCEPT = Concept(
    name="marker-tells-colour",
    sketch=("paint(input, pieces(input, ?body, by_side), of_aligned(where(cells(input, ?bg), "
            "touches_side(?side)), ?axis), itself)"),
    scene=headed(),
    holes={
        "side": "up | down",
        "axis": "vertical",
    },
    evidence={
        "ddf7fa4f": {"body": "grey", "bg": "black", "side": "up", "axis": "vertical"},
    },
)

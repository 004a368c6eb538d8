"""The cells of blocks take the colour of the border cell of their row or column."""
from ...scenes.keyed import edged_rows
from ..base import Concept

CONCEPT = Concept(
    name="border-colours-rows",
    sketch=("paint(input, cells_of(input, ?body), of_aligned(where(cells(input, ?bg), "
            "touches_side(?side)), ?axis), itself)"),
    scene=edged_rows(),
    holes={
        "side": "left | right",
        "axis": "horizontal",
    },
    evidence={
        "c9f8e694": {"body": "grey", "bg": "black", "side": "left", "axis": "horizontal"},
    },
    weight=0.7,
)

"""Rows or columns are sorted by how much they hold, perhaps pushed to one side first."""
from ...scenes.tally import rows_of_bars
from ..base import Concept

CONCEPT = Concept(
    name="sort-bars",
    sketch="?result",
    scene=rows_of_bars(5, 12),
    holes={"result": "sort_lines(?rows, filled(?bg), ?vertical) | sort_lines(?columns, filled(?bg), ?horizontal) | "
                     "fall(input, ?horizontal, ?bg)",
           "rows": "input | fall(input, ?horizontal, ?bg) | fall(input, ?horizontal, ?bg)",
           "columns": "input | fall(input, ?vertical, ?bg) | fall(input, ?vertical, ?bg)",
           "vertical": "up | down", "horizontal": "left | right"},
    evidence={
        "beb8660c": {"result": "sort_lines(?rows, filled(?bg), down)", "rows": "fall(input, right, black)",
                     "bg": "black"},
    },
)

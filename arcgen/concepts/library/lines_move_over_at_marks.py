"""Lines run across the grid and move over by a cell wherever a mark at the side pushes them."""
from ...scenes.ways import marks_at_two_borders
from ..base import Concept

CONCEPT = Concept(
    name="lines-move-over-at-marks",
    sketch="paint(input, ?dots, ?ink, staggered_line(cells_of(input, ?mark)))",
    scene=marks_at_two_borders(),
    holes={
        "dots": "cells_of(input, ?dot) | where(cells(input, ?bg), not(is_colour(?mark)))",
        "ink": "own_colour",
    },
    evidence={
        "f15e1fac": {"dots": "cells_of(input, ?dot)", "dot": "cyan", "mark": "red",
                     "ink": "own_colour"},
    },
    weight=0.7,
    not_framed=("in-each-panel",),
)

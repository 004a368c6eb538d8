"""Lines run across the grid and move over by a cell wherever a mark at the side pushes them; the marks may go."""
from ...scenes.ways import marks_at_two_borders
from ..base import Concept

CONCEPT = Concept(
    name="lines-move-over-at-marks",
    sketch="paint(?base, ?dots, ?ink, staggered_line(cells_of(input, ?mark)))",
    scene=marks_at_two_borders(),
    holes={
        "base": "input | input | erase(input, cells_of(input, ?mark), ?bg)",
        "dots": "cells_of(input, ?dot) | where(cells(input, ?bg), not(is_colour(?mark)))",
        "ink": "own_colour",
    },
    evidence={
        "f15e1fac": {"base": "input", "dots": "cells_of(input, ?dot)", "dot": "cyan", "mark": "red",
                     "ink": "own_colour"},
    },
    weight=0.7,
    not_framed=("in-each-panel",),
)

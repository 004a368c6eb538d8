"""A row and a column of colours are repeated to the border."""
from ...scenes.strips import colour_cross
from ..base import Concept

CONCEPT = Concept(
    name="carry-arms-on",
    sketch="repeat(repeat(repeat(repeat(input, ?row, by_its(extent(horizontal), right)), "
           "?row, by_its(extent(horizontal), left)), "
           "?column, by_its(extent(vertical), down)), ?column, by_its(extent(vertical), up))",
    scene=colour_cross(),
    holes={"row": "the(areas(lines(input, horizontal), without(itself, coloured(?bg))), most(size))",
           "column": "the(areas(lines(input, vertical), without(itself, coloured(?bg))), most(size))"},
    evidence={
        "e21d9049": {"row": "the(areas(lines(input, horizontal), without(itself, coloured(?bg))), most(size))",
                     "column": "the(areas(lines(input, vertical), without(itself, coloured(?bg))), most(size))",
                     "bg": "black"},
    },
)

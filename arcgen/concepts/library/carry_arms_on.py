"""A row and a column of colours are repeated to the border, all four ways or two, or a row alone."""
from ...scenes.strips import colour_cross
from ..base import Concept

_ALL = ("repeat(repeat(repeat(repeat(input, ?row, by_its(extent(horizontal), right)), "
        "?row, by_its(extent(horizontal), left)), "
        "?column, by_its(extent(vertical), down)), ?column, by_its(extent(vertical), up))")
_ROW = "repeat(input, ?row, by_its(extent(horizontal), {}))"

CONCEPT = Concept(
    name="carry-arms-on",
    sketch="?result",
    scene=colour_cross("result"),
    holes={"result": f"{_ALL} | {_ALL} | {_ROW.format('right')} | "
                     f"repeat({_ROW.format('right')}, ?row, by_its(extent(horizontal), left)) | "
                     f"repeat({_ROW.format('right')}, ?column, by_its(extent(vertical), down)) | "
                     f"repeat({_ROW.format('right')}, ?column, by_its(extent(vertical), down))",
           "row": "the(areas(lines(input, horizontal), without(itself, coloured(?bg))), most(size))",
           "column": "the(areas(lines(input, vertical), without(itself, coloured(?bg))), most(size))"},
    evidence={
        "e21d9049": {"result": _ALL,
                     "row": "the(areas(lines(input, horizontal), without(itself, coloured(?bg))), most(size))",
                     "column": "the(areas(lines(input, vertical), without(itself, coloured(?bg))), most(size))",
                     "bg": "black"},
    },
)

"""Each kind of small shape takes a colour of its own; bars of three are no angles of three."""
from ...scenes.crossing import small_kinds
from ..base import Concept

_ALL = ("by_value(size, case(2, ?colour1), case(3, choose(is_line(?axis), ?colour2, ?colour3)), case(4, ?colour4), "
        "case(5, ?colour5), case(6, ?colour6))")

CONCEPT = Concept(
    name="kinds-to-colours",
    sketch="paint(input, pieces(input, ?body, by_side), ?kinds, itself)",
    scene=small_kinds(),
    holes={"kinds": f"{_ALL} | {_ALL} | by_value(size, case(2, ?colour1), case(3, ?colour2), case(4, ?colour3), "
                    "case(5, ?colour4), case(6, ?colour5)) | choose(is_full, ?colour1, ?colour2) | "
                    "choose(is_line(horizontal), ?colour1, choose(is_line(vertical), ?colour2, ?colour3))",
           "axis": "horizontal | vertical"},
    evidence={"ad38a9d0": {"body": "magenta", "kinds": _ALL, "axis": "vertical", "colour1": "maroon", "colour2": "red",
                           "colour3": "yellow", "colour4": "cyan", "colour5": "green", "colour6": "grey"}},
)

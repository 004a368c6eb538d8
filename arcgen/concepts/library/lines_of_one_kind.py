"""Rows or columns that are of one colour stand out: they, or all others, are painted over, or listed."""
from ...scenes.rooms import rows_of_colours
from ..base import Concept
from ..choices import AXIS

_ACROSS = "crop(the(lines({}, vertical), most(edge(left))))"      # each row as its first cell
_LISTED = "colour_list(where(lines(input, horizontal), is_plain), edge(down), right)"
_BOTH = "paint(input, lines(input, ?axis), choose(is_plain, ?colour, ?colour2), itself)"

CONCEPT = Concept(
    name="lines-of-one-kind",
    sketch="?result",
    scene=rows_of_colours(least=3, most=9, plain=(2, 4)),
    not_framed=("bar-says-the-colour", "corner-says-the-colour", "dot-says-the-colour", "frame-says-the-colour",
                "in-the-box", "in-each-panel"),
    holes={
        "result": f"{_BOTH} | {_BOTH} | paint(input, where(lines(input, ?axis), ?which), ?colour, itself) | "
                  f"paint(input, where(lines(input, ?axis), ?which), ?colour, itself) | {_LISTED} | "
                  f"{_ACROSS.format(_BOTH.replace('?axis', 'horizontal'))} | "
                  f"{_ACROSS.format('paint(input, where(lines(input, horizontal), not(is_plain)), black, itself)')}",
        "axis": AXIS,
        "which": "is_plain | not(is_plain)",
    },
    evidence={
        "25d8a9c8": {"result": _BOTH, "axis": "horizontal", "colour": "grey", "colour2": "black"},
    },
)

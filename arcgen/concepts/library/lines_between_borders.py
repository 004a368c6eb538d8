"""Where two cells of the rarest colour face each other at opposite borders, a line joins them."""
from ...scenes.strips import border_pairs
from ..base import Concept

_ENDS = "all_of_colour(input, rarest(input))"
_ACROSS = ("overlap(of(overlap(itself, border_line(left)), line(horizontal)), "
           "of(overlap(itself, border_line(right)), line(horizontal)))")
_DOWN = ("overlap(of(overlap(itself, border_line(up)), line(vertical)), "
         "of(overlap(itself, border_line(down)), line(vertical)))")
_DRAWN = f"paint(?grid, {_ENDS}, ?ink, union({_ACROSS}, {_DOWN}))"

CONCEPT = Concept(
    name="lines-between-borders",
    sketch="?result",
    scene=border_pairs(),
    holes={"result": f"{_DRAWN} | {_DRAWN} | paint({_DRAWN}, {_ENDS}, ?colour2, overlap({_ACROSS}, {_DOWN}))",
           "grid": "erase(input, cells(input, ?bg), ?bg) | erase(input, cells(input, ?bg), ?bg) | input",
           "ink": "own_colour | own_colour | ?colour"},
    evidence={
        "6cdd2623": {"result": _DRAWN, "bg": "black", "grid": "erase(input, cells(input, ?bg), ?bg)",
                     "ink": "own_colour"},
    },
)

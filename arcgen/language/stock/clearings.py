"""Stock phrases for clear squares and rectangles in a static of cells."""
from __future__ import annotations

_CLEAR = "areas(pieces(?seen, ?clear, ?near), thick_part(3))"
_NAME = "{clear} rectangle[|s] of at least 3 by 3 cells"
_EACH = "each {clear} rectangle of at least 3 by 3 cells"
_FOUND = f"pieces(paint(?seen, {_CLEAR}, ?colour, itself), ?colour, ?by)"
"""The clear rectangles one by one: what they are when they are filled."""
_DRESSED = {"frame": "colour the edge of {each} {ink}", "box_corners": "colour the corners of {each} {ink}",
            "interior": "colour the inside of {each} {ink}", "box_halo": "surround {each} with {ink}"}

CLEARINGS = {
    _CLEAR: _NAME,
    f"paint(?seen, {_CLEAR}, ?ink, itself)": f"fill {_EACH}{{ink:with}}",
    **{f"paint(?seen, {_FOUND}, ?ink, {part})": says.replace("{each}", _EACH) for part, says in _DRESSED.items()},
    **{f"paint(?seen, where({_FOUND}, {test}(size)), ?ink, itself)": f"fill the {says} {{clear}} rectangle{{ink:with}}"
       for test, says in (("most", "largest"), ("least", "smallest"))},
}
"""Templates by the shape of an expression."""

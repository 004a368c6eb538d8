"""Stock phrases for things at the side of others: what topples or turns, areas next to something."""
from __future__ import annotations

from ..phrasing import PAINTED

_OVER = {"up": "upwards", "down": "downwards", "left": "to the left", "right": "to the right"}
_MARKS = "where(cells(?grid, black), not(is_colour(?wall)))"
_COLOURED = (f"paint(?grid, where(pieces(?grid, black, ?near), next_to({_MARKS}, ?by)), of_touching({_MARKS}, ?by), "
             "itself)")
_FALLEN = "overlap(measured_block(?way, size), border_line(?wall))"

SIDES = {
    "assemble(?things, coloured(?colour), ?ground)":
        "put {things:all} together so that their {colour} cells coincide, and crop to the result"
        "<ground: (other cells {ground})/>",
    **{f"paint(erase(?grid, ?things, ?ground), ?things, {ink}, {_FALLEN.replace('?way', way)})":
       f"let {{things}} fall over {to}{more}" for way, to in _OVER.items()
       for ink, more in (("own_colour", ""), ("?ink", ", and colour it {ink}"))},
    **{f"{paint}, ?things, ?ink, {_FALLEN}{rest}":
       "draw {ink:its} bar along the {wall:side} border, {way:beside} {things} and with as many cells{ink:same}"
       for paint, rest, _ in PAINTED},
    "over(turn_in_place(?grid, ?things, ?symmetry, ?ground), ?grid, ?ground)":
        "draw {things} a second time, {symmetry}, over itself with the same middle",
    **{f"over(turn_in_place(?grid, ?things, {quarter}, ?ground), ?grid, ?ground)":
       f"<turn:draw {{things}} a second time, rotated a quarter turn {sense}, over itself with the same middle/cross "
       "{things} in the middle with a copy at right angles>"
       for quarter, sense in (("rotate_90", "clockwise"), ("rotate_270", "anticlockwise"))},
    # areas
    **{f"paint(?grid, where({areas}, next_to({things}, ?by)), {ink}, itself)": says
       for areas, things, ink, says in (
           ("pieces(?grid, black, ?near)", "?things", "?ink", "fill each black area next to {things:any}{ink:with}"),
           ("pieces(?grid, black, ?near)", "?things", "of_touching(?things, ?by)",
            "fill each black area next to {things:any} with the colour of that"),
           ("?areas", "?things", "of_touching(?things, ?by)",
            "colour each {areas:noun} next to {things:any} in the colour of that"))},
    "paint(?grid, where(pieces(?grid, black, ?near), not(next_to(?things, ?by))), ?ink, itself)":
        "fill each black area that is not next to {things:any}{ink:with}",
    **{f"erase(paint(?grid, where(pieces(?grid, black, ?near), {test}), {ink}, itself), cells_of(?grid, ?dot), "
       "?ground)":
       f"fill each black area {told} {{things:any}}{{{ink[1:]}:with}}, and remove the {old}{{dot}} cells"
       "<ground:, leaving {ground}/>"
       for test, told in (("next_to(?things, ?by)", "next to"), ("not(next_to(?things, ?by))", "that is not next to"))
       for ink, old in (("?ink", ""), ("?dot", "old "))},
    f"paint({_COLOURED}, {_MARKS}, ?ground, itself)":
        "give each black area the colour of the dot in it, if there is one, and remove the dots"
        "<ground:, leaving {ground}/>",
    _COLOURED: "give each black area the colour of the dot in it, if there is one",
}
"""Templates by the shape of an expression."""

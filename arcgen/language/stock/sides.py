"""Stock phrases for things at the side of others: what topples or turns, areas next to something."""
from __future__ import annotations

_FALLEN = "overlap(measured_block(?way, size), border_line(?wall))"

SIDES = {
    "assemble(?things, coloured(?colour), ?ground)":
        "put {things:all} together so that their {colour} cells coincide, and crop to the result"
        "<ground: (other cells {ground})/>",
    f"paint(erase(?grid, ?things, ?ground), ?things, ?ink, {_FALLEN})":
        "let {things} topple over, to lie {way:beside} its old place along the {wall:side} border{ink:in}",
    f"paint(?grid, ?things, ?ink, {_FALLEN})":
        "along the {wall:side} border, draw {ink:a} bar {way:beside} {things}, with as many cells{ink:same}",
    "over(turn_in_place(?grid, ?things, ?symmetry, ?ground), ?grid, ?ground)":
        "draw {things} a second time, {symmetry}, over itself with the same middle",
    # areas
    "paint(?grid, where(pieces(?grid, ?colour, ?near), next_to(?things, ?by)), ?ink, itself)":
        "<cell:fill each {colour} area next to {things:any}{ink:with}/colour {ink} each {colour} cell next to {things:any}>",
    "paint(?grid, where(pieces(?grid, ?colour, ?near), not(next_to(?things, ?by))), ?ink, itself)":
        "<cell:fill each {colour} area that is not next to {things:any}{ink:with}/"
        "colour {ink} each {colour} cell that is not next to {things:any}>",
    "paint(?grid, where(pieces(?grid, ?colour, ?near), next_to(?things, ?by)), of_touching(?things, ?by), itself)":
        "fill each {colour} area next to {things:any} with the colour of that",
}
"""Templates by the shape of an expression."""

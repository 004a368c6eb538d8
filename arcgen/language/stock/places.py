"""Stock phrases for places: the solid block in a thing, what lies between marks, openings, opposite borders, gaps."""
from __future__ import annotations

from ..phrasing import PAINTED

_ACROSS = "choose_step(touches_side(left), to_border(right), to_border(left))"
_DOWN = "choose_step(touches_side(up), to_border(down), to_border(up))"
_ANYWAY = ("choose_step(touches_side(left), to_border(right), "
           f"choose_step(touches_side(right), to_border(left), {_DOWN}))")
_INSIDE = "crop(region_of(?marks, without(box, frame)))"
_SIDES = "of(between(vertical), union(box_corner(left), box_corner(right)))"
_ENDS = "of(between(horizontal), union(box_corner(up), box_corner(down)))"
_ALL = "everything(?seen, ?ground)"
_BLOCK = "paint(erase(?grid, ?things, ?ground), the(?things, most(size)), own_colour, thick_part(?n))"
_CORNERS = "the(layers(?grid, ?ground), {})"

PLACES = {
    # solid blocks
    _BLOCK: "keep only the large solid block<ground:; the rest becomes {ground}/>",
    f"paint({_BLOCK}, the(?things, most(size)), ?ink, of(thick_part(?n), box_halo))":
        "keep only the large solid block<ground: (the rest becomes {ground})/>, and draw {ink:a} frame "
        "around "
        "it{ink:after}",
    "paint(paint(erase(?grid, ?things, ?ground), the(?things, most(size)), own_colour, itself), the(?things, "
    "most(size)), "
    "?ink, of(thick_part(?n), box_halo))":
        "keep only the large solid block<ground: (the rest becomes {ground})/>, and draw {ink:a} frame "
        "around "
        "it{ink:after}",
    "paint(erase(?grid, ?things, ?ground), the(?things, most(size)), own_colour, of(thick_part(?n), cross))":
        "keep only the large solid block<ground: (the rest becomes {ground})/>, and extend it in all "
        "four directions to the border",
    "cells_of(?grid, rarest(?grid))": "cell[|s] of the rarest colour",
    # between marks
    _CORNERS.format("most(gaps)"): "corner marks of one colour",
    _CORNERS.format("equals(size, 4)"): "four cells of one colour",
    f"paint_under(?grid, {_CORNERS.format('equals(size, 4)')}, ?ink, of(box, outline), ?ground)":
        "connect the four corner marks of one colour to a frame{ink:in}",
    _INSIDE.replace("?marks", "the(?things, every)"): "crop to the inside of the {things:noun}",
    _INSIDE: "crop to what lies between {marks}",
    **{f"keep(?grid, regions_of({marks}, box), ?ground)":
       f"keep only what lies between {said}, and the marks themselves<ground:; the rest becomes {{ground}}/>"
       for marks, said in ((_CORNERS.format("most(gaps)"), "the corner marks of one colour"),
                           (_CORNERS.format("equals(size, 4)"), "the four corner marks of one colour"))},
    _INSIDE.replace("?marks", "all_of_colour(?grid, ?colour)"): "crop to what lies between the {colour} cells",
    f"recolour({_INSIDE}, ?from, ?to)": "crop to what lies between {marks}, and change {from} to {to}",
    f"recolour({_INSIDE}, other_colour({_INSIDE}, ?ground, ?to), ?to)":
        "crop to what lies between {marks}, and colour the figure there {to}",
    f"recolour({_INSIDE}, ?from, colour_of(?marks))":
        "crop to what lies between {marks}, and change {from} to their colour",
    f"recolour({_INSIDE}, other_colour({_INSIDE}, ?ground, colour_of(?marks)), colour_of(?marks))":
        "crop to what lies between {marks}, and colour the figure there like them",
    **{f"{paint}, {marks}, own_colour, box{rest}": f"fill the box between {said} with their colour{more}"
       for paint, rest, more in PAINTED
       for marks, said in ((_CORNERS.format("most(gaps)"), "the corner marks of one colour"),
                           (_CORNERS.format("equals(size, 4)"), "the four corner marks of one colour"))},
    **{f"crop(region_of(all_of_colour(?grid, ?colour), union({union})))":
       f"crop to the rectangle that the {{colour}} cells span, with one more {more}"
       for one, other, more in (("left", "right", "column on the left and on the right"),
                                ("up", "down", "row above and below"))
       for union in (f"beside({one}), beside({other})", f"beside({other}), beside({one})")},
    "crop(region_of(all_of_colour(?grid, ?colour), union(beside(?a), beside(?b))))":
        "crop to the box of the {colour} cells, one cell further {a} and {b}",
    **{f"{paint}, all_of_colour(?seen, ?colour), own_colour, of(box, outline){rest}":
       f"draw a frame through the {{colour}} cells, in the same colour{more}" for paint, rest, more in PAINTED},
    # openings and gaps
    "then(level_with(?a, region_of(?thing, rest_of_box)), to_border(?way))":
        "to the {way:side} border, in line with the opening of {thing}",
    "then(level_with(?a, region_of(?thing, rest_of_box)), level_with(?b, region_of(?thing, rest_of_box)))":
        "into the opening of {thing}",
    f"paint(?grid, {_ALL}, ?ink, union(between(horizontal), between(vertical)))":
        "fill gaps between <ground:cells other than {ground}/coloured cells> in the same row or column{ink:with}",
    **{f"{paint}, {_ALL}, ?ink, union(between(falling), between(rising)){rest}":
       "connect <ground:cells other than {ground}/coloured cells> on the same diagonal{ink:by}"
       for paint, rest in (("paint(?grid", ")"), ("paint_under(?grid", ", ?ground)"))},
    f"paint(?grid, {_ALL}, ?ink, union({_SIDES}, {_ENDS}))":
        "connect the two blocks by two {ink:adjective}lines along both sides of the gap between them{ink:after}",
    f"paint(?grid, {_ALL}, ?ink, union(without(between(vertical), {_SIDES}), without(between(horizontal), {_ENDS})))":
        "connect the two blocks by {ink:a} bridge that leaves a line free on both sides{ink:after}",
    # to the border
    **{f"move(paint(?grid, ?things, ?ground, track({step})), ?things, {step}, ?ground)":
       "move {things} straight to the opposite border, clearing all that is in its way"
       for step in (_ACROSS, _DOWN, _ANYWAY)},
    **{f"copy(paint(?grid, ?things, ?ground, track({step})), ?things, {step})":
       "put a copy of {things} at the opposite border, straight across, and clear all between the two"
       for step in (_ACROSS, _DOWN, _ANYWAY)},
    **{f"{paint}, ?things, ?ink, track({step}){rest}":
       f"draw {{ink:a}} line from {{things}} straight to the opposite border{{ink:after}}{more}"
       for paint, rest, more in PAINTED for step in (_ACROSS, _DOWN, _ANYWAY)},
    "move(?grid, where(?things, next_to(?others, ?near)), off_contact(?others), ?ground)":
        "move each {things:noun} that touches {others:any} straight away from it to the border",
    "copy(?grid, where(?things, next_to(?others, ?near)), off_contact(?others))":
        "copy each {things:noun} that touches {others:any} to the border, straight away from it",
    "paint(?grid, where(?things, next_to(?others, ?near)), ?ink, track(off_contact(?others)))":
        "draw {ink:a} line from each {things:noun} that touches {others:any} to the border, straight away from it"
        "{ink:after}",
    "paint(?grid, where(?things, next_to(?others, ?near)), ?ink, overlap(track(off_contact(?others)), grid_edge))":
        "mark{ink:own} where each {things:noun} that touches {others:any} would hit the border if it flew straight "
        "away from it",
    # where it would hit
    "paint(?grid, ?things, ?ink, first_met(?ways, ?others))":
        "mark{ink:own} the cells of {others:any} that {things} would hit going {ways}",
    "paint(?grid, ?things, ?ink, first_met(?ways, cells_of(?seen, ?colour)))":
        "mark{ink:own} the first {colour} cell that {things} would hit going {ways}",
    "paint(?grid, ?things, ?ink, first_met(straight, ?others))":
        "from {things}, look in all four directions and mark{ink:own} the first cells of {others:any} that you see",
    "paint(?grid, ?things, ?ink, first_met(straight, cells_of(?seen, ?colour)))":
        "from {things}, look in all four directions and mark the first {colour} cell{ink:own}",
    **{f"{word}(lines(?grid, {axis}), symmetric({flip}))": f"{line}[|s] that read[s|] the same from both ends"
       for word in ("where", "the") for axis, flip, line in (("horizontal", "flip_left_right", "row"),
                                                             ("vertical", "flip_up_down", "column"))},
    "crop_at(?grid, region_of(whole(?seen), without(itself, union(border_line(?a), border_line(?b)))))":
        "cut the {a:edge_line} and the {b:edge_line} off {grid}",
    "paint(?grid, largest_rectangles(?seen, ?colour), ?ink, box_corners)":
        "colour the corners of the largest {colour} rectangle {ink}",
    **{f"nested(?things, edge({way}))":
       f"draw nested square rings in the colours of {{things:all}} {order}, the first in the middle"
       for way, order in (("right", "from left to right"), ("left", "from right to left"),
                          ("down", "from top to bottom"), ("up", "from bottom to top"))},
    "not(equals(count_of(?colour), 0))": "with {colour} cells",
    **{f"{paint}, all_of_colour(?seen, rarest(?grid)), own_colour, of(box, outline){rest}":
       f"draw a frame through the cells of the rarest colour, in the same colour{more}"
       for paint, rest, more in PAINTED},
    **{f"not(in_line_with(?others, {axis}))": f"without {{others:any}} in [its|their] {line}"
       for axis, line in (("horizontal", "row"), ("vertical", "column"))},
    "at_least(filled(?ground), 1)": "with <ground:a cell that is not {ground}/a coloured cell>",
}
"""Templates by the shape of an expression."""

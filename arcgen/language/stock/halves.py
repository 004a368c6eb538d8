"""Stock phrases for halves, for rings and bars around things, and for colours by colour."""
from __future__ import annotations

from ..phrasing import PAINTED

_WIDTH = "measure(whole(?grid), extent(horizontal))"
_TOP, _BOTTOM = (f"the(strips(?grid, 2, vertical), touches_side({side}))" for side in ("up", "down"))
_END = "where(cells(?seen, ?ground), touches_side({}))"
_FILLED = (f"paint(paint(?grid, {_END.format('left')}, own_colour, line(horizontal)), {_END.format('right')}, "
           "own_colour, of(line(horizontal), half(right)))")
_MIDDLES = {"of(centre, line(vertical))": "colour the middle column {ink}", "centre": "colour the middle cell {ink}",
            "of(centre, union(itself, halo(by_side)))": "put {ink:a} plus in the middle{ink:after}",
            "of(centre, halo(by_corner))": "colour the cells around the middle {ink}",
            "of(centre, union(itself, union(shifted(left, 1), shifted(right, 1))))":
                "colour the three middle cells {ink}",
            "of(centre, union(itself, union(shifted(up, 1), shifted(down, 1))))":
                "colour the middle cell and those above and below it {ink}"}
_ODD = {"even({})": "first", "not(even({}))": "second"}
_MARKED, _CROSSED = (
    f"when(all_of_colour(?grid, ?mark), equals(extent(horizontal), 1), crop(the(strips(?grid, 2, {one}), {{0}})), "
    f"crop(the(strips(?grid, 2, {other}), {{0}})))"
    for one, other in (("vertical", "horizontal"), ("horizontal", "vertical")))
_BLOCK = "where(layers(?grid, ?ground), not(is_dot))"
_EVERYTHING = "everything(?grid, ?ground)"
_ALL = "<ground:everything that is not {ground}/everything>"


def _grown(blocks: str) -> str:
    return (f"paint(paint(?grid, {_EVERYTHING}, colour_of(the({blocks}, least(box_area))), box), {_EVERYTHING}, "
            f"colour_of(the({blocks}, most(box_area))), frame)")


def _apart() -> dict[str, str]:
    """Two halves that slide past each other."""
    found = {}
    for by, says in ((_WIDTH, "until they only touch by a corner"), ("?n", "apart by {n}")):
        side = f"canvas(measure({_TOP}, extent(vertical)), {by}, ?ink)"
        upper, lower = f"join(crop({_TOP}), {side}, right)", f"join(crop({_BOTTOM}), {side}, left)"
        told = "slide the top half to the left and the bottom half to the right, " + says
        found[f"join({upper}, {lower}, down)"] = told + "; the free cells are {ink}"
        for seam in (f"plus({_WIDTH}, {by})", "?wide"):
            found[f"join(join({upper}, canvas(1, {seam}, ?ink), down), {lower}, down)"] = \
                told + ", with a row between them; it and the free cells are {ink}"
            plain = f"join(join({upper}, canvas(1, {seam}, ?ink), down), {lower}, down)".replace("?ink", "?plain")
            found[plain] = told + ", with {plain:a} row between them; the free cells become {plain} too"
    return found


HALVES = {
    **_apart(),
    # halves
    **{f"paint({_FILLED}, cells(?grid, ?ground), ?ink, {region})":
       f"connect the two cells of each row, each colour going half way, and {says}"
       for region, says in
       ((f"of(line(horizontal), {part})", text) for part, text in _MIDDLES.items())},
    **{f"over(?grid, keep(rolled(?grid, divided(measure(whole(?grid), extent({axis})), 2), ?way), where(lines(?grid, "
       f"{axis}), {test.format(f'edge({way})')}), ?ground), ?ground)":
       f"swap the {halves} half of every second {line}, beginning with the {number}"
       "<ground: ({ground} is see-through)/>"
       for axis, line, halves, way in (("vertical", "column", "top and bottom", "right"),
                                       ("horizontal", "row", "left and right", "down"))
       for test, number in _ODD.items()},
    **{pattern.format(marked.format(test)):
       f"crop to the half {which} the {{mark}} cells: the {one} half if they are in one column, else the {other} "
       f"half{more}"
       for marked, one, other in ((_MARKED, "top or bottom", "left or right"),
                                  (_CROSSED, "left or right", "top or bottom"))
       for test, which in (("has(?mark)", "with"), ("not(has(?mark))", "without"))
       for pattern, more in (("{}", ""), ("recolour({}, ?mark, ?ink)", "; change {mark} to {ink}"))},
    "without(itself, half(?way))": "all of {it} but its {way:side} half",
    "paint(?grid, where(objects(?seen, ?ground, ?near), ?test), ?ground, ?region)":
        "remove {region}<ground:, leaving {ground}/>",
    # frames and boxes
    f"paint(?base, {_EVERYTHING}, ?ink, frame)":
        f"draw {{ink:a}} frame along the edge of the smallest rectangle that holds {_ALL}{{ink:after}}",
    f"paint(?base, {_EVERYTHING}, ?ink, box)": f"fill the smallest rectangle that holds {_ALL}{{ink:with}}",
    **{pattern: says for blocks in (_BLOCK, "layers(?grid, ?ground)") for pattern, says in (
        (_grown(blocks), "stretch the framed block so that it covers the dot"),
        (f"paint({_grown(blocks)}, where(layers(?grid, ?ground), is_dot), own_colour, itself)",
         "stretch the framed block as far as the dot, which stays on top"),
        (f"paint(?grid, {_EVERYTHING}, colour_of(the({blocks}, most(box_area))), frame)",
         "draw a second frame in the colour of the first, large enough to hold the dot too"),
        (f"paint(paint(?grid, {_EVERYTHING}, colour_of(the({blocks}, most(box_area))), frame), "
         "layers(?grid, ?ground), own_colour, itself)",
         "draw a second frame in the colour of the first, large enough to hold the dot too, without covering "
         "anything"))},
    "paint(?grid, ?things, ?ink, interior)": "colour the inside of {things} {ink}",
    "paint(?grid, ?things, ?ink, of(box_inside, interior))":
        "colour the inside of {things} {ink}, except its outermost ring",
    "paint(?grid, ?things, ?ink, without(itself, box_corners))": "colour {things} {ink}, except its corners",
    **{f"paint(paint(?grid, ?things, ?a, box_corners), ?things, ?b, {inner})":
       f"colour the corners of {{things}} {{a}}, and {says} {{b}}" for inner, says in (
           ("inside_of", "its inside"), ("of(inside_of, centre)", "the centre of its inside"),
           ("of(inside_of, frame)", "the edge of its inside"))},
    **{f"paint(paint(?grid, ?things, ?outer, of(box_halo, box_corners)), ?things, ?b, {inner})":
       f"put {{outer:a}} cell diagonally off each corner of {{things}}{{outer:after}}, and colour {says} {{b}}"
       for inner, says in (("inside_of", "its inside"), ("centre", "its centre"),
                           ("of(inside_of, frame)", "the edge of its inside"),
                           ("of(inside_of, centre)", "the centre of its inside"))},
    **{f"{paint}, ?things, ?ink, wide_halo({size}){rest}":
       f"surround {{things}} with {{ink:a}} ring {wide} as it is wide{{ink:after}}{more}"
       for paint, rest, more in PAINTED
       for size, wide in (("half_side", "half as thick"), ("long_side", "as thick"))},
    "of(box_inside, interior)": "the inside of {it} except its outermost ring",
    "crop(region_of(?thing, box_inside))": "crop to the inside of {thing}",
    "crop(region_of(?thing, halo(by_corner)))": "crop to {thing} and the cells around it",
    **{f"crop(region_of(the(objects(?grid, ?ground, ?near), {test}), box_inside))":
       f"crop to the inside of the {box} box"
       for test, box in (("most(box_area)", "largest"), ("least(box_area)", "smallest"), ("is_colour(?c)", "{c}"),
                         ("among(is_closed, most(box_area))", "largest"),
                         ("among(is_closed, least(box_area))", "smallest"))},
    "recolour(crop(region_of(?thing, box_inside)), ?from, colour_of(?thing))":
        "crop to the inside of {thing}, and change {from} to its colour",
    "recolour(crop(?thing), colour_of(?thing), ?ink)": "crop to {thing}, and change its colour to {ink}",
    "paint_under(?grid, all_of_colour(?seen, ?colour), ?colour, of(box, outline), ?under)":
        "draw a frame through the {colour} cells, in the same colour<covered:, on {under:empty} cells only/>",
    "paint_under(?grid, all_of_colour(?seen, ?colour), ?colour, box, ?under)":
        "fill the box that the {colour} cells span with {colour}<covered:, on {under:empty} cells only/>",
    # bars from things
    **{f"{paint}, ?things, ?ink, measured_block(?way, {key}){rest}":
       f"draw {{ink:a}} bar {{way}} from {{things}}, as wide as it and as long as it has {what}{{ink:after}}{more}"
       for paint, rest, more in PAINTED
       for key, what in (("colour_count", "colours"), ("count_of(?colour)", "{colour} cells"), ("size", "cells"))},
    **{f"{paint}, blobs(?seen, ?around, ?near), ?ink, measured_block(?way, colour_count){rest}":
       "draw {ink:a} bar {way} from each block, as wide as it and as many cells long as it has colours{ink:after}"
       + more
       for paint, rest, more in PAINTED},
    "substitute(paint(square(?int, ?ground), whole(square(?int, ?ground)), ?any, box_corner(?corner)), ?grid, ?ground)":
        "put {grid} into the {corner:side} corner of a grid {int} times as high and wide<ground: (the rest is "
        "{ground})/>",
    "substitute(paint(square(3, ?ground), whole(square(3, ?ground)), ?any, centre), ?grid, ?ground)":
        "put {grid} into the middle of a grid 3 times as high and wide<ground: (the rest is {ground})/>",
    "paint(erase(?grid, ?things, ?ground), ?things, own_colour, without(itself, ?part))":
        "remove {part}<ground:, leaving {ground}/>",
    "region_of(?thing, rest_of_box)": "the gap in {thing}",
    # by colour
    "choose(is_colour(?a), ?x, ?y)": "by its colour: {x} for {a}, {y} for any other",
    "choose(is_colour(?a), ?x, choose(is_colour(?b), ?y, ?z))":
        "by its colour: {x} for {a}, {y} for {b}, {z} for any other",
    # rows of one colour
    "paint(?grid, lines(?seen, ?axis), main_colour(?ground), without(itself, main_cells(?ground)))":
        "in each {axis:line}, fill all cells with the commonest colour<ground: other than {ground}/>",
    "paint(blanked(?grid, ?ground), lines(?seen, ?axis), main_colour(?ground), without(itself, main_cells(?ground)))":
        "in each {axis:line}, remove the commonest colour<ground: other than {ground}/>, and fill all other cells "
        "with it",
    "paint(blanked(?grid, ?ground), lines(?seen, ?axis), main_colour(?ground), main_cells(?ground))":
        "draw only the cells of the commonest colour of each {axis:line}<ground:, other than {ground}/>",
    "paint(?grid, lines(?seen, ?axis), main_colour(?ground), itself)":
        "fill each {axis:line} with its commonest colour<ground: other than {ground}/>",
}
"""Templates by the shape of an expression."""

"""Stock phrases for parts of a grid, copies of a grid in its own cells, and figures that are made whole."""
from __future__ import annotations

from itertools import permutations, product

from ..phrasing import BACK

_BELOW = "crop(region_of(whole(?grid), without(itself, box_corner(up))))"
_SPECKS = f"joined(where(cells({_BELOW}, ?ground), among(not(touches_border), most(how_common(colour)))))"
_IN_FRAME = f"joined(where(cells({_BELOW}, ?ground), not(touches_border)))"
_ROUND = {"box": "fill the smallest rectangle that holds", "frame": "draw the smallest box that holds",
          "box_corners": "mark the corners of the smallest rectangle that holds"}
_ALL = "paste(?grid, panels(?grid, ?plain), crop(?one))"
_FULLEST = "where(panels(?grid, ?plain), most(filled(?ground)))"
_CLEARED = "paint(?grid, panels(?grid, ?plain), ?ground, itself)"
_MARKED = "crop(the(panels(?grid, ?plain), has(?mark)))"
_INDEX = f"where(panels(paint(?grid, panels(?grid, ?plain), as_in({_MARKED}), itself), ?plain), is_colour(?mark))"
_EMPTY = ", and every other cell by <ground:a {ground}/an empty> block"
_SYMMETRIC = {"rotations": "looks the same after any quarter turn",
              "mirrors": "is symmetric left to right and top to bottom",
              "any_way": "is symmetric in all directions"}



def _unfolded() -> dict[str, str]:
    """A grid and its mirror images, first beside each other and then above each other, or the other way round."""
    found = {}
    for (flip, ways), (then, ways_then) in permutations((("flip_left_right", ("left", "right")),
                                                         ("flip_up_down", ("up", "down")))):
        for one, two in product(ways, ways_then):
            row = _mirrored("?grid", flip, one)
            sides = sorted((one, two), key=("left", "right", "up", "down").index)
            found[_mirrored(row, then, two)] = \
                f"unfold {{grid}} to twice its width and height, mirroring it {' and '.join(sides)}"
    return found


def _mirrored(grid: str, flip: str, way: str) -> str:
    """A grid with its mirror image on one side."""
    parts = (f"turn({grid}, {flip})", grid) if way in ("left", "up") else (grid, f"turn({grid}, {flip})")
    return f"join({', '.join(parts)}, {BACK[way] if way in ('left', 'up') else way})"


PANELS = {
    # a frame with specks
    **{f"join(paint({inside}, {won}, own_colour, grid_edge), crop(the(lines(?grid, horizontal), most(edge(up)))), up)":
       f"give the frame the commonest colour of the dots in it{rest}"
       for won in (_SPECKS, _IN_FRAME)
       for inside, rest in ((_BELOW, ""), (f"keep({_BELOW}, {_SPECKS}, ?ground)", ", and remove the other dots"),
                            (f"blanked({_BELOW}, ?ground)", ", and remove the dots"))},
    **{f"join(paint(paint(blanked({_BELOW}, ?ground), {_SPECKS}, own_colour, {region}), {_SPECKS}, own_colour, "
       "grid_edge), crop(the(lines(?grid, horizontal), most(edge(up)))), up)":
       f"{says} the dots of the commonest colour, in that colour, and give the frame the same colour; remove the dots"
       for region, says in _ROUND.items()},
    **{f"join(paint(blanked({_BELOW}, ?ground), {_SPECKS}, own_colour, union({region}, grid_edge)), "
       "crop(the(lines(?grid, horizontal), most(edge(up)))), up)":
       f"{says} the dots of the commonest colour, in that colour, and give the frame the same colour; remove the dots"
       for region, says in _ROUND.items()},
    # figures that are made whole
    **{f"complete_symmetry(?grid, only(?thing), {symmetries})": f"complete the object so that it {says}"
       for symmetries, says in _SYMMETRIC.items()},
    **{f"paint(complete_symmetry(recolour(?grid, ?colour, ?{ink}), everything(recolour(?grid, ?colour, ?{ink}), "
       f"?ground), {symmetries}), all_of_colour(?grid, ?colour), ?colour, itself)":
       f"complete the {{colour}} figure{with_}, so that it {says}" for symmetries, says in _SYMMETRIC.items()
       for ink, with_ in (("ink", "{ink:in}"), ("plain", " with {plain} cells"))},
    "redraw_rest(redraw(?grid, ?things, ?symmetries, ?n, ?ground), ?things, ?symmetries, ?n, ?ground)":
        "{things:all} are examples: wherever the cells of one of their two colours occur again by "
        "themselves{symmetries:again}{n:large}, add those of the other",
    "paint(?grid, all_of_colour(?seen, ?colour), own_colour, box)":
        "fill the rectangle that the {colour} cells span with {colour}",
    "paint(?grid, layers(?seen, ?ground), own_colour, box)":
        "for each colour, fill the rectangle that its cells span",
    "paint(?grid, layers(?seen, ?ground), ?ink, rest_of_box)":
        "fill the gaps in the rectangle of each colour{ink:with}",
    "paint(?grid, layers(?seen, ?ground), ?ink, overlap(box, meeting(box)))":
        "fill the overlaps of rectangles{ink:with}",
    "paint(?grid, the(layers(?seen, ?ground), not(is_full)), own_colour, box)": "complete the rectangle that has gaps",
    # parts
    "the(panels(?grid, ?plain), most(filled(?ground)))":
        "<full:fullest/filled> part between {plain} lines",
    "where(panels(?grid, ?plain), most(filled(?ground)))":
        "<full:fullest/filled> part[|s] between {plain} lines",
    _ALL: "copy {one} into all other parts",
    "paste(?grid, ?part, differing(crop(?part), crop(?other), ?ground))":
        "in {part}, keep only the cells that have another colour in {other}<ground:; the others become {ground}/>",
    f"over(paint({_ALL}, cells({_ALL}, ?ground), ?ink, itself), ?grid, ?ground)":
        "complete all other parts to copies of {one}; the added cells become {ink:bare}",
    "paste(?grid, panels(?grid, ?plain), superimpose(panels(?grid, ?plain), ?ground))":
        "overlay all parts between {plain} lines<ground: ({ground} is see-through)/>, and put the result into each "
        "of them",
    "paste(?grid, where(panels(?grid, ?plain), ?test), superimpose(panels(?grid, ?plain), ?ground))":
        "overlay all parts between {plain} lines<ground: ({ground} is see-through)/>, and put the result into those "
        "{test:all}",
    **{f"paste(?grid, where(panels(?grid, ?plain), {test.format(_FULLEST)}), superimpose(panels(?grid, ?plain), "
       "?ground))":
       "overlay all parts between {plain} lines<ground: ({ground} is see-through)/>, and put the result into the parts "
       + where for test, where in (
           ("next_to(areas({}, box_halo), by_side)", "beside the fullest one"),
           ("in_line_with({}, ?axis)", "in the {axis:line} of the fullest one"),
           ("either(in_line_with({0}, horizontal), in_line_with({0}, vertical))",
            "in the row or column of the fullest one"))},
    "either(in_line_with(?others, horizontal), in_line_with(?others, vertical))":
        "in the same row or column as {others:any}",
    "both(in_line_with(?others, ?axis), not(in_line_with(?others, ?other)))":
        "in the same {axis:line} as {others:any} but not in the same {other:line} as one",
    "both(in_line_with(?others, horizontal), in_line_with(?others, vertical))":
        "in the row of {others:any} and in the column of another",
    "both(either(in_line_with(?others, horizontal), in_line_with(?others, vertical)), "
    "not(both(in_line_with(?others, horizontal), in_line_with(?others, vertical))))":
        "in the row of {others:any} or in the column of one, but not both",
    "next_to(areas(?others, box_halo), by_side)": "beside {others:any}",
    **{f"paste(?grid, where(panels(?grid, ?plain), {test.format(_FULLEST)}), "
       "crop(the(panels(?grid, ?plain), most(filled(?ground)))))":
       f"copy the <full:fullest/filled> part between {{plain}} lines into {where}" for test, where in (
           ("next_to(areas({}, box_halo), by_side)", "the parts beside it"),
           ("in_line_with({}, ?axis)", "the others in the same {axis:line}"),
           ("either(in_line_with({0}, horizontal), in_line_with({0}, vertical))",
            "the others in the same row or column"))},
    f"paste({_CLEARED}, {_INDEX}, {_MARKED})":
        "look where the {mark} cell lies within its part: move that part to the same place among all parts, and clear "
        "the others<ground:, leaving {ground}/>",
    f"paste(?grid, {_INDEX}, {_MARKED})":
        "look where the {mark} cell lies within its part, and copy that part to the same place among all parts",
    f"paint(?grid, {_INDEX}, ?mark, itself)":
        "look where the {mark} cell lies within its part, and fill with {mark} the part at the same place in the grid",
    f"crop_at(?grid, only({_INDEX}))":
        "look where the {mark} cell lies within its part, and crop to the part at the same place in the grid",
    f"paint({_CLEARED}, {_INDEX}, ?mark, itself)":
        "clear all parts between {plain} lines<ground:, leaving {ground}/>, and fill with {mark} the part at the "
        "same place in the grid as the {mark} cell had within its own part",
    # copies in cells
    **{f"{done}(tile(?grid, measure(whole(?grid), extent(vertical)), measure(whole(?grid), extent(horizontal))), "
       f"cells(kept_by_colour(?grid, ?grid, ?ground), ?ground), {rest})":
       f"replace each cell by a copy of the whole grid<ground:. In the copy for a cell that is not {{ground}}, {does} "
       f"the cells of its colour/ {how}>"
       for done, rest, does, how in (
           ("paint", "?ink, itself", "colour {ink}", "in which the cells of its colour are {ink}"),
           ("erase", "?ground", "remove", "without the cells of its colour"))},
    "substitute(?grid, ?grid, ?ground)":
        "replace each <ground:cell that is not {ground}/coloured cell> by a copy of the whole grid" + _EMPTY,
    "substitute(?grid, turn(?grid, ?symmetry), ?ground)":
        "replace each <ground:cell that is not {ground}/coloured cell> by a copy of the whole grid, "
        "{symmetry}" + _EMPTY,
    "substitute(?grid, swap(?grid, ?a, ?b), ?ground)":
        "replace each <ground:cell that is not {ground}/coloured cell> by a copy of the whole grid, with {a} and {b} "
        "swapped" + _EMPTY,
    "substitute(keep(?grid, cells_of(?grid, ?colour), ?ground), ?grid, ?ground)":
        "replace each {colour} cell by a copy of the whole grid" + _EMPTY,
    "substitute(swap(?grid, ?ground, ?colour), ?grid, ?ground)":
        "replace each {colour} cell by a {ground} block as large as the grid, and every other cell by a copy of the "
        "whole "
        "grid",
    # cut out and put together
    "unit_tile(crop(?thing))": "crop to the smallest repeating tile of {thing}",
    "join(crop(?thing), turn(crop(?thing), ?symmetry), ?way)":
        "crop to {thing}, and put a copy of it, {symmetry}, {way:beside} it",
    **_unfolded(),
    "join(join(?grid, turn(?grid, flip_left_right), right), join(turn(?grid, flip_up_down), turn(?grid, rotate_180), "
    "right), down)": "unfold {grid} to twice its width and height, mirroring it to the right and down",
    "join(join(crop(?thing), turn(crop(?thing), rotate_90), right), join(turn(crop(?thing), rotate_270), "
    "turn(crop(?thing), rotate_180), right), down)":
        "put four copies of {thing} in a square: going clockwise from the top left, each is rotated a quarter turn "
        "clockwise further",
    "join(join(crop(?thing), turn(crop(?thing), flip_left_right), right), join(turn(crop(?thing), flip_up_down), "
    "turn(crop(?thing), rotate_180), right), down)":
        "crop to {thing}, and mirror it to the right and down, to twice its width and height",
    "paint(?grid, ?things, own_colour, overlap(own_quarter, grid_edge))":
        "{things} gives its colour to the edge of the grid in its quarter",
    # contact
    **{f"paint(paint(?grid, where({ones}(?grid, ?a{near}), next_to(all_of_colour(?grid, ?b), ?by)), ?x, itself), "
       f"where(cells_of(?grid, ?b), next_to(all_of_colour(?grid, ?a), ?by)), ?{other}, itself)":
       f"where {{a}} {cells} touch {{b}} cells, colour {told}"
       for ones, near, cells in (("pieces", ", ?near", "<cell:areas/cells>"), ("cells_of", "", "cells"))
       for other, told in (("y", "the {a} ones {x} and the {b} ones {y}"), ("x", "both {x}"))},
}
"""Templates by the shape of an expression."""

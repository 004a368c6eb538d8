"""Stock phrases for rules that arrange: lists, maps, copies around a middle, repeated pieces."""
from __future__ import annotations

import re

from ..idioms import FORMS
from ..phrasing import BACK, colour_lists

_PATCHES = "crop(joined(areas(regions(?grid, by_side), thick_part(2))))"
_ROOMS = "paint(?grid, panels(?grid, ?lines), own_colour, itself)"
_TURNED = {
    "mirrors": ("left to right and top to bottom", "left to right, top to bottom and both ways"),
    "flip_left_right": ("left to right", "left to right"), "flip_up_down": ("top to bottom", "top to bottom")}
_AROUND = {**{flip: f"add a copy of {{motifs}}, mirrored {how} about {{middle}}"
              for flip, how in (("flip_left_right", "left to right"), ("flip_up_down", "top to bottom"))},
           "rotations": "rotate {motifs} around {middle} to make four copies, one every quarter turn",
           "mirrors": "copy {motifs} around {middle}, mirrored left to right, top to bottom and both ways",
           "any_way": "copy {motifs} around {middle}, turned and mirrored in all eight ways"}
_HOLDER = "the(panels(?grid, ?line), most(filled(?ground)))"
_WIDE = "measure(whole(?grid), extent(horizontal))"
_WHOLE = "everything(?grid, ?ground)"
_COMPLETED = {**{name: f"so that it is symmetric {how}" for name, (how, _) in _TURNED.items()},
              "rotations": "so that it looks the same after every quarter turn",
              "any_way": "so that it looks the same however it is turned or mirrored"}
_FIRST = "the(panels(?grid, line_colour(?grid)), among(most(edge(?up)), most(edge(?left))))"
_LENGTHS = {"largest(?things, size)": "all rows have as many cells as the largest of them",
            "largest(?things, extent(horizontal))": "all rows are as wide as the widest of them"}
_KEYS = {"size": ("smallest first", "largest first"), "extent(horizontal)": ("narrowest first", "widest first"),
         "extent(vertical)": ("lowest first", "tallest first"),
         **{f"edge({way})": (FORMS["from"][way], FORMS["from"][back]) for way, back in BACK.items()}}
"""In what order things stand, and in what order if read backwards."""


_SHRUNK = "downscale(cut_out(?figure, ?ground), divided(measure(?figure, extent(horizontal)), ?n))"

_CLEAN = ("when(the(regions(?grid, by_side), most(size)), both(touches_side(left), touches_side(right)), "
          "paint(?grid, lines(?grid, horizontal), own_colour, itself), paint(?grid, lines(?grid, vertical), "
          "own_colour, itself))")
_BEHIND = "the(blobs(erase(?grid, pieces(?grid, ?bar, ?by), ?ground), ?ground, ?near), most(colour_count))"
_EXAMPLE = "the(blobs(?grid, ?ground, ?near), not(has(?dot)))"
_AS_IT_IS = ("stretched(crop(the(?parts, least(box_area))), measure(the(?parts, most(box_area)), extent(?axis)), "
             "?axis)")
_STRETCHED = f"recolour({_AS_IT_IS}, ?own, colour_of(the(?parts, most(box_area))))"
_MANY, _FEW = "the(?things, most(colour_count))", "the(?things, least(colour_count))"
_FULL = "crop(the(?parts, most(filled(?ground))))"
_CROSS = "overlap(full_lines(horizontal), full_lines(vertical))"

PATTERNS = {
    # lists of colours
    **{pattern: says for key, orders in _KEYS.items() for pattern, says in colour_lists(
        "?things", key, "list the colours of {{things:all}} in a {file}, {order}", orders).items()},
    **colour_lists("layers(?grid, ?ground)", "size", "list the colours of {{grid}} in a {file}, {order}<ground:, "
                   "without {{ground}}/>", ("rarest first", "commonest first")),
    **colour_lists("where(layers(?grid, ?ground), not(most(size)))", "size", "list the colours of {{grid}} except "
                   "the commonest, in a {file}, from {order}<ground:, without {{ground}}/>",
                   ("rare to frequent", "frequent to rare")),
    **{f"repeated(colour_list(?things, {key}, {way}), {length}, horizontal)":
       f"make a row in the colour of {{things}}, {orders[way == 'up']}; {says}"
       for way in ("up", "down") for key, orders in _KEYS.items() for length, says in _LENGTHS.items()},
    **{pattern.format(f"repeated(colour_list(?things, {key}, {way}), count(?things), horizontal)"):
       f"make a square of rows{thick}, one in the colour of {{things}}, "
       + orders[way == "up"].replace("first", "on top")
       for way in ("up", "down") for key, orders in _KEYS.items()
       for pattern, thick in (("{}", ""), ("upscale({}, ?n)", " {n} cells high"))},
    "wound(colour_list(?things, ?order, right), ?n, ?ground)":
        "write the colours of {things:all}, {order:ranked}, into rows of {n} cells, to and fro: the first row from "
        "left to right, the next from right to left, and so on",
    # maps
    _PATCHES: "crop to the part of the lattice with the plain patches",
    f"summary(panels({_PATCHES}, line_colour({_PATCHES})), own_colour)":
        "make a small map of the plain patches, one cell for each",
    **{pattern: says
       for key, orders in (("size", ("rarest", "commonest")), ("surpassed(size)", ("commonest", "rarest")))
       for pattern, says in colour_lists(
           f"layers(summary(panels({_PATCHES}, line_colour({_PATCHES})), own_colour), line_colour({_PATCHES}))", key,
           "list the colours of the plain patches in a {file}, the {order} first", orders).items()},
    f"bar_chart(layers(summary(panels({_PATCHES}, line_colour({_PATCHES})), own_colour), line_colour({_PATCHES})), "
    "size, ?way, size, ?order, ?ground)":
        "draw a bar going {way} for each colour of the plain patches, as long as there are patches of it, sorted "
        "{order:from}, the shortest first<ground:, on {ground}/>",
    "keep(?grid, areas(regions(?grid, by_side), thick_part(2)), ?ground)":
        "keep only the plain patches<ground:; the rest becomes {ground}/>",
    f"condensed({_ROOMS})":
        "make a small map of the rooms and the lines between them: each room is one cell of its main colour, each line "
        "one cell wide",
    _ROOMS: "fill each room between {lines} lines with its main colour",
    "paint(?grid, panels(?grid, line_colour(?grid)), own_colour, itself)":
        "fill each room between the lines with its main colour",
    "paint(?grid, panels(?grid, colour_of(the(lines(?grid, ?axis), is_plain))), own_colour, itself)":
        "fill each room between the lines with its main colour",
    # around a middle
    **{f"turned_copies(?grid, ?motifs, ?middle, {turns})": says for turns, says in _AROUND.items()},
    **{f"turned_copies(?grid, ?motifs, ?middle, {turn})":
       f"add a copy of {{motifs}}, rotated {FORMS['how'][turn]} about the centre of {{middle}}"
       for turn in ("rotate_90", "rotate_180", "rotate_270")},
    **{f"turned_copies(?grid, layers(?grid, ?ground), {_WHOLE}, {turns})": f"complete the figure {says}"
       for turns, says in _COMPLETED.items()},
    **{f"crop(everything(turned_copies(?grid, layers(?grid, ?ground), {_WHOLE}, {turns}), ?ground))":
       f"crop to the figure, completed {says}" for turns, says in _COMPLETED.items()},
    "paint(?grid, ?things, ?ink, along_edge(2))":
        "repeat {things} all along the edge of the grid{ink:in}, with gaps of the same length",
    "paint(?grid, ?things, ?ink, along_edge(3))":
        "repeat {things} all along the edge of the grid{ink:in}, with gaps twice as long",
    "paint(?grid, ?things, ?ink, along_edge(?n))":
        "repeat {things} all along the edge of the grid{ink:in}, one every {n} times its length",
    # half a figure, a row of parts, a path
    "paint(?grid, everything(?grid, ?ground), ?ink, ripples(spacing(?things)))":
        "draw more {ink:adjective}outlines around those that are there, equally far apart, up to the border{ink:after}",
    "paint(?grid, everything(?grid, ?ground), own_colour, ripples(spacing(?things)))":
        "draw more outlines around those that are there, equally far apart, up to the border",
    **{f"over(stamp(?grid, panels(?grid, line_colour(?grid)), recolour(crop({_FIRST}), other_colour(?grid, ?ground, "
       f"line_colour(?grid)), {ink}), ?ground), ?grid, ?ground)":
       f"complete the pattern of the {{up:side}} {{left:side}} part in every part{how}"
       for ink, how in (("line_colour(?grid)", ", adding what is missing in the colour of the lines"),
                        ("?ink", ", adding what is missing{ink:in}"))},
    f"stamp(?grid, panels(?grid, line_colour(?grid)), crop({_FIRST}), ?ground)":
        "draw the pattern of the {up:side} {left:side} part in every part",
    "recolour(recolour(substitute(crop(all_of_colour(?grid, ?plan)), crop(all_of_colour(?grid, ?picture)), ?ground), "
    "?picture, ink_for(the(?panels, ranked(edge(?way), ?a)), main_colour(?ground))), ?ground, "
    "ink_for(the(?panels, ranked(edge(?way), ?b)), main_colour(?ground)))":
        "put a copy of the {picture} pattern in place of each cell of the {plan} pattern. The copies take the colour "
        "of part {a}, all else that of part {b}, counted {way:from}",
    "recolour(recolour(substitute(swap(crop(all_of_colour(?grid, ?plan)), ?plan, ?ground), crop(all_of_colour(?grid, "
    "?picture)), ?ground), ?picture, ink_for(the(?panels, ranked(edge(?way), ?a)), main_colour(?ground))), ?ground, "
    "ink_for(the(?panels, ranked(edge(?way), ?b)), main_colour(?ground)))":
        "put a copy of the {picture} pattern in each gap of the {plan} pattern, and nothing in its cells. The copies "
        "take the colour of part {a}, all else that of part {b}, counted {way:from}",
    "join(canvas(?int, ?wide, ?plainink), ?grid, down)": "add {int} {plainink} rows above {grid}",
    # as many copies as
    **{f"substitute(keep(square({side}, ?ink), where(cells_of(square({side}, ?ink), ?ink), first({number})), ?ground), "
       "?grid, ?ground)":
       f"put a copy of {{grid}} for {each}, row by row, into a square of {room}<ground:; the rest is {{ground}}/>"
       for side, room in (("?int", "{int} by {int} places"),
                          ("count(?others)", "as many places a side as there are {others:many}"))
       for number, each in (("count(?things)", "{things}"), ("colours_in(?grid, ?ground)", "each of its colours"))},
    "tile(?grid, count(?things), count(?things))":
        "repeat {grid} down and across, each as many times as there are {things:many}",
    # a part of a figure
    "crop(the(parts(crop(?thing), 2), most(edge(?way))))": "crop to the {way:side} quarter of {thing}",
    **{f"crop(the(parts(crop(?thing), 2), among({first}(edge(up)), most(edge(up_{side})))))":
       f"crop to the {row} {side} quarter of {{thing}}"
       for first, row in (("most", "top"), ("least", "bottom")) for side in ("left", "right")},
    "crop(the(parts(crop(everything(?grid, ?ground)), 2), ?test))":
        "crop to the quarter of <piece:the figure/the object> {test}",
    "crop(the(parts(crop(?thing), 2), ?test))": "crop to the quarter of {thing} {test}",
    **{f"crop(the(strips(crop(?thing), 2, {axis}), most(edge({way}))))": f"crop to the {half} half of {{thing}}"
       for axis, ways in (("horizontal", {"left": "left", "up_left": "left", "right": "right", "down_right": "right"}),
                          ("vertical", {"up": "top", "up_left": "top", "down": "bottom", "down_right": "bottom"}))
       for way, half in ways.items()},
    "crop(the(strips(crop(?thing), 2, ?axis), ?test))": "crop to the half of {thing} {test}",
    "repeated(crop(the(strips(?grid, 3, ?axis), most(edge(?way)))), 3, ?axis)":
        "put three copies of the {way:side} third of {grid} {axis:spread}",
    # copies of examples
    "redraw(?grid, ?things, ?turns, ?scales, ?ground)":
        "complete the loose cells to copies of {things:all}{turns:again}{scales:large}",
    "redraw(redraw(?grid, where(?things, has(?a)), ?turn, 1, ?ground), where(?things, has(?b)), ?other, 1, ?ground)":
        "copy the object with {a} to the lone {a} cells{turn:again}, and the object with {b} to the lone {b} "
        "cells{other:again}",
    **{f"complete_symmetry(?grid, ?thing, {turn})": f"complete {{thing}} so that it is symmetric {FORMS['how'][turn]}"
       for turn in ("flip_left_right", "flip_up_down", "transpose", "antitranspose")},
    "crop_at(complete_symmetry(erase(?grid, ?cover, ?ground), everything(erase(?grid, ?cover, ?ground), ?ground), "
    "?turn), only(?cover))": "show what {cover} hides of the figure, which is symmetric {turn:how}",
    **{f"turned_copies(?grid, ?motifs, {middle}, {turns})": says.replace("{middle}", name)
       for middle, name in (("whole(?grid)", "the middle of the grid"), ("whole(?seen)", "the middle of the grid"),
                            ("the(layers(?grid, ?ground), symmetric(rotate_90))", "the symmetric object"))
       for turns, says in _AROUND.items()},
    # signs for rings
    **{f"paint(erase(?grid, {rings}, ?ground), {rings}, ?ink, {region})": f"replace {name} by {sign}"
       for rings, name in (("?rings", "{rings}"), ("where(?things, is_closed)", "each ring"),
                           ("where(?things, both(is_closed, is_square))", "each square ring"))
       for region, sign in (
           ("overlap(of(centre, cross), box)", "{ink:a} plus of the same size{ink:after}"),
           ("box_corners", "its four {ink:adjective}corners{ink:after}"),
           ("box", "{ink:a} filled rectangle{ink:after}"), ("rest_of_box", "its inside{ink:in}"),
           ("overlap(of(centre, corner_ray(diagonally)), box)", "{ink:a} X of the same size without its middle"
                                                                 "{ink:after}"),
           ("overlap(of(centre, union(itself, line(vertical))), box)", "{ink:a} vertical line of the same height "
                                                                       "through its middle{ink:after}"),
           ("overlap(of(centre, line(vertical)), box)", "{ink:a} vertical line of the same height through its "
                                                      "middle{ink:after}"))},
    "paint(substitute(bar({k}, 1, right, ?any, ?ground), join(canvas(minus(times(5, {k}), 1), 5, ?ground), ?grid, "
    "down), ?ground), cells(substitute(bar({k}, 1, right, ?any, ?ground), join(canvas(minus(times(5, {k}), 1), 5, "
    "?ground), ?grid, down), ?ground), ?ground), own_colour, ray(?way))".format(k="colours_in(?grid, ?ground)"):
        "make a {ground} square with 5 rows and columns for each colour of the input, put the input into its "
        "bottom left corner, and draw a ray {way} from each of its cells",
    # smaller
    "downscale(?grid, ?int)": "shrink each {int} by {int} block of {grid} to one cell of its main colour",
    **{f"{recolour.format(_SHRUNK)}": f"crop to {{figure}} and shrink it to a width of {{n}} cells{how}"
       for recolour, how in (("{}", ""), ("recolour({}, colour_of(?figure), other_colour(?grid, ?ground, colour_of("
                                          "?figure)))", ", in the colour of the specks"))},
    # a staircase
    **{f"{paint.format(f'repeated(?grid, {n}, vertical)')}":
       f"put copies of {{grid}} one below the other, {many}, the coloured part of each one cell longer than the "
       f"last{how}"
       for n, many in (("?n", "as many as {n}"), (_WIDE, "as many as it is wide"),
                             (f"divided({_WIDE}, 2)", "half as many as it is wide"))
       for paint, how in (
           ("paint({0}, cells({0}, ?ground), own_colour, ray(down_right))", ""),
           ("paint_under({0}, cells({0}, ?ground), ?ink, ray(down_right), ?ground)", "{ink:in}"))},
    f"repeated(?grid, divided({_WIDE}, 2), vertical)":
        "put copies of {grid} one below the other, half as many as it is wide",
    f"repeated(?grid, {_WIDE}, vertical)": "put copies of {grid} one below the other, as many as it is wide",
    # an example
    **{f"stamp({grid}, pieces(?grid, ?dot, ?by), crop({_EXAMPLE}), ?ground)":
       "colour each {dot} object like the multicoloured one" + closing
       for grid, closing in (("?grid", ""), (f"erase(?grid, {_EXAMPLE}, ?ground)", ", and remove the original"))},
    # copies of an object
    **{f"stamp({grid}, cells_of(?grid, ?dot), crop({_BEHIND}), ?ground)":
       f"put a copy of the object behind the {{bar}} bar around each {{dot}} cell{closing}"
       for grid, closing in (("?grid", ""), (f"erase(?grid, {_BEHIND}, ?ground)", ", and remove the original"))},
    f"crop(the(panels(stamp(?grid, cells_of(?grid, ?dot), crop({_BEHIND}), ?ground), ?bar), most(size)))":
        "put a copy of the object behind the {bar} bar around each {dot} cell, and crop to the larger part",
    **{pattern.format(f"stamp({grid}, cells_of(?grid, ?dot), crop(the(blobs(?grid, ?ground, ?near), not(has(?dot)))), "
                      "?ground)"): says + stays
       for pattern, stays in (("{}", ""), ("paint({}, cells_of(?grid, ?dot), own_colour, itself)", "; the {dot} cells "
                                                                                                   "stay on top"))
       for grid, says in (("?grid", "put a copy of the object around each {dot} cell"),
                          ("erase(?grid, cells_of(?grid, ?dot), ?ground)",
                           "replace each {dot} cell by a copy of the object centred on it"),
                          ("erase(?grid, blobs(?grid, ?ground, ?near), ?ground)",
                           "replace each {dot} cell by a copy of the object centred on it, and remove the original"))},
    # stretched
    f"framed({_STRETCHED}, colour_of(region_of(whole(?grid), grid_edge)))":
        "stretch the middle of the smaller part's picture to the {axis:extent} of the larger part, change {own} to the "
        "larger part's colour, and frame it in the colour of the edge",
    f"framed({_AS_IT_IS}, colour_of(region_of(whole(?grid), grid_edge)))":
        "stretch the middle of the smaller part's picture to the {axis:extent} of the larger part, and frame it in the "
        "colour of the edge",
    f"paste(?grid, the(?parts, most(box_area)), {_AS_IT_IS})":
        "put the picture of the smaller part into the larger one, stretched in its middle to the same {axis:extent}",
    _AS_IT_IS: "stretch the smallest of {parts:all} in its middle to the {axis:extent} of the largest",
    # stripes
    **{f"over(repeated(crop(region_of({_MANY}, end_lines(?low, 1))), measure({_FEW}, extent({axis})), {axis}), "
       f"masked(repeated(crop(region_of({_MANY}, end_lines(?high, 1))), measure({_FEW}, extent({axis})), {axis}), "
       f"cut_out({_FEW}, ?ground), ?ground), ?ground)":
       f"crop to the plain figure, and colour it {lines}: its cells as in the {{high:edge_line}} of the colour key, "
       "its gaps as in the {low:edge_line}" for axis, lines in (("vertical", "column by "
                                                                             "column"), ("horizontal", "row by row"))},
    **{f"masked(repeated(crop(region_of({_MANY}, end_lines(?high, 1))), measure({_FEW}, extent({axis})), {axis}), "
       f"cut_out({_FEW}, ?ground), ?ground)":
       f"crop to the plain figure, and colour it {lines} as in the {{high:edge_line}} of the colour key"
       for axis, lines in (("vertical", "column by column"), ("horizontal", "row by row"))},
    **{pattern.format(f"repeated(crop({_MANY}), measure({_FEW}, extent({axis})), {axis})", f"cut_out({_FEW}, ?ground)"):
       f"crop to the plain figure, and colour {part} {lines} like the multicoloured line{more}"
       for axis, lines in (("vertical", "column by column"), ("horizontal", "row by row"))
       for pattern, part, more in (
           ("over({}, {}, ?ground)", "its gaps", ""), ("masked({}, {}, ?ground)", "it", ""),
           (f"masked({{}}, swap({{}}, ?ground, colour_of({_FEW})), ?ground)", "its gaps", "; its own cells become "
            "<ground:{ground}/empty>"))},
    f"colour_of(region_of({_HOLDER}, main_cells(?ground)))": "the main colour of the fullest part",
    "paint(?grid, lines(?seen, ?axis), own_colour, itself)": "fill each {axis:line} with its main colour",
    # into other panels
    **{f"paste(paste(?grid, where(?parts, halfway(horizontal)), {one}), where(?parts, most(edge(right))), {two})":
       f"copy the full part into the middle one{how} and into the right one{more}"
       for one, how in ((_FULL, ""), (f"turn({_FULL}, ?first)", ", {first},"))
       for two, more in ((_FULL, ""), (f"turn({_FULL}, ?second)", ", {second}"))},
    f"paste(paste(paste(?grid, the(?parts, most(edge(up_right))), turn({_FULL}, ?one)), the(?parts, most(edge("
    f"down_left))), turn({_FULL}, ?two)), the(?parts, most(edge(down_right))), turn({_FULL}, ?three))":
        "copy the full part into the others: top right {one}, bottom left {two}, bottom right {three}",
    f"paste(paste(paste(?grid, the(?parts, most(edge(up_right))), turn({_FULL}, ?one)), the(?parts, most(edge("
    f"down_left))), {_FULL}), the(?parts, most(edge(down_right))), turn({_FULL}, ?three))":
        "copy the full part into the others: top right {one}, bottom left as it is, bottom right {three}",
    f"paste(paste(paste(?grid, the(?parts, most(edge(up_right))), {_FULL}), the(?parts, most(edge("
    f"down_left))), turn({_FULL}, ?two)), the(?parts, most(edge(down_right))), turn({_FULL}, ?three))":
        "copy the full part into the others: top right as it is, bottom left {two}, bottom right {three}",
    # over lines that cross
    **{f"turned_copies(?grid, cells(?grid, ?ground), region_of(all_of_colour(?grid, line_colour(?grid)), {lines}), "
       f"{turns})":
       says for turns, lines, says in (
           ("mirrors", _CROSS, "mirror the picture into the other three corners between the two lines"),
           ("rotations", _CROSS, "rotate the picture around the crossing of the lines into the other three "
                                 "corners"),
           ("flip_left_right", "full_lines(vertical)", "mirror the picture over the vertical line"),
           ("flip_left_right", _CROSS, "mirror the picture over the vertical line"),
           ("flip_up_down", "full_lines(horizontal)", "mirror the picture over the horizontal line"),
           ("flip_up_down", _CROSS, "mirror the picture over the horizontal line"))},
    "paste(paint(?grid, ?full, ?ground, itself), ?parts, crop(?full))": "move the picture from {full} into {parts}",
    # stripes
    **{pattern.format(_CLEAN): says for pattern, says in (
        ("{}", "fill each stripe with its main colour"),
        ("condensed({})", "list the main colours of the stripes, a cell for each, in their order"))},
    "when(the(lines(?grid, horizontal), most(edge(up))), is_plain, condensed(crop(the(lines(?grid, vertical), "
    "most(edge(left))))), condensed(crop(the(lines(?grid, horizontal), most(edge(up))))))":
        "list the colours of the stripes, a cell for each, in their order",
    "condensed(crop(the(lines(?grid, ?axis), most(edge(?way)))))":
        "list the colours of the stripes, a cell for each, as in the {way:edge_line}",
    f"paste(?grid, where(?parts, ?test), {_FULL})": "copy the fullest of {parts:all} into each one {test}",
    f"paste(?grid, where(?parts, not(has(?colour))), {_FULL})":
        "copy the picture into each {parts:noun} without {colour:a} cell",
    f"paste(?grid, where(?parts, has(?colour)), {_FULL})":
        "copy the picture into each {parts:noun} with {colour:a} cell",
    f"paste(paint(?grid, the(?parts, most(filled(?ground))), ?ground, itself), where(?parts, has(?colour)), {_FULL})":
        "copy the picture into each {parts:noun} with {colour:a} cell, and remove the original",
    f"paste(paint(?grid, the(?parts, most(filled(?ground))), ?ground, itself), where(?parts, ?test), {_FULL})":
        "move the picture from the fullest of {parts:all} into each one {test}",
}
"""Templates by the shape of an expression."""
PATTERNS |= {f"upscale({pattern}, ?times)": re.sub("in a (row|column)", r"in a \1 of {times} by {times} squares", says)
             for pattern, says in PATTERNS.items() if pattern.startswith("colour_list(")}

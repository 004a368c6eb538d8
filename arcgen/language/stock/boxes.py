"""Stock phrases for boxes, crosses and cuts: boxes by numbers, crosses that move, lines that cross, crops."""
from __future__ import annotations

_COUNTS = {("count(?high)", "count(?wide)"): "as high as there are {high:many} and as wide as there are {wide:many}",
           ("measure(the(layers(?grid, ?ground), least(size)), size)",
            "measure(the(layers(?grid, ?ground), most(size)), size)"):
           "as high as the rarest colour has cells and as wide as the commonest",
           ("measure(all_of_colour(?grid, ?a), size)", "measure(all_of_colour(?grid, ?b), size)"):
           "as high as there are {a} cells and as wide as there are {b} ones",
           ("measure(all_of_colour(?grid, ?a), size)", "measure(the(layers(?grid, ?ground), most(size)), size)"):
           "as high as there are {a} cells and as wide as there are cells of the commonest colour",
           ("measure(the(layers(?grid, ?ground), least(size)), size)", "measure(all_of_colour(?grid, ?b), size)"):
           "as high as there are cells of the rarest colour and as wide as there are {b} ones"}
_RAYS = ("union(of(box_corner(down_left), union(itself, ray(up_right))), "
         "of(box_corner(down_right), union(itself, ray(up_left))))")
_MOVES = "of(shifted(?down, count(cells_of(?grid, ?mark))), {})"
_CROSSES = {"cross": ("a full row and column", "rows and columns"),
            "union(line(falling), line(rising))": ("both full diagonals", "diagonals")}
_OTHER = "all_of_colour(?grid, other_colour(?seen, ?ground, ?mark))"


def _boxes() -> dict[str, str]:
    """Boxes as high and as wide as two numbers, alone or at the bottom left of a square."""
    found = {}
    for (high, wide), size in _COUNTS.items():
        box = f"canvas({high}, {wide}, ?ink)"
        dressed = {box: "", f"paint({box}, whole({box}), ?line, frame)": ", with {line:a} edge{line:after}",
                   f"paint({box}, whole({box}), ?line, box_corners)": ", with {line:adjective}corners{line:after}",
                   f"paint(paint({box}, whole({box}), ?line, border_line(?one)), whole({box}), ?other, "
                   "border_line(?two))": ", with the {one:edge_line} {line} and the {two:edge_line} {other}",
                   f"paint({box}, whole({box}), ?line, {_RAYS})":
                   ", with {line:adjective}diagonals up from both bottom corners"}
        for made, more in dressed.items():
            found[made] = f"make {{ink:a}} rectangle {size}{{ink:after}}{more}"
            found[f"join(join(canvas(minus(?n, {high}), {wide}, ?ground), {made}, down), canvas(?n, minus(?n, {wide}), "
                  "?ground), right)"] = \
                f"make a {{ground}} {{n}} by {{n}} grid with {{ink:a}} rectangle at the bottom left, {size}{more}"
    return found


def _moved_crosses() -> dict[str, str]:
    """A cross that moves by as many cells as there are marks."""
    slanted = _MOVES.format(_MOVES.replace("?down", "?left").format("cross"))
    straight = _MOVES.format("cross")
    says = {slanted: "move the two crossing lines that many cells {down} and {left}",
            straight: "move the two crossing lines that many cells {down}",
            f"union(cross, {slanted})":
            "draw a second pair of crossing lines that many cells further {down} and {left}",
            f"union(cross, {straight})": "draw a second pair of crossing lines that many cells further {down}"}
    return {f"paint(erase(?grid, everything(?grid, ?ground), ?ground), {_OTHER}, own_colour, "
            f"of(overlap(full_lines(horizontal), full_lines(vertical)), {where}))":
            f"count the {{mark}} cells and remove them, and {done}" for where, done in says.items()}


BOXES = {
    **_boxes(), **_moved_crosses(),
    # lines that cross
    **{f"paint(?grid, ?things, ?ink, meeting({lines}))":
       f"colour {{ink}} the cells where the {several} of two of {{things:all}} cross"
       for lines, (_, several) in _CROSSES.items()},
    **{f"paint(paint(?grid, ?things, ?own, without({lines}, meeting({lines}))), ?things, ?ink, meeting({lines}))":
       f"draw {one} through {{things}}{{own:in}}, and colour the crossings {{ink}}"
       for lines, (one, _) in _CROSSES.items()},
    # squares
    "as_squares(?things, ?order, ?wall, ?ground)":
        "turn {things} into a filled square of as many cells, and line the squares up {order:from}, the "
        "smallest first, aligned at the {wall:side}, with a {ground} line between them",
    "as_squares(layers(?grid, ?ground), ?order, ?wall, ?ground)":
        "turn each colour<ground: but {ground}/> into a filled square of as many cells, and line the squares up "
        "{order:from}, the smallest first, aligned at the {wall:side}, with a {ground} line between them",
    # cups
    **{act.format("where(?things, equals(cells_in(between(?axis)), count(cells_of(?seen, ?ink))))")
       .replace("?ink", ink): f"{says} with room for just as many cells as there are {dots}{more}"
       for ink, dots in (("?ink", "cells of {ink:bare}"), ("rarest(?rare)", "dots")) for act, says, more in (
           ("cut_out(only({}), ?ground)", "cut out the {things:noun}", "<ground: (other cells {ground})/>"),
           ("keep(?grid, {}, ?ground)", "keep only the {things:noun}", "<ground:; the rest becomes {ground}/>"),
           ("erase(?grid, {}, ?ground)", "remove the {things:noun}", "<ground:, leaving {ground}/>"),
           ("erase(erase(?grid, cells_of(?seen, ?ink), ?ground), {}, ?ground)",
            "remove the dots, and the {things:noun}", "<ground:, leaving {ground}/>"),
           ("paint(?grid, {}, ?ink, itself)", "colour the {things:noun}", ", in the colour of these"),
           ("paint(erase(?grid, cells_of(?seen, ?ink), ?ground), {}, ?ink, itself)",
            "remove the dots, and colour the {things:noun}", ", in the colour of these"))},
    "paint(?grid, where(?things, equals(cells_in(between(?axis)), count(?dots))), ?ink, between(?axis))":
        "fill the {things:noun} with room for just as many cells as there are {dots:many}{ink:in}",
    **{f"paint(?grid, where(?things, equals(cells_in(between(?axis)), count(cells_of(?seen, {ink})))), {ink}, "
       "between(?axis))":
       f"fill the {{things:noun}} with room for just as many cells as there are {dots}, in the colour of these"
       for ink, dots in (("?ink", "cells of {ink:bare}"), ("rarest(?rare)", "dots"))},
    **{f"paint(erase(?grid, cells_of(?seen, {ink}), ?ground), where(?things, equals(cells_in(between(?axis)), "
       f"count(cells_of(?seen, {ink})))), {ink}, between(?axis))":
       f"move {cells} into the {{things:noun}} with room for just as many"
       for ink, cells in (("?plainink", "the {plainink} cells"), ("?ink", "all cells of {ink:bare}"),
                          ("rarest(?rare)", "the dots"))},
    # cuts
    "the(?things, every)": "{things:noun}",
    "the(layers(?grid, ?ground), least(size))":
        "<apart:cells of the rarest colour/smallest object><ground: other than {ground}/>",
    "the(layers(?grid, ?ground), most(size))":
        "<apart:cells of the commonest colour/largest object><ground: other than {ground}/>",
    "colour_of(the(layers(?grid, ?ground), least(size)))": "the rarest colour<ground: other than {ground}/>",
    "colour_of(the(layers(?grid, ?ground), most(size)))": "the commonest colour<ground: other than {ground}/>",
    "swap(?grid, commonest(?grid), rarest(?grid))": "swap the commonest and the rarest colour",
    **{f"the(halves(?grid), most(edge({way})))": f"{where} half of the grid, cut across its longer side"
       for way, where in (("up_left", "top or left"), ("down_right", "bottom or right"))},
    **{f"crop(the(halves(?grid), most(edge({way}))))":
       f"cut the grid in half across its longer side, and keep the {where} half"
       for way, where in (("up_left", "top or left"), ("down_right", "bottom or right"))},
    "the(squares(?grid), most(edge(?way)))": "{way:side} square of the grid",
    "the(blocks(?grid, ?n), most(edge(?way)))": "{way:side} {n} by {n} block",
    # parts of things
    **{f"paint(?grid, {kind}(?seen, ?ground, ?near), ?ground, ?region)": "remove {region}<ground:, leaving {ground}/>"
       for kind in ("objects", "blobs")},
    "without(itself, coloured(?colour))": "all cells but the {colour} ones of {it}",
    "paint(?grid, ?things, ?ink, common_shape)":
        "the figures are damaged copies of one shape: complete them{ink:in}",
    "paint(blanked(?grid, ?ground), ?things, own_colour, without(common_shape, itself))":
        "the figures are damaged copies of one shape: show only the missing cells, in the colours of the figures",
    "paint(blanked(?grid, ?ground), ?things, ?ink, without(common_shape, itself))":
        "the figures are damaged copies of one shape: show only the missing cells{ink:in}",
    "paint_under(?grid, ?things, ?ink, common_shape, ?ground)":
        "the figures are damaged copies of one shape: add the missing cells{ink:in}",
}
"""Templates by the shape of an expression."""

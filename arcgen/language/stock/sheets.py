"""Stock phrases for what is done to a whole small grid: a blank half filled, rows laid anew, frames, rings, seeds."""
from __future__ import annotations

_FULL, _BLANK = (f"the(strips(?grid, 2, ?axis), {first}(filled(?ground)))" for first in ("most", "least"))
_PICTURE = f"crop({_FULL})"
_NEGATIVE = f"swap({_PICTURE}, ?ground, ?ink)"
_WIDE = "measure(whole(?grid), extent(horizontal))"
_DOWN = f"repeated(?grid, {_WIDE}, vertical)"
_SPACED = "spaced(spaced(?grid, {0}, horizontal, ?line), {0}, vertical, ?line)"
_CLOSE = "between_close({}, 1)"
_JOINED = f"union({_CLOSE.format('horizontal')}, {_CLOSE.format('vertical')})"
_RINGS = "regions(?grid, by_side)"
_CORE, _OUTER = f"the({_RINGS}, least(box_area))", f"the({_RINGS}, most(box_area))"
_ENDS = "either(most(box_area), least(box_area))"
_QUARTER = "crop(the(parts(?grid, 2), most(filled(?ground))))"
_SEEN = {
    "cross": "the row and column of {dots}", "line(horizontal)": "the row of {dots}",
    "line(vertical)": "the column of {dots}", "halo(by_side)": "the four cells beside {dots}",
    "halo(by_corner)": "the eight cells around {dots}",
    "beside(diagonally)": "the four cells diagonally next to {dots}",
    "union(line(falling), line(rising))": "both diagonals through {dots}",
    "line(rising)": "the up-right diagonal through {dots}", "line(falling)": "the down-right diagonal through {dots}",
    "grown(2)": "the 5 by 5 square around {dots}", "ray(?way)": "the line going {way} from {dots} to the border",
    "own_quarter": "the quarter of the grid with {dots}",
}
_PARTS = {
    "box_inside": "the middle", "box_corners": "the four corners", "frame": "the edge",
    "of(centre, halo(by_side))": "the four cells beside the middle",
    "overlap(itself, of(centre, line(horizontal)))": "the middle row",
    "without(itself, of(centre, line(vertical)))": "all but the middle column",
    "union(end_lines(right, 1), end_lines(down, 1))": "the right column and the bottom row",
    "without(itself, corner_to_corner)": "all but the diagonals",
    "box_corner(?way)": "the {way:corner}",
    "union(box_corner(up_right), box_corner(down_left))": "the top right and the bottom left corner",
}
_HALVES = {side: f"crop(the(strips(?grid, 2, {axis}), most(edge({way}))))" for side, axis, way in (
    ("top", "vertical", "up"), ("bottom", "vertical", "down"), ("left", "horizontal", "left"),
    ("right", "horizontal", "right"))}
_CELLS = "cells(?grid, ?ground)"
_LAYERS = {
    f"where({_CELLS}, equals({{0}}, 1))": "cell[|s] of the outermost layer{0}",
    f"where({_CELLS}, equals({{0}}, 2))": "cell[|s] of the second layer from outside{0}",
    f"where({_CELLS}, at_least({{0}}, 2))": "cell[|s] below the outermost layer{0}",
    f"where({_CELLS}, at_least({{0}}, 3))": "cell[|s] below the two outermost layers{0}",
    f"keep(?grid, where({_CELLS}, at_least({{0}}, 2)), ?ground)": "remove the outermost layer{0}",
    f"keep(?grid, where({_CELLS}, at_least({{0}}, 3)), ?ground)": "remove the two outermost layers{0}",
    f"erase(?grid, where({_CELLS}, equals({{0}}, 1)), ?ground)": "remove the outermost layer{0}",
    f"erase(?grid, where({_CELLS}, equals({{0}}, 2)), ?ground)": "remove the second layer from outside{0}",
    f"paint(?grid, where({_CELLS}, equals({{0}}, 1)), ?plain, itself)": "colour the outermost layer {{plain}}{0}",
    f"paint(?grid, where({_CELLS}, equals({{0}}, 2)), ?plain, itself)":
        "colour the second layer from outside {{plain}}{0}",
    f"where({_CELLS}, even({{0}}))": "cell[|s] of every second layer, from outside{0}",
    f"paint(?grid, {_CELLS}, counted_on(?one, {{0}}, ?one, ?two, ?three), itself)":
        "colour the solid layer by layer from outside, {{two}}, {{three}}, {{one}} and so on in turn{0}",
    f"paint(?grid, {_CELLS}, by_value({{0}}, case(1, ?one), case(2, ?two), case(3, ?three)), itself)":
        "colour the outermost layer {{one}}, the second {{two}} and the third {{three}}{0}",
}
"""Layers by the number of steps to what is around them."""
_DIAGONAL = "of(overlap(border_line(up), border_line(left)), line(falling))"
_AROUND, _CORNERS = ("up", "right", "down", "left"), ("up_left", "up_right", "down_right", "down_left")


def _opened(region: str, ways: tuple[str, ...], names: tuple[str, ...]) -> str:
    """A seed's four cells in the given order, each of which opens out. {0}, {1}: the names for a cell."""
    text = "?grid"
    for k, way in enumerate(ways):
        mine = region.format(names[k], names[(k + 1) % 4])
        text = f"paint({text}, the(cells(?grid, ?ground), most(edge({way}))), own_colour, {mine})"
    return text


_STRAIGHT = ("left", "up", "right", "down")
_SEEDS = {
    **{_opened(region, _AROUND, _AROUND): says for region, says in (
        ("ray({0})", "draw a line from each of the four outer cells straight on to the border"),
        ("fan({0})", "let each of the four outer cells open out to a fan, a cell wider on both sides with every step, "
                     "to the border"),
        ("ray({1})", "draw a line from each of the four outer cells to the border, turning off to the right as seen "
                     "from the middle"),
        ("dotted(ray({0}))", "draw a dotted line from each of the four outer cells straight on to the border"),
        ("union(ray({0}), of(ray({0}), ray({1})))",
         "draw a line from each of the four outer cells straight on to the border, and fill all that lies clockwise of "
         "it"))},
    **{_opened(region, _CORNERS, _CORNERS): says for region, says in (
        ("ray({0})", "draw a slanted line from each of the four corner cells outward to the border"),
        ("fan({0})", "let each of the four corner cells fill all that lies outward of it, up to the corner of the "
                     "grid"),
        ("shifted({0}, 1)", "copy each of the four corner cells one step outward"))},
    **{_opened(region, _CORNERS, _STRAIGHT): says for region, says in (
        ("union(ray({0}), ray({1}))", "draw two straight lines from each of the four corner cells outward to the "
                                      "border"),
        ("ray({0})", "draw a line from each of the four corner cells outward to the border, like a pinwheel: left from "
                     "the top left one, and so on"),
        ("ray({1})", "draw a line from each of the four corner cells outward to the border, like a pinwheel: up from "
                     "the top left one, and so on"))},
}
_CORE_CELL = "the(cells(?grid, ?ground), both(middle(edge(up)), middle(edge(left))))"

_SIDES = {"up": "vertical", "down": "vertical", "left": "horizontal", "right": "horizontal"}
_STEP = {way: f"by_its(extent({axis}), {way})" for way, axis in _SIDES.items()}
_APART = {way: f"then({step}, by(1, {way}))" for way, step in _STEP.items()}


def _repeated(grid: str, *steps: str, thing: str = "") -> str:
    """A grid in which a thing, or all that is there, is repeated by several steps, one after the other."""
    thing = thing or f"everything({grid}, ?ground)"
    for step in steps:
        grid = f"repeat({grid}, {thing}, {step})"
    return grid


def _slants(*pairs: tuple[str, str]) -> list[str]:
    return [f"then({_STEP[one]}, {_STEP[other]})" for one, other in pairs]


_TILE = "everything(?grid, ?ground)"
_BAND, _LOOSE_BAND = (_repeated("?grid", steps["left"], steps["right"]) for steps in (_STEP, _APART))
_CROSS = _slants(("up", "left"), ("down", "right"), ("up", "right"), ("down", "left"))

SHEETS = {
    # a tile repeated over the grid
    f"papered(?grid, {_TILE}, 0)": "repeat the tile up, down, left and right until it papers the whole grid",
    f"papered(?grid, {_TILE}, 1)": "repeat the tile all over the grid, with gaps of one cell between the copies",
    f"papered(?grid, {_TILE}, ?n)": "repeat the tile all over the grid, with gaps of {n} cells between the copies",
    f"papered_mirrored(?grid, {_TILE})":
        "repeat the tile all over the grid, every copy the mirror image of those next to it",
    _BAND: "repeat the tile to the left and right as far as the border",
    _LOOSE_BAND: "repeat the tile to the left and right as far as the border, with gaps of one cell",
    _repeated(_BAND, _STEP["up"], _STEP["down"], thing=_TILE):
        "repeat the tile up, down, left and right as far as the border",
    _repeated(_LOOSE_BAND, _APART["up"], _APART["down"], thing=_TILE):
        "repeat the tile up, down, left and right as far as the border, with gaps of one cell",
    _repeated("?grid", *_CROSS[:2]):
        "repeat the tile diagonally, up-left and down-right, each copy corner to corner with the last, to the border",
    _repeated("?grid", *_CROSS):
        "repeat the tile diagonally in all four directions, each copy corner to corner with the last, to the border",
    # a blank half or quarter
    **{f"paste(?grid, {_BLANK}, {made})": f"fill the blank half with {says}" for made, says in (
        (f"turn({_PICTURE}, flip_left_right)", "the mirror image of the other, left to right"),
        (f"turn({_PICTURE}, flip_up_down)", "the other one mirrored top to bottom"),
        (f"turn({_PICTURE}, rotate_180)", "the other one turned half round"), (_PICTURE, "a copy of the other"),
        (_NEGATIVE, "the negative of the other: {ink} where it is {ground}, and {ground} where it is {ink}"),
        (f"turn({_NEGATIVE}, ?turn)", "the negative of the other, mirrored {turn:how}: {ink} where that is {ground}, "
                                      "and {ground} where it is {ink}"),
        (f"recolour(turn({_PICTURE}, ?turn), ?old, ?ink)", "the mirror image of the other, {turn:how}, in {ink} "
                                                           "instead of {old}"),
        (f"recolour({_PICTURE}, ?old, ?ink)", "a copy of the other in {ink} instead of {old}"))},
    **{f"paste(paint(?grid, {_FULL}, ?ground, itself), {_BLANK}, {made})": f"move the picture to the blank half{says}"
       for made, says in (
           (f"turn({_PICTURE}, flip_left_right)", " and mirror it left to right"),
           (f"turn({_PICTURE}, flip_up_down)", " and mirror it top to bottom"),
           (f"turn({_PICTURE}, rotate_180)", " and turn it half round"), (_PICTURE, ""),
           (_NEGATIVE, ", as its negative: {ink} where it is {ground}, and {ground} where it is {ink}"),
           (f"turn({_NEGATIVE}, ?turn)", ", mirrored {turn:how} and as its negative: {ink} where it is {ground}, and "
                                         "{ground} where it is {ink}"),
           (f"recolour(turn({_PICTURE}, ?turn), ?old, ?ink)", ", mirrored {turn:how} and in {ink} instead of {old}"),
           (f"recolour({_PICTURE}, ?old, ?ink)", " and change {old} to {ink}"))},
    **{f"turned_copies(?grid, cells(?grid, ?ground), whole(?grid), {turns})": says for turns, says in (
        ("mirrors", "mirror the picture into the other quarters of the grid"),
        ("rotations", "rotate the picture around the middle of the grid into the other quarters"),
        ("rotate_180", "turn a copy of the picture half round the middle of the grid"))},
    **{f"over(recolour(turned_copies(?grid, cells(?grid, ?ground), whole(?grid), {turns}), ?old, ?ink), ?grid, "
       "?ground)": f"{says}, in {{ink}}" for turns, says in (
        ("mirrors", "mirror the picture into the other quarters of the grid"),
        ("rotate_180", "turn a copy of the picture half round the middle of the grid"))},
    f"paste(?grid, parts(?grid, 2), {_QUARTER})":
        "copy the picture into the three blank quarters",
    f"paste(?grid, where(parts(?grid, 2), least(filled(?ground))), swap({_QUARTER}, ?ground, ?ink))":
        "fill the three blank quarters with the negative of the picture: {ink} where it is {ground}, and {ground} "
        "where it is {ink}",
    # a row laid anew
    "coiled(turn(?grid, flip_left_right))":
        "coil the cells of {grid} up to a square, from its middle outwards: the last cell comes to the top left "
        "corner, the one before it to the right of it, and so on, clockwise inwards",
    "turn(uncoiled(?grid), flip_left_right)":
        "unroll the spiral of {grid} into one row, from its middle outwards, so that the top left corner comes last",
    "turn(in_rows(?grid, ?n), transpose)": "cut {grid} into pieces of {n} cells and put them side by side as columns",
    "turn(in_rows(?grid, ?n), flip_up_down)":
        "cut {grid} into pieces of {n} cells and put them on top of each other as rows, the first at the bottom",
    "in_one_row(turn(?grid, transpose))": "put the columns of {grid} one behind the other, as one row",
    "in_one_row(turn(?grid, flip_up_down))":
        "put the rows of {grid} one behind the other, as one row, from the bottom one to the top one",
    # a row woven to a cloth
    f"staggered(?grid, {_WIDE}, ?way)":
        "make a square of copies of {grid}, each shifted one cell further {way} than the one above, wrapping "
        "around at the edge",
    f"over({_DOWN}, turn({_DOWN}, transpose), ?ground)":
        "make a square in which each cell of {grid} colours its whole column, and then, counted from the top, its "
        "whole row, which lies on top",
    f"masked({_DOWN}, turn({_DOWN}, transpose), ?ground)":
        "make a square in which each cell of {grid} colours its column, but only in rows whose cell of {grid}, counted "
        "from the top, is coloured too",
    f"agreed(strips(join({_DOWN}, turn({_DOWN}, transpose), right), 2, horizontal), ?ink)":
        "make a square whose rows and columns both are coloured like {grid}, one cell for each: where a row and a "
        "column of one colour meet, the cell has that colour, all others are {ink}",
    "repeated(join(?grid, turn(?grid, flip_left_right), down), ?n, vertical)":
        "put {n} pairs of {grid} and its mirror image one below the other",
    "repeated(join(?grid, blanked(?grid, ?ink), down), ?n, vertical)":
        "put {n} copies of {grid} one below the other, with {ink:a} row under each",
    f"repeated(join(?grid, turn(?grid, flip_left_right), right), {_WIDE}, vertical)":
        "put the mirror image of {grid} to the right of it, and as many such rows one below the other as {grid} is "
        "wide",
    # rows shuffled
    "interleaved(?grid, turn(?grid, flip_left_right), horizontal)":
        "put the mirror image of each row of {grid} below it",
    "interleaved(?grid, turn(?grid, flip_up_down), horizontal)":
        "put the rows of {grid} and the same from the bottom up into each other by turns, beginning with the top one",
    **{f"interleaved({_HALVES[one]}, {_HALVES[two]}, horizontal)":
       f"take a row of the {one} half and one of the {two} half by turns, and put them under each other"
       for one, two in (("top", "bottom"), ("bottom", "top"), ("left", "right"))},
    f"interleaved({_HALVES['top']}, turn({_HALVES['bottom']}, flip_up_down), horizontal)":
        "take the rows by turns from the top and from the bottom, the outer ones first, and put them under each other",
    f"interleaved({_HALVES['left']}, turn({_HALVES['right']}, flip_left_right), horizontal)":
        "take a row of the left half and one of the right half, mirrored left to right, by turns, and put them under "
        "each other",
    "dealt(?grid, 2, horizontal)": "put every second row, from the first on, at the top, and the others below them",
    "crop(the(strips(dealt(?grid, 2, horizontal), 2, vertical), most(edge(up))))":
        "keep only every second row, from the first on, and put these under each other",
    "crop(the(strips(dealt(?grid, 2, horizontal), 2, vertical), most(edge(down))))":
        "keep only every second row, from the second on, and put these under each other",
    "dealt(?grid, 3, horizontal)":
        "put every third row, from the first on, at the top, below them every third from the second on, and the others "
        "below those",
    "crop(the(strips(dealt(?grid, 3, horizontal), 3, vertical), most(edge(up))))":
        "keep only every third row, from the first on, and put these under each other",
    "crop(the(strips(dealt(?grid, 3, horizontal), 3, vertical), most(edge(down))))":
        "keep only every third row, from the third on, and put these under each other",
    # cells apart
    **{_SPACED.format(n): f"move the cells of {{grid}} apart, with {says} between them"
       for n, says in (("1", "one {line} line"), ("?n", "{n} {line} lines"))},
    "spaced(spaced(?grid, 1, horizontal, ?line), 1, vertical, ?ink)":
        "move the cells of {grid} apart, with {line} lines between the rows and {ink} ones between the columns",
    "spaced(?grid, 1, ?axis, ?line)": "move the {axis:lines} of {grid} apart, with one {line} line between them",
    **{f"paint({_SPACED.format('1')}, layers({_SPACED.format('1')}, ?line), own_colour, {joined})":
       f"move the cells of {{grid}} apart, with one {{line}} line between them, and join cells of the same colour that "
       f"were neighbours{how}"
       for joined, how in ((_JOINED, ""), (_CLOSE.format("horizontal"), " in a row"))},
    # frames
    "paint(framed(?grid, ?ink), whole(framed(?grid, ?ink)), ?other, box_corners)":
        "put {ink:a} frame with {other} corners around {grid}",
    "paint(framed(?grid, ?ink), whole(framed(?grid, ?ink)), ?other, union(border_line(up), border_line(down)))":
        "put {ink:a} frame around {grid} whose top and bottom are {other}",
    "framed(framed(?grid, ?ink), ?ink)": "put {ink:a} frame two cells wide around {grid}",
    "paint(framed(?grid, ?ink), cells_of(framed(?grid, ?ink), ?ink), counted_on(?other, steps_to(region_of(whole("
    "framed(?grid, ?ink)), box_corner(up_left)), by_side), ?other, ?ink), itself)":
        "put a frame around {grid} that is {other} and {ink} by turns, {other} in the top left corner",
    **{f"join({framed}, crop(region_of(whole({framed}), without(itself, border_line(up)))), down)":
       f"put two copies of {{grid}} one below the other, in {frame} that also has a line between them"
       for framed, frame in (
           ("framed(?grid, ?ink)", "{ink:a} frame"),
           ("paint(framed(?grid, ?ink), whole(framed(?grid, ?ink)), ?other, box_corners)",
            "{ink:a} frame with {other} corners"))},
    "join(framed(?grid, ?ink), crop(region_of(whole(framed(turn(?grid, flip_left_right), ?ink)), without(itself, "
    "border_line(left)))), right)":
        "put {grid} and its mirror image side by side, in {ink:a} frame that also has a line between them",
    # large signs for cells
    **{f"paint(upscale(?grid, ?n), {blocks}, ?ink, {region})":
       f"enlarge {{grid}} {{n}} times, and colour {part} of each enlarged {which}cell {{ink}}"
       for blocks, which in (("blocks(upscale(?grid, ?n), ?n)", ""),
                             ("where(blocks(upscale(?grid, ?n), ?n), is_colour(?colour))", "{colour} "))
       for region, part in _PARTS.items()},
    # a pair or a single cell in a mosaic
    "the(regions(?grid, by_side), is_dot)": "cell unlike all its neighbours",
    "the(regions(?grid, by_side), not(is_dot))": "pair of like neighbours",
    # layers of a solid
    **{pattern.format(f"steps_to(cells_of(?grid, ?ground), {near})"): says.format(told)
       for near, told in (("by_side", ""), ("by_corner", "<connectivity: (corners count)/>"))
       for pattern, says in _LAYERS.items()},
    # the diagonal of a square
    **{f"of(overlap(border_line(up), border_line({side})), line({slant}))": f"the diagonal from {ends}"
       for side, slant, ends in (("left", "falling", "the top left to the bottom right"),
                                 ("right", "rising", "the top right to the bottom left"))},
    f"union({_DIAGONAL}, of(overlap(border_line(up), border_line(right)), line(rising)))":
        "the two diagonals of the grid",
    "of(border_line(up), line(falling))": "all on and above the diagonal from the top left to the bottom right",
    "of(border_line(left), line(falling))": "all on and below the diagonal from the top left to the bottom right",
    **{f"of({seen}, ray(right))": "all above the diagonal from the top left to the bottom right"
       for seen in (_DIAGONAL, "of(border_line(left), line(falling))")},
    "paint(?grid, whole(?grid), ?ink, of(of(border_line(left), line(falling)), ray(right)))":
        "colour all above the diagonal from the top left to the bottom right {ink}",
    f"areas(lines(?grid, horizontal), overlap(itself, {_DIAGONAL}))":
        "cell[|s] on the diagonal from the top left to the bottom right",
    # rings
    "crop(region_of(whole(?grid), box_inside))": "take the outermost ring of cells off {grid}",
    "crop(region_of(whole(?grid), of(box_inside, box_inside)))": "take the two outermost rings of cells off {grid}",
    f"framed(?grid, colour_of({_CORE}))": "put one more ring around, in the colour of the innermost area",
    f"framed(?grid, colour_of({_OUTER}))": "put one more ring around, in the colour of the outermost one",
    f"framed(?grid, colour_of(the({_RINGS}, ranked(box_area, minus(count({_RINGS}), 1)))))":
        "put one more ring around, in the colour of the second one from outside",
    f"framed(crop(region_of(whole(?grid), box_inside)), colour_of({_CORE}))":
        "give the outermost ring the colour of the innermost area",
    f"framed(framed(?grid, colour_of({_CORE})), colour_of({_OUTER}))":
        "put two more rings around, first one in the colour of the innermost area, then one in that of the outermost "
        "ring",
    f"keep(?grid, {_OUTER}, ?ground)": "keep only the outermost ring; the rest becomes {ground}",
    f"keep(?grid, {_CORE}, ?ground)": "keep only the innermost area; the rest becomes {ground}",
    f"keep(?grid, where({_RINGS}, {_ENDS}), ?ground)":
        "keep only the outermost ring and the innermost area; all between them becomes {ground}",
    f"paint(?grid, where({_RINGS}, not(most(box_area))), colour_of({_CORE}), itself)":
        "give all rings but the outermost the colour of the innermost area",
    f"paint(?grid, where({_RINGS}, not(least(box_area))), colour_of({_OUTER}), itself)":
        "give all rings the colour of the outermost one, but not the innermost area",
    f"paint(?grid, {_CORE}, colour_of({_OUTER}), itself)": "give the innermost area the colour of the outermost ring",
    f"paint(?grid, {_OUTER}, ?ink, itself)": "colour the outermost ring {ink}",
    f"paint(?grid, {_CORE}, ?ink, itself)": "colour the innermost area {ink}",
    # what a dot sees
    **{f"paint(paint(?grid, ?dots, ?two, within({seen}, cells_of(?grid, ?one))), ?dots, ?one, within({seen}, "
       "cells_of(?grid, ?two)))": f"exchange {{one}} and {{two}} in {says}" for seen, says in _SEEN.items()},
    **{f"paint(paint(?grid, ?dots, ?two, {seen}), ?dots, ?one, within({seen}, cells_of(?grid, ?two)))":
       f"exchange {{one}} and {{two}} in {says}" for seen, says in _SEEN.items()},
    **{f"paint(?grid, ?dots, own_colour, within({seen}, cells_of(?grid, ?one)))":
       f"give the {{one}} cells in {says} its colour" for seen, says in _SEEN.items()},
    # seeds
    **_SEEDS,
    **{f"paint({seed}, {_CORE_CELL}, own_colour, ray(?ways))":
       f"{says}, and then rays {{ways}} from the middle cell" for seed, says in _SEEDS.items()},
}
"""Templates by the shape of an expression."""

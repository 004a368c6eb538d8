"""What rules that take many words to write are called: stock phrases for the shapes of the concept library.

Templates by program texts with holes, like those of arcgen.language.phrases, which reads them. Here the shape is that
of a whole rule or of its heart: a chart of numbers, dominoes that fall, a pyramid of gaps.
"""
from __future__ import annotations

from ..phrasing import in_words

_STARTS = {"down": "", "up": " from below", "right": "", "left": " from the right"}
"""From where rows and columns are counted, for how far they reach in a direction: nothing for the usual way."""
_PARITY = {"even({})": "odd-numbered", "not(even({}))": "even-numbered"}
"""How far a line reaches is counted from 0 (properties.edge), its number from 1."""
_NUMBERED = [(f"where(lines(?seen, {axis}), {test.format(f'edge({way})')})", f"{number} {noun}", _STARTS[way])
             for axis, noun, ways in (("horizontal", "row", ("down", "up")), ("vertical", "column", ("right", "left")))
             for way in ways for test, number in _PARITY.items()]
"""Every second line: the pattern, the noun, and what stands behind it."""


def _tally(n: int, things: str, of: str, grow: str, beside: str) -> tuple[str, str]:
    """A chart with a bar for each of n colours, in this order."""
    names, chart = [f"ink{i}" for i in range(n)], ""
    for name in names:
        bar = (f"bar(largest({things}, how_common(colour)), count(where({things}, is_colour(?{name}))), {grow}, "
               f"?{name}, ?ground)")
        chart = f"join({chart}, {bar}, {beside})" if chart else bar
    inks = in_words([f"{{{name}}}" for name in names])
    order, long = {"right": ("from left to right", "high"), "down": ("from top to bottom", "wide")}[beside]
    return chart, (f"chart the number of {inks} {of} as bars on {{ground}}, {order}, growing {grow}; the "
                   f"grid is as {long} as the longest bar")


_WIDER = ("(regions_of(?things, of(box, grown(?n))), both(equals(colour_count, ?colours), "
          "equals(number_in(?things), ?m)))")
_LARGER = ("when(everything(?grid, ?ground), touches_side(left), join(?grid, canvas(?n, ?columns, ?ground), right), "
           "join(?grid, canvas(?n, ?columns, ?ground), left))")
_ARMS = "overlap(of(of(union(itself, moved(inward(extent(vertical)))), box), frame), grid_edge)"
_GAPS = "of(between_close(?axis, ?n), shifted(?way, ?m))"
_GAP = _GAPS.replace("?n", "1")
_DOTTED = "dotted(reach(straight, ?others))"
_TRIANGLE = "overlap(shifted(down_left, 1), shifted(down_right, 1))"
_LIST = "the(blobs(?seen, ?around, ?near), most(colour_count))"
_FROM_THE_RIGHT = ("the multicoloured block lists colour changes: replace each right colour by the one on its left, "
                   "line by line from the top")
_PATCHES = "the(?things, most(size))"

RULES = {
    # charts and sizes
    **dict(_tally(n, things, of, *ways) for n in (2, 3, 4, 5) for ways in (("up", "right"), ("right", "down"))
           for things, of in (("?things", "{things:many}"), ("cells(?grid, ?ground)", "cells"))),
    "canvas(?introws, ?intcolumns, ?ink)": "make a grid of {introws} rows and {intcolumns} columns in {ink}",
    "when(everything({0}, ?ground), touches_side(up), join({1}, canvas(?rows, ?wide, ?ground), down), "
    "join({1}, canvas(?rows, ?wide, ?ground), up))".format("?grid", _LARGER):
        "add {columns} columns and {rows} rows of {ground} to {grid}, at the sides that "
        "<ground:the cells that are not {ground}/the coloured cells> do not touch",
    "paint(?grid, whole(?grid), ?ink, union(of(box_corner(?a), union(itself, ray(?up))), "
    "of(box_corner(?b), union(itself, ray(?back)))))":
        "draw {ink:adjective}rays {up} and {back} from the {a:side} and {b:side} corners of {grid}{ink:after}",
    "stretched(?grid, measure(?thing, extent(?axis)), ?axis)":
        "stretch {grid} in its middle to the {axis:extent} of {thing}",
    "recolour(stretched(crop(the(?parts, least(box_area))), measure(the(?parts, most(box_area)), extent(?axis)), "
    "?axis), ?ink, colour_of(the(?parts, most(box_area))))":
        "stretch the smallest of {parts:all} in its middle to the {axis:extent} of the largest, and change {ink} to "
        "the colour of that",
    "paste(?grid, the(?parts, most(box_area)), recolour(stretched(crop(the(?parts, least(box_area))), "
    "measure(the(?parts, most(box_area)), extent(?axis)), ?axis), ?ink, colour_of(the(?parts, most(box_area)))))":
        "put the picture of the smaller part into the larger one, stretched in its middle to the same {axis:extent}, "
        "and change {ink} to the colour of that part",
    "panels(?grid, colour_of(region_of(whole(?grid), grid_edge)))": "part[|s] between lines of the edge's colour",
    "colour_of(region_of(whole(?grid), grid_edge))": "the colour of the edge",
    "colour_of(joined(?things))": "the colour of {things:all}",
    # lines by their number
    **{pattern: f"{noun}[|s]{start}" for pattern, noun, start in _NUMBERED},
    **{f"over(?grid, keep(?other, {pattern}, ?ground), ?ground)":
       f"lay the {noun}s{start} of {{other}} over {{grid}}<ground: ({{ground}} is see-through)/>"
       for pattern, noun, start in _NUMBERED},
    **{f"over(turn(?grid, ?symmetry), keep(?grid, {pattern}, ?ground), ?ground)":
       f"{{symmetry:verb}} {{grid}} {{symmetry:how}}, but leave the {noun}s{start} as they are"
       for pattern, noun, start in _NUMBERED},
    **{f"over(?grid, keep(swap(?grid, ?a, ?b), {pattern}, ?ground), ?ground)":
       f"swap {{a}} and {{b}} in the {noun}s{start}" for pattern, noun, start in _NUMBERED},
    "rolled(?grid, divided(measure(whole(?grid), extent(?axis)), 2), ?way)":
        "shift {grid} {way} by half its {axis:extent}, wrapping around",
    # chains
    "chained(?others, measured_block(?way, ?key))":
        "that {others:any} reaches in a chain, each reaching {way} as far as its {key}",
    "chained(?others, first_met(?ways, ?things))":
        "that {others:any} reaches in a chain, from each to the first that it meets going {ways}",
    "chained(?others, grown(?n))":
        "that {others:any} can reach in hops of at most {n} cells",
    "not(chained(?others, grown(?n)))": "that {others:any} cannot reach in hops of at most {n} cells",
    "paint(?grid, where(?things, chained(cells_of(?seen, ?plainink), grown(?n))), ?plainink, itself)":
        "{plainink} spreads to every {things:noun} at most {n} cells away, and on from those",
    "where(?things, both(not(touches_border), like(colour, the(?things, touches_side(?way)))))":
        "{things:noun} away from the border of the same colour as the one at the {way:side} border",
    "overlap(measured_block(?way, size), border_line(?wall))":
        "as many cells {way:beside} {it} along the {wall:side} border as it has",
    "paint(erase(?grid, ?things, ?ground), ?things, ?ink, overlap(measured_block(?way, size), border_line(?wall)))":
        "replace {things} by as many cells along the {wall:side} border {way:beside} it{ink:in}"
        "<ground:, leaving {ground}/>",
    "paint(erase(?grid, ?things, ?ground), ?things, ?ink, overlap(union(itself, measured_block(?way, "
    "cells_in(without(itself, end_lines(up, 1))))), border_line(?wall)))":
        "lay flat, from its foot {way} on the {wall:side} border{ink:in}, {things}<ground:, leaving {ground}/>",
    "first_met(?ways, cells_of(?grid, ?colour))": "the first {colour} cell that {it} meets going {ways}",
    "paint(?grid, where(?things, overlaps(region_of(?thing, first_met(straight, ?things)))), ?ink, itself)":
        "look from {thing} in all four directions, and colour the first {things:noun} that you see there {ink}",
    "erase(?grid, where(?things, overlaps(region_of(?thing, first_met(straight, ?things)))), ?ground)":
        "look from {thing} in all four directions, and remove the first {things:noun} that you see there"
        "<ground:, leaving {ground}/>",
    "where(?things, overlaps(region_of(?thing, first_met(?ways, ?things))))":
        "{things:noun} that {thing} meets first going {ways}",
    # partners, keys
    "into_lock(objects(?seen, ?ground, ?near))": "to where it makes a full rectangle with another object",
    **{f"{act}(?grid, where(?things, not(is_colour(?colour))), into_lock(pieces(?seen, ?colour, ?near)){ground})":
       f"{says} each of the other {{things:many}} into the {{colour}} one with which it makes a full rectangle"
       for act, ground, says in (("move", ", ?ground", "fit"), ("copy", "", "copy"))},
    "together(where(?a, shares(?key, ?b)), where(?b, shares(?key, ?a)))":
        "pair[|s] of {a:any} and {b:any} of the same {key}",
    "paint(?grid, where(?areas, next_to(where(?things, shares(colour, ?others)), ?near)), "
    "of_touching(?things, ?near), itself)":
        "colour {areas} next to {things:any} of the same colour as {others:any} in that colour",
    "of_aligned(cells(?grid, ?ground), ?axis)": "the colour of the other one in its {axis:line}",
    "in_ink(of_aligned(where(where(cells(?grid, ?ground), not(is_colour(?a))), beyond(?way, "
    "joined(cells_of(?grid, ?a)))), ?axis))":
        "of the same colour as the one {way:beside} the {a} cells in its {axis:line}",
    "not(in_ink(of_aligned(?others, ?axis)))": "without {others:any} of the same colour in [its|their] {axis:line}",
    "in_ink(of_aligned(?others, ?axis))": "that [has|have] {others:any} of the same colour in [its|their] {axis:line}",
    f"union(overlap({_DOTTED}, realm), meeting({_DOTTED}))":
        "every second cell on the way from {it} to {others:any} in the same row or column, counted from both ends",
    # neighbours
    **{f"{test}(number_touched(cells_of(?grid, ?colour), by_side), {n})": says
       for test, n, says in (("at_least", "?n", "with at least {n} {colour} neighbours"),
                             ("at_least", "1", "with a {colour} neighbour"),
                             ("equals", "0", "without {colour} neighbours"),
                             ("equals", "1", "with just one {colour} neighbour"),
                             ("equals", "?n", "with {n} {colour} neighbours"))},
    "at_least(number_touched(?others, ?by), 1)": "with {others:any} {by:near}",
    "at_least(number_touched(?others, ?by), ?n)": "with at least {n} {others:many} {by:near}",
    "equals(number_touched(?others, ?by), ?n)": "with {n} {others:many} {by:near}",
    "not(at_least(steps_to(?others, ?by), count(?things)))":
        "that [is|are] fewer {by:steps} from {others:any} than there are {things:many}",
    "not(at_least(steps_to(?others, ?by), ?n))": "that [is|are] less than {n} {by:steps} from {others:any}",
    # comparisons
    **{f"paint(?grid, where(?things, {word}_of_kind({key}, edge({way}))), own_colour, line({axis}))":
       f"in each {row}, the {which} {{things:noun}} fills the whole {row} with its colour"
       for word, key, which in (("most", "size", "largest"), ("least", "size", "smallest"),
                                ("most", "long_side", "longest"), ("least", "long_side", "shortest"))
       for way, axis, row in (("down", "horizontal", "row"), ("up", "horizontal", "row"),
                              ("left", "vertical", "column"), ("right", "vertical", "column"))},
    **{pattern.format(f"where(?things, {word}_of_kind({key}, edge({way})))"):
       f"in each {row}, {does.format(f'the {which} {{things:noun}}')}"
       for word, key, which in (("most", "size", "largest"), ("least", "size", "smallest"),
                                ("most", "long_side", "longest"), ("least", "long_side", "shortest"))
       for way, row in (("down", "row"), ("up", "row"), ("left", "column"), ("right", "column"),
                        ("to_bar(?seen, ?back)", "line parallel to the bar"),
                        ("from_bar(?seen, ?back)", "line parallel to the bar"))
       for pattern, does in (("paint(?grid, {}, ?ink, itself)", "colour {} {{ink}}"),
                             ("keep(?grid, {}, ?ground)", "keep only {}<ground:; the rest becomes {{ground}}/>"),
                             ("erase(?grid, {}, ?ground)", "remove {}<ground:, leaving {{ground}}/>"))},
    **{f"{word}(size, {kind})": f"that [is|are] the {which} {of}"
       for word, which in (("most_of_kind", "largest"), ("least_of_kind", "smallest"))
       for kind, of in (("colour", "of [its|their] colour"), ("edge(down)", "in [its|their] row"),
                        ("edge(up)", "in [its|their] row"), ("edge(left)", "in [its|their] column"),
                        ("edge(right)", "in [its|their] column"),
                        ("edge(to_bar(?grid, ?ground))", "of [its|their] line parallel to the bar"),
                        ("edge(from_bar(?grid, ?ground))", "of [its|their] line parallel to the bar"))},
    **{f"where(?things, {word}_of_kind({key}, {kind}))": f"the {which} {{things:noun}} {of}"
       for word, key, which in (("most", "size", "largest"), ("least", "size", "smallest"),
                                ("most", "long_side", "longest"), ("least", "long_side", "shortest"))
       for kind, of in (("colour", "of each colour"), ("edge(down)", "of each row"), ("edge(up)", "of each row"),
                        ("edge(left)", "of each column"), ("edge(right)", "of each column"),
                        ("edge(to_bar(?grid, ?ground))", "of each line parallel to the bar"),
                        ("edge(from_bar(?grid, ?ground))", "of each line parallel to the bar"))},
    "surpassed(edge(?way))": "number of objects further {way}",
    "not(at_least(?key, measure(?thing, ?key)))": "whose {key} is less than that of {thing}",
    "at_least(?key, measure(?thing, ?key))": "whose {key} is at least that of {thing}",
    "not(at_least(long_side, measure(?thing, long_side)))": "that [is|are] shorter than {thing}",
    "at_least(long_side, measure(?thing, long_side))": "that [is|are] at least as long as {thing}",
    "at_least(short_side, ?n)": "of at least {n} by {n} cells",
    # cells of some colours, in some place
    "where(cells(?grid, ?ground), not(is_colour(?a)))":
        "<ground:cell[|s] that [is|are] neither {ground} nor {a}/coloured cell[|s] that [is|are] not {a}>",
    "where(cells(?grid, ?ground), not(either(is_colour(?a), is_colour(?b))))":
        "<ground:cell[|s] that [is|are] neither {ground}, {a} nor {b}/coloured cell[|s] that [is|are] neither {a} nor "
        "{b}>",
    "where(where(cells(?grid, ?ground), not(is_colour(?a))), beyond(?way, joined(cells_of(?grid, ?a))))":
        "<ground:cell[|s] that [is|are] not {ground}/coloured cell[|s]> {way:beside} all {a} cells",
    "beyond(?way, joined(?things))": "wholly {way:beside} {things:all}",
    "inside(joined(?things))": "inside the bounding box of {things:all}",
    "not(either(inside(joined(?a)), inside(joined(?b))))": "outside the bounding boxes of {a:all} and of {b:all}",
    "as_from(the(?things, is_colour(?a)), the(?things, is_colour(?b)))":
        "as far and in the same direction as the {b} one lies from the {a} one",
    "as_from(joined(?a), joined(?b))": "as far and in the same direction as from {a:all} to {b:all}",
    "region_of(joined(?things), box)": "the bounding box of {things:all}",
    "of(line(horizontal), of(moved(as_from(the(?portals, ?test), the(?portals, not(?test)))), line(horizontal)))":
        "the row that passes the other {portals:noun} as that of {it} passes the one {test}",
    "of(line(vertical), of(moved(as_from(the(?portals, ?test), the(?portals, not(?test)))), line(vertical)))":
        "the column that passes the other {portals:noun} as that of {it} passes the one {test}",
    # pictures of pictures
    "changed_in_turn(?grid, crop(?key))":
        "change the colours of {grid} as {key} lists: line by line, from the left colour to the right one",
    "changed_in_turn(erase(?grid, ?key, ?ground), crop(?key))".replace("?key", _LIST):
        "the multicoloured block lists colour changes: replace each left colour by the one on its right, line by line "
        "from the top, and remove the list",
    "paste(changed_in_turn(?grid, crop(?key)), ?key, crop(?key))".replace("?key", _LIST):
        "the multicoloured block lists colour changes: outside it, replace each left colour by the one on its right, "
        "line by line from the top",
    **{pattern.replace("?list", "turn(crop(?key), flip_left_right)").replace("?key", _LIST): says for pattern, says in (
        ("changed_in_turn(?grid, ?list)", _FROM_THE_RIGHT),
        ("changed_in_turn(erase(?grid, ?key, ?ground), ?list)", f"{_FROM_THE_RIGHT}, and remove the list"),
        ("paste(changed_in_turn(?grid, ?list), ?key, crop(?key))",
         _FROM_THE_RIGHT.replace(": ", ": outside it, ")))},
    f"crop_at(restore_period(paint(?grid, ?things, colour_of({_PATCHES}), itself), colour_of({_PATCHES})), {_PATCHES})":
        "take {things:all} for holes in a regularly repeating pattern: the output is what the largest of them hides",
    f"crop(region_of(the{_WIDER.replace('?n', '2')}, of(box_inside, box_inside)))":
        "crop to the one of {things:all} whose bounding box, 2 cells wider on each side, shows {colours} colours and "
        "holds {m} of them",
    f"the{_WIDER}":
        "bounding box[|es], {n} cells wider on each side, of one of {things:all}: the one that shows {colours} colours "
        "and holds {m} of them",
    # regions
    f"repeatedly({_TRIANGLE})": "the triangle below {it}, each row a cell shorter at both ends",
    f"repeatedly({_GAPS})":
        "the pyramid {way:beside} {it}: over gaps of at most {n} cells in a line, the cells {m} further, again and "
        "again",
    **{f"paint(paint(?grid, all_of_colour(?grid, ?a), ?ink, repeatedly({gap})), all_of_colour(?grid, ?a), own_colour, "
       f"repeatedly(of({gap}, {gap})))":
       "build a pyramid {way:beside} the {a} cells, alternating {ink:bare} and {a}: each new line has a cell at every "
       "one-cell gap of the last" + far
       for gap, far in ((_GAP, "; the lines are {m} cells apart"), (_GAP.replace("?m", "1"), ""),
                        (_GAP.replace("?m", "2"), ", with a free line between lines"))},
    _ARMS: "the arms of {it}, made twice as long along both borders",
    f"of({_ARMS}, corner_to_corner)":
        "the slanted line between the ends of the arms of {it}, made twice as long along both borders",
    f"union({_ARMS}, of({_ARMS}, corner_to_corner))":
        "the arms of {it}, made twice as long along both borders, and the slanted line between their ends",
    "of(shifted(?way, ?n), union(itself, reach(?way, ?others)))":
        "the cells going {way} to {others:any}, beginning {n} cells {way} of {it}",
    "of(moved(nearer(?n, ?other)), centre)": "the cell {n} steps from the centre of {it} towards {other}",
    "of(moved(away(?n, ?other)), centre)": "the cell {n} steps from the centre of {it} away from {other}",
    "within(between_close(?axis, ?n), cells_of(?grid, ?colour))":
        "the {colour} cells in gaps of at most {n} cells between cells of {it} in the same {axis:line}",
    "union(runs(?n, horizontal), runs(?n, vertical))": "the runs of {n} or more cells of {it} in one row or column",
    "within(cross, cells_of(?grid, ?colour))": "the {colour} cells in the rows and columns of {it}",
    "within(line(?axis), cells_of(?grid, ?colour))": "the {colour} cells in the {axis:lines} of {it}",
    "overlap(of(overlap(itself, border_line(?a)), line(vertical)), "
    "of(overlap(itself, border_line(?b)), line(horizontal)))":
        "the crossings of columns and rows through cells of {it} at the {a:side} and the {b:side} border",
    "of(?region, union(itself, beside(diagonally)))": "{region} and the cells diagonally around",
    "overlap(full_lines(horizontal), full_lines(vertical))": "the crossing of the full rows and columns of {it}",
    "region_of(whole(?grid), off(border_line(?way), ?others))": "the {way:side} border outside {others:all}",
    # steps
    "then(level_with(?a, ?other), level_with(?b, ?other))":
        "until its {a:side} and {b:side} edges are level with those of {other}",
    "choose_step(?test, to_border(?way), until(?way, ?others))":
        "{way} to the border if {test:told}, else until it touches {others:any} or the border",
    "move(paint(?grid, where(?things, ?test), ?ground, first_met(?way, cells_of(?seen, ?colour))), ?things, "
    "choose_step(?test, to_border(?way), until(?way, cells_of(?seen, ?colour))), ?ground)":
        "move {things} {way} until it touches a {colour} cell or the border<ground:, leaving {ground}/>; if "
        "{test:told}, to the border, removing the first {colour} cell in its way",
    **{f"move({grid}, where(?things, next_to(?over, ?near)), round_nearest(?over, rotate_180), ?ground)":
       f"each {{things:noun}} next to {{over:any}} leaps over it{more}" for grid, more in (
           ("?grid", ""), ("paint(?grid, where(?over, next_to(?things, ?near)), ?ink, itself)",
                           ", and that {over:noun} turns {ink}"),
           ("erase(?grid, where(?over, next_to(?things, ?near)), ?ground)", ", and that {over:noun} disappears"))},
    "round_nearest(?others, rotate_180)": "to the opposite side of {others:nearest}, as far away",
    # grids
    "paint(paint(?grid, all_of_colour(?grid, ?a), ?plainink, itself), all_of_colour(?grid, ?b), ?a, itself)":
        "change {a} to {plainink} and {b} to {a}",
    "paint(?grid, where(?cells, not(at_least(steps_to(?others, ?by), count(?things)))), "
    "colour_of(joined(?things)), itself)":
        "colour {cells} that is fewer {by:steps} from {others:any} than there are {things:many} in the colour of those",
}
"""Templates by the shape of an expression."""

"""Stock phrases for answers of another size: lines that are taken out, tables, summaries, panels that are compared."""
from __future__ import annotations

_ROWS = "lines(?seen, ?axis)"
_LINES = {"is_plain": "of one colour", "has(?mark)": "with {mark:a} cell", "is_colour(?mark)": "that are {mark}",
          "symmetric(flip_left_right)": "that read the same from both ends"}


def _lines() -> dict[str, str]:
    """Rows or columns that are taken out, that alone stay, or that go to the end."""
    found = {"closed_up(?grid, together(where(lines(?seen, horizontal), not(has(?mark))), where(lines(?seen, "
             "vertical), not(has(?mark)))))":
             "keep only what lies in both a row and a column with {mark:a} cell, close together"}
    for which, says in (*_LINES.items(), ("not(unique(look))", "that are there twice")):
        out = f"closed_up(?grid, where({_ROWS}, {which}))"
        kept = f"closed_up(?grid, where({_ROWS}, {which[4:-1] if which.startswith('not') else f'not({which})'}))"
        found |= {out: f"take out the {{axis:lines}} {says}, and close the gaps",
                  kept: f"keep only the {{axis:lines}} {says}, close together",
                  f"join({out}, {kept}, down)": f"move the {{axis:lines}} {says} to the bottom"}
        found[f"closed_up(?grid, together(where(lines(?seen, horizontal), {which}), "
              f"where(lines(?seen, vertical), {which})))"] = \
            f"take out the rows and columns {says}, and close the gaps"
    return found


_ROW, _COLUMN = "ray(right)", "ray(down)"
_ALL_ROWS, _ALL_COLUMNS = f"regions_of(?rows, {_ROW})", f"regions_of(?columns, {_COLUMN})"


def _table() -> dict[str, str]:
    """Cells of a table told by the headings of their row and of their column."""
    row, column = "{rows:any} to its left", "{columns:any} above it"
    row_alone = f"paint(?grid, ?rows, ?ink, off({_ROW}, {_ALL_COLUMNS}))"
    return {
        f"paint(?grid, ?rows, own_colour, within({_ROW}, {_ALL_COLUMNS}))":
            f"give each cell that has {row} and {column} the colour of the one to its left",
        f"paint(?grid, ?columns, own_colour, within({_COLUMN}, {_ALL_ROWS}))":
            f"give each cell that has {row} and {column} the colour of the one above it",
        f"paint(?grid, ?rows, ?ink, within({_ROW}, {_ALL_COLUMNS}))":
            f"colour {{ink:bare}} each cell that has {row} and {column}",
        f"paint(?grid, ?rows, own_colour, off({_ROW}, {_ALL_COLUMNS}))":
            f"give each cell that has {row} and none above it the colour of the one to its left",
        row_alone: f"colour {{ink:bare}} each cell that has {row} and none above it",
        f"paint({row_alone.replace('?ink', 'own_colour')}, ?columns, own_colour, off({_COLUMN}, {_ALL_ROWS}))":
            f"give each cell that has {row} or {column}, but not both, the colour of that one",
        f"paint({row_alone}, ?columns, ?ink, off({_COLUMN}, {_ALL_ROWS}))":
            f"colour {{ink:bare}} each cell that has {row} or {column}, but not both",
    }


_POINTED = "joined(regions_of(?marks, meeting(union(ray(right), ray(down)))))"

_PARTS = "parts_around(?block)"
_MAP = ("draw a map of three by three cells, one for {block} and one for each part of the grid straight beside it or "
        "beyond a corner")

_CELLS = "cells(?seen, ?ground)"
_ENDS = f"equals(number_ahead(left, {_CELLS}), 0), equals(number_ahead(right, {_CELLS}), 0)"
_FIRST = "crop(the(lines(fall(?grid, left, ?ground), vertical), most(edge(left))))"

_ODD = "closed_up({grid}, where(lines(?seen, horizontal), not(every_nth_thing(edge(up), 2))))"
_EVEN = "closed_up({grid}, where(lines(?seen, horizontal), every_nth_thing(edge(up), 2)))"

_STRIP = "the(panels(?seen, ?plain), halfway(horizontal))"

_FOURS = "windows(?grid, 2)"
_CLOSED = ("closed_up(?seen, together(where(lines(?seen, horizontal), has(?ground)), where(lines(?seen, vertical), "
           "has(?ground))))")
_POSTS = f"windows({_CLOSED}, 2)"
_ALIKE = f"both(is_plain, not(is_colour(commonest({_CLOSED}))))"
_PLACED = "everything(masked(crop(?picture), crop(?panel), ?ground), ?ground)"
_STRING = "links(where(?cells, touches_side(left)), halo(by_side))"



def _quarters(place: int) -> str:
    """The four parts between crossing lines, each in the place of another one, which is told by its number."""
    ways = ("up_left", "up_right", "down_left", "down_right")
    a, b, c, d = (f"crop(the(panels(?grid, ?plain), most(edge({ways[k ^ place]}))))" for k in range(4))
    return f"join(join({a}, {b}, right), join({c}, {d}, right), down)"


ANSWERS = {
    **_lines(),
    # a figure cut into quarters by a cross
    **{_quarters(1): "put the quarters together without the lines, so that those on the left and on the right change "
                     "places",
       _quarters(2): "put the quarters together without the lines, so that the upper and the lower ones change "
                     "places",
       _quarters(3): "put the quarters together without the lines, so that each changes places with the one slantwise "
                     "of it"},
    "each(panels(?grid, ?plain), turn(panel, ?symmetry))":
        "{symmetry:verb} each part between the {plain} lines {symmetry:how} in its place",
    # squares of four alike cells, or posts
    f"where({_FOURS}, is_plain)": "square[|s] of four alike cells",
    f"summary({_FOURS}, choose(is_plain, own_colour, ?ground))":
        "draw a map with one cell for each four cells of {grid} that make a square: their colour if they are alike, "
        "otherwise {ground}",
    f"summary({_FOURS}, choose(is_plain, ?yes, ?no))":
        "draw a map with one cell for each four cells of {grid} that make a square: {yes} if they are alike, otherwise "
        "{no}",
    f"summary({_POSTS}, choose({_ALIKE}, own_colour, ?no))":
        "draw a map with one cell for each room between four crossings of the lattice: their colour if all four have "
        "the same and it is not that of the lines, otherwise {no}",
    f"summary({_POSTS}, choose({_ALIKE}, ?yes, ?no))":
        "draw a map with one cell for each room between four crossings of the lattice: {yes} if all four have the same "
        "colour and it is not that of the lines, otherwise {no}",
    **{f"summary(windows(crop(everything({_CLOSED}, commonest({_CLOSED}))), 2), "
       f"choose({_ALIKE}, {yes}, ?no))":
       "draw a map with one cell for each room between four coloured crossings of the lattice: " + says
       for yes, says in (("own_colour", "their colour if they are alike, otherwise {no}"),
                         ("?yes", "{yes} if they are alike, otherwise {no}"))},
    # a dot in a panel that is a place in the other one
    f"colour_of({_PLACED})": "the colour of {picture} at the place of the dot",
    f"crop({_PLACED})": "crop to the cell of {picture} at the place of the dot in {panel}",
    f"square(1, colour_of({_PLACED}))":
        "output a single cell in the colour of {picture} at the place of the dot in {panel}",
    f"square(?n, colour_of({_PLACED}))":
        "make a square of {n} by {n} cells in the colour of {picture} at the place of the dot in {panel}",
    "crop_at(crop(?picture), region_of(everything(crop(?panel), ?ground), halo(by_corner)))":
        "crop to the cell of {picture} at the place of the dot in {panel}, with the cells around it",
    f"keep(crop(?picture), all_of_colour(crop(?picture), colour_of({_PLACED})), ?ground)":
        "keep of {picture} only the cells that have the colour of the one at the place of the dot in {panel}",
    f"erase(crop(?picture), all_of_colour(crop(?picture), colour_of({_PLACED})), ?ground)":
        "show {picture} without the cells that have the colour of the one at the place of the dot in {panel}",
    f"paint(crop(?picture), {_PLACED}, colour_of({_PLACED}), cross)":
        "show {picture}, and in it draw a full row and column through the cell at the place of the dot in {panel}, in "
        "its colour",
    f"paint(crop(?picture), {_PLACED}, colour_of({_PLACED}), halo(by_corner))":
        "show {picture}, and in it surround the cell at the place of the dot in {panel} with the colour of that cell",
    # a string of beads that begins at the left border
    f"colour_list(?cells, {_STRING}, right)":
        "pull the string of {cells:many} straight: list its colours in a row, from the left border on",
    f"nested(?cells, {_STRING})":
        "draw square rings, one inside the other, in the colours of the string of {cells:many}, from the left border "
        "on, the first in the middle",
    f"condensed(colour_list(?cells, {_STRING}, right))":
        "list the colours of the string of {cells:many} in a row, from the left border on, each stripe of it once",
    f"the(?cells, equals({_STRING}, largest(?cells, {_STRING})))":
        "the far end of the string that begins at the left border",
    f"even({_STRING})": "at every second place of the string from the left border on",
    # a strip between two lines
    _STRIP: "the strip between the two {plain} lines",
    f"crop(region_of({_STRIP}, halo(by_side)))":
        "crop to the strip between the two {plain} lines, with the lines",
    f"closed_up(?grid, {_STRIP})": "take out the strip between the two {plain} lines, and close the gap",
    f"closed_up(?grid, together({_STRIP}, pieces(?seen, ?plain, by_side)))":
        "take out the two {plain} lines and the strip between them, and close the gap",
    f"overlaps({_STRIP})": "between the two {plain} lines",
    f"not(overlaps({_STRIP}))": "outside the two {plain} lines",
    f"where(where(cells(?grid, ?ground), not(is_colour(?plain))), not(overlaps({_STRIP})))":
        "coloured cell[|s] outside the two {plain} lines",
    f"erase(?grid, where(where(cells(?grid, ?ground), not(is_colour(?plain))), not(overlaps({_STRIP}))), ?ground)":
        "remove everything outside the two {plain} lines",
    "where(panels(?seen, ?plain), not(halfway(horizontal)))": "part[|s] outside the two {plain} lines",
    # rows of pictures by turns
    **{each.format(grid="?grid"): says for each, says in (
        (_ODD, "take every second row, from the first one on"),
        (_EVEN, "take every second row, from the second one on"),
        (_ODD.replace(", 2)", ", 3)"), "take every third row, from the first one on"),
        (f"join({_ODD}, {_EVEN}, down)", "move the second row, the fourth and so on below the others"),
        (f"join({_ODD}, {_EVEN}, right)", "put the second row, the fourth and so on to the right of the others"),
        (f"over({_ODD}, {_EVEN}, ?ground)", "lay every second row over the row above it, as two pictures"),
        (f"over({_EVEN}, {_ODD}, ?ground)", "lay every second row under the row above it, as two pictures"))},
    # parts around a block
    "parts_around(?block)": "part[|s] of the grid around {block} (straight beside it, or beyond a corner)",
    f"where({_PARTS}, holds(?dots))": "part[|s] of the grid around {block} that [has|have] {dots:any} in [it|them]",
    f"where({_PARTS}, not(either(holds(?dots), has(?mark))))": "empty part[|s] of the grid around {block}",
    f"the({_PARTS}, most(number_in(?dots)))": "the part of the grid around {block} with the most {dots:many}",
    f"where({_PARTS}, equals(number_in(?dots), ?n))": "part[|s] of the grid around {block} with just {n} {dots:many}",
    f"summary({_PARTS}, main_colour(?ground))":
        f"{_MAP}, in the colour that is there",
    f"summary({_PARTS}, choose(holds(?dots), ?yes, ?no))": f"{_MAP}, {{yes}} where there is {{dots:any}}, else {{no}}",
    f"summary({_PARTS}, choose(either(holds(?dots), has(?mark)), ?yes, ?no))":
        f"{_MAP}, {{yes}} where there is {{dots:any}} and for {{block}} itself, else {{no}}",
    f"summary({_PARTS}, choose(has(?mark), ?own, choose(holds(?dots), ?yes, ?no)))":
        f"{_MAP}, {{own}} for {{block}} itself, {{yes}} where there is {{dots:any}}, else {{no}}",
    # what is seen from a side
    **{f"where({_CELLS}, {which})": f"<ground:cell[|s] that [is|are] not {{ground}} and/coloured cell[|s] that> {says}"
       for which, says in (
           (f"equals(number_ahead(left, {_CELLS}), 0)", "[comes|come] first in [its|their] row"),
           (f"equals(number_ahead(right, {_CELLS}), 0)", "[comes|come] last in [its|their] row"),
           (f"either({_ENDS})", "[comes|come] first or last in [its|their] row"),
           (f"both({_ENDS})", "[is|are] alone in [its|their] row"),
           (f"not(either({_ENDS}))", "[comes|come] neither first nor last in [its|their] row"))},
    _FIRST: "list the first <ground:cell that is not {ground}/coloured cell> of each row, one below the other",
    f"join({_FIRST}, {_FIRST.replace('left', 'right')}, right)":
        "list the first and the last <ground:cell that is not {ground}/coloured cell> of each row side by side",
    # a panel that answers the first one
    **{f"where(panels(?seen, {lines}), not(either(most(edge(up_left)), {answer})))":
       f"panel[|s] other than the top-left one and {says}" for lines in ("?plain", "line_colour(?seen)")
       for answer, says in (("negative_of(?one, ?ground)", "its negative"),
                            ("shows_turned(?one, ?symmetry)", "the one that shows it {symmetry}"))},
    # a picture with marks in its margins
    _POINTED: "the cell at which {marks:all} point",
    f"colour_of({_POINTED})": "the colour of the cell at which {marks:all} point",
    f"all_of_colour(?seen, colour_of({_POINTED}))": "all cells of the colour at which {marks:all} point",
    **_table(),
    "crop(region_of(whole(?grid), without(without(itself, end_lines(left, 1)), end_lines(up, 1))))":
        "crop {grid} to all but its left column and its top row",
}

"""Stock phrases for small pictures that become larger ones: signs in the place of cells, copies set out in a figure."""
from __future__ import annotations

from itertools import product

_LARGE = "upscale(?grid, 3)"
_BLOCKS = f"blocks({_LARGE}, 3)"
_CELL = "<ground:cell that is not {ground}/coloured cell>"
_SIGNS = {"centre": "ring", "box_corners": "plus", "without(frame, box_corners)": "X",
          "without(itself, centre)": "dot", "union(end_lines(up, 1), end_lines(down, 1))": "lying bar",
          "union(end_lines(left, 1), end_lines(right, 1))": "standing bar",
          "without(itself, box_corners)": "square of four corners"}
"""What is left of a block of three by three cells without these."""
_DRESSED = {"centre": "its centre", "box_corners": "its corners", "frame": "its edge"}


def _sign(grid: str, which: str, gap: str, ink: str = "?ground") -> str:
    """The enlarged grid in which a region of some blocks is coloured."""
    return f"paint({grid}, where({_BLOCKS}, {which}), {ink}, {gap})"


def _signs() -> dict[str, str]:
    """What cells become whose enlarged blocks lose a part."""
    found = {}
    for gap, sign in _SIGNS.items():
        a_sign = f"{'an' if sign == 'X' else 'a'} {sign}"
        found[f"paint({_LARGE}, {_BLOCKS}, ?ground, {gap})"] = \
            f"enlarge {{grid}} 3 times, turning each {_CELL} into {a_sign} of its colour"
        found[_sign(_LARGE, "is_colour(rarest(?grid))", gap)] = \
            f"enlarge {{grid}} 3 times, turning each cell of the rarest colour into {a_sign} on {{ground}}"
    for (gap, sign), (other, second) in product(_SIGNS.items(), repeat=2):
        first, then = (f"{'an' if name == 'X' else 'a'} {name}" for name in (sign, second))
        one = _sign(_LARGE, "is_colour(?colour)", gap)
        found[_sign(one, "is_colour(?second)", other)] = \
            f"enlarge {{grid}} 3 times, turning each {{colour}} cell into {first} and each {{second}} cell into {then}"
        found[_sign(one, "both(not(is_colour(?colour)), not(is_colour(?ground)))", other)] = \
            (f"enlarge {{grid}} 3 times, turning each {{colour}} cell into {first} and each other "
             f"{_CELL.replace('cell that', 'one that').replace('coloured cell', 'coloured one')} into {then}")
    for gap, part in _DRESSED.items():
        found[_sign(_LARGE, "not(is_colour(?ground))", gap, "?ink")] = \
            f"enlarge {{grid}} 3 times, turning each {_CELL} into a block of its colour with {part}{{ink:in}}"
    return found


_SHEET = "square(3, ?ground)"
_FIGURES = {
    "corner_to_corner": "in the shape of an X", "frame": "in a ring around a place of the same size",
    "without(itself, box_corners)": "in the shape of a plus",
    "box_corners": "in the corners of a square of 3 by 3 places",
    **{f"union(border_line({side}), of(centre, line({axis})))": f"in the shape of a T with its bar {where}"
       for side, axis, where in (("up", "vertical", "on top"), ("down", "vertical", "at the bottom"),
                                 ("left", "horizontal", "at the left"), ("right", "horizontal", "at the right"))},
    **{f"union(border_line({side}), border_line({end}))": f"along the {at} and the {bottom} of 3 by 3 places"
       for side, end, at, bottom in (("left", "down", "left side", "bottom"), ("left", "up", "left side", "top"),
                                     ("right", "down", "right side", "bottom"), ("right", "up", "right side", "top"),
                                     ("down", "left", "bottom", "left side"), ("up", "left", "top", "left side"),
                                     ("down", "right", "bottom", "right side"), ("up", "right", "top", "right side"))},
    "without(frame, box_corners)": "at the four sides of a place of the same size"}
_PLANS = {**{f"paint({_SHEET}, whole({_SHEET}), blue, {region})": says for region, says in _FIGURES.items()},
          **{f"diagonal({n}, {axis}, blue, ?ground)": f"on a diagonal from {ends}, {n} in all"
             for n in (2, 3, 4) for axis, ends in (("falling", "top left to bottom right"),
                                                   ("rising", "bottom left to top right"))}}


def _copies() -> dict[str, str]:
    """Copies that stand in a figure, alone or with others in all places between."""
    found = {}
    for plan, says in _PLANS.items():
        alone = f"substitute({plan}, ?grid, ?ground)"
        rest = f"over({alone}, substitute(swap({plan}, blue, ?ground), {{}}, ?ground), ?ground)"
        found[alone] = f"set out copies of {{grid}} {says}"
        found[rest.format("?other")] = f"set out copies of {{grid}} {says}, and put {{other}} in the other places"
        found[rest.format("blanked(?grid, ?ink)")] = \
            f"set out copies of {{grid}} {says}, and fill the rest with {{ink}}"
    return found


def _put(colour: str, picture: str) -> str:
    """A picture in the place of each cell of a colour."""
    return f"substitute(keep(?grid, cells_of(?grid, {colour}), ?ground), {picture}, ?ground)"


def _told_by_cells() -> dict[str, str]:
    """Pictures in the place of cells, which their colours tell."""
    found = {}
    for one, says in (("?grid", "a copy of {grid}"), ("?one", "{one}")):
        found[f"over({_put('?colour', one)}, {_put('?second', '?two')}, ?ground)"] = \
            f"replace each {{colour}} cell by {says}, each {{second}} cell by {{two}}, and every other cell by an " \
            "equally large empty block"
        for colour, which in (("?colour", "each {colour} cell"), ("rarest(?grid)", "each cell of the rarest colour"),
                              ("commonest(?grid)", "each cell of the commonest colour")):
            found[f"over(upscale(?grid, measure(whole(?grid), extent(horizontal))), {_put(colour, one)}, ?ground)"] = \
                f"replace {which} by {says}, and every other cell by an equally large block of its colour"
    return found


def _quarters(*order: int) -> str:
    """The quarters of a grid (left before right, upper before lower ones) in another order."""
    corners = "up_left", "up_right", "down_left", "down_right"
    first, second, third, fourth = (f"crop(the(parts(?grid, 2), most(edge({corners[k]}))))" for k in order)
    return f"join(join({first}, {second}, right), join({third}, {fourth}, right), down)"


_FREE = "<ground:{ground}/empty> cell"
_LACKS = "both(equals(count_of(?colour), ?int), equals(count_of(?ground), 1))"
_EITHER = "both(equals(count_of(?ground), 1), equals(colour_count, 2))"
_NTH = "the(panels(?grid, line_colour(?grid)), ranked(edge(right), {}))"
_IN_A_ROW = ", ".join(f"crop({_NTH.format(n)})" for n in (3, 1, 2))
_BAR = "blanked(crop(region_of(whole(?grid), border_line({}))), ?ink)"
_SIDES = (("up", "row", "above"), ("down", "row", "below"), ("left", "column", "to the left of"),
          ("right", "column", "to the right of"))
_LARGE_PART = "crop(the(panels(?grid, line_colour(?grid)), most(size)))"
_DOTS = "measure(the(panels(?grid, line_colour(?grid)), least(size)), filled(?ground))"
_NTH_ROW = f"crop(the(lines({_LARGE_PART}, horizontal), ranked(edge(down), {_DOTS})))"
_HIGH, _WIDE = "count(cells_of(?grid, ?high))", "count(cells_of(?grid, ?wide))"
_SHEET = f"canvas({_HIGH}, {_WIDE}, ?ground)"
_AS_LARGE = "as high as there are {high} cells and as wide as there are {wide} ones"
_THERE = "there are dots in the small part"

_DIFFERENT = "differing(?seen, turn(?seen, ?turn), ?ground)"
_FLAWS = f"cells({_DIFFERENT}, ?ground)"
_KEPT = "keep only the cells that change when the grid is {turn}<ground:, the rest becomes {ground}/>"
_FLAWED = {
    f"paint(?seen, {_FLAWS}, ?ink, itself)": "colour {ink} the coloured cells that change when the grid is {turn}",
    f"paint(?seen, {_FLAWS}, ?ink, line(?along))":
        "colour {ink} each whole {along:line} with a cell that changes when the grid is {turn}",
    f"erase(?seen, {_FLAWS}, ?ground)": "remove the cells that change when the grid is {turn}",
    _DIFFERENT: _KEPT,
    f"paint({_DIFFERENT}, {_FLAWS}, ?ink, itself)": f"{_KEPT}, and colour them {{ink}}",
    f"paint({_DIFFERENT}, {_FLAWS}, ?ink, halo(by_corner))": f"{_KEPT}, and surround each{{ink:with}}"}
"""What breaks a symmetry."""

PICTURES = {
    **_FLAWED,
    **_signs(),
    **_copies(),
    **_told_by_cells(),
    # a board on which two players set their marks
    "the(every_line(?grid), is_plain)": "row, column or diagonal that one colour fills",
    "where(cells(?grid, ?ground), like(colour, the(every_line(?grid), is_plain)))":
        "cell[|s] of the colour that fills a row, column or diagonal",
    "where(cells(?grid, ?ground), not(like(colour, the(every_line(?grid), is_plain))))":
        "coloured cell[|s] of the other colour than that which fills a row, column or diagonal",
    "colour_of(the(every_line(?grid), is_plain))": "the colour that fills a row, column or diagonal",
    f"the(every_line(?grid), {_LACKS})":
        f"row, column or diagonal with {{int}} {{colour}} cells and one {_FREE}",
    f"paint(?grid, the(every_line(?grid), {_LACKS}), ?ink, coloured(?ground))":
        f"colour {{ink}} the {_FREE} of the row, column or diagonal whose {{int}} other cells are {{colour}}",
    f"paint(blanked(?grid, ?ground), the(every_line(?grid), {_LACKS}), ?ink, coloured(?ground))":
        f"on an empty grid, colour {{ink}} the {_FREE} of the row, column or diagonal whose {{int}} other cells are "
        "{colour}",
    f"keep(paint(?grid, the(every_line(?grid), {_LACKS}), ?colour, coloured(?ground)), "
    f"the(every_line(?grid), {_LACKS}), ?ground)":
        f"keep only the row, column or diagonal with {{int}} {{colour}} cells and one {_FREE}, and fill that cell too",
    f"the(every_line(?grid), {_EITHER})": f"row, column or diagonal of one colour but for one {_FREE}",
    f"paint(?grid, the(every_line(?grid), {_EITHER}), own_colour, coloured(?ground))":
        f"where a row, column or diagonal is of one colour but for a single {_FREE}, fill that cell",
    f"paint(?grid, the(every_line(?grid), {_EITHER}), ?ink, coloured(?ground))":
        f"where a row, column or diagonal is of one colour but for a single {_FREE}, colour that cell {{ink}}",
    f"paint(blanked(?grid, ?ground), the(every_line(?grid), {_EITHER}), own_colour, coloured(?ground))":
        f"find the row, column or diagonal of one colour but for a single {_FREE}; draw only that cell, in that colour",
    # what one cell says, frames and bars
    "ink_for(region_of(whole(?grid), centre), own_colour)": "the colour of the cell in the middle",
    "ink_for(region_of(whole(?grid), box_corner(?way)), own_colour)": "the colour of the {way:side} cell",
    **{f"join(?grid, {_BAR.format(way)}, {way})": f"add a {line} {where} {{grid}}{{ink:in}}"
       for way, line, where in _SIDES},
    **{f"join(join(?grid, {_BAR.format(way)}, {way}), {_BAR.format(back)}, {back})":
       f"add a {line} {where} and a {line} {there} {{grid}}{{ink:in}}"
       for way, line, where in _SIDES for back, other, there in _SIDES if line == other and way != back},
    **{f"repeated(square(1, ?ink), count(?things), {axis})":
       f"count {{things:all}}, and make a {line} of that many cells{{ink:in}}"
       for axis, line in (("horizontal", "row"), ("vertical", "column"))},
    "join(?grid, summary(?things, own_colour), ?way)":
        "add a cell at the {way:side} end of {things}, in its commonest colour",
    "join(?grid, summary(?things, choose(?test, ?yes, ?no)), ?way)":
        "add a cell at the {way:side} end of {things}: {yes} if {test:told}, otherwise {no}",
    # dots that say how often
    f"repeated({_LARGE_PART}, {_DOTS}, horizontal)": f"put as many copies of the large part side by side as {_THERE}",
    f"repeated({_LARGE_PART}, {_DOTS}, vertical)":
        f"put as many copies of the large part one below the other as {_THERE}",
    f"upscale({_LARGE_PART}, {_DOTS})": f"enlarge the large part as many times as {_THERE}",
    f"tile({_LARGE_PART}, {_DOTS}, {_DOTS})": f"repeat the large part down and across as many times as {_THERE}",
    f"turned_by({_LARGE_PART}, {_DOTS})": f"give the large part as many quarter turns clockwise as {_THERE}",
    f"rim_moved({_LARGE_PART}, {_DOTS})":
        f"move the edge cells of the large part round clockwise by as many places as {_THERE}",
    f"rolled({_LARGE_PART}, {_DOTS}, ?way)":
        f"shift the large part {{way}} by as many cells as {_THERE}, wrapping around",
    _NTH_ROW: "crop to the row of the large part whose number from the top is that of the dots in the small part",
    f"repeated({_NTH_ROW}, {_DOTS}, vertical)":
        "find the row of the large part whose number from the top is that of the dots in the small part, and repeat it "
        "so many times",
    **{f"crop(region_of(whole({_LARGE_PART}), end_lines({side}, {_DOTS})))":
       f"crop to the first {lines} of the large part, as many as {_THERE}"
       for side, lines in (("up", "rows"), ("left", "columns"))},
    # a sheet as high and as wide as counted
    f"canvas({_HIGH}, {_WIDE}, ?ink)": f"make {{ink:a}} rectangle{{ink:after}}, {_AS_LARGE}",
    f"paint({_SHEET}, whole({_SHEET}), ?ink, frame)": f"make a {{ink:adjective}}frame{{ink:after}}, {_AS_LARGE}",
    f"paint({_SHEET}, whole({_SHEET}), ?ink, box_corners)":
        f"make a {{ground}} rectangle with its corners{{ink:in}}, {_AS_LARGE}",
    f"paint(paint({_SHEET}, whole({_SHEET}), ?high, border_line(left)), whole({_SHEET}), ?wide, border_line(down))":
        f"make a {{ground}} rectangle, {_AS_LARGE}; its left column is {{high}}, its bottom row {{wide}}",
    f"join(repeated(square(1, ?high), {_HIGH}, horizontal), repeated(square(1, ?wide), {_WIDE}, horizontal), right)":
        "put the {high} cells in a row, and then the {wide} ones",
    # quarters and areas
    "where(regions(?grid, by_side), equals(size, 1))": "cell[|s] without a neighbour of [its|their] colour",
    "where(regions(?grid, by_corner), equals(size, 1))":
        "cell[|s] without a neighbour of [its|their] colour, even at a corner",
    **{_quarters(*order): says for order, says in (
        ((3, 2, 1, 0), "exchange opposite quarters of {grid}"),
        ((2, 0, 3, 1), "move each quarter of {grid} on to the next corner, clockwise"),
        ((1, 3, 0, 2), "move each quarter of {grid} on to the next corner, anticlockwise"),
        ((1, 0, 3, 2), "exchange the left and the right half of {grid}"),
        ((2, 3, 0, 1), "exchange the upper and the lower half of {grid}"),
        ((0, 2, 1, 3), "exchange the top-right and the bottom-left quarter of {grid}"),
        ((3, 1, 2, 0), "exchange the top-left and the bottom-right quarter of {grid}"))},
    # an example of two pictures
    f"turned_like({_IN_A_ROW})": "turn or mirror the third part just as the first is turned or mirrored in the second",
    f"recoloured_like({_IN_A_ROW})":
        "change the colours of the third part just as those of the first are changed in the second",
    **{f"paste(?grid, {_NTH.format(4)}, {how}({_IN_A_ROW}))": f"put into the fourth part the third, {says} the second"
       for how, says in (("turned_like", "turned or mirrored just as the first is in"),
                         ("recoloured_like", "its colours changed just as those of the first are in"))},
    "turned_like(crop(?third), crop(?first), crop(?second))":
        "turn or mirror {third} just as {first} is turned or mirrored in {second}",
    "recoloured_like(crop(?third), crop(?first), crop(?second))":
        "change the colours of {third} just as those of {first} are changed in {second}",
    "paste(?grid, ?empty, turned_like(crop(?third), crop(?first), crop(?second)))":
        "put into {empty} {third}, turned or mirrored just as {first} is in {second}",
    "paste(?grid, ?empty, recoloured_like(crop(?third), crop(?first), crop(?second)))":
        "put into {empty} {third}, its colours changed just as those of {first} are in {second}",
}
"""Templates by the shape of an expression."""

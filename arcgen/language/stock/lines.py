"""Stock phrases for rules that draw lines and rays: between borders, over bands, around dots, along bars."""
from __future__ import annotations

from itertools import product

from ..idioms import FORMS
from ..phrasing import BACK, ENDED_COLUMNS, ENDED_ROWS, PAINTED

_CROSSED = {"overlap(of(overlap(itself, border_line({a})), line(vertical)), of(overlap(itself, border_line({b})), "
            "line(horizontal)))": "column of a cell at the {a:side} border",
            "overlap(line(vertical), of(overlap(itself, border_line({b})), line(horizontal)))": "column of a cell"}
_RAREST = "all_of_colour(?grid, rarest(?grid))"
_ALONE = "erase(?grid, cells(?grid, ?ground), ?ground)"
_JOINED = f"paint({{}}, {_RAREST}, ?ink, union({ENDED_ROWS}, {ENDED_COLUMNS}))"
_FACING = "cells of the rarest colour that face each other at opposite borders"
_JOINS = {"?ink": f"draw {{ink:adjective}}lines between {_FACING}{{ink:after}}", "own_colour": f"connect {_FACING}"}
_BAND_UPRIGHT = "union(ray_over_one_colour(up), ray_over_one_colour(down))"
_BAND_LEVEL = "union(ray_over_one_colour(left), ray_over_one_colour(right))"
_BANDS = "the(regions(?grid, by_side), most(size)), both(touches_side(left), touches_side(right))"
_THROUGH = {"union(line(falling), line(rising))": "both diagonals", "cross": "a full row and column",
            "line(horizontal)": "a full row", "line(vertical)": "a full column"}
_ROWS = "paint(?grid, ?dots, own_colour, line(horizontal))"
_STEPPED = "of(ray(up_right), union(itself, ray(left)))"


def _connected(way: str, line: str) -> dict[str, str]:
    """Cells that are connected to the next of their kind in a direction."""
    first = {"left": "right", "right": "left", "up": "lower", "down": "upper"}[way]
    inner = f"paint(?grid, ?cells, ?ink, reach({way}, ?cells))"
    return {inner: f"connect {{cells:many}} in the same {line}{{ink:by}}",
            f"paint({inner}, ?others, ?ink, reach({way}, ?others))":
                f"connect {{cells:many}} in the same {line}{{ink:by}}, and likewise {{others:many}}",
            f"paint(?grid, ?cells, own_colour, reach({way}, ?cells))":
                f"connect {{cells:many}} in the same {line} by a line in the colour of the {first} one"}


def _spirals() -> dict[str, str]:
    """Spirals by the corner in which they begin, and the way that they take from there."""
    found: dict[str, str] = {}
    for up_down, left_right in product(("up", "down"), ("left", "right")):
        place = f"{up_down}_{left_right}"
        corner = FORMS["corner"][place]
        for axis, way in (("horizontal", BACK[left_right]), ("vertical", BACK[up_down])):
            start = f"from the {corner}, going {way} first"
            found |= {
                f"paint(?grid, whole(?grid), ?ink, spiral({place}, {axis}))":
                    f"draw {{ink:a}} spiral inward {start}{{ink:after}}",
                f"paint(?grid, ?things, ?ink, spiral({place}, {axis}))":
                    f"draw {{ink:a}} spiral in {{things}}, {start}{{ink:after}}",
                f"paint(?grid, ?things, ?ink, of(inside_of, spiral({place}, {axis})))":
                    f"draw {{ink:a}} spiral inside {{things}}, {start}{{ink:after}}",
                f"paint(erase(?grid, ?things, ?ground), ?things, own_colour, spiral({place}, {axis}))":
                    f"turn {{things}} into a spiral inward {start}"}
    return found


_LEAK = "overlap(rest_of_box, frame)"
_POURED = f"ray_through({_LEAK})"
_SLANTED = f"overlap(of({_LEAK}, corner_ray(diagonally)), of({_POURED}, cross))"
_TO_NEXT = "overlap(half_way({0}), line({0}))"
_GAP = "of(between_close(?axis, 1), shifted(?way, ?m))"
_GAPS = ((_GAP, "; the lines are {m} cells apart"), (_GAP.replace("?m", "2"), ", with a free line between lines"),
         (_GAP.replace("?m", "1"), ""))
"""Over gaps of one cell, in the next line or some lines further, and what is said of that."""
_BAR = "all_of_colour(?seen, ?colour)"
_MAX = "the(?things, most(size))"
_TO_SIDE = "paint(?grid, ?dots, own_colour, ray(?side))"

_ROW = "paint(?grid, all_of_colour(?grid, ?first), ?first, line(?across))"
_BOTH = f"paint({_ROW}, all_of_colour(?grid, ?second), ?second, line(?along))"
_CROSSING = f"within(line(?across), all_of_colour({_BOTH}, ?second))"

_ALONG = {axis: ((f"line({axis})", "at both ends to the border"),
                 *((f"ray({way})", f"{way} to the border") for way in ways))
          for axis, ways in (("vertical", ("up", "down")), ("horizontal", ("left", "right")))}
"""How lines are extended, by the way in which they lie."""

LINES = {
    # crossings
    **{f"paint(?grid, layers(?seen, ?ground), {ink}, {region.format(a='?a', b='?b')})":
       f"where the {column} crosses the row of a cell of the same colour at the {{b:side}} border, put {cell}"
       for region, column in _CROSSED.items()
       for ink, cell in (("own_colour", "that colour"), ("?ink", "{ink:a} cell{ink:after}"))},
    **{f"paint(?grid, layers(?seen, ?ground), {ink}, of({region.format(a='?a', b='?b')}, {around}))":
       f"where the {column} crosses the row of a cell of the same colour at the {{b:side}} border, {drawn}{colour}"
       for region, column in _CROSSED.items()
       for around, drawn in (("union(itself, beside(diagonally))", "draw an X"),
                             ("union(itself, beside(straight))", "draw a plus"),
                             ("halo(by_corner)", "draw a ring of eight cells"))
       for ink, colour in (("own_colour", " in that colour"), ("?ink", "{ink:in}"))},
    **{pattern.format(_JOINED.format(grid).replace("?ink", ink)): f"{join}{says.format(gone)}"
       for ink, join in _JOINS.items()
       for grid, gone in (("?grid", ""), (_ALONE, " remove everything else"))
       for pattern, says in (
           ("{}", ", and{}" if gone else ""),
           (f"paint({{}}, {_RAREST}, ?crossing, overlap({ENDED_ROWS}, {ENDED_COLUMNS}))",
            ", with {{crossing}} crossings" + ";{}" * bool(gone)))},
    # over bands
    f"paint(?grid, ?things, ?ink, {_BAND_UPRIGHT})":
        "draw {ink:a} line up and down from {things}{ink:after}, as far as the colour next to it goes",
    f"paint(?grid, ?things, ?ink, {_BAND_LEVEL})":
        "draw {ink:a} line left and right from {things}{ink:after}, as far as the colour next to it goes",
    f"paint(?grid, ?things, ?ink, union({_BAND_UPRIGHT}, {_BAND_LEVEL}))":
        "draw {ink:adjective}lines from {things} in all four directions{ink:after}, each as far as the colour next to "
        "it goes",
    **{f"when({_BANDS}, paint(?grid, ?things, ?ink, {one}), paint(?grid, ?things, ?ink, {other}))":
       f"draw {{ink:a}} line through {{things}} {how} its band{{ink:after}}"
       for one, other, how in ((_BAND_UPRIGHT, _BAND_LEVEL, "across"), (_BAND_LEVEL, _BAND_UPRIGHT, "along"))},
    **{f"paint(?grid, where(layers(?seen, ?ground), top(size, 2)), of_standing(?dots), hit_by(?dots, {region}))":
       f"draw {line} through {{dots}}, on each of the two backgrounds coloured like the {{dots:noun}} that lies on it"
       for region, line in _THROUGH.items()},
    "paint(?grid, where(layers(?seen, ?ground), top(size, 2)), of_standing(?dots), hit_by(?dots, ray(?way)))":
        "draw a line {way} from {dots}, on each of the two backgrounds coloured like the {dots:noun} that lies on it",
    **{f"level_with({way}_bar(?grid, ?ground), ?other)": f"until it is just as {far} the bar as {{other}}"
       for way, far in (("to", "close to"), ("from", "far from"))},
    **{f"paint(?grid, layers(?seen, ?ground), own_colour, {region})": f"fill the {files} {reach}"
       for axis, files in (("vertical", "rows"), ("horizontal", "columns"))
       for region, reach in ((f"territory({axis})", "nearest to each line with its colour"),
                             (f"half_way({axis})", "around each line with its colour, half way to the next"))},
    # beside a bar
    f"paint(?grid, {_BAR}, ?ink, {_STEPPED})":
        "above the {colour} line, draw {ink:adjective}rows, each one cell longer than the one below it{ink:after}",
    "paint(?grid, ?bar, ?ink, ray(down_left))": "draw {ink:a} ray down-left from {bar} to the border{ink:after}",
    f"paint(?grid, {_BAR}, ?ink, ray(down_left))":
        "draw {ink:adjective}rays down-left from all {colour} cells to the border{ink:after}",
    f"paint(paint(?grid, {_BAR}, ?ink, {_STEPPED}), {_BAR}, ?below, ray(down_left))":
        "above the {colour} line, draw {ink:adjective}rows, each one cell longer than the last{ink:after}; below it, "
        "{below:adjective}rows, each one cell shorter{below:after}",
    "paint(?grid, ?dots, ?ink, staggered_line(?marks))":
        "draw {ink:a} line from {dots} straight across the grid{ink:after}; it shifts one cell away from {marks:all} "
        "each time it passes one",
    # through patches
    "paint(paint(?grid, ?dots, own_colour, ray(?way)), ?dots, ?ink, of_its_colour(ray(?way)))":
        "draw a line {way} from {dots} through the grid; where it crosses its own colour, it turns {ink:bare}",
    "paint(?grid, ?dots, ?ink, of_its_colour(ray(?way)))":
        "straight {way} from {dots}, change the cells of its colour to {ink:bare}",
    "paint(?grid, where(layers(?seen, ?ground), not(most(size))), own_colour, union(overlap(shifted(right, ?n), "
    "shifted(left, ?n)), overlap(shifted(up, ?n), shifted(down, ?n))))":
        "where two blocks have the same mark at the same place, put it into the block between them too",
    "paint(?grid, where(layers(?seen, ?ground), not(most(size))), own_colour, overlap(shifted(right, ?n), "
    "shifted(left, ?n)))":
        "where two blocks in a row have the same mark at the same place, put it into the block between them too",
    # whole lines
    "of(centre, overlap(ray(?way), border_line(?way)))":
        "the cell at the {way:side} border in line with the centre of {it}",
    "strips(?grid, measure(whole(?grid), extent(vertical)), vertical)": "row[|s]",
    # diagonals
    **{f"{paint}, ?things, ?ink, {region}{rest}":
       f"draw both {{ink:adjective}}diagonals through {place}, from edge to edge{{ink:after}}{more}"
       for paint, rest, more in PAINTED
       for region, place in (("union(line(falling), line(rising))", "{things}"),
                             ("of(centre, union(line(falling), line(rising)))", "the centre of {things}"))},
    # half way to the next
    **{f"paint(?grid, ?things, own_colour, {region})": f"extend {{things}} half way to the next one {where}"
       for region, where in ((_TO_NEXT.format("horizontal"), "in its row"),
                             (_TO_NEXT.format("vertical"), "in its column"),
                             (f"union({_TO_NEXT.format('horizontal')}, {_TO_NEXT.format('vertical')})",
                              "in its row and in its column"))},
    "paint(?grid, ?things, own_colour, union(line(vertical), half_way(horizontal)))":
        "fill the columns of {things} and those half way to the next with its colour",
    "paint(?grid, ?things, own_colour, union(line(horizontal), half_way(vertical)))":
        "fill the rows of {things} and those half way to the next with its colour",
    "paint(?grid, ?things, own_colour, union(half_way(horizontal), half_way(vertical)))":
        "spread {things} in full rows or columns half way to the next",
    # connected in one direction
    **{pattern: says for ways, line in ((("left", "right"), "row"), (("up", "down"), "column")) for way in ways
       for pattern, says in _connected(way, line).items()},
    # along bars
    **{f"paint(paint(?grid, where(?things, is_line(vertical)), own_colour, {up}), where(?things, is_line(horizontal)), "
       f"own_colour, {left})": f"extend each vertical line {one}, then each horizontal line {other}"
       for up, one in _ALONG["vertical"] for left, other in _ALONG["horizontal"]
       if one != other},
    "paint(paint(?grid, where(?things, is_line(vertical)), own_colour, line(vertical)), where(?things, "
    "is_line(horizontal)), own_colour, line(horizontal))":
        "extend each line at both ends to the border, the vertical ones first",
    **{f"{paint}, ?things, ?ink, own_line{rest}":
       f"extend {{things}} at both ends to the border of the grid{{ink:in}}{more}"
       for paint, rest, more in PAINTED},
    "paint(paint_under(?grid, ?things, ?ink, own_line, ?ground), ?things, ?crossing, meeting(own_line))":
        "extend {things} at both ends to the border of the grid{ink:in}, on empty cells; where these lines cross, "
        "colour the cells {crossing}",
    **{f"{paint}, ?things, ?ink, overlap(own_line, grid_edge){rest}":
       "put {ink:a} cell on the border straight ahead of both ends of {things}{ink:after}"
       for paint, rest, _ in PAINTED},
    "paint(?grid, ?things, ?ink, meeting(own_line))":
        "colour {ink} the cells where {things:all} would meet if they were extended across the grid",
    **{f"{paint}, ?things, ?ink, {region}{rest}": f"{says}{more}"
       for region, says in (("past_ends(1)", "put {ink:a} cell at both ends of {things}{ink:after}"),
                            ("past_ends(2)", "put {ink:a} cell one step away from both ends of {things}{ink:after}"),
                            ("of(past_ends(1), union(itself, halo(by_side)))",
                             "draw {ink:a} plus around the cells just beyond both ends of {things}{ink:after}"),
                            ("union(past_ends(1), past_ends(2))", "extend {things} by two cells at both ends{ink:in}"))
       for paint, rest, more in PAINTED},
    **{f"paint(?grid, ?things, {ink}, met_by(past_ends({n}), {m}))": f"where {told.format(far)}, {does}"
       for ink, does in (("?plainink", "colour it {plainink}"), ("?ink", "give it {ink:bare}"),
                         ("own_colour", "give it their colour"))
       for n, far in ((1, "a cell"), (2, "a cell one step away"))
       for m, told in ((3, "{{things:many}} point from all four sides at {}"),
                       (1, "at least two of {{things:all}} point at {}"))},
    **{f"paint(?grid, ?things, {ink}, of(met_by(past_ends({n}), {m}), union(itself, halo(by_side))))":
       f"where {told.format(far)}, draw {plus} around it"
       for ink, plus in (("?ink", "{ink:a} plus{ink:after}"), ("own_colour", "a plus of their colour"))
       for n, far in ((1, "a cell"), (2, "a cell one step away"))
       for m, told in ((3, "{{things:many}} point from all four sides at {}"),
                       (1, "at least two of {{things:all}} point at {}"))},
    # paths
    **{f"{paint}, ?things, ?ink, splitting_ray(?walls){rest}":
       "draw {ink:a} path straight on from {things}{ink:after}; where it meets {walls:any}, it splits to both sides"
       for paint, rest, _ in PAINTED},
    "paint(?grid, where(layers(?grid, ?ground), top(size, 2)), of_standing(?dots), itself)":
        "fill each of the two backgrounds with the colour of the {dots:noun} on it",
    "paint(?grid, ?cells, of_other_end, itself)": "reverse the order of the colours along the path",
    **{f"by_value(edge({way}), case(0, ?one), case(1, ?two), case(2, ?three))":
       f"by its {line}: {{one}} in the first, {{two}} in the second, {{three}} in the third"
       for way, line in (("right", "column"), ("left", "column, counted from the right"), ("down", "row"),
                         ("up", "row, counted from below"))},
    # out of a box
    **{f"{paint}, ?things, ?ink, {region}{rest}": says + more for paint, rest, more in PAINTED for region, says in (
        (f"union(rest_of_box, {_POURED})",
         "fill {things}{ink:own}, and let the filling run straight out of its opening to the border"),
        (f"union(rest_of_box, union({_POURED}, {_SLANTED}))",
         "fill {things}{ink:own}, and let the filling run out of its opening, straight and fanning out diagonally"),
        (_POURED, "draw {ink:a} ray straight out of the opening of {things}{ink:after}"),
        (_LEAK, "close the opening of {things}{ink:own}"))},
    # a pyramid
    **{f"paint(?grid, ?dots, ?ink, repeatedly({gap}))":
       "build {ink:a} pyramid {way:beside} {dots:all}{ink:after}: each new line has a cell at every one-cell gap of "
       "the last" + far
       for gap, far in _GAPS},
    **{f"paint(paint(?grid, ?dots, ?ink, repeatedly({gap})), ?dots, own_colour, {region.format(gap)})":
       f"build {{ink:a}} pyramid {{way:beside}} {{dots:all}}{{ink:after}}: each new line has a cell at every one-cell "
       f"gap of the last{far}; {which} has their colour" for gap, far in _GAPS
       for region, which in (("repeatedly(of({0}, {0}))", "every second line"), ("of({0}, {0})", "the second line"))},
    # rain
    **{f"paint(?grid, region_of(whole(?seen), {start}), ?ink, union(itself, ray_until({way}, ?things)))":
       f"from the {side} {way}, fill each column{{ink:with}} until it meets {{things:any}}"
       for border, way, side in (("up", "down", "top"), ("down", "up", "bottom"))
       for start in (f"border_line({border})", f"off(border_line({border}), ?things)")},
    # round stones
    **{f"{paint}, ?things, ?ink, {region}{rest}":
       f"draw {{ink:a}} ray {{way}} from {{things}} to the border{{ink:after}}; where {{stones:any}} is in its way, it "
       f"steps {aside}"
       for paint, rest, _ in PAINTED for region, aside in (
           ("dodging_ray(?way, ?aside, ?stones)", "{aside}"),
           ("union(dodging_ray(?way, left, ?stones), dodging_ray(?way, right, ?stones))", "to both sides"))},
    # to and from a big thing
    **{f"paint(?grid, ?things, {ink}, of(reach(?way, {big}), union(itself, ray(?back))))":
       f"draw {line} {{back}} from {places}{how}"
       for big, places in ((_MAX, "the largest of {things:all} to the border through each other one {back:beside} it"),
                           ("?single", "{single} to the border through {things} {back:beside} it"))
       for ink, line, how in (("?ink", "{ink:a} line", "{ink:after}"),
                                         ("own_colour", "a line", ", in the colour of that one"))},
    "paint(?grid, ?things, colour_of(?goal), reach(straight, ?goal))":
        "draw lines from {goal}, in its colour, to {things:all} in the same row or column",
    "paint(?grid, ?things, colour_of(?goal), union(reach(straight, ?goal), first_met(straight, ?goal)))":
        "draw lines from {goal}, in its colour, to {things:all} in the same row or column",
    "paint(?grid, ?things, ?ink, union(reach(straight, ?goal), first_met(straight, ?goal)))":
        "connect {things} to {goal} in the same row or column{ink:by}, and colour the cell that the line hits too",
    "paint(?grid, ?things, ?ink, union(reach(straight, ?single), first_met(straight, ?single)))":
        "connect {single} to {things} in line with it{ink:by}, and colour the cell that the line hits too",
    "paint(?grid, ?things, ?ink, overlap(reach(straight, ?goal), halo(by_side)))":
        "put {ink:a} cell next to {things} in line with {goal:any}, on the side towards it{ink:after}",
    "paint(?grid, ?things, own_colour, overlap(reach(straight, ?single), halo(by_side)))":
        "make {things} in line with {single} one cell longer towards it",
    # crossing rays
    "paint(paint(?grid, ?marks, own_colour, union(ray(?a), ray(?b))), ?marks, ?ink, overlap(ray(?a), ray(?b)))":
        "draw rays {a} and {b} from {marks:all}, and colour their crossings {ink}",
    **{f"{paint}, ?things, ?ink, without(union(ray(?a), ray(?b)), overlap(ray(?a), ray(?b))){rest}":
       "draw {ink:adjective}rays {a} and {b} from {things:all}{ink:after}, but not on their crossings"
       for paint, rest, _ in PAINTED},
    **{f"{paint}, ?things, ?ink, overlap(ray(?a), ray(?b)){rest}":
       "colour {ink} the cells where rays {a} and {b} from {things:all} would "
       "cross" for paint, rest, _ in PAINTED},
    **{f"paint(paint(?grid, ?dots, own_colour, first_met({ways}, ?walls)), ?dots, own_colour, ray_until({ways}, "
       "?walls))": f"draw {rays} from {{dots}} in all {many} directions until they meet {{walls:any}}, and give the "
                   "cells that they hit the same colour"
       for ways, rays, many in (("straight", "rays", "four"), ("diagonally", "diagonal rays", "four"),
                                ("all_ways", "rays", "eight"))},
    "paint(paint(?grid, ?dots, own_colour, first_met(?way, ?walls)), ?dots, own_colour, ray_until(?way, ?walls))":
        "draw a ray {way} from {dots} until it meets {walls:any}, and give the cell that it hits its colour too",
    # to the border, then on
    **{pattern.format(f"paint(?grid, ?dots, own_colour, {first})", first): says
       for first, says in (
           ("line(?axis)", "draw a full {axis:line} through {dots}, and a line {way} from it until it meets a coloured "
                           "cell"),
           ("ray(?side)", "from {dots}, draw a line {side} to the border and one {way} until it meets a coloured cell"))
       for pattern in ("paint({0}, ?dots, own_colour, ray_until(?way, cells({0}, ?ground)))",
                       "paint(?grid, ?dots, own_colour, union({1}, ray_until(?way, cells({0}, ?ground))))")},
    **{f"paint({_ROWS}, where(cells({_ROWS}, ?ground), {test}), own_colour, ray_until(?way, cells({_ROWS}, ?ground)))":
       f"draw a full row through {{dots}}, and lines {{way}} from {ends} to the next row"
       for test, ends in (("touches_side(left)", "the left ends"), ("touches_side(right)", "the right ends"),
                          ("either(touches_side(left), touches_side(right))", "both ends"))},
    f"paint({_TO_SIDE}, where(cells({_TO_SIDE}, ?ground), touches_side(?side)), own_colour, ray_until(?way, "
    f"cells({_TO_SIDE}, ?ground)))":
        "draw a line {side} from {dots} to the border, and from there {way} to the next line",
    f"paint({_TO_SIDE}, where(cells({_TO_SIDE}, ?ground), touches_side(?side)), own_colour, beside(?way))":
        "draw a line {side} from {dots} to the border, and put one more cell {way:beside} its end",
    # rings
    **{f"{paint}, ?things, ?ink, {region}{rest}": says + more for paint, rest, more in PAINTED for region, says in (
        ("without(grown(2), grown(1))", "draw {ink:a} ring around {things}, one cell away{ink:after}"),
        ("union(without(grown(2), grown(1)), without(grown(4), grown(3)))",
         "draw two {ink:adjective}rings around {things}, with gaps of one cell{ink:after}"),
        ("of(grown(2), box_corners)", "put {ink:a} cell two steps diagonally from {things} in all four directions"
                                      "{ink:after}"),
        ("without(of(grown(2), frame), of(grown(2), box_corners))",
         "draw {ink:a} ring without corners around {things}, one cell away{ink:after}"))},
    "paint_under(?grid, ?things, ?ink, grown(1), ?ground)": "surround {things}{ink:own}",
    **{f"paint_under(paint_under(?grid, ?dots, ?ink, grown(1), ?ground), ?dots, {second}, grown(2), ?ground)":
       f"surround {{dots}}{{ink:with}}, and draw {ring} around that"
       for second, ring in (("own_colour", "a ring of its own colour"), ("?second", "{second:a} ring{second:after}"))},
    **{f"paint(?grid, ?dots, ?ink, {region})": says for region, says in (
        ("ring_through(region_of(whole(?seen), centre))",
         "draw {ink:a} square ring around the middle of the grid through {dots}{ink:after}"),
        ("of(ring_through(region_of(whole(?seen), centre)), box_corners)",
         "copy {dots} to the four corners of the square around the middle of the grid{ink:in}"))},
    "paint(?grid, ?thing, ?ink, ripples(spacing(?things)))":
        "draw {ink:adjective}square rings around {thing} out to the border, as far apart as {things:all} are"
        "{ink:after}",
    "the(?things, middle(edge(?way)))": "middle {things:noun}",
    # quarters
    "paint(?grid, ?things, own_colour, nearest_corner)":
        "put the colour of {things} into the nearest corner of the grid",
    "paint(?grid, ?things, own_colour, own_quarter)": "{things} fills its quarter of the grid with its colour",
    "paint(?grid, ?things, own_colour, overlap(own_quarter, cross))":
        "extend {things} in all four directions, as far as its quarter of the grid goes",
    **{f"paint(?grid, ?things, own_colour, overlap(own_quarter, line({axis})))":
       f"extend {{things}} {both}, as far as its quarter of the grid goes"
       for axis, both in (("horizontal", "to the left and right"), ("vertical", "up and down"))},
    "paint(?grid, ?things, own_colour, overlap(own_quarter, ray(diagonally)))":
        "draw diagonals from {things} within its quarter of the grid",
    # roads
    **{f"paint(?grid, ?things, ?ink, elbow({axis}, ?town))":
       f"draw {{ink:a}} path from {{things}} to {{town}}, first {first}, then {then}{{ink:after}}"
       for axis, first, then in (("horizontal", "along its row", "along the column"),
                                 ("vertical", "along its column", "along the row"))},
    # row and column
    **{f"paint({_BOTH}, all_of_colour(?grid, ?first), ?ink, {region})":
       "draw a full {first} {across:line} through the {first} cell and a full {second} {along:line} through the "
       f"{{second}} cell. {sign[0].upper()}{sign[1:]}"
       for region, sign in (
           (_CROSSING, "colour their crossing {ink}"),
           (f"of({_CROSSING}, union(itself, halo(by_corner)))", "put {ink:a} 3 by 3 square on their crossing"
                                                                "{ink:after}"),
           (f"of({_CROSSING}, union(itself, halo(by_side)))", "put {ink:a} plus on their crossing{ink:after}"),
           (f"of({_CROSSING}, halo(by_corner))", "put {ink:a} ring around their crossing{ink:after}"),
           (f"of({_CROSSING}, union(itself, beside(diagonally)))", "put {ink:a} X on their crossing{ink:after}"),
           (f"of({_CROSSING}, beside(diagonally))", "put {ink:a} cell off each corner of their crossing"
                                                    "{ink:after}"))},
    # parts of the grid
    **{f"paint(?grid, ?dots, own_colour, overlap(territory(?axis), {region}))":
       f"{{dots}} owns the {{axis:across}} nearest to it: within these, draw {what} in its colour"
       for region, what in (("union(line(?other), grid_edge)", "its {other:line} and the edge of the grid"),
                            ("grid_edge", "the edge of the grid"), ("cross", "its row and column"),
                            ("union(cross, grid_edge)", "its row and column and the edge of the grid"))},
    # hits at the border
    "paint(?grid, ?things, own_colour, overlap(ray(?ways), grid_edge))":
        "put a cell of its colour where rays from {things} going {ways} would hit the border",
    "paint(?grid, ?things, own_colour, overlap(ray(straight), grid_edge))":
        "put a cell of its colour at the border in line with {things}, on all four sides",
    "paint(?grid, ?things, ?ink, overlap(ray(straight), grid_edge))":
        "put {ink:a} cell at the border in line with {things}, on all four sides{ink:after}",
    "paint(?grid, ?things, ?ink, overlap(ray(?ways), grid_edge))":
        "put {ink:a} cell where rays from {things} going {ways} would hit the border{ink:after}",
    # to what is seen
    **{f"paint(paint(?grid, where(?things, overlaps(region_of(?thing, first_met({ways}, ?things)))), ?ink, itself), "
       f"?thing, ?line, reach({ways}, ?things))":
       f"draw {{line:adjective}}lines from {{thing}} {where} to the first {{things:noun}} there{{line:after}}, "
       "and colour those {ink}"
       for ways, where in (("straight", "in all four directions"), ("all_ways", "in all eight directions"),
                           ("diagonally", "diagonally"), ("?ways", "going {ways}"))},
    "paint(?grid, ?things, ?ink, turned_path(?way, ?left, ?right))":
        "draw {ink:a} path {way} from {things} to the border that turns left before {left:any} and right before "
        "{right:any}{ink:after}",
    # spirals
    **_spirals(),
    "paint(?grid, ?things, own_colour, grown(?int))": "grow {things} by {int} cells on all sides",
}
"""Templates by the shape of an expression."""

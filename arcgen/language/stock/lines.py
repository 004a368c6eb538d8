"""Stock phrases for rules that draw lines and rays: between borders, over bands, into an outline."""
from __future__ import annotations

_CROSSED = {"overlap(of(overlap(itself, border_line({a})), line(vertical)), of(overlap(itself, border_line({b})), "
            "line(horizontal)))": "column of a cell at the {a:side} border",
            "overlap(line(vertical), of(overlap(itself, border_line({b})), line(horizontal)))": "column of a cell",
            "overlap(of(overlap(itself, border_line({a})), line(vertical)), line(horizontal))":
                "column of a cell at the {a:side} border"}
_ENDED = "overlap(of(overlap(itself, border_line({})), line({axis})), of(overlap(itself, border_line({})), line({axis})))"
_ROWS = _ENDED.format("left", "right", axis="horizontal")
_COLUMNS = _ENDED.format("up", "down", axis="vertical")
_RAREST = "all_of_colour(?grid, rarest(?grid))"
_ALONE = "erase(?grid, cells(?grid, ?ground), ?ground)"
_JOINED = f"paint({{}}, {_RAREST}, ?ink, union({_ROWS}, {_COLUMNS}))"
_JOIN = "connect cells of the rarest colour that face each other at opposite borders{ink:by}"
_BAND_UPRIGHT = "union(ray_over_one_colour(up), ray_over_one_colour(down))"
_BAND_LEVEL = "union(ray_over_one_colour(left), ray_over_one_colour(right))"
_THROUGH = {"union(line(falling), line(rising))": "both diagonals", "cross": "a full row and column",
            "line(horizontal)": "a full row", "line(vertical)": "a full column", "ray(?way)": "a ray {way}"}
_OUTLINE = "the(?things, most(size))"
_STEPPED = "of(ray(up_right), union(itself, ray(left)))"
_PILE = "the(layers(?grid, ?ground), {}(pile(own_line)))"

LINES = {
    # into an outline
    **{f"paint({ground}, ?lights, {ink}, {light})":
       f"draw {line} from {{lights}} straight through the inside of the outline, until something stands in the way{how}"
       f"{closing}"
       for ground, closing in (("?grid", ""), ("erase(?grid, ?lights, ?ground)", "; remove {lights:all}"))
       for light, kind in ((f"shone_into({_OUTLINE})", ""), (f"dotted(shone_into({_OUTLINE}))", "dotted "))
       for ink, line, how in (("?ink", f"{{ink:a}} {kind}line", "{ink:after}"),
                              (f"colour_of({_OUTLINE})", f"a {kind}line", ", in the colour of the outline"))},
    # crossings
    **{f"paint(?grid, layers(?seen, ?ground), {ink}, {region.format(a='?a', b='?b')})":
       f"where the {column} crosses the row of a cell of the same colour at the {{b:side}} border, put {cell}"
       for region, column in _CROSSED.items() if "{b}" in region
       for ink, cell in (("own_colour", "that colour"), ("?ink", "{ink:a} cell{ink:after}"))},
    **{f"paint(?grid, layers(?seen, ?ground), own_colour, of({region.format(a='?a', b='?b')}, union(itself, "
       "beside(diagonally))))":
       f"where the {column} crosses the row of a cell of the same colour at the {{b:side}} border, draw an X in that "
       "colour" for region, column in _CROSSED.items() if "{b}" in region},
    _JOINED.format("?grid"): _JOIN,
    _JOINED.format(_ALONE): f"{_JOIN}, and remove everything else",
    **{f"paint({_JOINED.format(grid)}, {_RAREST}, ?crossing, overlap({_ROWS}, {_COLUMNS}))":
       f"{_JOIN}, with {{crossing}} crossings{closing}"
       for grid, closing in (("?grid", ""), (_ALONE, "; remove everything else"))},
    # over bands
    f"paint(?grid, ?things, ?ink, {_BAND_UPRIGHT})":
        "draw {ink:a} line up and down from {things} to the edges of its band{ink:after}",
    f"paint(?grid, ?things, ?ink, {_BAND_LEVEL})":
        "draw {ink:a} line left and right from {things} to the edges of its band{ink:after}",
    f"paint(?grid, ?things, ?ink, union({_BAND_UPRIGHT}, {_BAND_LEVEL}))":
        "draw {ink:adjective}lines from {things} in all four directions, to the edges of its band{ink:after}",
    **{f"paint(?grid, where(layers(?seen, ?ground), top(size, 2)), of_standing(?dots), hit_by(?dots, {region}))":
       f"draw {line} through {{dots}}; on each of the two grounds it takes the colour of the {{dots:noun}} there"
       for region, line in _THROUGH.items() if region != "ray(?way)"},
    "paint(?grid, where(layers(?seen, ?ground), top(size, 2)), of_standing(?dots), hit_by(?dots, ray(?way)))":
        "draw a line {way} from {dots}; on each of the two grounds it takes the colour of the {dots:noun} there",
    # lines on top of each other
    **{_PILE.format(word): f"line[|s] {place}" for word, place in (("most", "on top"), ("least", "at the bottom"))},
    **{f"the(layers(?grid, ?ground), {word}(pile(box)))": f"object[|s] {place}"
       for word, place in (("most", "on top of all others"), ("least", "below all others"))},
    "paint(?grid, layers(?seen, ?ground), ?ink, meeting(own_line))": "colour {ink} the cells where lines cross",
    f"paint(?grid, {_PILE.format('least')}, own_colour, own_line)": "bring the line at the bottom to the top",
    "nested(layers(?grid, ?ground), pile(own_line))":
        "draw square rings, one inside the other, in the colours of the lines: that of the bottom line inside, that of "
        "the top one outside",
    "pile(own_line)": "place in the pile, the bottom one first",
    # beside a bar
    f"paint(?grid, ?bar, ?ink, {_STEPPED})":
        "above {bar}, draw {ink:adjective}rows that get a cell longer each, up to the top{ink:after}",
    "paint(?grid, ?bar, ?ink, ray(down_left))": "draw {ink:a} ray down-left from {bar} to the border{ink:after}",
    f"paint(paint(?grid, ?bar, ?ink, {_STEPPED}), ?bar, ?below, ray(down_left))":
        "above {bar}, draw {ink:adjective}rows that get a cell longer each{ink:after}; below it, {below:adjective}rows "
        "that get a cell shorter each{below:after}",
    "paint(?grid, ?dots, ?ink, staggered_line(?marks))":
        "draw {ink:a} line from {dots} straight across the grid{ink:after}; it shifts one cell away from {marks:all} "
        "each time it passes one",
    # through patches
    "paint(paint(?grid, ?dots, own_colour, ray(?way)), ?dots, ?ink, of_its_colour(ray(?way)))":
        "draw a ray {way} from {dots} to the border; where it crosses its own colour, make it {ink}",
    "paint(?grid, ?dots, ?ink, of_its_colour(ray(?way)))":
        "straight {way} from {dots}, colour the cells of its own colour {ink}",
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
}
"""Templates by the shape of an expression."""

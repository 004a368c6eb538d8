"""Stock phrases for what counts: bars and charts, answers by a number, colours by how common they are."""
from __future__ import annotations

from ..idioms import FORMS
from ..phrasing import by_number

_AHEAD = "measured_block(?{0}, number_ahead(?{0}, ?others))"
_BESIDE_BORDER = "region_of(whole(?grid), of(border_line(?wall), beside(?back)))"
_UPWARDS = f"paste(?grid, {_BESIDE_BORDER}, bar(measure(whole(?grid), extent(vertical)), %s, up, ?ink, ?ground))"


def _answers() -> dict[str, str]:
    """Answers in a colour for a number."""
    found = {}
    for cases, told in map(by_number, (2, 3, 4, 5)):
        for side, answer in (("1", "a single cell"), ("?int", "a {int} by {int} square")):
            found[f"square({side}, looked_up(count(?things), {cases}))"] = \
                f"count {{things:all}} and output {answer}: {told}"
            found[f"square({side}, looked_up(colours_in(?grid, ?ground), {cases}))"] = \
                f"count the colours<ground: other than {{ground}}/> and output {answer}: {told}"
            found[f"square({side}, looked_up(?n, {cases}))"] = f"output {answer} that tells {{n}}: {told}"
    return found


COUNTS = {
    # bars
    _UPWARDS % "?n": "add {ink:a} bar one column away from the {wall:side} border{ink:after}, as tall as {n}",
    _UPWARDS % "minus(count(?first), count(?second))":
        "add {ink:a} bar one column away from the {wall:side} border{ink:after}, as many cells tall as there "
        "are more {first:many} than {second:many}",
    _UPWARDS % "count(?things)":
        "add {ink:a} bar one column away from the {wall:side} border{ink:after}, as many cells tall as there "
        "are {things:many}",
    _UPWARDS % "largest(?things, size)":
        "add {ink:a} bar one column away from the {wall:side} border{ink:after}, as tall as the largest {things:noun}",
    f"paint(?grid, ?marks, ?ink, union(itself, {_AHEAD.format('way')}))":
        "extend {marks} {way}{ink:in}, one cell for each {others:noun} ahead of it",
    f"paint(?grid, ?marks, ?ink, union(union(itself, {_AHEAD.format('one')}), {_AHEAD.format('two')}))":
        "extend {marks} {one} and {two}{ink:in}, one cell for each {others:noun} ahead of it on that side",
    "paint_under(?grid, ?things, ?ink, within(ray(?way), region_of(joined(?things), box)), ?ground)":
        "extend {things:all} {way} as far as the longest of them{ink:in}",
    "paint(?grid, ?things, ?ink, off(itself, regions_of(where(?things, least(size)), line(horizontal))))":
        "colour {ink} the part of {things} that is above the height of the shortest",
    "paint(?grid, objects(?seen, ?ground, ?near), ?ground, off(itself, regions_of(where(objects(?seen, ?ground, "
    "?near), least(size)), line(horizontal))))":
        "cut all bars down to the height of the shortest<ground:, leaving {ground}/>",
    # charts
    "bar_chart(?things, ?key, ?way, ?key, ?order, ?ground)":
        "draw a bar for {things} in its colour, as long as its {key}<ground:, on {ground}/>, growing {way}, sorted "
        "{order:from}, the shortest first",
    "bar_chart(?things, size, ?way, size, ?order, ?ground)":
        "draw a bar for {things} in its colour, as many cells long as it has<ground:, on {ground}/>, growing {way}, "
        "sorted {order:from}, the shortest first",
    "bar_chart(layers(?grid, ?ground), size, ?way, size, ?order, ?ground)":
        "draw a bar for each colour<ground: but {ground}/>, as many cells long as it has, growing {way}, sorted "
        "{order:from}, the shortest first",
    "colour_list(layers(?grid, ?ground), size, ?way)":
        "list the colours<ground: other than {ground}/> in a {way:file} {way:from}, the rarest first",
    "colour_list(?things, size, ?way)":
        "list the colours of {things:all} in a {way:file} {way:from}, that of the smallest first",
    "nested(layers(?grid, ?ground), size)":
        "draw nested squares, one in each colour<ground: but {ground}/>, the rarest in the middle and the commonest "
        "outside",
    "upscale(nested(layers(?grid, ?ground), size), ?n)":
        "draw nested squares, {n} cells thick, one in each colour<ground: but {ground}/>, the rarest in the middle and "
        "the commonest outside",
    "nested(?things, size)":
        "draw nested squares, one in the colour of {things}, the smallest in the middle and the largest outside",
    "upscale(nested(?things, size), ?n)":
        "draw nested squares, {n} cells thick, one in the colour of {things}, the smallest in the middle and the "
        "largest outside",
    # the commonest colours
    **{f"paint(?grid, where(layers(?grid, ?ground), {test}), ?{ink}, itself)": says
       for test, which in (("top(size, ?n)", "the {n} commonest colours<ground: other than {ground}/>"),
                           ("not(top(size, ?n))", "all colours but the {n} commonest<ground: ({ground} not counted)/>"),
                           ("most(size)", "the commonest colour<ground: other than {ground}/>"),
                           ("not(most(size))", "all colours but the commonest<ground: ({ground} not counted)/>"))
       for ink, says in (("plainink", f"change {which} to {{plainink}}"),
                         ("ink", f"colour the cells of {which} {{ink}}"))},
    **{f"paint(?grid, where(layers(?grid, ?ground), not({test})), ?ground, itself)":
       f"keep only {which} besides {{ground}}, and change everything else to {{ground}}"
       for test, which in (("top(size, ?n)", "the {n} commonest colours"), ("most(size)", "the commonest colour"))},
    **_answers(),
    # so many cells
    "paint(blanked(?grid, ?ground), ?which, own_colour, laid_out(horizontal, whole(?grid)))":
        "turn {which} into a horizontal line of as many cells in the middle of the grid, and remove everything else",
    "paint(blanked(?grid, ?ground), everything(?grid, ?ground), own_colour, laid_out(horizontal, whole(?grid)))":
        "turn the object into a horizontal line of as many cells in the middle of the grid",
    "wound(bar(9, ?n, right, ?ink, ?ground), 3, ?ground)":
        "in a {ground} 3 by 3 square, fill as many cells{ink:with} as {n}, row by row, back and forth",
    "wound(bar(9, count(?things), right, ?ink, ?ground), 3, ?ground)":
        "count {things:all}, and fill that many cells of a {ground} 3 by 3 square{ink:with}, row by row, back "
        "and forth",
    "wound(bar(9, colours_in(?grid, ?ground), right, ?ink, ?ground), 3, ?ground)":
        "count the colours other than {ground}, and fill that many cells of a {ground} 3 by 3 square{ink:with}, row by "
        "row, back and forth",
    "paint(square(?int, ?ground), where(cells_of(square(?int, ?ground), ?ground), first(count(?things))), ?ink, "
    "itself)":
        "count {things:all}, and fill that many cells of a {ground} {int} by {int} square{ink:with}, row by row",
    "paint(square(?int, ?ground), where(cells_of(square(?int, ?ground), ?ground), first(colours_in(?grid, ?ground))), "
    "?ink, itself)":
        "count the colours other than {ground}, and fill that many cells of a {ground} {int} by {int} square"
        "{ink:with}, row by row",
    "colour_of(everything(?grid, ?ground))": "the colour of the <ground:cells that are not {ground}/coloured cells>",
    "bar(count(?things), count(?things), ?way, ?ink, ?ground)":
        "make {ink:a} {way:file} with a cell for {things}{ink:after}",
    "bar(?int, count(?things), ?way, ?ink, ?ground)":
        "count {things:all}, and fill that many cells of a {ground} {way:file} of {int} cells{ink:with}, {way:from}",
    "bar(?int, colours_in(?grid, ?ground), ?way, ?ink, ?ground)":
        "count the colours other than {ground}, and fill that many cells of a {ground} {way:file} of {int} cells"
        "{ink:with}, {way:from}",
    "square(count(?things), ?ink)": "count {things:all}, and make {ink:a} square that many cells wide{ink:after}",
    "square(colours_in(?grid, ?ground), ?ink)":
        "count the colours<ground: other than {ground}/>, and make {ink:a} square that many cells wide{ink:after}",
    **{f"diagonal({number}, {axis}, ?ink, ?ground)":
       f"count {counted}, and make a {{ground}} square that many cells wide with {{ink:a}} diagonal "
       f"{ends}{{ink:after}}"
       for axis, ends in FORMS["ends"].items()
       for number, counted in (("count(?things)", "{things:all}"),
                               ("colours_in(?grid, ?ground)", "the colours other than {ground}"))},
}
"""Templates by the shape of an expression."""

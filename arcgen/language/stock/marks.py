"""Stock phrases for rules of marks, samples and signs: what is like the framed one, where a dot would hit."""
from __future__ import annotations

_BIG = "the(?things, most(size))"
_SIGNS = {
    "union(itself, halo(by_side))": "a {}plus in", "union(itself, halo(by_corner))": "a {}square in",
    "union(itself, beside(diagonally))": "a {}X in", "halo(by_corner)": "a {}ring around",
    "beside(diagonally)": "four {}cells diagonally around", "corner_ray(diagonally)": "{}diagonal rays from"}
_OTHERS = "where(layers(?grid, ?ground), both(not(is_colour(?bar)), not(is_colour(?knot))))"
_FRAMES = {"all_of_colour(?grid, ?wall)": "in the {wall} corner",
           "only(pieces(?grid, ?wall, ?near))": "in the {wall} frame",
           "the(pieces(?grid, ?wall, ?near), is_closed)": "in the closed {wall} frame"}
_SAMES = {"shape": ("of the same shape as", ""), "shape_any_way": ("of the same shape as", " (turned or mirrored too)"),
          "colour": ("of the same colour as", "")}


def _like(frame: str, says: str) -> dict[str, str]:
    """What is like the thing in a frame."""
    found = {}
    for key, (same, how) in _SAMES.items():
        alike, inside = f"like({key}, the(?things, inside({frame})))", f"inside({frame})"
        found[f"where(?things, {alike})"] = f"{{things:noun}} {same} the one {says}{how}"
        found[f"where(?things, both({alike}, not({inside})))"] = \
            f"[other|other] {{things:noun}} {same} the one {says}{how}"
        different = same.replace("of the same", "with a different").replace(" as", " from")
        found[f"where(?things, both(not({alike}), not(is_colour(?wall))))"] = \
            f"{{things:noun}} {different} the one {says}{how}"
        found[f"paint(?grid, where(?things, {alike}), colour_of(the(?things, {inside})), itself)"] = \
            f"give each {{things:noun}} {same} the one {says}{how} its colour"
        found[f"paint(?grid, where(?things, both(not({alike}), not(is_colour(?wall)))), "
              f"colour_of(the(?things, {inside})), itself)"] = \
            f"give each {{things:noun}} {different} the one {says}{how} the colour of that one"
    return found


def _facing() -> dict[str, str]:
    """What others do to the largest thing that they face."""
    marks = {f"first_met(straight, {_BIG})": "the cell of the largest one that it faces",
             f"nearest_cells({_BIG})": "the nearest cell of the largest one",
             f"within(ray(straight), {_BIG})": "the row or column of the largest one that it faces"}
    verbs = ("own_colour", "gives its colour to {place}"), ("?ink", "marks {place}{{ink:in}}")
    smaller = {f"paint({grid}, ?things, {ink}, {mark})":
               f"each smaller {{things:noun}} {verb.format(place=place)}{closing}"
               for mark, place in marks.items()
               for grid, closing in (("?grid", ""), (f"keep(?grid, {_BIG}, ?ground)", "; only the largest one stays"))
               for ink, verb in verbs}
    named = {f"paint({grid}, ?things, {ink}, {mark.replace(_BIG, '?single')})":
             f"{{things}} {verb.format(place=place.replace('the largest one', '{single}'))}{closing}"
             for mark, place in marks.items()
             for grid, closing in (("?grid", ""), ("keep(?grid, ?single, ?ground)", "; only {single} stays"))
             for ink, verb in verbs}
    return named | smaller


def _partners() -> dict[str, str]:
    """Things that touch, and what they do to each other."""
    touching = "where(?things, next_to(?things, ?near))"
    swapped = f"paint(?grid, {touching}, of_touching(?things, ?near), itself)"
    return {
        swapped: "swap the colours of {things:many} that touch",
        f"keep({swapped}, {touching}, ?ground)":
            "swap the colours of {things:many} that touch, and remove those that touch no other",
        f"paint(?grid, {touching}, of_touching(?things, ?near), centre)":
            "colour the centre of each {things:noun} that touches another in that one's colour",
        f"paint(?grid, {touching}, of_touching(?things, ?near), halo(by_corner))":
            "surround each {things:noun} that touches another with that one's colour"}


_LAND = f"paint({{}}, {_OTHERS}, own_colour, territory(vertical))"
_WITH_BAR = f"paint({_LAND}, all_of_colour(?grid, ?bar), ?over, itself)"
_WITH_LINES = f"paint({_WITH_BAR}, {_OTHERS}, ?over, itself)"
_RULER = "the(?things, is_colour(?ruler))"

_AREAS, _LARGE = "regions(?grid, by_side)", "where(regions(?grid, by_side), at_least(size, ?n))"
_SPECKLED = ((_AREAS, "most(box_area)", "largest area"), (_LARGE, "least(box_area)", "smallest of the large areas"),
             *((areas, f"{test.format(f'number_in({specks})')}", f"{area} {says.format(name)}")
               for specks, name in (("cells_of(?grid, rarest(?grid))", "specks"),
                                    ("cells_of(?grid, ?plain)", "{plain} specks"))
               for areas, test, area, says in ((_AREAS, "most({})", "area", "with the most {}"),
                                               (_LARGE, "least({})", "large area", "with the fewest {}"),
                                               (_LARGE, "equals({}, 0)", "large area", "without {}"))))
"""Large areas that specks lie on: the areas, which of them, and what that one is called."""
_SQUARE = "everything(?grid, ?ground)"
_FENCED = "overlaps(regions_of(pieces(?grid, ?fence, ?near), inside_of))"

_DIAGONAL = "of(overlap(itself, box_corners), union(between(falling), between(rising)))"
_MISSING = "overlap(frame, of(without(box_corners, itself), cross))"

_MARKED = "joined(where(blobs(?grid, ?lattice, ?near), ?test))"

def _out_of_the_corner() -> dict[str, str]:
    """What grows out of the corner with a dot, as far as there are other dots."""
    corner, others = "the(?dots, in_corner)", "where(?dots, not(in_corner))"
    shapes = {}
    for near, full, line, size in (
            ("by_side", "draw a full {}triangle", "draw a slanted {}line across", "long"),
            ("by_corner", "draw a full {}square", "draw the two inner sides of a {}square", "wide")):
        steps = f"steps_to({corner}, {near})"
        within = f"not(at_least({steps}, count({others})))"
        shapes[within] = f"{full} in the corner", size
        shapes[f"equals({steps}, minus(count({others}), 1))"] = line + (
            " the corner" if near == "by_side" else " in the corner"), size
        shapes[f"both(touches_border, {within})"] = "draw two {}arms along the borders, from the corner", "long"
    inks = {f"colour_of(joined({others}))": ("", ", in their colour"), f"colour_of({corner})": ("", ", in its colour"),
            "?plainink": ("{plainink} ", "")}
    return {f"paint({grid}, where(cells_of({seen}, ?ground), {reached}), {ink}, itself)":
            f"{start}{shape.format(inked)} {which}, as many cells {size} as there {verb} other dots{colour}"
            for grid, seen, start, which, verb in (
                ("erase(?grid, ?dots, ?ground)", "erase(?grid, ?dots, ?ground)", "remove all dots, and ",
                 "that had one", "were"), ("?grid", "?seen", "", "with the dot", "are"))
            for reached, (shape, size) in shapes.items() for ink, (inked, colour) in inks.items()}


MARKS = {
    # like the sample
    **{pattern: says for frame, name in _FRAMES.items() for pattern, says in _like(frame, name).items()},
    **{f"the(?things, inside({frame}))": f"{{things:noun}} {says}" for frame, says in _FRAMES.items()},
    f"both(like(shape_any_size, {_BIG}), not(most(size)))": "shaped like the largest one but smaller",
    "like(shape_any_size, ?other)": "shaped like {other}, in whatever size",
    "of_alike(where(?things, not(is_colour(?body))), shape_any_size)":
        "the colour of the object of its shape in another size",
    "like(shape_any_way, ?other)": "of the same shape as {other} (turned or mirrored too)",
    # as long as
    f"where(?things, both(not(is_colour(?ruler)), like(long_side, {_RULER})))":
        "[other|other] {things:noun} as long as the {ruler} one",
    f"where(?things, like(long_side, {_RULER}))": "{things:noun} as long as the {ruler} one",
    f"where(?things, not(at_least(long_side, measure({_RULER}, long_side))))":
        "{things:noun} shorter than the {ruler} one",
    f"paint(?grid, where(?things, not(is_colour(?ruler))), choose(like(long_side, {_RULER}), ?same, "
    f"choose(at_least(long_side, measure({_RULER}, long_side)), ?longer, ?shorter)), itself)":
        "colour {things:many} as long as the {ruler} one {same}, longer ones {longer} and shorter ones {shorter}",
    f"paint(?grid, ?things, choose(like(long_side, {_RULER}), ?same, choose(at_least(long_side, measure({_RULER}, "
    "long_side)), ?longer, ?shorter)), itself)":
        "colour {things:many} longer than the {ruler} one {longer}, shorter ones {shorter} and equally long ones "
        "{same}",
    # rows that lines take
    **{f"paint({_WITH_LINES.format(ground)}, all_of_colour(?grid, ?knot), ?bar, itself)":
       f"fill the rows nearest to each line with its colour; the lines{rest} become {{over}}, the crossings of lines "
       "and bar {bar}" for ground, rest in (
           ("?grid", " and the bar"), ("blanked(?grid, ?over)", ", the bar and the rows midway between two colours"))},
    **{f"paint({_WITH_LINES.format(ground)}, all_of_colour(?grid, ?knot), ?bar, itself)".replace("?over", "?bar"):
       f"fill the rows nearest to each line with its colour; the lines and their crossings with the bar{rest} become "
       "{bar}" for ground, rest in (("?grid", ""),
                                    ("blanked(?grid, ?over)", " and the rows midway between two colours"))},
    **{f"paint({_WITH_BAR.format(ground)}, all_of_colour(?grid, ?knot), ?over, itself)":
       "fill the rows nearest to each line with its colour; the bar" + rest + " {over}" for ground, rest in (
           ("?grid", " becomes"), ("blanked(?grid, ?over)", " and the rows midway between two colours become"))},
    **_facing(),
    # signs in the middle
    "paint(?grid, everything(?seen, ?ground), ?ink, centre)": "put {ink:a} cell in the middle of everything{ink:after}",
    **{f"paint(?grid, ?things, ?ink, of(centre, {region}))":
       f"draw {sign.format('{ink:adjective}')} the middle of {{things}}{{ink:after}}"
       for region, sign in _SIGNS.items()},
    # the nearest cell
    "paint(?grid, ?dots, own_colour, nearest_cells(all_of_colour(?seen, ?colour)))":
        "{dots} gives the nearest {colour} cell its colour",
    "paint(keep(?grid, all_of_colour(?grid, ?colour), ?ground), ?dots, own_colour, "
    "nearest_cells(all_of_colour(?grid, ?colour)))":
        "{dots} gives the nearest {colour} cell its colour and disappears",
    **{f"paint({grid}, ?dots, ?{ink}, nearest_cells(all_of_colour({seen}, ?colour)))": f"{says}{more}"
       for grid, seen, more in (("?grid", "?seen", ""), ("keep(?grid, all_of_colour(?grid, ?colour), ?ground)", "?grid",
                                                         ", and remove {dots:all}"))
       for ink, says in (("plain", "colour {plain} the {colour} cell nearest to {dots}"),
                         ("ink", "colour the {colour} cell nearest to {dots} {ink}"))},
    # marks of figures
    "recolour(cut_out(?thing, ?ground), colour_of(?thing), ?mark)": "cut out {thing} and colour it {mark}",
    **{f"square({n}, ink_for(?thing, minor_colour))": f"output a {size} in the rarer colour of {{thing}}"
       for n, size in (("1", "single cell"), ("?int", "{int} by {int} square"))},
    "upscale(square(1, ink_for(?thing, minor_colour)), ?n)":
        "output a {n} by {n} square in the rarer colour of {thing}",
    "recolour(cut_out(?thing, ?ground), colour_of(?thing), ?ground)":
        "cut out {thing}, and keep only its marks<ground:; the rest becomes {ground}/>",
    "recolour(cut_out(?thing, ?ground), ?mark, colour_of(?thing))":
        "cut out {thing}, and colour its {mark} marks like the rest of it",
    "paint(?grid, blobs(?grid, ?ground, ?near), own_colour, itself)": "fill each object with its main colour",
    # the part with the dot
    **{f"paint(blanked(?grid, ?ground), where(parts(?grid, {n}), has(?dot)), ?ink, {region})":
       f"{cut}{does.format(part)}, and clear everything else<ground:, leaving {{ground}}/>"
       for n, cut, part in (("2", "", "the quarter that holds the {dot} cell"),
                            ("?n", "divide the grid into {n} by {n} equal parts, ", "the one with the {dot} cell"))
       for region, does in (("frame", "draw {{ink:a}} frame along the edge of {}{{ink:after}}"),
                            ("itself", "colour {} {{ink}}"))},
    # partners
    **_partners(),
    # what is over the ends
    "paint(paint(erase(?grid, ?things, ?ground), the(?things, most(size)), ?one, itself), the(?things, least(size)), "
    "?two, itself)": "keep only the largest {things:noun}, coloured {one}, and the smallest, coloured {two}",
    "paint(paint(?grid, the(?things, most(size)), ?one, itself), the(?things, least(size)), ?two, itself)":
        "colour the largest {things:noun} {one} and the smallest {two}",
    # rings instead
    **{f"paint(erase(?grid, ?things, ?ground), ?things, ?ink, {region})": says
       for region, says in (("box_halo", "replace {things} by {ink:a} frame around it{ink:after}"),
                            ("halo(by_corner)", "replace {things} by {ink:a} ring around it{ink:after}"),
                            ("halo(by_side)", "replace {things} by {ink:a} outline along its sides{ink:after}"))},
    # blocks off the corners of a square
    **{f"paint(?grid, cells(?grid, ?ground), own_colour, off(of(moved({step}), union(itself, halo(by_corner))), "
       f"areas({_SQUARE}, cross)))":
       f"put a 2 by 2 block off each corner of the square, in the colour of the cell at {corner} corner"
       for step, corner in ((f"nearer(2, {_SQUARE})", "the opposite"), (f"away(1, {_SQUARE})", "that"))},
    **{f"paint_under(?grid, cells(?grid, ?ground), own_colour, {region}, ?ground)":
       f"{what} off each corner of the square, in the colour of the cell at {corner} corner"
       for region, what, corner in ((f"ray_away({_SQUARE})", "draw a diagonal ray", "that"),
                                    (f"ray_towards({_SQUARE})", "draw a diagonal ray", "the opposite"),
                                    (f"moved(nearer(2, {_SQUARE}))", "put a cell", "the opposite"))},
    # corners
    "paint(?grid, ?things, ?ink, over_corners)":
        "for each empty corner of {things}, draw {ink:a} block of the same size diagonally beyond that "
        "corner{ink:after}",
    "paint(?grid, ?things, ?ink, union(rest_of_box, over_corners))":
        "fill the empty corners of {things}{ink:with}, and draw an equally large block diagonally beyond each",
    "paint_under(?grid, ?things, ?ink, rest_of_box, ?ground)": "complete {things} to a full rectangle{ink:in}",
    "paint_under(?grid, only(?things), ?ink, frame, ?ground)":
        "close the gaps in the edge of the {things:noun}{ink:with}",
    "colour_at(of(box_corner(?way), shifted(?way, 1)))": "the colour of the post off its {way:corner}",
    **{f"paint(paint(?grid, ?rooms, ?ground, of(box_corner(?way), shifted(?way, 1))), ?rooms, colour_at(of(box_corner("
       f"?way), shifted(?way, 1))), {region})":
       f"colour {what}{{rooms}} in the colour of the post off its {{way:corner}}, and remove the posts"
       for region, what in (("itself", ""), ("centre", "the centre of "), ("outline", "the outline of "),
                            ("interior", "the inside of "))},
    "most(number_in(?things))": "with the most {things:many} in [it|them]",
    "least(number_in(?things))": "with the fewest {things:many} in [it|them]",
    # areas with specks
    **{f"the({areas}, {test})": f"{says}" for areas, test, says in _SPECKLED},
    **{f"paint(?grid, the({areas}, {test}), rarest(?grid), itself)": f"colour the {says} in the colour of the specks"
       for areas, test, says in _SPECKLED},
    "unique(colour_beside(?ground))": "with a unique colour",
    # stripes
    "paint(?grid, ?things, ?ink, overlap(box_inside, without(itself, every_nth(?way, 2))))":
        "colour every second {way:rank} inside {things} {ink}, starting at the {way:start}",
    # rooms
    **{f"paint(?grid, holes(?seen, ?ground), of_same_place(?things), {region})":
       f"{verb} each empty room with the colour of the room at the same place in the other houses"
       for region, verb in (("itself", "fill"), ("centre", "mark the centre of"))},
    "paint(?grid, ?rooms, choose(both(is_square, is_full), ?one, ?two), itself)":
        "colour square {rooms:many} {one} and the others {two}",
    "where(?things, both(is_square, is_full))": "[square|square] {things:noun}",
    "where(?things, both(is_square, either(is_full, is_closed)))": "square[|s]",
    "where(?things, not(either(is_closed, is_full)))": "[open|open] {things:noun}",
    "where(?things, either(is_closed, is_full))": "[closed or filled|closed or filled] {things:noun}",
    "shares(?key, ?others)": "of the same {key} as {others:any}",
    # a ruler
    **{f"paint(?grid, where(?things, not(is_colour(?ruler))), {ink}, within({region}, cells_of(?seen, ?ruler)))":
       f"where {{ruler}} cells are in the same {line} as another {{things:noun}}, {says}"
       for region, line in (("line(vertical)", "column"), ("line(horizontal)", "row"), ("cross", "row or column"))
       for ink, says in (("own_colour", "give them its colour"), ("?ink", "colour them {ink}"))},
    # a fence
    **{f"where(?all, {test.format(_FENCED)})": f"[|]{{all:noun}} {place} the {{fence}} fence"
       for test, place in (("{}", "inside"), ("not({})", "outside"))},
    **{f"where(where(cells(?grid, ?ground), not(is_colour(?fence))), {test.format(_FENCED)})":
       f"dot[|s] {place} the {{fence}} fence" for test, place in (("{}", "inside"), ("not({})", "outside"))},
    f"where(cells(?grid, ?ground), {_FENCED})": "dot[|s] inside the {fence} fence",
    **{f"paint(erase(?grid, {out}, ?ground), where(?all, {_FENCED}), ?ink, itself)":
       "remove the dots outside the {fence} fence, and colour those inside {ink}"
       for out in ("?all", f"where(?all, not({_FENCED}))")},
    # spikes
    **{f"paint(?grid, ?things, ?ink, {region})":
       "put {ink:a} cell next to each corner of {things}, on both outer sides{ink:after}"
       for region in ("without(of(box_corners, beside(straight)), box)", "of(box_corners, beside(straight))")},
    "paint(?grid, lines(?seen, ?axis), main_colour(?ground), coloured(?from))":
        "in each {axis:line}, change {from} to its commonest colour<ground: other than {ground}/>",
    "paint(?grid, ?rows, ?ink, without(itself, coloured(?ground)))":
        "in {rows}, colour all <ground:but the {ground} cells/coloured cells> {ink}",
    # half way between
    **{f"paint(?grid, layers(?seen, ?ground), ?ink, of(centre, {region}))":
       f"draw {sign} midway between the dots of each colour{{ink:after}}"
       for region, sign in (
           ("union(itself, halo(by_side))", "{ink:a} plus"), ("halo(by_corner)", "{ink:a} ring"),
           ("grown(1)", "{ink:a} 3 by 3 square"),
           ("beside(straight)", "a hollow {ink:adjective}plus"),
           ("beside(diagonally)", "a hollow {ink:adjective}X"),
           ("union(itself, beside(diagonally))", "{ink:a} X"))},
    # stones with no free cell beside them
    "where(?things, not(next_to(pieces(?grid, ?ground, by_side), by_side)))":
        "{things:noun} <ground:without a {ground} cell beside [it|them]/that [is|are] completely surrounded>",
    **_out_of_the_corner(),
    # a legend
    "paint(erase(?grid, ?legend, ?ground), ?legend, own_colour, of(measured_block(right, number_alike(?things, "
    "colour)), shifted(left, 1)))":
        "make {legend} a bar to the right, as many cells long as there are other objects of its colour",
    "erase(?grid, where(?things, not(shares(colour, where(?things, touches_side(?way))))), ?ground)":
        "remove all objects in colours that do not stand at the {way:side} border",
    **{f"paint(?grid, where(?things, like({key}, the(?things, inside({frame})))), colour_of(the(?things, "
       f"inside({frame}))), itself)": f"colour each {{things:noun}} like the one {where} if it has the same shape{more}"
       for frame, where in _FRAMES.items()
       for key, more in (("shape", ""), ("shape_any_way", ", even if turned or mirrored"))},
    # three corners
    **{f"{paint}, {things}, {ink}, {region}{rest}": f"{corners} are corners of a square: draw {says}{what}{after}"
       for ink, says, after in (("?ink", "", "{ink:in}"), ("?plain", "in {plain} ", ""), ("own_colour", "", ""))
       for paint, rest in (("paint(?grid", ")"), ("paint_under(?grid", ", ?ground)"))
       for things, corners in (("everything(?seen, ?ground)", "the dots"),
                               ("layers(?seen, ?ground)", "the dots of a colour"))
       for region, what in (
           (_DIAGONAL, "the diagonal between two of them"), (_MISSING, "the two sides at the missing corner"),
           (f"union(union(between(falling), between(rising)), {_MISSING})",
            "the diagonal between two of them and the two sides at the missing corner"),
           (f"union({_DIAGONAL}, {_MISSING})",
            "the diagonal between two of them and the two sides at the missing corner"),
           (f"union({_DIAGONAL}, of(overlap(itself, box_corners), union(between(horizontal), between(vertical))))",
            "the diagonal and the two sides between them"),
           (f"union({_DIAGONAL}, union(between(horizontal), between(vertical)))",
            "the diagonal and the two sides between them"),
           (f"union(frame, {_DIAGONAL})", "the four sides and the diagonal between two of them"),
           ("union(frame, union(between(falling), between(rising)))",
            "the four sides and the diagonal between two of them"))},
    "paint(?grid, everything(?seen, ?ground), ?ink, without(box_corners, itself))":
        "put {ink:a} cell at each missing corner of the rectangle that the cells span{ink:after}",
    "paint(?grid, layers(?seen, ?ground), ?ink, without(box_corners, itself))":
        "put {ink:a} cell at each missing corner of the rectangle that the cells of each colour span{ink:after}",
    **{f"paint_under(?grid, {things}, ?ink, {region}, ?ground)": f"{says}{{ink:after}}"
       for things, of in (("everything(?seen, ?ground)", ""), ("layers(?seen, ?ground)", " of each colour"))
       for region, says in (("frame", f"draw {{ink:a}} rectangle through the outermost cells{of}"),
                            ("box_corners", "put {ink:a} cell at each missing corner of the rectangle that the "
                                            f"cells{of} span"))},
    # the window between marks
    f"crop({_MARKED})": "crop to the window between the marked crossings, marks included",
    f"crop(region_of({_MARKED}, box_inside))": "crop to the inside of the window between the marked crossings",
    f"paint(?grid, {_MARKED}, ?ink, box_inside)": "fill the window between the marked crossings{ink:with}",
    f"paint(?grid, {_MARKED}, own_colour, box_inside)": "fill the window between the marked crossings with their "
                                                        "colour",
    f"paint(?grid, {_MARKED}, ?ink, frame)": "draw {ink:a} frame through the marked crossings{ink:after}",
    f"paint(?grid, {_MARKED}, own_colour, frame)": "connect the marked crossings by a frame of their colour",
    # boxes and what they hold
    **{f"paint(?grid, ?things, {told}, {region})": f"colour {where}{{things}} {says}"
       for told, says in (
           ("choose(has(?k1), ?one, ?rest)", "{one} if it has {k1:a} cell, {rest} otherwise"),
           ("choose(has(?k1), ?one, choose(has(?k2), ?two, ?rest))",
            "{one} if it has {k1:a} cell, {two} if {k2:a} one, {rest} otherwise"),
           ("choose(has(?k1), ?one, choose(has(?k2), ?two, choose(has(?k3), ?three, ?rest)))",
            "{one} if it has {k1:a} cell, {two} if {k2:a} one, {three} if {k3:a} one, {rest} otherwise"))
       for region, where in (("itself", ""), ("frame", "the edge of "))},
    "crop(region_of(whole(?grid), overlap(end_lines(?one, ?n), end_lines(?two, ?n))))":
        "crop to the {n} by {n} square in the {one:side} {two:side} corner",
}
"""Templates by the shape of an expression."""

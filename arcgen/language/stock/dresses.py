"""Stock phrases for how things are dressed: edges, corners and insides of blocks, boxes that cells span, eyes, figures
for a case, gaps that get what is lacking."""
from __future__ import annotations

from ..phrasing import PAINTED

_PARTS = {"frame": "edge", "of(box_inside, frame)": "ring just inside the edge", "interior": "inside"}
_MORE = {"box_corners": "corners", "centre": "centre", "of(box_inside, box_corners)": "corners of the inside",
         "overlap(of(centre, cross), itself)": "middle row and column",
         "of(box_inside, of(box_inside, itself))": "part two cells inside the edge"}
_SPANNED = "the box that the cells of each colour span"
_EYES = "paint(paint(?grid, ?eyes, ?white, itself), ?eyes, ?pupil, of(moved({}(?n, only(?dot))), centre))"
_SQUARE = "square(?int, ?ground)"
_SIDE_AND_MIDDLE = "union(box_corner(?way), of(centre, line({})))"


def _drawn(region: str) -> str:
    return f"paint({_SQUARE}, whole({_SQUARE}), ?ink, {region})"


def _cases() -> dict[str, str]:
    """A small square drawn in one of three ways."""
    first = {_drawn("box_corner(?way)"): "the {way:edge_line}",
             "diagonal(?int, falling, ?ink, ?ground)": "the diagonal from top left to bottom right",
             "diagonal(?int, rising, ?ink, ?ground)": "the diagonal from bottom left to top right"}
    second = {_drawn("centre"): "the middle cell", _drawn("box_corners"): "the corners"}
    third = {_drawn("frame"): "the edge", _drawn(_SIDE_AND_MIDDLE.format("horizontal")):
             "the {way:edge_line} and the middle row", _drawn(_SIDE_AND_MIDDLE.format("vertical")):
             "the {way:edge_line} and the middle column"}
    square = "output a {ground} {int} by {int} square with"
    found = {f"when(?thing, ?one, {a}, when(?thing, ?two, {b}, {c}))":
             f"look at {{thing}}: if {{one:told}}, {square} {one} {{ink}}; if {{two:told}}, with {two} {{ink}}; "
             f"otherwise with {three} {{ink}}"
             for a, one in first.items() for b, two in second.items() for c, three in third.items()}
    return found | {f"when(?thing, ?one, {a}, {b})":
                    f"look at {{thing}}: if {{one:told}}, {square} {one} {{ink}}; otherwise with {two} {{ink}}"
                    for a, one in first.items() for b, two in (second | third).items()}


def _dressed() -> dict[str, str]:
    """Blocks with parts in colours of their own."""
    found, whole = {}, "paint(?grid, ?things, ?whole, itself)"
    for region, part in (_PARTS | _MORE).items():
        found[f"paint({whole}, ?things, ?a, {region})"] = f"colour {{things}} {{whole}}, and its {part} {{a}}"
    for region, part in _PARTS.items():
        for other, more in _MORE.items():
            found[f"paint(paint(?grid, ?things, ?a, {region}), ?things, ?b, {other})"] = \
                f"colour the {part} of {{things}} {{a}}, and its {more} {{b}}"
            found[f"paint(paint({whole}, ?things, ?a, {region}), ?things, ?b, {other})"] = \
                f"colour {{things}} {{whole}}, its {part} {{a}}, and its {more} {{b}}"
    return {pattern: says.replace("its corners of the inside", "the corners of its inside")
            for pattern, says in found.items()}


_FORMED = "crop(region_of(everything(?grid, ?ground), overlap(full_lines(horizontal), full_lines(vertical))))"

DRESSES = {
    **_dressed(), **_cases(),
    # boxes
    **{f"{paint}, layers(?seen, ?ground), ?ink, {region}{rest}": says + more
       for paint, rest, more in PAINTED
       for region, says in (
           ("box", f"fill {_SPANNED}{{ink:with}}"),
           ("frame", f"draw {{ink:a}} frame along the edge of {_SPANNED}{{ink:after}}"),
           ("box_corners", f"mark the corners of {_SPANNED}{{ink:with}}"),
           ("box_inside", f"fill the inside of {_SPANNED}{{ink:with}}")) if more or region != "box"},
    "crop(region_of(everything(?grid, ?ground), overlap(full_lines(horizontal), full_lines(vertical))))":
        "crop to the box that the full lines form",
    **{act.format(_FORMED): f"crop to the box that the full lines form, and {does}" for act, does in (
        ("move({0}, where(objects({0}, ?ground, ?near), not(touches_border)), towards_alike(objects({0}, ?ground, "
         "?near), colour), ?ground)", "move each object inside it towards the side of its own colour until it touches"),
        ("paint({0}, where(objects({0}, ?ground, ?near), not(touches_border)), own_colour, track(towards_alike(objects("
         "{0}, ?ground, ?near), colour)))", "connect each object inside it to the side of its own colour"))},
    "turned_copies(?grid, everything(?grid, ?ground), whole(?grid), mirrors)":
        "add the mirror images of everything across both middle lines of the grid",
    **{f"paint_under(?grid, where(layers(?seen, ?ground), most(size)), own_colour, {region}, ?under)":
       f"join the cells of the commonest colour by a {frame} in the same colour<covered:, on {{under:empty}} cells "
       "only/>"
       for region, frame in (("frame", "frame"), ("dotted(frame)", "dotted frame"))},
    "paint_under(?grid, where(layers(?seen, ?ground), most(size)), ?ink, frame, ?under)":
        "draw {ink:a} frame through the cells of the commonest colour{ink:after}"
        "<covered:, on {under:empty} cells only/>",
    "paint_under(?grid, where(layers(?seen, ?ground), most(size)), ?ink, dotted(frame), ?under)":
        "draw {ink:a} dotted frame through the cells of the commonest colour{ink:after}"
        "<covered:, on {under:empty} cells only/>",
    # eyes
    _EYES.format("nearer"): "each {white} eye looks at {dot}: move its {pupil} pupil {n} step from the centre "
                            "towards it",
    _EYES.format("away"): "each {white} eye looks away from {dot}: move its {pupil} pupil {n} step from the "
                          "centre to the other side",
    # what is lacking
    "lacking(?others, ?gap)": "the colour of which it has too few",
    "paint(?grid, where(?things, has(?gap)), lacking(?things, ?gap), coloured(?gap))":
        "fill the {gap} gaps so that {things:all} have equally many cells of each colour",
    "paint(?grid, where(?things, has(?gap)), lacking(?things, ?gap), itself)":
        "fill each {things:noun} that has a {gap} gap with the colour of which it has fewer cells than the others",
    "paint(?grid, where(?things, has(?gap)), lacking(?things, ?gap), box_halo)":
        "draw a frame around each {things:noun} that has a {gap} gap, in the colour of which it has fewer cells than "
        "the others",
    # empty lines
    **{f"paint_under(?grid, where({lines}, is_plain), ?ink, itself, ?ground)": f"colour all <ground:{{ground}}/empty> "
       f"{said} {{ink}}" for lines, said in (
           ("lines(?seen, ?axis)", "{axis:lines}"),
           ("together(lines(?seen, horizontal), lines(?seen, vertical))", "rows and columns"))},
    **{f"paint_under(?grid, where({lines}, most(count_of(?ground))), ?ink, itself, ?ground)":
       f"in each {said} with the most <ground:{{ground}}/empty> cells, colour these {{ink}}" for lines, said in (
           ("lines(?seen, horizontal)", "row"), ("lines(?seen, vertical)", "column"),
           ("together(lines(?seen, horizontal), lines(?seen, vertical))", "row or column"))},
}
"""Templates by the shape of an expression."""

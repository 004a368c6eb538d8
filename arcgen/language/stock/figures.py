"""Stock phrases for figures: in frames and lattices, in four copies, in an enclosed area, found again elsewhere."""
from __future__ import annotations

from itertools import product

from ..phrasing import PAINTED, in_words

_FRAMED = "the(regions_of(?things, {}), both(equals(colour_count, {}), equals(number_in(?things), 5)))"
_MARKED = {2: "the figure that has the same colour as the four marks around it",
           3: "the figure that has another colour than the four marks around it"}
_SUMMARY = "summary(panels(?grid, line_colour(?grid)), own_colour)"
_LARGEST = f"the(blobs({_SUMMARY}, ?ground, by_corner), most(size))"
_FITTED = "upscale(crop(?thing), divided(minus(measure(?frame, extent(horizontal)), 2), ?n))"
_JOINED = "paint(?grid, layers(?grid, ?ground), ?line, union(between(horizontal), between(vertical)))"
_SMALL = "the(?things, not(is_colour(?colour)))"
_SQUARE = "all_of_colour(?seen, ?colour)"
_FRAME = "the {colour} square"
_FITS = _FITTED.replace("?thing", _SMALL).replace("?frame", _SQUARE)
_BOX = "region_of(all_of_colour(?grid, ?colour), box)"
_FOUND = f"redraw(?grid, {_BOX}, ?symmetries, ?n, ?ground)"
_LIKE = "places(?grid, crop(region_of(all_of_colour(?grid, rarest(?grid)), box_inside)))"
_CORNERED = "mark the four corners around every area that looks like the framed one, in the colour of the frame"
_TURNS = {"": "as it is", **{name: f"{{{name}}}" for name in "abcd"}}
_COPIED = {"g": "?grid", "t": "turn(?grid, ?a)"}
_CORNER_NAMES = ("top left", "top right", "bottom left", "bottom right")


def _four_copies() -> dict[str, str]:
    """Four copies of a grid, each as it is or turned."""
    found = {}
    for kept in product((False, True), repeat=4):
        one, two, three, four = ("?grid" if keeps else f"turn(?grid, ?{name})" for keeps, name in zip(kept, "abcd"))
        said = ", ".join(f"{corner} {_TURNS['' if keeps else name]}"
                         for corner, keeps, name in zip(_CORNER_NAMES, kept, "abcd"))
        if not all(kept):
            found[f"join(join({one}, {two}, right), join({three}, {four}, right), down)"] = \
                f"put four copies of {{grid}} together, two by two: {said}"
    for parts, as_is, turned in (("gtgt", "the left two", "the right two"),
                                                  ("tgtg", "the right two", "the left two"),
                                                  ("ggtt", "the top two", "the bottom two"),
                                                  ("ttgg", "the bottom two", "the top two"),
                                                  ("gttg", "top left and bottom right", "the other two"),
                                                  ("tggt", "top right and bottom left", "the other two")):
        one, two, three, four = (_COPIED[part] for part in parts)
        found[f"join(join({one}, {two}, right), join({three}, {four}, right), down)"] = \
            f"put four copies of {{grid}} together, two by two: {as_is} as they are, {turned} {{a}}"
    return found


def _around() -> dict[str, str]:
    """Four colours on the four sides of a thing, or at its corners."""
    ways = ("up", "down", "left", "right")
    slants = ("up_left", "down_right", "down_left", "up_right")
    sides = ("above", "below", "on the left", "on the right")
    corners = ("top left", "bottom right", "bottom left", "top right")
    kinds = ((("beside({})", ways), sides, "put cells beside {things}"),
             (("ray({})", ways), ways, "draw rays from {things}"),
             (("of(box_corner({0}), beside({0}))", slants), corners,
              "put cells diagonally off the corners of {things}"),
             (("corner_ray({})", slants), corners, "draw rays outward from the corners of {things}"))
    found = {}
    for (region, places), names, says in kinds:
        regions, base = [region.format(place) for place in places], "?grid"
        for part, name in zip(regions, "abcd"):
            base = f"paint({base}, ?things, ?{name}, {part})"
        found[base] = f"{says}: " + ", ".join(f"{{{name}}} {place}" if "rays" not in says else f"{place} {{{name}}}"
                                              for name, place in zip("abcd", names))
        pairs = (f"union({regions[0]}, {regions[1]})", f"union({regions[2]}, {regions[3]})")
        found[f"paint(paint(?grid, ?things, ?a, {pairs[0]}), ?things, ?b, {pairs[1]})"] = \
            f"{says}: {{a}} {names[0]} and {names[1]}, {{b}} {names[2]} and {names[3]}"
    return found


def _in_a_frame() -> dict[str, str]:
    """The figure between four marks that has their colour, or that has not."""
    return {pattern: says for region in ("of(box, grown(2))", "grown(2)") for kinds, figure in _MARKED.items()
            for own in [_FRAMED.format(region, kinds)] for pattern, says in (
                (own, f"{figure.removeprefix('the ')}, with these,"),
                (f"crop({own})", f"crop to {figure}, marks included"),
                (f"crop(region_of({own}, of(box_inside, box_inside)))", f"crop to {figure}"),
                (f"keep(?grid, {own}, ?ground)",
                 f"keep only {figure}, and the marks<ground:; the rest becomes {{ground}}/>"),
                (f"erase(?grid, {own}, ?ground)", f"remove {figure}, and the marks<ground:, leaving {{ground}}/>"),
                (f"erase(?grid, region_of({own}, box_inside), ?ground)",
                 f"remove {figure}, but not the marks<ground:, leaving {{ground}}/>"))}


FIGURES = {
    **_four_copies(), **_around(),
    # in a frame, in a lattice
    **_in_a_frame(),
    f"paint(?grid, panels(?grid, line_colour(?grid)), as_in(stamp({_SUMMARY}, cells_of({_SUMMARY}, "
    f"colour_of(region_of({_LARGEST}, centre))), crop({_LARGEST}), ?ground)), itself)":
        "the coloured cells form a figure: draw it again around every other cell that has the colour of its middle",
    f"stamp({_SUMMARY}, cells_of({_SUMMARY}, colour_of(region_of({_LARGEST}, centre))), crop({_LARGEST}), ?ground)":
        "make a small map of the lattice, one cell for each of its own; the coloured ones make a figure: draw it again "
        "around every other cell with the colour of its middle",
    f"crop({_LARGEST})": "show the figure in the lattice, one cell for each of its cells",
    _FITTED: "output {thing}, enlarged to the size of the inside of {frame}",
    _FITS: f"output the small object, enlarged to fit inside {_FRAME}",
    f"stamp(?grid, {_SQUARE}, {_FITS}, ?ground)": f"put an enlarged copy of the small object into {_FRAME}, to fill it",
    f"stamp(erase(?grid, {_SMALL}, ?ground), {_SQUARE}, {_FITS}, ?ground)":
        f"move the small object into {_FRAME}, enlarged to fill it",
    f"stamp(crop({_SQUARE}), whole(crop({_SQUARE})), {_FITS}, ?ground)":
        f"crop to {_FRAME}, and put the small object inside, enlarged to fill it",
    f"stamp(?grid, ?frame, {_FITTED}, ?ground)": "put an enlarged copy of {thing} into {frame}, so that it fills it",
    f"stamp(erase(?grid, ?thing, ?ground), ?frame, {_FITTED}, ?ground)":
        "move {thing} into {frame}, enlarged to fill it",
    f"stamp(crop(?frame), whole(crop(?frame)), {_FITTED}, ?ground)":
        "crop to {frame}, and put {thing} inside, enlarged to fill it",
    # enclosed areas
    "both(is_square, is_full)": "that [is a square|are squares]",
    **{f"paint(?base, {areas}, ?ink, itself)":
       f"imagine lines between cells of the same colour in one row or column, and fill {said} that they enclose"
       "{ink:with}"
       for areas, said in ((f"holes({_JOINED}, ?ground)", "the areas"),
                           (f"where(holes({_JOINED}, ?ground), most(size))", "the largest of the areas"),
                           (f"where(holes({_JOINED}, ?ground), least(size))", "the smallest of the areas"))},
    f"paint({_JOINED}, holes({_JOINED}, ?ground), ?ink, itself)":
        "connect cells of the same colour in one row or column{line:by}, and fill the enclosed areas{ink:with}",
    **{f"paint({_JOINED}, where(holes({_JOINED}, ?ground), {word}(size)), ?ink, itself)":
       "connect cells of the same colour in one row or column{line:by}, and fill the " + which +
       " of the enclosed areas{ink:with}"
       for word, which in (("most", "largest"), ("least", "smallest"))},
    **{f"by_rank(?key, {', '.join(f'?{name}' for name in names)})":
       "by its {key}, from the smallest to the largest: " + ", ".join(f"{{{name}}}" for name in names)
       for names in ("ab", "abc", "abcd", "abcde")},
    **{f"paint(?grid, ?things, by_rank({key}, {', '.join(f'?{name}' for name in names)}), itself)":
       f"colour {{things:all}} from the {order} " + in_words([f"{{{name}}}" for name in names])
       for names in ("ab", "abc", "abcd", "abcde")
       for key, order in (("size", "smallest to the largest"), ("extent(vertical)", "shortest to the tallest"),
                          ("extent(horizontal)", "narrowest to the widest"), ("long_side", "shortest to the longest"))},
    # boxes
    **{f"paint(?grid, ?things, by_value(hole_count, {', '.join(f'case(?int{c}, ?{c})' for c in cases)}), inside_of)":
       f"fill the holes of {{things}}: {', '.join(f'{{{c}}} if it has {{int{c}}}' for c in cases)}"
       for cases in ("ab", "abc", "abcd")},
    "paint(?grid, ?things, own_colour, box)": "complete {things} to a full rectangle",
    "paint(?grid, ?things, ?ink, rest_of_box)": "complete {things} to a full rectangle{ink:in}",
    **{f"{paint}, ?things, ?ink, of(union(itself, nearest_corner), {region}){rest}": says + more
       for paint, rest, more in PAINTED
       for region, says in (
           ("box", "fill the rectangle between {things} and the nearest corner{ink:with}"),
           ("frame", "draw the outline of the rectangle between {things} and the nearest corner{ink:in}"))},
    "paint(paint(?grid, ?things, own_colour, of(union(itself, nearest_corner), box)), ?things, ?ink, nearest_corner)":
        "fill the rectangle between {things} and the nearest corner, and colour that corner {ink}",
    "paint(paint(?grid, ?things, own_colour, of(union(itself, nearest_corner), frame)), ?things, ?ink, nearest_corner)":
        "draw the outline of the rectangle between {things} and the nearest corner, and colour that corner {ink}",
    "paint(?grid, ?things, ?ink, nearest_corner)": "mark the corner nearest to {things}{ink:own}",
    "paint(erase(?grid, ?things, ?ground), ?things, own_colour, nearest_corner)":
        "move {things} to the nearest corner<ground:, leaving {ground}/>",
    # found again
    f"redraw(?grid, {_BOX}, ?symmetries, ?n, ?ground)":
        "wherever the pattern in the {colour} box occurs again{symmetries:again}{n:large}, draw a {colour} box "
        "around it",
    f"keep(redraw(?grid, {_BOX}, ?symmetries, ?n, ?ground), regions_of(pieces(redraw(?grid, {_BOX}, ?symmetries, ?n, "
    "?ground), ?colour, ?near), box), ?ground)":
        "wherever the pattern in the {colour} box occurs again{symmetries:again}{n:large}, draw a {colour} box "
        "around it, and remove everything outside the boxes<ground:, leaving {ground}/>",
    f"paint({_FOUND}, pieces({_FOUND}, ?colour, ?near), ?colour, box)":
        "wherever the pattern in the {colour} box occurs again{symmetries:again}{n:large}, draw a full {colour} "
        "rectangle over it; fill the box too",
    f"paint(?grid, where(cells(?grid, ?ground), boxed(pieces({_FOUND}, ?colour, ?near))), ?colour, itself)":
        "colour {colour} the cells of the pattern in the {colour} box, and of all its copies elsewhere"
        "{symmetries:again}{n:large}",
    **{f"paint(?grid, {_LIKE}, rarest(?grid), {region})":
       says for region, says in (
           ("itself", "fill every area that looks like the framed one with the colour of the frame"),
           ("box_halo", "draw the same frame around every area that looks like the framed one"),
           ("union(itself, box_halo)",
            "fill every area that looks like the framed one, and a frame around it, with the colour of the frame"),
           ("overlap(box_halo, corner_ray(diagonally))", _CORNERED),
           ("overlap(box_halo, of(box, corner_ray(diagonally)))", _CORNERED))},
    "in_legend(where(?things, most(colour_count)), ?way)": "the colour {way:beside} its own in the small colour key",
}
"""Templates by the shape of an expression."""

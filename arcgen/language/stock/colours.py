"""Stock phrases for colours: by rank, by a number, in turn, exchanged, read off a key or off the border."""
from __future__ import annotations

from string import ascii_lowercase

from ..idioms import FORMS
from ..phrasing import BACK, by_number, in_words

_KEYED = "paint(?grid, where(objects(?grid, ?ground, by_side), touches_side(up)), own_colour, moved(by(1, down)))"
_LEGEND = f"in_legend(blobs({_KEYED}, ?ground, by_corner), up)"
_BELOW = (f"where(objects({_KEYED}, ?ground, by_side), beyond(down, the(objects(?grid, ?ground, by_side), "
          "is_line(horizontal))))")
_DRESSED = {"grown(1)": "make each dot below the line a 3 by 3 square in the colour of",
            "halo(by_corner)": "surround each dot below the line with the colour of",
            "itself": "give each dot below the line the colour of",
            "union(itself, halo(by_side))": "make each dot below the line a plus in the colour of",
            "beside(diagonally)": "surround each dot below the line diagonally with the colour of"}
_KEY = " the square above its own colour at the top"
_MASK = "the({0}, least(colour_count))"
_SIDE = f"measure({_MASK}, extent(?axis))"
_REPLACED = (f"masked(upscale(crop(the({{0}}, most(colour_count))), {_SIDE}), tile(crop({_MASK}), {_SIDE}, {_SIDE}), "
             "?ground)")
_CENTRE = "region_of(whole(?grid), centre)"


def _painted(ink: str) -> str:
    return f"paint(?grid, ?things, {ink}, itself)"


def _by_number() -> dict[str, str]:
    """Colours for numbers."""
    found = {}
    for cases, told in map(by_number, (2, 3, 4, 5)):
        found[f"by_value(?key, {cases})"] = "by its {key}: " + told
        found[f"by_value(number_in(?others), {cases})"] = "by the number of {others:many} in it: " + told
    return found


def _in_turn() -> dict[str, str]:
    """Colours that follow each other, again and again."""
    found = {}
    for n in (2, 3, 4):
        names = ascii_lowercase[:n]
        inks = ", ".join(f"?{name}" for name in names)
        said = in_words([f"{{{name}}}" for name in names])
        for way, back in BACK.items():
            found[_painted(f"counted_on(?a, surpassed(edge({way})), {inks})")] = \
                f"go through {{things:all}} {FORMS['from'][back]} and colour them {said} in turn"
        for way, back in (("to_bar", "away from"), ("from_bar", "towards")):
            found[_painted(f"counted_on(?a, surpassed(edge({way}(?seen, ?ground))), {inks})")] = \
                f"go through {{things:all}} {back} the bar and colour them {said} in turn"
    return found


def _along(lines: str, square: bool) -> str:
    """The colours of lines in their order, one cell for each, or a stripe."""
    column, row = (f"colour_list({lines}, edge(down_right), {way})" for way in ("down", "right"))
    if square:
        column, row = f"repeated({column}, count({lines}), horizontal)", f"repeated({row}, count({lines}), vertical)"
    return f"when(joined({lines}), touches_side(left), {column}, {row})"


_TOP = "crop(region_of(whole(?grid), border_line(up)))"

COLOURS = {
    **_by_number(), **_in_turn(),
    # around a corner
    "in_angles(crop(region_of(whole(?grid), border_line(up))), up_left)":
        "turn the top row into angles around the top-left corner",
    f"in_angles(restore_period(join({_TOP}, blanked({_TOP}, ?ground), right), ?ground), up_left)":
        "make a square twice as large, in which the angles go on with the same colours again and again",
    # all over the grid
    "blanked(?grid, ?ink)": "fill the whole grid with {ink}",
    "recolour(recolour(?grid, other_colour(?grid, ?a, ?b), ?b), ?a, other_colour(?grid, ?a, ?b))":
        "change {a} to the third colour, and that colour to {b}",
    "sorted_cells(?grid, ?lines, ?along)":
        "sort all cells by colour, the commonest first, {lines:rank} by {lines:rank} {lines:from}, each {along:from}",
    f"colour_of({_CENTRE})": "the colour of the middle cell",
    f"paint(blanked(?grid, ?ground), {_CENTRE}, own_colour, union(itself, ray_towards(all_of_colour(?grid, "
    f"colour_of({_CENTRE})))))":
        "draw only the middle cell and a ray from it towards the figure of its colour, up to the border",
    # round and in order
    "of_previous(clockwise(whole(?grid)))": "the colour of the one before it, clockwise",
    "of_next(edge(right))": "the colour of its neighbour on the right (the last takes the first's)",
    "of_previous(edge(right))": "the colour of its neighbour on the left (the first takes the last's)",
    **{f"paint(?grid, ?things, choose(either({one}({key}), {two}({key})), of_opposite({key}), own_colour), itself)":
       f"swap the colours of the {names} {{things:noun}}"
       for key, names in (("edge(down)", "topmost and the lowest"), ("edge(up)", "topmost and the lowest"),
                          ("edge(right)", "leftmost and the rightmost"), ("edge(left)", "leftmost and the rightmost"),
                          ("size", "largest and the smallest"))
       for one, two in (("most", "least"), ("least", "most"))},
    "of_opposite(edge(right))": "the colour of the one that stands as far from the other end",
    "of_next(edge(down))": "the colour of its neighbour below (the lowest takes the topmost's)",
    "of_previous(edge(down))": "the colour of its neighbour above (the topmost takes the lowest's)",
    "of_opposite(edge(down))": "the colour of the one that stands as far from the other end",
    "of_next(clockwise(whole(?grid)))": "the colour of the next one, clockwise",
    **{_along(lines, square): says.format(named)
       for lines, named in (("?lines", "the stripes"),
                            ("where(layers(?grid, ?ground), not(is_colour(?but)))", "the stripes that are not {but}"))
       for square, says in (
           (False, "list the colours of {} in order, in a column if they lie across and in a row if they stand"),
           (True, "make a square of stripes, one cell wide, with the colours of {} in the same order and direction"))},
    "paint(?grid, where(cells(?seen, ?ground), touches_side(up)), own_colour, of(moved(then(by(?n, down), "
    "by_its(edge(?order), down))), union(line(horizontal), of(line(horizontal), copies(by(measure(whole(?grid), "
    "extent(horizontal)), down))))))":
        "draw a full row in each colour of the top row, taken {order:from}, starting {n} rows below it and repeating "
        "down to the bottom",
    "crop_at(?grid, region_of(whole(?seen), without(itself, end_lines(?way, ?int))))":
        "cut off the {way:side} {int} {way:rank}s",
    "paint(?grid, where(cells(?seen, ?ground), touches_side(up)), own_colour, of(moved(then(by(?n, down), "
    "by_its(edge(?order), down))), line(horizontal)))":
        "draw a full row in each colour of the top row, taken {order:from}, one below the other, starting {n} rows "
        "below it",
    "paint(?grid, ?tops, own_colour, of(moved(then(by(?n, down), by_its(edge(?order), down))), line(horizontal)))":
        "beginning {n} rows below the top, fill row after row with the colours of {tops:all} {order:from}",
    "paint(?grid, ?tops, own_colour, of(moved(then(by(?n, down), by_its(edge(?order), down))), union(line(horizontal), "
    "of(line(horizontal), copies(by(measure(whole(?grid), extent(horizontal)), down))))))":
        "beginning {n} rows below the top, fill row after row with the colours of {tops:all} {order:from}, over "
        "and over down to the bottom",
    "paint(?grid, panels(?seen, ?line), main_colour(?ground), itself)":
        "fill each part between {line} lines with the colour that stands in it",
    "masked(upscale(crop(?plan), measure(?mask, extent(?axis))), tile(crop(?mask), measure(?mask, extent(?axis)), "
    "measure(?mask, extent(?axis))), ?ground)":
        "replace each cell of {plan} by a copy of {mask}, drawn in the colour of that cell",
    **{_REPLACED.format(squares):
       f"replace each cell of the most colourful {name} by a copy of the least colourful one, in the colour of that "
       "cell" for squares, name in (("squares(?grid)", "square"), ("panels(?grid, ?line)", "part"))},
    # keys
    **{f"paint(?grid, {_BELOW}, {_LEGEND}, {region})": says + _KEY for region, says in _DRESSED.items()},
    **{f"crop(the(panels(paint(?grid, where(objects({_KEYED}, ?ground, by_side), is_dot), {_LEGEND}, {region}), "
       "?line), touches_side(down)))": f"crop to the part below the {{line}} line, and there {says}{_KEY}"
       for region, says in _DRESSED.items()},
    # cells of a drawing
    "paint_under(?grid, everything(?seen, ?ground), ?ink, without(itself, thick_part(?n)), ?only)":
        "colour the loose {only} cells, those outside solid blocks of {n} by {n} or more, {ink}",
    "paint(erase(?grid, everything(?grid, ?ground), ?ground), everything(?grid, ?ground), own_colour, thick_part(?n))":
        "keep only the solid blocks of at least {n} by {n} cells<ground:; the rest becomes {ground}/>",
}
"""Templates by the shape of an expression."""

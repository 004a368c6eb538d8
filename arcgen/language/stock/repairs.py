"""Stock phrases for rules that repair: gaps that are closed, noise that goes, patterns that are completed."""
from __future__ import annotations

from ..idioms import FORMS
from ..phrasing import BACK, colour_lists

_WASHED = {noise: f"recolour(?grid, {noise}, other_colour(?grid, ?ground, {noise}))"
           for noise in ("?plainnoise", "rarest(?grid)")}
"""A grid on which specks of a colour take that of the blocks that they lie on."""

_PLAIN = "where(regions(?grid, by_side), both(is_full, at_least(short_side, 3)))"
_LARGEST = f"colour_of(the({_PLAIN}, most(size)))"
_QUARTERS = "parts(crop(everything(?grid, ?ground)), 2)"
_PARTS = "panels(?grid, line_colour(?seen))"
_ALL = "objects(?grid, ?ground, ?near)"
_GAP = f"region_of(the({_ALL}, most(size)), rest_of_box)"
_EVEN = "masked(?grid, turn(?grid, ?symmetry), ?ground)"
_INNER = ("innermost", "outermost")
_INWARD = tuple(f"<ring:from the {one} bounding box to the {other}/from the {first} to the {last}>"
                for one, other, first, last in (("smallest", "largest", *_INNER),
                                                ("largest", "smallest", *_INNER[::-1])))
_SHIFTED = "crop(region_of(whole(carry_on(restore_period(?grid, {}), 1, {})), without(itself, border_line({}))))"
"""A repeating pattern that is completed and moves by one line."""
_MIRRORED = "complete_symmetry(?grid, everything(?grid, ?ground), mirrors)"


def _house(outside: str) -> dict[str, str]:
    """A house with windows. outside: the colour around it."""
    house = f"crop(everything(?grid, {outside}))"
    windows = f"panels({house}, line_colour({house}))"
    return {
        f"summary({windows}, main_colour({outside}))":
            "turn each window of the house into a single cell of the colour that stands out in it",
        f"paint({house}, {windows}, main_colour({outside}), itself)":
            "crop to the house, and fill each window with the colour that stands out in it",
        f"paint({house}, where({windows}, is_plain), line_colour({house}), itself)":
            "crop to the house, and fill the empty windows with the colour of its lines",
        f"summary({windows}, choose(is_plain, line_colour({house}), {outside}))":
            "turn each window of the house into a single cell: in the colour of the lines if the window is empty, "
            "otherwise in the colour around the house"}


REPAIRS = {
    f"move(?grid, the({_ALL}, like(shape, {_GAP})), to_centre({_GAP}), ?ground)":
        "move the object that fits the gap in the largest object into that gap",
    f"erase(?grid, where({_ALL}, not(either(most(size), like(shape, {_GAP})))), ?ground)":
        "remove the loose objects that do not fit the gap in the largest object",
    f"paint(?grid, the({_ALL}, most(size)), colour_of(the({_ALL}, like(shape, {_GAP}))), rest_of_box)":
        "fill the gap in the largest object in the colour of the object that fits it",
    **{f"crop_at({word}(?grid, ?hidden), all_of_colour(?grid, ?hidden))":
       f"show what the {{hidden}} patch hides of the {kind} pattern"
       for word, kind in (("restore_symmetry", "symmetric"), ("restore_period", "repeating"))},
    **{f"crop_at({restore}(?grid, ?hidden), the(pieces(?grid, ?hidden, ?near), {word}(size)))":
       f"show what the {which} {{hidden}} patch hides of the {kind} pattern"
       for restore, kind in (("restore_symmetry", "symmetric"), ("restore_period", "repeating"))
       for word, which in (("most", "largest"), ("least", "smallest"))},
    "paint(restore_symmetry(?grid, ?hidden), whole(?grid), ?hidden, off(itself, pieces(?grid, ?hidden, ?near)))":
        "show what the {hidden} patch hides of the symmetric pattern, and colour everything around it {hidden}",
    "restore_symmetry(?grid, ?hidden)": "fill the {hidden} cells so that the pattern is symmetric again",
    **{_SHIFTED.format(hidden, BACK[way], way): f"{filled}, and shift all of it one cell {told}"
       for way, told in (("left", "to the left"), ("right", "to the right"), ("up", "up"), ("down", "down"))
       for hidden, filled in (
           ("?hidden", "continue the pattern over the {hidden} cells"),
           ("colour_of(region_of(whole(?grid), box_corner(down_right)))",
            "continue the pattern over the plain cover that lies in the bottom-right corner"))},
    "restore_period(?grid, ?hidden)": "fill the {hidden} cells so that the pattern repeats regularly again",
    _EVEN: "remove the cells of {grid} that have no counterpart when it is {symmetry}",
    **{f"over(recolour(?grid, ?dot, ?ink), {_EVEN}, ?ground)".replace("?symmetry", flip):
       f"colour {{ink}} the {{dot}} cells whose mirror image ({way}) is missing"
       for flip, way in (("flip_left_right", "left to right"), ("flip_up_down", "top to bottom"))},
    "over(?grid, recolour(turn(without_lone(?grid), ?symmetry), ?dot, ?ink), ?ground)":
        "lay a copy of the {dot} cells, {symmetry} and changed to {ink}, over {grid}",
    f"over(recolour(?grid, ?dot, ?ink), {_EVEN}, ?ground)":
        "change the {dot} cells of {grid} that have no counterpart when it is {symmetry} to {ink}",
    "paint_under(?grid, everything(?seen, ?ground), ?ink, mended, ?ground)":
        "close the gaps in the lines of the figure{ink:with}",
    "paint_under(?grid, layers(?seen, ?ground), own_colour, mended, ?ground)":
        "close the gaps in the lines of each colour",
    "paint_under(?grid, layers(?seen, ?ground), ?ink, mended, ?ground)": "close the gaps in the lines{ink:with}",
    "paint_under(?grid, everything(?seen, ?ground), own_colour, mended, ?ground)":
        "close the gaps in the lines of the figure",
    **{f"paint(erase({_WASHED[noise]}, objects({_WASHED[noise]}, ?ground, ?near), ?ground), objects({_WASHED[noise]}, "
       "?ground, ?near), own_colour, thick_part(2))":
       f"remove the {specks}, also from the blocks that they lie on"
       for noise, specks in (("?plainnoise", "{plainnoise} specks"), ("rarest(?grid)", "specks of the rarest colour"))},
    # what a patch hides
    **{f"crop_at({word}(paint(?grid, {_PLAIN}, colour_of({patch}), itself), colour_of({patch})), {patch})":
       f"show what the {which} plain rectangle hides of the {kind} pattern"
       for patch, which in ((f"the({_PLAIN}, most(size))", "largest"), (f"the({_PLAIN}, least(size))", "smallest"),
                            (f"the({_PLAIN}, most(extent(vertical)))", "tallest"),
                            (f"the({_PLAIN}, least(extent(vertical)))", "lowest"),
                            *((f"the({_PLAIN}, most(edge({way})))", f"{FORMS['side'][way]}most") for way in BACK))
       for word, kind in (("restore_symmetry", "symmetric"), ("restore_period", "repeating"))},
    **{f"crop_at({word}(paint(?grid, {_PLAIN}, ?hidden, itself), ?hidden), the({_PLAIN}, is_colour(?hidden)))":
       f"show what the {{hidden}} plain rectangle hides of the {kind} pattern"
       for word, kind in (("restore_symmetry", "symmetric"), ("restore_period", "repeating"))},
    f"restore_symmetry(paint(?grid, {_PLAIN}, {_LARGEST}, itself), {_LARGEST})":
        "show the symmetric pattern without the plain rectangles on it",
    # what panels share
    **{f"agreed({parts}, ?ink)": f"show what {name} have in common, and the cells where they differ become {{ink}}"
       for parts, name in (("?parts", "{parts:all}"), (_PARTS, "all the parts"))},
    f"usual({_QUARTERS})":
        "overlay the four quarters of the figure: each cell has the colour that most of them have there",
    f"paste(crop(everything(?grid, ?ground)), {_QUARTERS}, usual({_QUARTERS}))":
        "crop to the figure, and give each cell of its four quarters the colour that most of these have there",
    f"usual({_PARTS})": "make one picture of all the parts: each cell as most of them show it",
    **{f"paste(?grid, {parts}, agreed({parts}, {ink}))": says.format(f"the cells in which {name} differ")
       for parts, name in (("?parts", "{parts:all}"), (_PARTS, "the parts"))
       for ink, says in (("?ink", "give {} {{ink}}"), ("?plain", "colour {} {{plain}}"))},
    **{f"paste(?grid, {parts}, usual({parts}))": f"make {name} look alike, as most of them do"
       for parts, name in (("?parts", "{parts:all}"), (_PARTS, "the parts"))},
    **{f"completed_in_own_colours(?grid, {others}, the(?things, most(size)), 1)":
       "continue the other lines like the complete one, each in its own colours"
       for others in ("?things", "where(?things, not(most(size)))")},
    **{pattern.format(f"completed_in_own_colours(?grid, {others}, the(?things, not(is_full)), {n})"):
       f"complete the unfinished objects like the finished one, each in its own colours{large}{more}"
       for others in ("?things", "where(?things, is_full)")
       for n, large in (("1", ""), ("?n", " and on its own scale{n:large}"))
       for pattern, more in (("{}", ""), ("erase({}, the(?things, not(is_full)), ?ground)",
                                          ", and remove the finished one<ground:, leaving {ground}/>"))},
    **{f"complete(?grid, {others}, the(?things, most(colour_count)), ?turns, ?n, ?ground)":
       "complete the other objects so that they look like the most colourful one{turns:again}{n:large}"
       for others in ("?things", "where(?things, not(most(colour_count)))")},
    # worn squares
    **{f"paint({grid}, in_order(layers({grid}, ?ground), surpassed(box_area)), own_colour, box)":
       "restore the whole square of each colour, smaller ones on top" for grid in ("?grid", _MIRRORED)},
    **{f"nested(layers({grid}, ?ground), box_area)":
       "draw nested square rings in the colours of the squares, the smallest innermost"
       for grid in ("?grid", _MIRRORED)},
    **{f"nested(layers({grid}, ?ground), surpassed(box_area))":
       "draw nested square rings in the colours of the squares, the largest innermost"
       for grid in ("?grid", _MIRRORED)},
    **{f"paint({grid}, in_order(layers({grid}, ?ground), surpassed(box_area)), of_opposite(box_area), box)":
       "restore the whole square of each colour, smaller ones on top, but with the order of their colours reversed"
       for grid in ("?grid", _MIRRORED)},
    **{pattern: says for grid in ("?grid", _MIRRORED)
       for key, orders in (("box_area", _INNER), ("surpassed(box_area)", _INNER[::-1]))
       for pattern, says in colour_lists(f"layers({grid}, ?ground)", key, "list the colours of the squares in a "
                                         "{file}, the {order} first", orders).items()},
    **colour_lists("?things", "box_area", "list the colours of {{things:all}} in a {file}, {order}", _INWARD),
    "paint(restore_period(?grid, ?hidden), whole(?grid), ?hidden, off(itself, pieces(?grid, ?hidden, ?near)))":
        "show what the {hidden} patch hides of the repeating pattern, and colour everything around it {hidden}",
    **{f"{word}(recolour(?grid, ?a, ?b), ?b)": f"fill the {{a}} and {{b}} cells so that the pattern {again} again"
       for word, again in (("restore_symmetry", "is symmetric"), ("restore_period", "repeats regularly"))},
    "nested(?things, box_area)":
        "draw nested square rings in the colours of {things:all}, <ring:that of the smallest bounding box in the "
        "middle/from the innermost to the outermost>",
    "paint(?grid, ?things, of_previous(box_area), itself)":
        "colour {things} in the colour of <ring:the one before in order of area of the bounding box (the first takes "
        "the last's)/the one just inside it, and the innermost in that of the outermost>",
    # a house
    **{says: what for edge in ("region_of(whole(?grid), ?edge)", "whole(?grid)")
       for says, what in _house(f"colour_of({edge})").items()},
}
"""Templates by the shape of an expression."""

"""Stock phrases for what dots tell: the dress of a thing, where a thing goes, dominoes, frames with dots in them."""
from __future__ import annotations

from itertools import product

from ..idioms import FORMS
from ..phrasing import by_number

_DRESSES = {"itself": "colour {t} like the dot that touches it",
            "halo(by_corner)": "surround {t} with the colour of the dot that touches it",
            "halo(by_side)": "surround {t} on its four sides with the colour of the dot that touches it",
            "outline": "colour the outline of {t} like the dot that touches it",
            "box_halo": "draw a frame around {t} in the colour of the dot that touches it",
            "rest_of_box": "complete {t} to a rectangle in the colour of the dot that touches it",
            "inside_of": "fill the inside of {t} with the colour of the dot that touches it",
            "centre": "colour the centre of {t} like the dot that touches it",
            "interior": "fill the inside of {t} with the colour of the dot that touches it"}
_CELLS = "where(cells(?seen, ?colour), ?test)"
_BARE = f"where(?things, not(next_to({_CELLS}, ?by)))"
_IN = "inside(joined(cells_of(?grid, ?{})))"
_ONE, _OTHER = _IN.format("a"), _IN.format("b")
_FALLING = "where(?things, chained(?first, measured_block(?way, size)))"
_FIGURES = "where(?things, not(is_dot))"
_CALLED = (f"redraw(erase(?grid, where(?things, not(shares(colour, where(cells(?grid, ?ground), "
           f"overlaps({_FIGURES}))))), ?ground), {_FIGURES}, identity, 1, ?ground)")
_PLACED = ("overlap(itself, box_corner({}))", "box_corner({})")
"""A corner of a thing, as its own cell or as a place."""
_OF_COLOUR = "cells_of(?seen, ?colour)"
_AROUND = {"union(beside(left), beside(right))": "on its left and one on its right",
           "union(beside(up), beside(down))": "above and one below it", "beside(straight)": "on each of its four sides",
           "beside(diagonally)": "diagonally off each of its corners",
           "of(box_halo, box_corners)": "diagonally off each of its corners"}
_LEFT = {("beside(straight)", over): left for over, left in (
    ("union(beside(left), beside(right))", "above and one below it"),
    ("union(beside(up), beside(down))", "on its left and one on its right"))}
"""Where cells of the first of two paints are still seen beside the second, if that covers some of them."""


def _slanted() -> dict[str, str]:
    """Parallel lines just off two opposite corners."""
    found = {}
    for axis, how in FORMS["ends"].items():
        off = "just off the {a:side} and the {b:side} corner of"
        for corners in product(_PLACED, repeat=2):
            lines = ", ".join(f"of({corner.format(f'?{way}')}, of(shifted(?{way}, 1), line({axis})))"
                              for corner, way in zip(corners, "ab", strict=True))
            found[f"paint(?grid, ?things, ?ink, union({lines}))"] = \
                f"draw {{ink:adjective}}diagonals {how} {off} {{things}}{{ink:after}}"
            found[f"paint(erase(?grid, all_of_colour(?grid, ?colour), ?ground), pieces(?grid, ?colour, ?near), ?ink, "
                  f"union({lines}))"] = \
                f"replace each {{colour}} object by two {{ink:adjective}}diagonals {how}, just off its {{a:side}} " \
                "and its {b:side} corner{ink:after}"
    return found


def _waves() -> dict[str, str]:
    """What is at most so far from cells of a colour, just so far, or ring by ring."""
    found = {}
    for by, shape in (("by_side", "diamond"), ("by_corner", "square")):
        near = f"steps_to(all_of_colour(?seen, ?colour), {by})"
        paint = "paint(?grid, where(cells_of(?seen, ?ground), {}), {}, itself)"
        for n in range(3, 7):
            found[paint.format(f"not(at_least({near}, {n}))", "?ink")] = \
                f"surround each {{colour}} cell with {{ink:a}} {shape} that reaches {n - 1} cells out{{ink:after}}"
        found[paint.format(f"equals({near}, ?n)", "?ink")] = (
            f"draw {{ink:a}} {shape}{' ring' * (shape == 'square')} around each {{colour}} cell, {{n}} steps away"
            "{ink:after}")
        for n in (2, 3):
            inks = [f"{{ink{i}}}" for i in range(1, n + 1)]
            found[paint.format(f"not(at_least({near}, ?m))", f"by_value({near}, " + ", ".join(
                f"case({i}, ?ink{i})" for i in range(1, n + 1)) + ")")] = (
                f"draw {shape}{' ring' * (shape == 'square')}s around each {{colour}} cell, one around the other: "
                f"{', then '.join(inks)}")
            named = ", ".join(f"case({i}, ?plain{i})" for i in range(1, n + 1))
            rings = ", ".join(f"{{plain{i}}}" for i in range(1, n + 1))
            found[paint.format(f"not(at_least({near}, ?m))", f"by_value({near}, {named})")] = (
                f"surround each {{colour}} cell with {'two' if n == 2 else 'three'} {shape}s, from the inside out: "
                f"{rings}")
    return found


DOTS = {
    # a dot that touches
    **{f"paint(?grid, {things}, of_touching(?things, ?near), {region})": says.format(t=told)
       for region, says in _DRESSES.items()
       for things, told in (("?things", "{things}"), (_FIGURES, "each shape"))},
    **{pattern.format(f"paint(?grid, where(?things, next_to({_CELLS}, ?by)), of_touching({_CELLS}, ?by), {region})"):
       says.format(t="each {things:noun}").replace("that touches it", "next to it") + closing
       for region, says in _DRESSES.items() for pattern, closing in (
           ("{}", ", if there is one"), (f"erase({{}}, {_CELLS}, ?ground)", ", if there is one, and remove the dots"),
           (f"erase({{}}, {_BARE}, ?ground)", ", and remove all {things:many} without a dot"),
           (f"erase(erase({{}}, {_CELLS}, ?ground), {_BARE}, ?ground)",
            ", and remove the dots and all {things:many} without a dot"))},
    # a dot that gives way to others
    **{f"paint(erase(?grid, {_OF_COLOUR}, ?ground), {_OF_COLOUR}, ?ink, {region})":
       f"replace each {{colour}} cell by {{ink:its}} cell {where}{{ink:same}}" for region, where in _AROUND.items()},
    **{f"paint(paint(erase(?grid, {_OF_COLOUR}, ?ground), {_OF_COLOUR}, ?ink, {one}), {_OF_COLOUR}, ?paint, {two})":
       f"replace each {{colour}} cell by {{ink:its}} cell {_LEFT.get((one, two), where)}{{ink:same}}, and "
       f"{{paint:its}} cell {there}{{paint:same}}"
       for (one, where), (two, there) in product(_AROUND.items(), repeat=2)},
    **{f"paint(paint(?grid, ?things, ?ink, beside({one})), ?things, ?ink, beside({two}))": "surround {things}{ink:own}"
       for one, two in (("straight", "diagonally"), ("diagonally", "straight"))},
    # a mark at the border
    **{f"erase(paint(?grid, ?things, of_aligned({marks}, vertical), itself), {marks}, ?ground)":
       f"give {{things}} the colour of the cell {where} it at the border, and remove these cells"
       for way, where in (("up", "above"), ("down", "below"))
       for marks in [f"where(cells(?seen, ?ground), touches_side({way}))"]},
    # towards a block
    "paint(?grid, ?things, own_colour, moved(towards(?others)))":
        "copy {things} straight to {others:any}, until it touches",
    "paint(?grid, ?things, own_colour, moved(on_the_way(?n, towards(?others))))":
        "put a copy of {things} {n} cells nearer to {others:any}",
    "on_the_way(?n, towards(?others))": "{n} cells towards {others:any}",
    "paint(?grid, ?things, own_colour, of(moved(towards(?others)), within(halo(by_side), ?others)))":
        "mark in its colour where {things} would hit {others:any}, moving straight",
    "up_to(?others)": "the shortest way to {others:nearest}, until it touches",
    "paint(?grid, ?things, own_colour, nearest_cells(?others))":
        "for {things}, colour the nearest cell of {others:any} in its colour",
    "paint(erase(?grid, ?things, ?ground), ?things, own_colour, nearest_cells(?others))":
        "remove {things}, and colour the nearest cell of {others:any} in its colour",
    "not(not(?test))": "{test}",
    "where(?things, not(not(is_full)))": "filled rectangle[|s]",
    # figures that are called
    _CALLED: "draw each figure again around all dots of the colour of its marked cell, and remove the other dots",
    f"erase({_CALLED}, {_FIGURES}, ?ground)":
        "move each figure to the dots of the colour of its marked cell, one copy around each, and remove the other "
        "dots",
    # dominoes
    **{f"paint(erase(?grid, {_FALLING}, ?ground), {_FALLING}, {ink}, overlap(union(itself, measured_block(?way, "
       "cells_in(without(itself, end_lines(up, 1))))), border_line(?wall)))":
       "starting with {first}, {things:all} fall over to the {way} like dominoes, each knocking over the next one that "
       "it reaches" + inked for ink, inked in (("own_colour", ""), ("?ink", "; colour those that fall {ink}"))},
    **{act.format(test.format("chained(?first, measured_block(?way, size))".replace("?way", way))):
       f"imagine that, starting with {{first}}, {{things:all}} fall over {to} like dominoes, each knocking over the "
       f"next one that it reaches: {verb.format(those)}"
       for way, to in (("right", "to the right"), ("left", "to the left"), ("to_bar(?seen, ?ground)", "towards the "
                       "bar"), ("from_bar(?seen, ?ground)", "away from the bar"))
       for test, those in (("where(?things, {})", "those that fall"),
                           ("where(?things, not({}))", "those that stay standing"))
       for act, verb in (("erase(?grid, {}, ?under)", "remove {}"), ("keep(?grid, {}, ?under)", "keep only {}"),
                         ("paint(?grid, {}, ?ink, itself)", "colour {} {{ink}}"))},
    # two frames
    f"both({_ONE}, {_OTHER})": "inside both the {a} and the {b} frame",
    f"both({_ONE}, not({_OTHER}))": "inside the {a} frame but not the {b} one",
    f"both(not({_OTHER}), {_ONE})": "inside the {a} frame but not the {b} one",
    f"not(either({_ONE}, {_OTHER}))": "outside both the {a} and the {b} frame",
    # one inside another
    "equals(number_in(?others), ?n)": "with {n} {others:many} in [it|them]",
    "where(?things, both(boxed(?things), at_least(number_in(?things), ?n)))":
        "{things:noun} that lie[s|] inside another one and hold[s|] at least {n} others",
    "where(?things, not(boxed(?things)))": "{things:noun} that do[es|] not lie inside another one",
    **_slanted(),
    # steps
    **_waves(),
    "equals(steps_to(?others, ?by), ?n)": "that [is|are] exactly {n} {by:steps} from {others:any}",
    **{f"paint(?grid, where(?things, not(at_least(steps_to(?others, ?by), ?m))), by_value(steps_to(?others, ?by), "
       f"{cases}), itself)": f"colour {{things:all}} by how many {{by:steps}} they are from {{others:any}}: {told}"
       for cases, told in map(by_number, (1, 2, 3))},
}
"""Templates by the shape of an expression."""

"""Stock phrases for numbers that are compared: of which colour there is more, what one has too much, as many as."""
from __future__ import annotations

from ..idioms import FORMS

_WINNER = ("choose(exceeds(count_of(?a), count_of(?b)), ?a, choose(exceeds(count_of(?b), count_of(?a)), ?b, ?tie))")
_LANDS = "of(measured_block(?way, size), end_lines(?way, 1))"
_HITTING = f"where(?things, equals(cells_in(within({_LANDS}, ?others)), 1))"
_PIPS_A, _PIPS_B = (f"cells_in(overlap(half(?{side}), coloured(?pip)))" for side in "ab")
_MORE_A, _MORE_B = (f"where(lines(?grid, ?axis), exceeds(count_of(?{x}), count_of(?{y})))" for x, y in ("ab", "ba"))

_ROOM_A, _ROOM_B = (f"where(?rooms, exceeds(count_of(?{x}), count_of(?{y})))" for x, y in ("ab", "ba"))


def _halves(one: str, other: str) -> str:
    """A half of each thing is painted: of those with more on side a this half, of those with more on side b that."""
    more_a = f"where(?things, exceeds({_PIPS_A}, {_PIPS_B}))"
    more_b = f"where(?things, exceeds({_PIPS_B}, {_PIPS_A}))"
    return (f"paint(paint(?grid, {more_a}, ?ink, overlap(half(?{one}), coloured(?ground))), "
            f"{more_b}, ?ink, overlap(half(?{other}), coloured(?ground)))")


def _mirrored(mirror: str) -> dict[str, str]:
    """Cells of bars that have a counterpart across the middle line of the grid, and cells that have none."""
    image = f"layers(turn(?grid, {mirror}), ?ground)"
    rest = f"paint(?grid, ?bars, ?ground, within(itself, {image}))"
    cells = "together(cells_of(?rest, ?a), cells_of(?rest, ?b))"
    return {
        rest: "remove {bars:all} that have a counterpart straight across the middle line<ground:, leaving {ground}/>",
        f"paint(?grid, ?bars, ?ground, off(itself, {image}))":
            "remove {bars:all} that have no counterpart straight across the middle line<ground:, leaving {ground}/>",
        f"paint(?grid, ?bars, ?ink, within(itself, {image}))":
            "colour {ink} {bars:all} that have a counterpart straight across the middle line",
        f"paint(?grid, ?bars, ?ink, off(itself, {image}))":
            "colour {ink} {bars:all} that have no counterpart straight across the middle line",
        f"gather(?rest, {cells}, ?line, ?ground)":
            "let what is left of the {a} and {b} cells fall back to {line}",
        f"paint_under(?grid, {image}, ?ink, itself, ?ground)":
            "extend the shorter of the two bars at each place of the middle line{ink:in}, until both are equally long",
    }


def _as_many() -> dict[str, str]:
    """So many cells of a colour as there are other things."""
    found: dict[str, str] = {}
    for test, order in (("first(count(?things))", "in reading order"),
                        ("top(edge(?way), count(?things))", "starting at the {way:side} side")):
        taken, rest = (f"where(cells_of(?seen, ?seat), {which})" for which in (test, f"not({test})"))
        painted = f"paint(?grid, {taken}, ?ink, itself)"
        found |= {
            painted: f"colour {{ink}} as many {{seat}} cells as there are {{things:many}}, {order}",
            f"paint(?grid, {rest}, ?ink, itself)":
                f"colour {{ink}} all {{seat}} cells but as many as there are {{things:many}}, counted {order}",
            f"paint({painted}, {rest}, ?other, itself)":
                f"colour {{ink}} as many {{seat}} cells as there are {{things:many}}, {order}, and the other {{seat}} "
                "cells {other}",
        }
    return found


def _shown() -> dict[str, str]:
    """By how many cells one of two colours is ahead, or how many the winner or the loser has, as a small picture."""
    more, fewer = (f"measure(the(layers(?grid, ?ground), {test}(size)), size)" for test in ("most", "least"))
    others = "<ground: other than {ground}/>"
    found: dict[str, str] = {}
    for n, as_many in ((f"minus({more}, {fewer})", f"the commonest colour{others} has more than the rarest"),
                       (more, f"the commonest colour{others} has"), (fewer, f"the rarest colour{others} has")):
        found |= {
            f"bar({n}, {n}, ?way, ?ink, ?ground)":
                f"make {{ink:a}} {{way:file}} with as many cells as {as_many}{{ink:after}}",
            f"square({n}, ?ink)": f"make {{ink:a}} square as many cells wide as {as_many}{{ink:after}}",
            f"bar(?int, {n}, ?way, ?ink, ?ground)":
                f"in a {{ground}} {{way:file}} of {{int}} cells, fill as many as {as_many},{{ink:with}}, {{way:from}}",
            f"paint(square(?int, ?ground), where(cells_of(square(?int, ?ground), ?ground), first({n})), ?ink, itself)":
                f"in a {{ground}} {{int}} by {{int}} square, fill as many cells as {as_many},{{ink:with}}, row by row",
            **{f"diagonal({n}, {axis}, ?ink, ?ground)":
               f"make a {{ground}} square as many cells wide as {as_many}, with {{ink:a}} diagonal {ends}{{ink:after}}"
               for axis, ends in FORMS["ends"].items()},
        }
    return found


def _beyond() -> dict[str, str]:
    """Charts of the part at one side of a line, each row with as many cells as that part has there: in the other part,
    or as the whole result."""
    here = "crop(the(panels(?grid, ?line), most(edge(?other))))"
    there = "the(panels(?grid, ?line), most(edge(?side)))"
    inked = f"paint({here}, cells({here}, ?ground), ?ink, itself)"
    blanks = f"paint(blanked({here}, ?ink), cells({here}, ?ground), ?ground, itself)"
    coloured = "<ground:cells that are not {ground}/coloured cells>"
    as_many = "as many cells at the {way:side} end of each {way:file} as it has "
    end = f"only the last cell of a bar from the {{way:side}} end of each {{way:file}}, as long as it has {coloured}"
    found: dict[str, str] = {}
    for chart, drawn in ((f"fall({here}, ?way, ?ground)", "its cells, pushed {way} as far as they go"),
                         (f"fall({inked}, ?way, ?ground)", as_many + coloured),
                         (f"fall({blanks}, ?way, ?ground)", as_many + "{ground} ones"),
                         *((f"paint(blanked({here}, ?ground), by_line(fall({inked}, ?way, ?ground), ?ink, {axis}), "
                            f"?ink, end_lines({back}, 1))".replace("?way", way),
                            end.replace("{way:file}", FORMS["file"][way]).replace("{way:side}", FORMS["side"][way]))
                           for axis, way, back in (("horizontal", "left", "right"), ("horizontal", "right", "left"),
                                                   ("vertical", "up", "down"), ("vertical", "down", "up"))),
                         *((f"paint(blanked({here}, ?ground), where(lines({here}, {axis}), ?which), ?ink, itself)",
                            f"a full {FORMS['line'][axis]} for each {FORMS['line'][axis]} {{which}}")
                           for axis in ("horizontal", "vertical"))):
        ink = "{ink:in}" if "?ink" in chart else ""
        found[f"paste(?grid, {there}, {chart})"] = \
            f"look at the {{other:side}} part, and draw in the {{side:side}} part {drawn}{ink}"
        found[chart] = f"look at the {{other:side}} part only, and draw in its place {drawn}{ink}"
    return found


def _counted() -> dict[str, str]:
    """Parts of a picture that are as long as there are things, and cells that are filled one after the other."""
    n = "count(?things)"
    square = "overlap(end_lines(?one, {0}), end_lines(?two, {0}))".format
    corner = "a square in the {one:side} {two:side} corner, as many cells wide as there are {things:many}"
    blank = "blanked(?grid, ?ground)"
    first = f"where(cells_of({blank}, ?ground), first(count(cells(?grid, ?ground))))"
    filled = f"paint({blank}, {first}, ?ink, itself)"
    coloured = "<ground:cells that are not {ground}/coloured cells>"
    own = "colour_of(everything(?grid, ?ground))"
    found = {
        f"end_lines(?way, {n})": "as many {way:rank}s at the {way:side} side as there are {things:many}",
        square(n): corner,
        f"without({square(n)}, {square(f'minus({n}, 1)')})": f"the two inner sides of {corner}",
        f"without(end_lines(?way, {n}), end_lines(?way, minus({n}, 1)))":
            "only the {way:rank} whose number, counted from the {way:side} side, is the number of {things:all}",
    }
    for rule, ink in ((filled, "{ink:in}"), (filled.replace("?ink", own), "")):
        says = f"put the {coloured} together in reading order{ink}, from the top left on"
        rest = f"paint({rule}, {first.replace('first(', 'not(first(', 1)}), ?other, itself)"
        found |= {rule: says, rest: f"{says}, and colour the rest {{other}}"}
    return found


COMPARED = {
    f"exceeds({_PIPS_A}, {_PIPS_B})": "with more {pip} cells on the {a:side} than on the {b:side}",
    f"balances({_PIPS_A}, {_PIPS_B})": "with as many {pip} cells on the {a:side} as on the {b:side}",
    **{_halves(*sides): f"colour {{ink}} the {{ground}} cells of that half of {{things}} that has {which} {{pip}} cells"
       for sides, which in (("ab", "more"), ("ba", "fewer"))},
    "the(where(?things, at_least(size, plus(measure(?marked, size), 1))), least(size))":
        "next longer {things:noun} after {marked}",
    "the(where(?things, not(at_least(size, measure(?marked, size)))), most(size))":
        "next shorter {things:noun} after {marked}",
    f"paint(?grid, {_HITTING}, ?ink, {_LANDS})":
        "colour {ink} {others:all} that lie as many steps {way} of the end of a bar as the bar has cells",
    f"paint(?grid, {_HITTING}, ?ink, measured_block(?way, size))":
        "extend {things} {way} to twice its length{ink:in}, if the new end is at {others:any}",
    **_counted(),
    **_beyond(),
    **_shown(),
    **_as_many(),
    **_mirrored("flip_up_down"), **_mirrored("flip_left_right"),
    "paint(?grid, where(lines(?grid, ?axis), ?which), ?ink, union(coloured(?a), coloured(?b)))":
        "colour {ink} the {a} and {b} cells of each {axis:line} {which}",
    "paint(?grid, where(?rooms, ?which), ?ink, union(coloured(?a), coloured(?b)))":
        "in {rooms} {which}, colour the {a} and {b} cells {ink}",
    **{f"paint(paint(?grid, {more_a}, ?ink, coloured(?{x})), {more_b}, ?ink, coloured(?{y}))":
       f"in {place}, colour {{ink}} the {{a}} or the {{b}} cells, whichever are {which}"
       for more_a, more_b, place in ((_MORE_A, _MORE_B, "each {axis:line}"), (_ROOM_A, _ROOM_B, "{rooms}"))
       for x, y, which in (("a", "b", "more"), ("b", "a", "fewer"))},
    f"paint(?grid, ?rooms, {_WINNER}, itself)":
        "colour {rooms} {a} or {b}, whichever it has more of, or {tie} if it has as many of both",
    f"summary(strips(?grid, measure(whole(?grid), extent(?axis)), ?axis), {_WINNER})":
        "make a cell for each of the {axis:across}: {a} or {b}, whichever it has more of, or {tie} if it has as many "
        "of both",
    f"summary(?things, {_WINNER})":
        "make a grid with one cell for {things}: {a} or {b}, whichever it has more of, or {tie} if it has as many "
        "of both",
    f"paint(?grid, lines(?grid, ?axis), {_WINNER}, coloured(?tie))":
        "colour the {tie} cell of each {axis:line} {a} or {b}, whichever it has more of, unless it has as many of both",
}
"""Templates by the shape of an expression."""

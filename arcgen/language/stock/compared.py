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


_AS_MANY = {
    "balances(count_of(?a), count_of(?b))": ("if a %s has as many {a} cells as {b} ones", "them all"),
    "not(balances(count_of(?a), count_of(?b)))": ("if a %s has different numbers of {a} and {b} cells", "them all"),
    "exceeds(count_of(?a), count_of(?b))": ("if a %s has more {a} cells than {b} ones", "both kinds"),
    "not(exceeds(count_of(?a), count_of(?b)))": ("unless a %s has more {a} cells than {b} ones", "both kinds")}
"""What is asked of a line, and what those cells are called."""


def _lines() -> dict[str, str]:
    """Cells of rows or columns that have as many cells of one colour as of another, or more."""
    found: dict[str, str] = {}
    for axis, line in (("horizontal", "row"), ("vertical", "column")):
        for test, (told, both) in _AS_MANY.items():
            cells = f"where(lines(?grid, {axis}), {test}), ?ink"
            for first, second in ("ab", "ba"):
                found[f"paint(?grid, {cells}, union(coloured(?{first}), coloured(?{second})))"] = \
                    f"{told % line}, colour {both} {{ink}}"
            found[f"paint(?grid, {cells}, coloured(?c))"] = f"{told % line}, colour its {{c}} cells {{ink}}"
    return found


_HALVES = ((_halves("a", "b"), "more"), (_halves("b", "a"), "fewer"))


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
            "make the bars on both sides of the middle line equally long: extend the shorter ones{ink:in}",
    }


def _as_many() -> dict[str, str]:
    """So many cells of a colour as there are other things."""
    found: dict[str, str] = {}
    for test, order in (("first(count(?things))", "in reading order"),
                        ("top(edge(?way), count(?things))", "starting from the {way:side}")):
        taken, rest = (f"where(cells_of(?seen, ?seat), {which})" for which in (test, f"not({test})"))
        painted = f"paint(?grid, {taken}, ?ink, itself)"
        says = f"colour one {{seat}} cell {{ink}} for {{things}}, {order}"
        both = f"{says}, and the other {{seat}} cells {{other}}"
        found |= {
            painted: says,
            painted.replace("?grid", "erase(?grid, ?things, ?ground)", 1):
                f"remove {{things:all}}<ground:, leaving {{ground}}/>, and for each of them colour one {{seat}} cell "
                f"{{ink}}, {order}",
            f"paint(?grid, {rest}, ?ink, itself)":
                f"leave one {{seat}} cell for {{things}}, {order}, and colour all other {{seat}} cells {{ink}}",
            f"paint({painted}, {rest}, ?other, itself)": both,
            f"paint(paint(?grid, cells_of(?seen, ?seat), ?ink, itself), {rest}, ?other, itself)": both,
            f"paint(paint(erase(?grid, ?things, ?ground), cells_of(?seen, ?seat), ?ink, itself), {rest}, ?other, "
            "itself)":
                f"remove {{things:all}}<ground:, leaving {{ground}}/>; for each of them colour one {{seat}} cell "
                f"{{ink}}, {order}, and the other {{seat}} cells {{other}}",
        }
    ends = ("paint(paint(%s, where(cells_of(?seen, ?seat), top(edge(?way), count(?things))), ?ink, itself), "
            "where(cells_of(?seen, ?seat), top(edge(?back), count(?others))), ?other, itself)")
    for base, first, then in (("?grid", "", ""),
                              ("erase(?grid, together(?things, ?others), ?ground)",
                               "remove {things:all} and {others:all}<ground:, leaving {ground}/>; then ", " removed")):
        says = (f"{{ink}} from the {{way:side}} on, one for {{things}}{then}, and {{other}} from the {{back:side}} on, "
                f"one for {{others}}{then}")
        found |= {ends % base: f"{first}colour the {{seat}} cells {says}",
                  f"crop_at({ends % base}, all_of_colour(?seen, ?seat))":
                      f"{first}crop to the {{seat}} cells, and colour them {says}"}
    return found


def _shown() -> dict[str, str]:
    """By how many cells one of two colours is ahead, or how many the winner or the loser has, as a small picture."""
    more, fewer = (f"measure(the(layers(?grid, ?ground), {test}(size)), size)" for test in ("most", "least"))
    others = "<ground: other than {ground}/>"
    found: dict[str, str] = {}
    for n, count in ((f"minus({more}, {fewer})", f"count how many more cells the commonest colour{others} has than the "
                                                 "rarest"),
                     (more, f"count the cells of the commonest colour{others}"),
                     (fewer, f"count the cells of the rarest colour{others}")):
        which = more if n != fewer else fewer
        found |= {
            f"bar({n}, {n}, ?way, colour_of({which.removeprefix('measure(').removesuffix(', size)')}), ?ground)":
                f"{count}, and make a {{way:file}} of that many cells in "
                + ("that colour" if n in (more, fewer) else "the commonest colour"),
            f"square({n}, colour_of({which.removeprefix('measure(').removesuffix(', size)')}))":
                f"{count}, and make a square that many cells wide in "
                + ("that colour" if n in (more, fewer) else "the commonest colour"),
            f"bar({n}, {n}, ?way, ?ink, ?ground)":
                f"{count}, and make {{ink:a}} {{way:file}} of that many cells{{ink:after}}",
            f"square({n}, ?ink)": f"{count}, and make {{ink:a}} square that many cells wide{{ink:after}}",
            f"bar(?int, {n}, ?way, ?ink, ?ground)":
                f"{count}, and fill that many cells of a {{ground}} {{way:file}} of {{int}} cells{{ink:with}}, "
                "{way:from}",
            f"paint(square(?int, ?ground), where(cells_of(square(?int, ?ground), ?ground), first({n})), ?ink, itself)":
                f"{count}, and fill that many cells of a {{ground}} {{int}} by {{int}} square{{ink:with}}, row by row",
            **{f"diagonal({n}, {axis}, ?ink, ?ground)":
               f"{count}, and make a {{ground}} square that many cells wide, with {{ink:a}} diagonal {ends}"
               "{ink:after}"
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
    count = "count the %s in each {way:file} of the {other:side} part, and "
    found: dict[str, str] = {}

    def told(chart: str, beyond: str, alone: str) -> None:
        found[f"paste(?grid, {there}, {chart})"], found[chart] = beyond, alone
    told(f"fall({here}, ?way, ?ground)",
         "copy the {other:side} part into the {side:side} one, with its cells pushed {way} as far as they go",
         "crop to the {other:side} part, and push its cells {way} as far as they go")
    for chart, counted in ((inked, coloured), (blanks, "{ground} cells")):
        told(f"fall({chart}, ?way, ?ground)",
             count % counted + "draw {ink:a} bar of that length{ink:after} from the {way:side} end of the same "
             "{way:file} in the {side:side} part",
             "crop to the {other:side} part, and draw in place of each {way:file} {ink:a} bar from the {way:side} end, "
             f"with as many cells as that {{way:file}} has {counted}{{ink:after}}")
    for axis, way, back in (("horizontal", "left", "right"), ("horizontal", "right", "left"),
                            ("vertical", "up", "down"), ("vertical", "down", "up")):
        beyond, alone = (says.replace("{way:file}", FORMS["file"][way])
                         .replace("{way:side}", FORMS["side"][way])
                         for says in (
                             count % coloured + "colour {ink} the cell of that number in the same {way:file} of the "
                             "{side:side} part, counted from the {way:side}",
                             f"crop to the {{other:side}} part; count the {coloured} in each {{way:file}}, clear it, "
                             "and colour {ink} the cell of that number, counted from the {way:side}"))
        told(f"paint(blanked({here}, ?ground), by_line(fall({inked}, ?way, ?ground), ?ink, {axis}), ?ink, "
             f"end_lines({back}, 1))".replace("?way", way), beyond, alone)
    for axis in ("horizontal", "vertical"):
        line = FORMS["line"][axis]
        told(f"paint(blanked({here}, ?ground), where(lines({here}, {axis}), ?which), ?ink, itself)",
             f"for each {line} of the {{other:side}} part {{which}}, fill the same {line} of the {{side:side}} part"
             "{ink:with}",
             f"crop to the {{other:side}} part, fill each {line} {{which}}{{ink:with}}, and empty all other {line}s")
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
    for rule, ink in ((filled, ", coloured {ink}"), (filled.replace("?ink", own), "")):
        says = f"put the {coloured} together in reading order, starting from the top left{ink}"
        rest = f"paint({rule}, {first.replace('first(', 'not(first(', 1)}), ?other, itself)"
        found |= {rule: says, rest: f"{says}, and colour the rest {{other}}"}
    n = "count(cells(?grid, ?ground))"
    count = f"count the {coloured}, clear {{grid}}<ground: to {{ground}}/>, and "
    corner = "that many cells wide in the {one:side} {two:side} corner"
    line = "the {way:rank} of that number, counted from the {way:side}"
    for region, says, own_says in (
            (f"end_lines(?way, {n})", "fill that many {way:rank}s at the {way:side}{ink:with}",
             "colour that many {way:rank}s at the {way:side} in the same colour"),
            (square(n), f"draw {{ink:a}} square {corner}{{ink:after}}", f"draw a square {corner} in the same colour"),
            (f"without({square(n)}, {square(f'minus({n}, 1)')})",
             f"draw only the two inner sides of {{ink:a}} square {corner}{{ink:after}}",
             f"draw only the two inner sides of a square {corner} in the same colour"),
            (f"without(end_lines(?way, {n}), end_lines(?way, minus({n}, 1)))",
             f"colour {{ink}} only {line}", f"colour only {line}, in the same colour")):
        found |= {f"paint({blank}, whole(?grid), ?ink, {region})": count + says,
                  f"paint({blank}, whole(?grid), {own}, {region})": count + own_says}
    return found


def _picked() -> dict[str, str]:
    """The one of some things whose number in their order is how many others there are."""
    found: dict[str, str] = {}
    count, n = "count {dots:all}, and ", "count(?dots)"
    off = "count {dots:all}, then count off that many of {things:all} "
    for order, number, ends in (
            (f"ranked(edge(?way), {n})", off + "{way:from}, and ", "the last one"),
            (f"ranked(size, {n})", off + "from the smallest up, and ", "the last one"),
            (f"top(edge(?way), {n})", count, "that many {things:many}, starting from the {way:side}"),
            (f"top(size, {n})", count, "that many of {things:all}, the largest first")):
        picked = f"where(?things, {order})"
        found |= {
            f"erase(?grid, {picked}, ?ground)": f"{number}remove {ends}<ground:, leaving {{ground}}/>",
            f"keep(?grid, {picked}, ?ground)": f"{number}keep only {ends}<ground:; the rest becomes {{ground}}/>",
            f"paint(?grid, {picked}, ?ink, itself)": f"{number}colour {{ink}} {ends}",
            f"paint(?grid, ?things, choose({order}, ?a, ?b), itself)":
                f"{number}colour {{a}} {ends}, and {'all ' * order.startswith('ranked')}the others {{b}}",
        }
        if order.startswith("ranked"):
            found |= {f"crop({one})": f"{number}crop to {ends}"
                      for one in (f"the(?things, {order})", f"only({picked})")}
    return found


_NEXT_LONGER = "the(where(?things, at_least(size, plus(measure(the(?things, ?test), size), 1))), least(size))"
_NEXT_SHORTER = "the(where(?things, not(at_least(size, measure(the(?things, ?test), size)))), most(size))"
_NOTHING_MET = "equals(cells_in(first_met(?way, cells(?seen, ?ground))), 0)"

_TOP_MET = "equals(cells_in(of(end_lines(?top, 1), first_met(?way, cells(?seen, ?ground)))), 0)"
_PLAIN_TESTS = {
    _NOTHING_MET: "that has nothing in its way to the {way:side} border",
    _TOP_MET: "whose top can be seen from the {way:side}",
    f"not({_TOP_MET})": "whose top cannot be seen from the {way:side}",
    "exceeds(count_of(?a), count_of(?b))": "with more {a} cells than {b} ones",
    "exceeds(filled(?ground), count_of(?ground))": "that is more than half full",
    "not(exceeds(filled(?ground), count_of(?ground)))": "that is at most half full",
}

COMPARED = {
    **{f"paint(?grid, where(?things, {test}), ?ink, itself)": f"colour {{ink}} each {{things:noun}} {says}"
       for test, says in _PLAIN_TESTS.items()},
    "not(exceeds(filled(?ground), count_of(?ground)))": "that [is|are] at most half full",
    **{f"move(?grid, ?things, choose_step({most}(count_of(?a)), ?step, ?other), ?ground)":
       f"move the {{things:noun}} with the {says} {{a}} cells {{step}}, and the others {{other}}"
       "<ground:, leaving {ground}/>"
       for most, says in (("most", "most"), ("least", "fewest"))},
    "where(?things, not(at_least(count_of(?a), measure(the(?things, ?test), count_of(?a)))))":
        "{things:noun} with fewer {a} cells than the one {test}",
    "where(?things, at_least(count_of(?a), plus(measure(the(?things, ?test), count_of(?a)), 1)))":
        "{things:noun} with more {a} cells than the one {test}",
    **_picked(),
    **{f"where(?things, both({both}))": "[other|other] {things:noun} with as many {a} cells as the one {test}"
       for both in ("not(?test), like(count_of(?a), the(?things, ?test))",
                    "like(count_of(?a), the(?things, ?test)), not(?test)")},
    _NEXT_LONGER: "next longer {things:noun} after the one {test}",
    _NEXT_SHORTER: "next shorter {things:noun} after the one {test}",
    **{f"paint(recolour(?grid, ?old, ?new), {marked.replace('?test', 'has(?old)')}, ?old, {region})":
       f"colour {{old}} {says} next {word} {{things:noun}} after the one with {{old}} in it, and change the old "
       "{old} to {new}"
       for marked, word in ((_NEXT_LONGER, "longer"), (_NEXT_SHORTER, "shorter"))
       for region, says in (("itself", "the"), ("end_lines(?way, 1)", "the {way:edge_line} of the"),
                            ("half(?way)", "the {way:side} half of the"))},
    f"paint(?grid, where(?things, {_NOTHING_MET}), ?ink, ray(?way))":
        "draw {ink:a} line {way} to the border from each {things:noun} that has nothing in its way there{ink:after}",
    "paint_under(?grid, ?things, ?ink, of(end_lines(up, 1), reach(?way, ?others)), ?ground)":
        "draw {ink:a} line {way} from the top row of {things} to the next {others:noun} there, if there is one"
        "{ink:after}",
    f"paint(?grid, ?things, ?ink, {_LANDS})":
        "put {ink:a} cell {way} of {things}, as far from its end as it is long{ink:after}",
    f"paint(erase(?grid, ?things, ?ground), ?things, ?ink, {_LANDS})":
        "replace {things} by {ink:a} cell {way} of it, as far from its end as it is long{ink:after}"
        "<ground:, leaving {ground}/>",
    f"paint(paint(erase(?grid, ?things, ?ground), ?things, ?ink, measured_block(?way, size)), ?things, ?tip, {_LANDS})":
        "replace {things} by {ink:a} bar of the same length {way:beside} it{ink:after}, with the last cell of that "
        "coloured {tip}<ground:, leaving {ground}/>",
    "paint(?grid, strips(?grid, measure(whole(?grid), extent(?axis)), ?axis), own_colour, itself)":
        "fill each of the {axis:across} with its main colour",
    f"exceeds({_PIPS_A}, {_PIPS_B})": "with more {pip} cells on the {a:side} than on the {b:side}",
    f"balances({_PIPS_A}, {_PIPS_B})": "with as many {pip} cells on the {a:side} as on the {b:side}",
    **{halves: f"in {{things}}, colour {{ink}} the {{ground}} cells of the half with {which} {{pip}} cells"
       for halves, which in _HALVES},
    **{halves.replace("?ground", "?pip"):
       f"in {{things}}, colour {{ink}} the {{pip}} cells of the half with {which} of them"
       for halves, which in _HALVES},
    "the(where(?things, at_least(size, plus(measure(?marked, size), 1))), least(size))":
        "next longer {things:noun} after {marked}",
    "the(where(?things, not(at_least(size, measure(?marked, size)))), most(size))":
        "next shorter {things:noun} after {marked}",
    f"paint(?grid, {_HITTING}, ?ink, {_LANDS})":
        "colour {ink} {others:all} that lie as far {way} of the end of a bar as the bar is long",
    f"paint(?grid, {_HITTING}, ?ink, measured_block(?way, size))":
        "extend {things} {way} to twice its length{ink:in}, if the new end is at {others:any}",
    **_counted(),
    **_beyond(),
    **_shown(),
    **_as_many(),
    **_mirrored("flip_up_down"), **_mirrored("flip_left_right"),
    **_lines(),
    "paint(?grid, where(lines(?grid, ?axis), ?which), ?ink, union(coloured(?a), coloured(?b)))":
        "colour {ink} the {a} and {b} cells of each {axis:line} {which}",
    "paint(?grid, where(?rooms, ?which), ?ink, union(coloured(?a), coloured(?b)))":
        "in {rooms} {which}, colour the {a} and {b} cells {ink}",
    **{f"paint(paint(?grid, {more_a}, ?ink, coloured(?{x})), {more_b}, ?ink, coloured(?{y}))":
       f"in {place}, change the {{a}} or the {{b}} cells, whichever are {which}, to {{ink:bare}}"
       for more_a, more_b, place in ((_MORE_A, _MORE_B, "each {axis:line}"), (_ROOM_A, _ROOM_B, "{rooms}"))
       for x, y, which in (("a", "b", "more"), ("b", "a", "fewer"))},
    f"paint(?grid, ?rooms, {_WINNER}, itself)":
        "colour {rooms} {a} or {b}, whichever it has more of, or {tie} if it has as many of both",
    **{f"summary(strips(?grid, measure(whole(?grid), extent({axis})), {axis}), {_WINNER})":
       f"output one {line} with a cell for each {across}: {{a}} or {{b}}, whichever the {across} has more of, or "
       "{tie} if it has as many of both"
       for axis, line, across in (("horizontal", "row", "column"), ("vertical", "column", "row"))},
    f"summary(?things, {_WINNER})":
        "make a grid with one cell for {things}: {a} or {b}, whichever it has more of, or {tie} if it has as many "
        "of both",
    f"paint(?grid, lines(?grid, ?axis), {_WINNER}, coloured(?tie))":
        "colour the {tie} cell of each {axis:line} {a} or {b}, whichever it has more of, unless it has as many of both",
}
"""Templates by the shape of an expression."""

"""Stock phrases for rules of beams: what shoots, strikes, is thrown back, comes out of a portal."""
from __future__ import annotations

from collections.abc import Callable

from ..phrasing import PAINTED

_STAIRS = ("of(union(itself, copies(then(by(?n, ?{a}), by(?n, ?{b})))), union(track(by(?n, ?{a})), "
           "of(moved(by(?n, ?{a})), track(by(?n, ?{b})))))")
_UP, _DOWN = _STAIRS.format(a="a", b="b"), _STAIRS.format(a="c", b="d")
_SIDES = "union(ray(up_left), ray(up_right))"
_NEXT = "union(of(ray(up_left), every_nth(down, ?n)), of(ray(up_right), every_nth(down, ?n)))"
_HIT = "overlap(copies(off_by(1, ?bodies)), grid_edge)"
_SIDE = f"without(of({_HIT}, cross), cross)"
_SHOTS = {"copies(off_by(1, ?bodies))": "a ray", "copies(off_by(2, ?bodies))": "a dotted ray"}
_AWAY = "from {dots} to the border, away from the object that it touches"


def _turns(dots: str, line: str, axis: str, way: str) -> str:
    """Lines through dots at two borders, again and again, as far apart as twice the distance of the two."""
    step = f"by(times(2, minus(measure(everything(?grid, ?ground), extent({axis})), 1)), {way})"
    return f"where(cells(?grid, ?ground), {dots}), own_colour, of(line({line}), union(itself, copies({step})))"


def _again() -> dict[str, str]:
    """Dots, or lines through them, again and again at twice the distance of the two."""
    found = {}
    for axis, line, file, ways in (("horizontal", "vertical", "column", ("right", "left")),
                                   ("vertical", "horizontal", "row", ("down", "up"))):
        first, second = (f"copies(by(times(2, minus(measure(everything(?grid, ?ground), extent({axis})), 1)), {way}))"
                         for way in ways)
        for way, dots, lines in (
                (ways[0], first, f"union(itself, {first})"), (ways[1], second, f"union(itself, {second})"),
                (" and ".join(ways), f"union({first}, {second})", f"union(union(itself, {first}), {second})")):
            to = f"to the {way}" if axis == "horizontal" else way
            far = f"{to}, up to the border, each time at twice the distance between the two dots"
            for ink, inked in (("own_colour", ""), ("?ink", "{ink:in}")):
                found[f"paint(?grid, ?dots, {ink}, {dots})"] = f"repeat {{dots}} {far}{inked}"
                found[f"paint(?grid, ?dots, {ink}, of(line({line}), {lines}))"] = \
                    f"draw a full {file} through {{dots}}, and repeat it {far}{inked}"
    return found


def _portals(axis: str) -> str:
    """The line at the same place of the other portal."""
    at = f"in_line_with(?dots, {axis})"
    return (f"of(line({axis}), of(moved(as_from(the(?portals, {at}), the(?portals, not({at})))), line({axis})))")


_ARROW = "the(blobs(?grid, ?ground, ?near), has(?tip))"
_FLIGHT = "within(ray_through(coloured(?tip)), pieces(?grid, ?ground, ?by))"
_TARGET = f"overlap(ray_through(coloured(?tip)), of({_FLIGHT}, halo(by_corner)))"
_BORDERS = "all_of_colour(?grid, rarest(?rare))"
_CORNER = f"region_of({_BORDERS}, overlap(full_lines(horizontal), full_lines(vertical)))"

_PLACES = (("right", "column"), ("left", "column from the right"), ("down", "row"), ("up", "row from below"))



def _waves(start: str, says: str, colours: Callable[[list[str]], str]) -> dict[str, str]:
    """Waves in colours that repeat, around a start. colours: what is told of these, given the colours."""
    return {
        f"paint(?grid, {where}, counted_on(colour_of({start}), steps_to({start}, {by}), "
        f"{', '.join(f'?ink{i}' for i in range(n))}), itself)":
        f"{what} {says}{colours([f'{{ink{i}}}' for i in range(n)])}"
        for n in (2, 3, 4) for where, by, what in (
            ("cells_of(?seen, ?ground)", "by_side", "fill the grid with diamonds around"),
            ("cells_of(?seen, ?ground)", "by_corner", "fill the grid with square rings around"),
            ("lines(?seen, horizontal)", "?by", "colour all rows outward from that of"),
            ("lines(?seen, vertical)", "?by", "colour all columns outward from that of"))}


BEAMS = {
    # striking a wall
    **{"paint(paint(paint(?grid, ?dots, ?line, reach(straight, ?wall)), ?dots, ?splash, of(first_met(straight, "
       f"?wall), {near})), ?dots, ?mark, first_met(straight, ?wall))":
       f"draw {{line:a}} line from {{dots}} straight to {{wall:any}}{{line:after}}; where it hits, make the cell "
       f"{{mark}}, with {{splash}} {around}"
       for near, around in (("halo(by_corner)", "around it"), ("halo(by_side)", "on its four sides"))},
    # in two colours by turns
    "paint(paint(?grid, ?things, own_colour, ray(?way)), ?things, ?two, of(ray(?way), every_nth(?back, 2)))":
        "draw a ray {way} from {things} to the border, alternating its own colour and {two:bare}",
    "paint(paint(?grid, ?things, ?one, ray(?way)), ?things, ?two, of(ray(?way), every_nth(?back, 2)))":
        "draw a ray {way} from {things} to the border, alternating {two:bare} and {one:bare}",
    "paint({}), {})".format("paint(?grid, " + _turns("either(touches_side(up), touches_side(down))", "vertical",
                                                       "horizontal", "right"),
                              _turns("either(touches_side(left), touches_side(right))", "horizontal", "vertical",
                                     "down")):
        "draw a line across the grid from both dots, and repeat the two lines by turns at the same distance to the end",
    **_again(),
    # shorter and shorter lines
    **{f"{paint}, ?things, ?ink, {_SIDES}{rest}":
       "on both sides of {things}, draw {ink:adjective}columns, each one cell shorter than the last{ink:after}"
       for paint, rest, _ in PAINTED},
    f"paint(paint(?grid, ?bar, own_colour, {_SIDES}), ?bar, ?ink, of(of(box_corner(down), {_NEXT}), union(itself, "
    "ray(up))))":
        "on both sides of {bar}, draw columns, each one cell shorter than the last: every {n}th {ink}, beginning "
        "next to it",
    "paint(paint(?grid, ?bar, ?ink, ray(up_left)), ?bar, ?other, ray(up_right))":
        "on both sides of {bar}, draw columns, each one cell shorter than the last, {ink} on the left, {other} on "
        "the right",
    # stairs
    f"paint(?grid, ?things, ?ink, {_UP})":
        "draw {ink:a} staircase with steps of {n} cells from {things} to the border, going {a} and {b} in turn"
        "{ink:after}",
    f"paint(?grid, ?things, ?ink, union({_UP}, {_DOWN}))":
        "draw two {ink:adjective}staircases with steps of {n} cells from {things} to the border, one going {a} and {b} "
        "in turn, the other {c} and {d}{ink:after}",
    # through a portal
    **{f"{paint}, ?dots, ?ink, {_portals(axis)}{rest}":
       f"find the spot where {{dots}} is level with one {{portals:noun}}, and draw {{ink:a}} {line} {place} the same "
       "spot of the other one{ink:after}"
       for axis, line in (("horizontal", "row"), ("vertical", "column"))
       for (paint, rest, _), place in zip(PAINTED, ("through", "on both sides of"))},
    **{pattern.format("paint_under(paint(?grid, ?dots, ?ink, reach(straight, ?portals)), ?dots, ?line, "
                      f"{_portals(axis)}, ?ground)".replace("?line", second)):
       f"connect {{dots}} to the {{portals:noun}} in the same {line}{one}, and draw {other} on both sides of the "
       "same spot of the other one" + end + rest
       for axis, line in (("horizontal", "row"), ("vertical", "column"))
       for second, one, other, end in (("?line", "{ink:by}", f"{{line:a}} {line}", "{line:after}"),
                                       ("?ink", "", f"a {line}", ", both {ink}"))
       for pattern, rest in (("{}", ""), ("paint({}, ?dots, ?mark, itself)", "; then colour {dots} {mark}"))},
    # thrown back
    **{f"{paint}, ?things, ?ink, rebound(?walls){rest}":
       "extend {things} to the border{ink:in}; it bounces off {walls:any}"
       for paint, rest, _ in PAINTED},
    # tips
    **{f"paint(?grid, ?dots, own_colour, {shot})": f"draw {ray} {_AWAY}" for shot, ray in _SHOTS.items()},
    f"paint(?grid, ?dots, own_colour, {_HIT})":
        "mark in its colour where {dots} would hit the border if it flew away from the object that it touches",
    **{f"paint(?grid, ?dots, own_colour, union({shot}, without({side}, meeting({side}))))":
       f"draw {ray} {_AWAY}, and colour the border that it hits the same, except where two such borders meet"
       for shot, ray in _SHOTS.items() for side in (_SIDE, f"union({_HIT}, {_SIDE})")},
    **{f"paint(paint(?grid, ?dots, own_colour, union({shot}, without({side}, meeting({side})))), ?dots, ?corner, "
       f"meeting({other}))":
       f"draw {ray} {_AWAY}, and colour the border that it hits the same. Where two such borders meet, colour the "
       "corner {corner}"
       for shot, ray in _SHOTS.items() for side in (_SIDE, f"union({_HIT}, {_SIDE})")
       for other in (_SIDE, f"union({_HIT}, {_SIDE})")},
    "overlaps(regions_of(?dots, ray_towards(?bar)))": "that a shot from {dots} straight through {bar} hits",
    "not(overlaps(regions_of(?dots, ray_towards(?bar))))":
        "that a shot from {dots} straight through {bar} does not hit",
    f"paint(?grid, ?dots, own_colour, union({_HIT}, of({_HIT}, beside(straight))))":
        "mark in its colour where {dots} would hit the border if it flew away from the object that it touches, and the "
        "cells next to that",
    **{f"paint(?grid, ?dots, own_colour, union({_HIT}, without({side}, meeting({side}))))":
       "{dots} gives its colour to the border that it would hit if it flew away from the object that it touches, "
       "except where two such borders meet" for side in (_SIDE, f"union({_HIT}, {_SIDE})")},
    **{f"paint(paint(?grid, ?dots, own_colour, union({_HIT}, without({side}, meeting({side})))), ?dots, ?corner, "
       f"meeting({other}))":
       "{dots} gives its colour to the border that it would hit if it flew away from the object that it touches; "
       "where two such borders meet, colour the corner {corner}"
       for side in (_SIDE, f"union({_HIT}, {_SIDE})") for other in (_SIDE, f"union({_HIT}, {_SIDE})")},
    **{f"paint(?grid, ?dots, own_colour, union({shot}, of({_HIT}, beside(straight))))":
       f"draw {ray} {_AWAY}, and colour the cells next to where it hits the border, too"
       for shot, ray in _SHOTS.items()},
    # walks and waves
    "paint(?grid, ?things, own_colour, paces(?walls))":
        "walk from {things} around {walls:all}, and colour every second step in its colour",
    "paint(?grid, where(layers(?grid, ?ground), not(most(size))), own_colour, paces(the(layers(?grid, ?ground), "
    "most(size))))": "continue the colours through the whole maze, alternating from cell to cell",
    "paint(?grid, ?things, ?ink, paces(?walls))":
        "walk from {things} around {walls:all}, and colour every second step {ink}",
    "paint(?grid, cells_of(?seen, ?ground), counted_on(colour_of(?single), steps_to(?single, by_side), ?a, ?b), "
    "itself)": "fill the grid with {a:a} and {b} checkerboard in which {single} keeps its colour",
    **_waves("?dot", "{dot}", lambda inks: f", alternating {' and '.join(inks)}" if len(inks) == 2 else
             f", their colours going on from its own in the order {', '.join(inks)}, and round again"),
    **_waves("all_of_colour(?grid, ?ink0)", "the {ink0} <cell:cells/cell>",
             lambda inks: f": {', '.join((*inks[1:], inks[0]))}, and so on"),
    # diamonds of two colours around one cell are no diamonds to see (in place of one of the waves)
    "paint(?grid, cells_of(?seen, ?ground), counted_on(colour_of(all_of_colour(?grid, ?ink0)), "
    "steps_to(all_of_colour(?grid, ?ink0), by_side), ?ink0, ?ink1), itself)":
        "<cell:fill the grid with diamonds around the {ink0} cells: {ink1}, {ink0}, and so on/fill the grid with "
        "{ink0:a} and {ink1} checkerboard in which the {ink0} cell keeps its colour>",
    # the way through a maze
    "paint(?grid, ?things, ?ink, shortest_way(?goal, ?walls))":
        "draw {ink:a} line along the shortest way through the maze from {things} to {goal}{ink:after}",
    # an arrow
    f"paint(?grid, {_ARROW}, ?ink, {_TARGET})": "colour {ink} the first cell that the arrow with the {tip} tip points "
                                                "at",
    f"paint(?grid, {_ARROW}, ?ink, {_FLIGHT})":
        "draw {ink:a} line from the {tip} tip of the arrow straight on to the wall{ink:after}",
    f"paint(paint(?grid, {_ARROW}, ?flight, {_FLIGHT}), {_ARROW}, ?ink, {_TARGET})":
        "draw {flight:a} line from the {tip} tip of the arrow straight on to the wall{flight:after}, and colour the "
        "cell that it hits {ink}",
    # out of a corner
    f"paint(?grid, {_CORNER}, ?ink, ray_towards(all_of_colour(?grid, commonest(?common))))":
        "draw {ink:a} diagonal from the corner where the two border lines meet{ink:after}",
    f"paint(paint(?grid, {_CORNER}, ?ink, ray_towards(all_of_colour(?grid, commonest(?common)))), {_BORDERS}, ?other, "
    "halo(by_side))":
        "draw {ink:a} diagonal from the corner where the two border lines meet{ink:after}, and {other:a} line beside "
        "each of these lines{other:after}",
    f"paint(?grid, {_BORDERS}, ?ink, repeatedly(moved(heading(2, rest_of_box))))":
        "repeat the two border lines inward{ink:in}, with gaps of one line",
    # gaps
    **{f"paint(?grid, where(layers(?seen, ?ground), {test.format(gap)}), ?ink, {gap})":
       f"connect {pair.format(where)}{{ink:by}}"
       for gap, where in (("between(horizontal)", "in one row"), ("between(vertical)", "in one column"),
                          ("union(between(horizontal), between(vertical))", "in one row or column"),
                          ("union(between(falling), between(rising))", "on one diagonal"))
       for test, pair in (
           ("most(cells_in({}))", "the two dots of the same colour {} that are farthest apart"),
           ("least(cells_in({}))", "the two dots of the same colour {} that are closest together"),
           ("not(most(cells_in({})))", "dots of the same colour {}, but not the two that are farthest apart"))},
    "paint(?grid, ?things, by_value(edge(right), case(0, ?one), case(1, ?two), case(2, ?three)), union(itself, "
    "ray(?way)))":
        "draw a ray {way} from {things} to the border: {one} for the first column, {two} for the second, {three} for "
        "the third",
    **{f"paint(?grid, ?things, by_value(edge({way}), case(0, ?one), case(1, ?two), case(2, ?three)), itself)":
       f"colour {{things}} by its {place}: {{one}} in the first, {{two}} in the second, {{three}} in the third"
       for way, place in (*_PLACES, ("to_bar(?seen, ?around)", "line parallel to the bar, counted from the far side"),
                          ("from_bar(?seen, ?around)", "line parallel to the bar, counted from the bar"))},
    **{f"paint(?grid, ?things, by_value(edge({way}), case(0, ?one), case(1, ?two), case(2, ?three)), line({axis}))":
       f"draw a full {line} through {{things}}: {{one}} for the first {place}, {{two}} for the second, {{three}} for "
       "the third" for axis, line in (("horizontal", "row"), ("vertical", "column"))
       for way, place in _PLACES},
}
"""Templates by the shape of an expression."""

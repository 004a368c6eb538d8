"""Stock phrases for what two dots share, and for areas on either side of lines."""
from __future__ import annotations

_ACROSS = "without(of(centre, cross), own_line)"
_BESIDE = f"overlap({_ACROSS}, of(centre, halo(by_corner)))"
_LARGE = f"of({_BESIDE}, box_halo)"
_FIGURES = {
    "box": "a line from one dot to the other",
    f"union(without(box, of({_BESIDE}, box)), {_LARGE})":
        "a line from one dot to the other that opens to a ring half way",
    _LARGE: "a ring half way between the dots",
    f"of({_LARGE}, box)": "a block half way between the dots",
    f"union(box, of({_LARGE}, box))": "a line from one dot to the other, with a block in its middle",
    "union(box, of(centre, box_halo))": "a line from one dot to the other, with a narrow ring around its middle",
    "union(box, overlap(of(centre, cross), of(centre, halo(by_corner))))":
        "a line from one dot to the other, with a short bar across its middle",
    f"union(box, {_ACROSS})": "a line from one dot to the other, and another across its middle from border to border",
    f"union(centre, {_ACROSS})": "a line two cells wide from border to border, half way between the dots",
    "box_halo": "a ring around both dots",
    "ripples(2)": "rings around both dots, one cell apart, as far as the border",
    "of(centre, ripples(2))": "rings around the middle between the dots, one cell apart, as far as the border",
    "union(centre, of(centre, ray(diagonally)))": "diagonal lines from the middle between the dots to the border",
    "union(box, of(centre, ray(diagonally)))":
        "a line from one dot to the other, and diagonal lines from its middle to the border",
}
"""What is drawn for two dots in line."""
_DOTS = "cells(?seen, ?ground)"
_HALVES = {("own_colour", "realm"): "nearer dot", (f"of_nearest({_DOTS})", "realm"): "other dot",
           (f"of_nearest({_DOTS})", "without(realm, itself)"): "other dot"}
_AREAS = "pieces(?seen, ?ground, by_side)"
_FIRSTS = {"touches_side(?way)": "the area in the {way:corner} corner", "most(size)": "the largest area",
           "least(size)": "the smallest area",
           "next_to(cells_of(?seen, ?mark), by_side)": "the area with the {mark} dot"}


def _by_turns() -> dict[str, str]:
    """Areas by the number of lines between them and the first, in colours that take turns."""
    found = {}
    for test, first in _FIRSTS.items():
        lines = f"links(where({_AREAS}, {test}), of(halo(by_side), halo(by_side)))"
        for rule, says in (
                (f"{_AREAS}, choose(even({lines}), ?one, ?two), itself",
                 f"colour {first} {{one}}, those next to it across a line {{two}}, the next ones {{one}} again, and so "
                 "on by turns"),
                (f"where({_AREAS}, even({lines})), ?ink, itself",
                 f"colour {first} and every second one from there {{ink}}, so that the colour changes at each line"),
                (f"where({_AREAS}, not(even({lines}))), ?ink, itself",
                 f"colour {{ink}} the areas one line away from {first}, three lines away, and so on"),
                (f"{_AREAS}, counted_on(?one, {lines}, ?one, ?two, ?three), itself",
                 f"colour {first} {{one}}, those next to it across a line {{two}}, the next ones {{three}}, and so on "
                 "in turn"),
                (f"where({_AREAS}, equals({lines}, 1)), ?ink, itself",
                 f"colour the areas next to {first} across a line {{ink}}"),
                (f"where({_AREAS}, most({lines})), ?ink, itself",
                 f"colour the area {{ink}} that is the most lines away from {first}")):
            found[f"paint(?grid, {rule})"] = says
    return found


_PARTS = {
    "box_inside": "colour each cell in the frame like the nearest side of the frame",
    "of(box_inside, of(box_inside, frame))":
        "draw a smaller frame inside the frame, each cell of it coloured like the nearest side",
    "box_halo": "draw a larger frame around the frame, each side coloured like the one beside it",
    "of(box_halo, box_halo)":
        "draw a larger frame around the frame, one cell away, each side coloured like the nearest one",
    "union(box_inside, box_halo)":
        "colour each cell in the frame, and in a ring around it, like the nearest side of the frame",
    "ripples(2)": "draw larger and larger frames around the frame, one cell apart, each side coloured like its own",
    "grid_edge": "colour each cell at the border of the grid like the nearest side of the frame",
    "of(centre, box_halo)": "draw a small ring in the middle of the frame, each cell coloured like the nearest side",
}
_TIES = ", except where two are as near"


def _nearest_side() -> dict[str, str]:
    """A frame whose sides have colours of their own, which they give to what is nearest."""
    lines = "layers(?seen, ?ground)"
    sides, figure = f"where({lines}, not(is_colour(?body)))", "cells_of(?seen, ?body)"
    within = "within(realm, regions_of(joined({}), {}))"
    found = {f"paint(?grid, {lines}, own_colour, {within.format(lines, part)})": says + _TIES
             for part, says in _PARTS.items()}
    found[f"paint(paint(?seen, joined({lines}), ?ink, box_inside), {lines}, own_colour, "
          f"{within.format(lines, 'box_inside')})"] = (
        "colour each cell in the frame like the nearest side of the frame, and {ink} where two are as near")
    coloured = f"paint(?seen, {sides}, own_colour, within(realm, {figure}))"
    each = "colour each {body} cell like the nearest side of the frame" + _TIES
    moved = f"move(?grid, all_of_colour(?grid, ?body), to_centre(joined({sides.replace('?seen', '?grid')})), ?ground)"
    found |= {
        coloured: each, f"crop_at({coloured}, joined({sides}))": each + ", and crop to the frame",
        f"paint(?seen, {sides}, own_colour, off({within.format(sides, 'box_inside')}, {figure}))":
            "colour each empty cell in the frame like the nearest side of the frame" + _TIES}
    painted, into = coloured.replace("?seen", moved), "move the {body} figure into the frame and " + each
    found[painted] = into
    found[f"crop_at({painted}, joined({sides.replace('?seen', '?grid')}))"] = into + "; then crop to the frame"
    return found


SHARED = _by_turns() | _nearest_side() | {
    f"paint(?grid, {_DOTS}, {ink}, within({mine}, regions_of(joined({_DOTS}), {figure})))":
        f"draw {says}; each half of it has the colour of the {dot}"
    for (ink, mine), dot in _HALVES.items() for figure, says in _FIGURES.items()
}

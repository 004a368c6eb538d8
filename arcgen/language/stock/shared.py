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
    f"union(box, {_BESIDE})": "a line from one dot to the other, with a short bar across its middle",
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
_HALVES = {("own_colour", "realm"): "nearer dot", ("of_nearest(?dots)", "realm"): "other dot",
           ("of_nearest(?dots)", "without(realm, itself)"): "other dot"}
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
                 f"colour the areas next to {first} across a line {{ink}}, and from there every second one"),
                (f"{_AREAS}, counted_on(?one, {lines}, ?one, ?two, ?three), itself",
                 f"colour {first} {{one}}, those next to it across a line {{two}}, the next ones {{three}}, and so on "
                 "in turn"),
                (f"where({_AREAS}, equals({lines}, 1)), ?ink, itself",
                 f"colour the areas next to {first} across a line {{ink}}"),
                (f"where({_AREAS}, most({lines})), ?ink, itself",
                 f"colour the area {{ink}} that is the most lines away from {first}")):
            found[f"paint(?grid, {rule})"] = says
    return found


SHARED = _by_turns() | {
    f"paint(?grid, ?dots, {ink}, within({mine}, regions_of(joined(?dots), {figure})))":
        f"draw {says}; each half of it has the colour of the {dot}"
    for (ink, mine), dot in _HALVES.items() for figure, says in _FIGURES.items()
}

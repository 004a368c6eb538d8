"""Stock phrases for places told by what they share with things: their row or column, a crossing, a side of the grid."""
from __future__ import annotations

from ..phrasing import by_number

_UNSEEN = {"cross": "that share{} no row or column with {{dots:any}}",
           "union(line(falling), line(rising))": "that lie{} on no diagonal through {{dots:any}}",
           "grown(1)": "that touch{} no {{dots:noun}}, not even by a corner"}
_CROSSED = "within(line(?along), regions_of(?others, line(?across)))"
_WHERE_CROSSED = "where the {along:line} of {things} crosses the {across:line} of {others:any}"
_MARKER = "where(?all, touches_side(?way))"
_AT_SIDE = "where(?things, touches_side(?way))"


def _unseen() -> dict[str, str]:
    """All cells that dots do not see."""
    found = {}
    for region, says in _UNSEEN.items():
        act = f"paint(?grid, whole(?grid), {{}}, off(itself, regions_of(?dots, {region})))"
        found[act.format("?plainink")] = f"colour {{plainink}} all other cells {says.format('')}"
        found[act.format("?ink")] = \
            f"colour all other cells {says.format('')}, in {{ink:bare}}"
    return found


def _crossed() -> dict[str, str]:
    """What is put where the lines of two things cross."""
    act = f"paint(?grid, ?things, {{}}, {_CROSSED})"
    found = {act.format("?ink"): f"{_WHERE_CROSSED}, put {{ink:a}} cell{{ink:after}}",
             act.format("own_colour"):
                 "for {things}, put a cell of its colour where its {along:line} crosses the {across:line} of "
                 "{others:any}"}
    for cases, told in map(by_number, (2, 3, 4)):
        found[act.format(f"by_value(size, {cases})")] = \
            f"{_WHERE_CROSSED}, put a cell that tells its number of cells: {told}"
    return found | {pattern.replace("?others", _MARKER): says.replace(" of {others:any}", " marked at the {way:place}")
                    for pattern, says in found.items()}


OUTSIDE = {
    **_unseen(), **_crossed(),
    # in the colours that stand at a side
    f"where(where(?things, not(touches_side(?way))), not(shares(colour, {_AT_SIDE})))":
        "{things:noun} whose colour does not appear at the {way:place}",
    f"where(?things, not(shares(colour, {_AT_SIDE})))": "{things:noun} whose colour does not appear at the {way:place}",
    f"where(?things, shares(colour, {_AT_SIDE}))": "{things:noun} whose colour appears at the {way:place}",
    "erase(?grid, ?things, colour_of(?thing))": "give {things} the colour of {thing}",
    # lines with a step at marks
    "paint(erase(?grid, ?marks, ?ground), ?dots, ?ink, staggered_line(?marks))":
        "draw {ink:a} line from {dots} straight across the grid{ink:after}; it shifts one cell away from {marks:all} "
        "each time it passes one. Remove {marks:all}<ground:, leaving {ground}/>",
}
"""Templates by the shape of an expression."""

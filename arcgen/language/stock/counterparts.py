"""Stock phrases for things and their counterparts beyond a mirror, or on the other side of a body."""
from __future__ import annotations

_THINGS = "objects(?grid, ?ground, ?near)"
_IMAGES = "objects(turn(?grid, ?symmetry), ?ground, ?near)"
_LACKING = f"where({_IMAGES}, not(overlaps({_THINGS})))"
_BROKEN = f"where({_THINGS}, not(symmetric(flip_left_right)))"
_DONE = f"complete_symmetry(?grid, only({_BROKEN}), any_way)"
_MENDED = f"where(objects({_DONE}, ?ground, ?near), overlaps({_BROKEN}))"
_STAYS = "crop(the(panels(?grid, line_colour(?grid)), most(edge(right))))"
_LAID = "turn(crop(the(panels(?grid, line_colour(?grid)), most(edge(left)))), flip_left_right)"
_MET = f"masked({_STAYS}, {_LAID}, ?ground)"
_OVERLAID = f"over({_STAYS}, {_LAID}, ?ground)"
_AXED = "where(?a, symmetric({}))"
_UPRIGHT, _LEVEL = _AXED.format("flip_left_right"), _AXED.format("flip_up_down")
_AXIS = "of(centre, line({}))"
_FOLDED = "fold the left half over the right one"



def _both(act: str, ink: str = "?ink", grid: str = "?grid") -> str:
    """What is done to things with an upright axis, then to those with a level one."""
    first = act.format(grid, _UPRIGHT, ink, "vertical", "right")
    return act.format(first, _LEVEL, ink, "horizontal", "down")


COUNTERPARTS = {
    # things with an axis
    **{_both(f"paint({{0}}, {{1}}, {{2}}, overlap({_AXIS.format('{3}')}, box_halo))", ink):
       f"put {says} cell above and below the middle of {{a}} if it is symmetric left to right, or on its left and "
       f"right if it is symmetric top to bottom{after}"
       for ink, says, after in (("?ink", "{ink:a}", "{ink:after}"), ("own_colour", "a", ", in its own colour"))},
    **{_both(f"paint({{0}}, {{1}}, {{2}}, overlap({_AXIS.format('{3}')}, {part}))"):
       f"in {within}, colour the{full} middle column {{ink}} if the whole is symmetric left to right, and the"
       f"{full} middle row if it is symmetric top to bottom"
       for part, within, full in (("box", "<edge:the bounding box of {a}/{a}>", " full"), ("itself", "{a}", ""))},
    **{_both(f"paint_under({{0}}, {{1}}, {{2}}, {_AXIS.format('{3}')}, ?ground)", ink):
       f"draw {says} line across the grid through the middle of {{a}}{after}, on {{ground:empty}} cells only: upright "
       "if it is symmetric left to right, level if it is symmetric top to bottom"
       for ink, says, after in (("?ink", "{ink:a}", "{ink:after}"), ("own_colour", "a", ", in its own colour"))},
    _both("paint({0}, {1}, {2}, half({4}))"):
        "colour the right half of {a} {ink} if it is symmetric left to right, or its bottom half if it is symmetric "
        "top to bottom",
    _both("paint({0}, {1}, {2}, half({4}))", "?ground").replace("?a", "objects(?grid, ?ground, ?near)"):
        "remove the right half of each object if it is symmetric left to right, or its bottom half if it is symmetric "
        "top to bottom",
    f"where({_THINGS}, not(overlaps({_IMAGES})))":
        "object[|s] without a counterpart when the grid is {symmetry}",
    f"paint(?grid, where({_THINGS}, not(overlaps({_IMAGES}))), ?ink, halo(by_corner))":
        "surround{ink:with} each object without a counterpart when the grid is {symmetry}",
    f"crop(only({_LACKING}))":
        "crop to the missing counterpart of the one object that has none in the grid {symmetry}",
    f"paint(?grid, {_LACKING}, ?ink, itself)":
        "add the missing counterparts{ink:in}, so that the grid looks the same {symmetry}",
    # the broken one among symmetric things
    _DONE: "complete the one object that is not symmetric",
    f"over(paint({_DONE}, everything({_DONE}, ?ground), ?ink, itself), ?grid, ?ground)":
        "add what is missing from the one object that is not symmetric{ink:in}",
    f"over(paint({_DONE}, everything({_DONE}, ?ground), ?plainink, itself), ?grid, ?ground)":
        "add in {plainink} what is missing from the one object that is not symmetric",
    f"crop(only({_MENDED}))": "complete the one object that is not symmetric, and crop to it",
    f"keep({_DONE}, {_MENDED}, ?ground)": "complete the one object that is not symmetric, and remove the others",
    f"paint({_DONE}, {_MENDED}, ?ink, itself)": "complete the one object that is not symmetric, and colour it {ink}",
    # a sheet that is folded
    f"paint({_MET}, cells({_MET}, ?ground), ?ink, itself)":
        f"{_FOLDED}, and show only the cells that meet, coloured {{ink}}",
    f"paint({_OVERLAID}, cells({_MET}, ?ground), ?ground, itself)":
        f"{_FOLDED}; where two cells meet, both go",
    f"paint({_OVERLAID}, cells({_MET}, ?ground), ?ink, itself)":
        f"{_FOLDED}, and colour the cells that meet {{ink}}",
    f"paint({_STAYS}, cells({_MET}, ?ground), ?ink, itself)":
        f"{_FOLDED}, and show only the right half, with {{ink}} where a cell lands on one of its cells",
    f"paint({_STAYS}, cells({_LAID}, ?ground), ?ground, itself)":
        f"{_FOLDED}, and show what is left of the right half where nothing is laid on it",
}
"""Templates by the shape of an expression."""

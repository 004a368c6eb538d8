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
_FOLDED = "fold the left half over the right one"

COUNTERPARTS = {
    f"where({_THINGS}, not(overlaps({_IMAGES})))":
        "object[|s] without a counterpart in the grid {symmetry}",
    f"crop(only({_LACKING}))":
        "crop to the missing counterpart of the one object that has none in the grid {symmetry}",
    f"paint(?grid, {_LACKING}, ?ink, itself)":
        "add the counterparts that are missing for the grid to look the same {symmetry}{ink:in}",
    # the broken one among symmetric things
    _DONE: "complete the one object that is not symmetric",
    f"over(paint({_DONE}, everything({_DONE}, ?ground), ?ink, itself), ?grid, ?ground)":
        "add what the one object that is not symmetric lacks{ink:in}",
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
        f"{_FOLDED}, show the right half, and colour its cells that are met {{ink}}",
    f"paint({_STAYS}, cells({_LAID}, ?ground), ?ground, itself)":
        f"{_FOLDED}, and show what is left of the right half where nothing is laid on it",
}
"""Templates by the shape of an expression."""

"""Stock phrases for things and their counterparts beyond a mirror, or on the other side of a body."""
from __future__ import annotations

_THINGS = "objects(?grid, ?ground, ?near)"
_IMAGES = "objects(turn(?grid, ?symmetry), ?ground, ?near)"
_LACKING = f"where({_IMAGES}, not(overlaps({_THINGS})))"

COUNTERPARTS = {
    f"where({_THINGS}, not(overlaps({_IMAGES})))":
        "object[|s] without a counterpart in the grid {symmetry}",
    f"crop(only({_LACKING}))":
        "crop to the missing counterpart of the one object that has none in the grid {symmetry}",
    f"paint(?grid, {_LACKING}, ?ink, itself)":
        "add the counterparts that are missing for the grid to look the same {symmetry}{ink:in}",
}
"""Templates by the shape of an expression."""

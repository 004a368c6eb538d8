"""The one picture of a lattice is copied into the cells with a mark, or without one."""
from ...scenes.marked_cells import one_picture_and_marks
from ..base import Concept

_PICTURE = "crop(the(panels(input, ?separator), most(filled(?bg))))"

CONCEPT = Concept(
    name="picture-into-marked-cells",
    sketch="paste(input, where(panels(input, ?separator), ?which), ?picture)",
    scene=one_picture_and_marks(),
    holes={"mark": "?separator | ?colour", "which": "has(?mark) | has(?mark) | not(has(?mark))", "picture": _PICTURE},
    evidence={"e734a0e8": {"separator": "black", "mark": "black", "bg": "orange", "which": "has(?mark)", "picture": _PICTURE}},
)

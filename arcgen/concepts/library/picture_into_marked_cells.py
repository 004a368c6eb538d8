"""The one picture of a lattice is copied into the cells with a mark."""
from ...scenes.marked_cells import one_picture_and_marks
from ..base import Concept

_PICTURE = "crop(the(panels(input, ?separator), most(filled(?bg))))"

CONCEPT = Concept(
    name="picture-into-marked-cells",
    sketch="paste(input, where(panels(input, ?separator), has(?mark)), ?picture)",
    scene=one_picture_and_marks(),
    holes={"mark": "?separator | ?colour", "picture": f"{_PICTURE} | {_PICTURE} | {_PICTURE} | turn({_PICTURE}, ?sym)",
           "sym": "flip_left_right | flip_up_down | rotate_180"},
    evidence={"e734a0e8": {"separator": "black", "mark": "black", "bg": "orange", "picture": _PICTURE}},
)

"""The one picture of a lattice is copied into the cells with a mark, or without one."""
from ...scenes.marked_cells import one_picture_and_marks
from ..base import Concept

_PICTURE = "crop(the(panels(input, ?separator), most(filled(?bg))))"

_HOLDER = "the(panels(input, ?separator), most(filled(?bg)))"
_PASTED = "paste(input, where(panels(input, ?separator), ?which), ?picture)"

CONCEPT = Concept(
    name="picture-into-marked-cells",
    sketch="?result",
    scene=one_picture_and_marks(),
    holes={"result": f"{_PASTED} | {_PASTED} | paste(paint(input, {_HOLDER}, ?bg, itself), where(panels(input, "
                     f"?separator), "
                     f"?which), ?picture) | paint(input, where(panels(input, ?separator), ?which), ?ink, itself)",
           "ink": f"colour_of(region_of({_HOLDER}, main_cells(?bg))) | ?colour2", "mark": "?separator | ?colour",
           "which": "has(?mark) | has(?mark) | not(has(?mark))", "picture": _PICTURE},
    evidence={"e734a0e8": {"result": _PASTED, "separator": "black", "mark": "black", "bg": "orange",
                           "which": "has(?mark)", "picture": _PICTURE}},
)

"""Four marks are the corners of a window: the answer is what lies in it."""
from ...scenes.marks import marked_picture
from ..base import Concept

_INNER = "crop(region_of(?marks, without(box, frame)))"
_FILLED = f"recolour({_INNER}, other_colour({_INNER}, ?bg, colour_of(?marks)), colour_of(?marks))"
_WINDOW = "crop(region_of(all_of_colour(input, ?side), ?ends))"
CONCEPT = Concept(
    name="between-corner-marks",
    sketch="?result",
    scene=marked_picture(),
    holes={"result": f"{_INNER} | {_INNER} | crop(?marks) | recolour({_INNER}, ?colour, colour_of(?marks)) | "
                     f"{_FILLED} | {_FILLED} | {_WINDOW} | {_WINDOW} | "
                     "paint_under(input, ?marks, own_colour, box, ?bg) | "
                     "paint_under(input, ?marks, own_colour, of(box, outline), ?bg) | "
                     "keep(input, regions_of(?marks, box), ?bg)",
           "marks": "the(layers(input, ?bg), equals(size, 4)) | the(layers(input, ?bg), equals(size, 4)) | "
                    "the(layers(input, ?bg), most(gaps)) | all_of_colour(input, rarest(input))",
           "ends": "union(beside(up), beside(down)) | union(beside(left), beside(right))"},
    evidence={
        "3de23699": {"result": _FILLED, "marks": "the(layers(input, ?bg), most(gaps))", "bg": "black"},
        "3f7978a0": {"result": _WINDOW, "side": "grey", "ends": "union(beside(up), beside(down))"},
    },
)

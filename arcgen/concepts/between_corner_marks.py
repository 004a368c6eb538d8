"""Four marks are the corners of a window: the answer is what lies in it."""
from ..concept import Concept
from ..scenes.windows import windows

_INNER = "crop(region_of(?marks, without(box, frame)))"
CONCEPT = Concept(
    name="between-corner-marks",
    sketch="?result",
    scene=windows(corners_only=1.0, noise=(0.1, 0.4)),
    holes={"result": f"{_INNER} | {_INNER} | crop(?marks) | recolour({_INNER}, ?colour, colour_of(?marks)) | "
                     f"turn({_INNER}, ?sym) | "
                     f"recolour({_INNER}, other_colour({_INNER}, ?bg, colour_of(?marks)), colour_of(?marks))",
           "marks": "the(layers(input, ?bg), equals(size, 4)) | the(layers(input, ?bg), equals(size, 4)) | "
                    "all_of_colour(input, rarest(input))",
           "sym": "flip_left_right | flip_up_down"},
    evidence={
        "3de23699": {"result": f"recolour({_INNER}, other_colour({_INNER}, ?bg, colour_of(?marks)), colour_of(?marks))",
                     "marks": "the(layers(input, ?bg), both(equals(size, 4), most(gaps)))", "bg": "black"},
        "3f7978a0": {"result": "crop(region_of(all_of_colour(input, grey), "
                               "union(beside(up), beside(down))))"},
    },
)

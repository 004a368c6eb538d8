"""The answer is one object, chosen among several."""
from ...scenes.chosen import one_chosen
from ..base import Concept

CONCEPT = Concept(
    name="crop-to-object",
    sketch="crop(the(objects(input, ?bg, ?conn), ?which))",
    scene=one_chosen(),
    holes={"which": "most(?key) | least(?key) | unique(?size) | symmetric(?sym) | not(is_full)",
           "size": "size | box_area | extent(?axis)", "key": "size | size | extent(?axis) | box_area | edge(?way)",
           "axis": "horizontal | vertical",
           "way": "up | left", "sym": "flip_left_right | flip_up_down"},
    evidence={
        "1f85a75f": {"bg": "black", "conn": "by_corner", "which": "most(size)"},
        "be94b721": {"bg": "black", "conn": "by_side", "which": "most(size)"},
        "72ca375d": {"bg": "black", "conn": "by_corner", "which": "symmetric(flip_left_right)"},
    },
)

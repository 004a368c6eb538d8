"""The answer is one object, chosen among several."""
from ...scenes.chosen import one_chosen
from ..base import Concept

CONCEPT = Concept(
    name="crop-to-object",
    sketch="crop(the(objects(input, ?bg, ?conn), ?which))",
    scene=one_chosen(),
    holes={"which": "most(?key) | least(?key) | unique(?size) | symmetric(?sym) | not(is_full) | is_full | is_closed | "
                    "not(is_closed) | most(hole_count) | is_square",
           "size": "size | shape | shape_any_way", "key": "size | size | size | box_area | extent(?axis)",
           "axis": "horizontal | vertical", "sym": "flip_left_right | flip_up_down"},
    evidence={
        "1f85a75f": {"bg": "black", "conn": "by_corner", "which": "most(size)"},
        "be94b721": {"bg": "black", "conn": "by_side", "which": "most(size)"},
        "72ca375d": {"bg": "black", "conn": "by_corner", "which": "symmetric(flip_left_right)"},
    },
)

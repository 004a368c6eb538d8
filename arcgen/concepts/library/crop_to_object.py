"""The answer is one object, chosen among several; in some tasks it stays in its place, or it alone goes."""
from ...scenes.chosen import one_chosen
from ..base import Concept

_ONE = "the(objects(input, ?bg, ?conn), ?which)"

CONCEPT = Concept(
    name="crop-to-object",
    sketch="?result",
    scene=one_chosen(),
    holes={"result": f"crop({_ONE}) | crop({_ONE}) | crop({_ONE}) | keep(input, {_ONE}, ?bg) | "
                     f"erase(input, {_ONE}, ?bg)",
           "which": "most(?key) | least(?key) | unique(?size) | symmetric(?sym) | not(is_full) | is_full | is_closed | "
                    "not(is_closed) | most(hole_count) | is_square",
           "size": "shape | shape_any_way", "key": "size", "sym": "flip_left_right | flip_up_down"},
    evidence={
        "1f85a75f": {"result": f"crop({_ONE})", "bg": "black", "conn": "by_corner", "which": "most(size)"},
        "be94b721": {"result": f"crop({_ONE})", "bg": "black", "conn": "by_side", "which": "most(size)"},
        "72ca375d": {"result": f"crop({_ONE})", "bg": "black", "conn": "by_corner",
                     "which": "symmetric(flip_left_right)"},
    },
)

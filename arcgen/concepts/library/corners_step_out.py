"""The dots in the corners of a frame change to other corners, or step out of it, or both."""
from ...scenes.fitting import framed_corners
from ..base import Concept

_FRAME = "the(objects({}, ?bg, by_corner), most(size))"
_TURNED = f"turned_copies(input, objects(input, ?bg, by_side), {_FRAME.format('input')}, ?turn)"
_OUT = f"?grid, objects(?grid, ?bg, by_side), away(?n, {_FRAME.format('?grid')})"

CONCEPT = Concept(
    name="corners-step-out",
    sketch="?result",
    scene=framed_corners(),
    holes={"result": f"move({_OUT}, ?bg) | move({_OUT}, ?bg) | copy({_OUT}) | {_TURNED}",
           "grid": f"{_TURNED} | {_TURNED} | input",
           "turn": "rotate_180 | flip_left_right", "n": "2"},
    evidence={
        "952a094c": {"bg": "black", "result": f"move({_OUT}, ?bg)", "grid": _TURNED, "turn": "rotate_180", "n": "2"},
    },
)

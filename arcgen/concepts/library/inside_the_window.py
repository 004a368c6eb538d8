"""The answer is what a frame (the largest) or four corner marks enclose, with or without the frame."""
from ...scenes.windows import windows
from ..base import Concept

_FRAME = "the(objects(input, ?bg, by_side), among(is_closed, ?which))"
_INNER = "crop(region_of(?window, box_inside))"
CONCEPT = Concept(
    name="inside-the-window",
    sketch="?result",
    scene=windows(corners_only=0.0, noise=(0.05, 0.3)),
    holes={"result": f"{_INNER} | {_INNER} | crop(?window)",
           "window": f"the(objects(input, ?bg, by_side), ?which) | the(objects(input, ?bg, by_side), ?which) | "
                     f"{_FRAME}",
           "which": "most(box_area) | most(box_area) | least(box_area) | is_colour(?colour)"},
    evidence={
        "1c786137": {"result": _INNER, "window": _FRAME, "which": "most(box_area)", "bg": "black"},
        "fcb5c309": {"result": "recolour(crop(?window), colour_of(?window), rarest(input))", "window": _FRAME,
                     "which": "most(size)", "bg": "black"},
    },
)

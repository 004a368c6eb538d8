"""The only figure is cut out and then turned, enlarged, repeated, mirrored, or built from itself."""
from ...scenes.figures import lone
from ..base import Concept

_CUT = "crop(everything(input, ?bg))"
CONCEPT = Concept(
    name="crop-and-change",
    sketch="?result",
    scene=lone(two_tone=0.4),
    holes={"result": "?cut | turn(?cut, ?sym) | upscale(?cut, ?n) | repeated(?cut, ?n, ?axis) | "
                     "join(?cut, turn(?cut, flip_left_right), ?side) | "
                     "join(join(?cut, turn(?cut, flip_left_right), right), "
                     "turn(join(?cut, turn(?cut, flip_left_right), right), flip_up_down), down) | "
                     "substitute(?cut, ?cut, ?bg) | swap(?cut, commonest(?cut), rarest(?cut)) | "
                     f"downscale({_CUT}, ?factor)",
           "cut": _CUT, "factor": "2 | 3",
           "sym": "rotate_180 | flip_left_right | flip_up_down | rotate_90", "side": "left | right",
           "n": "2 | 3", "axis": "horizontal | vertical"},
    evidence={
        "1cf80156": {"result": "?cut", "cut": _CUT, "bg": "black"},
        "7468f01a": {"result": "turn(?cut, flip_left_right)", "cut": _CUT, "bg": "black"},
        "f25fbde4": {"result": "upscale(?cut, 2)", "cut": _CUT, "bg": "black"},
        "28bf18c6": {"result": "repeated(?cut, 2, horizontal)", "cut": _CUT, "bg": "black"},
        "a740d043": {"result": "recolour(?cut, blue, black)", "cut": _CUT, "bg": "blue"},
        "8f2ea7aa": {"result": "substitute(?cut, ?cut, black)", "cut": _CUT, "bg": "black"},
        "80af3007": {"result": "substitute(?cut, ?cut, black)", "cut": f"downscale({_CUT}, ?factor)",
                     "factor": "3", "bg": "black"},
        "b94a9452": {"result": "swap(?cut, commonest(?cut), rarest(?cut))", "cut": _CUT, "bg": "black"},
    },
)

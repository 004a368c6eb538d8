"""The only figure is cut out and then turned, enlarged, repeated, recoloured, cut or built from itself."""
from ...scenes.figures import lone
from ..base import Concept

_CUT = "crop(everything(input, ?bg))"
CONCEPT = Concept(
    name="crop-and-change",
    sketch="?result",
    scene=lone(two_tone=0.3),
    holes={"result": "?cut | turn(?cut, ?sym) | turn(?cut, ?sym) | upscale(?cut, ?n) | repeated(?cut, ?n, ?axis) | "
                     "recolour(?cut, ?old, ?ink) | swap(?cut, ?old, ?new) | join(?cut, turn(?cut, ?mirror), ?way) | "
                     "substitute(?cut, ?cut, ?bg) | swap(?cut, commonest(?cut), rarest(?cut)) | fall(?cut, ?way, ?bg)",
           "cut": f"{_CUT} | {_CUT} | {_CUT} | {_CUT} | downscale({_CUT}, ?factor)", "factor": "2 | 3",
           "sym": "rotate_90 | rotate_180 | rotate_270 | flip_left_right | flip_up_down | transpose",
           "mirror": "flip_left_right | flip_up_down | rotate_180", "n": "2 | 3", "axis": "horizontal | vertical",
           "way": "left | right | up | down"},
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

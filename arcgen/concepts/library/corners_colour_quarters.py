"""Four corner cells around a framed picture colour its quarters, or its gaps, in its place or cut out."""
from ...scenes.windows import corner_keys
from ..base import Concept


def _corner(way: str) -> str:
    return f"crop(the(?panels, most(edge({way}))))"


_KEY = (f"join(join({_corner('up_left')}, {_corner('up_right')}, right), "
        f"join({_corner('down_left')}, {_corner('down_right')}, right), down)")
_MAIN = "the(?panels, most(size))"
_GROWN = f"upscale(?key, divided(measure({_MAIN}, extent(horizontal)), 2))"
CONCEPT = Concept(
    name="corners-colour-quarters",
    sketch="?result",
    scene=corner_keys(),
    holes={"result": f"masked({_GROWN}, crop({_MAIN}), ?bg) | masked({_GROWN}, crop({_MAIN}), ?bg) | ?key | "
                     f"over({_GROWN}, crop({_MAIN}), ?bg) | "
                     f"paste(input, {_MAIN}, masked({_GROWN}, crop({_MAIN}), ?bg))",
           "panels": "panels(input, ?separator)", "key": f"{_KEY} | {_KEY} | {_KEY} | turn({_KEY}, rotate_180)"},
    evidence={
        "77fdfe62": {"result": f"masked({_GROWN}, crop({_MAIN}), ?bg)", "panels": "panels(input, blue)", "key": _KEY,
                     "bg": "black"},
    },
)

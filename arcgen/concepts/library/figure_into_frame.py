"""A small figure is enlarged until it fills a frame, which is the answer, or stays where it is."""
from ...scenes.fitting import frame_and_figure
from ..base import Concept

_FRAME = "all_of_colour(input, ?frame)"
_FIGURE = "the(objects(input, ?bg, by_corner), not(is_colour(?frame)))"
_LARGE = f"upscale(crop({_FIGURE}), divided(minus(measure({_FRAME}, extent(horizontal)), 2), 3))"
_CUT = f"stamp(crop({_FRAME}), whole(crop({_FRAME})), {_LARGE}, ?bg)"

CONCEPT = Concept(
    name="figure-into-frame",
    sketch="?result",
    scene=frame_and_figure(),
    holes={"result": f"{_CUT} | {_CUT} | {_LARGE} | stamp(input, {_FRAME}, {_LARGE}, ?bg) | "
                     f"stamp(erase(input, {_FIGURE}, ?bg), {_FRAME}, {_LARGE}, ?bg)"},
    evidence={
        "6b9890af": {"result": _CUT, "frame": "red", "bg": "black"},
    },
)

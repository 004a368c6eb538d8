"""An object in a corner, cut off by a bar, is drawn around each dot."""
from ...scenes.strips import key_and_dots
from ..base import Concept

_KEY = "k = the(blobs(erase(input, pieces(input, ?bar, by_side), ?bg), ?bg, by_corner), most(colour_count)); "
_STAMPED = f"{_KEY}stamp(input, cells_of(input, ?dot), crop(k), ?bg)"

CONCEPT = Concept(
    name="stamp-beside-bar",
    sketch="?result",
    scene=key_and_dots(),
    holes={"result": f"{_STAMPED} | {_STAMPED} | {_STAMPED.replace('stamp(input', 'crop(the(panels(stamp(input')}, "
                     "?bar), "
                     "most(size))) | "
                     f"{_KEY}stamp(erase(input, k, ?bg), cells_of(input, ?dot), crop(k), ?bg)"},
    evidence={
        "363442ee": {"result": _STAMPED, "dot": "blue", "bar": "grey", "bg": "black"},
    },
)

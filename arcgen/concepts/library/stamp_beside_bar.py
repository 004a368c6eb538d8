"""An object in a corner, cut off by a bar, is drawn around each dot."""
from ...scenes.strips import key_and_dots
from ..base import Concept

CONCEPT = Concept(
    name="stamp-beside-bar",
    sketch="k = the(blobs(erase(input, pieces(input, ?bar, by_side), ?bg), ?bg, by_corner), most(colour_count)); "
           "stamp(input, cells_of(input, ?dot), crop(k), ?bg)",
    scene=key_and_dots(),
    evidence={
        "363442ee": {"dot": "blue", "bar": "grey", "bg": "black"},
    },
)

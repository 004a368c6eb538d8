"""One thing takes the colour of another, which goes."""
from ...scenes import shapes
from ...scenes.dots import satellites
from ..base import Concept

CONCEPT = Concept(
    name="take-the-colour-of-another",
    sketch=("a = objects(input, ?bg, ?conn); erase(paint(input, the(a, ?first), colour_of(the(a, "
            "?last)), itself), the(a, ?last), ?bg)"),
    scene=satellites(shapes.mirrored(shapes.blob(4, 9)), facing=(0, 0), stray=(1, 1), colours=(1, 1), least=7),
    holes={
        "first": "most(size) | most(box_area) | most(?key)",
        "last": "is_dot | least(size)",
        "key": "extent(horizontal) | extent(vertical)",
    },
    evidence={
        "aabf363d": {"bg": "black", "conn": "by_corner", "first": "most(size)", "last": "least(size)"},
    },
    weight=0.7,
)

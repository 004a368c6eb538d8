"""Lines that have begun are completed like the whole one, each in its own colours."""
from ...scenes.strokes import lines_that_begin
from ..base import Concept

CONCEPT = Concept(
    name="whole-line-shows-how",
    sketch="completed_in_own_colours(?ground, where(?lines, not(?which)), the(?lines, ?which))",
    scene=lines_that_begin(),
    holes={
        "ground": "input | input | erase(input, the(?lines, ?which), ?bg)",
        "lines": "blobs(input, ?bg, ?by)",
        "by": "by_side | by_corner",
        "which": "most(size) | most(size) | most(long_side)",
    },
    evidence={
        "82819916": {"ground": "input", "lines": "blobs(input, ?bg, ?by)", "by": "by_side", "bg": "black",
                     "which": "most(size)"},
    },
)

"""Lines that have begun are completed like the whole one, each in its own colours."""
from ...scenes.mending import lines_that_begin
from ..base import Concept

CONCEPT = Concept(
    name="whole-line-shows-how",
    sketch="completed_in_own_colours(input, where(?lines, not(?which)), the(?lines, ?which), 1)",
    scene=lines_that_begin(),
    holes={
        "lines": "blobs(input, ?bg, ?by)",
        "by": "by_side | by_corner",
        "which": "most(size)",
    },
    evidence={
        "82819916": {"lines": "blobs(input, ?bg, ?by)", "by": "by_side", "bg": "black",
                     "which": "most(size)"},
    },
    weight=0.6,
)

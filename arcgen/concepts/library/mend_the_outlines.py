"""Outlines with gaps are mended."""
from ...scenes.mending import outlines_with_gaps
from ..base import Concept

CONCEPT = Concept(
    name="mend-the-outlines",
    sketch="?all",
    scene=outlines_with_gaps(),
    holes={
        "all": "?mend | ?mend | ?mend | ?fill",
        "mend": "paint_under(input, ?things, ?ink, mended, ?bg)",
        "fill": "paint(?mend, holes(?mend, ?bg), ?colour2, itself)",
        "things": "everything(input, ?bg) | layers(input, ?bg)",
        "ink": "?colour | own_colour",
    },
    evidence={
        "4612dd53": {"all": "?mend", "mend": "paint_under(input, ?things, ?ink, mended, ?bg)",
                     "things": "everything(input, ?bg)", "bg": "black", "ink": "red"},
    },
)

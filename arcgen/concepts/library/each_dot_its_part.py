"""Each dot sends its colour over the part of the grid that is nearer to it than to the others."""
from ...scenes.spreading import rivals
from ..base import Concept

CONCEPT = Concept(
    name="each-dot-its-part",
    sketch="paint(input, cells(input, ?bg), own_colour, ?part)",
    scene=rivals(),
    holes={
        "part": ("dotted(realm) | dotted(realm) | realm | overlap(ripples(3), realm) | overlap(cross, realm) | "
                 "overlap(union(line(falling), line(rising)), realm) | overlap(dotted(cross), realm)"),
    },
    evidence={
        "d22278a0": {"bg": "black", "part": "dotted(realm)"},
    },
)

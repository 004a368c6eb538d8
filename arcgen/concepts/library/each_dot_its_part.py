"""Each dot sends its colour over the part of the grid that is nearer to it than to the others."""
from ...scenes.spreading import rivals
from ..base import Concept

CONCEPT = Concept(
    name="each-dot-its-part",
    sketch="paint(input, cells(input, ?bg), own_colour, ?part)",
    scene=rivals(),
    holes={
        "part": ("dotted(realm) | dotted(realm) | realm | overlap(realm, ripples(3)) | overlap(realm, cross) | "
                 "overlap(realm, union(line(falling), line(rising))) | overlap(realm, line(?axis)) | "
                 "overlap(dotted(realm), cross) | overlap(realm, union(cross, union(line(falling), line(rising))))"),
        "axis": "horizontal | vertical",
    },
    evidence={
        "d22278a0": {"bg": "black", "part": "dotted(realm)"},
    },
)

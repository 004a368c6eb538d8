"""From a marked corner of a square a beam, broad or thin, goes out slantwise."""
from ...scenes.fitting import marked_corner
from ..base import Concept

_THIN = "union(itself, copies(away(1, everything(input, ?bg))))"
_BROAD = f"union({_THIN}, of({_THIN}, halo(by_side)))"

CONCEPT = Concept(
    name="beam-from-marked-corner",
    sketch="paint(input, cells_of(input, ?mark), ?beam, ?wide)",
    scene=marked_corner(10, 18),
    holes={"beam": "other_colour(input, ?bg, ?mark) | other_colour(input, ?bg, ?mark) | ?mark | ?colour",
           "wide": f"{_BROAD} | {_BROAD} | {_THIN}"},
    evidence={
        "1f0c79e5": {"bg": "black", "mark": "red", "beam": "other_colour(input, ?bg, ?mark)", "wide": _BROAD},
    },
)

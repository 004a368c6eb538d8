"""From a marked corner of a square a broad beam goes out slantwise."""
from ...scenes.fitting import marked_corner
from ..base import Concept

CONCEPT = Concept(
    name="beam-from-marked-corner",
    sketch="u = union(itself, copies(away(1, everything(input, ?bg)))); "
           "paint(input, cells_of(input, ?mark), ?beam, union(u, of(u, halo(by_side))))",
    scene=marked_corner(),
    holes={"beam": "other_colour(input, ?bg, ?mark) | other_colour(input, ?bg, ?mark) | ?ink"},
    evidence={
        "1f0c79e5": {"bg": "black", "mark": "red", "beam": "other_colour(input, ?bg, ?mark)"},
    },
)

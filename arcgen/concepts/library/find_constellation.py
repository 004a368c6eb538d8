"""The dots inside a box occur again elsewhere: boxes are drawn around them, or they are marked."""
from ...scenes.templates import starred
from ..base import Concept

_FOUND = "redraw(input, region_of(all_of_colour(input, ?box), box), ?turns, 1, ?bg)"

CONCEPT = Concept(
    name="find-constellation",
    sketch="?result",
    scene=starred(),
    holes={"result": f"{_FOUND} | {_FOUND} | m = {_FOUND}; keep(m, regions_of(pieces(m, ?box, by_corner), box), ?bg) | "
                     f"m = {_FOUND}; paint(m, pieces(m, ?box, by_corner), ?box, box) | "
                     f"m = {_FOUND}; paint(input, where(cells(input, ?bg), boxed(pieces(m, ?box, by_corner))), ?box, "
                     "itself)",
           "turns": "any_way | any_way | upright | rotations"},
    evidence={
        "7df24a62": {"result": _FOUND, "bg": "black", "box": "blue", "turns": "any_way"},
    },
)

"""Things are mirrored to the other side of a line that crosses the grid, straight or slanted."""
from ...scenes.strokes import beside_a_mirror
from ..base import Concept

CONCEPT = Concept(
    name="image-across-the-line",
    sketch="reflected(?ground, ?things, all_of_colour(input, ?line))",
    scene=beside_a_mirror(),
    holes={
        "ground": "input | input | input",
        "things": ("all_of_colour(input, rarest(input)) | all_of_colour(input, rarest(input)) | "
                   "pieces(input, ?kind, by_corner) | where(objects(input, ?bg, by_side), not(is_colour(?line)))"),
    },
    evidence={
        "ad3b40cf": {"ground": "input", "things": "all_of_colour(input, rarest(input))", "line": "blue"},
    },
)

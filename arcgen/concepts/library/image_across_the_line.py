"""Things are mirrored to the other side of a line that crosses the grid, straight or slanted."""
from ...scenes.strokes import beside_a_mirror
from ..base import Concept

CONCEPT = Concept(
    name="image-across-the-line",
    sketch="reflected(input, ?things, all_of_colour(input, ?line))",
    scene=beside_a_mirror(),
    holes={
        "things": ("all_of_colour(input, rarest(input)) | all_of_colour(input, rarest(input)) | "
                   "pieces(input, ?kind, by_corner) | ?figures | ?figures"),
        "figures": "where(objects(input, ?bg, by_side), not(is_colour(?line)))",
    },
    evidence={
        "ad3b40cf": {"things": "all_of_colour(input, rarest(input))", "line": "blue"},
    },
)

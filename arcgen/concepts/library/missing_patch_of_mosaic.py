"""The answer is what a hidden patch of a symmetric mosaic showed."""
from ...scenes.mosaic import wallpaper
from ..base import Concept

CONCEPT = Concept(
    name="missing-patch-of-mosaic",
    sketch="crop_at(restore_symmetry(input, ?hidden), all_of_colour(input, ?hidden))",
    scene=wallpaper((1, 1)),
    evidence={
        "9ecd008a": {"hidden": "black"},
        "dc0a314f": {"hidden": "green"},
        "ff805c23": {"hidden": "blue"},
    },
)

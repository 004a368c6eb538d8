"""The answer is what a hidden patch of a texture that repeats showed."""
from ..concept import Concept
from ..scenes.mosaic import texture

CONCEPT = Concept(
    name="missing-patch-of-texture",
    sketch="crop_at(restore_period(input, ?hidden), all_of_colour(input, ?hidden))",
    scene=texture((1, 1), 0.4, (2, 4), 4, 12),
    holes={"hidden": "black | black | ?other"},
    evidence={
        "f9012d9b": {"hidden": "black"},
    },
)

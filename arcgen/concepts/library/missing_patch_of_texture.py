"""The answer is what a hidden patch of a texture that repeats showed."""
from ...scenes.mosaic import texture
from ..base import Concept

_PATCH = "crop_at(restore_period(input, ?hidden), all_of_colour(input, ?hidden))"

CONCEPT = Concept(
    name="missing-patch-of-texture",
    sketch="?result",
    scene=texture((1, 1), 0.4, (2, 4), 4, 12),
    holes={"result": f"{_PATCH} | {_PATCH} | restore_period(input, ?hidden)", "hidden": "black | black | ?other"},
    evidence={
        "f9012d9b": {"result": _PATCH, "hidden": "black"},
    },
)

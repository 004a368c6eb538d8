"""Hidden patches of a texture that repeats are restored."""
from ...scenes.mosaic import diagonals, either, texture
from ..base import Concept

CONCEPT = Concept(
    name="restore-texture",
    sketch="restore_period(input, ?hidden)",
    scene=either(texture(), texture(), texture(), diagonals()),
    holes={"hidden": "black | black | black | ?other"},
    evidence={
        "05269061": {"hidden": "black"},
        "0dfd9992": {"hidden": "black"},
        "29ec7d0e": {"hidden": "black"},
        "484b58aa": {"hidden": "black"},
        "c3f564a4": {"hidden": "black"},
    },
)

"""Hidden patches of a symmetric mosaic are restored."""
from ...scenes.mosaic import wallpaper
from ..base import Concept

CONCEPT = Concept(
    name="restore-mosaic",
    sketch="restore_symmetry(input, ?hidden)",
    scene=wallpaper(),
    evidence={
        "3631a71a": {"hidden": "maroon"},
        "b8825c91": {"hidden": "yellow"},
    },
    weight=2.5,
)

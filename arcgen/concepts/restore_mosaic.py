"""Hidden patches of a symmetric mosaic are restored."""
from ..concept import Concept
from ..scenes.mosaic import wallpaper

CONCEPT = Concept(
    name="restore-mosaic",
    sketch="restore_symmetry(input, ?hidden)",
    scene=wallpaper(),
    evidence={
        "3631a71a": {"hidden": "maroon"},
        "b8825c91": {"hidden": "yellow"},
    },
)

"""Boxes take a colour by the colour of what they hold."""
from ...scenes.keyed import cells_with_key
from ..base import Concept

CONCEPT = Concept(
    name="what-it-holds-tells",
    sketch=("paint(input, blobs(input, ?gap, by_side), choose(has(?k1), ?colour1, "
            "choose(has(?k2), ?colour2, choose(has(?k3), ?colour3, ?colour4))), ?region)"),
    scene=cells_with_key("gap"),
    holes={
        "region": "itself | itself | frame | interior | box_corners",
    },
    evidence={
        "54d9e175": {
            "gap": "grey",
            "k1": "blue",
            "colour1": "magenta",
            "k2": "red",
            "colour2": "orange",
            "k3": "green",
            "colour3": "cyan",
            "colour4": "maroon",
            "region": "itself",
        },
    },
    weight=0.7,
)

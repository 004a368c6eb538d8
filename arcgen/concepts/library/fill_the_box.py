"""What a thing lacks to its bounding box is filled."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept
from ..choices import SELECTING

CONCEPT = Concept(
    name="fill-the-box",
    sketch="paint(input, ?things, ?ink, ?region)",
    scene=sparse(shapes.one_of(shapes.elbow_of_three(), shapes.blob(3, 8), shapes.pattern(4, 0.6)),
                 count=(1, 4), colours=(1, 3), least=7),
    holes={
        "things": ("objects(input, ?bg, by_corner) | objects(input, ?bg, by_corner) | "
                   "objects(input, ?bg, by_side) | layers(input, ?bg) | all_of_colour(input, "
                   "?target) | where(objects(input, ?bg, by_corner), ?which)"),
        "ink": "?colour | ?colour | own_colour",
        "region": "rest_of_box | rest_of_box | box | of(rest_of_box, itself)",
        **SELECTING,
    },
    evidence={
        "3aa6fb7a": {
            "things": "objects(input, ?bg, by_corner)",
            "bg": "black",
            "ink": "blue",
            "region": "rest_of_box",
        },
        "60b61512": {
            "things": "objects(input, ?bg, by_corner)",
            "bg": "black",
            "ink": "orange",
            "region": "rest_of_box",
        },
        "6d75e8bb": {
            "things": "objects(input, ?bg, by_corner)",
            "bg": "black",
            "ink": "red",
            "region": "rest_of_box",
        },
    },
)

"""Things of the same shape as the example in the frame change."""
from ...scenes.keyed import example_in_frame
from ..base import Concept

CONCEPT = Concept(
    name="like-the-example",
    sketch=("paint(input, where(objects(input, ?bg, by_side), both(like(?same, the(objects(input, "
            "?bg, by_side), inside(all_of_colour(input, ?wall)))), "
            "not(inside(all_of_colour(input, ?wall))))), ?ink, itself)"),
    scene=example_in_frame(),
    holes={
        "same": "shape | shape | shape | shape_any_way | colour",
        "ink": ("?wall | ?colour | colour_of(the(objects(input, ?bg, by_side), "
                "inside(all_of_colour(input, ?wall))))"),
    },
    evidence={
        "63613498": {"bg": "black", "same": "shape", "wall": "grey", "ink": "grey"},
    },
)

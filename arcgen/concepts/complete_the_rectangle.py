"""Things in another colour have cut rectangles; the rectangles are made whole."""
from ..concept import Concept
from ..scenes.lines import overlaid

CONCEPT = Concept(
    name="complete-the-rectangle",
    sketch="paint(input, ?things, ?ink, ?region)",
    scene=overlaid(),
    holes={
        "things": ("layers(input, ?bg) | the(layers(input, ?bg), not(is_full)) | "
                   "where(layers(input, ?bg), not(is_full)) | all_of_colour(input, ?target)"),
        "ink": "own_colour | own_colour | ?colour",
        "region": "box | rest_of_box",
    },
    evidence={
        "56ff96f3": {"things": "layers(input, ?bg)", "bg": "black", "ink": "own_colour", "region": "box"},
        "ba97ae07": {
            "things": "the(layers(input, ?bg), not(is_full))",
            "bg": "black",
            "ink": "own_colour",
            "region": "box",
        },
        "32597951": {
            "things": "all_of_colour(input, ?target)",
            "target": "cyan",
            "ink": "green",
            "region": "rest_of_box",
        },
    },
)

"""Of things side by side every second or third one changes, the first of them included."""
from ...scenes.listing import row_of_things
from ..base import Concept

CONCEPT = Concept(
    name="every-nth-in-the-row",
    sketch="?all",
    scene=row_of_things(),
    holes={
        "all": ("paint(input, where(?things, ?which), ?colour, itself) | "
                "paint(input, where(?things, ?which), ?colour, itself) | "
                "erase(input, where(?figures, ?which), ?bg) | "
                "paint(input, where(?figures, ?which), ?ink, inside_of)"),
        "things": "pieces(input, ?bg, by_side) | ?figures | ?figures",
        "figures": "objects(input, ?bg, by_side)",
        "which": "every_nth_thing(edge(?way), ?n)",
        "way": "left | left | right",
        "n": "2 | 2 | 3",
        "ink": "own_colour | ?colour",
    },
    evidence={
        "7447852a": {"all": "paint(input, where(?things, ?which), ?colour, itself)",
                     "things": "pieces(input, ?bg, by_side)", "bg": "black", "colour": "yellow",
                     "which": "every_nth_thing(edge(?way), ?n)", "way": "left", "n": "3"},
    },
)

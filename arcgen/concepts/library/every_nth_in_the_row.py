"""Of things side by side every second or third one changes, the first of them included."""
from ...scenes.strokes import row_of_things
from ..base import Concept

CONCEPT = Concept(
    name="every-nth-in-the-row",
    sketch="paint(input, where(?things, every_nth_thing(edge(?way), ?n)), ?ink, ?where)",
    scene=row_of_things(),
    holes={
        "things": "pieces(input, ?bg, by_side) | objects(input, ?bg, by_side) | objects(input, ?bg, by_side)",
        "way": "left | left | right",
        "n": "2 | 3",
        "ink": "?colour",
        "where": "itself | itself | itself | line(vertical)",
    },
    evidence={
        "7447852a": {"things": "pieces(input, ?bg, by_side)", "bg": "black", "way": "left", "n": "3",
                     "ink": "yellow", "where": "itself"},
    },
)

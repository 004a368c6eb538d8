"""Areas between walls are coloured by their size or shape."""
from ...scenes.rooms import lattice
from ..base import Concept

CONCEPT = Concept(
    name="rooms-by-size",
    sketch="paint(input, pieces(input, ?bg, by_side), ?ink, itself)",
    scene=lattice((2, 4), least=12, gaps=0.05, even=0.6),
    holes={
        "ink": ("choose(both(is_square, is_full), ?colour1, ?colour2) | choose(is_square, "
                "?colour1, ?colour2) | choose(is_full, ?colour1, ?colour2) | choose(?which, "
                "?colour1, ?colour2)"),
        "which": "most(size) | least(size) | touches_border | even(size) | at_least(size, ?n)",
        "n": "4 | 6 | 9",
    },
    evidence={
        "83302e8f": {
            "bg": "black",
            "ink": "choose(both(is_square, is_full), ?colour1, ?colour2)",
            "colour1": "green",
            "colour2": "yellow",
        },
    },
)

"""Areas between walls are coloured by their size or shape."""
from ...scenes.rooms import lattice
from ..base import Concept

_ALL = "paint(input, pieces(input, ?bg, by_side), ?ink, itself)"

CONCEPT = Concept(
    name="rooms-by-size",
    sketch="?result",
    scene=lattice((2, 4), least=12, gaps=0.05, even=0.6),
    holes={
        "result": f"{_ALL} | {_ALL} | paint(input, where(pieces(input, ?bg, by_side), ?which), ?colour1, itself) | "
                  "paint(input, where(pieces(input, ?bg, by_side), is_square), ?colour1, itself)",
        "ink": ("choose(both(is_square, is_full), ?colour1, ?colour2) | choose(is_square, "
                "?colour1, ?colour2) | choose(is_full, ?colour1, ?colour2) | choose(?which, "
                "?colour1, ?colour2)"),
        "which": "most(size) | least(size) | touches_border",
    },
    evidence={
        "83302e8f": {
            "result": _ALL,
            "bg": "black",
            "ink": "choose(both(is_square, is_full), ?colour1, ?colour2)",
            "colour1": "green",
            "colour2": "yellow",
        },
    },
)

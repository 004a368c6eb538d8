"""Of all cells only those of the rarest colour stay, and get a halo."""
from ...scenes.dots import one_rare
from ..base import Concept

CONCEPT = Concept(
    name="only-the-rarest-with-halo",
    sketch="paint(?base, all_of_colour(input, rarest(input)), ?ink, ?near)",
    scene=one_rare(),
    holes={
        "near": "halo(by_corner) | halo(by_corner) | halo(by_side) | cross | beside(diagonally) | "
                "union(line(falling), line(rising))",
        "base": "keep(input, all_of_colour(input, rarest(input)), ?bg) | input",
        "ink": "?colour",
    },
    evidence={
        "31aa019c": {"bg": "black", "base": "keep(input, all_of_colour(input, rarest(input)), ?bg)", "ink": "red",
                     "near": "halo(by_corner)"},
    },
    weight=0.6,
)

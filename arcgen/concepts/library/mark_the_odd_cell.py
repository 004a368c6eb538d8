"""Only the cell whose colour is rarest stays, with a ring around it."""
from ...scenes.noise import confetti
from ..base import Concept

CONCEPT = Concept(
    name="mark-the-odd-cell",
    sketch="k = all_of_colour(input, rarest(input)); paint(keep(input, k, ?bg), k, ?ink, ?where)",
    scene=confetti(),
    holes={"where": "halo(by_corner) | halo(by_corner) | halo(by_side) | beside(diagonally) | cross"},
    evidence={
        "31aa019c": {"bg": "black", "ink": "red", "where": "halo(by_corner)"},
    },
)

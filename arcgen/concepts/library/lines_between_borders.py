"""Where two cells of the rarest colour face each other at opposite borders, a line joins them."""
from ...scenes.strips import border_pairs
from ..base import Concept

CONCEPT = Concept(
    name="lines-between-borders",
    sketch="k = all_of_colour(input, rarest(input)); paint(?grid, k, ?ink, union("
           "overlap(of(overlap(itself, border_line(left)), line(horizontal)), "
           "of(overlap(itself, border_line(right)), line(horizontal))), "
           "overlap(of(overlap(itself, border_line(up)), line(vertical)), "
           "of(overlap(itself, border_line(down)), line(vertical)))))",
    scene=border_pairs(),
    holes={"grid": "erase(input, cells(input, ?bg), ?bg) | erase(input, cells(input, ?bg), ?bg) | input",
           "ink": "own_colour | own_colour | ?colour"},
    evidence={
        "6cdd2623": {"bg": "black", "grid": "erase(input, cells(input, ?bg), ?bg)", "ink": "own_colour"},
    },
)

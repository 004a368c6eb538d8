"""Everything is wiped clean but for the part of the grid that holds the dot, which is filled."""
from ...scenes.marked_cells import noisy_quarters
from ..base import Concept

CONCEPT = Concept(
    name="part-with-the-dot",
    sketch="paint(blanked(input, ?bg), where(parts(input, ?n), has(?dot)), ?ink, ?part)",
    scene=noisy_quarters(),
    holes={"n": "2 | 2 | 3", "ink": "?dot | ?dot | ?colour", "part": "itself | itself | frame"},
    evidence={"87ab05b8": {"bg": "magenta", "n": "2", "dot": "red", "ink": "?dot", "part": "itself"}},
)

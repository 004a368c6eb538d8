"""A figure of several colours gets a halo in its rarest colour, and goes itself, or stays."""
from ...scenes.outlines import two_tone_figure
from ..base import Concept

CONCEPT = Concept(
    name="only-the-halo-stays",
    sketch="paint(?ground, everything(input, ?bg), ?ink, ?near)",
    scene=two_tone_figure(),
    holes={"ink": "rarest(input) | rarest(input) | ?colour", "near": "halo(by_side) | halo(by_corner) | box_halo",
           "ground": "erase(input, everything(input, ?bg), ?bg) | erase(input, everything(input, ?bg), ?bg) | input"},
    evidence={"aa62e3f4": {"bg": "cyan", "ink": "rarest(input)",
                           "ground": "erase(input, everything(input, ?bg), ?bg)", "near": "halo(by_side)"}},
)

"""A figure of several colours goes; only its halo is left, in the figure's rarest colour."""
from ...scenes.outlines import two_tone_figure
from ..base import Concept

CONCEPT = Concept(
    name="only-the-halo-stays",
    sketch="e = everything(input, ?bg); paint(erase(input, e, ?bg), e, ?ink, ?near)",
    scene=two_tone_figure(),
    holes={"ink": "rarest(input) | rarest(input) | ?colour",
           "near": "halo(by_side) | halo(by_corner)"},
    evidence={"aa62e3f4": {"bg": "cyan", "ink": "rarest(input)", "near": "halo(by_side)"}},
)

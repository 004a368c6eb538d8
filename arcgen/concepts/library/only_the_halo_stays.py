"""A figure of several colours goes; only its halo is left, in the figure's rarest colour."""
from ...scenes.figures import figures
from ..base import Concept

CONCEPT = Concept(
    name="only-the-halo-stays",
    sketch="e = everything(input, ?bg); paint(erase(input, e, ?bg), e, ?ink, ?near)",
    scene=figures(),
    holes={"ink": "rarest(input) | rarest(input) | ?colour",
           "near": "halo(by_side) | halo(by_side) | halo(by_corner) | box_halo"},
    evidence={"aa62e3f4": {"bg": "cyan", "ink": "rarest(input)", "near": "halo(by_side)"}},
)

"""One blank rectangle has a frame; all others of its size get one too."""
from ...scenes.fitting import keyhole
from ..base import Concept

CONCEPT = Concept(
    name="frame-all-like-the-framed",
    sketch="f = all_of_colour(input, rarest(input)); "
           "paint(input, places(input, crop(region_of(f, box_inside))), rarest(input), box_halo)",
    scene=keyhole(),
    evidence={
        "890034e9": {},
    },
)

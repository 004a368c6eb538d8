"""One blank rectangle has a frame; all others of its size get one too."""
from ...scenes.fitting import keyhole
from ..base import Concept

CONCEPT = Concept(
    name="frame-all-like-the-framed",
    sketch="f = all_of_colour(input, rarest(input)); "
           "paint(input, places(input, crop(region_of(f, box_inside))), rarest(input), ?near)",
    scene=keyhole(),
    holes={"near": "box_halo | box_halo | itself | union(itself, box_halo) | "
                   "overlap(box_halo, of(box, corner_ray(diagonally)))"},
    evidence={
        "890034e9": {"near": "box_halo"},
    },
)

"""Two bars cross; cells around the crossing are coloured."""
from ...scenes.lines import crossing_bars
from ..base import Concept

CONCEPT = Concept(
    name="around-the-crossing",
    sketch="paint(input, layers(input, ?bg), ?ink, of(meeting(?way), ?near))",
    scene=crossing_bars(),
    holes={
        "way": "box",
        "near": ("halo(by_corner) | halo(by_corner) | halo(by_side) | union(itself, "
                 "halo(by_side)) | corner_ray(diagonally) | itself | union(itself, halo(by_corner)) | "
                 "union(itself, corner_ray(diagonally))"),
        "ink": "?colour",
    },
    evidence={
        "67a423a3": {"bg": "black", "ink": "yellow", "way": "box", "near": "halo(by_corner)"},
    },
    weight=0.7,
)

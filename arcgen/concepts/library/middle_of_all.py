"""The middle of all that there is gets a sign."""
from ...scenes.dots import opposite_points
from ..base import Concept

CONCEPT = Concept(
    name="middle-of-all",
    sketch="paint(input, everything(input, ?bg), ?ink, of(centre, ?sign))",
    scene=opposite_points(),
    holes={
        "sign": "union(itself, halo(by_side)) | itself | halo(by_corner) | beside(diagonally) | cross | "
                "line(vertical) | "
                "corner_ray(diagonally) | union(itself, beside(diagonally)) | union(itself, halo(by_corner))",
        "ink": "?colour | ?colour | own_colour",
    },
    evidence={
        "e9614598": {"bg": "black", "ink": "green", "sign": "union(itself, halo(by_side))"},
    },
    weight=0.7,
)

"""A ray leaves each thing through its gap."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="leave-through-the-gap",
    sketch="paint(?base, objects(input, ?bg, by_corner), ?ink, ?ray)",
    scene=sparse(shapes.one_of(shapes.elbow_of_three(), shapes.open_box(4, 7)), count=(1, 3), colours=(1, 2),
                 edge=1, margin=2, least=9),
    holes={
        "base": "input | paint(input, objects(input, ?bg, by_corner), ?ink, rest_of_box)",
        "ink": "own_colour | ?colour",
        "ray": ("ray_through(without(frame, itself)) | without(ray_through(rest_of_box), "
                "rest_of_box) | without(ray_through(without(frame, itself)), box)"),
    },
    evidence={
        "6e19193c": {
            "base": "input",
            "bg": "black",
            "ink": "own_colour",
            "ray": "without(ray_through(rest_of_box), rest_of_box)",
        },
        "d4f3cd78": {
            "base": "paint(input, objects(input, ?bg, by_corner), ?ink, rest_of_box)",
            "bg": "black",
            "ink": "cyan",
            "ray": "ray_through(without(frame, itself))",
        },
    },
)

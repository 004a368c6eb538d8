"""A ray leaves each thing through its gap."""
from ...scenes import shapes
from ...scenes.lone_dot import DOT_INK, with_a_dot
from ...scenes.objects import sparse
from ..base import Concept

_LEFT = "paint(?base, objects(input, ?bg, by_corner), ?ink, ?ray)"

CONCEPT = Concept(
    name="leave-through-the-gap",
    sketch="?result",
    scene=with_a_dot(sparse(shapes.one_of(shapes.elbow_of_three(), shapes.open_box(4, 7)), count=(1, 3), colours=(1, 2),
                            edge=1, margin=2, least=9), at="result"),
    holes={
        "result": f"{_LEFT} | {_LEFT} | {_LEFT} | paint(input, objects(input, ?bg, by_corner), "
                  f"{DOT_INK}, ?ray)",
        "base": "input | paint(input, objects(input, ?bg, by_corner), ?ink, rest_of_box)",
        "ink": "own_colour | ?colour",
        "ray": ("ray_through(without(frame, itself)) | without(ray_through(rest_of_box), "
                "rest_of_box) | without(ray_through(without(frame, itself)), box)"),
    },
    evidence={
        "6e19193c": {
            "result": _LEFT,
            "base": "input",
            "bg": "black",
            "ink": "own_colour",
            "ray": "without(ray_through(rest_of_box), rest_of_box)",
        },
        "d4f3cd78": {
            "result": _LEFT,
            "base": "paint(input, objects(input, ?bg, by_corner), ?ink, rest_of_box)",
            "bg": "black",
            "ink": "cyan",
            "ray": "ray_through(without(frame, itself))",
        },
    },
)

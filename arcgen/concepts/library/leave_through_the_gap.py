"""A ray leaves each thing through its gap."""
from ...scenes import shapes
from ...scenes.lone_dot import DOT_INK, with_a_dot
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept

_LEFT = "paint(?base, objects(input, ?bg, by_corner), ?ink, ?ray)"


def _scene(rng, roles: Roles):
    """Boxes with a gap amid a side; elbows where the ray starts from all that their bounding box has beside them."""
    family = shapes.elbow_of_three() if roles.uses("rest_of_box", at="ray") else shapes.gapped_box()
    return sparse(family, (1, 3), (1, 2), least=9, margin=2, edge=1)(rng, roles)


CONCEPT = Concept(
    name="leave-through-the-gap",
    sketch="?result",
    scene=with_a_dot(_scene, at="result"),
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

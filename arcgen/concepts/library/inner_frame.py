"""Inside a hollow thing a frame of another colour is drawn."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ...scenes.windows import around_core
from ..base import Concept


def _scene(rng, roles: Roles):
    """Marks of one colour around a core, or empty frames where every object counts."""
    if "target" in roles.holes:
        return around_core()(rng, roles)
    return sparse(shapes.box(6, 11), count=(1, 2), colours=(1, 2), edge=1, least=12)(rng, roles)


CONCEPT = Concept(
    name="inner-frame",
    sketch="paint(input, ?thing, ?ink, ?ring)",
    scene=_scene,
    holes={
        "thing": ("all_of_colour(input, ?target) | objects(input, ?bg, by_corner) | "
                  "all_of_colour(input, ?target)"),
        "ink": "other_colour(input, ?bg, ?target) | ?colour | ?colour | own_colour",
        "ring": "of(box_inside, frame)",
    },
    evidence={
        "928ad970": {
            "thing": "all_of_colour(input, ?target)",
            "target": "grey",
            "ink": "other_colour(input, ?bg, ?target)",
            "bg": "black",
            "ring": "of(box_inside, frame)",
        },
    },
    weight=0.7,
)

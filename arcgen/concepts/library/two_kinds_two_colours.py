"""Things of one kind take one colour, all others another."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept

_BODIES = shapes.one_of(shapes.blob(2, 7), shapes.blob(2, 7), shapes.rectangle(2, 3))


def _scene(rng, roles: Roles):
    """Things of one colour, hollow ones among them only where that is what counts: else everyone takes it for that."""
    hollow = roles.uses("is_closed", at="which")
    return sparse(shapes.one_of(_BODIES, shapes.box(3, 5)) if hollow else _BODIES, (4, 8), (1, 1), 11)(rng, roles)

CONCEPT = Concept(
    name="two-kinds-two-colours",
    sketch="paint(input, objects(input, ?bg, ?conn), choose(?which, ?yes, ?no), itself)",
    scene=_scene,
    holes={
        "which": "unique(shape) | unique(shape) | common(shape) | most(size) | least(size) | is_closed | is_full | "
                 "touches_border",
        "yes": "?colour1",
        "no": "?colour2",
    },
    evidence={
        "b230c067": {"bg": "black", "conn": "by_corner", "which": "unique(shape)", "yes": "red", "no": "blue"},
        "d2abd087": {
            "bg": "black",
            "conn": "by_side",
            "which": "equals(size, 6)",
            "yes": "red",
            "no": "blue",
        },
    },
    weight=1.5,
)

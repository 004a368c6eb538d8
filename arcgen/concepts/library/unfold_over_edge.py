"""An object is unfolded over the edge marked on one side of it."""
from ...scenes.fitting import edged
from ..base import Concept

_THING = "the(layers(input, ?bg), not(is_colour(?edge)))"
_UNFOLDED = f"mirror_towards(input, {_THING}, all_of_colour(input, ?edge))"

CONCEPT = Concept(
    name="unfold-over-edge",
    sketch="?result",
    scene=edged(),
    holes={"result": _UNFOLDED},
    evidence={
        "2bcee788": {"result": f"recolour({_UNFOLDED}, ?bg, ?ground)", "bg": "black", "edge": "red", "ground": "green"},
    },
)

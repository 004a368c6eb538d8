"""An object is unfolded over the edge marked on one side of it, or turned over to the other side."""
from ...scenes.fitting import edged
from ..base import Concept

_THING = "the(layers(input, ?bg), not(is_colour(?edge)))"
_UNFOLDED = f"mirror_towards(input, {_THING}, all_of_colour(input, ?edge))"
_AT_EDGE = f"reflected(input, {_THING}, all_of_colour(input, ?edge))"
_IN_EDGE_COLOUR = f"paint(recolour({{image}}, colour_of({_THING}), ?edge), {_THING}, own_colour, itself)"

CONCEPT = Concept(
    name="unfold-over-edge",
    sketch="?result",
    scene=edged(),
    holes={"result": " | ".join([
        _UNFOLDED, f"crop(everything({_UNFOLDED}, ?bg))", f"erase({_UNFOLDED}, {_THING}, ?bg)",
        _IN_EDGE_COLOUR.format(image=_UNFOLDED), _AT_EDGE, f"crop(everything({_AT_EDGE}, ?bg))",
        f"erase({_AT_EDGE}, {_THING}, ?bg)"])},
    evidence={
        "2bcee788": {"result": f"recolour({_UNFOLDED}, ?bg, ?ground)", "bg": "black", "edge": "red", "ground": "green"},
    },
)

"""An object is unfolded over the edge that is marked on one side of it; the ground changes colour."""
from ...scenes.fitting import edged
from ..base import Concept

CONCEPT = Concept(
    name="unfold-over-edge",
    sketch="o = the(layers(input, ?bg), not(is_colour(?edge))); recolour(mirror_towards("
           "input, o, all_of_colour(input, ?edge)), ?bg, ?ground)",
    scene=edged(),
    holes={"ground": "?ink | ?bg"},
    evidence={
        "2bcee788": {"bg": "black", "edge": "red", "ground": "green"},
    },
)

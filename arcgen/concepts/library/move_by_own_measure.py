"""Objects move as far as they are high, wide or large."""
from ...scenes import shapes
from ...scenes.mosaic import either
from ...scenes.movers import standing
from ..base import Concept

CONCEPT = Concept(
    name="move-by-own-measure",
    sketch="move(input, objects(input, ?bg, by_side), by_its(?measure, ?way), ?bg)",
    scene=either(standing(), standing(shapes.bar(1, 4))),
    holes={"measure": "extent(vertical) | extent(horizontal) | extent(vertical) | size",
           "way": "up | down | left | right"},
    evidence={
        "5521c0d9": {"measure": "extent(vertical)", "way": "up", "bg": "black"},
        "8e301a54": {"measure": "size", "way": "down", "bg": "orange"},
    },
)

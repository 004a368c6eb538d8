"""Things rise from the floor by as many cells as they are large, wide or high."""
from ...scenes.landscape import on_the_floor
from ..base import Concept

CONCEPT = Concept(
    name="rise-from-the-floor",
    sketch="move(input, where(objects(input, ?bg, by_side), not(is_colour(?floor))), by_its(?measure, ?way), ?bg)",
    scene=on_the_floor(),
    holes={"measure": "size | size | extent(horizontal) | extent(vertical)", "way": "up | down | left | right"},
    evidence={"b2bc3ffd": {"floor": "cyan", "measure": "size", "way": "up", "bg": "orange"}},
)

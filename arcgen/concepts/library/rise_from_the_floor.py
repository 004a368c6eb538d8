"""Things rise from the floor by as many cells as they are large, wide or high, or send up a copy or a pillar."""
from ...scenes.landscape import on_the_floor
from ..base import Concept

CONCEPT = Concept(
    name="rise-from-the-floor",
    sketch="?result",
    scene=on_the_floor(),
    holes={"result": "move(input, ?things, ?step, ?bg) | move(input, ?things, ?step, ?bg) | "
                     "copy(input, ?things, ?step) | "
                     "paint(input, ?things, ?ink, track(?step))", "ink": "own_colour | ?floor",
           "things": "where(objects(input, ?bg, by_side), not(is_colour(?floor)))", "step": "by_its(?measure, ?way)",
           "measure": "size | size | extent(horizontal) | extent(vertical)", "way": "up"},
    evidence={"b2bc3ffd": {"result": "move(input, ?things, ?step, ?bg)", "step": "by_its(?measure, ?way)",
                           "floor": "cyan",
                           "things": "where(objects(input, ?bg, by_side), not(is_colour(?floor)))", "measure": "size",
                           "way": "up", "bg": "orange"}},
)

"""All objects move so that their edges are level with one of them."""
from ...scenes import shapes
from ...scenes.movers import standing
from ..base import Concept

CONCEPT = Concept(
    name="line-up",
    sketch="move(input, objects(input, ?bg, by_corner), level_with(?way, ?anchor), ?bg)",
    scene=standing(shapes.one_of(shapes.rectangle(1, 3), shapes.blob(2, 6), shapes.pattern(3)), (3, 6), lifted=True),
    not_framed=("bar-says-the-way",),
    holes={"anchor": "all_of_colour(input, ?target)",
           "way": "up | down | left | right"},
    evidence={
        "1caeab9d": {"anchor": "all_of_colour(input, ?target)", "target": "blue", "way": "down",
                     "bg": "black"},
    },
)

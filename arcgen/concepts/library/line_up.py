"""All objects move so that their edges are level with one of them."""
from ...scenes import shapes
from ...scenes.movers import standing
from ..base import Concept

_ALL = "objects(input, ?bg, by_corner)"
_MOVED = f"move(input, {_ALL}, level_with(?way, ?anchor), ?bg)"

CONCEPT = Concept(
    name="line-up",
    sketch="?result",
    scene=standing(shapes.one_of(shapes.rectangle(1, 3), shapes.blob(2, 6), shapes.pattern(3)), (3, 6), lifted=True),
    not_framed=("bar-says-the-way",),
    holes={"result": f"{_MOVED} | {_MOVED} | {_MOVED} | "
                     f"paint(input, {_ALL}, own_colour, track(level_with(?way, ?anchor)))",
           "anchor": "all_of_colour(input, ?target)",
           "way": "up | down | left | right"},
    evidence={
        "1caeab9d": {"result": _MOVED, "anchor": "all_of_colour(input, ?target)", "target": "blue", "way": "down",
                     "bg": "black"},
    },
)

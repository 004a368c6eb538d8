"""Objects move by the same number of cells, or each by its own size."""
from ...scenes import shapes
from ...scenes.movers import roomy
from ..base import Concept

CONCEPT = Concept(
    name="move-by-steps",
    sketch="?result",
    scene=roomy(shapes.one_of(shapes.blob(2, 7), shapes.rectangle(1, 3), shapes.pattern(3)), count=(2, 5), least=9,
                most=17),
    holes={"result": "move(input, ?things, ?step, ?bg) | move(input, ?things, ?step, ?bg) | "
                     "copy(input, ?things, ?apart)",
           "step": "by(?n, ?way) | by(?n, ?way) | by_its(extent(vertical), down) | by_its(extent(horizontal), left)",
           "apart": "by_its(extent(vertical), down) | by_its(extent(horizontal), right)",
           "things": "objects(input, ?bg, by_corner)",
           "n": "1 | 1 | 2", "way": "down | right | up | left | down_right | up_left"},
    evidence={
        "25ff71a9": {"result": "move(input, ?things, ?step, ?bg)", "step": "by(1, down)",
                     "things": "objects(input, ?bg, by_corner)", "bg": "black"},
        "3618c87e": {"result": "move(input, ?things, ?step, ?bg)", "step": "by(2, down)",
                     "things": "where(cells(input, ?bg), is_colour(?mover))", "mover": "blue", "bg": "black"},
    },
)

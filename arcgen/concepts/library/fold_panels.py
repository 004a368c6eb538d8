"""Two panels, one of them turned, are laid over each other or mask each other."""
from ...scenes.panels import panelled, patterns
from ..base import Concept

CONCEPT = Concept(
    name="fold-panels",
    sketch="?result",
    scene=panelled(patterns(density=(0.25, 0.5), separate=0.8), 3, 7, two=True),
    holes={"result": "over(?first, ?second, ?bg) | over(?first, ?second, ?bg) | masked(?first, ?second, ?bg)",
           "first": "crop(the(?panels, most(edge(?way)))) | turn(crop(the(?panels, most(edge(?way)))), ?sym)",
           "second": "turn(crop(the(?panels, least(edge(?way)))), ?other) | crop(the(?panels, least(edge(?way))))",
           "way": "left | right | up | down", "sym": "flip_left_right | flip_up_down",
           "other": "flip_left_right | flip_up_down | rotate_180",
           "panels": "panels(input, ?separator) | halves(input) | squares(input)"},
    evidence={
        "e3497940": {"result": "over(?first, ?second, ?bg)", "first": "crop(the(?panels, most(edge(?way))))",
                     "second": "turn(crop(the(?panels, least(edge(?way)))), flip_left_right)", "way": "left",
                     "panels": "panels(input, grey)", "bg": "black"},
    },
)

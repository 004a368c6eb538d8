"""Two panels are folded, or slid, onto each other: one lies on the other or masks it."""
from ...scenes.panels import panelled, patterns
from ..base import Concept

CONCEPT = Concept(
    name="fold-panels",
    sketch="?result",
    scene=panelled(patterns(density=(0.25, 0.5), separate=0.8), 3, 7, two=True),
    holes={"result": "over(?first, ?second, ?bg) | over(?second, ?first, ?bg) | masked(?first, ?second, ?bg) | "
                     "masked(?second, ?first, ?bg)",
           "first": "crop(the(?panels, most(edge(left)))) | crop(the(?panels, most(edge(right))))",
           "second": "turn(crop(the(?panels, least(edge(left)))), flip_left_right) | "
                     "turn(crop(the(?panels, least(edge(left)))), flip_left_right) | "
                     "turn(crop(the(?panels, least(edge(right)))), flip_left_right)",
           "panels": "panels(input, ?separator) | panels(input, ?separator) | halves(input)"},
    evidence={
        "e3497940": {"result": "over(?first, ?second, ?bg)", "first": "crop(the(?panels, most(edge(left))))",
                     "second": "turn(crop(the(?panels, least(edge(left)))), flip_left_right)",
                     "panels": "panels(input, grey)", "bg": "black"},
    },
)

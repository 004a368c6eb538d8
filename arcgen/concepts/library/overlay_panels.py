"""Panels with see-through ground are laid over each other, in an order where they overlap."""
from ...scenes.panels import jigsaw, panelled
from ..base import Concept

CONCEPT = Concept(
    name="overlay-panels",
    sketch="superimpose(?pile, ?bg)",
    scene=panelled(jigsaw(overlap=0.15), 3, 7),
    holes={"pile": "in_order(?panels, edge(?way)) | in_order(?panels, edge(?way)) | ?panels",
           "way": "left | right | up | down",
           "panels": "panels(input, ?separator) | panels(input, ?separator) | squares(input) | "
                     "panels(input, line_colour(input))"},
    evidence={
        "cf98881b": {"pile": "in_order(?panels, edge(left))", "panels": "panels(input, red)", "bg": "black"},
        "e98196ab": {"pile": "?panels", "panels": "panels(input, grey)", "bg": "black"},
    },
)

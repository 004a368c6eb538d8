"""A chart with one bar for each colour: as long as the colour is frequent, sorted by it."""
from ...scenes.tally import different_numbers
from ..base import Concept

CONCEPT = Concept(
    name="bar-charts",
    sketch="bar_chart(?things, size, ?grow, size, ?order, ?bg)",
    scene=different_numbers(),
    holes={"things": "layers(input, ?bg) | layers(input, ?bg) | where(layers(input, ?bg), not(most(size)))",
           "grow": "down | up | down | up", "order": "left | right", "bg": "black"},
    evidence={
        "9af7a82c": {"things": "layers(input, black)", "grow": "down", "order": "left", "bg": "black"},
    },
)

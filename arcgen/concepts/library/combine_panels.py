"""Panels are laid over each other: a cell is set where all, some, none or exactly one of them are."""
from ...scenes.panels import panelled, patterns
from ..base import Concept

CONCEPT = Concept(
    name="combine-panels",
    sketch="combine(?panels, ?logic, ?bg, ?ink)",
    scene=panelled(patterns(), 3, 6),
    holes={"panels": "panels(input, ?separator) | panels(input, ?separator) | strips(input, ?n, ?axis) | "
                     "strips(input, 2, ?axis) | parts(input, 2) | squares(input) | panels(input, line_colour(input))",
           "axis": "horizontal | vertical", "n": "2 | 3"},
    evidence={
        "0520fde7": {"panels": "panels(input, grey)", "logic": "all_of", "bg": "black", "ink": "red"},
        "1b2d62fb": {"panels": "panels(input, blue)", "logic": "none_of", "bg": "black", "ink": "cyan"},
        "3428a4f5": {"panels": "panels(input, yellow)", "logic": "exactly_one_of", "bg": "black", "ink": "green"},
        "6430c8c4": {"panels": "panels(input, yellow)", "logic": "none_of", "bg": "black", "ink": "green"},
        "94f9d214": {"panels": "strips(input, 2, vertical)", "logic": "none_of", "bg": "black", "ink": "red"},
        "99b1bc43": {"panels": "panels(input, yellow)", "logic": "exactly_one_of", "bg": "black", "ink": "green"},
        "ce4f8723": {"panels": "panels(input, yellow)", "logic": "any_of", "bg": "black", "ink": "green"},
        "dae9d2b5": {"panels": "strips(input, 2, horizontal)", "logic": "any_of", "bg": "black", "ink": "magenta"},
        "f2829549": {"panels": "panels(input, blue)", "logic": "none_of", "bg": "black", "ink": "green"},
        "fafffa47": {"panels": "strips(input, 2, vertical)", "logic": "none_of", "bg": "black", "ink": "red"},
    },
)

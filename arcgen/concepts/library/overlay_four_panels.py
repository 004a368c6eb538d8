"""Four panels in a square are laid over each other in a fixed order of the corners."""
from itertools import permutations

from ...scenes.panels import jigsaw, panelled
from ..base import Concept

_CORNERS = ("up_left", "up_right", "down_left", "down_right")


def _pile(corners) -> str:
    """The overlay of the corners' panels, the first at the bottom."""
    text, *rest = (f"crop(the(?panels, most(edge({c}))))" for c in corners)
    for panel in rest:
        text = f"over({text}, {panel}, ?bg)"
    return text


CONCEPT = Concept(
    name="overlay-four-panels",
    sketch="?pile",
    scene=panelled(jigsaw(overlap=0.25), 3, 6),
    holes={"pile": " | ".join(map(_pile, permutations(_CORNERS))),
           "panels": "panels(input, ?separator) | parts(input, 2) | panels(input, line_colour(input))"},
    evidence={
        "75b8110e": {"pile": _pile(("up_left", "down_right", "down_left", "up_right")), "panels": "parts(input, 2)",
                     "bg": "black"},
        "a68b268e": {"pile": _pile(("down_right", "down_left", "up_right", "up_left")), "panels": "panels(input, blue)",
                     "bg": "black"},
    },
)

"""Nested rings exchange their colours, outermost with innermost or in turn, or are listed, or get equally thick."""
from ...scenes.rooms import nested_rings
from ..base import Concept

_SWAPPED = "paint(input, ?rings, ?ink, itself)"

CONCEPT = Concept(
    name="rings-swap-colours",
    sketch="?result",
    scene=nested_rings(),
    holes={
        "result": "?swapped | ?swapped | ?swapped | ?listed | nested(?rings, ?key)",
        "swapped": _SWAPPED,
        "listed": "colour_list(?rings, ?key, right) | in_angles(colour_list(?rings, ?key, right), down_right)",
        "rings": "regions(input, by_side)",
        "ink": "of_opposite(?key) | of_opposite(?key) | of_next(?key) | of_previous(?key)",
        "key": "box_area",
    },
    evidence={
        "bda2d7a6": {"result": "?swapped", "swapped": _SWAPPED, "rings": "layers(input, yellow)",
                     "ink": "of_next(?key)", "key": "box_area"},
        "85c4e7cd": {"result": "?swapped", "swapped": _SWAPPED, "rings": "regions(input, by_side)",
                     "ink": "of_opposite(?key)", "key": "box_area"},
    },
    weight=1.5,
)

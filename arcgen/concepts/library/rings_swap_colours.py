"""Nested rings exchange their colours, outermost with innermost."""
from ...scenes.rooms import nested_rings
from ..base import Concept

CONCEPT = Concept(
    name="rings-swap-colours",
    sketch="paint(input, ?rings, ?ink, itself)",
    scene=nested_rings(),
    holes={
        "rings": "regions(input, by_side) | layers(input, ?bg)",
        "ink": "of_opposite(?key) | of_opposite(?key) | of_next(?key)",
        "key": "box_area",
    },
    evidence={
        "bda2d7a6": {"rings": "layers(input, yellow)", "ink": "of_next(?key)", "key": "box_area"},
        "85c4e7cd": {"rings": "regions(input, by_side)", "ink": "of_opposite(?key)", "key": "box_area"},
    },
    weight=1.5,
)

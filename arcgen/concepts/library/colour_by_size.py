"""The number of cells of a thing tells its new colour."""
from ...scenes.objects import sized
from ..base import Concept

CONCEPT = Concept(
    name="colour-by-size",
    sketch=("paint(input, objects(input, ?bg, ?conn), by_value(?key, case(?n1, ?colour1), "
            "case(?n2, ?colour2), case(?n3, ?colour3)), itself)"),
    scene=sized(("n1", "n2", "n3")),
    holes={
        "key": "size",
        "n1": "4 | 1",
        "n2": "3 | 2",
        "n3": "5 | 6",
    },
    evidence={
        "6e82a1ae": {
            "bg": "black",
            "conn": "by_side",
            "key": "size",
            "n1": "4",
            "n2": "3",
            "n3": "2",
            "colour1": "blue",
            "colour2": "red",
            "colour3": "green",
        },
        "e8593010": {
            "bg": "grey",
            "conn": "by_side",
            "key": "size",
            "n1": "1",
            "n2": "2",
            "n3": "3",
            "colour1": "green",
            "colour2": "red",
            "colour3": "blue",
        },
    },
)

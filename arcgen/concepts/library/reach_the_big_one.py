"""Dots in line with the big thing send a line to it."""
from ...scenes import shapes
from ...scenes.dots import satellites
from ..base import Concept

CONCEPT = Concept(
    name="reach-the-big-one",
    sketch=("paint(input, objects(input, ?bg, by_side), own_colour, "
            "reach(straight, ?goal))"),
    scene=satellites(shapes.rectangle(2, 5), facing=(1, 5), stray=(0, 4)),
    holes={
        "goal": ("the(objects(input, ?bg, by_side), most(size)) | the(objects(input, ?bg, "
                 "by_side), most(size)) | all_of_colour(input, ?target)"),
    },
    evidence={
        "2c608aff": {"bg": "commonest(input)", "goal": "the(objects(input, ?bg, by_side), most(size))"},
        "d43fd935": {"bg": "black", "goal": "all_of_colour(input, ?target)", "target": "green"},
    },
)

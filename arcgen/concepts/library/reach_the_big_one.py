"""Dots in line with the big thing send a line to it."""
from ...scenes import shapes
from ...scenes.dots import satellites
from ..base import Concept

CONCEPT = Concept(
    name="reach-the-big-one",
    sketch="paint(input, objects(input, ?bg, by_side), ?ink, ?where)",
    scene=satellites(shapes.rectangle(2, 5), facing=(2, 7), stray=(1, 5)),
    holes={
        "ink": "own_colour | own_colour | ?colour | colour_of(?goal)",
        "where": ("reach(straight, ?goal) | reach(straight, ?goal) | "
                  "overlap(reach(straight, ?goal), halo(by_side))"),
        "goal": ("the(objects(input, ?bg, by_side), most(size)) | the(objects(input, ?bg, "
                 "by_side), most(size)) | the(objects(input, ?bg, by_side), is_colour(?target))"),
    },
    evidence={
        "2c608aff": {"bg": "commonest(input)", "ink": "own_colour", "where": "reach(straight, ?goal)",
                     "goal": "the(objects(input, ?bg, by_side), most(size))"},
        "d43fd935": {"bg": "black", "ink": "own_colour", "where": "reach(straight, ?goal)",
                     "goal": "all_of_colour(input, ?target)", "target": "green"},
    },
)

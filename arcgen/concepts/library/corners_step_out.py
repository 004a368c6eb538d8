"""The dots in the corners of a frame change to other corners, outside."""
from ...scenes.fitting import framed_corners
from ..base import Concept

CONCEPT = Concept(
    name="corners-step-out",
    sketch="f = the(objects(input, ?bg, by_corner), most(size)); "
           "g = turned_copies(input, objects(input, ?bg, by_side), f, ?turn); move(g, objects(g, ?bg, by_side), "
           "away(?n, the(objects(g, ?bg, by_corner), most(size))), ?bg)",
    scene=framed_corners(),
    holes={"turn": "rotate_180 | rotate_180 | flip_left_right | flip_up_down | identity", "n": "2"},
    evidence={
        "952a094c": {"bg": "black", "turn": "rotate_180", "n": "2"},
    },
)

"""The only object is completed so that it is symmetric about its own middle."""
from ...scenes.single import unfinished
from ..base import Concept

CONCEPT = Concept(
    name="make-symmetric",
    sketch="turned_copies(input, layers(input, ?bg), everything(input, ?bg), ?turns)",
    scene=unfinished(one_part=False, missing=0.4, quarter=(3, 4)),
    holes={"turns": "mirrors | rotations | any_way | any_way | flip_left_right"},
    evidence={
        "11852cab": {"bg": "black", "turns": "any_way"},
    },
)

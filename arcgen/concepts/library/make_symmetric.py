"""The only object is completed so that it is symmetric about its own middle."""
from ...scenes.single import unfinished
from ..base import Concept

_DONE = "turned_copies(input, layers(input, ?bg), everything(input, ?bg), ?turns)"

CONCEPT = Concept(
    name="make-symmetric",
    sketch="?result",
    scene=unfinished(one_part=False, missing=0.3, quarter=(3, 4)),
    holes={"result": f"{_DONE} | {_DONE} | crop(everything({_DONE}, ?bg))",
           "turns": "mirrors | rotations | any_way | any_way | flip_left_right"},
    evidence={
        "11852cab": {"result": _DONE, "bg": "black", "turns": "any_way"},
    },
    weight=2.0,
)

"""A joined pair of copies is stacked with its mirror image, twice or three times."""
from ...scenes.tiny import tiny
from ..base import Concept

CONCEPT = Concept(
    name="mirror-wall",
    sketch="join(join(turn(?pair, ?mirror), ?pair, down), turn(?pair, ?mirror), down)",
    scene=tiny(2, 5, colours=(1, 2), dense=0.2),
    holes={"pair": "join(turn(input, ?side), input, right) | join(input, turn(input, ?side), right) | input",
           "mirror": "flip_up_down | rotate_180 | flip_left_right",
           "side": "flip_left_right | rotate_180 | flip_up_down"},
    evidence={
        "8d5021e8": {"pair": "join(turn(input, flip_left_right), input, right)", "mirror": "flip_up_down"},
    },
)

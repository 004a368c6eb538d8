"""A picture, or a pair of it and its mirror image, is stacked with its mirror image, twice or three times."""
from ...scenes.tiny import tiny
from ..base import Concept

_STACK = "join(join(turn(?pair, flip_up_down), ?pair, down), turn(?pair, flip_up_down), down)"
CONCEPT = Concept(
    name="mirror-wall",
    sketch="?result",
    scene=tiny(2, 5, colours=(1, 2), dense=0.2),
    holes={"result": f"{_STACK} | join(join(?pair, turn(?pair, flip_up_down), down), ?pair, down) | "
                     "join(?pair, turn(?pair, flip_up_down), down) | join(turn(?pair, flip_up_down), ?pair, down)",
           "pair": "join(turn(input, flip_left_right), input, right) | "
                   "join(input, turn(input, flip_left_right), right) | "
                   "join(input, turn(input, flip_left_right), right) | join(input, input, right) | input"},
    evidence={
        "8d5021e8": {"result": _STACK, "pair": "join(turn(input, flip_left_right), input, right)"},
    },
    weight=2.0,
)

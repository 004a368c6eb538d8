"""The grid and a turned copy of it stand side by side, perhaps with one of them once more."""
from ...scenes.tiny import tiny
from ..base import Concept

_TWO = "join(input, turn(input, ?sym), ?way)"

CONCEPT = Concept(
    name="join-mirrored",
    sketch="?result",
    scene=tiny(3, 7, colours=(1, 3), dense=0.4, density=(0.3, 0.6)),
    holes={"result": f"{_TWO} | {_TWO} | join({_TWO}, input, ?way) | join(join(turn(input, ?turned), input, ?along), "
                     "turn(input, ?turned), ?along)",
           "way": "right | left | down | up",
           "along": "right | down", "turned": "flip_left_right | flip_up_down | rotate_180",
           "sym": "flip_left_right | flip_up_down | flip_left_right | flip_up_down | rotate_180 | identity"},
    evidence={
        "a416b8f3": {"result": _TWO, "sym": "identity", "way": "right"},
        "4c4377d9": {"result": _TWO, "sym": "flip_up_down", "way": "up"},
        "6d0aefbc": {"result": _TWO, "sym": "flip_left_right", "way": "right"},
        "6fa7a44f": {"result": _TWO, "sym": "flip_up_down", "way": "down"},
        "8be77c9e": {"result": _TWO, "sym": "flip_up_down", "way": "down"},
        "c9e6f938": {"result": _TWO, "sym": "flip_left_right", "way": "right"},
    },
    weight=2.0,
)

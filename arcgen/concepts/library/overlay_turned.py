"""The grid and a turned copy of it are laid over each other."""
from ...scenes.tiny import tiny
from ..base import Concept

CONCEPT = Concept(
    name="overlay-turned",
    sketch="over(?below, ?above, ?bg)",
    scene=tiny(4, 10, colours=(1, 3), dense=0, density=(0.1, 0.4)),
    holes={"below": "input | input | recolour(input, ?colour, ?ink)",
           "above": "turn(input, ?sym) | turn(input, ?sym) | fall(input, ?way, ?bg)",
           "sym": "flip_left_right | flip_up_down | rotate_180 | rotate_90 | transpose",
           "way": "up | down | left | right"},
    evidence={
        "496994bd": {"below": "input", "above": "turn(input, flip_up_down)", "bg": "black"},
        "f25ffba3": {"below": "input", "above": "turn(input, flip_up_down)", "bg": "black"},
    },
)

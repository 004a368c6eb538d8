"""The grid is laid over its mirror image."""
from ..concept import Concept
from ..scenes.single import half_filled

CONCEPT = Concept(
    name="overlay-mirrored-grid",
    sketch="turned_copy(input, layers(input, ?bg), whole(input), ?turn)",
    scene=half_filled(),
    holes={"turn": "flip_left_right | flip_up_down | flip_left_right | flip_up_down | rotate_180"},
    evidence={
        "496994bd": {"bg": "black", "turn": "flip_up_down"},
        "f25ffba3": {"bg": "black", "turn": "flip_up_down"},
    },
)

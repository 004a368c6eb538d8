"""Single markers get back the rest of their examples, each kind mirrored in its own way."""
from ...scenes.templates import two_kinds
from ..base import Concept

CONCEPT = Concept(
    name="redraw-two-kinds",
    sketch="b = blobs(input, ?bg, by_corner); redraw(redraw(input, where(b, has(?mark)), ?turn, 1, ?bg), "
           "where(b, has(?mark2)), ?turn2, 1, ?bg)",
    scene=two_kinds(),
    # mirrored or not: a quarter turn was called odd by all judges, for nothing shows which way
    holes={"turn": "flip_left_right | flip_up_down | identity | rotate_180",
           "turn2": "identity | identity | flip_left_right"},
    evidence={
        "3e980e27": {"bg": "black", "mark": "red", "turn": "flip_left_right", "mark2": "green", "turn2": "identity"},
    },
    not_framed=("in-the-box", "in-each-panel"),
)

"""A line through the middle carries half a figure: the other half is added, mirrored or turned."""
from ...scenes.outlines import half_at_an_axis
from ..base import Concept

CONCEPT = Concept(
    name="other-half",
    sketch="over(turn(input, ?turn), input, ?bg)",
    scene=half_at_an_axis(),
    holes={"turn": "rotate_180 | rotate_180 | flip_left_right | flip_up_down"},
    evidence={"e729b7be": {"bg": "orange", "turn": "rotate_180"}},
)

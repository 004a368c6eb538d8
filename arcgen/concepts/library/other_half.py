"""A line through the middle carries half a figure: the other half is added, mirrored or turned."""
from ...scenes.outlines import half_at_an_axis
from ..base import Concept

_SAME = "over(turn(input, ?turn), input, ?bg)"

CONCEPT = Concept(
    name="other-half",
    sketch="?result",
    scene=half_at_an_axis(),
    holes={"result": f"{_SAME} | {_SAME} | over(masked(blanked(input, ?ink), turn(input, ?turn), ?bg), input, ?bg)",
           "ink": "?colour", "turn": "rotate_180 | rotate_180 | flip_left_right | flip_up_down"},
    evidence={"e729b7be": {"result": _SAME, "bg": "orange", "turn": "rotate_180"}},
)

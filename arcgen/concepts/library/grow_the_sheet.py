"""The grid lies in a corner of a larger sheet, and its cells send out rays there."""
from ...scenes.tiny import tiny
from ..base import Concept

_CORNER = "paint(square(?n, ?bg), whole(square(?n, ?bg)), ?plan, box_corner(?corner))"
_SHEET = f"substitute({_CORNER}, input, ?bg)"
CONCEPT = Concept(
    name="grow-the-sheet",
    sketch="?result",
    scene=tiny(2, 5, colours=(1, 3), dense=0, density=(0.1, 0.35)),
    holes={"result": f"paint({_SHEET}, cells({_SHEET}, ?bg), own_colour, ray(down_right)) | "
                     f"paint({_SHEET}, cells({_SHEET}, ?bg), own_colour, line(falling))",
           "n": "2 | 2 | 2 | 3", "plan": "blue", "corner": "up_left"},
    evidence={
        "d13f3404": {"result": f"paint({_SHEET}, cells({_SHEET}, ?bg), own_colour, ray(down_right))", "n": "2",
                     "corner": "up_left", "plan": "blue", "bg": "black"},
    },
    weight=0.4,
)

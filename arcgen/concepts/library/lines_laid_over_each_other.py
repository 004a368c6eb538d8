"""Lines from border to border lie over each other: the answer tells their order, or brings one of them up.

No task is reproduced: ARC-2 training 22425bda asks for this order in its demonstrations, and in its test two of the lines
do not show which is on top.
"""
from ...scenes.bars import whole_lines
from ..base import Concept
from ..choices import STRAIGHT

_LINES, _UP = "layers(input, ?bg)", "pile(own_line)"

CONCEPT = Concept(
    name="lines-laid-over-each-other",
    sketch="?result",
    scene=whole_lines(),
    holes={
        "result": f"colour_list({_LINES}, {_UP}, ?way) | "
                  f"paint(input, the({_LINES}, least({_UP})), own_colour, own_line) | "
                  f"keep(input, the({_LINES}, most({_UP})), ?bg) | "
                  f"erase(input, the({_LINES}, most({_UP})), ?bg) | "
                  f"paint(input, {_LINES}, ?colour, meeting(own_line)) | "
                  f"paint(input, the({_LINES}, most({_UP})), ?colour, itself) | "
                  f"nested({_LINES}, {_UP})",
        "way": STRAIGHT,
    },
)

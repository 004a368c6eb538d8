"""Lines from border to border lie over each other: the answer tells their order, or brings one of them up.

The order is what ARC-2 training 22425bda asks for too, in whose test two of the lines do not show which is on top.
"""
from ...scenes.bars import whole_lines
from ..base import Concept
from ..choices import STRAIGHT

_LINES, _UP = "layers(input, ?bg)", "pile(?whole)"

CONCEPT = Concept(
    name="lines-laid-over-each-other",
    sketch="?result",
    scene=whole_lines(),
    holes={
        "result": f"colour_list({_LINES}, {_UP}, ?way) | "
                  f"paint(input, the({_LINES}, least({_UP})), own_colour, ?whole) | "
                  f"keep(input, the({_LINES}, most({_UP})), ?bg) | "
                  f"paint(input, {_LINES}, ?colour, meeting(?whole)) | "
                  f"paint(input, the({_LINES}, most({_UP})), ?colour, itself) | "
                  f"nested({_LINES}, {_UP})",
        "whole": "own_line | own_line | box",
        "way": STRAIGHT,
    },
    evidence={"ba97ae07": {"bg": "black", "whole": "box",
                           "result": f"paint(input, the({_LINES}, least({_UP})), own_colour, ?whole)"}},
    not_framed=("in-each-panel",),
)

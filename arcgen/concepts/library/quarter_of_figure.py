"""The only figure is cut into quarters (or halves), and one of them is the answer."""
from ...scenes.figures import lone
from ..base import Concept

CONCEPT = Concept(
    name="quarter-of-figure",
    sketch="?result",
    scene=lone(colours=(1, 2), even=True, least=8, mosaic=0),
    holes={"result": "crop(the(?cut, ?which)) | crop(the(?cut, ?which)) | combine(?cut, ?logic, ?bg, ?ink)",
           "figure": "crop(everything(input, ?bg))",
           "cut": "parts(?figure, 2) | parts(?figure, 2) | strips(?figure, 2, ?axis)", "axis": "horizontal | vertical",
           "which": "most(edge(?corner)) | most(filled(?bg)) | least(filled(?bg))",
           "corner": "up_left | up_right | down_left | down_right"},
    evidence={
        "2013d3e2": {"result": "crop(the(parts(crop(everything(input, black)), 2), most(edge(up_left))))"},
    },
)

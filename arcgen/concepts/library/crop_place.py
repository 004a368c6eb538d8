"""The answer is the picture of which the grid is made, again and again or as a kaleidoscope: the part in a corner."""
from ...scenes.panels import repeated_picture
from ..base import Concept

CONCEPT = Concept(
    name="crop-place",
    sketch="?result",
    scene=repeated_picture(),
    holes={"result": "?part",
           "part": "crop(the(?panels, ?which))",
           "panels": "parts(input, 2) | parts(input, 2) | parts(input, 3) | blocks(input, ?n) | halves(input) | "
                   "strips(input, ?n, ?axis) | squares(input)",
           "n": "2 | 3", "axis": "horizontal | vertical", "which": "most(edge(up_left))"},
    evidence={
        "d10ecb37": {"result": "?part", "part": "crop(the(?panels, ?which))", "panels": "blocks(input, 2)",
                     "which": "most(edge(up_left))"},
        "5bd6f4ac": {"result": "?part", "part": "crop(the(?panels, ?which))", "panels": "parts(input, 3)",
                     "which": "most(edge(up_right))"},
        "2dee498d": {"result": "?part", "part": "crop(the(?panels, ?which))", "panels": "squares(input)",
                     "which": "most(edge(up_left))"},
        "7b7f7511": {"result": "?part", "part": "crop(the(?panels, ?which))", "panels": "halves(input)",
                     "which": "most(edge(up_left))"},
    },
)

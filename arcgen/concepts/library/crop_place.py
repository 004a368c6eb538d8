"""The answer is a fixed part of the grid: a corner, an edge or the middle of a division."""
from ...scenes.panels import odd_one, panelled
from ..base import Concept

CONCEPT = Concept(
    name="crop-place",
    sketch="?result",
    scene=panelled(odd_one(), 2, 5),
    holes={"result": "?part",
           "part": "crop(the(?panels, ?which))",
           "panels": "parts(input, 2) | parts(input, 3) | parts(input, 3) | blocks(input, ?n) | halves(input) | "
                   "strips(input, ?n, ?axis) | squares(input)",
           "n": "2 | 3", "axis": "horizontal | vertical",
           "which": "most(edge(?corner)) | most(edge(?corner)) | both(halfway(horizontal), halfway(vertical))",
           "corner": "up_left | up_right | down_left | down_right"},
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

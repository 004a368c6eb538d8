"""The sky is coloured where it reaches deepest and where it is shallowest."""
from ...scenes.landscape import skyline
from ..base import Concept

CONCEPT = Concept(
    name="deepest-and-shallowest",
    sketch="?result",
    scene=skyline(),
    holes={
        "result": "paint(paint(input, where(lines(input, ?axis), most(count_of(?sky))), ?colour1, coloured(?sky)), "
                  "where(lines(input, ?axis), ?other), ?colour2, coloured(?sky)) | "
                  "paint(input, where(lines(input, ?axis), most(count_of(?sky))), ?colour1, coloured(?sky)) | "
                  "paint(input, where(lines(input, ?axis), ?other), ?colour1, coloured(?sky))",
        "other": "least(count_of(?sky))", "axis": "vertical | horizontal"},
    evidence={
        "e45ef808": {
            "result": "paint(paint(input, where(lines(input, ?axis), most(count_of(?sky))), ?colour1, coloured(?sky)), "
                      "where(lines(input, ?axis), ?other), ?colour2, coloured(?sky))",
            "axis": "vertical", "sky": "blue", "colour1": "maroon", "colour2": "yellow",
            "other": "among(least(count_of(?sky)), most(edge(right)))",     # one grid has two peaks: the right one
        },
    },
)

"""Every other line comes from the grid, the lines between from a turned copy."""
from ...scenes.tiny import tiny
from ..base import Concept

CONCEPT = Concept(
    name="weave",
    sketch="over(turn(input, ?sym), keep(input, ?lines, ?bg), ?bg)",
    scene=tiny(2, 9, colours=(1, 3), dense=0.8),
    holes={"sym": "flip_left_right | flip_up_down | rotate_180",
           "lines": "where(lines(input, horizontal), ?rows) | where(lines(input, vertical), ?columns)",
           "rows": "even(edge(down)) | not(even(edge(down)))", "columns": "even(edge(right)) | not(even(edge(right)))",
           "bg": "black"},
    evidence={
        "e9afcf9a": {"sym": "flip_up_down", "lines": "where(lines(input, vertical), even(edge(right)))", "bg": "black"},
    },
)

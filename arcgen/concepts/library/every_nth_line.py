"""In every n-th line of the grid a colour changes."""
from ...scenes.fields import woven
from ..base import Concept

CONCEPT = Concept(
    name="every-nth-line",
    sketch="paint_under(input, whole(input), ?ink, ?lines, ?old)",
    scene=woven(),
    holes={
        "lines": "every_nth(?way, ?n) | every_nth(?way, ?n) | without(itself, every_nth(?way, 2))",
        "way": "left | right | up | down",
        "n": "2 | 3",
        "ink": "?colour",
    },
    evidence={
        "d406998b": {"ink": "green", "lines": "every_nth(?way, ?n)", "way": "right", "n": "2", "old": "grey"},
        "ba26e723": {"ink": "magenta", "lines": "every_nth(?way, ?n)", "way": "left", "n": "3", "old": "yellow"},
    },
)

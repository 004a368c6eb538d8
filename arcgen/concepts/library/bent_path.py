"""A bent path joins two dots of different colours."""
from ...scenes.dots import points
from ..base import Concept
from ..choices import AXIS

CONCEPT = Concept(
    name="bent-path",
    sketch=("paint_under(input, all_of_colour(input, ?first), ?ink, elbow(?axis, "
            "all_of_colour(input, ?second)), ?bg)"),
    scene=points(count=(2, 2), edge=0, apart=2, least=8, most=18),
    holes={
        "axis": AXIS,
        "ink": "?colour | ?first | ?second",
    },
    evidence={
        "a2fd1cf0": {"first": "red", "ink": "cyan", "axis": "horizontal", "second": "green", "bg": "black"},
        "d4a91cb9": {"first": "cyan", "ink": "yellow", "axis": "vertical", "second": "red", "bg": "black"},
    },
)

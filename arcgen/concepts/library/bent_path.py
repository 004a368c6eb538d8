"""A bent path (or both of them, a rectangle) joins two dots of different colours."""
from ...scenes.dots import points
from ..base import Concept
from ..choices import AXIS

_PATH = "elbow(?axis, all_of_colour(input, ?second))"
_BOTH = "union(elbow(horizontal, all_of_colour(input, ?second)), elbow(vertical, all_of_colour(input, ?second)))"

CONCEPT = Concept(
    name="bent-path",
    sketch="paint_under(input, all_of_colour(input, ?first), ?ink, ?path, ?bg)",
    scene=points(count=(2, 2), edge=0, apart=2, least=8, most=18),
    holes={
        "path": f"{_PATH} | {_PATH} | {_BOTH}",
        "axis": AXIS,
        "ink": "?colour | ?first | ?colour",
    },
    evidence={
        "a2fd1cf0": {"first": "red", "ink": "cyan", "path": _PATH, "axis": "horizontal", "second": "green",
                     "bg": "black"},
        "d4a91cb9": {"first": "cyan", "ink": "yellow", "path": _PATH, "axis": "vertical", "second": "red",
                     "bg": "black"},
    },
)

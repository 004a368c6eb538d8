"""The sheet grows by one cell on some sides, where its border lines are repeated."""
from ...scenes.tiny import tiny
from ..base import Concept


def _line(axis: str, way: str) -> str:
    return f"crop(the(lines(input, {axis}), most(edge({way}))))"


def _side(way: str) -> str:
    """The border column with blank corners."""
    return f"join(join({_line('vertical', way)}, square(1, ?bg), up), square(1, ?bg), down)"


_TALL = f"join(join(input, {_line('horizontal', 'up')}, up), {_line('horizontal', 'down')}, down)"
_WIDE = f"join(join(input, {_line('vertical', 'left')}, left), {_line('vertical', 'right')}, right)"
_ALL = f"join(join({_TALL}, {_side('left')}, left), {_side('right')}, right)"
CONCEPT = Concept(
    name="echo-the-edges",
    sketch="?result",
    scene=tiny(2, 7, colours=(2, 4), dense=1.0),
    holes={"result": f"{_ALL} | {_ALL} | {_TALL} | {_WIDE} | framed(input, ?ink) | "
                     f"framed(framed(input, ?ink), ?paint)"},
    evidence={
        "49d1d64f": {"result": _ALL, "bg": "black"},
    },
)

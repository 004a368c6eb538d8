"""Each object has a marker on the border in line with it: it takes the marker's colour, or the marker reaches it."""
from ...scenes.keyed import headed
from ..base import Concept

_MARKERS = "where(cells(input, ?bg), touches_side(?side))"
_BODIES = "pieces(input, ?body, by_side)"


def _painted(grid: str, region: str) -> str:
    return f"paint({grid}, {_BODIES}, of_aligned({_MARKERS}, vertical), {region})"


_RAYS = f"paint(input, {_MARKERS}, own_colour, reach(straight, {_BODIES}))"

CONCEPT = Concept(
    name="marker-tells-colour",
    sketch="?result",
    scene=headed(least=9, most=18, count=(3, 5)),
    holes={
        "result": f"{_painted('input', 'itself')} | {_painted('input', 'itself')} | {_painted('input', '?part')} | "
                  f"{_RAYS} | {_painted(_RAYS, 'itself')} | "
                  f"erase({_painted('input', 'itself')}, {_MARKERS}, ?bg) | "
                  f"paint(input, {_MARKERS}, own_colour, first_met(straight, {_BODIES})) | "
                  f"paint_under(input, {_BODIES}, of_aligned({_MARKERS}, vertical), ?around, ?bg)",
        "part": "outline | box_corners | box_corner(?side)",
        "around": "halo(by_side) | box_halo",
        "side": "up | down",
    },
    evidence={
        "ddf7fa4f": {"result": _painted("input", "itself"), "body": "grey", "bg": "black", "side": "up"},
    },
)

"""Dots in line with the big thing colour the cell of it (or before it) that they face."""
from ...scenes import shapes
from ...scenes.dots import satellites
from ..base import Concept

_ALL = "objects(input, ?bg, by_side)"
_BIG = f"the({_ALL}, most(size))"
_MARKED = f"paint(input, {_ALL}, ?ink, ?mark)"

CONCEPT = Concept(
    name="mark-where-it-would-hit",
    sketch="?result",
    scene=satellites(shapes.rectangle(2, 5), facing=(1, 5), stray=(0, 2)),
    holes={
        "result": f"{_MARKED} | {_MARKED} | paint(keep(input, {_BIG}, ?bg), {_ALL}, own_colour, ?mark)",
        "ink": "own_colour | own_colour | ?colour",
        "mark": (f"first_met(straight, {_BIG}) | first_met(straight, {_BIG}) | "
                 f"nearest_cells({_BIG}) | within(ray(straight), {_BIG})"),
    },
    evidence={
        "1f642eb9": {"bg": "black", "result": _MARKED, "ink": "own_colour", "mark": f"first_met(straight, {_BIG})"},
    },
)

"""Bars make a quarter turn about their middle (or become crosses), all or only those that lie or have one colour."""
from ...scenes.outlines import odd_bars
from ..base import Concept

_TURNED = "turn_in_place(input, ?bars, rotate_90, ?bg)"

CONCEPT = Concept(
    name="bars-turn",
    sketch="?result",
    scene=odd_bars(count=(3, 5), least=12, most=18),
    holes={"result": f"{_TURNED} | {_TURNED} | over({_TURNED}, input, ?bg)",
           "bars": "objects(input, ?bg, by_side) | objects(input, ?bg, by_side) | "
                   "where(objects(input, ?bg, by_side), ?which)",
           "which": "is_line(?axis) | is_line(?axis) | is_colour(?colour)",
           "axis": "horizontal | vertical"},
    evidence={"f0f8a26d": {"result": _TURNED, "bg": "orange", "bars": "objects(input, ?bg, by_side)"}},
)

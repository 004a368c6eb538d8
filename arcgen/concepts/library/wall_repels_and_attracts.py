"""Beside a wall, dots of one colour shoot away from it, those of another reach it."""
from ...scenes.dots import walls
from ..base import Concept

_WALL = "all_of_colour(input, ?wall)"
_DOTS = "together(cells_of(input, ?first), cells_of(input, ?second))"
_GO = (f"move(input, cells_of(input, ?first), towards({_WALL}), ?bg)",
       f"move(erase(input, cells_of(input, ?second), ?bg), cells_of(input, ?first), towards({_WALL}), ?bg)")
_BOTH = (f"paint(paint(input, cells_of(input, ?first), ?first, ray_away({_WALL})), cells_of(input, ?second), ?second, "
         f"reach(straight, {_WALL}))")

CONCEPT = Concept(
    name="wall-repels-and-attracts",
    sketch="?result",
    scene=walls(lines=(1, 1), dots=(4, 8), least=10),
    holes={"result": f"{_BOTH} | {_BOTH} | {' | '.join(_GO)} | "
                     f"paint(input, {_DOTS}, own_colour, reach(straight, {_WALL})) | "
                     f"paint(input, {_DOTS}, own_colour, ray_away({_WALL}))"},
    evidence={
        "8d510a79": {"result": _BOTH, "first": "blue", "second": "red", "wall": "grey"},
    },
)

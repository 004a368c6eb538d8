"""Marks at the border send lines through everything; a patch of their own colour shows the ground there.

Or the lines stop at the patches, or go on behind them."""
from ...scenes.crossing import marks_above_patches
from ...scenes.ground import on_any_ground
from ..base import Concept

_MARKS = "where(cells(input, commonest(input)), touches_side(up))"
_LINES = f"paint(input, {_MARKS}, own_colour, ray(?way))"
_SHOWN = f"paint(?lines, {_MARKS}, ?ink, of_its_colour(ray(?way)))"
_STOPPED = f"paint(input, {_MARKS}, own_colour, ray_until(?way, objects(input, commonest(input), by_side)))"

CONCEPT = Concept(
    name="lines-through-patches",
    sketch="?result",
    scene=on_any_ground(marks_above_patches()),
    holes={"result": f"{_SHOWN} | {_SHOWN} | {_STOPPED} | paint_under(input, {_MARKS}, own_colour, ray(?way), "
                     f"commonest(input))",
           "lines": f"{_LINES} | {_LINES} | input", "ink": "commonest(input)",
           "way": "down"},
    evidence={
        "981add89": {"result": _SHOWN, "lines": _LINES, "ink": "commonest(input)", "way": "down"},
    },
)

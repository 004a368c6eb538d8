"""Shapes are coloured, or kept, by their symmetry: the same left and right, the same above and below, or neither."""
from ...scenes.ground import on_any_ground
from ...scenes.outlines import symmetric_in_specks
from ..base import Concept

_SHAPES = "where(objects(input, commonest(input), by_corner), not(is_dot))"
_SORTED = (f"paint(blanked(input, commonest(input)), {_SHAPES}, choose(symmetric(flip_left_right), ?colour1, "
           "choose(symmetric(flip_up_down), ?colour2, ?rest)), itself)")

CONCEPT = Concept(
    name="symmetry-tells-colour",
    sketch="?result",
    scene=on_any_ground(symmetric_in_specks()),
    holes={"result": f"{_SORTED} | {_SORTED} | paint(blanked(input, commonest(input)), {_SHAPES}, "
                     f"choose(?one, ?colour1, ?rest), itself) | "
                     f"keep(input, where({_SHAPES}, ?one), commonest(input)) | "
                     f"paint(input, where({_SHAPES}, ?one), ?colour1, "
                     f"itself) | paint_under(input, where(objects(input, commonest(input), by_corner), ?one), "
                     f"?colour1, rest_of_box, "
                     f"commonest(input))",
           "one": "symmetric(flip_left_right) | symmetric(flip_left_right) | not(symmetric(flip_left_right))",
           "rest": "?colour3 | ?colour3 | own_colour | commonest(input)"},
    evidence={"a09f6c25": {"result": _SORTED, "colour1": "green", "colour2": "blue", "rest": "magenta"}},
)

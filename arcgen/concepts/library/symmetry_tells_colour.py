"""Shapes are coloured by their symmetry: the same left and right, the same above and below, or neither."""
from ...scenes.ground import on_any_ground
from ...scenes.outlines import symmetric_in_specks
from ..base import Concept

CONCEPT = Concept(
    name="symmetry-tells-colour",
    sketch="o = objects(input, commonest(input), by_corner); "
           "paint(blanked(input, commonest(input)), where(o, not(is_dot)), "
           "choose(symmetric(flip_left_right), ?colour1, choose(symmetric(flip_up_down), ?colour2, ?rest)), itself)",
    scene=on_any_ground(symmetric_in_specks()),
    holes={"rest": "?colour3 | ?colour3 | own_colour | commonest(input)"},
    evidence={"a09f6c25": {"colour1": "green", "colour2": "blue", "rest": "magenta"}},
)

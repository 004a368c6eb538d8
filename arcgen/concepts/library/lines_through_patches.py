"""Marks at the border send lines through everything; a patch of a line's own colour shows the ground there."""
from ...scenes.crossing import marks_above_patches
from ...scenes.ground import on_any_ground
from ..base import Concept

CONCEPT = Concept(
    name="lines-through-patches",
    sketch="d = where(cells(input, commonest(input)), touches_side(up)); "
           "paint(?lines, d, ?ink, of_its_colour(ray(?way)))",
    scene=on_any_ground(marks_above_patches()),
    holes={"lines": "paint(input, where(cells(input, commonest(input)), touches_side(up)), own_colour, ray(?way)) | "
                    "paint(input, where(cells(input, commonest(input)), touches_side(up)), own_colour, ray(?way)) | "
                    "input",
           "ink": "commonest(input) | commonest(input) | ?colour", "way": "down"},
    evidence={
        "981add89": {
            "lines": "paint(input, where(cells(input, commonest(input)), touches_side(up)), own_colour, ray(?way))",
            "ink": "commonest(input)", "way": "down",
        },
    },
)

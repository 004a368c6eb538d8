"""The answer is the panel that stands out."""
from ...scenes.panels import odd_one, panelled
from ..base import Concept

CONCEPT = Concept(
    name="odd-panel",
    sketch="crop(the(?panels, ?which))",
    scene=panelled(odd_one(), 3, 6, lines=(1, 2)),
    holes={"panels": "panels(input, ?separator) | panels(input, line_colour(input)) | squares(input) | "
                     "panels(input, ?bg)",
           "which": "unique(colour_beside(?bg)) | unique(colour_count) | most(colour_count) | least(colour_count) | "
                    "unique(look) | unique(look) | unique(pattern(?bg)) | symmetric(?sym) | not(symmetric(?sym)) | "
                    "most(filled(?bg)) | least(filled(?bg)) | has(?colour) | "
                    "not(has(?colour))",
           "sym": "flip_left_right | flip_up_down"},
    evidence={
        "0b148d64": {"panels": "panels(input, black)", "which": "unique(colour_beside(black))"},
        "2dc579da": {"panels": "panels(input, line_colour(input))", "which": "unique(colour_count)"},
        "88a62173": {"panels": "panels(input, black)", "which": "unique(look)"},
        "a87f7484": {"panels": "squares(input)", "which": "unique(pattern(black))"},
        "662c240a": {"panels": "squares(input)", "which": "not(symmetric(transpose))"},
    },
)

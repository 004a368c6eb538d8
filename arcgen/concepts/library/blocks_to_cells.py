"""The grid is cut into small blocks, each of which becomes one cell, perhaps enlarged again."""
from ...scenes.tiny import blocks_of_cells
from ..base import Concept

CONCEPT = Concept(
    name="blocks-to-cells",
    sketch="?result",
    scene=blocks_of_cells(),
    not_framed=("in-the-box", "in-each-panel", "in-blocks"),
    holes={"result": "?cells | upscale(?cells, ?n)",
           "cells": "summary(blocks(input, ?n), main_colour(?bg)) | "
                    "summary(blocks(input, ?n), choose(?which, ?yes, ?bg))",
           "n": "2 | 3 | 3",
           "yes": "?colour2",
           "which": "at_least(filled(?bg), 1) | has(?colour)"},
    evidence={
        "46f33fce": {"result": "upscale(?cells, ?factor)", "cells": "summary(blocks(input, ?n), main_colour(?bg))",
                     "n": "2", "factor": "4", "bg": "black"},
    },
)

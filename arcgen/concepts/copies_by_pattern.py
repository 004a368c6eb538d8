"""The grid is its own building plan: one copy for each cell that is set (a fractal)."""
from ..concept import Concept
from ..scenes.tiny import tiny

CONCEPT = Concept(
    name="copies-by-pattern",
    sketch="substitute(?plan, ?picture, ?bg)",
    scene=tiny(2, 5, colours=(1, 3), dense=0.25, square=True),
    holes={"plan": "input | keep(input, ?cells, ?bg) | keep(input, ?cells, ?bg) | erase(input, ?cells, ?bg)",
           "cells": "cells_of(input, ?colour) | cells_of(input, commonest(input)) | cells_of(input, rarest(input))",
           "picture": "input | input | input | turn(input, ?sym) | recolour(input, ?colour, ?ink)",
           "sym": "flip_left_right | flip_up_down | rotate_90 | rotate_180"},
    evidence={
        "007bbfb7": {"plan": "input", "picture": "input", "bg": "black"},
        "cce03e0d": {"plan": "keep(input, ?cells, ?bg)", "cells": "cells_of(input, red)", "picture": "input",
                     "bg": "black"},
        "c3e719e8": {"plan": "keep(input, ?cells, ?bg)", "cells": "cells_of(input, commonest(input))",
                     "picture": "input", "bg": "black"},
    },
)

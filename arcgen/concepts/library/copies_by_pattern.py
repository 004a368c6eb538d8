"""The grid is its own building plan: one copy for each cell that is set (a fractal)."""
import numpy as np

from ...scenes.priors import Roles
from ...scenes.tiny import tiny
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Without blank where the rule takes the cells of the commonest colour, with blank where it takes all cells."""
    if roles.uses("swap"):                                # the negative of a picture in one colour
        return tiny(2, 4, colours=(0, 0), dense=0, square=True)(rng, roles)
    asked = "cells" in roles.holes
    dense = 1 if roles.uses("commonest", at="cells") else 0.4 if asked else 0
    return tiny(2, 4, colours=(1, 3 if asked else 2), dense=dense, square=True)(rng, roles)


CONCEPT = Concept(
    name="copies-by-pattern",
    sketch="?result",
    scene=_scene,
    holes={"result": "substitute(input, ?picture, ?bg) | substitute(?plan, input, ?bg)",
           "plan": "keep(input, ?cells, ?bg) | keep(input, ?cells, ?bg) | swap(input, ?bg, ?colour)",
           "cells": "cells_of(input, ?colour) | cells_of(input, commonest(input))",
           "picture": "input | input | input | turn(input, ?sym) | swap(input, ?bg, ?colour)",
           "sym": "rotate_180"},
    evidence={
        "007bbfb7": {"result": "substitute(input, ?picture, ?bg)", "picture": "input", "bg": "black"},
        "cce03e0d": {"result": "substitute(?plan, input, ?bg)", "plan": "keep(input, ?cells, ?bg)",
                     "cells": "cells_of(input, red)",
                     "bg": "black"},
        "c3e719e8": {"result": "substitute(?plan, input, ?bg)", "plan": "keep(input, ?cells, ?bg)",
                     "cells": "cells_of(input, commonest(input))",
                     "bg": "black"},
    },
)

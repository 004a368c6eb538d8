"""Each dot of a colour gets its own small pattern around it."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="patterns-around-dots",
    sketch="paint(paint(?grid, ?first, ?ink, ?one), ?second, ?paint, ?two)",
    scene=sparse(shapes.dot(), (3, 7), (0, 1), 11, 18, 4, 2),
    holes={"ink": "?colour | ?colour | own_colour", "paint": "?colour2 | ?colour2 | own_colour",
           "grid": "input | input | erase(input, ?first, ?bg)", "first": "cells_of(input, ?a)",
           "second": "cells_of(input, ?a) | cells_of(input, ?b)",
           "one": "beside(straight) | beside(diagonally) | union(beside(left), beside(right)) | "
                  "union(beside(up), beside(down))",
           "two": "beside(diagonally) | beside(straight) | union(beside(up), beside(down)) | "
                  "of(box_halo, box_corners)"},
    evidence={
        "0ca9ddb6": {"grid": "input", "first": "cells_of(input, ?a)", "second": "cells_of(input, ?b)", "a": "blue",
                     "b": "red", "ink": "orange", "paint": "yellow", "one": "beside(straight)",
                     "two": "beside(diagonally)"},
        "b60334d2": {"grid": "erase(input, ?first, ?bg)", "first": "cells_of(input, ?a)", "bg": "black",
                     "second": "cells_of(input, ?a)", "a": "grey", "ink": "blue", "paint": "grey",
                     "one": "beside(straight)", "two": "beside(diagonally)"},
    },
)

"""Things are counted, and so many cells of a small grid are coloured in reading order."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="count-to-cells",
    sketch="paint(?sheet, where(?places, first(?number)), ?ink, itself)",
    scene=sparse(shapes.one_of(shapes.rectangle(2, 2), shapes.rectangle(2, 2), shapes.dot()),
                 count=(1, 5), colours=(1, 1), least=5, most=10),
    holes={"sheet": "square(?side, ?bg)", "side": "3 | 3 | 4",
           "places": "cells_of(?sheet, ?bg) | cells_of(?sheet, ?bg) | "
                     "where(cells_of(?sheet, ?bg), even(edge(down_right)))",
           "number": "count(objects(input, ?bg, by_side)) | count(objects(input, ?bg, by_side)) | "
                     "count(pieces(input, ?colour, by_side)) | colours_in(input, ?bg)"},
    evidence={
        "ff28f65a": {"sheet": "square(3, black)", "places": "where(cells_of(?sheet, ?bg), even(edge(down_right)))",
                     "bg": "black", "number": "count(objects(input, black, by_side))", "ink": "blue"},
    },
)

"""Dots take the colour of the nearest line, or go to it."""
from ...scenes.keyed import between_lines
from ..base import Concept

_LINES = "where(objects(input, ?bg, by_side), at_least(size, 5))"
_DOTS = "cells_of(input, ?body)"
_TOLD = f"paint(input, {_DOTS}, of_nearest({_LINES}), itself)"

CONCEPT = Concept(
    name="nearest-tells-colour",
    sketch="?result",
    scene=between_lines((3, 9), 9, 17),
    holes={
        "result": f"{_TOLD} | {_TOLD} | move(input, {_DOTS}, towards({_LINES}), ?bg) | "
                  f"paint(input, {_DOTS}, of_nearest({_LINES}), ?around) | "
                  f"paint(input, {_DOTS}, own_colour, track(towards({_LINES}))) | "
                  f"paint(input, {_DOTS}, of_nearest({_LINES}), track(towards({_LINES})))",
        "around": "union(itself, beside(straight)) | beside(diagonally) | beside(straight)",
    },
    evidence={
        "2204b7a8": {"result": _TOLD, "body": "green", "bg": "black"},
    },
)

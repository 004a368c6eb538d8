"""Each dot gets neighbours of fixed colours on its four sides or corners; perhaps it goes."""
from ..concept import Concept
from ..scenes.dots import points

CONCEPT = Concept(
    name="four-neighbours",
    sketch=("paint(paint(paint(paint(?base, cells_of(input, ?dot), ?ink1, beside(?way1)), "
            "cells_of(input, ?dot), ?ink2, beside(?way2)), cells_of(input, ?dot), ?ink3, "
            "beside(?way3)), cells_of(input, ?dot), ?ink4, beside(?way4))"),
    scene=points(count=(1, 2), edge=0, repeats=(0, 2), least=3, most=14),
    holes={
        "base": "input | erase(input, cells_of(input, ?dot), ?bg)",
        "ink1": "?colour1",
        "ink2": "?colour2",
        "ink3": "?colour3",
        "ink4": "?colour4",
        "way1": "up | up_left",
        "way2": "right | up_right",
        "way3": "down | down_right",
        "way4": "left | down_left",
    },
    evidence={
        "d364b489": {
            "base": "input",
            "dot": "blue",
            "ink1": "red",
            "way1": "up",
            "ink2": "magenta",
            "way2": "right",
            "ink3": "cyan",
            "way3": "down",
            "ink4": "orange",
            "way4": "left",
        },
        "a9f96cdd": {
            "base": "erase(input, cells_of(input, ?dot), ?bg)",
            "bg": "black",
            "dot": "red",
            "ink1": "green",
            "way1": "up_left",
            "ink2": "magenta",
            "way2": "up_right",
            "ink3": "orange",
            "way3": "down_right",
            "ink4": "cyan",
            "way4": "down_left",
        },
    },
)

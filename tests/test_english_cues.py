"""Texts of rules with a cue that says a colour, or a side."""
import numpy as np
import pytest

from arcgen.language.engine import Context
from arcgen.language.english import describe
from arcgen.language.text import parse
from arcgen.language.unsaid import unsaid


def described(program: str, on: str) -> str:
    node, context = parse(program), Context(np.array([list(map(int, row)) for row in on.split("/")], np.uint8))
    return describe(node, unsaid(node, [context], [context.output(node)]))


THINGS = "objects(input, black, by_corner)"
SQUARES = "0000000000/0111022220/0111022220/0111022220/0000022220/0000000000/00000000{}0/0000000000"


@pytest.mark.parametrize("program, on, says", [
    # the dot is among the objects, and its own colour does nothing to it
    (f"paint(input, {THINGS}, lone_colour(input), interior)", SQUARES.format(3),
     "The inside of each square gets the colour of the lone dot."),
    # so is the bar
    (f"paint(input, {THINGS}, sign_colour(input, down), outline)", f"{SQUARES.format(0)}/3333333333",
     "The outline of each square gets the colour of the bar at the bottom."),
    # what is done to the dot too is told of it
    (f"paint(input, {THINGS}, lone_colour(input), halo(by_corner))", SQUARES.format(3),
     "Surround each object with the colour of the lone dot."),
])
def test_a_cue_is_not_one_of_the_things(program, on, says):
    assert described(program, on) == says

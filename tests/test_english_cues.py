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


BAR = "a = without_sign(input, to_bar(input, black)); with_sign({}, input, to_bar(input, black))"
TO, FROM = "to_bar(input, black)", "from_bar(input, black)"


@pytest.mark.parametrize("program, on, says", [
    # what is between a thing and the bar, or behind it
    (BAR.format(f"erase(a, where(cells(a, black), equals(number_ahead({TO}, cells(a, black)), 0)), black)"),
     "33333/00000/02020/01000/02000", "Remove each coloured cell with no other coloured cell between it and the bar."),
    (f"paint(input, where(cells_of(input, red), equals(number_ahead({FROM}, cells_of(input, blue)), 0)), green, "
     "itself)", "33333/02020/01000/00000",
     "Colour green the red cell with no blue cell straight behind it, seen from the bar."),
    # next to the bar, or next to a thing
    (BAR.format(f"paint(a, objects(a, black, by_side), by_value(size, case(1, red), case(2, grey)), "
                f"overlap(ray({TO}), border_line({TO})))"), "33333/00000/01000/01020/00000",
     "Next to the bar, in line with each object, put a cell that tells its number of cells: red for 1, grey for 2."),
    ("f = without_frame(input); framed(join(f, f, right), frame_colour(input))", "3333/3123/3003/3333",
     "Put a copy of the inside of the frame to the right of it. Keep the frame around it."),
    # a plant that grows
    (f"paint(input, where(cells_of(input, blue), next_to(cells_of(input, yellow), by_side)), blue, shifted({TO}, 1))",
     "33333/00000/00000/01010/04000", "Let each blue cell next to the yellow cell grow by one cell towards the bar."),
    # lines beside a bar are no bars
    (BAR.format(f"move(a, objects(a, black, by_side), by(1, {FROM}), black)"),
     "30110000/30000000/30111100/30000000/30100000", "Move each line away from the bar by one cell."),
])
def test_places_are_told_by_the_bar(program, on, says):
    assert described(program, on) == says


def test_what_differs_is_kept_in_its_half():
    half = "the(panels(input, grey), most(edge({})))"
    program = f"paste(input, {half.format('right')}, differing(crop({half.format('right')}), " \
              f"crop({half.format('left')}), black))"
    assert described(program, "0105010/0205030/0005010") == \
        "In the right half, keep only the cells that have another colour in the left half."

"""Rules are told by what one sees, not by how they are computed."""
import numpy as np
import pytest

from arcgen.language import Context, parse
from arcgen.language.english import describe
from arcgen.language.unsaid import unsaid

DOT = "only(cells(input, black))"


def described(program: str, on: str) -> str:
    node, context = parse(program), Context(np.array([list(map(int, row)) for row in on.split("/")], np.uint8))
    return describe(node, unsaid(node, [context], [context.output(node)]))


@pytest.mark.parametrize("program, on, says", [
    # waves of two colours make a checkerboard
    (f"paint(input, cells_of(input, black), counted_on(colour_of({DOT}), steps_to({DOT}, by_side), red, blue), itself)",
     "0000/0200/0000", "Fill the grid with a red and blue checkerboard in which the red cell keeps its colour."),
    # distances
    ("paint(input, where(cells_of(input, black), not(at_least(steps_to(all_of_colour(input, red), by_side), 3))), "
     "blue, itself)", "000000/002000/000000", "Surround each red cell with a blue diamond that reaches 2 cells out."),
    # neighbours
    ("paint(input, where(cells_of(input, red), equals(number_touched(cells_of(input, red), by_side), 1)), blue, "
     "itself)",
     "0000/2220/0000", "Change each red cell with just one red neighbour to blue."),
    # what is thick, and what is not
    ("paint(erase(input, everything(input, black), black), everything(input, black), own_colour, thick_part(2))",
     "2200/2200/0002", "Keep only the solid blocks of at least 2 by 2 cells."),
    # of two parts nobody says "all of them"
    ("combine(strips(input, 2, horizontal), all_of, black, red)", "1001/1110",
     "Overlay the left and right halves: a cell is red where both have a colour, otherwise black."),
    # a colour that is told elsewhere, of cells of which much is said
    ("paint(input, cells_of(input, red), frame_colour(input), overlap(ray(down), ray(left)))",
     "33333/30203/30003/30023/33333",
     "Mark the cells where rays down and left from the red cells would cross, in the colour of the frame."),
])
def test_a_rule_is_told_as_it_looks(program, on, says):
    assert described(program, on) == says

"""Stock phrases: what is done within things, around marks, to what stands in a chart, a cup or a row."""
import pytest

from arcgen.language import parse
from arcgen.language.english import describe

OBJECTS = "objects(input, black, by_side)"


@pytest.mark.parametrize("program, says", [
    # what is done within things
    ("paint(input, where(blobs(input, black, by_side), has(red)), green, coloured(blue))",
     "In each object (touching by sides, on black) with a red cell, colour the blue cells green."),
    ("o = where(blobs(input, black, by_side), has(red)); paint(paint(input, o, green, coloured(blue)), o, grey, "
     "coloured(cyan))",
     "In each object (touching by sides, on black) with a red cell, colour the blue cells green and the cyan cells "
     "grey."),
    ("paint(paint(input, where(lines(input, horizontal), most(count_of(red))), green, coloured(red)), "
     "where(lines(input, horizontal), least(count_of(red))), blue, coloured(red))",
     "In the row with the most red cells, colour these green, and in the row with the fewest, blue."),
    ("paint(input, cells(input, black), choose(equals(number_touched(cells(input, black), by_side), 1), of_other_end, "
     "own_colour), itself)", "Swap the colours of the two ends of the path."),
    ("when(all_of_colour(input, red), equals(extent(horizontal), 1), paint(input, where(strips(input, 2, vertical), "
     "has(red)), green, itself), paint(input, where(strips(input, 2, horizontal), has(red)), green, itself))",
     "Colour the half with the red cells all green: the top or bottom half if they are in one column, otherwise the "
     "left or right half."),
    ("over(recolour(input, red, green), masked(input, turn(input, flip_left_right), black), black)",
     "Colour green the red cells whose mirror image (left to right) is missing."),
    # charts, arrows, copies
    (f"bar_chart({OBJECTS}, size, down, size, left, black)",
     "Draw a bar growing down for each one-colour object (touching by sides, on black) in its colour, with as many "
     "cells as it has, on black, from the shortest on the right to the longest on the left."),
    ("paint(input, cells_of(input, red), green, overlap(ray_behind, grid_edge))",
     "Where the narrow end of each red cell points, put a green cell at the border."),
    ("paint(input, cells_of(input, red), own_colour, procession(all_of_colour(input, blue)))",
     "Each red cell begins a copy of the blue cells: complete it in its own colour, and go on repeating it in the same "
     "direction up to the border."),
    ("recolour(carry_on(input, 3, down), red, blue)",
     "Continue the pattern down by 3 rows, and change red to blue."),
    (f"pictures({OBJECTS}, itself, size, right, black)",
     "Put the objects next to each other in a row, from the smallest on the left to the largest on the right."),
    ("paint(input, cells(input, black), own_colour, copies(by(times(2, minus(measure(everything(input, black), "
     "extent(horizontal)), 1)), right)))",
     "Repeat each cell that is not black to the right, up to the border, each time at twice the distance between the "
     "two dots."),
    # blasts, dominoes, cups
    ("paint(erase(input, where(objects(input, black, by_side), overlaps(regions_of(cells_of(input, red), grown(2)))), "
     "black), cells_of(input, red), blue, grown(2))",
     "Remove each one-colour object (touching by sides, on black) within 2 cells of a red cell, and colour everything "
     "within that distance blue."),
    ("erase(input, where(objects(input, black, by_side), not(chained(pieces(input, red, by_side), "
     "measured_block(right, size)))), black)",
     "Imagine that, starting with each red object, the one-colour objects (touching by sides, on black) fall over to "
     "the right like dominoes, each knocking over the next one that it reaches: remove those that stay standing. "
     "Cells that touch only at a corner do not belong together."),
    ("a = cells_of(input, rarest(input)); paint(erase(input, a, black), where(objects(input, black, by_corner), "
     "equals(cells_in(between(horizontal)), count(a))), rarest(input), between(horizontal))",
     "Move the dots into the one-colour object (touching by sides or corners, on black) with room for just as many."),
    ("o = objects(input, black, by_side); erase(input, where(where(o, not(is_colour(red))), next_to(cells_of(input, "
     "black), by_side)), black)", "Empty each red box that has a gap in its wall."),
    # patterns and rings
    ("paint(restore_period(input, red), whole(input), red, off(itself, pieces(input, red, by_side)))",
     "Show what the red patch hides of the repeating pattern, and colour everything around it red."),
    ("stamp(input, cells_of(input, red), superimpose(regions_of(cells_of(input, red), halo(by_side)), black), black)",
     "Copy what lies on the four sides of any red cell to the same places at all other red cells."),
    ("nested(cells(input, black), edge(right))",
     "Draw nested square rings in the colours of the cells that are not black from left to right, the first in the "
     "middle."),
    ("crop(the(lines(input, vertical), symmetric(flip_up_down)))",
     "Crop to the column that reads the same from both ends."),
])
def test_rules_are_told_as_a_person_tells_them(program, says):
    assert describe(parse(program)) == says

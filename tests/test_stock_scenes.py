"""Stock phrases that say what is seen in the scenes of a rule: halves that fold, legends, rings that shine, specks."""
import numpy as np
import pytest

from arcgen.language import parse
from arcgen.language.engine import Context
from arcgen.language.english import describe
from arcgen.language.unsaid import unsaid

BOXED = "the(objects(input, black, by_corner), not(is_colour(red)))"
FITTED = f"upscale(crop({BOXED}), divided(minus(measure(all_of_colour(input, red), extent(horizontal)), 2), 3))"
RING = "all_of_colour(input, other_colour(input, commonest(input), rarest(input)))"
LINES = "paint(input, layers(input, black), red, union(between(horizontal), between(vertical)))"
RED, BLUE = "cells_of(input, red)", "cells_of(input, blue)"


@pytest.mark.parametrize("program, says", [
    ("over(crop(the(halves(input), most(edge(left)))), "
     "turn(crop(the(halves(input), least(edge(left)))), flip_left_right), black)",
     "Fold the right half over onto the left half (black is see-through)."),
    ("masked(crop(the(panels(input, grey), most(edge(left)))), "
     "turn(crop(the(panels(input, grey), least(edge(right)))), flip_left_right), black)",
     "Crop to the left half, and keep only the cells whose mirror image is coloured too."),
    ("a = join(input, turn(input, flip_left_right), right); join(a, a, down)",
     "Put four copies of the input together, two by two: the left two as they are, the right two mirrored left "
     "to right."),
    ("join(join(input, turn(input, flip_up_down), left), input, left)",
     "Put three copies of the input side by side, the middle one mirrored top to bottom."),
    (f"move(erase(input, where({RED}, next_to({BLUE}, by_side)), black), where({BLUE}, next_to({RED}, by_side)), "
     f"round_nearest({RED}, rotate_180), black)",
     "Each blue cell next to a red cell leaps over it, and that red cell disappears."),
    ("paint_under(input, where(objects(input, black, by_corner), at_least(size, 5)), "
     "in_legend(where(blobs(input, black, by_side), most(colour_count)), right), halo(by_corner), black)",
     "Surround each large object with the colour to the right of its own in the small colour key."),
    (f"stamp(erase(input, {BOXED}, black), all_of_colour(input, red), {FITTED}, black)",
     "Move the small object into the red square, enlarged to fill it."),
    ("a = the(blobs(input, black, by_side), most(colour_count)); changed_in_turn(erase(input, a, black), crop(a))",
     "The multicoloured block lists colour changes: replace each left colour by the one on its right, line by line "
     "from the top, and remove the list."),
    (f"s = {RING}; paint_under(input, s, rarest(input), of(box_inside, ray_until(straight, s)), commonest(input))",
     "From the inside of the ring, draw rays in the colour of the dot straight out through its gaps."),
    ("paint(input, the(regions(input, by_side), most(number_in(cells_of(input, rarest(input))))), rarest(input), "
     "itself)", "Colour the area with the most specks in the colour of the specks."),
    ("crop(region_of(the(objects(input, black, by_side), most(box_area)), box_inside))",
     "Crop to the inside of the largest box."),
    ("paint(input, all_of_colour(input, red), blue, of(box_inside, frame))",
     "Draw a blue frame just inside the rectangle that the red cells span."),
    # a phrase that has the empty grid in it says itself that nothing else is drawn, one without does not
    (f"paint(blanked(input, black), holes({LINES}, black), blue, itself)",
     "On an all-black grid, imagine lines between cells of the same colour in one row or column, and fill the areas "
     "that they enclose with blue."),
    ("paint(blanked(input, black), lines(input, horizontal), main_colour(black), main_cells(black))",
     "Draw only the cells of the commonest colour of each row, other than black."),
    ("o = objects(input, black, by_side); "
     "paint(paint(paint(paint(input, o, red, beside(up)), o, cyan, beside(down)), o, green, beside(left)), o, blue, "
     "beside(right))",
     "Put cells beside each one-colour object (touching by sides, on black): red above, cyan below, green on the left, "
     "blue on the right."),
    ("n = number_touched(cells_of(input, red), by_corner); "
     "paint(input, where(cells_of(input, black), at_least(n, 1)), choose(at_least(n, 2), green, blue), itself)",
     "Colour each black cell with one red cell around it blue, and those with more than one green."),
    ("paint(input, where(pieces(input, orange, by_side), is_line(vertical)), red, itself)",
     "Colour each vertical orange line red."),
    ("w = where(cells(input, black), not(is_colour(red))); paint(input, w, blue, of(shifted(right, 2), union(itself, "
     "ray_until(down, pieces(input, red, by_side)))))",
     "Fill each glass with blue up to the height of the mark on its left."),
    ("paint(input, objects(input, black, by_side), blue, of(centre, overlap(ray(down), border_line(down))))",
     "Mark the cell at the bottom border in line with the centre of each one-colour object (touching by sides, on "
     "black) with blue."),
    # cues
    ("paint(input, cells_of(input, red), blue, ray(to_bar(input, black)))",
     "Draw a blue line from each red cell towards the bar."),
    ("framed(paint(without_frame(input), largest_rectangles(without_frame(input), black), frame_colour(input), frame), "
     "frame_colour(input))", "Give the edge of the largest black rectangle the colour of the frame. Keep the frame "
     "around it."),
])
def test_rules_are_told_by_what_is_seen_in_their_scenes(program, says):
    assert describe(parse(program)) == says


@pytest.mark.parametrize("program, grid, says", [
    # black is nothing to a player, however little of it there is
    ("paint(input, where(objects(input, black, by_side), is_closed), red, itself)", ["8888", "8008", "8888"],
     "Colour the box red."),
    # what a grid does not have is not seen through
    ("over(input, keep(rolled(input, divided(measure(whole(input), extent(vertical)), 2), down), "
     "where(lines(input, vertical), even(edge(right))), green), green)", ["1212", "1212", "2121", "2121"],
     "Swap the top and bottom half of every second column, beginning with the first."),
    # panels of a part of the grid are panels too
    ("paste(input, inside_box(input), paint(crop(inside_box(input)), where(panels(crop(inside_box(input)), grey), "
     "most(edge(up_left))), blue, itself))",
     ["000000000", "000000000", "033333330", "030050030", "030050030", "035555530", "030050030", "030050030",
      "033333330"], "Inside the green box, colour the top-left panel blue."),
    # single cells touch nothing by corners, so that they leave no doubt about what does
    ("paint(input, where(objects(input, black, by_corner), not(is_dot)), "
     "colour_of(the(objects(input, black, by_side), is_dot)), centre)", ["1100003", "0011000", "0000000"],
     "Colour the centre of the blue shape green."),
])
def test_what_is_plain_to_see_is_not_said(program, grid, says):
    rule = parse(program)
    contexts = [Context(np.array([[int(cell) for cell in line] for line in grid], np.uint8))]
    assert describe(rule, unsaid(rule, contexts, [context.output(rule) for context in contexts])) == says

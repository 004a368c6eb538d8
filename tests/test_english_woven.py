"""Texts say where a rule holds, and what becomes of a cue, within the sentences of the rule."""
import numpy as np
import pytest

from arcgen.language.engine import Context
from arcgen.language.english import describe
from arcgen.language.text import parse
from arcgen.language.unsaid import unsaid

INSIDE = "crop(inside_box(input))"
BOXED = "paste(input, inside_box(input), {})"
RED = "paint({0}, cells_of({0}, red), blue, itself)"


def described(program: str, *grids: str) -> str:
    node = parse(program)
    contexts = [Context(np.array([list(map(int, row)) for row in grid.split("/")], np.uint8)) for grid in grids]
    return describe(node, unsaid(node, contexts, [context.output(node) for context in contexts]))


@pytest.mark.parametrize("program, says", [
    # one phrase for a setting in a setting
    (BOXED.format(f"each(panels({INSIDE}, grey), {RED.format('panel')})"),
     "In each part between grey lines of the large box, colour each red cell blue."),
    (f"each(panels(input, grey), paste(panel, inside_box(panel), {RED.format('crop(inside_box(panel))')}))",
     "In each large box, colour each red cell blue."),
    # what is said of the grid is said of the box
    (BOXED.format(f"paint({INSIDE}, whole({INSIDE}), red, frame)"), "Inside the large box, colour the edge red."),
    (BOXED.format(f"paint({INSIDE}, cells({INSIDE}, black), own_colour, own_quarter)"),
     "Each cell that is not black fills its quarter of the large box with its colour."),
    ("each(panels(input, grey), paint(panel, whole(panel), red, frame))",
     "In each part between grey lines, colour the edge of the part red."),
    # what is counted without a cue
    ("diagonal(count(objects(without_lone(input), black, by_side)), falling, lone_colour(input), black)",
     "Count the one-colour objects (touching by sides, on black), leaving out the lone dot, and make a black square "
     "that many cells wide with a diagonal from top left to bottom right, in its colour."),
    # how thick a line is stands with the line, and the size of squares where nothing else tells them
    ("s = downscale(input, 2); upscale(paint_under(s, whole(s), red, every_nth(up, 2), blue), 2)",
     "In every second row of blocks, starting at the top, change blue to red."),
    ("s = downscale(input, 2); upscale(paint(s, cells_of(s, red), blue, halo(by_side)), 2)",
     "Surround each red 2 by 2 square on its four sides with blue."),
    ("upscale(diagonal(count(objects(input, black, by_side)), falling, red, black), 2)",
     "Count the one-colour objects (touching by sides, on black), and make a black square that many 2 by 2 blocks wide "
     "with a red diagonal from top left to bottom right."),
    # a grid of blocks is not shrunk first where a phrase tells how thick what is made of it is
    ("upscale(nested(layers(downscale(input, 2), black), size), 2)",
     "Draw nested squares, 2 cells thick, one in each colour but black, the rarest in the middle and the commonest "
     "outside."),
    # cases of a colour after all else
    ("paint_under(input, cells(input, black), choose(most(edge(left)), red, own_colour), ray(down), black)",
     "Draw a line down from each cell that is not black to the border, on black cells only: in red if it is the "
     "leftmost, otherwise in its own colour."),
])
def test_a_setting_is_told_within_the_sentence(program, says):
    assert describe(parse(program)) == says


BOX_OF_BLOCKS = "/".join(("4444444444", "4444444444", *["4400000044"] * 2, *["4422000044"] * 2, *["4400000044"] * 2,
                          "4444444444", "4444444444", *["0000000000"] * 2))


@pytest.mark.parametrize("program, on, says", [
    # a box of blocks is no other than one of cells: what holds in it holds in the grid
    (f"s = downscale(input, 2); upscale(paste(s, inside_box(s), {RED.format('crop(inside_box(s))')}), 2)",
     [BOX_OF_BLOCKS], "Colour the red square blue."),
    # things of one colour are objects, whatever touches them
    ("crop(the(objects(input, black, by_side), most(size)))", ["110200/112200/100000/001033/001000"],
     "Crop to the largest shape."),
    # lines of which none is on top of another
    ("paint(paint(input, layers(input, black), own_colour, between(horizontal)), layers(input, black), own_colour, "
     "between(vertical))", ["20020/00000/00003/00000/00003"], "Connect cells of the same colour in the same row or "
     "column."),
    # an area has a cell in it, or none
    ("paint(input, where(pieces(input, black, by_side), next_to(cells_of(input, red), by_side)), blue, itself)",
     ["005000/025000/005000", "000500/000500/000520"], "Fill with blue each black area that has the red cell in it."),
])
def test_what_the_pairs_leave_no_doubt_about_is_not_said(program, on, says):
    assert described(program, *on) == says


@pytest.mark.parametrize("program, says", [
    ("paint(input, whole(input), blue, spiral(up_left, vertical))",
     "Draw a blue spiral inward from the top-left corner, going down first."),
    ("paint(input, whole(input), blue, spiral(down_right, horizontal))",
     "Draw a blue spiral inward from the bottom-right corner, going left first."),
    ("paint(input, objects(input, black, by_side), blue, overlap(box_inside, without(itself, every_nth(left, 2))))",
     "Colour every second column inside each one-colour object (touching by sides, on black) blue, starting at the "
     "left."),
    ("paint(input, layers(input, black), red, of(centre, beside(straight)))",
     "Draw a hollow red plus midway between the dots of each colour."),
    ("over(input, recolour(turn(without_lone(input), rotate_180), red, lone_colour(input)), black)",
     "Lay a copy of the red cells, rotated a half turn and changed to the colour of the lone dot, over the input."),
])
def test_what_is_drawn_is_told_as_it_looks(program, says):
    assert describe(parse(program)) == says

"""Texts of rules on grids of blocks: squares and rows of blocks, as they look."""
import numpy as np
import pytest

from arcgen.language.engine import Context
from arcgen.language.english import describe
from arcgen.language.text import parse
from arcgen.language.unsaid import unsaid

RED = "s = downscale(input, 2); upscale(paint(s, cells_of(s, red), blue, halo(by_corner)), 2)"


def described(program: str, on: str) -> str:
    """The text of a rule for one grid, of which each character is a block of 2 by 2 cells."""
    node, grid = parse(program), np.array([list(map(int, row)) for row in on.split("/")], np.uint8)
    context = Context(np.repeat(np.repeat(grid, 2, 0), 2, 1))
    return describe(node, unsaid(node, [context], [context.output(node)]))


@pytest.mark.parametrize("program, on, says", [
    # each is a square to the eye, or some are part of something larger
    (RED, "00000/02000/00020/00000", "Surround each red square with blue."),
    (RED, "00000/02200/00020/00000", "Surround each red 2 by 2 square with blue."),
    # among larger things it is a small one
    ("s = downscale(input, 2); o = objects(s, black, by_side); upscale(paint(s, where(o, is_dot), own_colour, "
     "ray_until(right, where(o, not(is_dot)))), 2)", "0000000/0300020/0002220/0000000/0404440/0000440/0555000",
     "Draw a ray right from each small square until it meets a shape."),
    # distances beside rows of blocks are told in blocks
    ("s = downscale(input, 2); f = everything(s, black); upscale(move(s, region_of(f, without(itself, "
     "every_nth(up, 2))), by(1, left), black), 2)", "00000/00230/00320/00230/00000",
     "Slide every second row of blocks in the figure left by one block, starting with the second from the top."),
    # what is made of cells is made of squares
    ("upscale(colour_list(objects(input, black, by_side), size, right), 2)", "022000/022040/000000/333333",
     "List the colours of the rectangles in a row of 2 by 2 squares, smallest first."),
    ("upscale(square(2, rarest(input)), 2)", "0120/0220", "Make a 4 by 4 square in blue."),
    # what has the colour of the ground is gone, whatever its size
    ("s = downscale(input, 2); upscale(paint(s, where(cells_of(s, red), next_to(cells_of(s, blue), by_side)), black, "
     "itself), 2)", "022100/000200/000000/000200/000001",
     "Remove each red 2 by 2 square next to a blue square."),
])
def test_blocks_are_told_as_they_look(program, on, says):
    assert described(program, on) == says

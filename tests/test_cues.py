"""Cues and what is read of them, rules in each panel, and texts that leave out what pairs leave no doubt about."""
from __future__ import annotations

import numpy as np
import pytest

from arcgen.core.errors import RuleError, UserError
from arcgen.core.grid import SYMMETRIES, transform
from arcgen.language import Context, parse, to_text
from arcgen.language.alternatives import ablations, alternatives
from arcgen.language.canonical import transform_program
from arcgen.language.details import Detail
from arcgen.language.english import describe
from arcgen.language.unsaid import unsaid


def grid(text: str) -> np.ndarray:
    return np.array([[int(c) for c in row] for row in text.split("/")], np.uint8)


def value(text: str, on: np.ndarray):
    return Context(on).output(parse(text))


BARRED = grid("300010/301110/300000/300200")
DOTTED = grid("000004/001000/001100/000000")
FRAMED = grid("55555/50005/50105/50005/55555")


@pytest.mark.parametrize("text, on, gives", [
    ("without_sign(input, left)", BARRED, "00010/01110/00000/00200"),
    ("with_sign(without_sign(input, left), input, left)", BARRED, "300010/301110/300000/300200"),
    ("square(1, sign_colour(input, left))", BARRED, "3"),
    ("without_sign(input, up_right)", DOTTED, "000000/001000/001100/000000"),
    ("with_sign(without_sign(input, up_right), input, up_right)", DOTTED, "000004/001000/001100/000000"),
    ("square(1, sign_colour(input, up_right))", DOTTED, "4"),
    ("square(1, frame_colour(input))", FRAMED, "5"),
    ("without_frame(input)", FRAMED, "000/010/000"),
    ("square(1, lone_colour(input))", DOTTED, "4"),
    ("without_lone(input)", DOTTED, "000000/001000/001100/000000"),
    ("with_lone(without_lone(input), input)", DOTTED, "000004/001000/001100/000000"),
    ("crop(inside_box(input))", grid("0000000/0666660/0600060/0601060/0600060/0666660/1000001"), "000/010/000"),
    ("fall(input, to_bar(input, black), black)", grid("0003/1003/0103"), "0003/0013/0013"),
    ("fall(input, from_bar(input, black), black)", grid("0003/1003/0103"), "3000/1300/1300"),
    ("each(panels(input, grey), turn(panel, flip_left_right))", grid("1205020/3005004"), "0215020/0035400"),
])
def test_what_is_read_of_a_cue(text, on, gives):
    assert value(text, on).tolist() == grid(gives).tolist()
    for symmetry in SYMMETRIES:                     # and the same of a grid that is turned
        turned = Context(transform(on, symmetry)).output(transform_program(parse(text), symmetry))
        assert turned.tolist() == transform(grid(gives), symmetry).tolist()


@pytest.mark.parametrize("text, on", [
    ("without_sign(input, up)", BARRED),                        # a row of two colours
    ("without_sign(input, up)", grid("33/33/33")),              # a bar that the next line carries on
    ("square(1, sign_colour(input, up_left))", DOTTED),         # no dot there
    ("with_sign(canvas(2, 2, red), input, left)", BARRED),      # another height
    ("fall(input, to_bar(input, black), black)", DOTTED),       # no bar
    ("fall(input, to_bar(input, black), black)", grid("3003/3103/3003")),       # two
    ("square(1, frame_colour(input))", BARRED),
    ("square(1, lone_colour(input))", grid("1000/0000/0020")),  # two lone dots
    ("square(1, lone_colour(input))", grid("1000/0300/0330")),  # one that touches
    ("crop(inside_box(input))", BARRED),
    ("each(panels(input, grey), crop(everything(panel, black)))", grid("1205020/3005004")),    # other sizes
    ("each(panels(input, grey), turn(panel, rotate_90))", grid("1205020/3005004")),
    ("turn(panel, rotate_180)", BARRED),                        # there is no panel
])
def test_without_the_cue_there_is_no_answer(text, on):
    assert value(text, on) is None


def test_a_panel_is_written_and_read():
    text = "each(panels(input, grey), paint(panel, holes(panel, black), red, itself))"
    program = parse(text)
    assert to_text(program) == text
    assert describe(program) == "In each part between grey lines, colour each enclosed black area red."
    assert program not in ablations(program) and len(alternatives(program)) > 20
    with pytest.raises(UserError, match="cannot be used as a new name"):
        parse("panel = turn(input, rotate_90); panel")


def test_each_panel_has_values_of_its_own():
    on = grid("1105220/1105000/0005222")
    program = parse("each(panels(input, grey), keep(panel, the(objects(panel, black, by_side), most(size)), black))")
    assert Context(on).output(program).tolist() == grid("1105000/1105000/0005222").tolist()
    with pytest.raises(RuleError):
        Context(on).value(program.args[1])


APART = [grid("11000/11000/00022"), grid("0300/0300/0301/0001")]
CORNERS = [grid("1100/1100/0011"), grid("0300/0300/0001")]


def details(program, inputs):
    contexts = [Context(i) for i in inputs]
    found = unsaid(program, contexts, [c.output(program) for c in contexts])
    return {detail for _, detail in found}, describe(program, found)


def test_what_pairs_leave_no_doubt_about_is_not_said():
    program = parse("paint(input, where(objects(input, black, by_side), most(size)), red, itself)")
    assert details(program, APART) == ({Detail.CONNECTIVITY, Detail.COLOURS, Detail.GROUND, Detail.ONE,
                                        Detail.BLOCKS}, "Colour the largest block red.")
    assert describe(program) == "Colour red the largest one-colour objects (touching by sides, on black)."


def test_a_pair_may_have_nothing_of_what_is_painted():
    program = parse("paint(input, where(objects(input, black, by_side), is_dot), main_colour(black), halo(by_side))")
    contexts = [Context(grid("000/020/000")), Context(grid("0000/0220/0000"))]
    assert describe(program, unsaid(program, contexts, [c.grid for c in contexts]))


def test_what_makes_a_difference_is_said():
    program = parse("paint(input, where(objects(input, black, by_side), most(size)), red, itself)")
    found, text = details(program, CORNERS)
    assert found == {Detail.COLOURS, Detail.GROUND, Detail.ONE, Detail.BLOCKS, Detail.LARGER}
    assert text == "Colour the largest object red. Cells that touch only at a corner do not belong together."
    assert Detail.GROUND in details(program, [*APART, grid("1111/1102/1111")])[0]       # black is always nothing
    other = parse("paint(input, where(objects(input, green, by_side), most(size)), red, itself)")
    assert Detail.GROUND in details(other, [grid("33333/31133/33323")])[0]
    assert Detail.GROUND not in details(other, [grid("33333/31133/33323"), grid("1111/1132/1111")])[0]

    assert details(program, [*APART, grid("110/000/011")])[1] == "Colour the largest blocks red."


@pytest.mark.parametrize("program, on, says", [
    ("paint(input, layers(input, black), red, box)", ["1100/0000/2200"], "Fill each object with red."),
    ("paint(input, layers(input, black), red, box)", ["1001/0000/2200"],
     "Fill the bounding box of the cells of each colour with red."),
    ("paint(input, all_of_colour(input, blue), red, box)", ["1100/0100/0000"],
     "Fill the bounding box of the blue L shape with red."),
    ("paint(input, all_of_colour(input, blue), red, box)", ["1000/0010/0000"],
     "Fill with red the bounding box of the blue cells."),
    ("paint(input, pieces(input, blue, by_side), red, ray(up))", ["0000/1010", "1000"],
     "Draw a red line up from each blue cell to the border."),
    ("paint_under(input, cells_of(input, blue), red, ray(up), black)", ["0000/0000/1010"],
     "Draw a red line up from each blue cell to the border."),
    ("paint_under(input, cells_of(input, blue), red, ray(up), black)", ["0040/0000/1010"],
     "Draw a red line up from each blue cell to the border, behind everything else."),
    ("a = paint(input, cells_of(input, blue), red, ray(up)); paint(a, cells_of(input, green), yellow, ray(up))",
     ["0000/1031/0000", "0000/1003/0003"],
     "Draw a red line up from each blue cell to the border, and a yellow line up from each green cell to "
     "the border."),
    ("a = paint(input, cells_of(input, blue), green, ray(up)); paint(a, cells_of(input, green), yellow, ray(right))",
     ["0000/1031/3000"],
     "Draw a green line up from each blue cell to the border, and a yellow line right from each green cell "
     "of the input "
     "to the border."),
    ("each(panels(input, grey), paint(panel, pieces(panel, blue, by_side), red, box))", ["1105001/1005011/0005000"],
     "Fill the bounding box of each blue L shape with red."),
    ("each(panels(input, grey), paint(panel, pieces(panel, blue, by_side), red, ray(right)))",
     ["1005001/1105011/0005000"],
     "In each half, draw a red line right from the blue L shape to the border."),
])
def test_what_pairs_show_plainly_is_said_plainly(program, on, says):
    assert details(parse(program), [*map(grid, on)])[1] == says


def test_an_erased_ground_is_not_said_where_it_is_plain():
    program = parse("erase(input, where(objects(input, black, by_side), most(size)), black)")
    assert details(program, APART)[1] == "Remove the largest block."

"""Conditions that no pair needs are not told, and those that some pair needs are."""
import numpy as np
import pytest

from arcgen.language import Context, parse
from arcgen.language.english import describe
from arcgen.language.unsaid import unsaid


def grid(rows):
    return np.array([list(map(int, row)) for row in rows.split("/")], np.uint8)


HEMMED = ("w = cells_of(input, blue); paint(input, all_of_colour(input, red), red, union("
          "within(between_close(horizontal, 2), w), within(between_close(vertical, 2), w)))")
LIKE = ("o = objects(input, black, by_side); f = the(o, inside(only(pieces(input, red, by_side)))); "
        "paint(input, where(o, like(shape_any_way, f)), colour_of(f), itself)")
PARTNERS = ("c = together(cells_of(input, red), cells_of(input, blue)); "
            "move(input, where(c, at_least(cells_in(reach(left, c)), 1)), until(left, c), black)")
OVERLAID = "paste(input, panels(input, grey), superimpose(panels(input, grey), black))"
JOINED = "paint(input, layers(input, black), yellow, between_close(horizontal, 1))"
NEGATED = ("o = objects(input, black, by_side); paint(input, o, choose(not(symmetric(flip_left_right)), red, blue), "
           "itself)")


@pytest.mark.parametrize("program, needless, needed, shorter, longer", [
    (HEMMED, "2112000/0000000/0010000", "2112000/0000000/2111200",
     "In rows and columns, colour red the blue cells between two red ones.",
     "In rows and columns, colour up to 2 blue cells between two red ones red."),
    (LIKE, "2222000/2302040/2332044/2222000/0000000", "2222040/2302044/2332000/2222044/0000004",
     "Colour each object like the one in the red frame if it has the same shape.",
     "Colour each object like the one in the red frame if it has the same shape, even if turned or mirrored."),
    (PARTNERS, "02001/00000/10000", "02001/01002/00000",
     "Move each blue cell left to the next red cell, if there is one.",
     "Move each red or blue cell left to the next such cell, if there is one."),
    (OVERLAID, "10500500/02500500", "10503500/02500500", "Copy the filled panel into all other panels.",
     "Overlay all panels, and put the result into each of them."),
    (JOINED, "10100/10001/00020", "30300/30003/00020",
     "Fill each one-cell gap between blue cells in the same row with yellow.",
     "Fill each one-cell gap between cells of the same colour in the same row with yellow."),
])
def test_a_condition_is_told_where_some_pair_needs_it(program, needless, needed, shorter, longer):
    rule = parse(program)
    for grids, says in (([needless], shorter), ([needless, needed], longer)):
        contexts = [Context(grid(text)) for text in grids]
        assert describe(rule, unsaid(rule, contexts, [context.output(rule) for context in contexts])) == says


def test_of_two_cases_the_one_that_is_so_is_told_first():
    rule, context = parse(NEGATED), Context(grid("030330/333030/000000"))
    assert describe(rule, unsaid(rule, [context], [context.output(rule)])) == (
        "Colour the T shape that is symmetric left to right blue and the others red.")


def test_what_is_read_off_the_whole_input_is_told_of_the_part_that_the_rule_is_run_on():
    rule = parse("s = without_sign(input, left); "
                 "with_sign(paint(s, cells_of(s, red), commonest(input), line(vertical)), input, left)")
    contexts = [Context(grid(text)) for text in ("3000000/3000200/3000000", "1444444/1424444/1444444")]
    assert describe(rule, unsaid(rule, contexts, [context.output(rule) for context in contexts])) == (
        "Draw a full column through the red cell, in the commonest colour.")


@pytest.mark.parametrize("on, says", [
    (["020000/020000/000020/000020", "02000/02020/00020/00000"], "Keep only the lowest object."),
    (["020000/020020/020020/020000", "02000/02020/00020/00000"], "Keep only the line that reaches least far up."),
])
def test_what_reaches_least_far_up_is_the_lowest_where_it_is(on, says):
    program = parse("keep(input, the(objects(input, black, by_side), least(edge(up))), black)")
    contexts = [Context(grid(rows)) for rows in on]
    assert describe(program, unsaid(program, contexts, [c.output(program) for c in contexts])) == says


def test_what_reaches_least_far_towards_a_bar_is_told_of_the_bar():
    program = parse("s = without_sign(input, left); "
                    "keep(s, where(objects(s, black, by_side), least(edge(to_bar(input, black)))), black)")
    contexts = [Context(grid(rows)) for rows in ("300000/302000/300010/302000", "300000/300020/301000/300020")]
    assert "bar" in describe(program, unsaid(program, contexts, [c.output(program) for c in contexts]))

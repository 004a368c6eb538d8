"""Rules are told by what one sees, not by how they are computed."""
import numpy as np
import pytest

from arcgen.language import Context, parse
from arcgen.language.details import Detail
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
    ("c = all_of_colour(input, red); paint(input, cells_of(input, black), counted_on(colour_of(c), "
     "steps_to(c, by_corner), red, blue, green), itself)", "0000/0200/0000",
     "Fill the grid with square rings around the red cell: blue, green, red, and so on."),
    # distances
    ("paint(input, where(cells_of(input, black), not(at_least(steps_to(all_of_colour(input, red), by_side), 3))), "
     "blue, itself)", "000000/002000/000000", "Surround each red cell with a blue diamond that reaches 2 cells out."),
    # neighbours
    ("paint(input, where(cells_of(input, red), equals(number_touched(cells_of(input, red), by_side), 1)), blue, "
     "itself)",
     "0000/2220/0000", "Colour blue each red cell with just one red neighbour."),
    # a checkerboard again, around all cells of a colour that are but one
    ("c = all_of_colour(input, red); paint(input, cells_of(input, black), counted_on(colour_of(c), "
     "steps_to(c, by_side), red, blue), itself)", "0000/0200/0000",
     "Fill the grid with a red and blue checkerboard in which the red cell keeps its colour."),
    # what gets the colour of the ground is gone
    ("paint(input, where(blobs(input, black, by_side), has(red)), black, coloured(blue))",
     "00000/02100/00220/00000/30210", "In each shape with a red cell, remove the blue cells."),
    ("fall(paint(input, layers(input, black), black, runs(3, horizontal)), down, black)", "00200/11102/00000",
     "Remove every run of 3 or more cells of one colour in a row. Then let all coloured cells fall down."),
    # what touches no ground is shut in
    ("a = objects(input, black, by_side); paint(input, where(a, not(next_to(pieces(input, black, by_side), "
     "by_side))), red, itself)", "02200/23320/02200/00000/33000",
     "Colour red the shape that is completely surrounded."),
    # what is outside of two lines is not on them
    ("erase(input, where(where(cells(input, black), not(is_colour(grey))), not(overlaps(the(panels(input, grey), "
     "halfway(horizontal))))), black)", "0501052/2502250/0500150",
     "Remove everything outside the two grey lines."),
    # a paint over some of the cells of another
    ("c = cells_of(input, red); paint(paint(erase(input, c, black), c, blue, beside(straight)), c, grey, "
     "union(beside(up), beside(down)))", "00000/02000/00000/00020/00000",
     "Replace each red cell by a blue cell on its left and one on its right, and a grey cell above and one below "
     "it."),
    # the colour in a thing that is none of two
    ("paint(input, where(blobs(input, black, by_side), equals(colour_count, 3)), of_held(where(cells(input, black), "
     "both(not(is_colour(blue)), not(is_colour(red))))), coloured(red))", "00000/12320/00020/00000/41120/00020",
     "In each L shape of 3 colours, give the red cells the colour in it that is neither blue nor red."),
    # some things and the others
    ("p = panels(input, grey); paint(paint(input, p, black, itself), where(p, has(blue)), red, itself)",
     "1053350/0253051/3353150", "Colour each panel with a blue cell red, and the others black."),
    # what hides behind others
    ("a = where(objects(input, black, by_side), not(is_colour(green))); erase(input, where(a, not(overlaps(regions_of("
     "pieces(input, green, by_side), first_met(from_bar(input, black), a))))), black)",
     "000000/020070/011000/000010/333333", "Remove each object that cannot be seen from the green bar."),
    # cells at corners
    ("paint(paint(input, cells_of(input, red), blue, beside(diagonally)), cells_of(input, grey), green, "
     "beside(diagonally))", "00000000/02000050/00000000/00200000/00000000",
     "Put blue cells diagonally next to each red cell, and green ones diagonally next to the grey cell."),
    # all around in two steps
    ("paint(paint(input, cells_of(input, red), own_colour, beside(straight)), cells_of(input, red), own_colour, "
     "beside(diagonally))", "0000000/0200020/0000000", "Surround each red cell with red."),
    # what is not alone in its looks
    ("paint(input, where(objects(input, black, by_side), not(unique(look))), red, itself)",
     "1100110/0100010/0000000/3330333/0000220", "Colour red each shape that looks like another one."),
    # the cells of a colour
    ("keep(input, where(layers(input, black), is_colour(colour_of(the(regions(input, by_side), is_dot)))), black)",
     "00000000/01003300/00003300/01100000", "Keep only the blue cells."),
    # what falls is not the line that stops it
    ("a = where(objects(input, black, by_side), not(is_colour(blue))); move(paint(input, where(a, is_colour(red)), "
     "black, first_met(down, cells_of(input, blue))), a, choose_step(is_colour(red), to_border(down), until(down, "
     "cells_of(input, blue))), black)", "02000330/02200030/00000000/11111111/00000000/00000000",
     "Let the shapes fall: the red ones break through the blue line, leaving a hole, and go down to the bottom; "
     "the others stop on the line."),
    # across a quarter
    ("paint(input, objects(input, black, by_side), own_colour, overlap(own_quarter, cross))",
     "00000000/02200010/02200000/00000000/00000000/00000300/03000000/00000000",
     "Extend each object in all four directions, as far as its quarter of the grid goes."),
    # a line that is broken through
    ("a = cells_of(input, blue); erase(paint(input, a, black, first_met(down, pieces(input, red, by_side))), a, "
     "black)", "010010/000000/222222/000000",
     "Make a hole in the red line where each blue cell would hit it going down, and remove the blue cells."),
    # a square of cells around a dot
    ("paint(input, cells_of(input, red), own_colour, within(grown(2), cells_of(input, blue)))",
     "0000010/0120000/0001001",
     "Give the blue cells in the 5 by 5 square around the red cell its colour."),
    # what is thick, and what is not
    ("paint(erase(input, everything(input, black), black), everything(input, black), own_colour, thick_part(2))",
     "2200/2200/0002", "Keep only the solid blocks of at least 2 by 2 cells."),
    # of two parts nobody says "all of them"
    ("combine(strips(input, 2, horizontal), all_of, black, red)", "1001/1110",
     "Overlay the left and right halves: a cell is red where both have a colour, otherwise black."),
    # a colour that is told elsewhere, of cells of which much is said
    ("paint(input, cells_of(input, red), frame_colour(input), overlap(ray(down), ray(left)))",
     "33333/30203/30003/30023/33333",
     "Where rays down and left from the red cells would cross, put the colour of the frame."),
    # nothing is said of cases, sides or cells that no pair has
    ("a = cells_of(input, red); paint(input, where(cells_of(input, black), at_least(number_touched(a, by_side), 1)), "
     "by_value(number_touched(a, by_side), case(1, blue), case(2, green), case(3, grey)), itself)",
     "020/000/200",
     "Colour each black cell by the number of red cells directly next to it: blue for 1, grey for 3."),
    ("paint(input, where(cells(input, black), touches_side(up)), own_colour, reach(straight, pieces(input, red, "
     "by_side)))", "1030/0000/2222/2222/0000",
     "Connect each coloured cell at the top border to the red rectangle below it."),
    ("wound(bar(9, count(objects(input, black, by_side)), right, red, black), 3, black)", "101/000/000",
     "Count the dots, and fill that many cells of a black 3 by 3 square with red, row by row."),
    ("wound(bar(9, count(objects(input, black, by_side)), right, red, black), 3, black)", "10101/00000/10000",
     "Count the dots, and fill that many cells of a black 3 by 3 square with red, row by row, back and "
     "forth."),
    ("combine(together(areas(whole(input), of(of(box_corner(up_left), shifted(down_right, 1)), halo(by_corner))), "
     "areas(whole(input), of(of(box_corner(down_right), shifted(up_left, 1)), halo(by_corner)))), all_of, black, red)",
     "1110000/0000000/0100000/0000000/0000110/0000000/0000011",
     "Overlay the 3 by 3 squares in the top-left corner and the bottom-right corner of the grid: a cell "
     "is red where both have a colour, otherwise black."),
    ("combine(together(areas(whole(input), of(of(box_corner(up_left), shifted(down_right, 1)), halo(by_corner))), "
     "areas(whole(input), of(of(box_corner(down_right), shifted(up_left, 1)), halo(by_corner)))), all_of, black, red)",
     "1110000/0100000/0100000/0000000/0000110/0000010/0000011",
     "Overlay the 3 by 3 squares without their middle cells in the top-left corner and the bottom-right "
     "corner of the grid: a cell is red where both have a colour, otherwise black."),
    ("paint(input, objects(input, black, by_side), by_value(hole_count, case(1, blue), case(2, red)), rest_of_box)",
     "33300000/30303333/33303033/00003333",
     "Fill the holes of each shape: blue if it has 1, red if it has 2."),
    # dots are no blocks, and where figures hide each other, they overlap
    ("paint(input, layers(input, black), own_colour, without(corner_to_corner, itself))", "1000/0000/0010/0000",
     "Connect dots of the same colour by a diagonal line."),
    ("paint(input, layers(input, black), red, rest_of_box)", "11100/11333/11333/00333",
     "Fill the overlaps of rectangles with red."),
    # numbers of cells by their colours
    ("a = the(layers(input, black), most(size)); b = canvas(measure(the(layers(input, black), least(size)), size), "
     "measure(a, size), green); paint(b, whole(b), colour_of(a), frame)", "11111/00333/00000",
     "Make a green rectangle as high as there are green cells and as wide as there are blue ones, with a "
     "blue edge."),
])
def test_a_rule_is_told_as_it_looks(program, on, says):
    assert described(program, on) == says


def test_a_box_has_its_colour_though_a_larger_one_is_seen_around_it():
    node = parse("paste(input, inside_box(input), recolour(crop(inside_box(input)), red, blue))")
    contexts = [Context(np.array([list(map(int, row)) for row in on.split("/")], np.uint8)) for on in (
        "00000002/03333302/03020302/03000302/03000302/03333302/00000002", "333332/302032/300032/300032/333332")]
    assert describe(node, unsaid(node, contexts, [each.output(node) for each in contexts])) == (
        "Inside the green box, change red to blue.")


def test_no_word_is_told_twice():
    rule = "superimpose(areas(whole(input), of(of(box_corner(up_left), shifted(down_right, 1)), halo(by_side))), black)"
    assert "the the" not in describe(parse(rule))


A_CONE = "repeatedly(union(beside(down), union(beside(down_left), beside(down_right))))"


@pytest.mark.parametrize("program, on, says", [
    # what is drawn passes behind what is there
    ("paint_under(input, cells_of(input, blue), red, ray(right), black)", "0000/1030/0000",
     "Draw a red line right from the blue cell to the border, behind everything else."),
    ("paint_under(input, whole(input), grey, frame, black)", "0100/0022/0000",
     "Colour the empty cells along the edge of the grid grey."),
    # a cone that was told
    (f"paint(paint_under(input, cells_of(input, red), blue, {A_CONE}, black), where(objects(input, black, by_side), "
     f"overlaps(regions_of(cells_of(input, red), {A_CONE}))), red, itself)",
     "0000200/0000000/0003000/3000000/0000330/0000000",
     "Colour blue the cone that opens down from the red cell. Then colour red each object in it."),
    # a shape that others have, however they lie
    ("erase(input, where(pieces(input, blue, by_side), shares(shape_any_way, pieces(input, red, by_side))), black)",
     "110022/100002/000000/111000",
     "Remove the blue L shape of the same shape as the red L shape, even turned or mirrored."),
    # a U shape that is filled up
    ("paint(input, where(blobs(input, black, by_side), not(has(green))), green, rest_of_box)",
     "202030303/222033333/000000000/202000000/222000000", "Fill with green each U shape that has no green cell."),
])
def test_what_is_drawn_is_told_as_one_would_say_it(program, on, says):
    assert described(program, on) == says


@pytest.mark.parametrize("program, on_black, on_another", [
    ("paint(input, where(cells(input, black), equals(steps_to(cells_of(input, black), by_side), 2)), black, itself)",
     "Remove the second layer", "Colour the second layer from outside black"),
    ("paint(input, where(panels(input, black), exceeds(filled(black), count_of(black))), black, itself)",
     "Clear each part", "Colour black each part"),
    ("paint(input, where(lines(input, vertical), has(blue)), black, coloured(red))", "remove the red cells",
     "red cells black"),
])
def test_what_is_coloured_black_on_black_is_removed(program, on_black, on_another):
    node = parse(program)
    assert on_black in describe(node, frozenset({(node, Detail.ON_BLACK)}))
    assert on_another in describe(node)


def test_black_is_the_ground_where_it_is_commonest_in_all_grids():
    node = parse("paint(input, cells_of(input, red), black, itself)")
    for ground, told in ((0, True), (3, False)):
        grid = np.full((4, 4), ground, np.uint8)
        grid[1, 1] = 2
        context = Context(grid)
        assert ((node, Detail.ON_BLACK) in unsaid(node, [context], [context.output(node)])) == told


def test_a_colour_that_is_one_of_two_stays_where_it_is_told():
    assert "neither blue nor green" in describe(parse(
        "paint(input, blobs(input, black, by_side), of_held(where(cells(input, black), both(not(is_colour(blue)), "
        "not(is_colour(green))))), coloured(green))"))

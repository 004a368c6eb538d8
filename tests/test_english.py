"""English of whole programs: phrases for larger expressions, cases told where they are used."""
import re

import numpy as np
import pytest

from arcgen.concepts.catalogue import library
from arcgen.language import parse
from arcgen.language.details import Detail
from arcgen.language.engine import Context
from arcgen.language.english import describe
from arcgen.language.phrases import phrase
from arcgen.language.phrasing import by_case
from arcgen.language.program import walk
from arcgen.language.run import NumpyContext
from arcgen.language.unsaid import unsaid


@pytest.mark.parametrize("program, says", [
    ("crop(the(lines(input, horizontal), most(edge(up))))", "Crop to the top row."),
    ("join(input, turn(input, flip_left_right), right)",
     "Put a copy of the input, mirrored left to right, to the right of it."),
    ("when(all_of_colour(input, red), equals(extent(vertical), 1), input, turn(input, rotate_180))",
     "If the red cells are in one row, copy the input. Otherwise, rotate the input a half turn."),
    ("crop(the(parts(input, 2), most(edge(up_right))))", "Crop to the top-right quarter."),
    ("join(input, input, down)", "Put a copy of the input below it."),
    ("square(1, ink_for(whole(input), choose(equals(colour_count, 2), blue, red)))",
     "Output a single cell, blue if the input has 2 colours, otherwise red."),
    ("when(whole(input), has(red), turn(input, flip_left_right), recolour(input, blue, green))",
     "If the input has a red cell, mirror the input left to right. Otherwise, change blue to green."),
    ("paint(input, all_of_colour(input, red), blue, union(between(horizontal), between(vertical)))",
     "Draw blue lines between the red cells in the same row or column."),
    ("paint(input, where(objects(input, black, by_side), next_to(all_of_colour(input, red), by_side)), blue, itself)",
     "Colour blue each one-colour object (touching by sides, on black) next to a red cell."),
    ("paint(input, objects(input, black, by_side), choose(most(size), red, blue), itself)",
     "Colour the largest one-colour objects (touching by sides, on black) red and the others blue."),
    ("paint(input, holes(paint(input, layers(input, black), cyan, between(horizontal)), black), orange, itself)",
     "Draw cyan lines between cells of the same colour in the same row. Then in the input, colour each enclosed "
     "black area "
     "of the result orange."),
    ("paint(input, objects(input, black, by_corner), red, of(box_inside, frame))",
     "Draw a red frame just inside the edge of each one-colour object (touching by sides or corners, on black)."),
    ("paint(input, cells_of(input, red), blue, union(beside(left), beside(right)))",
     "Put a blue cell left and right of each red cell."),
    ("move(input, where(cells(input, black), is_colour(cyan)), by(2, up_left), black)",
     "Move each cyan cell up-left by 2 cells, leaving black."),
    ("paint(input, where(objects(input, black, by_side), has(orange)), red, itself)",
     "Colour red each one-colour object (touching by sides, on black) with an orange cell."),
    ("paint(input, objects(input, black, by_side), own_colour, ray(up))",
     "Draw a line up from each one-colour object (touching by sides, on black) to the border."),
    ("paint(input, blobs(input, black, by_side), own_colour, ray(up))",
     "Draw a line up from each object of any colours (touching by sides, on black) to the border in its own colour."),
    ("paint(input, cells_of(input, red), own_colour, halo(by_corner))", "Surround each red cell with red."),
    ("paint(input, layers(input, black), red, between(vertical))",
     "Draw red lines between cells of the same colour in the same column."),
    ("a = objects(input, black, by_side); paint(erase(input, a, black), a, own_colour, shifted(up, 2))",
     "Move each one-colour object (touching by sides, on black) up by 2 cells, leaving black."),
    ("stamp(input, cells_of(input, red), crop(the(blobs(input, black, by_side), most(colour_count))), black)",
     "Copy the most colourful object (touching by sides, on black) (without its black cells) onto the middle of each "
     "red cell."),
    ("c = cells(input, black); n = largest(c, how_common(colour)); "
     "join(bar(n, count(where(c, is_colour(red))), up, red, black), "
     "bar(n, count(where(c, is_colour(blue))), up, blue, black), right)",
     "Chart the number of red and blue cells as bars on black, from left to right, growing up; the grid is as high as "
     "the longest bar."),
    ("paint(input, where(cells(input, black), both(not(is_colour(red)), inside(joined(cells_of(input, red))))), blue, "
     "itself)", "Colour blue each cell that is neither black nor red inside the bounding box of the red cells."),
    ("paint(input, where(objects(input, black, by_side), most_of_kind(size, edge(down))), blue, itself)",
     "In each row, colour the largest one-colour object (touching by sides, on black) blue."),
    ("over(input, keep(swap(input, red, blue), where(lines(input, horizontal), even(edge(down))), black), black)",
     "Swap red and blue in the odd-numbered rows."),
    ("paint(input, where(objects(input, black, by_corner), chained(cells_of(input, red), grown(2))), red, itself)",
     "Red spreads to every one-colour object (touching by sides or corners, on black) at most 2 cells away, and on "
     "from those."),
    ("c = cells(input, black); paint(paint(input, c, yellow, reach(straight, c)), c, red, halo(by_side))",
     "Connect cells that are not black in the same row or column by a yellow line. Then surround each of them on its "
     "four sides with red."),
    ("a = where(regions(input, by_side), both(is_full, at_least(short_side, 3))); b = the(a, most(size)); "
     "crop_at(restore_period(paint(input, a, colour_of(b), itself), colour_of(b)), b)",
     "Show what the largest plain rectangle hides of the repeating pattern."),
])
def test_larger_expressions_have_phrases(program, says):
    assert describe(parse(program)) == says


def test_a_branch_used_elsewhere_too_is_a_step():
    text = describe(parse("t = turn(input, transpose); over(t, when(whole(input), has(red), t, input), black)"))
    assert text.startswith("Mirror the input about the diagonal from top left to bottom right. Then unless the input "
                           "has a red cell, give the input.")


def test_a_phrase_needs_the_shape_and_equal_parts():
    assert phrase(parse("join(input, turn(input, transpose), right)")) is not None
    assert phrase(parse("join(input, turn(upscale(input, 2), transpose), right)")) is None
    assert phrase(parse("square(measure(whole(input), size), red)")) is None


def test_nothing_of_the_templates_is_left_in_the_text():
    for concept in library().values():
        for filling in concept.evidence.values():
            program = concept.filled(filling)
            every = frozenset((node, detail) for node in walk(program) for detail in Detail)
            for text in (describe(program), describe(program, every)):
                assert not re.search(r"[{}\[\]?|<>]|\bNone\b|the the |each each |\ba the |  | [.,:]|\(\)", text), text


def test_several_things_of_one_kind_mentioned_twice_get_letters():
    text = describe(parse("o = objects(input, black, by_side); a = the(o, holds(cells_of(input, yellow))); "
                          "erase(paint(input, the(o, most(bends)), colour_of(a), itself), a, black)"))
    assert text == ("Colour the one-colour object (touching by sides, on black) with the most bends in the "
                    "colour of the "
                    "object with a yellow cell in its bounding box (A). Then remove A, leaving black.")


def test_a_letter_that_no_sentence_uses_is_not_told():
    text = describe(parse("o = objects(input, black, by_side); a = where(o, has(red)); b = where(o, has(blue)); "
                          "paint(paint(paint(input, b, green, itself), b, cyan, half(up)), a, yellow, itself)"))
    assert text.endswith(". Then colour its top half cyan. Then colour yellow each object with a red cell.")
    assert "group" not in text


def test_lines_are_numbered_from_the_side_from_which_they_are_counted():
    odd = parse("keep(input, where(lines(input, horizontal), even(edge(down))), black)")
    assert describe(odd) == "Keep only the odd-numbered rows; the rest becomes black."
    kept = NumpyContext(np.arange(1, 6, dtype=np.uint8)[:, None].repeat(2, 1)).output(odd)
    assert kept[:, 0].tolist() == [1, 0, 3, 0, 5]


def test_things_that_are_told_in_a_word_need_no_letters():
    text = describe(parse("o = objects(input, black, by_side); a = the(o, least(size)); "
                          "erase(paint(input, the(o, most(size)), colour_of(a), itself), a, black)"))
    assert text == ("Colour the largest one-colour object (touching by sides, on black) in the colour of the smallest "
                    "object. Then remove the smallest object, leaving black.")


THINGS = "objects({}, black, by_side)"
RULE = "paint({0}, cells_of({0}, red), blue, itself)"


@pytest.mark.parametrize("program, says", [
    (f"paste(input, inside_box(input), {RULE.format('crop(inside_box(input))')})",
     "Inside the large box, colour each red cell blue."),
    (f"each(panels(input, grey), {RULE.format('panel')})",
     "In each part between grey lines, colour each red cell blue."),
    (f"upscale({RULE.format('downscale(input, 2)')}, 2)",
     "Colour each red 2 by 2 square blue."),
    # blocks: called squares, or rows of blocks, or told by how thick a line is, or last
    ("s = downscale(input, 2); b = objects(s, black, by_corner); "
     "upscale(move(s, where(b, is_dot), to_border(down), black), 2)",
     "Move each single square down to the border, leaving black."),
    ("s = downscale(input, 2); upscale(paint(paint(s, cells_of(s, red), blue, itself), cells_of(s, red), green, "
     "halo(by_side)), 2)",
     "Colour each red 2 by 2 square blue. Then surround it on its four sides with green."),
    ("upscale(square(1, ink_for(whole(input), main_colour(black))), 3)",
     "Output a 3 by 3 square in the commonest colour other than black."),
    ("upscale(colour_list(layers(input, black), size, down), 2)",
     "List the colours in a column of 2 by 2 squares, rarest first, without black."),
    # the centre of an even number of blocks is two blocks, so nothing is said of how thick its line is
    ("upscale(paint(downscale(input, 2), the(objects(downscale(input, 2), black, by_side), most(size)), red, "
     "of(centre, cross)), 2)",
     "Draw a full red row and column through the centre of the largest one-colour object (touching by sides, on "
     "black)."),
    (f"s = downscale(input, 2); upscale(paint(s, {THINGS.format('s')}, red, box_halo), 2)",
     "Draw a red frame around each one-colour object (touching by sides, on black)."),
    (f"s = downscale(input, 2); upscale(move(s, {THINGS.format('s')}, by(3, down), black), 2)",
     "Move each one-colour object (touching by sides, on black) down by 6 cells, leaving black."),
    (f"s = without_frame(downscale(input, 2)); upscale(framed(paint(s, {THINGS.format('s')}, red, every_nth(left, 2)), "
     "frame_colour(downscale(input, 2))), 2)",
     "Colour every second column of blocks in each one-colour object (touching by sides, on black) red, starting at "
     "the left. Keep the frame around it."),
    ("upscale(nested(layers(input, black), size), 2)",
     "Draw nested squares, 2 cells thick, one in each colour but black, the rarest in the middle and the commonest "
     "outside."),
    (f"with_sign({RULE.format('without_sign(input, up)')}, input, up)", "Colour each red cell blue. Keep the bar."),
    (f"with_sign({RULE.format('without_sign(input, up_left)')}, input, up_left)",
     "Colour each red cell blue. Keep the dot."),
    (f"with_lone({RULE.format('without_lone(input)')}, input)", "Colour each red cell blue. Keep the lone dot."),
    (f"framed({RULE.format('without_frame(input)')}, frame_colour(input))",
     "Colour each red cell blue. Keep the frame around it."),
    (RULE.format("without_frame(input)"), "Colour each red cell blue. Remove the frame."),
    # "the rest" is what is left without a cue, so this is told before
    ("join(without_frame(input), without_frame(input), down)", "Remove the frame. Put a copy of the rest below it."),
    ("framed(keep(without_frame(input), the(objects(without_frame(input), black, by_side), most(size)), black), "
     "frame_colour(input))",
     "Keep only the largest one-colour object (touching by sides, on black); the rest becomes black. Keep the frame "
     "around it."),
    (f"when(region_of(whole(input), border_line(up)), is_colour(red), {RULE.format('without_sign(input, up)')}, "
     "turn(without_sign(input, up), rotate_180))",
     "If the top border is red, colour each red cell blue. Otherwise, rotate the rest a half turn. Remove "
     "the bar."),
    # what is removed first is said where it is, and what two cases share is told once
    ("framed(without_sign(input, down), sign_colour(input, down))",
     "Remove the bar at the bottom and put a frame in its colour around the rest."),
    ("when(region_of(whole(input), border_line(up)), is_colour(red), turn(without_sign(input, up), rotate_90), "
     "turn(without_sign(input, up), rotate_180))",
     "Remove the bar at the top. Rotate the rest a quarter turn clockwise if the bar was red, otherwise a half turn."),
    ("framed(paint(without_frame(input), cells_of(without_frame(input), red), frame_colour(input), itself), "
     "frame_colour(input))", "Give each red cell the colour of the frame. Keep the frame around it."),
    # a dot that is replaced is not removed first
    ("paint(paint(erase(input, cells_of(input, red), black), cells_of(input, red), blue, beside(straight)), "
     "cells_of(input, red), green, beside(diagonally))",
     "Replace each red cell by a blue cell on each of its four sides, and a green cell diagonally off each of its "
     "corners."),
    # what is changed beside the inside of the box is no setting
    ("paste(turn(input, rotate_180), inside_box(input), crop(inside_box(input)))",
     "Rotate the input a half turn. Then put the inside of the large box into the inside of the large box."),
])
def test_what_a_rule_is_set_in_is_told_once(program, says):
    assert describe(parse(program)) == says


@pytest.mark.parametrize("rest, says", [("without_lone(input)", "the lone dot"), ("without_frame(input)", "the frame"),
                                        ("without_sign(input, up)", "the bar at the top")])
def test_a_colour_of_what_is_left_without_a_cue_is_told(rest, says):
    assert f"the rarest colour without {says}" in describe(parse(f"paint(input, cells_of(input, rarest({rest})), red, "
                                                                 "ray(up))"))


def test_what_was_told_is_told_again_in_a_word():
    ray = "ray_through(outline)"
    assert describe(parse(f"o = objects(input, black, by_side); paint(paint(input, o, own_colour, {ray}), o, red, "
                          f"overlap({ray}, grid_edge))")) == (
        "Draw the ray that leaves each one-colour object (touching by sides, on black) through its outline. Then "
        "colour red the part of that ray at the edge of the grid.")
    assert describe(parse("o = objects(input, black, by_side); paint(paint(input, o, red, itself), o, blue, "
                          "half(up))")) == (
        "Colour red each one-colour object (touching by sides, on black). Then colour its top half blue.")


def test_a_way_that_was_told_at_length_is_the_same_way():
    assert describe(parse("c = cells_of(input, red); s = until(up, all_of_colour(input, blue)); "
                          "move(paint(input, c, green, track(s)), c, s, black)")) == (
        "Draw a green line up from each red cell to a blue cell or the border. Then move it "
        "the same way, leaving black.")


def test_a_cue_beside_which_things_are_seen_is_not_removed():
    assert describe(parse("paint(input, layers(without_sign(input, up_left), red), sign_colour(input, up_left), "
                          "of(centre, union(itself, halo(by_side))))")) == (
        "Draw a plus midway between the dots of each colour, in the colour of the dot at the top left.")


def test_changes_of_colours_one_after_another_are_one_sentence():
    assert describe(parse("recolour(recolour(recolour(input, red, blue), green, grey), black, cyan)")) == (
        "Change red to blue, green to grey and black to cyan.")
    assert describe(parse("recolour(recolour(input, red, blue), blue, cyan)")) == (
        "Change red to blue. Then change blue to cyan.")


@pytest.mark.parametrize("ink, says", [
    ("red", "Colour each part between grey lines with a blue cell red, and the others black."),
    ("main_colour(green)", "Colour each part between grey lines black, but each part with a blue cell in its commonest "
                           "colour other than green."),
])
def test_all_things_and_then_some_of_them_are_coloured_in_one_sentence(ink, says):
    assert describe(parse("p = panels(input, grey); paint(paint(input, p, black, itself), where(p, has(blue)), "
                          f"{ink}, itself)")) == says


def test_cases_are_told_in_a_row_and_say_which_goes_before_only_where_it_matters():
    program = parse("summary(panels(input, grey), choose(equals(count_of(black), 0), red, choose(equals("
                    "count_of(black), 1), cyan, blue)))")
    context = Context(np.array([[1, 1, 5, 0, 1, 5, 0, 0]], np.uint8))
    assert describe(program).endswith(
        "red if it has no black cells, or else cyan if it has 1 black cell, otherwise blue.")
    assert describe(program, unsaid(program, [context], [context.output(program)])).endswith(
        "red if it has no black cells, cyan if it has 1 black cell, otherwise blue.")


def test_cells_that_lie_apart_are_dots():
    program = parse("paint(input, cells(input, black), own_colour, ray(right))")
    for grid, noun in (([[1, 0, 0], [0, 0, 0], [3, 0, 2]], "dot"),
                       ([[1, 0, 0], [0, 3, 0], [0, 2, 0]], "coloured cell")):
        context = Context(np.array(grid, np.uint8))
        assert describe(program, unsaid(program, [context], [context.output(program)])) == (
            f"Draw a line right from each {noun} to the border.")


@pytest.mark.parametrize("program, grid, says, plainly", [
    ("crop(the(panels(input, grey), most(filled(black))))", [[1, 0, 5, 0, 0], [0, 2, 5, 0, 0], [3, 0, 5, 0, 0]],
     "Crop to the fullest part between grey lines.", "Crop to the filled half."),
    ("crop(the(panels(input, grey), most(filled(black))))", [[1, 0, 5, 0, 0], [0, 2, 5, 0, 0], [3, 0, 5, 0, 4]],
     "Crop to the fullest part between grey lines.", "Crop to the fullest half."),
    ("paint(input, panels(input, grey), main_colour(black), itself)",
     [[1, 0, 5, 0, 0], [0, 1, 5, 0, 0], [0, 0, 5, 0, 4]],
     "Fill each part between grey lines with the colour that appears in it.",
     "Fill each half with the colour that appears in it."),
    ("paint(input, blobs(input, grey, by_side), main_colour(black), itself)",
     [[1, 0, 5, 0, 0], [0, 1, 5, 0, 0], [0, 0, 5, 0, 4]],
     "Colour each object of any colours (touching by sides, on grey) in its commonest colour other than black.",
     "Give each rectangle the colour that stands out in it."),
    ("paint(input, blobs(input, grey, by_side), main_colour(black), itself)",
     [[1, 0, 5, 0, 0], [3, 1, 5, 0, 0], [0, 0, 5, 0, 4]],
     "Colour each object of any colours (touching by sides, on grey) in its commonest colour other than black.",
     "Colour each rectangle in its commonest colour other than black."),
])
def test_what_alone_is_not_empty_or_of_a_colour_is_told_so(program, grid, says, plainly):
    rule, context = parse(program), Context(np.array(grid, np.uint8))
    assert describe(rule) == says
    assert describe(rule, unsaid(rule, [context], [context.output(rule)])) == plainly


def test_steps_have_numbers_where_one_is_told_by_it():
    assert describe(parse("a = recolour(input, red, blue); over(a, recolour(a, blue, green), black)")) == (
        "1. Change red to blue. 2. Change blue to green. 3. Lay the result over the result of step 1 (black is "
        "see-through).")


@pytest.mark.parametrize("yes, no, says", [
    ("line them up by size along the top border, without gaps",
     "line them up by size along the left border, without gaps",
     "line them up by size, without gaps: along the top border if it is red, otherwise along the left border"),
    ("draw a ray up from each dot to the border", "draw a ray left from each dot to the border",
     "draw a ray from each dot to the border: up if it is red, otherwise left"),
    ("connect cells in the same row or column", "connect cells in the same row",
     "connect cells in the same row or column if it is red, otherwise in the same row"),
    # too little is the same, or it would be torn
    ("draw a plus around each dot of the figure", "draw a ring around each dot of the figure", ""),
    ("colour each line red", "remove each dot", ""), ("colour each dot red", "colour each dot red", ""),
])
def test_what_two_cases_share_is_told_once(yes, no, says):
    assert by_case("if it is red", yes, no) == says

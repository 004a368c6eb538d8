"""Stock phrases: what a person says of rules that take many words to write."""
import re

import numpy as np
import pytest

from arcgen.language import parse
from arcgen.language.engine import Context
from arcgen.language.english import describe
from arcgen.language.idioms import FORMS
from arcgen.language.phrases import DOUBT, FORM, Patterns, _match
from arcgen.language.program import walk
from arcgen.language.stock import STOCK
from arcgen.language.unsaid import Detail, unsaid

_OBJECTS = "objects(input, black, by_side)"
_FORMS = {*FORMS, "in", "with", "own", "a", "adjective", "after", "same", "as", "by", "told", "denied", "that", "act",
          "all", "any", "one", "noun", "many", "nearest", "large"}
"""The forms in which a template may ask for an argument (wording.py)."""


@pytest.mark.parametrize("program, says", [
    ("paint(input, layers(input, black), blue, of(meeting(box), halo(by_corner)))",
     "Surround the place where the two bars cross with blue."),
    ("o = objects(input, black, by_side); paint(input, where(o, is_dot), own_colour, union(track(towards_alike(o, "
     "colour)), halo(by_side)))",
     "Surround each single cell on its four sides, and connect it to the one-colour object (touching by sides, on "
     "black) of the same colour."),
    ("square(1, looked_up(count(holes(input, black)), case(1, red), case(2, blue)))",
     "Count the enclosed black areas: the answer is a single cell, red for 1, blue for 2."),
    ("f = all_of_colour(input, other_colour(input, black, red)); when(region_of(all_of_colour(input, red), "
     "overlap(itself, box_corner(up))), beyond(left, region_of(f, centre)), mirror_beside(input, f, left), "
     "mirror_beside(input, f, right))",
     "Put the mirror image of the other figure right beside it, on the side where the red one has its tip."),
    ("join(join(input, turn(crop(region_of(whole(input), without(itself, box_corner(down)))), flip_up_down), down), "
     "crop(region_of(whole(input), without(itself, box_corner(up)))), down)",
     "Put three copies of the input in a column, the middle one mirrored, so that neighbours share the line where they "
     "meet."),
    (f"paint(input, {_OBJECTS}, choose(most(size), red, choose(least(size), green, own_colour)), itself)",
     "Colour each one-colour object (touching by sides, on black) red if it is the largest, else green if it is the "
     "smallest, else in its own colour."),
    (f"paint(input, {_OBJECTS}, by_value(size, case(1, red), case(3, green)), itself)",
     "Colour each one-colour object (touching by sides, on black) of 1 cell red and each of 3 cells green."),
    ("paint(input, objects(input, black, by_corner), counted_on(red, surpassed(edge(left)), red, blue), itself)",
     "Go through the one-colour objects (touching by sides or corners, on black) from left to right and colour them "
     "red and blue in turn."),
    ("s = choose_step(touches_side(left), to_border(right), choose_step(touches_side(right), to_border(left), "
     "choose_step(touches_side(up), to_border(down), to_border(up)))); b = pieces(input, red, by_side); "
     "move(paint(input, b, black, track(s)), b, s, black)",
     "Move each red object straight to the opposite border, clearing all that is in its way. Cells joined only by "
     "corners are apart."),
    ("substitute(keep(input, cells_of(input, red), black), input, black)",
     "Replace each red cell by a copy of the whole grid, and every other cell by a black block of that size."),
    ("a = fall(input, down, black); fall(erase(a, where(lines(a, horizontal), not(has(black))), black), down, black)",
     "Let all cells other than black fall down, remove full rows, and let the rest fall again."),
    ("combine(panels(input, grey), not_all_of, black, red)",
     "Overlay the parts between grey lines: a cell is black where none of them is black, else red."),
    ("over(input, keep(rolled(input, divided(measure(whole(input), extent(vertical)), 2), down), where(lines(input, "
     "vertical), even(edge(right))), black), black)",
     "In the odd-numbered columns, exchange the top and the bottom half (black is see-through)."),
    ("o = objects(input, black, by_corner); paint(paint(paint(input, o, green, itself), o, cyan, of(box_inside, "
     "frame)), o, blue, centre)",
     "Colour each one-colour object (touching by sides or corners, on black) green, its ring inside the edge cyan, and "
     "its centre blue."),
    ("paint(input, cells(input, black), own_colour, overlap(cross, realm))",
     "Draw a full row and column through each cell that is not black, as far as the cells are nearer to it than to any "
     "other."),
    ("join(join(input, turn(input, rotate_180), right), join(turn(input, flip_up_down), input, right), down)",
     "Put four copies of the input together, two by two: top left as it is, top right rotated a half turn, bottom left "
     "mirrored top to bottom, bottom right as it is."),
    ("paint(input, everything(input, black), blue, union(of(between(vertical), union(box_corner(left), "
     "box_corner(right))), of(between(horizontal), union(box_corner(up), box_corner(down)))))",
     "Connect the two blocks by two lines in blue along both sides of the gap between them."),
    (f"paint(input, {_OBJECTS}, red, without(ray_through(rest_of_box), rest_of_box))",
     "Draw a red ray from the opening of each one-colour object (touching by sides, on black) out to the border."),
    ("sheared(input, horizontal, up_right, black)",
     "Slide each row of the input one cell further right than the one below it (new cells black)."),
    # what a phrase told is "it" in the next sentence
    ("o = objects(input, black, by_side); paint(paint(input, o, red, wide_halo(half_side)), o, blue, ray(straight))",
     "Surround each one-colour object (touching by sides, on black) with a ring half as wide as it in red. Then draw "
     "blue rays from it in all four directions."),
    # a colour that is computed
    ("paint_under(input, whole(input), frame_colour(input), every_nth(down, 2), red)",
     "In every second row, beginning at the bottom, colour the red cells in the colour of the frame."),
    ("p = panels(input, red); paint(paint(input, where(p, most(edge(up_left))), blue, itself), where(p, "
     "most(edge(down_right))), grey, itself)",
     "Of the parts between red lines, colour the top left one blue and the bottom right one grey."),
])
def test_rules_of_the_library_are_told_as_a_person_tells_them(program, says):
    assert describe(parse(program)) == says


def test_a_template_names_only_what_its_pattern_binds():
    for pattern, says in STOCK.items():
        bound = {*re.findall(r"\?(\w+)", pattern), "it"}
        for name, form in FORM.findall(says):
            assert name in bound, f"{pattern}: {{{name}}}"
            assert not form or form in _FORMS | bound, f"{pattern}: {{{name}:{form}}}"
        for detail, _, _ in DOUBT.findall(says):
            assert Detail(detail)


def test_the_phrase_found_is_the_first_that_fits():
    patterns = Patterns(STOCK)
    programs = [parse(program) for program, _ in
                test_rules_of_the_library_are_told_as_a_person_tells_them.pytestmark[0].args[1]]
    by_head, _ = patterns._by_head
    every = sorted((pattern for several in by_head.values() for pattern in several), key=lambda pattern: pattern[0])
    for node in {node for program in programs for node in walk(program)}:
        fits = [says for _, pattern, says in every if _match(pattern, node, {}, [])]
        found = patterns.find(node)
        assert (found and found.says) == next(iter(fits), None)


def test_what_the_pairs_leave_no_doubt_about_is_left_out_of_a_phrase_too():
    program = parse("paint_under(input, where(layers(input, black), not(is_colour(green))), own_colour, "
                    "between(horizontal), black)")
    context = Context(np.array([[1, 0, 0, 1, 0], [0, 2, 0, 2, 0], [0, 0, 3, 0, 0]], np.uint8))
    assert describe(program) == "Connect cells of the same colour, except green, in the same row, on black cells only."
    assert describe(program, unsaid(program, [context], [context.output(program)])) == (
        "Connect cells of the same colour, except green, in the same row.")

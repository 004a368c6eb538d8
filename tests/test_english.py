"""English of whole programs: phrases for larger expressions, cases told where they are used."""
import re

import pytest

from arcgen.concepts.catalogue import library
from arcgen.language import parse
from arcgen.language.english import describe
from arcgen.language.phrases import phrase


@pytest.mark.parametrize("program, says", [
    ("crop(the(lines(input, horizontal), most(edge(up))))", "Crop to the top row of the grid."),
    ("join(input, turn(input, flip_left_right), right)",
     "Put a copy of the input, mirrored left to right, to the right of it."),
    ("join(input, input, down)", "Put a copy of the input below it."),
    ("square(1, ink_for(whole(input), choose(equals(colour_count, 2), blue, red)))",
     "Look at the input: the answer is a single cell, blue if it has 2 colours, else red."),
    ("when(whole(input), has(red), turn(input, flip_left_right), recolour(input, blue, green))",
     "Look at the input: if it has a red cell, take the input mirrored left to right; otherwise change blue to green."),
    ("paint(input, cells_of(input, red), blue, union(between(horizontal), between(vertical)))",
     "Colour the cells between cells of each red cell in the same row or column blue."),
    ("paint(input, where(objects(input, black, by_side), next_to(all_of_colour(input, red), by_side)), blue, itself)",
     "Colour each one-colour object (touching by sides, on black) next to any red cell blue."),
    ("paint(input, lines(input, vertical), choose(most(size), red, blue), itself)",
     "Colour each column of the grid red if it has the most cells, else blue."),
    ("paint(input, holes(paint(input, layers(input, black), cyan, between(horizontal)), black), orange, itself)",
     "Colour the cells between cells of each colour group (all cells of one colour, not black) in the same row cyan. "
     "Then: In the input, colour each enclosed black area of the result orange."),
    ("paint(input, objects(input, black, by_corner), red, of(box_inside, frame))",
     "Colour the cells just inside the edge of the bounding box of each one-colour object (touching by sides or "
     "corners, on black) red."),
    ("paint(input, cells_of(input, red), blue, union(beside(left), beside(right)))",
     "Colour the cells one step left and one step right from each red cell blue."),
    ("move(input, where(cells(input, black), is_colour(cyan)), by(2, up_left), black)",
     "Move each cyan cell up-left by 2, leaving black."),
    ("paint(input, where(objects(input, black, by_side), has(orange)), red, itself)",
     "Colour each one-colour object (touching by sides, on black) with an orange cell red."),
])
def test_larger_expressions_have_phrases(program, says):
    assert describe(parse(program)) == says


def test_a_branch_used_elsewhere_too_is_a_step():
    text = describe(parse("t = turn(input, transpose); over(t, when(whole(input), has(red), t, input), black)"))
    assert text.startswith("1. Take the input mirrored about the main diagonal. 2. Look at the input")
    assert "if it has a red cell, give the result; otherwise give the input" in text


def test_a_phrase_needs_the_shape_and_equal_parts():
    assert phrase(parse("join(input, turn(input, transpose), right)")) is not None
    assert phrase(parse("join(input, turn(upscale(input, 2), transpose), right)")) is None
    assert phrase(parse("square(2, red)")) is None


def test_nothing_of_the_templates_is_left_in_the_text():
    for concept in library().values():
        for filling in concept.evidence.values():
            text = describe(concept.filled(filling))
            assert not re.search(r"[{}\[\]?|]|\bNone\b|the the |each each ", text), text


def test_several_things_of_one_kind_mentioned_twice_get_letters():
    text = describe(parse("o = objects(input, black, by_side); a = the(o, least(size)); "
                          "erase(paint(input, the(o, most(size)), colour_of(a), itself), a, black)"))
    assert text == ("Colour the one-colour object (touching by sides, on black) with the most cells in the colour of "
                    "the one-colour object with the fewest cells (A). Then: Remove A, leaving black.")

"""Words for answers of another size: lines taken out, what differs, parts around a thing, panels that answer one."""
import numpy as np
import pytest

from arcgen.core.errors import RuleError
from arcgen.language import parse, run


def grid(*rows: str) -> np.ndarray:
    return np.array([[int(c) for c in row] for row in rows], np.uint8)


_LEFT = "the(panels(input, grey), most(edge(left)))"
_OTHERS = "where(panels(input, grey), not(most(edge(left))))"


@pytest.mark.parametrize("program, given, wanted", [
    ("closed_up(input, where(lines(input, vertical), is_plain))", ("121", "123"), ("1", "3")),
    ("closed_up(input, cells(input, black))", ("12", "34"), ("12", "34")),
    ("closed_up(input, pieces(input, grey, by_side))", ("151", "555", "152"), ("11", "12")),
    ("differing(crop(the(panels(input, grey), most(edge(left)))), crop(the(panels(input, grey), most(edge(right)))), "
     "black)", ("12513", "34534"), ("02", "00")),
    ("summary(parts_around(all_of_colour(input, red)), main_colour(black))", ("1000", "0220", "0003"),
     ("100", "020", "003")),
    ("summary(windows(input, 2), choose(is_plain, own_colour, black))", ("1122", "1122", "3322"), ("102", "002")),
    (f"crop(the({_OTHERS}, shows_turned({_LEFT}, flip_left_right)))", ("12512521", "33533533"), ("21", "33")),
    (f"crop(the({_OTHERS}, negative_of({_LEFT}, black)))", ("10510502", "11511500"), ("02", "00")),
])
def test_what_a_word_gives(program, given, wanted):
    assert np.array_equal(run(parse(program), grid(*given)), grid(*wanted))


@pytest.mark.parametrize("program, given", [
    ("closed_up(input, lines(input, horizontal))", ("12", "34")),
    ("summary(windows(input, 2), own_colour)", ("12", "34")),
    ("differing(input, crop(the(lines(input, horizontal), most(edge(up)))), black)", ("12", "34")),
    ("summary(parts_around(all_of_colour(input, red)), main_colour(black))", ("1200", "0220", "0003")),
    (f"crop(the({_OTHERS}, shows_turned({_LEFT}, flip_left_right)))", ("11511521", "33533533")),
])
def test_where_a_word_has_no_answer_it_says_so(program, given):
    with pytest.raises(RuleError):
        run(parse(program), grid(*given))

"""Words for rolling and leaning grids, for steps that things show themselves, for piles and legends."""
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from arcgen.core.errors import RuleError
from arcgen.language import parse, run

GRIDS = arrays.arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12)), elements=st.integers(0, 9))


def grid(*rows: str) -> np.ndarray:
    return np.array([[int(c) for c in row] for row in rows], np.uint8)


@pytest.mark.parametrize("program, given, wanted", [
    ("rolled(input, 1, down)", ("123", "456"), ("456", "123")),
    ("rolled(input, 2, right)", ("1234",), ("3412",)),
    ("sheared(input, horizontal, up_right, black)", ("12", "34"), ("012", "340")),
    ("sheared(input, horizontal, up_left, black)", ("12", "34"), ("120", "034")),
    ("sheared(input, vertical, up_right, black)", ("12", "34"), ("02", "14", "30")),
    ("nested(layers(input, black), size)", ("1220", "3330"), ("33333", "32223", "32123", "32223", "33333")),
    ("paint(input, objects(input, black, by_side), red, end_lines(left, 1))", ("0110", "1110"), ("0110", "2110")),
    ("paint(input, lines(input, horizontal), main_colour(black), without(line(horizontal), main_cells(black)))",
     ("1120", "0033"), ("1111", "3333")),
    ("paint(input, cells(input, black), own_colour, nearest_corner)", ("0000", "0010", "0000", "0000"),
     ("0001", "0010", "0000", "0000")),
    ("move(input, blobs(input, black, by_side), heading(1, coloured(red)), black)", ("0000", "0120", "0000"),
     ("0000", "0012", "0000")),
    ("move(input, pieces(input, blue, by_side), off_contact(cells_of(input, red)), black)", ("0000", "0210", "0000"),
     ("0000", "0201", "0000")),
    ("move(input, cells(input, black), inward(size), black)", ("1000", "0000", "0000", "0002"),
     ("0000", "0100", "0020", "0000")),
    ("move(input, objects(input, black, by_side), lined_up(size, right, down), black)", ("11000", "11020", "00000"),
     ("00000", "01100", "21100")),
    ("colour_list(layers(input, black), pile(frame), right)", ("11110", "10222", "11212", "00202", "00222"), ("12",)),
    ("paint(input, in_order(layers(input, black), surpassed(box_area)), own_colour, box)", ("101", "020", "101"),
     ("111", "121", "111")),
    ("paint(input, where(cells(input, black), not(touches_side(up))), in_legend(where(cells(input, black), "
     "touches_side(up)), right), itself)", ("120", "000", "010"), ("120", "000", "020")),
])
def test_what_a_word_gives(program, given, wanted):
    assert np.array_equal(run(parse(program), grid(*given)), grid(*wanted))


@pytest.mark.parametrize("program, given", [
    ("sheared(input, falling, up_right, black)", ("12", "34")),
    ("sheared(input, horizontal, up, black)", ("12", "34")),
    ("nested(layers(input, black), size)", ("12",)),
    ("paint(input, cells(input, black), red, nearest_corner)", ("010",)),
    ("paint(input, cells(input, black), red, end_lines(up_left, 1))", ("010",)),
    ("paint(input, lines(input, horizontal), red, main_cells(black))", ("0120",)),
    ("move(input, blobs(input, black, by_side), heading(1, itself), black)", ("0110",)),
    ("move(input, cells(input, black), off_contact(cells_of(input, red)), black)", ("2102",)),
    ("move(input, cells(input, black), lined_up(size, right, down), black)", ("0102",)),
    ("paint(input, cells(input, black), in_legend(cells(input, black), right), itself)", ("12000", "13000")),
])
def test_where_a_word_has_no_answer_it_says_so(program, given):
    with pytest.raises(RuleError):
        run(parse(program), grid(*given))


@given(GRIDS, st.integers(0, 12))
def test_rolling_loses_nothing_and_comes_round(g, n):
    there = run(parse(f"rolled(input, {n}, down)"), g)
    assert np.array_equal(np.sort(there, axis=None), np.sort(g, axis=None))
    assert np.array_equal(run(parse(f"rolled(rolled(input, {n}, down), {n}, up)"), g), g)


@given(GRIDS)
def test_leaning_keeps_every_line(g):
    out = run(parse("sheared(input, horizontal, up_right, black)"), g)
    assert out.shape == (len(g), g.shape[1] + len(g) - 1)
    for k, line in enumerate(g):
        left = len(g) - 1 - k
        assert np.array_equal(out[k, left:left + g.shape[1]], line)
        assert not out[k, :left].any() and not out[k, left + g.shape[1]:].any()

"""Words for steps that an example shows, turns about the nearest, the first of each kind, runs of cells, and routes."""
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from arcgen.core.errors import RuleError
from arcgen.language import parse, run
from arcgen.language.objects import SIDES, components

GRIDS = arrays.arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12)), elements=st.integers(0, 3))


def grid(*rows: str) -> np.ndarray:
    return np.array([[int(c) for c in row] for row in rows], np.uint8)


_PATH = "paint(input, cells_of(input, red), red, turned_path(up, cells_of(input, blue), cells_of(input, green)))"
_WAY = "paint(input, cells_of(input, red), yellow, shortest_way(only(cells_of(input, green)), cells_of(input, blue)))"
_FIRE = ("paint(input, where(objects(input, black, by_side), both(is_colour(blue), chained(cells_of(input, red), "
         "grown(2)))), yellow, itself)")
_FUSE = "paint(input, where(cells(input, black), even(links(cells_of(input, red), halo(by_side)))), red, itself)"
_LARGEST = "keep(input, where(objects(input, black, by_side), most_of_kind(size, colour)), black)"
_THINGS = "objects(input, black, by_side)"
_HANDS = f"where({_THINGS}, not(is_colour(blue)))"
_STEP = "as_from(only(pieces(input, red, by_side)), only(pieces(input, blue, by_side)))"


@pytest.mark.parametrize("program, given, wanted", [
    (f"copy(input, cells_of(input, green), {_STEP})", ("2003", "0010", "0000"), ("2003", "0010", "0000")),
    (f"copy(input, cells_of(input, green), {_STEP})", ("2300", "0010", "0000"), ("2300", "0013", "0000")),
    (f"move(input, cells_of(input, green), {_STEP}, black)", ("2211", "0300"), ("2211", "0003")),
    ("move(input, cells_of(input, red), round_nearest(cells_of(input, blue), rotate_90), black)",
     ("0200", "0100", "0000"), ("0000", "0120", "0000")),
    ("move(input, cells_of(input, red), round_nearest(cells_of(input, blue), rotate_180), black)",
     ("2000", "0100", "0000"), ("0000", "0100", "0020")),
    (f"paint(input, {_HANDS}, green, turned_about(cells_of(input, blue), rotate_90))",
     ("0220", "0100", "0000"), ("0220", "0130", "0030")),
    (f"paint(input, {_HANDS}, green, turned_about(cells_of(input, blue), rotate_180))",
     ("00122", "00000"), ("33122", "00000")),
    ("move(input, pieces(input, blue, by_side), led_by(runs(2, horizontal), until(down, cells_of(input, red))), black)",
     ("1100", "1000", "0000", "2222", "0000"), ("0000", "0000", "1100", "1222", "0000")),
    (_FUSE, ("2110", "0010", "0011"), ("2120", "0010", "0021")),
    (_LARGEST, ("11010", "00000", "22202"), ("11000", "00000", "22200")),
    (f"keep(input, where({_THINGS}, like(shape_any_size, the({_THINGS}, most(size)))), black)",
     ("1111010", "1111011", "1100000", "1100011"), ("1111000", "1111000", "1100000", "1100000")),
    (f"keep(input, where({_THINGS}, unique(shape_any_size)), black)",
     ("1111011", "1111010", "1100000", "1100022"), ("0000000", "0000000", "0000000", "0000022")),
    ("in_angles(input, up_left)", ("123",), ("123", "223", "333")),
    ("in_angles(input, up_right)", ("123",), ("123", "122", "111")),
    ("in_angles(input, down_left)", ("1", "2"), ("11", "21")),
    ("keep(input, where(objects(input, black, by_side), least_of_kind(size, edge(down))), black)",
     ("11020", "00000", "22201"), ("00020", "00000", "00001")),
    ("erase(input, where(cells(input, black), in_ink(of_aligned(cells(input, black), horizontal))), black)",
     ("1010", "1002"), ("0000", "1002")),
    ("paint(input, layers(input, black), grey, runs(3, horizontal))", ("111022", "001100"), ("555022", "001100")),
    ("paint(input, layers(input, black), grey, runs(2, vertical))", ("12", "12", "21"), ("55", "55", "21")),
    (_PATH, ("0000", "0300", "0000", "0200"), ("0000", "0300", "0222", "0200")),
    (_PATH, ("0000", "0100", "0000", "0200"), ("0000", "0100", "2200", "0200")),
    (_WAY, ("2010", "0110", "0003"), ("2010", "4110", "4443")),
    (_FIRE, ("2010100110", "0000000000"), ("2040400110", "0000000000")),
    (_FIRE, ("1010", "0002", "0000", "1000"), ("4040", "0002", "0000", "1000")),
])
def test_what_a_word_gives(program, given, wanted):
    assert np.array_equal(run(parse(program), grid(*given)), grid(*wanted))


@pytest.mark.parametrize("program, given", [
    (f"move(input, cells_of(input, green), {_STEP}, black)", ("2201", "0300")),
    ("move(input, cells_of(input, red), round_nearest(cells_of(input, blue), rotate_90), black)", ("10201",)),
    (_LARGEST, ("1101102",)),
    (f"paint(input, {_HANDS}, green, turned_about(cells_of(input, blue), rotate_90))", ("10201",)),
    ("in_angles(input, up)", ("123",)), ("in_angles(input, up_left)", ("12", "34")),
    ("paint(input, layers(input, black), grey, runs(1, vertical))", ("12",)),
    (_PATH.replace("up", "up_left"), ("00", "02")),
    (_WAY, ("2010", "0010", "0013")),
    (_WAY, ("200", "000", "003")),
])
def test_what_has_no_answer(program, given):
    with pytest.raises(RuleError):
        run(parse(program), grid(*given))


def test_a_path_that_signs_keep_in_a_circle_ends():
    found = run(parse(_PATH), grid("03000", "00030", "00000", "32000", "00300"))
    assert np.array_equal(found, grid("03000", "02230", "02200", "32200", "00300"))


@settings(max_examples=60)
@given(GRIDS)
def test_a_shortest_way_is_a_thin_line_between_the_two(given):
    try:
        found = run(parse(_WAY), given)
    except RuleError:
        return
    way = found == 4
    ends = (given == 2) | (given == 3)
    assert not (way & (given == 1)).any()
    if (given == 2).sum() == 1:
        assert len(components(way | ends, SIDES)) == 1


@settings(max_examples=60)
@given(GRIDS)
def test_runs_are_the_cells_of_the_lines_that_are_long_enough(given):
    found = run(parse("paint(input, layers(input, black), grey, runs(3, horizontal))"), given)
    for row, after in zip(given, found):
        at = 0
        while at < len(row):
            end = at
            while end < len(row) and row[end] == row[at]:
                end += 1
            assert (after[at:end] == (5 if row[at] and end - at >= 3 else row[at])).all()
            at = end


@settings(max_examples=60)
@given(GRIDS)
def test_the_largest_of_each_colour_is_one_for_each_colour(given):
    try:
        found = run(parse(_LARGEST), given)
    except RuleError:
        return
    for colour in (1, 2, 3):
        assert len(components(found == colour, SIDES)) == (1 if (given == colour).any() else 0)

"""Words for what is done again and again, by turns or in turn, for steps and touching, and for tiles and stretching."""
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from arcgen.core.errors import RuleError
from arcgen.language import parse, run


def grid(*rows: str) -> np.ndarray:
    return np.array([[int(c) for c in row] for row in rows], np.uint8)


@pytest.mark.parametrize("program, given, wanted", [
    ("paint(input, cells(input, black), red, repeatedly(shifted(right, 2)))", ("100000",), ("102020",)),
    ("paint(input, everything(input, black), red, repeatedly(overlap(shifted(down_left, 1), shifted(down_right, 1))))",
     ("11111", "00000", "00000", "00000"), ("11111", "02220", "00200", "00000")),
    ("paint(input, cells_of(input, black), counted_on(red, steps_to(cells_of(input, red), by_side), red, green, blue), "
     "itself)", ("0200", "0000"), ("3231", "1312")),
    ("paint(input, cells_of(input, black), counted_on(green, steps_to(cells_of(input, red), by_corner), red, green), "
     "itself)", ("0200", "0000"), ("2223", "2223")),
    ("paint(input, cells_of(input, black), by_value(number_touched(cells_of(input, red), by_corner), case(0, black), "
     "case(1, green), case(2, yellow)), itself)", ("2000", "0020"), ("2433", "3423")),
    ("paint(input, cells_of(input, red), choose(equals(number_touched(cells_of(input, red), by_side), 1), blue, "
     "own_colour), itself)", ("2220", "0002"), ("1210", "0002")),
    ("stretched(input, 7, horizontal)", ("10203", "55555"), ("1022203", "5555555")),
    ("stretched(input, 6, horizontal)", ("1003", "4554", "4564"), ("100003", "455554", "454464")),
    ("stretched(input, 4, vertical)", ("1", "2", "3"), ("1", "2", "2", "3")),
    ("changed_in_turn(input, crop(all_of_colour(input, red)))", ("22",), ("22",)),
    ("nested_pictures(strips(input, 2, horizontal))", ("1256", "3478"), ("5566", "5126", "7348", "7788")),
    ("next_picture(strips(input, 3, vertical), down)", ("10000", "01000", "00100"), ("00010",)),
    ("next_picture(strips(input, 3, vertical), up)", ("00100", "01000", "10000"), ("00010",)),
    ("next_picture(strips(input, 3, vertical), down)", ("31000", "31100", "31110"), ("31111",)),
    ("next_picture(strips(input, 3, horizontal), right)", ("220000", "002200", "000022", "000000"),
     ("00", "00", "00", "22")),
    ("pictures(layers(input, black), frame, edge(right), down, black)", ("11100", "10122", "11102", "00222"),
     ("111", "101", "111", "222", "202", "222")),
    ("pictures(layers(input, black), frame, edge(down), left, black)", ("11100", "10122", "11102", "00222"),
     ("222111", "202101", "222111")),
    ("unit_tile(input)", ("1212", "3434"), ("12", "34")),
    ("unit_tile(input)", ("11", "22", "11", "22"), ("1", "2")),
])
def test_words_on_small_grids(program, given, wanted):
    assert run(parse(program), grid(*given)).tolist() == grid(*wanted).tolist()


def test_a_list_of_changes_goes_on_from_what_it_changed():
    key = "crop(region_of(whole(input), union(border_line(left), of(border_line(left), shifted(right, 1)))))"
    assert run(parse(f"changed_in_turn(input, {key})"), grid("1201", "2305", "5302")).tolist() == grid(
        "3303", "3303", "3303").tolist()


@pytest.mark.parametrize("program, given", [
    ("paint(input, cells_of(input, black), counted_on(blue, steps_to(cells_of(input, red), by_side), red, green), "
     "itself)", ("02",)),
    ("paint(input, cells_of(input, black), counted_on(red, steps_to(cells_of(input, blue), by_side), red, green), "
     "itself)", ("02",)),
    ("stretched(input, 3, horizontal)", ("123",)),
    ("stretched(input, 31, horizontal)", ("123",)),
    ("stretched(input, 9, falling)", ("123",)),
    ("changed_in_turn(input, input)", ("123",)),
    ("nested_pictures(strips(input, 2, horizontal))", ("123456",)),
    ("next_picture(strips(input, 2, vertical), down)", ("100", "010")),
    ("next_picture(strips(input, 3, vertical), down)", ("100", "010", "001")),
    ("next_picture(strips(input, 3, vertical), down)", ("10000", "01000", "00010")),
    ("next_picture(strips(input, 3, vertical), down)", ("1000", "0100", "0020")),
    ("next_picture(strips(input, 3, vertical), down)", ("1000", "1000", "1000")),
    ("next_picture(strips(input, 3, vertical), right)", ("1000", "0100", "0010")),
    ("pictures(layers(input, black), itself, edge(right), down, black)", ("110", "002")),
    ("pictures(layers(input, black), itself, edge(up), down, black)", ("102",)),
    ("pictures(layers(input, black), itself, edge(right), down_right, black)", ("102",)),
    ("unit_tile(input)", ("123", "456")),
])
def test_where_they_are_undefined(program, given):
    with pytest.raises(RuleError):
        run(parse(program), grid(*given))


TILES = arrays.arrays(np.uint8, st.tuples(st.integers(1, 5), st.integers(1, 5)), elements=st.integers(0, 9))


@given(TILES, st.integers(1, 4), st.integers(1, 4))
def test_the_smallest_tile_makes_the_grid_and_no_smaller_one_does(tile, down, across):
    papered = np.tile(tile, (down, across))
    try:
        found = run(parse("unit_tile(input)"), papered)
    except RuleError:
        assert down == across == 1
        return
    times = papered.shape[0] // found.shape[0], papered.shape[1] // found.shape[1]
    assert (np.tile(found, times) == papered).all() and found.size <= tile.size
    with pytest.raises(RuleError):
        run(parse("unit_tile(input)"), found)


@given(TILES, st.integers(1, 9))
def test_what_is_stretched_keeps_both_of_its_sides(tile, more):
    wide = run(parse(f"stretched(input, {tile.shape[1] + more}, horizontal)"), tile)
    half = tile.shape[1] // 2
    assert wide.shape == (tile.shape[0], tile.shape[1] + more)
    assert (wide[:, :half] == tile[:, :half]).all()
    assert (wide[:, wide.shape[1] - half:] == tile[:, tile.shape[1] - half:]).all()


def test_nested_pictures_have_no_gaps():
    """What is not a thing's own is no colour that could be laid under another."""
    grid = np.array([[0, 3, 0], [3, 3, 3], [0, 3, 0]], np.uint8)
    with pytest.raises(RuleError):
        run(parse("nested_pictures(blobs(input, black, by_side))"), grid)

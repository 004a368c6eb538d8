"""Words that act on things in place: their meaning on small grids, and that they never fail otherwise."""
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arcgen.core.errors import RuleError
from arcgen.language import parse, run


def grid(text: str) -> np.ndarray:
    return np.array([[0 if c == "." else int(c) for c in row] for row in text.split()], np.uint8)


CASES = {
    "between joins cells in line, over what lies between": (
        "paint(input, layers(input, black), own_colour, between(horizontal))",
        "1..1. .2... 2..32", "1111. .2... 22222"),
    "between_close bridges small gaps only": (
        "paint(input, all_of_colour(input, blue), red, between_close(horizontal, 1))",
        "1.1..1 ......", "121..1 ......"),
    "reach draws only where it meets": (
        "paint(input, cells_of(input, blue), blue, reach(straight, all_of_colour(input, grey)))",
        "1..55 ..... .1... ...55", "11155 ..... .1... ...55"),
    "first_met marks the cell that is seen": (
        "paint(input, cells_of(input, blue), blue, first_met(straight, all_of_colour(input, grey)))",
        "1..55 ..... .1... ...55", "1..15 ..... .1... ...55"),
    "ray_away follows the gap between boxes": (
        "paint(input, cells_of(input, blue), blue, ray_away(all_of_colour(input, grey)))",
        "..... .55.. .55.. ...1. .....", "..... .55.. .55.. ...1. ....1"),
    "ray_towards passes on to the border": (
        "paint_under(input, cells_of(input, blue), blue, ray_towards(all_of_colour(input, grey)), black)",
        "1.5..", "11511"),
    "ray_through leaves by the gap": (
        "paint(input, objects(input, black, by_corner), red, without(ray_through(rest_of_box), rest_of_box))",
        "..... .1... .11.. .....", "...2. .1... .11.. ....."),
    "exceeds compares two measures of each thing": (
        "keep(input, where(lines(input, horizontal), exceeds(count_of(red), count_of(blue))), black)",
        "122 11. 12.", "122 ... ..."),
    "balances finds two measures the same": (
        "keep(input, where(lines(input, horizontal), balances(count_of(red), count_of(blue))), black)",
        "122 11. 12.", "... ... 12."),
    "nearest_cells takes the least city-block distance": (
        "paint(input, cells_of(input, blue), blue, nearest_cells(all_of_colour(input, grey)))",
        "1.... ..55. ..55.", "1.... ..15. ..55."),
    "a ball bounces off the ends of an axis": (
        "paint(input, cells_of(input, blue), blue, bouncing_ray(up_right, horizontal))",
        "... ... ... ... 1..", "1.. .1. ..1 .1. 1.."),
    "an elbow turns once": (
        "paint(input, all_of_colour(input, blue), red, elbow(horizontal, all_of_colour(input, green)))",
        "1.... ..... ...3.", "1222. ...2. ...3."),
    "ray_over_one_colour stops where the colour changes": (
        "paint(input, all_of_colour(input, blue), red, ray_over_one_colour(straight))",
        "33333 44144 44444 55555", "33233 22122 44244 55555"),
    "every_nth counts from the named side": (
        "paint(input, everything(input, black), red, every_nth(right, 2))",
        "11111", "21212"),
    "half leaves the middle line": (
        "paint(input, everything(input, black), red, half(up))", ".1 .1 .1", ".2 .1 .1"),
    "thick_part drops what is thin": (
        "paint(erase(input, everything(input, black), black), everything(input, black), red, thick_part(2))",
        "11.. 1111 ...1", "22.. 22.. ...."),
    "meeting is where two objects' regions overlap": (
        "paint(input, cells(input, black), grey, meeting(cross))", "1.. ... ..2", "1.5 ... 5.2"),
    "territory divides an axis": (
        "paint(input, cells(input, black), own_colour, territory(horizontal))", "1..2", "1122"),
    "measured_block grows by a property": (
        "paint(input, objects(input, black, by_side), green, measured_block(down, size))",
        "1.2 ..2 ... ... ...", "1.2 3.2 ..3 ..3 ..."),
    "largest rectangle": (
        "paint(input, largest_rectangles(input, black), red, itself)", "1.... 1...1 11.1.", "1222. 12221 11.1."),
    "of_aligned takes the colour in line": (
        "paint(input, pieces(input, grey, by_side), of_aligned(where(cells(input, black), touches_side(up)), "
        "vertical), itself)", "3..4 .... 5..5", "3..4 .... 3..4"),
    "of_held takes the colour inside": (
        "paint(input, pieces(input, grey, by_side), of_held(cells_of(input, red)), itself)",
        "555. 525. 555.", "222. 222. 222."),
    "of_touching takes the neighbour's colour": (
        "paint(input, pieces(input, grey, by_side), of_touching(cells_of(input, red), by_side), itself)",
        "552 ... 55.", None),
    "of_opposite reverses an order": (
        "paint(input, objects(input, black, by_side), of_opposite(size), itself)", "1.22.333", "3.22.111"),
    "of_same_rank hands a list out by size": (
        "paint(input, pieces(input, grey, by_side), of_same_rank(size, where(cells(input, black), "
        "not(is_colour(grey))), edge(right)), itself)",
        "1.2.3 ..... 55.5. ..... 555..", "1.2.3 ..... 22.1. ..... 333.."),
    "of_same_rank asks for as many of both": (
        "paint(input, pieces(input, grey, by_side), of_same_rank(size, cells_of(input, red), edge(right)), itself)",
        "2.2.2 ..... 55.5.", None),
    "of_next moves an order on": (
        "paint(input, objects(input, black, by_side), of_next(size), itself)", "1.22.333", "2.33.111"),
    "middle picks the middle value": (
        "keep(input, where(lines(input, vertical), middle(edge(right))), black)", "123 456", ".2. .5."),
    "holds asks for something in the box": (
        "paint(input, where(pieces(input, grey, by_side), holds(cells_of(input, red))), blue, itself)",
        "555.5 525.. 555..", "111.5 121.. 111.."),
    "within and off split a region": (
        "paint(paint(input, all_of_colour(input, blue), red, within(ray(right), all_of_colour(input, grey))), "
        "all_of_colour(input, blue), green, off(ray(right), all_of_colour(input, grey)))", "1.5.5", "13232"),
    "corner_ray starts at the box": (
        "paint(input, everything(input, black), red, corner_ray(up_right))", "... .1. 1..", "..2 .1. 1.."),
    "border_line and grid_edge": (
        "paint(paint(input, whole(input), blue, grid_edge), whole(input), red, border_line(down))",
        "... ... ...", "111 1.1 222"),
}


@pytest.mark.parametrize("name", CASES)
def test_meaning(name):
    program, given_, wanted = CASES[name]
    if wanted is None:
        with pytest.raises(RuleError):
            run(parse(program), grid(given_))
    else:
        assert run(parse(program), grid(given_)).tolist() == grid(wanted).tolist()


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_total_on_any_grid(seed):
    """Every program gives a grid or a RuleError on every grid, and leaves its input alone."""
    rng = np.random.default_rng(seed)
    cells = rng.integers(0, rng.integers(1, 11), rng.integers(1, 31, 2)).astype(np.uint8)
    cells[rng.random(cells.shape) < rng.random()] = 0
    before = cells.copy()
    names = list(CASES)
    for name in rng.choice(names, 6, replace=False):
        try:
            out = run(parse(CASES[name][0]), cells)
            assert out.dtype == np.uint8 and out.ndim == 2 and max(out.shape) <= 30
        except RuleError:
            pass
        assert (cells == before).all()


def test_joining_like_cells_is_its_own_closure():
    """Once joined along an axis, like cells have nothing left between them."""
    program = parse("paint(input, all_of_colour(input, blue), blue, between(horizontal))")
    rng = np.random.default_rng(3)
    for _ in range(20):
        cells = np.where(rng.random((6, 9)) < 0.2, 1, 0).astype(np.uint8)
        cells[0, 0] = 1
        once = run(program, cells)
        assert (run(program, once) == once).all() and once.sum() >= cells.sum()

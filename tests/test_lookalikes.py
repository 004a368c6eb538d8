"""Words that say the same of all things in the demonstrations (arcgen/language/lookalikes.py)."""
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arcgen.core.errors import RuleError
from arcgen.language import parse, run, types
from arcgen.language.engine import Context
from arcgen.language.lookalikes import _extremes, _simple, lookalikes
from arcgen.language.run import NumpyContext
from arcgen.language.text import parse_expression

LARGEST = parse("paint(input, where(objects(input, black, by_corner), most(size)), red, itself)")


def grid(*rectangles: tuple[int, int, int, int], side: int = 10) -> np.ndarray:
    """Blue rectangles (top, left, height, width) on black."""
    out = np.zeros((side, side), np.uint8)
    for top, left, height, width in rectangles:
        out[top:top + height, left:left + width] = 1
    return out


def words(program, demonstrations, test) -> set[str]:
    """What the lookalikes say, as texts."""
    return {repr(r) for r in lookalikes(program, [Context(g) for g in demonstrations], Context(test))}


def test_the_largest_is_also_the_topmost_until_the_test():
    top = [grid((0, 0, 3, 3), (4, 5, 2, 1), (7, 2, 1, 1)), grid((1, 4, 2, 3), (5, 0, 1, 1), (6, 6, 2, 2))]
    test = grid((0, 0, 1, 2), (3, 4, 1, 1), (6, 3, 3, 3))
    found = words(LARGEST, top, test)
    assert repr(LARGEST).replace("most(size)", "most(edge(up))") in found
    for text in found:
        alternative = parse(text)
        assert all((run(alternative, g) == run(LARGEST, g)).all() for g in top)
        assert (run(alternative, test) != run(LARGEST, test)).any()
    elsewhere = grid((7, 7, 3, 3), (0, 0, 2, 2), (0, 8, 1, 2))
    assert repr(LARGEST).replace("most(size)", "most(edge(up))") not in words(LARGEST, [*top, elsewhere], test)


def test_regions_are_told_apart_by_what_they_cover():
    halo = parse("paint_under(input, objects(input, black, by_corner), red, box_halo, black)")
    full = [grid((1, 1, 2, 2), (5, 5, 1, 3)), grid((3, 2, 3, 1))]
    hollow = grid((1, 1, 5, 1), (5, 1, 1, 5))                         # an angle: its box is not itself
    assert repr(halo).replace("box_halo", "halo(by_corner)") in words(halo, full, hollow)
    assert repr(halo).replace("box_halo", "halo(by_corner)") not in words(halo, [*full, hollow], hollow)


def test_inner_predicates_are_places_too():
    both = parse("paint(input, where(objects(input, black, by_corner), both(most(size), not(is_dot))), red, itself)")
    test = grid((0, 0, 1, 2), (3, 4, 1, 1), (6, 3, 3, 3))
    found = words(both, [grid((0, 0, 3, 3), (4, 5, 2, 1), (7, 2, 1, 1))], test)
    assert any("both(touches_side(up), not(is_dot))" in text for text in found)


def test_demonstrations_without_things_say_nothing():
    assert words(LARGEST, [grid(), grid()], grid((0, 0, 2, 2), (4, 4, 1, 1))) == set()


SAID = {
    types.Predicate: ("is_dot", "most(size)", "touches_side(up)", "boxed(all_of_colour(input, blue))"),
    types.Region: ("outline", "box", "halo(by_corner)", "ray(down)", "ray_until(right, all_of_colour(input, red))")}


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from(list(SAID)), st.data())
def test_both_evaluators_find_the_same_to_say_the_same(seed, type, data):
    compiled = pytest.importorskip("arcgen.language.compiled")
    rng = np.random.default_rng(seed)
    cells = rng.choice(4, rng.integers(1, 12, 2), p=[0.7, 0.15, 0.1, 0.05]).astype(np.uint8)
    things = parse_expression(data.draw(st.sampled_from(
        ["objects(input, black, by_side)", "cells_of(input, red)", "regions(input, by_corner)"])), types.Objects)
    said = parse_expression(data.draw(st.sampled_from(SAID[type])), type)
    painter = parse(data.draw(st.sampled_from(
        [f"paint(input, {things!r}, red, {said!r})", f"paint(input, {things!r}, own_colour, {said!r})",
         f"paint_under(input, {things!r}, minor_colour, {said!r}, black)",
         f"paint(turn(input, transpose), {things!r}, blue, {said!r})"]))) if type is types.Region else None
    others = [parse_expression(text, type) for text in SAID[type]] + list(_simple(type))
    if type is types.Predicate:
        others += _extremes()
    asked = []
    for context in (compiled.CompiledContext(cells), NumpyContext(cells)):
        try:
            asked.append((context.count(things), context.saying(things, said, others, painter)))
        except RuleError:
            asked.append(None)
    assert asked[0] == asked[1] and (asked[0] is None or said in asked[0][1])


@pytest.mark.parametrize("text", ["turn(input, flip_left_right)", "crop(everything(input, black))"])
def test_programs_that_say_nothing_of_several_things_have_none(text):
    assert words(parse(text), [grid((0, 0, 2, 2))], grid((3, 3, 2, 1))) == set()


def test_a_region_is_judged_by_the_cells_in_which_it_shows():
    """A line in the colour of things at the left border is a ray to the right; with ink for all of them, it
    does not matter which thing's region a cell is in; under the background, only this counts."""
    at_left, elsewhere = [grid((1, 0, 1, 2), (5, 0, 2, 1)), grid((3, 0, 2, 3))], grid((4, 3, 1, 2))
    for ink in ("blue", "own_colour"):
        line = parse(f"paint(input, objects(input, black, by_side), {ink}, line(horizontal))")
        assert repr(line).replace("line(horizontal)", "ray(right)") in words(line, at_left, elsewhere)
        assert repr(line).replace("line(horizontal)", "ray(right)") not in words(line, [*at_left, elsewhere], elsewhere)
    red = parse("paint(input, objects(input, black, by_side), red, line(horizontal))")
    assert repr(red).replace("line(horizontal)", "ray(right)") not in words(red, at_left, elsewhere)
    under = parse("paint_under(input, objects(input, black, by_side), red, line(horizontal), black)")
    assert repr(under).replace("line(horizontal)", "ray(right)") in words(under, at_left, elsewhere)
    halo = parse("paint_under(input, objects(input, black, by_side), red, beside(all_ways), black)")
    stairs = grid((1, 1, 1, 1), (2, 2, 1, 1), side=4)                  # a corner of one is beside the other
    assert repr(halo).replace("beside(all_ways)", "box_halo") in words(halo, [stairs], grid((1, 1, 3, 1), (1, 2, 1, 2)))


def dotted(top: int, *rectangles: tuple[int, int, int, int]) -> np.ndarray:
    """The grid with a red cell in its sixth column."""
    out = grid(*rectangles)
    out[top, 5] = 2
    return out


FULL = [grid((0, 0, 3, 3), (4, 5, 2, 1), (7, 2, 1, 1)), grid((0, 4, 2, 3), (5, 0, 1, 1), (6, 6, 2, 2))]
ANGLE = grid((1, 1, 4, 1), (4, 1, 1, 4), (7, 7, 3, 3))


@pytest.mark.parametrize("text, old, new, seen, test", [
    ("paint(input, objects(input, black, by_side), choose(is_dot, red, choose(most(size), green, yellow)), itself)",
     "most(size)", "most(edge(up))", FULL, ANGLE),
    ("paint(input, objects(input, black, by_side), red, union(centre, overlap(outline, half(left))))",
     "half(left)", "box_corner(left)", FULL, ANGLE),
    ("paint(input, cells_of(input, red), green, within(line(vertical), all_of_colour(input, blue)))",
     "line(vertical)", "ray(down)", [dotted(1, (4, 4, 2, 3)), dotted(0, (7, 0, 1, 7))],
     dotted(5, (0, 4, 2, 3), (8, 4, 1, 3)))])
def test_words_deep_inside_what_is_said_are_places(text, old, new, seen, test):
    assert text.replace(old, new) in words(parse(text), seen, test)

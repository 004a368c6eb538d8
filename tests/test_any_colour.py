"""Things of one colour and things of any: no task leaves open which of them its rule is about."""
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arcgen.core.grid import COLOUR_NAMES
from arcgen.language import parse, to_text
from arcgen.language.alternatives import alternatives
from arcgen.language.any_colour import _OF_ANY, _OF_ONE, of_any_colour, of_one_colour
from arcgen.language.canonical import colours_of
from arcgen.language.engine import Context
from arcgen.language.registry import WORDS
from arcgen.synthesis.disambiguation import Alternatives, _fault
from arcgen.synthesis.example import Example, example
from arcgen.synthesis.source import SynthSource
from arcgen.tasks.rejection import Reason

BLACK, RED, GREEN, BLUE = 0, 2, 3, 1
BEAMS = parse("paint(input, cells_of(input, green), red, ray(up))")
HALOS = parse("paint_under(input, objects(input, black, by_side), red, halo(by_side), black)")


def texts(program: str) -> list[str]:
    found = of_any_colour(parse(program))
    assert all(parse(to_text(other)) is other for other in found)
    return [to_text(other) for other in found]


def test_a_colour_that_tells_things_is_taken_for_any():
    assert texts("paint(input, cells_of(input, green), red, ray(up))") == [
        "paint(input, cells(input, commonest(input)), red, ray(up))"]
    assert texts("recolour(input, grey, red)") == ["paint(input, cells(input, commonest(input)), red, itself)"]
    assert texts("erase(input, pieces(input, green, by_side), cyan)") == [
        "erase(input, objects(input, cyan, by_side), cyan)"]                            # the ground by its name
    assert texts("paint(input, all_of_colour(input, green), green, box)") == [
        "paint(input, joined(cells(input, commonest(input))), green, box)",
        "paint(input, joined(cells(input, commonest(input))), own_colour, box)"]      # or in its own colour
    assert texts("turn(input, rotate_180)") == texts("recolour(input, commonest(input), red)") == []


def test_what_is_told_by_another_colour_may_be_left_out():
    to_wall = texts("move(input, cells_of(input, green), towards(all_of_colour(input, red)), black)")
    assert to_wall[:2] == [
        "move(input, cells(input, black), towards(all_of_colour(input, red)), black)",
        "move(input, where(cells(input, black), not(is_colour(red))), towards(all_of_colour(input, red)), black)"]


def test_a_colour_is_taken_for_any_in_all_places_and_in_each_alone():
    both = "paint(erase(input, {}, black), {}, red, ray(up))"
    one, other = "cells_of(input, green)", "where(pieces(input, green, by_side), is_dot)"
    any_one, any_other = "cells(input, black)", "where(objects(input, black, by_side), is_dot)"
    assert texts(both.format(one, other)) == [both.format(any_one, any_other), both.format(any_one, other),
                                              both.format(one, any_other)]


def beside(*cells: tuple[int, int, int]) -> np.ndarray:
    """Single cells (row, column, colour) on black."""
    grid = np.zeros((9, 9), np.uint8)
    for y, x, colour in cells:
        grid[y, x] = colour
    return grid


def fault(program, demonstrations: list[np.ndarray], test: np.ndarray) -> Reason | None:
    """What is wrong with a task; of the program's alternatives only these are asked."""
    made = [example(program, grid)[0] for grid in (*demonstrations, test)]
    judged = Alternatives(program, (), of_any_colour(program), frozenset(colours_of(program)))
    return _fault(made[:-1], made[-1], judged)


def test_green_things_alone_do_not_say_what_becomes_of_blue_ones():
    green = [beside((4, 2, GREEN)), beside((5, 4, GREEN), (7, 1, GREEN)), beside((6, 6, GREEN))]
    blue_too = beside((6, 4, GREEN), (5, 2, BLUE))
    assert fault(BEAMS, green, blue_too) is Reason.AMBIGUOUS
    assert fault(BEAMS, green, beside((6, 4, GREEN), (3, 1, GREEN))) is None     # no blue one to ask about
    assert fault(BEAMS, [*green, beside((4, 4, GREEN), (6, 7, BLUE))], blue_too) is None
    assert fault(BEAMS, [*green, beside((4, 4, GREEN), (6, 7, 8))], blue_too) is None   # nor do cyan ones matter


def test_all_things_are_not_the_green_ones_until_another_is_seen():
    green = [beside((4, 2, GREEN)), beside((5, 4, GREEN), (7, 1, GREEN)), beside((6, 6, GREEN))]
    both = beside((6, 4, GREEN), (5, 1, BLUE))
    assert fault(HALOS, green, both) is Reason.AMBIGUOUS
    assert fault(HALOS, [*green, beside((4, 4, 8))], both) is None
    assert fault(HALOS, green, beside((6, 4, BLUE), (2, 2, BLUE))) is None              # green things: there are none


_MADE_OF = {"Objects": "paint(input, {}, red, itself)", "Object": "paint(input, {}, red, box)", "Grid": "{}",
            "Predicate": "paint(input, where(objects(input, black, by_side), {}), red, box)",
            "Measure": "paint(input, where(objects(input, black, by_corner), most({})), red, itself)",
            "Region": "paint(input, objects(input, black, by_corner), red, {})"}
_USES = {"cells_of": "cells_of(input, green)", "pieces": "pieces(input, green, by_side)",
         "all_of_colour": "all_of_colour(input, green)", "recolour": "recolour(input, green, red)",
         "is_colour": "is_colour(green)", "has": "has(green)", "count_of": "count_of(green)",
         "coloured": "coloured(green)", "cells": "cells(input, black)", "objects": "objects(input, black, by_corner)",
         "blobs": "blobs(input, black, by_side)", "layers": "layers(input, black)",
         "everything": "everything(input, black)"}


def made_of(name: str):
    """A program that uses a word."""
    return parse(_MADE_OF[WORDS[name].result.name].format(_USES[name]))


@pytest.mark.parametrize("name", [*_OF_ANY, *_OF_ONE])
@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from((BLACK, BLACK, GREEN)), min_size=30, max_size=30))
def test_on_things_of_one_colour_both_say_the_same(name, cells):
    grid = np.array([*cells, *[BLACK] * 30, GREEN, *[BLACK] * 5], np.uint8).reshape(11, 6)
    program, context = made_of(name), Context(grid)
    others = of_any_colour(program) if name in _OF_ANY else of_one_colour(program, GREEN)
    assert others and all(context.output(other) is context.output(program) for other in others)


NAMING = ("approach", "strike-the-wall", "wall-repels-and-attracts", "rings-around-dots", "fill-the-box",
          "hollow-or-core", "contact-changes-both", "patterns-around-dots")


@pytest.mark.parametrize("name", NAMING)
def test_no_row_leaves_open_whether_its_rule_is_about_one_colour(name):
    source = SynthSource(concepts=(name,))
    proposal = source.proposal(1, 0)
    program = parse(proposal.payload["program"])
    assert set(of_any_colour(program)) <= set(alternatives(program))
    for variant in range(6):
        task = source.row(1, proposal.payload, variant)
        *demonstrations, test = [Example(Context(p.input), p.output) for p in (*task.train, task.test[0])]
        seen = [c for c in range(len(COLOUR_NAMES)) if all((e.input == c).any() for e in (*demonstrations, test))]
        others = [*of_any_colour(program), *(other for c in seen for other in of_one_colour(program, c))]
        assert not [other for other in others if all(d.agrees(other) for d in demonstrations)
                    and test.answering_otherwise([other])]

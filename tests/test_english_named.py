"""Colours that a rule computes, named where in all pairs they are one and the same."""
import os
import subprocess
import sys

import numpy as np

from arcgen.language import parse
from arcgen.language.engine import Context
from arcgen.language.english import describe
from arcgen.language.unsaid import unsaid


def _described(program: str, *grids: str) -> str:
    node = parse(program)
    contexts = [Context(np.array([list(map(int, row)) for row in grid.split("/")], np.uint8)) for grid in grids]
    return describe(node, unsaid(node, contexts, [context.output(node) for context in contexts]))


def test_a_computed_colour_has_its_name_where_it_is_the_same_in_all_pairs():
    rule = "recolour(input, rarest(input), green)"
    assert _described(rule, "110/120/000", "100/110/002") == "Change red to green."
    assert _described(rule, "110/120/000", "100/110/005") == "Change the rarest colour to green."


def test_a_phrase_of_more_words_keeps_its_colours():
    rule = "swap(input, commonest(input), rarest(input))"
    assert _described(rule, "110/120/000") == "Swap the commonest and the rarest colour."


def test_steps_for_things_of_a_colour_each_are_one_sentence():
    assert _described("a = move(input, cells_of(input, red), by(1, up), black); "
                      "move(a, cells_of(input, blue), by(1, left), black)", "0000/0020/0010/0000") == (
        "Move the red cell up by one cell, and the blue cell left by one cell.")


def test_cells_by_the_colour_that_they_lack_are_the_others_where_that_is_told():
    other = "where(cells(input, black), not(is_colour(red)))"
    grid = "050000/002020/000000/030040/000000"
    assert _described(f"paint(input, {other}, own_colour, reach(straight, cells_of(input, red)))", grid) \
        .startswith("Connect each of the other coloured cells to a red cell")
    assert _described(f"erase(input, {other}, black)", grid) == "Remove each coloured cell that is not red."


def test_what_is_left_of_an_empty_grid_is_all_that_is_kept():
    assert _described("paint(blanked(input, black), cells_of(input, red), own_colour, union(itself, ray(up)))",
                      "0000/0300/0020/0000").endswith("and remove everything else.")


def test_the_largest_of_several_have_their_own():
    objects = "objects(input, black, by_side)"
    rays = f"paint(input, where({objects}, {{}}(size)), red, halo(by_side))"
    assert describe(parse(rays.format("most"))) == (
        "Surround the largest one-colour objects (touching by sides, on black) on their four sides with red.")
    line = f"paint(blanked(input, black), the({objects}, most(size)), own_colour, laid_out(horizontal, whole(input)))"
    assert describe(parse(line)) == (
        "Turn the largest one-colour object (touching by sides, on black) into a horizontal line of as many cells in "
        "the middle of the grid, and remove everything else.")


_TWO_NOUNS = """
from arcgen.language import parse
from arcgen.language.details import Detail
from arcgen.language.english import describe
rule = parse("a = objects(input, black, by_side); "
             "paint_under(input, a, own_colour, ray_away(the(a, most(size))), black)")
seen = (Detail.CONNECTIVITY, Detail.COLOURS, Detail.GROUND, Detail.SHAPES, Detail.BLOCKS)
print(describe(rule, frozenset((rule.args[1], detail) for detail in seen)))
"""


def test_of_two_nouns_for_a_thing_all_processes_take_the_same():
    """A set has another order in each."""
    told = {subprocess.run([sys.executable, "-c", _TWO_NOUNS], env={**os.environ, "PYTHONHASHSEED": str(seed)},
                           capture_output=True, text=True, check=True).stdout for seed in range(4)}
    assert len(told) == 1

"""Colours that a rule computes, named where in all pairs they are one and the same."""
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
    assert _described(rule, "110/120/000") == "Exchange the commonest and the rarest colour."

"""Programs as Python: the code gives what the program gives, on every concept, and reads like a person's."""
from __future__ import annotations

import ast
import inspect
import subprocess
import sys
import typing
from contextlib import suppress

import numpy as np
import pytest
from conformance import Case, cases, disagreements

import arcgen
from arcgen import dsl
from arcgen.code.names import _BY_WORD, _DONE, MOST
from arcgen.code.source import WIDTH, to_python
from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError, UserError
from arcgen.core.seeds import stream
from arcgen.dsl.hints import HINTS
from arcgen.language import parse
from arcgen.language.registry import WORDS
from arcgen.language.types import TYPES

PLAIN = np.array([[2, 2, 2, 2, 2, 2], [1, 0, 5, 0, 1, 3], [0, 0, 5, 1, 0, 0], [0, 1, 5, 0, 0, 0]], np.uint8)
FRAMED = (
    "each(panels(without_sign(input, up), grey), paint(panel, cells(panel, black), sign_colour(input, up), box))",
    "each(strips(input, 2, horizontal), each(strips(panel, 3, horizontal), turn(panel, flip_up_down)))",
    "each(halves(input), recolour(recolour(panel, red, commonest(input)), blue, commonest(panel)))",
    "a = each(strips(input, 2, horizontal), turn(panel, flip_left_right)); over(a, turn(a, rotate_180), black)",
)
"""Rules that are run on each panel: with what is the same for all, one in another, and used twice."""


def function(code: str):
    """The function that a piece of our code defines."""
    names: dict = {}
    exec(compile(code, "code", "exec"), names)
    return names["transform"]


class InPython:
    """An evaluator that runs programs as Python."""

    def outputs(self, program, grids):
        try:
            transform = function(to_python(program))
        except ValueError:                      # a sketch
            return [None] * len(grids)
        return [self._output(transform, grid) for grid in grids]

    def _output(self, transform, grid):
        try:
            return transform(grid).copy()
        except RuleError:
            return None


def variables(code: str) -> list[str]:
    """The names of the variables and inner functions in a piece of code, each time that it is given a value."""
    nodes = [*ast.walk(ast.parse(code))]
    given = [node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    return given + [node.name for node in nodes if isinstance(node, ast.FunctionDef) and node.name != "transform"]


@pytest.fixture(scope="module")
def rules() -> list[Case]:
    """A rule of each concept, on a scene of its own and on a grid that is none, and rules in framings."""
    found = [Case(text, parse(text), (PLAIN,)) for text in FRAMED]
    for name, concept in library().items():
        rng = stream("code", name)
        program, roles = concept.draw_rule(rng)
        with suppress(RuleError):
            found.append(Case(name, program, (concept.scene(rng, roles)(rng), PLAIN)))
    return found


def test_code_gives_what_the_program_gives(rules):
    assert len(rules) > 340
    assert not disagreements(InPython(), rules)
    assert sum(output is not None for case in rules for output in case.expected) > 400
    assert all(case.expected[0] is not None for case in rules[:len(FRAMED)])


@pytest.mark.slow
def test_code_gives_what_the_program_gives_whatever_the_program():
    assert not disagreements(InPython(), cases()[::3])          # of each word two cases


def test_names_are_given_once_and_hide_no_word(rules):
    for case in rules:
        code = to_python(case.program)
        names = variables(code)
        assert len({*names}) == len(names), code
        assert not {*names} & {*dsl.__all__, "grid", "panel", "list", "max"}, code
        assert all(len(name) <= MOST + 3 for name in names), code
        assert max(map(len, code.splitlines())) <= WIDTH, code
    assert not {*_DONE.values(), *_BY_WORD.values()} & {*dsl.__all__}
    assert {*_BY_WORD} <= {*WORDS}


@pytest.mark.parametrize("text, lines", [
    ("paint(input, where(objects(input, black, by_side), most(size)), red, itself)", """\
    objs = objects(grid, black, by_side)
    objs_with_largest_size = where(objs, most(size))
    return paint(grid, objs_with_largest_size, red, itself)"""),
    ("keep(input, where(pieces(input, red, by_side), not(touches_side(up))), commonest(input))", """\
    red_objs = pieces(grid, red, by_side)
    objs_that_do_not_touch_top_border = where(red_objs, not_(touches_side(up)))
    background = commonest(grid)
    return keep(grid, objs_that_do_not_touch_top_border, background)"""),
    ("each(panels(input, blue), turn(panel, rotate_180))", """\
    parts_between_blue_lines = panels(grid, blue)
    return each(parts_between_blue_lines, lambda panel: turn(panel, rotate_180))"""),
    ("each(panels(input, line_colour(input)), paint(panel, cells(panel, commonest(input)), rarest(panel), cross))", """\
    separator = line_colour(grid)
    parts_between_separator_lines = panels(grid, separator)
    background = commonest(grid)

    def change(panel: Grid) -> Grid:
        cells_that_are_not_background = cells(panel, background)
        ink = rarest(panel)
        return paint(panel, cells_that_are_not_background, ink, cross)

    return each(parts_between_separator_lines, change)"""),
    ("turn(input, rotate_90)", "    return turn(grid, rotate_90)"),
])
def test_code_reads_as_a_person_writes_it(text, lines):
    code = arcgen.Program(text).python()
    assert code.startswith("from arcgen.dsl import *\n\n\ndef transform(grid: Grid) -> Grid:\n    \"\"\"")
    assert code.endswith(f'"""\n{lines}\n')


def test_a_name_never_says_what_is_not_so():
    code = to_python(parse("keep(input, where(objects(input, black, by_side), both(not(is_colour(red)), "
                           "next_to(objects(input, red, by_corner), by_side))), black)"))
    assert "chosen_objs = where(objs, both(" in code


def test_a_sketch_is_no_code():
    with pytest.raises(ValueError, match=r"\?ink is not filled"):
        to_python(parse("paint(input, objects(input, black, by_side), ?ink, itself)", sketch=True))


# -- arcgen.dsl

def test_every_word_is_there_with_its_types_and_its_english():
    assert set(HINTS) == set(TYPES)
    for name, word in WORDS.items():
        value = getattr(dsl, "not_" if name == "not" else name)
        if word.function is None:
            assert value is word.value
            continue
        assert inspect.getdoc(value) and "[" not in value.__doc__.splitlines()[0]
        hints = inspect.get_annotations(value)
        if word.params:
            names = [n for n, _ in word.params]
            assert [*hints] == [*names, "return"] and [*inspect.signature(value).parameters] == names
        assert typing.get_type_hints(value)["return"] is not None       # every hint stands for something
    assert str(inspect.signature(dsl.turn)) == "(grid: 'Grid', symmetry: 'Symmetry') -> 'Grid'"
    assert typing.get_type_hints(dsl.turn) == {"grid": np.ndarray, "symmetry": str, "return": np.ndarray}
    assert dsl.all_of_colour.__doc__.endswith("Undefined when there are none.")


def test_the_words_stand_alone():
    code = """
import sys
import typing
from arcgen.dsl import *
assert paint([[0, 1, 0]], objects([[0, 1, 0]], black, by_side), red, itself).tolist() == [[0, 2, 0]]
heavy = {"datasets", "pyarrow", "torch", "matplotlib", "arcgen.synthesis", "arcgen.concepts", "arcgen.dataset"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_words_take_grids_in_any_form_and_arguments_by_name():
    grid = np.array([[0, 1, 1], [0, 0, 0], [3, 0, 0]])
    objs = dsl.objects(grid=grid, background=dsl.black, connectivity=dsl.by_side)
    assert dsl.size(objs).tolist() == [2, 1] and dsl.most(dsl.size)(objs).tolist() == [True, False]
    assert dsl.crop(dsl.the(objs, predicate=dsl.least(dsl.size))).tolist() == [[3]]
    assert dsl.where(objs, lambda things: things.colours == 1).sizes.tolist() == [2]      # one's own predicate
    halves = dsl.strips([[1, 0, 0, 2]], 2, dsl.horizontal)
    assert dsl.each(halves, lambda panel: 1 - panel // 2).tolist() == [[1, 1, 1, 0]]      # one's own rule


def test_mistakes_are_told_as_python_tells_them():
    for wrong in (lambda: dsl.turn([[1]]), lambda: dsl.turn([[1]], dsl.identity, 3),
                  lambda: dsl.turn([[1]], by=dsl.identity)):
        with pytest.raises(TypeError, match="turn"):
            wrong()
    with pytest.raises(UserError, match="0 to 9"):
        dsl.turn([[11]], dsl.identity)
    with pytest.raises(dsl.RuleError, match="30 x 30"):
        dsl.upscale([[1] * 20], 2)
    with pytest.raises(dsl.RuleError, match="tie"):
        dsl.rarest([[1, 2]])

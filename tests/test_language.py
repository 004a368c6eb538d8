"""The rule language: text, types, totality, and what D4 and colours do to programs."""
import gc
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_programs import random_expression, random_grid

from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError, UserError
from arcgen.core.grid import SYMMETRIES, is_grid, recolour, same, transform
from arcgen.core.seeds import stream
from arcgen.language import parse, run, to_text, types
from arcgen.language.alternatives import ablations, alternatives, replaced
from arcgen.language.canonical import canonical_form, canonical_program, recolour_program, transform_program
from arcgen.language.engine import Context
from arcgen.language.english import describe
from arcgen.language.interned import interned
from arcgen.language.program import MAX_NODES, slots, walk
from arcgen.language.run import NumpyContext
from arcgen.language.simplify import simplified

SEEDS = st.integers(0, 2**32 - 1)


def random_program(seed: int, depth: int = 4):
    rng = np.random.default_rng(seed)
    while True:
        program = random_expression(rng, types.Grid, depth)
        if 1 < program.size <= MAX_NODES:
            return program, rng


@given(SEEDS)
def test_text_round_trips_exactly(seed):
    program, _ = random_program(seed, 5)
    text = to_text(program)
    assert parse(text) == program
    assert to_text(parse(text)) == text
    assert "\n" not in text


def test_equal_expressions_are_one_object_also_for_threads_and_are_forgotten():
    texts = [to_text(random_program(seed, 5)[0]) for seed in range(60)]
    gc.collect()
    before = interned()
    with ThreadPoolExecutor(8) as pool:
        made = [[*pool.map(parse, texts)] for _ in range(4)]
    assert interned() > before + 60
    assert all(node is first for programs in made for node, first in zip(programs, made[0]))
    assert len({*made[0]}) == len({*texts})
    del made
    gc.collect()
    assert interned() < before + 60                    # but for what the text of a program leaves behind


@given(st.sampled_from(sorted(library())), SEEDS)
def test_drawn_rules_round_trip_and_are_told(name, seed):
    program, _ = library()[name].draw_rule(stream("test", seed))
    assert parse(to_text(program)) == program
    english = describe(program)
    assert english.endswith(".") and "{" not in english and "[" not in english and "?" not in english


@settings(max_examples=400, deadline=None)
@given(SEEDS)
def test_any_well_typed_program_is_total_and_bounded(seed):
    program, rng = random_program(seed)
    for _ in range(3):
        grid = random_grid(rng, 30 if seed % 10 == 0 else 10)
        before = grid.copy()
        start = time.perf_counter()
        try:
            assert is_grid(run(program, grid)), to_text(program)
        except RuleError:
            pass
        assert time.perf_counter() - start < 10, to_text(program)
        assert same(grid, before), f"the input was changed by {program}"


def outcome(program, grid):
    try:
        return run(program, grid)
    except RuleError:
        return None


def assert_same_outcome(a, b, program):
    assert (a is None) == (b is None) and (a is None or same(a, b)), to_text(program)


@settings(max_examples=400, deadline=None)
@given(SEEDS, st.sampled_from(SYMMETRIES))
def test_turning_program_and_grid_together_turns_the_output(seed, symmetry):
    program, rng = random_program(seed)
    turned = transform_program(program, symmetry)
    if turned is None:
        return
    grid = random_grid(rng)
    out = outcome(program, grid)
    assert_same_outcome(outcome(turned, transform(grid, symmetry)),
                        None if out is None else transform(out, symmetry), program)


@settings(max_examples=400, deadline=None)
@given(SEEDS)
def test_renaming_colours_of_program_and_grid_together_renames_the_output(seed):
    program, rng = random_program(seed)
    table = rng.permutation(10)
    grid = random_grid(rng)
    out = outcome(program, grid)
    assert_same_outcome(outcome(recolour_program(program, table), recolour(grid, table)),
                        None if out is None else recolour(out, table), program)


@given(SEEDS, st.sampled_from(SYMMETRIES))
def test_canonical_form_is_the_same_for_all_images(seed, symmetry):
    program, rng = random_program(seed)
    image = recolour_program(transform_program(program, symmetry) or program, rng.permutation(10))
    canonical = canonical_program(program)
    assert canonical_program(image) == canonical
    assert canonical_program(canonical) == canonical
    _, g, table = canonical_form(program)
    assert sorted(table) == list(range(10))
    assert recolour_program(transform_program(program, g), table) == canonical


@settings(deadline=None)
@given(SEEDS)
def test_neighbours_are_well_typed_and_differ_in_one_place(seed):
    program, _ = random_program(seed, 3)
    if program.size > 40:
        return
    found = alternatives(program)
    assert program not in found and len(set(found)) == len(found)
    for other in (*found, *ablations(program)):
        assert other.type is types.Grid
        for node in walk(other):
            assert node.word.accepts(len(node.args)) or not node.args
        for node, slot in slots(other):
            assert node.type.fits(slot), to_text(other)
        assert parse(to_text(other)) == other


def test_replaced_changes_the_place_it_names():
    program = parse("paint(input, where(objects(input, black, by_corner), most(size)), red, itself)")
    for at, (node, _) in enumerate(slots(program)):
        assert replaced(program, at, node) == program
    changed = replaced(program, 7, parse("paint(input, objects(input, black, by_corner), red, box)").args[3])
    assert [n for n, _ in slots(changed)][7].word.name == "box" and changed != program


def _differences(a, b):
    """Places at which two programs part."""
    if a.word is not b.word or a.value != b.value or len(a.args) != len(b.args):
        return 1
    return sum(_differences(x, y) for x, y in zip(a.args, b.args))


def test_an_alternative_differs_in_one_place_also_where_a_text_names_it_once():
    plain = parse("paint(input, where(objects(input, black, by_corner), most(size)), red, itself)")
    assert {_differences(plain, r) for r in alternatives(plain)} == {1}
    text = "a = where(objects(input, black, by_corner), most(size)); paint(paint(input, a, red, box), a, blue, itself)"
    twice = [_differences(parse(text), r) for r in alternatives(parse(text))]
    assert set(twice) == {1, 2}         # what is named once changes everywhere


def test_equal_sub_expressions_are_run_once(monkeypatch):
    text = "a = where(objects(input, black, by_corner), most(size)); paint(paint(input, a, red, box), a, blue, itself)"
    program = parse(text)
    assert to_text(program) == text
    calls = []
    objects = program.args[1].args[0].word
    real = objects.function
    object.__setattr__(objects, "function", lambda *a: calls.append(1) or real(*a))
    try:
        NumpyContext(np.eye(4, dtype=np.uint8)).value(program)
    finally:
        object.__setattr__(objects, "function", real)
    assert len(calls) == 1


@pytest.mark.parametrize("text, message", [
    ("", "expected"),
    ("paint", "takes 4"),
    ("objets(input, black, by_corner)", "did you mean 'objects'"),
    ("crop(the(objects(input, black, by_corner), most(size))", "')'"),
    ("crop(the(objects(input, black, by_side), most(shape)))", "must be Measure, not Property"),
    ("turn(input, red)", "must be Symmetry"),
    ("upscale(input, 99999999999)", "out of range"),
    ("turn(input, transpose) garbage", "unexpected"),
    ("__import__('os').system('true')", "cannot read"),
    ("input.__class__", "cannot read"),
    ("most(size)", "must be a Grid"),
    ("input = turn(input, transpose); input", "cannot be used"),
    ("?x", "no place"),
    ("turn(" * 500 + "input" + ", transpose)" * 500, "nested deeper"),
    ("a = join(input, input, right); " * 2 + "a", "cannot be used"),
    ("x" * 100_000, "longer than"),
])
def test_bad_program_texts_get_one_clear_line(text, message):
    with pytest.raises(UserError) as caught:
        parse(text)
    assert message in str(caught.value) and "\n" not in str(caught.value)


@given(st.text(max_size=200) | st.text(alphabet="abct(),;=?- 019inputurn", max_size=80))
def test_the_parser_survives_any_text(text):
    try:
        parse(text)
    except UserError as error:
        assert str(error)


def test_growth_by_abbreviations_is_bounded():
    text = "".join(f"{b} = join({a}, {a}, right); " for a, b in zip(["input", *"abcdefghijkl"], "abcdefghijklm")) + "m"
    with pytest.raises(UserError, match="larger than"):
        parse(text)


@settings(max_examples=200, deadline=None)
@given(SEEDS)
def test_leaving_out_void_words_changes_no_output(seed):
    program, rng = random_program(seed)
    simpler = simplified(program)
    assert simpler.size <= program.size and simplified(simpler) == simpler
    grid = random_grid(rng)
    assert_same_outcome(outcome(simpler, grid), outcome(program, grid), program)


def test_void_words_are_left_out():
    text = "turn(keep(input, where(objects(input, black, by_side), both(every, is_full)), black), identity)"
    assert to_text(simplified(parse(text))) == "keep(input, where(objects(input, black, by_side), is_full), black)"


def test_a_context_counts_what_has_no_value_too():
    """So that what is remembered stays bounded where expressions end in errors."""
    context = Context(np.zeros((3, 3), np.uint8))
    for n in range(1, 6):
        assert context.output(parse(f"crop(the(objects(input, black, by_side), at_least(size, {n})))")) is None
    assert len(context) > 10
    context.forget()
    assert len(context) <= 1

"""Words say what they are, programs what they need, and scenes ask for that and read no text."""
import ast
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_programs import random_expression

from arcgen.concepts.catalogue import library
from arcgen.core.grid import SYMMETRIES
from arcgen.language import acts, alternatives, idioms, parse, simplify, terms, types, wording
from arcgen.language.canonical import recolour_program, transform_program
from arcgen.language.program import walk
from arcgen.language.registry import WORDS, word
from arcgen.language.requirements import Requirement, requirements
from arcgen.language.text import parse_expression
from arcgen.language.traits import Need, Role
from arcgen.scenes.priors import Roles
from arcgen.synthesis.extensions import EXTENSIONS

ROOT = Path(__file__).parent.parent / "arcgen"
SCENES = [*(ROOT / "scenes").glob("*.py"), *(ROOT / "concepts" / "library").glob("*.py")]
THINGS = "objects(input, black, by_side)"


def needs(text, type=types.Grid):
    return [(found.need.name, str(found.things), str(found.key)) for found in
            requirements(parse_expression(text, type))]


# ---------------------------------------------------------------- words

def test_each_need_and_each_role_is_some_words():
    assert {need for w in WORDS.values() for need in w.needs} == {*Need} - {Need.TIES}     # which are told from WINNER
    assert {w.role for w in WORDS.values()} == {*Role}
    assert all(need.value[0].islower() and not need.value.endswith(".") for need in Need)


def test_a_word_that_declares_nothing_has_the_role_that_its_types_say_and_needs_nothing():
    def undeclared(objs, direction: "Direction") -> "Region":      # noqa: F821 - annotations are the words' types
        return objs.masks
    try:
        word("{it}")(undeclared)
        found = WORDS["undeclared"]
        assert (found.role, found.needs, found.effort, found.far_fetched) == (Role.LOCATES, (), 0, False)
        assert found.has_direction and not found.oriented
    finally:
        WORDS.pop("undeclared", None)


def test_roles_follow_from_types_or_are_declared():
    by_role = {role: {w.name for w in WORDS.values() if w.role is role} for role in Role}
    assert {"red", "up", "by_side", "rotations"} <= by_role[Role.NAMES]
    assert by_role[Role.PAINTS] == {"paint", "paint_under"}
    assert {w.name for w in WORDS.values() if w.chooses} == {"where", "the"}
    assert {w.name for w in WORDS.values() if w.role is Role.SELECTS and w.result.fits(types.Objects)} == \
        {"where", "the", "only", "in_order"}
    for w in WORDS.values():
        assert (w.role is Role.NAMES) == (w.function is None), w
        assert w.role in (Role.SELECTS, Role.DECIDES) or w.result is not types.Predicate, w
        assert w.effort == 0 or w.result.fits(types.Objects), w


def test_what_others_count_on_in_words_of_a_kind():
    for w in WORDS.values():
        slots = [slot for _, slot in w.params]
        if Need.FIGURES in w.needs:                 # the background is looked up: arcgen.synthesis.salience
            assert slots[:2] == [types.Grid, types.Colour], w
        if w.role is Role.PAINTS:                   # what they paint is looked up: arcgen.language.lookalikes
            assert slots[:4] == [types.Grid, types.Objects, types.Ink, types.Region], w
        if {Need.WINNER, Need.ALL_DIFFERENT, Need.ODD_ONE, Need.NUMBER, Need.THRESHOLD} & {*w.needs}:
            keyed = any(name == "property" and slot.fits(types.Property) for name, slot in w.params)
            # one asks for a number that is there already, one compares by their cells
            assert keyed or w.name in ("looked_up", "largest_rectangles"), w
        if types.Property in slots or types.Measure in slots:
            assert any(name == "property" for name, _ in w.params), w      # so that requirements find the key


def test_tables_by_name_know_only_words():
    names = {*simplify._VOID, *(void for _, void, _ in simplify._VOID.values()), *alternatives._NEUTRAL.values(),
             *wording.LINKS, *(name for names in alternatives._BY_COLOUR.values() for name in names),
             *(name for form in idioms.FORMS.values() for name in form if name), *terms.TERMS, *terms.AGAIN,
             *(name for name, _ in terms.PLAINER), *terms.COLOURFUL, *terms.SUPERLATIVE, *acts.DRAWN, *acts.MIXED,
             *(name for pair in idioms.IDIOMS for name in re.findall(r"\w+", pair)),
             "both", "either", "among", "every", "when", "the"}
    assert names <= set(WORDS)


# ---------------------------------------------------------------- programs

def test_needs_come_with_their_things_and_their_key():
    biggest = f"the({THINGS}, most(size))"
    assert needs(f"crop({biggest})") == [("SEVERAL", THINGS, "None"), ("FIGURES", THINGS, "None"),
                                         ("WINNER", THINGS, "size")]
    some = f"where({THINGS}, most(edge(up)))"
    assert ("TIES", THINGS, "edge(up)") in needs(f"erase(input, {some}, black)")
    assert ("WINNER", THINGS, "size") in needs(f"erase(input, where({THINGS}, not(most(size))), black)")
    closed = f"the({THINGS}, among(is_closed, least(box_area)))"
    assert needs(f"crop({closed})")[2:] == [("OUTLINES", THINGS, "None"),
                                            ("WINNER", f"where({THINGS}, is_closed)", "box_area")]
    assert ("ALL_DIFFERENT", THINGS, "long_side") in needs(
        f"bar_chart({THINGS}, size, up, long_side, right, black)")


def test_what_is_met_or_compared_with_comes_too():
    program = parse(f"move(input, {THINGS}, until(up, where(cells(input, black), is_colour(red))), black)")
    found = {r.need: r for r in requirements(program)}
    assert str(found[Need.TO_MEET].things) == THINGS
    assert str(found[Need.TO_MEET].others) == "where(cells(input, black), is_colour(red))"
    assert str(found[Need.COLOUR].things) == "cells(input, black)" and str(found[Need.COLOUR].by) == "is_colour(red)"
    table = f"by_value(size, case(1, red), case(2, of_held({THINGS})))"
    ink = parse(f"paint(input, {THINGS}, choose(unique(shape), {table}, red), itself)")
    assert {(r.need, str(r.key)) for r in requirements(ink) if str(r.things) == THINGS} >= {
        (Need.ODD_ONE, "shape"), (Need.NUMBER, "size"), (Need.CONTAINED, "None")}


def test_a_function_of_things_that_is_applied_to_none_still_has_its_needs():
    assert requirements(parse_expression("both(is_closed, unique(colour))", types.Predicate)) == (
        Requirement(Need.OUTLINES, parse_expression("is_closed", types.Predicate)),
        Requirement(Need.ODD_ONE, parse_expression("unique(colour)", types.Predicate), None, None,
                    parse_expression("colour", types.Property)))


@given(st.integers(0, 2**32 - 1), st.sampled_from(SYMMETRIES))
def test_requirements_are_those_of_the_words_and_the_same_turned_and_recoloured(seed, symmetry):
    rng = np.random.default_rng(seed)
    program = random_expression(rng, types.Grid, 4)
    found = requirements(program)
    assert len(set(found)) == len(found)
    inside = {*walk(program)}
    for r in found:
        assert r.by in inside and r.others in {None, *inside} and r.key in {None, *inside}
        assert r.things in {None, *inside} or r.things.word.name == "where"
        assert r.things is None or r.things.type.fits(types.Objects)
    assert {(node, need) for node in inside for need in node.word.needs} == \
        {(r.by, Need.WINNER if r.need is Need.TIES else r.need) for r in found}
    turned = transform_program(recolour_program(program, rng.permutation(10)), symmetry)
    if turned is not None:
        assert [r.need for r in requirements(turned)] == [r.need for r in found]


# ---------------------------------------------------------------- scenes

def test_a_rule_is_asked_for_words_and_needs_by_hole():
    which = parse_expression("both(equals(size, 3), unique(shape))", types.Predicate)
    roles = Roles(0, (), (), {"which": which, "n": 3, "key": parse_expression("box_area", types.Measure)})
    assert roles.uses("shape", "look", at="which") and roles.uses("box_area") and not roles.uses("box_area", at="which")
    assert not roles.uses("shape", at="n") and not roles.uses("shape", at="absent")
    assert [str(n) for n in roles.find("equals", "size")] == ["equals(size, 3)", "size"]
    assert roles.asks(Need.NUMBER, at="which", by="size") and not roles.asks(Need.NUMBER, by="shape")
    assert roles.asks(Need.ODD_ONE) and not roles.asks(Need.OUTLINES) and not roles.asks(Need.ODD_ONE, at="key")


def test_a_word_that_does_not_exist_fails_at_once():
    for ask in (lambda roles: roles.uses("is_clozed"), lambda roles: roles.uses("size", "syze", at="which"),
                lambda roles: roles.asks(Need.NUMBER, by="syze")):
        with pytest.raises(KeyError, match=r"is_clozed|syze"):
            ask(Roles())


def calls(path, *names):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in names:
                yield node


def test_scenes_and_concepts_ask_for_words_that_exist():
    asked = 0
    for path in SCENES:
        for call in calls(path, "uses", "find"):
            names = [a.value for a in call.args if isinstance(a, ast.Constant)]
            assert {*names} <= set(WORDS), f"{path.name}: {names}"
            asked += len(names)
    assert asked > 40


def readings(path):
    """Where a file reads what fills a hole as text (str, repr, format, to_text, an f-string), or, if it is a
    scene, compares names of words: line numbers."""
    for call in calls(path, "str", "repr", "format", "to_text"):
        if any("roles" in ast.unparse(a) for a in call.args):
            yield call.lineno
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FormattedValue) and "roles.holes" in ast.unparse(node):
            yield node.lineno
        if isinstance(node, ast.Compare) and path in SCENES and "word.name" in ast.unparse(node):
            yield node.lineno


def test_nobody_reads_the_text_of_a_rule(tmp_path):
    assert {str(path.relative_to(ROOT)): found for path in ROOT.rglob("*.py") if (found := [*readings(path)])} == {}
    assert not [path.name for path in SCENES if "to_text" in path.read_text()]
    text = 'if "most" in str({0}["which"]) or f"{{{0}}}":\n    pass\n'.format("roles.holes")    # not so in this file
    (tmp_path / "a.py").write_text(text)
    assert [*readings(tmp_path / "a.py")] == [1, 1]


# ---------------------------------------------------------------- concepts and extensions

def test_a_concept_knows_the_words_of_its_fillings():
    assert {w.name for w in library()["fill-holes"].words} >= {"paint", "holes"}
    assert "cells_of" in {w.name for w in library()["halo"].words}              # in one alternative of a hole
    for concept in library().values():
        assert {n.word for n in walk(concept.tree) if n.args} <= concept.words, concept.name


def test_extensions_that_look_for_things_are_known_by_their_words():
    looks = {e.name for e in EXTENSIONS if e.looks}
    assert {"recolour-the-chosen", "fill-holes", "join-like-cells"} <= looks
    assert looks.isdisjoint({"turn-grid", "crop-to-figure", "cells-fall", "some", "part"})

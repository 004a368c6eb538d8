"""Breadth: how many rules a concept holds, and rules made deeper as its own run out."""
import math
from collections import Counter
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sampling import sampled

from arcgen.concepts.base import Concept, draw_value, roles_of
from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError
from arcgen.core.grid import MAX_SIDE
from arcgen.core.seeds import stream
from arcgen.language import parse, types
from arcgen.language.alternatives import ablations
from arcgen.language.canonical import canonical_program
from arcgen.language.program import holes
from arcgen.language.text import to_text
from arcgen.synthesis.additions import ADDITIONS, FIRST, LAST_RESORTS, ODD_SELECTORS, PART, SELECTORS
from arcgen.synthesis.capacity import bits, capacity, extensible, fingerprint, measured, stock, suits, visits
from arcgen.synthesis.example import example_in
from arcgen.synthesis.extending import _weights, draw_rules
from arcgen.synthesis.extensions import EXTENSIONS
from arcgen.synthesis.framings import FRAMINGS
from arcgen.synthesis.policy import POLICY
from arcgen.synthesis.profiles import PROFILES
from arcgen.synthesis.rule import Rule
from arcgen.synthesis.salience import is_crowded
from arcgen.synthesis.source import SynthSource
from arcgen.synthesis.trial import Trial
from arcgen.tasks.rejection import Rejected

SEED = 5

STEPS = (*ADDITIONS, *LAST_RESORTS)


def sketch(text: str, **holes_: str) -> Concept:
    return Concept("made-up", text, scene=None, holes=holes_)


# -- capacity

@pytest.mark.parametrize("concept, expected", [
    (sketch("recolour(input, ?colour, ?colour2)"), 0),                                  # colours do not count
    (sketch("upscale(input, ?n)", n="2 | 3 | 4 | 5"), 2),
    (sketch("upscale(input, ?n)", n="2 | 2 | 3 | 3"), 1),                               # an alternative listed twice
    (sketch("fall(input, ?way, black)", way="up | down | left | right"), 0),            # a turn does not count
    (sketch("join(upscale(input, ?n), upscale(input, ?n), ?way)", n="2 | 3", way="down | right"), 1),
    (sketch("?a", a="input | upscale(input, ?n)", n="2 | 3 | 4 | 5"), 2),     # half of the draws have it
])
def test_the_capacity_of_small_sketches(concept, expected):
    assert bits(concept) == pytest.approx(expected)


def test_capacity_foretells_how_often_draws_agree():
    """Against the draws themselves, on a sample of the library."""
    errors = []
    for name in sampled(library(), 33, "capacity"):
        concept = library()[name]
        texts = Counter(to_text(canonical_program(concept.draw(stream("capacity", name, k))[0])) for k in range(40))
        agreeing = sum(n * (n - 1) / 2 for n in texts.values())
        if agreeing >= 3:                       # else there are too many rules to measure by so few draws
            errors.append(bits(concept) - math.log2(40 * 39 / 2 / agreeing))
    assert len(errors) > 15
    assert abs(np.median(errors)) < 0.7 and np.mean(np.abs(errors)) < 1.2


def test_every_capacity_is_within_bounds():
    every = (*library().values(), *STEPS, *SELECTORS, *ODD_SELECTORS, PART)
    assert all(0 <= bits(c) <= POLICY.capacity.most_bits for c in every)


# -- steps

@pytest.mark.parametrize("step", STEPS, ids=lambda s: s.name)
def test_a_step_is_well_formed(step):
    known = {name: parse("recolour(input, red, red)").args[1] for name in ("known",)}
    for k in range(30):
        program, _, _ = step.draw(stream("step", step.name, k), known)
        assert program.type is types.Grid and not holes(program) and program.size > 1


def test_steps_are_named_once_and_the_first_ones_are_steps():
    names = [s.name for s in STEPS]
    assert len(set(names)) == len(names) and set(FIRST) <= set(names)
    assert len(set(names) & set(library())) > len(names) / 2
    assert {w.name for w in EXTENSIONS} == {*names, "some", "by-kind", "part"}


def test_what_nothing_asks_for_is_tried_when_all_else_is_spent():
    odd = {s.name for s in LAST_RESORTS} | {"part"}
    def share(drawn):
        weights = _weights(drawn)
        return sum(w for e, w in weights.items() if e.name in odd) / sum(weights.values())
    assert share(0) < 0.02 and share(1e4) > 0.5
    found, of_any_size = [], replace(PROFILES["arc-1"], areas={MAX_SIDE**2: 1})
    for name in sampled(library(), 40, "early"):
        try:
            found.append(next(draw_rules(library()[name], stream("early", name), 1, 1.0, profile=of_any_size))[0])
        except Rejected:
            continue
    assert len(found) > 15 and sum(rule.name.split("+")[-1] in odd for rule in found) <= len(found) / 10


def test_colours_to_avoid_are_avoided_and_given_ones_taken():
    concept, taken = sketch("paint(input, holes(input, ?bg), ?colour, itself)"), [1, 2, 3, 4, 5]
    for k in range(20):
        _, roles, _ = concept.draw(stream("avoid", k), {"bg": draw_value(stream("x"), "bg", types.Colour, [])}, taken)
        assert roles.background == draw_value(stream("x"), "bg", types.Colour, []).word.value
        assert roles.inks and not set(roles.inks) & set(taken)
    with pytest.raises(RuleError, match="no colour is left"):
        draw_value(stream("x"), "", types.Paint, list(range(10)))


def test_what_an_inner_step_paints_need_not_be_in_the_input():
    outer_looks = parse("recolour(paint(input, holes(input, black), red, itself), red, blue)")
    assert roles_of(outer_looks, {}).seen == () and set(roles_of(outer_looks, {}).inks) == {1, 2}
    one_step = parse("paint(input, where(objects(input, black, by_side), is_colour(red)), red, box)")
    assert roles_of(one_step, {}).seen == (2,) and roles_of(one_step, {}).inks == ()


def test_a_rule_that_leaves_no_colour_is_a_draw_in_vain():
    """Such a draw used to end a build of 50,000 tasks."""
    sketch = "input"
    for i in range(0, 12, 2):
        sketch = f"recolour({sketch}, ?old{i}, ?new{i})"
    concept = Concept("twelve-colours", sketch, scene=None)
    with pytest.raises(RuleError, match="no colour"):
        concept.draw(stream("twelve colours"))
    with pytest.raises(Rejected):
        next(draw_rules(concept, stream("twelve colours"), 0))


# -- rules made deeper

def rules_after(*earlier: int) -> list[tuple[Rule, list]]:
    """Rules of concepts after so many draws of each."""
    found = []
    for name in sampled(library(), 100, "deep"):
        for before in earlier:
            try:
                found.append(next(draw_rules(library()[name], stream("deep", name), before)))
            except Rejected:
                continue
    return found


@pytest.fixture(scope="module")
def deep() -> list[tuple[Rule, list]]:
    """Rules of concepts that are long exhausted: what can be framed of them is known too."""
    found = rules_after(3_000, 30_000)
    assert len(found) > 40
    return found


def test_an_exhausted_concept_gives_deeper_rules_and_a_fresh_one_its_own(deep):
    assert all("+" in rule.name for rule, _ in deep if bits(rule.concept) < 8)
    plain = 0
    for k in range(40):
        try:
            rule, _ = next(draw_rules(library()["recolour-the-chosen"], stream("fresh", k), 0))
        except Rejected:
            continue
        plain += "+" not in rule.name
    assert plain >= 20


def test_the_rules_of_one_draw_are_of_one_plain_rule_and_its_scenes():
    several = 0
    for name in sampled(library(), 25, "several"):
        try:
            drawn = []
            rules = draw_rules(library()[name], stream("several", name), 2_000)
            for rule, examples in islice(rules, POLICY.drawing.run):
                if not rule.framings:               # those have scenes of their own
                    drawn.append((rule, examples))
        except Rejected:
            pass                                    # there are no more
        assert len({rule.stages[0] if rule.stages else rule.program for rule, _ in drawn}) <= 1
        assert len({id(e.context) for _, examples in drawn for e in examples}) <= POLICY.trial.scenes
        several += len(drawn) > 1
    assert several >= 4, several


def test_every_part_of_a_deeper_rule_matters_and_it_asks_for_no_new_colour(deep):
    for rule, examples in deep:
        assert rule.program.size <= POLICY.extending.most_words and not holes(rule.program)
        for part in ablations(rule.program):
            assert sum(not e.agrees(part) for e in examples) >= 2, (part, rule.program)
        assert len({(e.output.shape, e.output.tobytes()) for e in examples}) > 1


def test_a_deeper_rule_does_what_neither_half_does(deep):
    """The rule without its last step is no longer the rule, on a third of the scenes."""
    steps = {s.name for s in STEPS}
    for rule, examples in deep:
        last = rule.name.split("+")[-1]
        if last in steps and rule.program.args and rule.program.args[0].type is types.Grid:
            inner = rule.program.args[0]
            assert 3 * sum(not e.agrees(inner) for e in examples) >= len(examples), rule.program


def test_what_an_addition_paints_is_seen(deep):
    """And what it looks for lies in a grid with room for it."""
    painted = looked = 0
    for rule, examples in (*deep, *rules_after(100, 300)):        # earlier ones have a single addition
        if rule.name.count("+") == 1 and rule.stages:
            new = set(rule.roles.inks) - set(roles_of(rule.stages[0], rule.values).inks)
            shown = sum(not new.isdisjoint(np.unique(e.output).tolist()) for e in examples)
            assert not new or 2 * shown >= len(examples), rule.program
            painted += bool(new)
        for things in rule.things:
            assert 2 * sum(is_crowded(e.context, things) for e in examples) <= len(examples)
            looked += 1
    assert painted >= 2 and looked >= 10, (painted, looked)


def test_a_rule_is_a_function_of_stream_and_expectation():
    for name in sampled(library(), 6, "pure"):
        concept = library()[name]
        for earlier in (0, 200):
            drawn = []
            for _ in range(2):
                try:
                    drawn.append(next(draw_rules(concept, stream("pure", name), earlier))[0].program)
                except Rejected as rejected:
                    drawn.append(rejected.reason)
            assert drawn[0] == drawn[1]


@pytest.mark.parametrize("draw", [0, 1_000, 10_000, 50_000, 100_000])
def test_no_concept_has_more_than_one_draw_in_twenty(draw):
    shares = SynthSource().shares(draw)
    assert max(shares) < 0.05 and min(shares) > 0
    assert (shares > 0.001).sum() >= 100


def test_what_was_measured_is_of_the_concepts_as_they_are_now():
    stale = [name for name, c in library().items() if (found := measured().get(name)) is None
             or found.fingerprint != fingerprint(c) or not found.stock]
    assert not stale and set(measured()) == set(library()), f"run `python benchmarks/stocks.py`: {stale} changed"
    for name, concept in library().items():
        found = measured()[name]
        assert stock(concept) == found.stock >= 1 and suits(concept) == found.suits
        assert set(found.suits) == set(FRAMINGS) - {*concept.not_framed}
        assert extensible(concept) == max(POLICY.extending.least_extensible, found.extensible)
        assert all(0 <= share <= 1 for share in (found.extensible, *found.suits.values()))


def test_what_was_measured_on_another_state_of_a_concept_does_not_count():
    some = next(concept for concept in library().values() if extensible(concept) < 1)
    for other in (replace(some, digest="changed"), replace(some, name="new")):
        assert extensible(other) == 1 and suits(other) == {}
        assert stock(other) == POLICY.capacity.unmeasured * capacity(other)


@given(st.lists(st.tuples(st.floats(0.1, 10), st.floats(1, 1_000)), min_size=1, max_size=20), st.floats(1, 1e6))
def test_visits_go_where_there_is_something_new(concepts, draws):
    weights, stocks = np.array(concepts).T
    visited, new = visits(weights, stocks, draws)
    assert visited.sum() == pytest.approx(draws, rel=1e-6) and (visited > 0).all()
    assert new == pytest.approx(np.exp(-visited / stocks))          # what a visit of coupons gives
    found = stocks * (1 - new)
    assert (found <= stocks).all() and (found <= visited * (1 + 1e-6) + 1e-9).all()
    further, later = visits(weights, stocks, 2 * draws)
    assert (further > visited).all() and (later <= new).all()
    same = visits(np.ones(2), np.array([2.0, 200.0]), draws)[0]
    assert same[0] < same[1]


def test_late_draws_are_pure_and_seldom_come_to_nothing():
    one, two = SynthSource(), SynthSource()
    draws = range(49_000, 49_012)
    found = [one.proposal(SEED, d) for d in draws]
    assert [two.proposal(SEED, d) for d in reversed(draws[:4])] == found[3::-1]
    assert sum(not c.rejected for c in found) >= 9


def test_a_trial_gives_up_on_a_rule_that_no_scene_fits():
    concept = library()["fill-holes"]
    program, _, values = concept.draw(stream("trial"))
    trial = Trial(Rule(concept, concept.name, program, values).start, stream("scenes"))
    with pytest.raises(Rejected, match="input equals output"):
        trial.examples(parse("turn(turn(input, rotate_180), rotate_180)"))
    for e in trial.examples(program):
        assert example_in(program, e.context)[0].output.tobytes() == e.output.tobytes()

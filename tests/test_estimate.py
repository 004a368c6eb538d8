"""What is said of a build before it begins: its time, and what its sources have not."""
import math
import re
from itertools import pairwise
from zlib import crc32

import pytest
from click.testing import CliRunner
from toy import Toy

from arcgen.commands import arcgen as arcgen_command
from arcgen.core.errors import UserError
from arcgen.dataset import build as builds
from arcgen.dataset import estimate as estimates
from arcgen.dataset import plan as plans
from arcgen.dataset.engines import Serial
from arcgen.dataset.estimate import estimate
from arcgen.dataset.holding import course, draws_for, found, holds
from arcgen.dataset.plan import TooFew
from arcgen.dataset.recipe import recipe
from arcgen.dataset.sources import open_source
from arcgen.tasks.known import NOTHING
from arcgen.tasks.source import Proposal


def test_the_places_of_a_sample_lie_about_evenly_however_few_are_taken():
    for end, step in ((1, 1), (2, 1), (100, 1), (130_000, 8)):
        places = list(estimates._spread(end, step))
        assert len(set(places)) == len(places) and all(0 <= p < end and p % step == 0 for p in places)
        assert len(places) == min(max(1, end // step), 5000)
        for n in (3, 10, 50):
            assert abs(sum(places[:n]) / len(places[:n]) - end / 2) <= end / 2 / math.sqrt(n) + step
    assert sorted(estimates._spread(100, 1)) == list(range(100))


def test_draws_find_what_is_not_equally_likely_and_are_told_of_what_was_found():
    assert found(draws_for(30, 75), 75) == pytest.approx(30) and draws_for(30, 75) > 30
    few, = course(20, 75)
    assert few == (0, pytest.approx(draws_for(20, 75)), 0) and next(course(20, 75, 0.5)).stop == 2 * few.stop
    assert [*course(10, math.inf)][-1].stop == pytest.approx(10, rel=1e-3)
    for tasks, held in ((100_000, 350_000), (500, 75), (1, 1), (1, 0.5)):
        every = [*course(tasks, held, 1.0, 5_000)]
        assert all(one.stop == other.start for one, other in pairwise(every)) and every[0].start == 0
        assert all(0 <= one.told <= other.told <= 1 for one, other in pairwise(every))
        if tasks > held - 1:
            assert every[-1].told > 0.99 and 5_000 <= every[-1].stop < 5_000 + 3 * 1_024
    *_, whole = course(100_000, 350_000)
    assert 100_000 < whole.stop < 110_000       # an untold draw in sixteen, at most, may give what there is
    assert whole.told == pytest.approx(0.28, abs=0.02)


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


class Narrow(Toy):
    """Thirty rules, some of them seldom. A draw tries twenty times, 1 ms each, to give one that it is not told of."""

    def proposal(self, seed, draw, known=NOTHING):
        for attempt in range(20):
            estimates.time.now += 1e-3
            rule = int(30 * (crc32(f"{seed} {draw} {attempt}".encode()) / 2 ** 32) ** 2)
            if f"rule {rule}" not in known:
                return Proposal(self.name, draw, f"toy{rule:05d}", f"rule {rule}", "copy", {"rule": rule})
        return Proposal(self.name, draw, rejected="dull")


@pytest.mark.parametrize("held", [25, 30, 36])
def test_an_estimate_knows_what_a_source_takes_that_runs_dry(held, tmp_path, monkeypatch):
    """Draws that are told of nearly all there is try again and again, and for long none is kept. Whether it is known
    how many tasks there are makes no great difference."""
    monkeypatch.setattr(estimates, "time", Clock())
    monkeypatch.setattr(estimates, "holds", lambda source: held)
    made = recipe({"tasks": 100, "variants": 1, "sources": ["narrow"]})
    with pytest.raises(TooFew, match="only 30 distinct tasks"):
        plans.make(made, tmp_path / "plan", Serial(), open_narrow)
    true, found = estimates.time.now, estimate(made, 1, open_narrow)
    assert true / 1.5 < found.seconds < true * 1.5
    assert 25 <= int(re.search(r"some (\d+) distinct", found.notes[0])[1]) <= 36


def test_a_narrow_source_is_drawn_from_as_a_build_does_it(tmp_path, monkeypatch):
    """However wrong the figure is that is known of how many tasks it holds: a plan that is made within the time for an
    estimate is no estimate, and of another one the last draws tell what the next will take."""
    for tasks, budget, held in ((20, 6.0, 5), (28, 0.08, 40)):
        monkeypatch.setattr(estimates, "time", Clock())
        monkeypatch.setattr(estimates, "BUDGET", budget)
        monkeypatch.setattr(estimates, "holds", lambda source, held=held: held)
        made = recipe({"tasks": tasks, "variants": 1, "sources": ["narrow"]})
        assert len(plans.make(made, tmp_path / f"plan{tasks}", Serial(), open_narrow)) == tasks
        true, estimates.time.now = estimates.time.now, 0.0
        found = estimate(made, 1, open_narrow)
        assert not found.notes and true / 1.5 < found.seconds < true * 1.5


def open_narrow(spec, **_):
    return Narrow(spec, None)


def test_a_concept_of_few_rules_is_estimated_too(tmp_path, monkeypatch):
    """Of whose rules each draw but the first is told of most."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(estimates, "BUDGET", 0.5)
    run = CliRunner().invoke(arcgen_command, ["build", "--concepts", "narrow-ones-fall-through", "--tasks", "60",
                                              "--variants", "2", "--decontaminate", "none", "--dry-run"])
    assert run.exit_code == 0 and "120 rows" in run.stdout, run.output
    source = open_source("synth", concepts="narrow-ones-fall-through")
    assert source.met(0).share == 0 < source.met(10).share < source.met(500).share <= 1


def test_what_narrow_concepts_seem_to_hold_is_said_before_anything_is_drawn_in_vain(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(estimates, "BUDGET", 0.5)
    narrow = open_source("synth", concepts="turn-grid")
    assert 30 < holds(narrow) < 250 and holds(open_source("synth")) > 100_000
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


def test_a_large_plan_is_not_told_by_its_beginning(monkeypatch):
    """The first hundred tasks tell those of a narrow source, and nothing of a hundred thousand."""
    monkeypatch.setattr(estimates, "_begun", lambda *args: pytest.fail("it was begun"))
    monkeypatch.setattr(estimates, "BUDGET", 0.2)
    large = recipe({"tasks": 100_000, "variants": 1, "decontaminate": "none", "sources": ["synth"]})
    assert holds(open_source("synth")) < estimates.NARROW * large.tasks
    assert estimate(large, 1).sampled_draws

"""The queue of arcft submit: its clock, its workers, its order, and what an answer is an answer to."""
from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import time
from dataclasses import replace

import numpy as np
import pytest
import toy_workers
from arcft_support import real_tasks

from arcft import identity
from arcft.agenda import DEATHS, GENEROUS, Agenda, Entry
from arcft.candidates import Candidate
from arcft.clock import Clock
from arcft.devices import read_devices, read_shard
from arcft.jointly import JOINT, SHARE, Joint
from arcft.pool import STARTS, Pool
from arcft.records import FULL, GLANCE, Record
from arcgen.core.errors import UserError
from arcgen.core.task import Pair

# ---------------------------------------------------------------- clock


def test_the_clock_counts_from_its_making_and_keeps_a_margin():
    now = [100.0]
    clock = Clock(1000.0, lambda: now[0])
    assert clock.left() == 980.0 and not clock.up()
    now[0] = 1050.0
    assert clock.left() == 30.0
    now[0] = 1081.0
    assert clock.up() and clock.left() == 0.0
    assert not Clock(now=lambda: now[0]).up() and Clock().left() == math.inf


# ---------------------------------------------------------------- workers


def events(pool: Pool, kind: str, seconds: float = 60.0):
    """The first event of a kind."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for event in pool.wait(1.0):
            if event.kind == kind:
                return event
    raise AssertionError(f"no {kind}")


def test_a_dead_worker_hands_its_job_back_and_is_replaced():
    with Pool(toy_workers.obey, [("a",)]) as pool:
        events(pool, "ready")
        pool.give(0, "who")
        name, process = events(pool, "done").value
        assert name == "a" and process != os.getpid()
        pool.give(0, "fail")
        assert events(pool, "failed")[2:] == ("fail", "no idea")
        pool.give(0, "die")
        died = events(pool, "died")
        assert (died.job, died.value) == ("die", "signal 9") and pool.jobs() == []
        events(pool, "ready")
        pool.give(0, "who")
        assert events(pool, "done").value[1] != process
        pool.give(0, "sleep")
        process = pool._places[0].process
    assert process.exitcode is not None         # its context's end is its end, whatever it is at


def test_a_worker_that_cannot_start_is_not_started_for_ever():
    with Pool(toy_workers.stillborn, [()]) as pool:
        for left in range(STARTS - 1, -1, -1):
            event = events(pool, "died")
            assert (event.job, event.value, pool.size) == (None, "exit code 3", min(left, 1))
        assert pool.idle() == [] and pool.size == 0


PARENT = """
import sys, time; sys.path.insert(0, {here!r})
import toy_workers
from arcft.pool import Pool
if __name__ == "__main__":
    with Pool(toy_workers.obey, [("a",)]) as pool:
        while not pool.idle(): pool.wait(1)
        pool.give(0, "who"); print(pool.wait(60)[0].value[1], flush=True)
        pool.give(0, "sleep"); time.sleep(600)
"""


def test_workers_end_when_their_parent_is_killed(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(PARENT.format(here=os.path.dirname(__file__)))
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        worker = int(parent.stdout.readline())
        os.kill(worker, 0)
        parent.kill()
        parent.wait()
        for _ in range(600):
            try:
                os.kill(worker, 0)
            except ProcessLookupError:
                return
            time.sleep(0.05)
    raise AssertionError("the worker lives on")


# ---------------------------------------------------------------- agenda


def entries(n: int) -> list[Entry]:
    found = []
    for task in real_tasks(n):
        digest = identity.of_task(task)
        found.append(Entry(task, digest, {stage: f"{stage}-{digest}" for stage in (GLANCE, FULL)}))
    return found


def answer(entry: Entry, stage: str, logprob: float = -1.0) -> Record:
    candidate = Candidate(np.zeros((2, 2), dtype=np.uint8), {"identity::": logprob})
    return Record(entry.keys[stage], entry.digest, entry.task.id, "by", "m", stage, [[candidate] for _ in
                                                                                      entry.task.test])


def test_first_a_glance_at_all_the_short_ones_first_then_what_promises_most():
    now = [0.0]
    agenda = Agenda(entries(9), Clock(1000.0, lambda: now[0]), together=4)
    costs = []
    while (job := agenda.next(2))["stage"] == GLANCE:
        assert len(job["tasks"]) <= 4 and job["seconds"] <= 250
        costs += [e.cost for e in agenda.of(job)]
        agenda.done(job, [answer(e, GLANCE) for e in agenda.of(job)])
    assert costs == sorted(costs) and len(costs) == 9
    agenda.done(job, [answer(agenda.of(job)[0], FULL)])

    sure, near, far = agenda.entries[-3:]
    for entry, logprob in ((sure, -1e-9), (near, -0.7), (far, -60.0)):
        entry.records[GLANCE] = answer(entry, GLANCE, logprob)
        entry.task = replace(entry.task, train=sure.task.train, test=sure.task.test)
    assert near.gain > far.gain >= sure.gain > 0
    order = []
    while job := agenda.next(2):
        order += agenda.of(job)
        agenda.done(job, [answer(agenda.of(job)[0], FULL)])
    assert order.index(near) < min(order.index(sure), order.index(far)) and len(order) == 8


@pytest.mark.parametrize("end", ["done", "failed", "died"])
def test_the_common_adapter_comes_between_glances_and_answers(tmp_path, end):
    joint = Joint([e.task for e in entries(3)], tmp_path / "adapter.safetensors")
    agenda = Agenda(entries(3), Clock(1000.0, lambda: 0.0), together=4, joint=joint)
    glance = agenda.next(1)
    assert glance["stage"] == GLANCE and glance["start"] is None
    agenda.done(glance, [answer(e, GLANCE) for e in agenda.of(glance)])
    job = agenda.next(2)
    assert job["stage"] == JOINT and len(job["learn"]) == 3 and job["seconds"] == pytest.approx(SHARE * 980)
    assert agenda.next(2) is None                               # the answers wait for it
    if end == "done":
        joint.path.touch()
        agenda.done(job, [])
    elif end == "failed":
        assert agenda.failed(job, "out of memory") == [] and joint.failed == "out of memory"
    else:
        assert agenda.died(job, "signal 9") == []
        job = agenda.next(2)
        assert job["stage"] == JOINT
        agenda.died(job, "signal 9")
        assert "signal 9" in joint.failed
    job = agenda.next(2)
    assert job["stage"] == FULL and job["start"] == (str(joint.path) if end == "done" else None)


def test_budgets_share_what_is_left_and_end_with_the_clock():
    now = [0.0]
    agenda = Agenda(entries(30), Clock(1000.0, lambda: now[0]), together=4)
    now[0] = 300.0                              # too late for glances
    first, second = agenda.next(2), agenda.next(2)
    assert first["stage"] == second["stage"] == FULL and agenda.of(first) != agenda.of(second)
    fair = 680 * 2 * agenda.of(first)[0].cost / sum(e.cost for e in agenda.entries)
    assert first["seconds"] == pytest.approx(GENEROUS * fair) and first["seconds"] < second["seconds"] < 680
    now[0] = 990.0
    assert agenda.next(2) is None
    assert Agenda(entries(2), Clock(), 4).next(1)["seconds"] == math.inf


def test_a_task_at_which_workers_die_is_tried_alone_then_plainly_then_given_up():
    agenda = Agenda(entries(4), Clock(), together=4)
    job = agenda.next(1)
    assert len(job["tasks"]) == 4
    assert agenda.died(job, "signal 9") == []
    for _ in range(4):                          # each alone now
        job = agenda.next(1)
        assert job["stage"] == GLANCE and len(job["tasks"]) == 1
        agenda.done(job, [answer(agenda.of(job)[0], GLANCE)])
    deadly, adapted = agenda.of(agenda.next(1))[0], []
    agenda.busy.clear()
    while deadly.waits_for(FULL):
        job = agenda.next(1)
        if agenda.of(job) == [deadly]:
            adapted.append(job["adapt"])
            agenda.died(job, "signal 9")
        else:
            agenda.done(job, [answer(agenda.of(job)[0], FULL)])
    assert adapted == [True, True, False] and len(adapted) == DEATHS
    assert "3 workers died" in deadly.failed[FULL]


def test_a_failed_glance_at_several_is_taken_apart():
    agenda = Agenda(entries(3), Clock(), together=4)
    assert agenda.failed(agenda.next(1), "memory") == []
    given_up = agenda.failed(agenda.next(1), "memory")
    assert len(given_up) == 1 and given_up[0].failed == {GLANCE: "memory"} and given_up[0].waits_for(FULL)


# ---------------------------------------------------------------- identity


def test_an_answer_is_known_by_the_content_of_its_task():
    task = real_tasks()[0]
    same = replace(task, id="other", test=tuple(Pair(p.input, np.zeros((1, 1), np.uint8)) for p in task.test))
    assert identity.of_task(task) == identity.of_task(same)             # neither name nor solution
    changed = replace(task, train=task.train[::-1])
    assert identity.of_task(task) != identity.of_task(changed)
    keys = [identity.of_answer(identity.of_task(task), w, s) for w in "ab" for s in ({"x": 1}, {"x": 2})]
    assert len(set(keys)) == 4


def test_weights_are_known_by_their_files_wherever_they_lie(tmp_path):
    for name in ("one", "two", "three"):
        (tmp_path / name / "model").mkdir(parents=True)
        (tmp_path / name / "model" / "model.safetensors").write_bytes(b"3" if name == "three" else b"1")
        facts = {"base": None, "prompt": {"encoder": "compact"}, "limit": 8}
        (tmp_path / name / "run.json").write_text(json.dumps(facts))
    one, two, three = (identity.of_weights(str(tmp_path / name)) for name in ("one", "two", "three"))
    assert one == two != three
    (tmp_path / "two" / "run.json").write_text(json.dumps({**facts, "base": {"run": str(tmp_path / "three")}}))
    stacked = identity.of_weights(str(tmp_path / "two"))
    (tmp_path / "three" / "model" / "model.safetensors").write_bytes(b"4")
    assert len({one, stacked, identity.of_weights(str(tmp_path / "two"))}) == 3
    # a merged run has its weights beside its facts; what has moved together is found as seen from the run
    (tmp_path / "four").mkdir()
    (tmp_path / "four" / "model.safetensors").write_bytes(b"1")
    (tmp_path / "four" / "run.json").write_text(json.dumps({**facts, "weights": "."}))
    assert identity.of_weights(str(tmp_path / "four"))
    moved = {"run": str(tmp_path / "gone"), "relative": "../three"}
    (tmp_path / "one" / "run.json").write_text(json.dumps({**facts, "base": moved}))
    assert identity.of_weights(str(tmp_path / "one")) == identity.of_weights(str(tmp_path / "two"))
    (tmp_path / "two" / "run.json").write_text("{")
    with pytest.raises(UserError, match="not readable as a run"):
        identity.of_weights(str(tmp_path / "two"))


@pytest.mark.parametrize("read, text", [(read_devices, "gpu"), (read_devices, "cuda:77"), (read_devices, ""),
                                        (read_shard, "0/3"), (read_shard, "4/3"), (read_shard, "x")])
def test_devices_and_shards_that_are_none(read, text):
    with pytest.raises(UserError, match=r"--devices|--shard"):
        read(text)


def test_devices_and_shards():
    assert read_devices("cpu,cpu") == ["cpu", "cpu"] and read_shard("2/4") == (2, 4)

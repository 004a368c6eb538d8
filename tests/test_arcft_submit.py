"""A submission: every task answered within one clock, whatever fails or dies."""
from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
import torch
from arcft_support import challenges, loaded, real_tasks
from filelock import FileLock

from arcft import adapt, ensemble, jointly, kaggle, run, submit, worker
from arcft.agenda import Agenda
from arcft.clock import Clock
from arcft.jointly import Joint
from arcft.pool import Event
from arcft.records import read_all
from arcft.settings import AdaptSettings, SolveSettings
from arcft.solve import RECOVERABLE, Solver, reason
from arcgen.core.errors import UserError


def teach(one: run.Loaded, steps: int) -> None:
    """Some steps on the training tasks that fit."""
    documents = [d for t in real_tasks(12) if (d := one.prompter.document(one.prompter.question(t))) and
                 len(d.ids) <= one.limit]
    optimizer = torch.optim.AdamW(one.model.parameters(), lr=3e-3)
    for step in range(steps):
        ids = torch.from_numpy(documents[step % len(documents)].ids)[None]
        one.model(ids, labels=ids, use_cache=False).loss.backward()
        optimizer.step()
        optimizer.zero_grad()


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A folder with a model that has learnt a little of what a grid is, and sees at most 120 tokens."""
    folder = tmp_path_factory.mktemp("model") / "small"
    small = loaded(limit=120)
    teach(small, 60)
    small.model.save_pretrained(folder)
    small.prompter.tokenizer.save_pretrained(folder)
    return str(folder)


class Here:
    """A pool of one worker in this process, that dies at jobs when told so. done: the jobs that were given."""
    done: ClassVar[list[dict]] = []
    deadly: ClassVar[set[str]] = set()

    def __init__(self, target, arguments):
        _, _, name, load, how, learn, self.folder = arguments[0]
        self.solver = Solver(run.load(name, device="cpu", **load), how, learn)
        self.events, self.size = [], 1

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def idle(self):
        return [] if self.events else [0]

    def jobs(self):
        return [event.job for event in self.events]

    def give(self, number, job):
        type(self).done.append(job)
        if {t["record"]["name"] for t in job["tasks"]} & self.deadly and job["stage"] == "full":
            self.events.append(Event("died", 0, job, "signal 9"))
            return
        try:
            self.events.append(Event("done", 0, job, worker.answer(self.solver, job, Path(self.folder))))
        except RECOVERABLE as error:
            self.events.append(Event("failed", 0, job, reason(error)))

    def wait(self, seconds):
        found, self.events = self.events, []
        return found


@pytest.fixture
def here(monkeypatch):
    monkeypatch.setattr(submit, "Pool", Here)
    monkeypatch.setattr(Here, "done", [])
    monkeypatch.setattr(Here, "deadly", set())
    return Here


SOLVE = SolveSettings(views=2, score_views=2)
LOAD = {"encoder": "compact", "layout": "compact"}


def run_submit(tmp_path, model, *, clock=None, adapt=None, **plan):
    """The command on what `challenges` wrote; what it gives and prints."""
    lines = []
    output = kaggle.Output(tmp_path / "out" / "s.json", kaggle.read_challenges(tmp_path / "challenges.json"),
                           str(tmp_path / "sample.json"))
    value = submit.submit(output, submit.Plan(model, SOLVE, adapt, **{"folder": tmp_path / "work", "devices": ["cpu"],
                                                                      "load": LOAD, **plan}),
                          clock or Clock(), solutions=str(tmp_path / "solutions.json"), echo=lines.append)
    assert value == json.loads((tmp_path / "out" / "s.json").read_text())
    return value, lines


def full_jobs(here):
    return [t["record"]["name"] for job in here.done for t in job["tasks"] if job["stage"] == "full"]


def test_a_submission_is_complete_even_without_time(tmp_path, model, here):
    tasks = real_tasks(8)
    challenges(tmp_path, tasks)
    value, lines = run_submit(tmp_path, model, clock=Clock(1e-6))
    assert {k: len(v) for k, v in value.items()} == {t.id: len(t.test) for t in tasks}
    assert here.done == [] and "8 not at all" in "".join(lines)


def test_every_task_is_adapted_to_and_answered_and_nothing_twice(tmp_path, model, here):
    tasks = real_tasks(4)
    challenges(tmp_path, tasks)
    learn = AdaptSettings(steps=2, lora_rank=2)
    first, lines = run_submit(tmp_path, model, adapt=learn)
    assert sorted(full_jobs(here)) == sorted(t.id for t in tasks)
    assert "4 done, 0 cut short by the clock (4 of these adapted)" in "".join(lines) and "solved" in lines[-1]
    records = read_all([tmp_path / "work"])
    scored = [c for r in records if r.stage == "full" for of in r.tests for c in of]
    assert scored and all(len(c.scores) == 2 and np.isfinite(c.scores).any() for c in scored)
    count = len(here.done)
    again, lines = run_submit(tmp_path, model, adapt=learn)
    assert again == first and len(here.done) == count and "4 of 4 tasks are answered already" in lines[0]


def test_answers_are_those_of_the_content_whatever_the_names(tmp_path, model, here):
    """A.json, then B.json with the same names: today's fault was that A's answers were reported as B's."""
    a, b, c = real_tasks(3)
    challenges(tmp_path, [a, b])
    run_submit(tmp_path, model)
    assert sorted(full_jobs(here)) == sorted([a.id, b.id])
    here.done.clear()
    challenges(tmp_path, [replace(b, id=a.id), replace(c, id=b.id)])
    value, _ = run_submit(tmp_path, model)
    assert full_jobs(here) == [b.id]                # c under the name of b; b's answer is known, as a
    challenges(tmp_path, [b])
    assert run_submit(tmp_path, model)[0][b.id] == value[a.id]


def test_a_fault_of_one_task_is_noted_and_the_others_are_answered(tmp_path, model, here, monkeypatch):
    tasks = real_tasks(4)
    challenges(tmp_path, tasks)
    here.deadly.add(tasks[0].id)
    learn = adapt.Adapter.learn

    def faulty(self, task, seconds):
        if task.id == tasks[1].id:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return learn(self, task, seconds)
    monkeypatch.setattr(adapt.Adapter, "learn", faulty)
    _, lines = run_submit(tmp_path, model, adapt=AdaptSettings(steps=1, lora_rank=2))
    text = "\n".join(lines)
    assert f"{tasks[0].id}: given up, 3 workers died at it (the last by signal 9)" in text
    assert f"{tasks[1].id}: answered without adaptation: OutOfMemoryError: CUDA out of memory" in text
    assert "3 done, 0 cut short by the clock (2 of these adapted), 1 glanced at only" in text
    here.deadly.clear()
    here.done.clear()
    run_submit(tmp_path, model, adapt=AdaptSettings(steps=1, lora_rank=2))       # deaths are remembered
    assert [job["adapt"] for job in here.done] in ([], [False])


def test_what_was_cut_short_is_done_again_when_there_is_time(tmp_path, model, here, monkeypatch):
    challenges(tmp_path, real_tasks(2))
    solve = Solver.solve
    monkeypatch.setattr(Solver, "solve", lambda self, task, seconds, adapt: solve(self, task, 1e-9, adapt))
    assert "2 cut short" in "".join(run_submit(tmp_path, model)[1])
    monkeypatch.setattr(Solver, "solve", solve)
    here.done.clear()
    assert "2 done, 0 cut short" in "".join(run_submit(tmp_path, model)[1]) and len(full_jobs(here)) == 2


def test_shards_are_joined(tmp_path, model, here):
    tasks = real_tasks(3)
    path, _ = challenges(tmp_path, tasks)
    whole, _ = run_submit(tmp_path, model, load=LOAD | {"attention": "sdpa"})       # which is no other answer
    names = []
    for i in (1, 2):
        here.done.clear()
        value, _ = run_submit(tmp_path, model, folder=tmp_path / f"shard{i}", shard=(i, 2))
        assert set(value) == set(whole)             # complete, each
        names += full_jobs(here)
    assert sorted(names) == sorted(t.id for t in tasks)
    shards = [tmp_path / "shard1", tmp_path / "shard2"]
    assert ensemble.join(shards, path, tmp_path / "joined.json") == whole
    lines = []
    ensemble.join(shards[:1], path, tmp_path / "half.json", echo=lines.append)
    assert "not answered: " in lines[1]
    run_submit(tmp_path, model, folder=tmp_path / "other", adapt=AdaptSettings(steps=1, lora_rank=2))
    with pytest.raises(UserError, match="arcft vote is for those"):
        ensemble.join([*shards, tmp_path / "other"], path, tmp_path / "j.json")
    voted = ensemble.vote([*shards, tmp_path / "other"], path, tmp_path / "v.json", echo=lines.append)
    assert set(voted) == set(whole)
    with pytest.raises(UserError, match="holds no answers"):
        ensemble.vote([tmp_path], path, tmp_path / "v.json")


def test_two_at_work_in_one_folder_are_refused(tmp_path, model, here):
    challenges(tmp_path, real_tasks(1))
    (tmp_path / "work").mkdir()
    with FileLock(tmp_path / "work" / submit.LOCK), pytest.raises(UserError, match="another arcft submit"):
        run_submit(tmp_path, model)


def test_a_damaged_answer_is_named(tmp_path, model, here):
    challenges(tmp_path, real_tasks(1))
    run_submit(tmp_path, model)
    for path in (tmp_path / "work" / "answers").glob("*.json"):
        path.write_text("{}")
    with pytest.raises(UserError, match="take it away"):
        run_submit(tmp_path, model)



def test_a_submission_learns_all_tasks_together_first(tmp_path, model, here, monkeypatch):
    tasks = real_tasks(4)
    challenges(tmp_path, tasks)
    learn = AdaptSettings(steps=1, lora_rank=2, jointly=True, joint_steps=2)
    _, lines = run_submit(tmp_path, model, adapt=learn)
    stages = [job["stage"] for job in here.done]
    first = stages.index("full")
    assert stages[first - 1] == "joint" and set(stages[:first - 1]) == {"glance"} and stages.count("joint") == 1
    assert set(stages[first:]) == {"full"} and all(job["start"] for job in here.done[first:])
    assert any("4 tasks learned together: loss" in line and "in 8 steps" in line for line in lines)
    here.done.clear()
    run_submit(tmp_path, model, adapt=learn)
    assert not here.done                                        # neither the adapter nor an answer is made again
    run_submit(tmp_path, model, adapt=replace(learn, jointly=False))
    assert len(full_jobs(here)) == 4                            # other answers than those from the common adapter

    def fail(self, tasks, path, seconds):
        raise torch.OutOfMemoryError("CUDA out of memory")
    monkeypatch.setattr(adapt.Adapter, "learn_jointly", fail)
    _, lines = run_submit(tmp_path, model, adapt=replace(learn, joint_steps=3))
    text = "\n".join(lines)
    assert "tasks are not learned together: OutOfMemoryError" in text and "4 done" in text


def test_workers_that_die_at_the_adapter_of_all_tasks_are_told(tmp_path):
    agenda, lines = Agenda([], Clock(), 1, Joint(real_tasks(2), tmp_path / "adapter.safetensors")), []
    for _ in range(jointly.DEATHS):
        submit._heed(Event("died", 0, agenda.joint.job(1.0), "signal 9"), agenda, tmp_path,
                     submit.Journal(tmp_path / submit.JOURNAL), lines.append)
    assert lines == ["worker 0 died by signal 9 at the adapter of all tasks; it goes back"] * jointly.DEATHS + [
        "tasks are not learned together: workers died at it (the last by signal 9)"]

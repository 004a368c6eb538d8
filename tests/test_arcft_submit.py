from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
import torch
from arcft_support import loaded, prompter, real_tasks
from filelock import FileLock

from arcft import adapt, candidates, ensemble, gpu, jointly, kaggle, memory, run, submit, tiny, worker
from arcft import model as models
from arcft.agenda import Agenda
from arcft.candidates import Candidate
from arcft.clock import Clock
from arcft.jointly import Joint
from arcft.pool import Event
from arcft.records import read_all
from arcft.settings import AdaptSettings, PredictSettings, SolveSettings
from arcft.solve import RECOVERABLE, Solver, reason
from arcft.tokens import probe
from arcgen.core.errors import UserError
from arcgen.core.grid import same
from arcgen.core.task import Pair
from arcgen.tasks.augment import Augmentation


def grid(*rows) -> np.ndarray:
    return np.array(rows, dtype=np.uint8)


A, B, C = grid([1]), grid([2]), grid([1, 1])


# ---------------------------------------------------------------- submission


def challenges(tmp_path, tasks):
    value = {t.id: {"train": [p.to_dict() for p in t.train], "test": [{"input": p.input.tolist()} for p in t.test]}
             for t in tasks}
    (tmp_path / "challenges.json").write_text(json.dumps(value))
    sample = {t.id: [{"attempt_1": [[0, 0], [0, 0]], "attempt_2": [[0, 0], [0, 0]]} for _ in t.test] for t in tasks}
    (tmp_path / "sample.json").write_text(json.dumps(sample))
    solutions = {t.id: [p.output.tolist() for p in t.test] for t in tasks}
    (tmp_path / "solutions.json").write_text(json.dumps(solutions))
    return str(tmp_path / "challenges.json"), str(tmp_path / "sample.json")


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


def test_the_file_is_there_before_anything_heavy_is_loaded():
    code = "import sys; from arcft import kaggle, submit, ensemble; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_attempts_are_the_two_best():
    assert kaggle.attempts(C, [B, A, C]) == {"attempt_1": [[2]], "attempt_2": [[1]]}
    assert kaggle.attempts(C, []) == {"attempt_1": [[1, 1]], "attempt_2": kaggle.NOTHING}


@pytest.mark.parametrize("text, message", [
    ("[]", "no Kaggle challenges"), ("{", "cannot be read"), ('{"a": 1}', "a: not a task"),
    ('{"a": {"train": [], "test": [{"input": [[1]]}]}}', "at least one demonstration"),
    ('{"a": {"train": [{"input": [[1]], "output": [[11]]}], "test": [{"input": [[1]]}]}}', "0 to 9"),
])
def test_bad_challenges(tmp_path, text, message):
    (tmp_path / "c.json").write_text(text)
    with pytest.raises(UserError, match=message):
        kaggle.read_challenges(tmp_path / "c.json")


@pytest.mark.parametrize("value", [{}, {"a": []}, {"a": [{"attempt_1": [[1]]}]},
                                   {"a": [{"attempt_1": [[1]], "attempt_2": []}]}, {"b": []}, []])
def test_validation_finds_every_flaw(value):
    good = {"a": [{"attempt_1": [[1]], "attempt_2": [[1]]}]}
    kaggle.validate(good, good, "s")
    with pytest.raises(UserError, match=r"^s: "):
        kaggle.validate(value, good, "s")


def test_a_submission_is_scored_against_solutions(tmp_path):
    (tmp_path / "s.json").write_text(json.dumps({"a": [[[1]], [[2]]]}))
    value = {"a": [kaggle.attempts(C, [B, A]), kaggle.attempts(C, [A])]}
    assert kaggle.correct(value, str(tmp_path / "s.json")) == [[True, False]]
    assert "50.0 %" in kaggle.scored(value, str(tmp_path / "s.json"))
    with pytest.raises(UserError, match="expected the outputs of 1 tests"):
        kaggle.correct({"a": value["a"][:1]}, str(tmp_path / "s.json"))


# ---------------------------------------------------------------- choice


def candidate(grid, scores=(), **found):
    return Candidate(grid, dict(found), list(scores))


def test_the_product_of_experts_decides():
    often = candidate(A, [-1.0, -30.0], identity=-1.0, rotate_90=-1.0)
    steady = candidate(B, [-5.0, -4.0], rotate_90=-5.0)
    assert candidates.product([often, steady]) == [steady, often]
    often.scores[1] = float("nan")                  # no time for the second view: the first is what all have
    assert candidates.product([steady, often]) == [often, steady]
    often.scores, steady.scores = [], []
    assert candidates.product([steady, often]) == [often, steady]
    assert candidates.product([]) == []


def test_hierarchical_voting_counts_within_orientations_first():
    once_each = candidate(A, [-9.0], **{"identity:1": -1, "rotate_90:1": -1, "rotate_180:1": -1})
    likely = candidate(B, [-1.0], **{"identity:1": -1, "identity:2": -1})
    crowd = [candidate(grid([c, c]), [-2.0 - c], **{"rotate_90:2": -1, "rotate_90:3": -1}) for c in range(4)]
    assert candidates.hierarchical([likely, once_each])[0] is once_each
    assert candidates.product([likely, once_each])[0] is likely
    order = candidates.hierarchical([once_each, *crowd])
    assert order[-1] is crowd[3] or order[-1] is once_each      # an orientation sends three at most
    assert candidates.hierarchical([]) == []


def test_two_attempts_leave_no_model_without_its_own():
    """Two models say A or B, a third says C: what the mean over models has second is not what is attempted."""
    twins = [candidate(A, [-0.4]), candidate(B, [-0.6])]
    other = [candidate(C, [-0.1]), candidate(A, [-9.0])]
    pair = candidates.complementary([twins, twins, other])
    assert [g.tolist() for g in pair] == [A.tolist(), C.tolist()]
    means = candidates.complementary([twins, twins])
    assert [g.tolist() for g in means] == [A.tolist(), B.tolist()]
    assert [g.tolist() for g in candidates.complementary([[candidate(A, [-1.0])], []])] == [A.tolist()]
    assert candidates.complementary([]) == []


# ---------------------------------------------------------------- test-time fine-tuning


def test_lessons_come_from_the_demonstrations_alone():
    task = next(t for t in real_tasks() if len(t.train) == 3)
    poisoned = replace(task, test=tuple(Pair(grid([9] * 29), grid([9] * 29)) for _ in task.test))
    how = AdaptSettings()
    pairs = [next(iter(adapt.lessons(loaded(), t, how))).ids.tolist() for t in (task, poisoned)]
    assert pairs[0] == pairs[1]


def test_an_adapter_learns_and_forgets(tmp_path):
    one, tasks = loaded(), real_tasks(2)
    how = AdaptSettings(steps=25, learning_rate=5e-3, lora_rank=8)
    adapter = adapt.Adapter(one, how)
    before = [p.clone() for p in adapter.weights]
    losses = adapter.learn(tasks[0])
    assert np.mean(losses[-5:]) < np.mean(losses[:5])
    assert any(not torch.equal(a, b) for a, b in zip(before, adapter.weights))
    adapter.forget()
    assert all(torch.equal(a, b) for a, b in zip(before, adapter.weights))


def test_an_adapter_learns_all_tasks_and_each_goes_on_from_there(tmp_path):
    tasks, path = real_tasks(3), tmp_path / "joint" / "adapter.safetensors"
    how = AdaptSettings(steps=1, joint_steps=10, learning_rate=5e-3, lora_rank=8)
    adapter, other = adapt.Adapter(loaded(), how), adapt.Adapter(loaded(), how)
    fresh = [p.clone() for p in adapter.weights]
    losses = adapter.learn_jointly(tasks, path)
    assert len(losses) == 30 and np.mean(losses[-6:]) < np.mean(losses[:6])
    assert all(torch.equal(a, b) for a, b in zip(fresh, adapter.weights))
    other.start_from(str(path))
    assert other.learn(tasks[0])[0] < adapter.learn(tasks[0])[0]
    other.forget()
    assert any(not torch.equal(a, b) for a, b in zip(fresh, other.weights))
    assert len(adapter.learn_jointly(tasks, path, seconds=0.0)) == 1            # time was up


def test_common_lessons_hold_every_task_that_fits():
    tasks = real_tasks(4)
    one = loaded()
    stream = adapt.common_lessons(one, tasks, AdaptSettings())
    rounds = [[next(stream).ids.tolist() for _ in tasks] for _ in range(2)]
    mine = [{tuple(d.ids) for _, d in zip(range(2), adapt.lessons(one, t, AdaptSettings()))} for t in tasks]
    for seen in rounds:
        assert sorted(i for ids in seen for i, of in enumerate(mine) if tuple(ids) in of) == [0, 1, 2, 3]
    with pytest.raises(UserError, match="no demonstration of any task fits 8 tokens"):
        next(adapt.common_lessons(replace(one, max_seq_len=8), tasks, AdaptSettings()))


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


def test_adaptation_goes_on_where_it_was_killed(tmp_path):
    tasks, how = real_tasks(3), PredictSettings(predictions=2)
    short = AdaptSettings(steps=2, lora_rank=2)
    lines = []
    whole = adapt.adapt_and_predict(loaded(limit=200), tasks, short, how, tmp_path / "whole", lines.append)
    adapt.adapt_and_predict(loaded(limit=200), tasks[:2], short, how, tmp_path / "killed", lines.append)
    n = len(lines)
    again = adapt.adapt_and_predict(loaded(limit=200), tasks, short, how, tmp_path / "killed", lines.append)
    assert len(lines) == n + 1
    assert [(p.task, p.test, p.number, p.text) for p in again] == [(p.task, p.test, p.number, p.text) for p in whole]
    with pytest.raises(UserError, match="other settings"):
        other = replace(short, steps=3)
        adapt.adapt_and_predict(loaded(limit=200), tasks, other, how, tmp_path / "killed", lines.append)


def test_adaptation_to_other_tasks_in_the_same_folder_is_of_those(tmp_path):
    """`adapt --tasks B --out X` after A reported A's predictions as B's."""
    a, b = real_tasks(2)
    b = replace(b, id=a.id)
    short, how = AdaptSettings(steps=1, lora_rank=2), PredictSettings()

    def made(task, folder):
        found = adapt.adapt_and_predict(loaded(limit=200), [task], short, how, tmp_path / folder, lambda line: None)
        return [p.text for p in found]
    made(a, "one")
    assert made(b, "one") == made(b, "other")


def test_the_limit_of_an_adaptation_is_one_for_all_and_counts_training(tmp_path):
    tasks, lines = real_tasks(12), []
    how = PredictSettings(total_limit=2.0)
    start = time.monotonic()
    found = adapt.adapt_and_predict(loaded(limit=200), tasks, AdaptSettings(steps=10**6, lora_rank=2), how,
                                    tmp_path / "x", lines.append)
    assert time.monotonic() - start < 30 and lines == []         # one task learns until the end; it is not kept
    assert {(p.task, p.problem) for p in found} == {(t, "out of time") for t in range(12)}


# ---------------------------------------------------------------- plan, GPU


def test_the_plan_counts_parameters_exactly():
    plan = memory.plan(tiny.config(), 1024, lora=models.Lora(rank=4))
    adapted = models.add_lora(tiny.model(), models.Lora(rank=4))
    assert plan.trainable == sum(p.numel() for p in adapted.parameters() if p.requires_grad)
    assert memory.plan(tiny.config(), 1024).trainable == sum(p.numel() for p in tiny.model().parameters())


def test_the_plan_knows_what_the_seed_found():
    """Phi-3 with 4,096 tokens: not on 24 GB without checkpointing, with it yes; full training nowhere."""
    from transformers import Phi3Config
    config, lora = Phi3Config(), models.Lora(rank=32)
    assert memory.plan(config, 4096, lora=lora).parameters == 3_821_079_552
    assert memory.plan(config, 4096, lora=lora).train > 24
    assert memory.plan(config, 4096, lora=lora, checkpointing=True).train < 24
    assert memory.plan(config, 4096, lora=lora, four_bit=True, checkpointing=True).train < 10
    assert memory.plan(config, 4096).train > 60
    assert "fits T4 (14.6 GiB) and larger" in memory.plan(config, 4096, lora=lora, checkpointing=True).table()


def test_the_plan_knows_batches_and_what_cards_hold():
    """A 24-GB card has 22 GiB, and 16 prompts of Phi-3 at 8,192 tokens are 62."""
    config = memory.read_config("microsoft/Phi-3-mini-4k-instruct")
    plan = memory.plan(config, 8192, lora=models.Lora(rank=128), checkpointing=True, eval_batch=16)
    assert 61 < plan.evaluate < 68 and memory.CARDS["L4"] < 22.5 < memory.CARDS["RTX 3090"] < 24
    lines = plan.table().splitlines()
    assert [line.partition("fits ")[2] for line in lines if line.startswith("evaluation, 16")] == [
        "A100 80 GB (79.1 GiB) and larger"]
    for use in (plan.training, plan.evaluation, plan.adaptation):
        for card in memory.CARDS.values():
            most = use.most(card)
            assert use.total(most + 1) > card and (most == 0 or use.total(most) <= card)
    four = memory.plan(config, 8192, lora=models.Lora(rank=32), four_bit=True)
    assert plan.adaptation.most(memory.CARDS["L4"]) == 0 and four.evaluation.most(22) > plan.evaluation.most(22) > 0
    whole = memory.plan(config, 8192)
    assert whole.evaluate < whole.weights       # trained in fp32, used in bf16
    assert any(line.startswith("L4 (22 GiB)") for line in lines)


def test_activations_are_of_the_right_order():
    """What autograd really keeps for one step of a small Phi-3 in bf16, against the estimate."""
    config = tiny.config()
    config.num_hidden_layers, length = 4, 256
    from transformers import Phi3ForCausalLM
    net = Phi3ForCausalLM(config).to(torch.bfloat16)
    kept: dict[int, int] = {}
    weights = {p.untyped_storage().data_ptr() for p in net.parameters()}

    def pack(tensor):
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in weights:
            kept[storage.data_ptr()] = storage.nbytes()
        return tensor
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        net.model(torch.zeros((1, length), dtype=torch.long), use_cache=False)
    estimate = memory.plan(config, length, lora=models.Lora(rank=1)).activations * memory.GIB
    assert 0.6 < estimate / sum(kept.values()) < 1.7


def test_waiting_for_a_gpu(monkeypatch):
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    answers = iter([{"0": 9000, "1": 5000}, {"0": 9000, "1": 12}])
    lines = []
    assert gpu.wait_for_gpu(lambda: next(answers), pause=0.0, echo=lines.append) == "1"
    assert len(lines) == 1
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UserError, match="no GPU"):
        gpu.wait_for_gpu()


def test_probe_and_identity():
    assert probe(prompter()).lead == ()
    assert same(Augmentation().invert_grid(A), A)

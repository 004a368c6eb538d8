"""Environments: how tasks are told and answers read, which is asked when, and the classes for reasoning-gym and
verifiers inside these packages themselves."""
from __future__ import annotations

import asyncio
import subprocess
import sys
import types

import numpy as np
import pytest

from arcgen.core.errors import UserError
from arcgen.core.seeds import stream
from arcgen.core.task import Pair, Task
from arcgen.envs import questions
from arcgen.envs.questions import Questions
from arcgen.envs.text import answered, grid_text, question_text, right, right_cells
from arcgen.tasks.source import Proposal


class Fake:
    """Tasks of two tests whose difficulty is drawn from 0.00 .. 0.99."""

    def proposal(self, seed, draw):
        return Proposal("fake", draw, "a", "a", payload={"seed": seed})

    def row(self, seed, payload, variant):
        rng = stream("fake", payload["seed"])
        pairs = [Pair(*rng.integers(0, 10, (2, 3, 4)).astype(np.uint8)) for _ in range(5)]
        return Task(f"fake-{payload['seed']}", tuple(pairs[:3]), tuple(pairs[3:]),
                    {"difficulty": payload["seed"] % 100 / 100, "program": "input", "concept": "c"})


@pytest.fixture
def fake(monkeypatch):
    monkeypatch.setattr(questions, "open_source", lambda spec, **options: Fake())


GRID = [[1, 2, 3], [4, 5, 6]]


@pytest.mark.parametrize("text", [
    "1 2 3\n4 5 6", "123\n456", "1,2,3\n4,5,6", "1, 2, 3\n4, 5, 6\n", "| 1 | 2 | 3 |\n| 4 | 5 | 6 |",
    "[[1, 2, 3], [4, 5, 6]]", "[\n  [1, 2, 3],\n  [4, 5, 6]\n]", "```\n1 2 3\n4 5 6\n```",
    "I saw 9 things.\n7 7\n7 7\nSo:\n1 2 3\n4 5 6\nThat is it.", "9 9\n\n1 2 3\n4 5 6",
    "7 7\n<answer>\n1 2 3\n4 5 6\n</answer>\n8 8", "<ANSWER>No: 3 3\n\n1 2 3\n4 5 6</ANSWER>"])
def test_an_answer_is_read_however_it_is_written(text):
    assert [grid.tolist() for grid in answered(text)] == [GRID]
    assert right(answered(text), np.array(GRID, np.uint8))


@pytest.mark.parametrize("text", ["", "no grid", "1 2\n3", "10 11\n12 13", "-1 2", "<answer></answer>\n1 2 3", "1.5",
                                  "\n".join(["1"] * 31), " ".join("1" * 31), "1 a\n2 b"])
def test_what_is_no_grid_is_no_answer(text):
    assert answered(text) == []


def test_of_more_answers_than_allowed_the_last_count():
    text = "<answer>1</answer> or <answer>2</answer> or rather <answer>3\n3</answer>"
    one, two = answered(text), answered(text, 2)
    assert [g.tolist() for g in one] == [[[3], [3]]] and [g.tolist() for g in two] == [[[2]], [[3], [3]]]
    assert right(two, np.array([[2]], np.uint8)) and not right(one, np.array([[2]], np.uint8))
    assert right_cells(answered("1 2 9\n4 5 6"), np.array(GRID)) == 5 / 6 and right_cells(one, np.array(GRID)) == 0.0


def test_a_question_tells_the_task_but_not_its_answers():
    task = Fake().row(0, {"seed": 5}, 0)
    text = question_text(task, 1, attempts=2)
    for pair in task.train:
        assert grid_text(pair.input) in text and grid_text(pair.output) in text
    assert grid_text(task.test[1].input) in text and "two attempts" in text
    assert not any(grid_text(grid) in text for grid in (task.test[1].output, task.test[0].input, task.test[0].output))
    assert "<answer>" not in question_text(task, 0) and "attempts" not in question_text(task, 0, 1)


def test_questions_are_the_same_in_any_order_and_seeds_share_none(fake):
    some = [Questions(7)[i] for i in range(30)]
    again = Questions(7)
    assert some == [again[i] for i in (*range(29, -1, -1),)][::-1]
    tasks = {seed: {Questions(seed)[i].task.id for i in range(100)} for seed in (41, 42, 43)}
    assert len(tasks[41] | tasks[42] | tasks[43]) == 300
    assert {question.test for question in some} == {0, 1}


def test_the_difficulty_is_within_the_range_or_the_question_says_why_not(fake, monkeypatch):
    hard = Questions(0, (0.9, 1.0))
    assert all(hard[i].task.meta["difficulty"] >= 0.9 for i in range(20))
    monkeypatch.setattr(Fake, "row", lambda *_: None)
    with pytest.raises(UserError, match=r"^difficulty: no task of 0.9-1.0 in 200 draws; widen"):
        hard[3]


@pytest.mark.parametrize("options, says", [
    ({"difficulty": (0.5, 0.4)}, "difficulty"), ({"concepts": ["hallo"]}, "did you mean 'halo'"),
    ({"profile": "arc-3"}, "profile"), ({"seed": -1}, "seed")])
def test_options_that_cannot_be_are_told_at_once(options, says):
    with pytest.raises(UserError, match=says):
        Questions(**{"seed": 0, **options})


@pytest.mark.parametrize("module, remedy", [("reasoning_gym", "--no-deps"), ("verifiers", "arcgen[verifiers]")])
def test_without_its_package_a_module_says_what_to_install(module, remedy):
    code = f"import sys; sys.modules[{module!r}] = None; import arcgen.envs.questions, arcgen.envs.{module}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith(f"arcgen.core.errors.UserError: arcgen.envs.{module} needs") and remedy in last


# -- reasoning-gym

@pytest.fixture
def gym(fake):
    reasoning_gym = pytest.importorskip("reasoning_gym")
    import arcgen.envs.reasoning_gym as ours
    return types.SimpleNamespace(package=reasoning_gym, ours=ours)


@pytest.mark.slow        # the package takes seconds to import
def test_a_dataset_of_reasoning_gym(gym):
    data = gym.package.create_dataset("arcgen", seed=42, size=20, min_difficulty=0.3, max_difficulty=0.7)
    items = [*data]
    assert len(items) == len(data) == 20 and data[3] == items[3] and data.category == "arc"
    assert all(0.3 <= item["metadata"]["task_difficulty"] <= 0.7 for item in items)
    assert items[0]["metadata"]["difficulty"] == {"difficulty": (0.3, 0.7)}
    for item in items:
        assert data.score_answer(item["answer"], item) == 1.0
        assert data.score_answer(item["answer"].replace(" ", ""), item) == 1.0
        assert data.score_answer(f"{item['answer']}\n0 0 0 0", item) == data.score_answer("1 1\n1 1", item) == 0.05
        assert data.score_answer("?", item) == data.score_answer("", item) == data.score_answer(None, item) == 0.0
    other = gym.package.create_dataset("arcgen", seed=43, size=20, min_difficulty=0.3, max_difficulty=0.7)
    assert not {item["question"] for item in items} & {item["question"] for item in other}
    with pytest.raises(IndexError):
        data[20]
    for wrong in ({"min_difficulty": 0.8, "max_difficulty": 0.7}, {"size": 0}, {"concepts": ["hallo"]}):
        with pytest.raises(UserError):
            gym.package.create_dataset("arcgen", seed=0, **wrong)


@pytest.mark.slow        # the package takes seconds to import
def test_its_machinery_takes_the_dataset(gym):
    from reasoning_gym.coaching import Experiment
    from reasoning_gym.composite import CompositeConfig, CompositeDataset, DatasetSpec
    from reasoning_gym.dataset import ReseedingDataset
    from reasoning_gym.factory import create_curriculum
    from reasoning_gym.version_manager import DatasetVersionManager
    endless = iter(ReseedingDataset(gym.package.create_dataset("arcgen", seed=1, size=4), chunk_size=4))
    assert len({next(endless)["question"] for _ in range(12)}) == 12
    curriculum = create_curriculum("arcgen")
    first = curriculum.generate_configuration({"seed": 1, "size": 4})
    assert (first.min_difficulty, first.max_difficulty) == (0.0, 0.35)
    assert curriculum.increment_attr_level("difficulty")
    assert curriculum.generate_configuration({"seed": 1, "size": 4}).max_difficulty == 0.4
    specs = [DatasetSpec(name=name, weight=1, config={}) for name in ("arcgen", "leg_counting")]
    mixed = CompositeDataset(CompositeConfig(size=6, seed=3, datasets=specs), DatasetVersionManager())
    names = [mixed[i]["metadata"]["source_dataset"] for i in range(6)]
    assert {"arcgen"} < {*names}
    item = mixed[names.index("arcgen")]
    experiment = Experiment("mixed", mixed)
    assert experiment.score_answer_with_id(item["answer"], item["metadata"]["entry_id"]) == 1.0
    assert "difficulty" in str(experiment.score_board.aggregate()["arcgen"].stats())


# -- verifiers

@pytest.fixture
def vf(fake):
    return pytest.importorskip("verifiers.v1")


def taskset(vf, **options):
    """As its command line makes one of the name that users type."""
    return vf.load_taskset(vf.taskset_config_type("arcgen-env")(id="arcgen-env", **options))


def scored(vf, task, reply: str):
    """The trace of a reply, scored by the package."""
    trace = vf.Trace(task=vf.TraceTask(type=type(task).__name__, data=task.data),
                     agent=vf.AgentInfo(config=vf.AgentConfig()), root_reply=reply)
    asyncio.run(task.score(trace))
    return trace


@pytest.mark.slow        # the package takes seconds to import
def test_a_taskset_of_verifiers_is_endless_and_selected_from(vf):
    tasks = taskset(vf, seed=3, min_difficulty=0.5)
    assert not tasks.bounded and vf.task_type("arcgen-env").__name__ == "ArcgenTask"
    some = [*tasks.take(12)]
    assert [task.data.idx for task in some] == [*range(12)] and len({task.key for task in some}) == 12
    assert all(task.data.difficulty >= 0.5 and "<answer>" in task.data.prompt for task in some)
    assert [task.data for task in taskset(vf, seed=3, min_difficulty=0.5).take(12)] == [task.data for task in some]
    again = type(some[0].data).model_validate_json(some[0].data.model_dump_json())
    assert again == some[0].data
    for wrong in ({"concepts": ["hallo"]}, {"min_difficulty": 0.8, "max_difficulty": 0.7}):
        with pytest.raises(UserError):
            taskset(vf, **wrong)


@pytest.mark.slow        # the package takes seconds to import
def test_rewards(vf):
    task = next(iter(taskset(vf)))
    answer = "\n".join(" ".join(map(str, row)) for row in task.data.output)
    near = answer[:-1] + str((int(answer[-1]) + 1) % 10)
    good, bad, none = (scored(vf, task, f"Well. <answer>{text}</answer>") for text in (answer, near, "?"))
    assert (good.reward, bad.reward, none.reward) == (1.0, 0.0, 0.0)
    assert [trace.metrics["well_formed"] for trace in (good, bad, none)] == [1.0, 1.0, 0.0]
    assert scored(vf, task, f"<answer>{answer}</answer><answer>{near}</answer>").reward == 0.0


@pytest.mark.slow        # the package takes seconds to import
def test_a_shaped_reward_and_two_attempts_by_option(vf):
    task = next(iter(taskset(vf, task={"attempts": 2, "shaped": 0.5})))
    answer = "\n".join(" ".join(map(str, row)) for row in task.data.output)
    near = answer[:-1] + str((int(answer[-1]) + 1) % 10)
    assert "two attempts" in task.data.prompt
    assert scored(vf, task, f"<answer>{answer}</answer><answer>{near}</answer>").reward == 1.5
    assert scored(vf, task, f"<answer>{near}</answer>").reward == pytest.approx(0.5 * 11 / 12)


@pytest.mark.slow        # the package takes seconds to import
def test_an_environment_is_made_of_the_taskset_by_its_name(vf):
    config = vf.resolve_env_config({"taskset": {"id": "arcgen-env", "seed": 5, "concepts": ["halo"],
                                                "task": {"shaped": "0.25", "attempts": "2"}}})   # as options give them
    env = vf.load_environment(config)
    assert type(env).__name__ == "SingleAgentEnv" and env.taskset.config.task.shaped == 0.25
    assert env.taskset.config.task.attempts == 2
    assert type(env.taskset).__name__ == "ArcgenTaskset" and env.taskset.config.seed == 5

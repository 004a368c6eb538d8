"""Exports for trainers of language models: what is asked is what arcft asks, and the trainers take it."""
import json

import numpy as np
import pyarrow.parquet as pq
import pytest

from arcgen.core.errors import UserError
from arcgen.core.task import Pair, Task
from arcgen.export import verl_reward
from arcgen.export.export import export
from arcgen.export.settings import SYSTEM, ExportSettings
from arcgen.prompts.encode import encoder
from arcgen.prompts.questions import INTROS, NEEDS, OUTPUT, PLAIN_KINDS, each_test, worded
from arcgen.tasks.filters import Filters

PROGRAM = "turn(input, rotate_90)"


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """Five small tasks, the first of two tests, of which two have a program and one a description."""
    rng = np.random.default_rng(0)
    tasks = []
    for i in range(5):
        grids = rng.integers(0, 10, (5, 2, 3)).astype(np.uint8)
        pairs = [Pair(grid, np.ascontiguousarray(np.rot90(grid, -1))) for grid in grids]
        meta = {"program": PROGRAM} if i < 2 else {}
        meta |= {"description": "Turn it."} if i < 1 else {}
        tasks.append(Task(f"t{i}", tuple(pairs[:3]), tuple(pairs[3:5 if i == 0 else 4]), meta))
    path = tmp_path_factory.mktemp("chat") / "tasks.jsonl"
    path.write_text("".join(json.dumps(task.to_dict()) + "\n" for task in tasks))
    return str(path), tasks


def asked(tasks) -> list[Task]:
    """A task for each test."""
    return [one for task in tasks for one in each_test(task)]


def lines(folder) -> list[dict]:
    return [json.loads(line) for path in sorted((folder / "data").glob("*.jsonl")) for line in path.open()]


def test_the_last_turn_is_the_answer_and_each_test_is_a_line(source, tmp_path):
    path, tasks = source
    made = export(path, tmp_path / "out", ExportSettings(to="messages", shard_rows=2))
    found = lines(tmp_path / "out")
    assert len(found) == made.counts["questions"] == 6 and "6 lines of 5 rows" in made.remarks[-1]
    assert [(line["id"], line["test_index"]) for line in found][:3] == [("t0", 0), ("t0", 1), ("t1", 0)]
    for line, task in zip(found, asked(tasks), strict=True):
        question = worded(task, OUTPUT, encoder("shape+rows"))
        assert line["messages"] == [{"role": "system", "content": SYSTEM}, {"role": "user", "content": question.prompt},
                                    {"role": "assistant", "content": question.answer}]
        assert np.array_equal(encoder("shape+rows").decode(question.answer), task.test[0].output)


def test_digits_are_a_turn_a_pair_and_nothing_else(source, tmp_path):
    path, tasks = source
    export(path, tmp_path / "out", ExportSettings(to="messages", prompt="digits", system=""))
    for line, task in zip(lines(tmp_path / "out"), asked(tasks), strict=True):
        system, *turns = line["messages"]
        assert system == {"role": "system", "content": INTROS[OUTPUT]}
        assert [turn["role"] for turn in turns] == ["user", "assistant"] * 4
        grids = [grid for pair in task.pairs for grid in (pair.input, pair.output)]
        texts = ["\n".join("".join(map(str, row)) for row in grid.tolist()) for grid in grids]
        assert [turn["content"] for turn in turns] == texts


@pytest.mark.parametrize("kind", PLAIN_KINDS)
def test_rows_that_lack_what_a_kind_needs_are_counted(kind, source, tmp_path):
    path, tasks = source
    made = export(path, tmp_path / "out", ExportSettings(to="prompt-completion", kind=kind, encoder="plain"))
    able = [t for t in tasks if kind not in NEEDS or t.meta.get(NEEDS[kind])]
    tests = [one for t in able for one in (each_test(t) if kind.startswith("output") else each_test(t)[:1])]
    assert [(line["prompt"], line["completion"]) for line in lines(tmp_path / "out")] == [
        (asks.prompt + "\n", asks.answer) for asks in (worded(one, kind, encoder("plain")) for one in tests)]
    assert made.counts.get(f"rows_without_{NEEDS.get(kind)}", 0) == len(tasks) - len(able)
    assert len(able) == len(tasks) or any("without a" in remark for remark in made.remarks)


def test_a_kind_that_no_row_can_have_is_refused(tmp_path):
    with pytest.raises(UserError, match="--kind program-from-examples: no task here"):
        export("arc-1/training", tmp_path / "out", ExportSettings(to="messages", kind="program-from-examples"),
               Filters(limit=3))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("to", ["messages", "prompt-completion"])
def test_parquet_holds_the_same_and_datasets_reads_both(to, source, tmp_path):
    from datasets import load_dataset
    for parquet in (False, True):
        export(source[0], tmp_path / str(parquet), ExportSettings(to=to, parquet=parquet, shard_rows=2))
    want = lines(tmp_path / "False")
    for parquet in (False, True):
        assert load_dataset(str(tmp_path / str(parquet)), split="train").to_list() == want
    info = json.loads((tmp_path / "True" / "dataset_info.json").read_text())["arcgen"]
    assert (tmp_path / "True" / info["file_name"]).is_dir() and {*info["columns"].values()} <= {*want[0]}


def test_without_a_system_turn_it_is_arcft_s_dialog_token_for_token(source, tmp_path):
    from test_arcft_encode import words

    from arcft.prompts import Prompter
    path, tasks = source
    export(path, tmp_path / "out", ExportSettings(to="messages", system=""))
    tokenizer = words()
    prompter = Prompter(tokenizer, "shape+rows", "dialog")
    for line, task in zip(lines(tmp_path / "out")[1:], tasks, strict=True):
        *asked, answer = line["messages"]
        text = tokenizer.apply_chat_template(asked, add_generation_prompt=True, tokenize=False)
        question = prompter.question(each_test(task)[-1])
        assert (text, answer["content"]) == (question.prompt, question.answer)


@pytest.mark.parametrize("to", ["messages", "verl"])
def test_versions_of_a_task_do_not_stand_side_by_side_unless_they_are_sorted(to, folder, tmp_path):
    def tasks(out) -> list[str]:
        table = pq.read_table(out / "data").to_pylist() if to == "verl" else []
        return [row["id"].rpartition("-")[0] for row in (lines(out) or [row["extra_info"] for row in table])]
    export(str(folder), tmp_path / "out", ExportSettings(to=to, variants=3))
    rounds = tasks(tmp_path / "out")
    assert len({*rounds[:16]}) == 16 and rounds == rounds[:16] * 3
    export(str(folder), tmp_path / "sorted", ExportSettings(to=to, variants=3), Filters(order="difficulty"))
    assert tasks(tmp_path / "sorted")[0] == tasks(tmp_path / "sorted")[1]


# ---------------------------------------------------------------- verl

def test_verl_has_its_schema_and_the_answer_earns_the_reward(source, tmp_path):
    path, tasks = source
    export(path, tmp_path / "out", ExportSettings(to="verl", shard_rows=2))
    files = sorted((tmp_path / "out" / "data").iterdir())
    assert [file.name for file in files] == [f"train-{i:05d}.parquet" for i in range(3)]
    found = [row for file in files for row in pq.read_table(file).to_pylist()]
    for row, task in zip(found, asked(tasks), strict=True):
        assert list(row) == ["data_source", "prompt", "ability", "reward_model", "extra_info"]
        assert [turn["role"] for turn in row["prompt"]] == ["system", "user"] and row["reward_model"]["style"] == "rule"
        truth = row["reward_model"]["ground_truth"]
        assert np.array_equal(encoder("plain").decode(truth), task.test[0].output)
        assert row["extra_info"]["id"] == task.id and tasks[row["extra_info"]["index"]].id == task.id
        assert verl_reward.compute_score(row["data_source"], truth, truth, row["extra_info"]) == 1.0
    assert (tmp_path / "out" / "verl_reward.py").read_text() == open(verl_reward.__file__).read()


@pytest.mark.parametrize("name", ["plain", "rows", "shape", "shape+rows", "symbols", "compact"])
def test_the_reward_is_for_the_right_grid_only(name):
    write = encoder(name).encode
    grid = np.array([[1, 2], [3, 4], [3, 4]], np.uint8)
    truth = write(grid)
    for text in (truth, f"Let me see: 12 cells.\n\n{truth}", f"It is\n```\n{truth}\n```", f"{truth}\n<|im_end|>",
                 f"{truth}\n\n"):
        assert verl_reward.compute_score("arcgen", text, truth) == 1.0, text
    wrong = [write(grid[:2]), write(grid + 1), write(np.vstack([grid[:1], grid])), "", "I do not know.", f"{truth}\n12",
             f"{truth}\n\nor rather\n{write(grid + 1)}"]
    assert [verl_reward.compute_score("arcgen", text, truth) for text in wrong] == [0.0] * len(wrong)


# ---------------------------------------------------------------- barc

def test_barc_has_source_that_runs(source, tmp_path):
    path, tasks = source
    made = export(path, tmp_path / "out", ExportSettings(to="barc"))
    found = lines(tmp_path / "out")
    assert [(line["id"], line["description"]) for line in found] == [("t0", "Turn it."), ("t1", "")]
    assert made.counts["tasks_without_program"] == 3 and "3 tasks without a program" in made.remarks[-2]
    assert "2 tasks whose source has no `generate_input`" in made.remarks[-1]
    for line, task in zip(found, tasks, strict=False):
        space: dict = {}
        exec(line["source"], space)         # what this test made itself
        assert len(line["examples"]) == len(task.pairs)
        assert all(np.array_equal(space["main"](np.array(given)), answer) for given, answer in line["examples"])


# ---------------------------------------------------------------- the consumers themselves

@pytest.mark.slow
@pytest.mark.parametrize("to, prompt", [("messages", "words"), ("messages", "digits"), ("prompt-completion", "words")])
def test_trl_s_own_trainer_takes_it_for_two_steps(to, prompt, source, tmp_path):
    import torch
    from datasets import load_dataset
    from test_arcft_encode import words
    from transformers import Phi3Config, Phi3ForCausalLM
    from trl import SFTConfig, SFTTrainer
    tokenizer = words()
    tokenizer.pad_token = tokenizer.eos_token
    export(source[0], tmp_path / "out", ExportSettings(to=to, prompt=prompt))
    torch.manual_seed(0)
    model = Phi3ForCausalLM(Phi3Config(
        vocab_size=len(tokenizer), hidden_size=16, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2,
        pad_token_id=0, eos_token_id=tokenizer.eos_token_id))
    how = SFTConfig(str(tmp_path / "run"), max_steps=2, per_device_train_batch_size=2, report_to=[], use_cpu=True,
                    bf16=False, save_strategy="no", max_length=4096)
    data = load_dataset(str(tmp_path / "out"), split="train")
    trainer = SFTTrainer(model, train_dataset=data, processing_class=tokenizer, args=how)
    batch = next(iter(trainer.get_train_dataloader()))
    texts = [tokenizer.decode(ids[labels != -100])
             for ids, labels in zip(batch["input_ids"], batch["labels"], strict=True)]
    assert trainer.train().global_step == 2
    answers = {line["completion"] if to == "prompt-completion" else line["messages"][-1]["content"] for line in data}
    assert all(any(answer in text for answer in answers) for text in texts)
    if to == "prompt-completion":                   # the loss is on the answer and the end alone
        assert {text.removesuffix(tokenizer.eos_token) for text in texts} <= answers


@pytest.mark.slow
def test_arcft_submit_answers_the_kaggle_files(source, tmp_path):
    from arcft import kaggle, submit
    from arcft.clock import Clock
    from arcft.settings import SolveSettings
    out = tmp_path / "out"
    export(source[0], out, ExportSettings(to="kaggle"), Filters(limit=2))
    challenges = kaggle.read_challenges(out / "arcgen_training_challenges.json")
    output = kaggle.Output(tmp_path / "submission.json", challenges, str(out / "sample_submission.json"))
    plan = submit.Plan("tiny-phi3", SolveSettings(views=1, score_views=1), None, folder=tmp_path / "work",
                       devices=["cpu"], load={"encoder": "compact", "layout": "compact"})
    value = submit.submit(output, plan, Clock(10), echo=print)
    assert {id_: len(tests) for id_, tests in value.items()} == {task.id: len(task.test) for task in source[1][:2]}

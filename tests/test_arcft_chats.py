"""arcft learns from questions that others wrote: messages, prompt and completion."""
import json

import numpy as np
import pytest
from arcft_support import prompter, real_tasks
from test_arcft_encode import words

from arcft import chats, stream
from arcft.prompts import IGNORE, Prompter
from arcgen.core.errors import UserError
from arcgen.export.export import export
from arcgen.export.settings import ExportSettings
from arcgen.prompts.questions import each_test

AS_THEY_ARE = stream.Mix(augment=False, block=1, endless=False)


@pytest.fixture(scope="module")
def dialog():
    return Prompter(words(), "shape+rows", "dialog")


@pytest.fixture(scope="module")
def tasks(tmp_path_factory):
    """Some real tasks, and a source of them for exports."""
    path = tmp_path_factory.mktemp("tasks") / "tasks.jsonl"
    some = real_tasks(4)
    path.write_text("".join(json.dumps(task.to_dict()) + "\n" for task in some))
    return str(path), some


def documents(folder, with_, all_outputs=False, limit=100_000):
    return [item.document for item in stream.DocumentStream([str(folder)], with_, limit, AS_THEY_ARE,
                                                            all_outputs=all_outputs).open(0, 1)]


def same(one, other) -> bool:
    return one.start == other.start and np.array_equal(one.ids, other.ids) and np.array_equal(one.labels, other.labels)


@pytest.mark.parametrize("to, layout", [("messages", "dialog"), ("prompt-completion", "plain"),
                                        ("prompt-completion", "dialog")])
def test_what_arcgen_exports_becomes_the_documents_that_arcft_makes_itself(to, layout, tasks, tmp_path):
    how = {"system": ""} if to == "messages" else {}
    export(tasks[0], tmp_path / "out", ExportSettings(to=to, shard_rows=2, **how))
    with_ = Prompter(words(), "shape+rows", layout)
    made = documents(tmp_path / "out", with_)
    want = [with_.document(with_.question(one)) for task in tasks[1] for one in each_test(task)]
    assert len(made) == len(want) and all(any(same(one, other) for other in want) for one in made)


def test_earlier_turns_of_the_assistant_are_learned_with_all_outputs(tasks, dialog, tmp_path):
    export(tasks[0], tmp_path / "out", ExportSettings(to="messages", prompt="digits"))
    lines = [json.loads(line) for line in (tmp_path / "out" / "data" / "train-00000.jsonl").open()]
    for last_only, document, line in zip(documents(tmp_path / "out", dialog),
                                         documents(tmp_path / "out", dialog, all_outputs=True), lines, strict=True):
        answers = [turn["content"] for turn in line["messages"] if turn["role"] == "assistant"]
        text = dialog.tokenizer.decode(document.ids[document.labels != IGNORE])
        assert text == "".join(answers[1:]) + "<|end|>"
        assert dialog.tokenizer.decode(last_only.ids[last_only.labels != IGNORE]) == answers[-1] + "<|end|>"


def test_a_question_that_is_too_long_is_dropped_and_a_chat_may_be_in_two_columns(dialog, tmp_path):
    asked, short, long = [{"role": "user", "content": "1+1?"}], "2", "2" * 500
    rows = [{"prompt": asked, "completion": [{"role": "assistant", "content": answer}]} for answer in (short, long)]
    (tmp_path / "train.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    first, second = documents(tmp_path, dialog, limit=100)
    assert dialog.answer(first.ids[first.start:]) == "2" and second is None


@pytest.mark.parametrize("row, words", [
    ({"messages": [{"role": "assistant", "content": "x"}, {"role": "user", "content": "x"}]}, "last turn"),
    ({"messages": [{"role": "assistant", "content": "x"}]}, "last turn"),
    ({"messages": [{"role": "user", "content": ["x"]}, {"role": "assistant", "content": ["x"]}]}, "role, content"),
    ({"messages": "x"}, "role, content"), ({"prompt": "x", "completion": ["x"]}, "both be texts"),
    ({"text": "x"}, "neither messages nor prompt and completion")])
def test_rows_that_are_no_questions_are_one_line(row, words, dialog, tmp_path):
    (tmp_path / "train.jsonl").write_text(json.dumps(row) + "\n")
    with pytest.raises(UserError, match=words) as error:
        documents(tmp_path, dialog)
    assert str(error.value).startswith("--dataset ") and "\n" not in str(error.value)


def test_layouts_that_cannot_say_it_are_refused():
    chat = chats.Written((("system", "s"), ("user", "u"), ("assistant", "a")))
    with pytest.raises(UserError, match="--prompt plain: messages need a chat template"):
        chats.question(Prompter(words(), "plain", "plain"), chat)
    with pytest.raises(UserError, match="the embedded model has compact only"):
        chats.question(prompter(), chat)


def test_tasks_with_messages_beside_them_are_tasks():
    assert chats.holds(["id", "messages"]) and chats.holds(["prompt", "completion"])
    assert not chats.holds(["train", "test", "messages"]) and not chats.holds(["prompt"])


@pytest.mark.slow
def test_a_model_is_trained_on_messages_and_tasks_together(tasks, tmp_path):
    from transformers import Phi3Config, Phi3ForCausalLM

    from arcft.settings import TrainSettings
    from arcft.train import train
    export(tasks[0], tmp_path / "chat", ExportSettings(to="messages"))
    tokenizer = words()
    tokenizer.save_pretrained(tmp_path / "model")
    Phi3ForCausalLM(Phi3Config(vocab_size=len(tokenizer), hidden_size=16, intermediate_size=32, num_hidden_layers=1,
                               num_attention_heads=2, pad_token_id=0, eos_token_id=tokenizer.eos_token_id,
                               bos_token_id=None, max_position_embeddings=4096)).save_pretrained(tmp_path / "model")
    train(TrainSettings(model=str(tmp_path / "model"), dataset=(str(tmp_path / "chat"), "arc-1/training"),
                        out=str(tmp_path / "run"), max_steps=2, max_seq_len=2048, workers=0, max_dropped=0.9),
          echo=lambda line: None)
    assert (tmp_path / "run" / "run.json").exists()

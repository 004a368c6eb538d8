from __future__ import annotations

import json

import numpy as np
import pytest
from arcft_support import prompter, real_tasks
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from arcft import prompts, tiny, tokens
from arcgen.core.errors import UserError
from arcgen.core.task import Task
from arcgen.prompts import encode, questions

GRIDS = st.tuples(st.integers(1, 30), st.integers(1, 30)).flatmap(
    lambda shape: arrays(np.uint8, shape, elements=st.integers(0, 9)))


@pytest.mark.parametrize("name", list(encode.ENCODERS))
def test_every_shape_makes_the_round_trip(name):
    encoder, rng = encode.encoder(name), np.random.default_rng(0)
    for height in range(1, 31):
        for width in range(1, 31):
            grid = rng.integers(0, 10, (height, width), dtype=np.uint8)
            back = encoder.decode(encoder.encode(grid))
            assert back.dtype == np.uint8 and np.array_equal(back, grid)


@given(GRIDS, st.sampled_from(list(encode.ENCODERS)))
@settings(max_examples=100, deadline=None)
def test_round_trip(grid, name):
    encoder = encode.encoder(name)
    text = encoder.encode(grid)
    assert np.array_equal(encoder.decode(text), grid)
    assert "".join(encoder.symbols(text)) == text


@given(st.text(alphabet="0123x <>\n9", max_size=40), st.sampled_from(list(encode.ENCODERS)))
@settings(max_examples=300, deadline=None)
def test_the_parser_takes_exactly_what_the_encoder_writes(text, name):
    encoder = encode.encoder(name)
    grid = encode.parse(encoder, text)
    assert grid is None or encoder.encode(grid) == text


@pytest.mark.parametrize("name, text, reason", [
    ("plain", "", "columns"), ("plain", "01\n0", "different lengths"), ("plain", "0a", "no cell"),
    ("plain", "0" * 31, "31 columns"), ("plain", "\n".join("0" * 31), "31 rows"),
    ("plain", "00\n", "different lengths"),
    ("shape", "2x2\n00\n00\n00", "says 2x2"), ("shape", "00\n00", "no shape"), ("shape", "02x2\n00\n00", "no shape"),
    ("rows", "1 00\n3 00", "row 2"), ("shape+rows", "1x1\n0", "row 1"), ("compact", "00\n00", "newline"),
    ("symbols", "<0><1>\n<2", "no cell"), ("plain", "٣", "no cell"),
])
def test_malformed_grids_are_refused_with_a_reason(name, text, reason):
    encoder = encode.encoder(name)
    with pytest.raises(encode.GridTextError, match=reason):
        encoder.decode(text)
    assert encode.parse(encoder, text) is None


def test_unknown_names_are_user_errors():
    with pytest.raises(UserError, match="--encoder nope"):
        encode.encoder("nope")
    with pytest.raises(UserError, match="--prompt nope"):
        prompts.Prompter(tiny.tokenizer(), "compact", "nope")


def test_the_embedded_tokenizer_survives_saving(tmp_path):
    from transformers import AutoTokenizer
    tiny.tokenizer().save_pretrained(tmp_path)
    again = prompts.Prompter(AutoTokenizer.from_pretrained(tmp_path), "compact", "compact")
    assert again.fingerprint == prompter().fingerprint


def test_the_table_of_bytes_says_what_the_tokenizer_says():
    p = prompter()
    assert p._table is not None
    for task in real_tasks(20):
        question = p.question(task)
        assert p.prompt_ids(question).tolist() == p.tokenizer(question.prompt)["input_ids"]
        assert p.tokenizer.decode(p.prompt_ids(question)) == question.prompt


@pytest.mark.parametrize("kind", questions.WORDLESS)
def test_loss_is_on_the_answer_only(kind):
    p, task = prompter(), real_tasks()[0]
    document = p.document(p.question(task, kind))
    assert (document.labels[:document.start] == prompts.IGNORE).all()
    assert np.array_equal(document.labels[document.start:], document.ids[document.start:])
    assert document.ids[-1] == p.end_id
    grid = task.test[0].output if kind == questions.OUTPUT else task.test[0].input
    assert np.array_equal(encode.parse(p.encoder, p.answer(document.ids[document.start:])), grid)


def test_all_outputs_labels_every_output_but_the_first():
    p, task = prompter(), next(t for t in real_tasks() if len(t.train) >= 3)
    document = p.document(p.question(task), all_outputs=True)
    labelled = p.tokenizer.decode(document.ids[document.labels != prompts.IGNORE])
    grids = [pair.output for pair in task.train[1:]] + [task.test[0].output]
    assert labelled == "".join(p.encoder.encode(g) for g in grids) + "<end>"


def test_long_tasks_lose_their_longest_demonstrations_first():
    p, task = prompter(), next(t for t in real_tasks() if len(t.train) >= 3)
    full, dropped = p.fit(task, questions.OUTPUT, 10_000)
    assert dropped == 0
    shorter, dropped = p.fit(task, questions.OUTPUT, len(full.ids) - 1)
    assert dropped == 1 and len(shorter.ids) < len(full.ids)
    assert np.array_equal(shorter.ids[shorter.start:], full.ids[full.start:])
    assert p.fit(task, questions.OUTPUT, 5) == (None, len(task.train) - 1)


def test_the_fingerprint_tells_prompts_apart():
    tokenizer = tiny.tokenizer()
    prints = {prompts.Prompter(tokenizer, e, "compact").fingerprint for e in ("compact", "plain")}
    assert len(prints) == 2
    changed = tiny.tokenizer()
    changed.add_tokens(["74"])
    assert prompts.Prompter(changed, "compact", "compact").fingerprint != prompter().fingerprint


def test_the_probe_refuses_merged_digits_and_missing_symbols():
    with pytest.raises(UserError, match="lacks a symbol"):
        tokens.probe(prompts.Prompter(tiny.tokenizer(), "rows", "compact"))
    merging = tiny.tokenizer()
    merging.add_tokens(["01"])
    with pytest.raises(UserError, match="--encoder symbols"):
        tokens.probe(prompts.Prompter(merging, "compact", "compact"))
    table = tokens.probe(prompter())
    assert set(table.ids) == {*"0123456789", "\n"} and table.lead == ()


def test_new_symbols_are_added_once():
    tokenizer = tiny.tokenizer()
    digits = tokenizer.convert_tokens_to_ids(list(encode.DIGITS))
    assert tokens.add_symbols(tokenizer, encode.encoder("symbols")) == dict(zip(range(16, 26), digits))
    assert tokens.add_symbols(tokenizer, encode.encoder("symbols")) == {}
    table = tokens.probe(prompts.Prompter(tokenizer, "symbols", "compact"))
    assert {table.ids[s] for s in encode.NEW_SYMBOLS} == set(range(16, 26))


CHAT = ("{% for m in messages %}<|{{ m.role }}|>\n{{ m.content }}<|end|>\n{% endfor %}"
        "{% if add_generation_prompt %}<|assistant|>\n{% else %}{{ eos_token }}{% endif %}")
"""The form of Phi-3's chat template."""


def words() -> object:
    """A byte-level BPE without merges and Phi-3's form of a chat: enough of a real tokenizer."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    core = Tokenizer(models.BPE({c: i for i, c in enumerate(alphabet)}, []))
    core.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    core.decoder = decoders.ByteLevel()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=core, eos_token="<|endoftext|>", chat_template=CHAT)
    tokenizer.add_special_tokens({"additional_special_tokens": ["<|user|>", "<|assistant|>", "<|end|>"]})
    return tokenizer


def test_dialog_ends_an_answer_with_the_token_that_ends_a_turn():
    p = prompts.Prompter(words(), "shape+rows", "dialog")
    assert p.tokenizer.convert_ids_to_tokens(p.end_id) == "<|end|>"
    assert prompts.Prompter(words(), "shape+rows", "plain").end_id == p.tokenizer.eos_token_id
    text = p.question(real_tasks()[0]).prompt
    assert text.startswith("<|user|>\n") and text.endswith("<|end|>\n<|assistant|>\n")
    with pytest.raises(UserError, match="no chat template"):
        prompts.Prompter(tiny.tokenizer(), "compact", "dialog")


@pytest.mark.parametrize("clock", ["strftime_now('%d %B %Y %H:%M:%S.%f')", "date_string"])
def test_prompts_do_not_depend_on_when_they_are_written(clock):
    """Templates such as SmolLM3's print the date: a run would be refused tomorrow."""
    import time
    tokenizer = words()
    tokenizer.chat_template = "Today is {{ " + clock + " }}.\n" + CHAT
    first = prompts.Prompter(tokenizer, "shape+rows", "dialog")
    time.sleep(0.01)
    again = prompts.Prompter(tokenizer, "shape+rows", "dialog")
    assert first.fingerprint == again.fingerprint and " Jan" in first.frame.before and "2025" in first.frame.before


def test_a_run_keeps_the_frame_of_its_prompts():
    """Whatever the template writes later: what it wrote at training is what the model knows."""
    tokenizer = words()
    first = prompts.Prompter(tokenizer, "shape+rows", "dialog")
    saved = json.loads(json.dumps(first.to_json()))
    tokenizer.chat_template = "{{ ['now', 'this', 'that'] | random }}" + CHAT
    kept = prompts.Prompter(tokenizer, "shape+rows", "dialog", prompts.Frame(**saved["frame"]))
    assert kept.different(saved) == "" and kept.question(real_tasks()[0]) == first.question(real_tasks()[0])


def test_a_fingerprint_says_what_differs(monkeypatch):
    first = prompts.Prompter(words(), "plain", "plain")
    saved = first.to_json()
    merging = words()
    merging.add_tokens(["74"])
    assert "other tokens of the same words" in prompts.Prompter(merging, "plain", "plain").different(saved)
    monkeypatch.setitem(questions.INTROS, questions.OUTPUT, "Well?")
    assert "in other words" in prompts.Prompter(words(), "plain", "plain").different(saved)
    assert "an older version" in first.different({"fingerprint": "x"})
    with pytest.raises(UserError, match="lacks the token '<gone>'"):
        prompts.Prompter(tiny.tokenizer(), "compact", "compact", prompts.Frame("", "", "<gone>"))


@pytest.mark.parametrize("layout", ["dialog", "plain"])
@pytest.mark.parametrize("kind", questions.PLAIN_KINDS)   # test_arcft_traces
def test_every_kind_in_words(layout, kind):
    p = prompts.Prompter(words(), "shape+rows", layout)
    probe = prompts.PROBE
    question = p.question(probe, kind)
    assert p.answer(p.document(question).ids[p.document(question).start:]) == question.answer
    grids = {questions.OUTPUT: probe.test[0].output, "input-from-inputs": probe.test[0].input,
             "output-from-description": probe.test[0].output}
    assert question.answer == (p.encoder.encode(grids[kind]) if kind in grids else probe.meta[questions.NEEDS[kind]])
    if kind != "input-from-inputs" and kind in grids:
        assert p.encoder.encode(probe.test[0].input) in question.prompt
    document = p.document(question, all_outputs=True)
    extra = p.tokenizer.decode(document.ids[:document.start][document.labels[:document.start] != prompts.IGNORE])
    assert extra == "".join(question.prompt[a:b] for a, b in question.outputs[1:])


@pytest.mark.parametrize("kind", questions.PLAIN_KINDS)
def test_a_plain_prompt_leaves_the_answer_a_line_of_its_own(kind):
    """As the demonstrations' outputs have: an untuned model goes on as it has seen."""
    p = prompts.Prompter(words(), "shape+rows", "plain")
    question = p.question(prompts.PROBE, kind)
    assert question.prompt.endswith("\n") and not question.prompt.endswith("\n\n")
    if kind == questions.OUTPUT:
        shown = [question.prompt[:start].rpartition("\n\n")[2][-len("Output\n"):] for start, _ in question.outputs]
        assert {*shown, question.prompt[-len("Output\n"):]} == {"Output\n"}


def test_kinds_that_a_task_cannot_have_are_refused():
    bare = Task("bare", prompts.PROBE.train, prompts.PROBE.test)
    with pytest.raises(UserError, match="has no program"):
        prompts.Prompter(words(), "plain", "plain").question(bare, "program-from-examples")
    with pytest.raises(UserError, match="no words"):
        prompter().question(prompts.PROBE, "program-from-examples")

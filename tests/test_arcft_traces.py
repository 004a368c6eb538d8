"""The task kind output-with-trace: documents that reason and then answer, and evaluation that reads the answer."""
import json
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
from arcft_support import loaded as tiny_loaded
from arcft_support import real_tasks, turns, write_dataset
from click.testing import CliRunner
from test_arcft_encode import words

from arcft import decode, evaluate, prompts, run, stream, tiny
from arcft.commands import arcft as arcft_command
from arcft.defaults import OUTPUT, TRACED
from arcft.predict import _query, longest_answer, predict
from arcft.settings import PredictSettings, TrainSettings
from arcgen.core.errors import UserError
from arcgen.core.seeds import stream as random_stream
from arcgen.core.task import Pair, Task
from arcgen.prompts import encode, questions
from arcgen.traces.checking import fault
from arcgen.traces.facts import split
from arcgen.traces.writing import write


def prompter(encoder: str = "shape+rows", layout: str = "dialog") -> prompts.Prompter:
    return prompts.Prompter(words(), encoder, layout)


def read_back(p: prompts.Prompter, document: prompts.Document) -> str:
    return p.answer(document.ids[document.start:])


@pytest.mark.parametrize("encoder", ["plain", "shape+rows", "rows", "shape"])
def test_a_document_reasons_and_then_answers_as_the_encoder_writes(encoder):
    p, task = prompter(encoder), turns()[0]
    question = p.question(task, TRACED)
    said = read_back(p, p.document(question))
    assert said == question.answer and said.startswith("2 demonstrations\n\nDemonstration 1\n")
    assert split(said)[0] == split(write(task))[0]
    assert (p.grid(said, TRACED) == task.test[0].output).all()
    assert question.prompt == p.asked(task, TRACED).prompt
    assert question.prompt.replace(questions.INTROS[TRACED], questions.INTROS[OUTPUT]) == p.question(task).prompt


@pytest.mark.parametrize("text", ["", "Answer", "123\n456", "a\nAnswer\n", "a\nAnswer\n1x1\n1 1 1"])
def test_what_has_no_answer_after_its_trace_is_no_grid(text):
    with pytest.raises(encode.GridTextError):
        prompter().grid(text, TRACED)


def test_a_trace_is_of_the_very_disguise_and_of_the_demonstrations_that_are_left(tmp_path):
    folder, p = write_dataset(tmp_path / "data", turns(), shards=1), prompter("plain")
    items = stream.DocumentStream([folder], p, 4000, stream.Mix(kinds={TRACED: 1.0})).open(0, 1)
    texts = [read_back(p, item.document) for item in islice(items, 40)]
    assert len({text.split("As a program: ")[-1].split("\n")[0] for text in texts}) > 3     # turned rules
    length = min(len(item.document.ids) for item in islice(items, 20))
    for item in islice(stream.DocumentStream([folder], p, length, stream.Mix(kinds={TRACED: 1.0})).open(0, 1), 20):
        if item.document is not None:
            assert read_back(p, item.document).startswith(f"{2 - item.trimmed} demonstration")


def test_the_trace_of_a_document_is_true():
    p, task = prompter("plain"), turns()[1]
    assert fault(p.question(task, TRACED).answer, task) is None


def test_telling_sets_detail_and_length():
    p, task = prompter(), turns()[0]
    p.telling = prompts.Telling("full", None)
    longest = len(p.question(task, TRACED).answer)
    p.telling = prompts.Telling("brief", None)
    assert len(p.question(task, TRACED).answer) <= longest
    p.telling = prompts.Telling("full", 100)
    assert p.fit(task, TRACED, 9_000)[0] is None and p.fit(task, OUTPUT, 9_000)[0] is not None
    with pytest.raises(UserError, match="--trace-detail"):
        TrainSettings(trace_detail="much")
    with pytest.raises(UserError, match="--trace-tokens"):
        TrainSettings(trace_tokens=5)


def test_a_disguise_that_loses_the_rule_is_not_worn(tmp_path):
    """The word tile has a direction of its own, so that its rules have no turned form."""
    rng = random_stream("tiled")
    pairs = tuple(Pair(g, np.tile(g, (2, 1))) for g in rng.integers(0, 10, (3, 2, 2)).astype(np.uint8))
    task = Task("t", pairs[:2], pairs[2:], {"program": "tile(input, 2, 1)"})
    folder = write_dataset(tmp_path / "data", [task], shards=1)
    p = prompter()
    source = stream.DocumentStream([folder], p, 9_000, stream.Mix(kinds={TRACED: 1.0})).open(0, 1)
    told = [read_back(p, item.document) for item in islice(source, 12)]
    assert all("As a program: tile(input, 2, 1)\n" in text for text in told) and len(set(told)) > 1


def test_tasks_without_a_program_and_layouts_without_words_are_refused():
    with pytest.raises(UserError, match=f"--kind {TRACED}: the task .* has no program"):
        prompter().question(real_tasks(1)[0], TRACED)
    with pytest.raises(UserError, match="the prompt layout compact has no words"):
        prompts.Prompter(tiny.tokenizer(), "compact", "compact").question(turns()[0], TRACED)


def test_runs_that_were_trained_before_keep_their_fingerprint():
    assert TRACED not in prompts._PRINTED and len(prompts._PRINTED) == len(questions.KINDS) - 1


# -- evaluation

def worded(limit: int = 4096) -> run.Loaded:
    return replace(tiny_loaded(limit), prompter=prompter())


class Solver:
    """Stands for a model that reasons and then answers right: looks the prompt up."""

    def __init__(self, p, tasks, settings, kind, limit):
        self.answers = {}
        for t, task in enumerate(tasks):
            for n in range(settings.predictions):
                query = _query(p, limit, longest_answer(p), task, t, 0, n, settings.seed, kind)
                truth = p.encoder.encode(query.augmentation.apply_grid(task.test[0].output))
                text = f"Demonstration 1\nAnswer\n999\n\nThe test\n\nAnswer\n{truth}" if kind == TRACED else truth
                self.answers[query.ids.tobytes()] = np.append(p._ids(text), p.end_id)

    def __call__(self, model, asked, most, *args, **kwargs):
        assert all(len(self.answers[ids.tobytes()]) <= room for ids, room in zip(asked, most))
        return [decode.Answer(self.answers[ids.tobytes()], -0.1, True) for ids in asked]


@pytest.mark.parametrize("kind", [OUTPUT, TRACED])
def test_evaluation_reads_the_answer_after_the_trace(monkeypatch, kind):
    one, tasks, how = worded(), turns(), PredictSettings(predictions=3, kind=kind)
    monkeypatch.setattr("arcft.predict.decode", Solver(one.prompter, tasks, how, kind, one.limit))
    result = evaluate.evaluate(one, tasks, how, with_loss=False, quiet=True)
    assert result.figures["accuracy"].mean == result.figures["solved"].mean == 1.0


def test_a_trace_may_use_all_the_room_there_is_and_needs_some():
    p, task = prompter(), turns()[0]
    cap = longest_answer(p)
    whole = _query(p, 4096, cap, task, 0, 0, 0, 0, TRACED)
    assert whole.most == 4096 - len(whole.ids) and _query(p, 4096, cap, task, 0, 0, 0, 0).most == cap
    tight = len(whole.ids) + 240
    assert _query(p, tight, cap, task, 0, 0, 0, 0, TRACED).ids.size < whole.ids.size        # a demonstration gave way
    assert _query(p, tight, cap, task, 0, 0, 0, 0, OUTPUT).ids.size >= whole.ids.size - 60
    assert _query(p, 300, cap, task, 0, 0, 0, 0, TRACED).problem == "does not fit 300 tokens"


def test_a_run_answers_as_it_learned_and_traces_are_not_constrained():
    one = worded()
    for kinds, kind in (({TRACED: 1.0}, TRACED), ({OUTPUT: 1.0, TRACED: 1.0}, OUTPUT), ({OUTPUT: 1.0}, OUTPUT)):
        facts = {"settings": {"kinds": kinds}, "limit": 4096}
        assert replace(one, facts=facts).kind == kind
    assert one.kind == OUTPUT
    with pytest.raises(UserError, match="--constrain"):
        list(predict(one, turns(), PredictSettings(kind=TRACED, constrain=True)))
    with pytest.raises(UserError, match="--kind"):
        PredictSettings(kind="program-from-examples")


@pytest.mark.slow
def test_train_and_eval_with_traces(tmp_path):
    """The two commands, on a random model with a byte vocabulary: what they leave, and that eval asks for traces."""
    from transformers import Phi3ForCausalLM
    config, tokenizer = tiny.config(context=4096), words()
    config.num_hidden_layers, config.vocab_size = 1, len(tokenizer)
    config.eos_token_id = config.pad_token_id = tokenizer.eos_token_id
    Phi3ForCausalLM(config).save_pretrained(tmp_path / "model")
    tokenizer.save_pretrained(tmp_path / "model")
    folder, out = write_dataset(tmp_path / "data", turns(), shards=1), tmp_path / "run"

    def arcft(*arguments):
        done = CliRunner().invoke(arcft_command, [str(a) for a in arguments], catch_exceptions=False)
        assert done.exit_code == 0, done.output
    arcft("train", "--dataset", folder, "--out", out, "--model", tmp_path / "model", "--lora-rank", 0, "--prompt",
          "plain", "--kind", TRACED, "--trace-detail", "brief", "--max-steps", 2, "--max-seq-len", 3000,
          "--batch-size", 1, "--workers", 0)
    assert run.load(str(out)).kind == TRACED
    arcft("eval", out, "--tasks", folder, "--limit", 2, "--time-limit", 2)
    report = json.loads((out / "eval" / "report.json").read_text())
    assert {p["problem"] for p in report["predictions"]} <= {"out of time", "did not end",
                                                            "no line says Answer, or nothing follows it"}
    assert all(test["loss"] is not None for test in report["tests"])

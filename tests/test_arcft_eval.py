from __future__ import annotations

import csv
import json
import time
from dataclasses import replace

import numpy as np
import pytest
import torch
from arcft_support import loaded, prompter, real_tasks
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from arcft import (
    constrain,
    decode,
    evaluate,
    kvstudy,
    prompts,
    report,
    run,
    score,
    tokens,
    vote,
)
from arcft.predict import Prediction, longest_answer, predict
from arcft.settings import PredictSettings
from arcft.tokens import SymbolTable
from arcgen.core.errors import UserError
from arcgen.core.task import Pair, Task
from arcgen.prompts import encode

GRIDS = st.tuples(st.integers(1, 30), st.integers(1, 30)).flatmap(
    lambda shape: arrays(np.uint8, shape, elements=st.integers(0, 9)))


# ---------------------------------------------------------------- constrained decoding


@given(GRIDS, st.sampled_from(list(encode.ENCODERS)))
@settings(max_examples=60, deadline=None)
def test_every_grid_is_allowed(grid, name):
    encoder = encode.encoder(name)
    state = constrain.GridState(encoder)
    for symbol in encoder.symbols(encoder.encode(grid)):
        assert symbol in state.allowed()
        state.advance(symbol)
    assert constrain.END in state.allowed()


@given(st.randoms(use_true_random=False), st.sampled_from(list(encode.ENCODERS)), st.floats(0.0, 1.0))
@settings(max_examples=80, deadline=None)
def test_nothing_but_grids_is_allowed(random, name, eager_to_end):
    encoder = encode.encoder(name)
    state, text = constrain.GridState(encoder), ""
    while True:
        allowed = sorted(state.allowed())
        assert allowed
        likes = [s for s in allowed if s in (constrain.END, "\n")]
        symbol = random.choice(likes if likes and random.random() < eager_to_end else allowed)
        if symbol == constrain.END:
            break
        text += symbol
        state.advance(symbol)
    assert encode.parse(encoder, text) is not None


def test_masks_follow_the_lead_of_the_tokenizer():
    table = SymbolTable({s: i + 3 for i, s in enumerate("0123456789\n")}, lead=(2,))
    constraint = constrain.GridConstraint(encode.encoder("plain"), table, 1, 16, 2)
    assert constraint.mask().nonzero().tolist() == [[0, 2], [1, 2]]
    constraint.advance([2, 2])
    assert constraint.mask()[0].nonzero()[:, 0].tolist() == list(range(3, 13))
    constraint.advance([3, 4])
    assert constraint.mask()[1].nonzero()[:, 0].tolist() == [1, *range(3, 14)]
    constraint.keep([1])
    assert constraint.mask().shape == (1, 16)


# ---------------------------------------------------------------- decoding


def test_decoding_is_what_generate_does():
    """Greedy, prompts of different lengths side by side, against transformers one by one."""
    one = loaded()
    p = one.prompter
    prompts = [p.prompt_ids(p.question(t)) for t in real_tasks(5)]
    answers = decode.decode(one.model, prompts, [12] * 5, p.end_id, p.pad_id)
    for prompt, answer in zip(prompts, answers):
        ids = torch.from_numpy(prompt)[None]
        expected = one.model.generate(ids, attention_mask=torch.ones_like(ids), max_new_tokens=12, do_sample=False,
                                      eos_token_id=p.end_id, pad_token_id=0)[0, len(prompt):]
        assert answer.ids.tolist() == expected[:len(answer.ids)].tolist()
        logits = one.model(torch.cat([ids[0], torch.from_numpy(answer.ids)])[None], use_cache=False).logits[0]
        logprobs = logits.log_softmax(-1)[len(prompt) - 1:-1].gather(1, torch.from_numpy(answer.ids)[:, None])
        assert answer.logprob == pytest.approx(logprobs.mean().item(), abs=1e-4)


def test_answers_of_different_lengths_leave_the_batch():
    one = loaded()
    p = one.prompter
    prompts = [p.prompt_ids(p.question(t)) for t in real_tasks(3)]
    answers = decode.decode(one.model, prompts, [2, 9, 5], p.end_id, p.pad_id)
    alone = [decode.decode(one.model, [x], [n], p.end_id, p.pad_id)[0] for x, n in zip(prompts, [2, 9, 5])]
    assert [a.ids.tolist() for a in answers] == [a.ids.tolist() for a in alone]
    assert [len(a.ids) for a in answers] == [2, 9, 5] or any(a.complete for a in answers)


def test_sampling_depends_on_the_seed_only():
    one = loaded()
    p = one.prompter
    prompt = [p.prompt_ids(p.question(real_tasks()[0]))]

    def draw(seed):
        return decode.decode(one.model, prompt, [20], p.end_id, p.pad_id, temperature=1.0, seed=seed)[0].ids.tolist()
    assert draw(1) == draw(1) != draw(2)


@pytest.mark.parametrize("constrained", [False, True])
def test_the_deadline_stops_everything(constrained):
    one, tasks = loaded(), real_tasks(4)
    start = time.monotonic()
    how = PredictSettings(predictions=50, time_limit=0.05, constrain=constrained, batch_size=8)
    found = list(predict(one, tasks, how))
    assert time.monotonic() - start < 30
    n = sum(len(t.test) for t in tasks)
    assert len(found) == 50 * n and len({(f.task, f.test, f.number) for f in found}) == 50 * n
    assert any(f.problem == "out of time" for f in found)


def test_constrained_answers_parse():
    found = list(predict(loaded(), real_tasks(2), PredictSettings(predictions=2, constrain=True, temperature=1.0)))
    assert all(f.grid is not None or f.problem == "did not end" for f in found)
    assert any(f.grid is not None for f in found)


def test_what_does_not_fit_is_unanswered():
    tasks = real_tasks(40)
    found = list(predict(loaded(limit=40), tasks[-3:], PredictSettings()))
    assert {f.problem for f in found} == {"does not fit 40 tokens"}


class Oracle:
    """Stands for a model that knows every answer: decodes by looking the prompt up."""

    def __init__(self, tasks, settings):
        self.answers = {}
        p = prompter()
        from arcft.predict import _query
        for t, task in enumerate(tasks):
            for i in range(len(task.test)):
                for n in range(settings.predictions):
                    query = _query(p, 2048, longest_answer(p), task, t, i, n, settings.seed)
                    truth = query.augmentation.apply_grid(task.test[i].output)
                    self.answers[query.ids.tobytes()] = np.append(p._ids(p.encoder.encode(truth)), p.end_id)

    def __call__(self, model, prompts, most, *args, **kwargs):
        return [decode.Answer(self.answers[x.tobytes()], -0.1, True) for x in prompts]


def test_disguises_are_undone(monkeypatch):
    tasks, how = real_tasks(6), PredictSettings(predictions=5)
    monkeypatch.setattr("arcft.predict.decode", Oracle(tasks, how))
    result = evaluate.evaluate(loaded(), tasks, how, with_loss=False, quiet=True)
    assert len({p.augmentation for p in result.predictions}) > 20
    assert result.figures["accuracy"].mean == result.figures["solved"].mean == 1.0
    assert all(s.candidates[0].votes == 5 for s in result.scores)


@pytest.mark.parametrize("kv_cache", ["fp8"])
def test_quantized_caches_answer(kv_cache):
    one, tasks = loaded(limit=300), real_tasks(2)
    results = kvstudy.study(one, tasks, PredictSettings(), ["plain", kv_cache])
    text = kvstudy.table(results)
    assert kv_cache in text and len(text.splitlines()) == 3
    assert all(p.n_tokens > 0 for p in results[kv_cache].predictions)


def test_sliding_windows_and_quantized_caches():
    one = loaded(sliding_window=64)
    with pytest.raises(UserError, match="sees 64 tokens back"):
        kvstudy.study(one, real_tasks(1), PredictSettings(), ["plain"])
    with pytest.raises(UserError, match="no sliding window"):
        decode.new_cache(one.model, "fp8")
    short = loaded(limit=60, sliding_window=64)
    kvstudy.study(short, real_tasks(1), PredictSettings(), ["plain", "fp8"])
    assert short.model.config.sliding_window == 64
    for bad in ("fp4", "quantized", "quantized:3"):
        with pytest.raises(UserError, match="--kv-cache"):
            decode.new_cache(loaded().model, bad)


# ---------------------------------------------------------------- votes, scores, reports


def grid(*rows) -> np.ndarray:
    return np.array(rows, dtype=np.uint8)


A, B, C = grid([1]), grid([2]), grid([1, 1])


def test_votes_then_logprob_then_first():
    ranked = vote.rank([(B, -0.5), (A, -0.3), (None, 0.0), (C, -0.1), (A, -0.9), (B, -0.5)])
    assert [c.grid.tolist() for c in ranked] == [[[2]], [[1]], [[1, 1]]]
    assert [(c.votes, round(c.logprob, 2)) for c in ranked] == [(2, -0.5), (2, -0.6), (1, -0.1)]
    assert vote.rank([]) == [] and [c.grid.tolist() for c in vote.rank([(A, -1), (B, -1)])] == [[[1]], [[2]]]


def predictions(*grids, task=0, test=0):
    return [Prediction(task, test, i, "", g, -0.1 * i, 3, "", "" if g is not None else "did not end")
            for i, g in enumerate(grids)]


def test_scores_by_hand():
    truth = grid([1, 2], [3, 4])
    close, wide = grid([1, 2], [3, 5]), grid([1, 2, 3])
    tasks = [Task("a", (Pair(A, B),), (Pair(A, truth), Pair(A, B))), Task("b", (Pair(A, B),), (Pair(A, truth),))]
    found = [*predictions(close, close, truth, None), *predictions(B, B, B, B, test=1),
             *predictions(wide, wide, close, C, task=1)]
    one, two, three = score.score_tests(tasks, found, {(0, 0): 0.5, (1, 0): 1.5})
    assert (one.exact, one.shape, one.cells, one.unanswered) == (0.25, 0.75, (0.75 * 2 + 1) / 4, 0.25)
    assert (one.any_exact, one.vote_1, one.vote_2) == (True, False, True)
    assert two.exact == 1 and two.loss is None and three.exact == 0 and not three.vote_2
    figures = score.summary([one, two, three])
    assert figures["accuracy"].mean == pytest.approx(1.25 / 3)
    assert figures["pass_4"].mean == figures["vote_2"].mean == pytest.approx(2 / 3)
    assert figures["vote_1"].mean == pytest.approx(1 / 3) and figures["solved"].mean == 0.5
    assert figures["loss"].mean == 1.0 and figures["loss"].n == 2
    assert all(f.low <= f.mean <= f.high for f in figures.values())


def test_wilson_against_its_table():
    """Wilson 1927: 10 of 100, and the limits at none and all."""
    f = score.wilson(10, 100)
    assert (round(f.low, 4), round(f.high, 4)) == (0.0552, 0.1744)
    assert score.wilson(0, 10).low == 0 and score.wilson(0, 10).high == pytest.approx(0.2775, abs=1e-4)
    assert score.wilson(10, 10).high == 1


def test_the_bootstrap_covers():
    """Of 95 % intervals of means over 40 tests, about 95 % hold the truth."""
    rng, inside = np.random.default_rng(0), 0
    for _ in range(200):
        values = rng.random(40) ** 2
        tests = [score.TestScore(str(i), 0, 1, v, 0, 0, 0, False, False, False, None) for i, v in enumerate(values)]
        figure = score.summary(tests)["accuracy"]
        inside += figure.low <= 1 / 3 <= figure.high
    assert 180 <= inside <= 198


def test_reports(tmp_path):
    tasks = real_tasks(3)
    found = [*predictions(tasks[0].test[0].output), *predictions(None, task=1), *predictions(A, task=2)]
    result = evaluate.evaluation("runs/x", tasks, found, {(0, 0): 0.1}, 2.0)
    facts = {"tasks": "arc-1/training", "prompt": {"layout": "compact", "encoder": "compact"},
             "settings": {"predictions": 1, "total_limit": float("inf")}}
    report.write(result, facts, tmp_path / "r")
    saved = json.loads((tmp_path / "r" / "report.json").read_text(), parse_constant=lambda c: pytest.fail(c))
    assert saved["figures"]["vote_2"]["mean"] == pytest.approx(1 / 3) and len(saved["predictions"]) == 3
    rows = list(csv.DictReader((tmp_path / "r" / "tasks.csv").open()))
    assert [r["task"] for r in rows] == [t.id for t in tasks] and rows[0]["vote_1"] == "True"
    html = (tmp_path / "r" / "report.html").read_text()
    assert "<script" not in html and "http" not in html.replace("http-equiv", "")
    assert html.count("not solved") == 2 and html.count('class="right"') == 1
    assert "accuracy" in report.table(result) and "33.3 %" in report.table(result)
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot write the report"):
        report.write(result, facts, tmp_path / "file")


def test_pictures_are_the_grids():
    import base64
    import io

    from PIL import Image

    from arcgen.view.draw import LINE, RGB
    g = np.arange(20, dtype=np.uint8).reshape(4, 5) % 10
    made = report._picture(g)
    image = np.array(Image.open(io.BytesIO(base64.b64decode(made["uri"].partition(",")[2]))).convert("RGB"))
    assert image.shape[:2] == (made["height"], made["width"])
    cell = (image.shape[0] - 1) // 4
    assert np.array_equal(image[cell // 2::cell, cell // 2::cell], RGB[g])
    assert (image[::cell] == LINE).all() and (image[:, ::cell] == LINE).all()


# ---------------------------------------------------------------- variants, what was left out


def variants(task, n, named=True):
    """The task n times, each with its own tests, as rows of a dataset have them."""
    return [replace(task, test=task.test[:1], meta={"variant": i} if named else {}) for i in range(n)]


@pytest.mark.parametrize("named", [True, False])
def test_variants_are_rows_of_their_own_but_no_evidence_of_their_own(named, tmp_path):
    """Two tasks of four variants each; the first answered always, the second in one variant of four."""
    tasks = [v for task in real_tasks(2) for v in variants(task, 4, named)]
    found = [p for t, task in enumerate(tasks)
             for p in predictions(task.test[0].output if t < 5 else None, task=t)]
    result = evaluate.evaluation("m", tasks, found, None, 1.0)
    figures = result.figures
    assert figures["solved"].n == 8 and figures["solved"].mean == 5 / 8
    alone = score.wilson(5, 8)
    assert figures["solved"].low < alone.low and figures["solved"].high > alone.high
    assert score.shortened(result.scores) == {"tests": 8, "tasks": 2, "variants": 8, "dropped": 0, "unfit": 0}
    assert "2 tasks, 8 variants in" in report.table(result)
    facts = {"tasks": "x", "prompt": {"layout": "compact", "encoder": "compact"}, "settings": {"predictions": 1}}
    report.write(result, facts, tmp_path / "r")
    rows = list(csv.DictReader((tmp_path / "r" / "tasks.csv").open()))
    assert len({(r["task"], r["variant"]) for r in rows}) == 8 and [r["variant"] for r in rows[:4]] == [*"0123"]
    saved = json.loads((tmp_path / "r" / "report.json").read_text())
    assert len({(p["task"], p["variant"]) for p in saved["predictions"]}) == 8
    assert f"{tasks[0].id}, variant 3" in (tmp_path / "r" / "report.html").read_text()


def test_shares_of_single_rows_keep_wilsons_interval():
    tests = [score.TestScore(str(i), 0, 1, i < 3, 1, 1, 0, i < 3, i < 3, i < 3, None) for i in range(10)]
    figure, plain = score.summary(tests)["vote_1"], score.wilson(3, 10)
    assert (figure.low, figure.high) == pytest.approx((plain.low, plain.high))


def test_no_interval_is_a_point(tmp_path):
    """One task, or every task alike: a bootstrap has nothing to draw from."""
    one = [score.TestScore("a", 0, 2, 0.5, 1, 0.25, 0, True, True, True, 0.7)]
    figures = score.summary(one)
    assert figures["accuracy"].high - figures["accuracy"].low > 0.5
    assert np.isnan(figures["loss"].low) and figures["loss"].mean == pytest.approx(0.7)
    alike = [score.TestScore(str(i), 0, 2, 0.5, 1, 0.25, 0, True, True, True, None) for i in range(20)]
    assert 0.29 < score.summary(alike)["accuracy"].low < 0.4
    result = evaluate.Evaluation("m", [], [], one, figures, 1.0, 1.0)
    assert "unknown to unknown" in report.table(result) and " nan" not in report.table(result)
    facts = {"tasks": "x", "prompt": {"layout": "compact", "encoder": "compact"}, "settings": {"predictions": 1}}
    report.write(result, facts, tmp_path)
    json.loads((tmp_path / "report.json").read_text(), parse_constant=lambda c: pytest.fail(c))


def test_demonstrations_that_were_left_out_are_told(tmp_path):
    """A limit at which one task is whole, one loses demonstrations, and one does not fit at all."""
    p, tasks = prompter(), [real_tasks(40)[i] for i in (0, 20, 39)]
    tasks = [replace(t, test=t.test[:1]) for t in tasks]
    sizes = [len(p.prompt_ids(p.question(t))) for t in tasks]
    big = Task("big", tasks[0].train[:1], (Pair(np.zeros((30, 30), np.uint8), np.zeros((1, 1), np.uint8)),))
    limit = sizes[2] - 1
    found = list(predict(loaded(limit=limit), [*tasks, big], PredictSettings()))
    result = evaluate.evaluation("m", [*tasks, big], found, None, 1.0)
    assert [s.dropped > 0 for s in result.scores] == [False, False, True, False]
    assert score.shortened(result.scores) == {"tests": 4, "tasks": 4, "variants": 4, "dropped": 1, "unfit": 1}
    assert "1 of 4 tests lost demonstrations, 1 did not fit: --max-seq-len raises" in report.table(result)
    facts = {"tasks": "x", "prompt": {"layout": "compact", "encoder": "compact"}, "settings": {"predictions": 1}}
    report.write(result, facts, tmp_path)
    rows = list(csv.DictReader((tmp_path / "tasks.csv").open()))
    assert [r["dropped"] for r in rows] == ["0", "0", str(result.scores[2].dropped), "0"]
    saved = json.loads((tmp_path / "report.json").read_text())
    assert saved["counts"]["dropped"] == saved["counts"]["unfit"] == 1
    raised = list(predict(replace(loaded(limit=2048), max_seq_len=limit), tasks, PredictSettings(time_limit=1e-6)))
    assert any(f.dropped for f in raised)
    whole = list(predict(loaded(limit=2048), tasks, PredictSettings(time_limit=1e-6)))
    assert not any(f.dropped for f in whole)


def test_the_limit_of_documents_can_be_raised_to_the_context():
    one = run.load("tiny-phi3", max_seq_len=4000)
    assert one.limit == 4000 and run.load("tiny-phi3").limit == 16384
    with pytest.raises(UserError, match="--max-seq-len 20000: expected 1 to 16384"):
        run.load("tiny-phi3", max_seq_len=20000)


def test_a_symbol_of_three_characters_counts_as_a_token():
    """An answer of 100 cells written with new tokens needs 110 tokens, not 310."""
    from arcft import tiny
    from arcft.predict import _query
    tokenizer = tiny.tokenizer()
    tokens.add_symbols(tokenizer, encode.encoder("symbols"))
    p = prompts.Prompter(tokenizer, "symbols", "compact")
    big = np.ones((10, 10), np.uint8)
    task = Task("t", (Pair(big, big), Pair(big, big)), (Pair(big, big),))
    limit = len(p.prompt_ids(p.question(task))) + 115
    assert _query(p, limit, longest_answer(p), task, 0, 0, 0, 0).dropped == 0


# ---------------------------------------------------------------- killed and resumed


class Scribe:
    """Stands for decoding: answers that depend on the whole batch, as sampling does. Dies at its n-th batch."""

    def __init__(self, dies_at=None):
        self.calls, self.dies_at = 0, dies_at

    def __call__(self, model, prompts, most, *args, seed=0, **kwargs):
        self.calls += 1
        if self.calls == self.dies_at:
            raise KeyboardInterrupt
        p, rng = prompter(), np.random.default_rng([seed, *map(len, prompts)])
        grids = [rng.integers(0, 10, (1, 2), dtype=np.uint8) for _ in prompts]
        return [decode.Answer(np.append(p._ids(p.encoder.encode(g)), p.end_id), -0.5, True) for g in grids]


def evaluated(out, scribe, monkeypatch, n=4, **settings):
    monkeypatch.setattr("arcft.predict.decode", scribe)
    monkeypatch.setattr("arcft.run.load", lambda name, **options: loaded())
    monkeypatch.setattr(evaluate, "select_tasks", lambda spec, limit=None, reading=None: list(real_tasks(n)))
    lines = []
    how = PredictSettings(**{"predictions": 3, "batch_size": 4, "temperature": 1.0, **settings})
    evaluate.run_evaluation("m", "tasks", out, how, echo=lines.append)
    return json.loads((out / "report.json").read_text()), lines


def answers_of(report):
    return {(p["task"], p["test"], p["number"]): p["grid"] for p in report["predictions"]}


def test_a_killed_evaluation_goes_on_where_it_was(tmp_path, monkeypatch):
    whole, _ = evaluated(tmp_path / "whole", all_ := Scribe(), monkeypatch)
    out = tmp_path / "killed"
    with pytest.raises(KeyboardInterrupt):
        evaluated(out, Scribe(dies_at=3), monkeypatch)
    assert not (out / "report.json").exists()
    with (out / "predictions.jsonl").open("r+") as file:   # killed within a line: a batch of four loses one
        text = file.read()
        file.seek(len(text) - 20)
        file.truncate()
    report, lines = evaluated(out, rest := Scribe(), monkeypatch)
    assert answers_of(report) == answers_of(whole) and len(answers_of(whole)) == 3 * sum(
        len(t.test) for t in real_tasks(4))
    assert rest.calls == all_.calls - 1 and "7 predictions are there already" in lines[0]
    again, _ = evaluated(out, none := Scribe(), monkeypatch)
    assert none.calls == 0 and answers_of(again) == answers_of(whole)


def test_a_report_of_something_else_is_not_overwritten(tmp_path, monkeypatch):
    out = tmp_path / "r"
    evaluated(out, Scribe(), monkeypatch)
    before = {p.name: p.read_bytes() for p in out.iterdir()}
    with pytest.raises(UserError, match=r"--out .*r: holds an evaluation of other predictions; name a new folder"):
        evaluated(out, Scribe(), monkeypatch, predictions=2)
    with pytest.raises(UserError, match="of other tasks"):
        evaluated(out, Scribe(), monkeypatch, n=3)
    assert {p.name: p.read_bytes() for p in out.iterdir()} == before
    (out / "predictions.jsonl").rename(tmp_path / "away")
    with pytest.raises(UserError, match="holds another report"):
        evaluated(out, Scribe(), monkeypatch)
    (out / "predictions.jsonl").write_text("{")
    with pytest.raises(UserError, match="not readable; delete it"):
        evaluated(out, Scribe(), monkeypatch)
    assert str(tmp_path) not in (tmp_path / "away").read_text()


def test_what_was_out_of_time_is_tried_again(tmp_path, monkeypatch):
    late, _ = evaluated(tmp_path, Scribe(), monkeypatch, total_limit=1e-9)
    assert {p["problem"] for p in late["predictions"]} == {"out of time"}
    assert all(p["grid"] for p in evaluated(tmp_path, Scribe(), monkeypatch)[0]["predictions"])


def test_weights_are_known_by_content(tmp_path):
    """The same run in another place goes on; another one does not."""
    from arcft import tiny
    for name, seed in (("a", 0), ("b", 0), ("c", 1)):
        tiny.model(seed=seed).save_pretrained(tmp_path / name)
        tiny.tokenizer().save_pretrained(tmp_path / name)
    a, b, c = (run.load(str(tmp_path / n), encoder="compact", layout="compact").content for n in "abc")
    assert a == b != c and run.load("tiny-phi3").content == "tiny-phi3"


def test_a_study_of_caches_asks_for_all_of_them_first_and_keeps_what_it_has(tmp_path, monkeypatch):
    monkeypatch.setattr("arcft.predict.decode", scribe := Scribe())
    one, tasks, lines = loaded(limit=300), list(real_tasks(2)), []
    with pytest.raises(UserError, match="--kv-cache"):
        kvstudy.study(one, tasks, PredictSettings(), ["plain", "quantized:3"], tmp_path, lines.append)
    assert scribe.calls == 0 and not lines
    monkeypatch.setattr("arcft.predict.decode", Scribe(dies_at=2))
    with pytest.raises(KeyboardInterrupt):
        kvstudy.study(one, tasks, PredictSettings(), ["plain", "fp8"], tmp_path, lines.append)
    assert len(lines) == 1 and lines[0].startswith("plain ")
    monkeypatch.setattr("arcft.predict.decode", rest := Scribe())
    kvstudy.study(one, tasks, PredictSettings(), ["plain", "fp8"], tmp_path, lines.append)
    assert rest.calls == 1 and [line.split()[0] for line in lines[1:]] == ["plain", "fp8"]

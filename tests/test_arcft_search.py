"""All answers above a threshold, and what a model makes of answers under several views."""
from __future__ import annotations

import itertools
import math
from functools import cache

import numpy as np
import pytest
import torch
from arcft_support import loaded, prompter, real_tasks

from arcft import decode, prefix, search, views
from arcft.constrain import GridConstraint
from arcft.experts import logprobs
from arcft.oom import Rows
from arcft.predict import _query, longest_answer
from arcft.tokens import probe
from arcgen.core.grid import SYMMETRIES
from arcgen.core.task import Task

MOST = 8
"""Tokens of an answer here."""
LEAST = 0.008
"""Probability of an answer here."""


def sharp():
    """A random model that is surer of what it says, and writes small grids of few colours."""
    one, p = loaded(), prompter()
    bias = torch.full((16,), -12.0)
    for text, value in (("012", 0.0), ("\n", 2.5)):
        bias[torch.from_numpy(p._ids(text))] = value
    bias[p.end_id] = 1.5
    one.model.lm_head.register_forward_hook(lambda module, given, out: 2 * out + bias)
    return one


def constraint(rows: int) -> GridConstraint:
    p = prompter()
    return GridConstraint(p.encoder, probe(p), p.end_id, 16, rows)


def several_tests() -> Task:
    """A task with three tests."""
    a, b = real_tasks(2)
    return Task("three", a.train, (*a.test[:1], *b.test[:1], *b.train[:1]))


def questions(task: Task, numbers: int):
    p = prompter()
    return [_query(p, 2048, longest_answer(p), task, 0, i, number, 0)
            for number in range(numbers) for i in range(len(task.test))]


def found(one, prompts, threshold, **options):
    p = prompter()
    return search.search(one.model, prompts, [MOST] * len(prompts), p.end_id, p.pad_id, threshold=threshold,
                         constraint=constraint, **options)


def by_hand(one, prompt, threshold) -> dict[tuple[int, ...], float]:
    """The same answers by a plain recursion without cache or batch."""
    p, answers = prompter(), {}

    def go(written: tuple[int, ...], total: float) -> None:
        limits = constraint(1)
        limits.write(0, written)
        ids = torch.from_numpy(np.append(prompt, np.array(written, dtype=np.int64)))[None]
        with torch.inference_mode():
            logp = one.model(ids, use_cache=False).logits[0, -1].log_softmax(-1)
        for token in limits.mask()[0].nonzero()[:, 0].tolist():
            value = total + float(logp[token])
            if value >= math.log(threshold):
                if token == p.end_id:
                    answers[*written, token] = value
                elif len(written) < MOST - 1:
                    go((*written, token), value)
    go((), 0.0)
    return answers


@cache
def truths() -> list[dict[tuple[int, ...], float]]:
    """What there is to find for four of the questions."""
    return [by_hand(sharp(), query.ids, LEAST) for query in questions(several_tests(), 2)[1:5]]


def test_eight_views_hold_the_eight_symmetries():
    task = real_tasks()[0]
    for numbers in (range(8), range(8, 16)):
        assert {views.view(task, n, 3).symmetry for n in numbers} == set(SYMMETRIES)
    keys = [views.view(task, n, 3).key for n in range(16)]
    assert keys[0] == ":".join(("identity", "0123456789", "")) and len(set(keys)) == 16
    assert keys == [views.view(task, n, 3).key for n in range(16)] != [views.view(task, n, 4).key for n in range(16)]


def test_all_tests_of_a_task_are_seen_under_the_same_views_and_share_their_demonstrations():
    task = several_tests()
    for number in range(4):
        asked = [views.view_of_test(task, i, number, 0) for i in range(3)]
        assert len({a.key for a in asked}) == 1
    ids = [q.ids for q in questions(task, 2)]
    demonstrations = len(prompter().prompt_ids(prompter().question(task))) - 2 * task.test[0].input.size
    assert prefix.shared(ids[:3]) > demonstrations > 10 and prefix.shared([ids[0], ids[3]]) < demonstrations


def test_a_shared_beginning_changes_nothing_but_the_work():
    one, asked = loaded(), questions(several_tests(), 2)
    apart = prefix.fill(one.model, [q.ids for q in asked], range(6), 0)
    fed = []
    hook = one.model.model.register_forward_pre_hook(lambda m, a, k: fed.append(k["input_ids"].shape), with_kwargs=True)
    together = prefix.fill(one.model, [q.ids for q in asked], [q.number for q in asked], 0)
    hook.remove()
    assert torch.allclose(apart.logits, together.logits, atol=1e-4)
    assert fed[0][0] == 2 and fed[1][0] == 6 and fed[1][1] < fed[0][1] / 2      # demonstrations: twice, not six times


@pytest.mark.parametrize("rows", [1, 3, 64])
def test_the_search_finds_every_answer_above_the_threshold_and_no_other(rows):
    one, asked = sharp(), questions(several_tests(), 2)[1:5]
    result = found(one, [q.ids for q in asked], LEAST, families=[q.number for q in asked], rows=Rows(rows))
    sizes = []
    for answers, truth in zip(result.found, truths()):
        mine = {tuple(f.ids.tolist()): f.logprob for f in answers if f.logprob >= math.log(LEAST)}
        assert mine.keys() == truth.keys()
        assert all(mine[k] == pytest.approx(truth[k], abs=1e-3) for k in truth)
        sizes.append(len(truth))
    assert max(sizes) > 1 and result.waiting == 0


def test_the_greedy_answer_is_among_them_however_unlikely():
    one, p = loaded(), prompter()
    prompts = [q.ids for q in questions(real_tasks()[0], 2)]
    result = found(one, prompts, 0.9)
    greedy = decode.decode(one.model, prompts, [MOST, MOST], p.end_id, p.pad_id, constraint=constraint(2))
    for answer, answers in zip(greedy, result.found):
        assert [f.ids.tolist() for f in answers if f.greedy] == [answer.ids.tolist()] * answer.complete
        assert [len(answers), result.endless > 0] in ([1, False], [0, True], [1, True])


def test_half_the_rows_when_memory_runs_out():
    one = sharp()
    prompts = [q.ids for q in questions(several_tests(), 2)]
    whole = found(one, prompts, 0.01)
    forward, sizes = one.model.forward, []

    def small(*a, **k):
        sizes.append(len(k["input_ids"]))
        if sizes[-1] > 2:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return forward(*a, **k)
    one.model.forward = small
    rows = Rows(16)
    halved = found(one, prompts, 0.01, rows=rows)
    assert rows.most == 2 and max(sizes) > 2
    answers = [[[f.ids.tolist() for f in of] for of in result.found] for result in (whole, halved)]
    assert answers[0] == answers[1]
    one.model.forward = lambda *a, **k: (_ for _ in ()).throw(RuntimeError("something else"))
    with pytest.raises(RuntimeError, match="something else"):
        found(one, prompts, 0.01)


def test_time_and_numbers_that_are_none():
    one = sharp()
    prompts = [q.ids for q in questions(several_tests(), 2)]
    clock = itertools.count()
    cut = found(one, prompts, 0.01, expired=lambda: next(clock) > 3)
    assert cut.waiting >= 1 and cut.passes <= 4
    with torch.no_grad():
        one.model.lm_head.weight.fill_(float("nan"))
    with pytest.raises(FloatingPointError, match="not a number"):
        found(one, prompts, 0.01)


@pytest.mark.parametrize("rows", [1, 4, 64])
def test_the_score_of_an_answer_is_its_log_probability(rows):
    one, p = sharp(), prompter()
    asked = questions(several_tests(), 2)
    rng = np.random.default_rng(0)
    answers = [[np.append(p._ids(p.encoder.encode(rng.integers(0, 10, (n + 1, 2), dtype=np.uint8))), p.end_id)
                for n in range(1 + row % 3)] for row in range(len(asked))]
    scores = logprobs(one.model, [q.ids for q in asked], answers, p.pad_id, families=[q.number for q in asked],
                      rows=Rows(rows))
    for query, of, values in zip(asked, answers, scores):
        for answer, value in zip(of, values, strict=True):
            with torch.inference_mode():
                logits = one.model(torch.from_numpy(np.append(query.ids, answer))[None], use_cache=False).logits[0]
            logp = logits[len(query.ids) - 1:-1].log_softmax(-1)
            assert value == pytest.approx(float(logp.gather(1, torch.from_numpy(answer)[:, None]).sum()), abs=2e-3)


def test_scores_that_there_was_no_time_for_are_none():
    one, p = loaded(), prompter()
    asked = questions(several_tests(), 2)
    clock = itertools.count()
    scores = logprobs(one.model, [q.ids for q in asked], [[np.array([7, p.end_id])]] * 6, p.pad_id, rows=Rows(2),
                      families=[q.number for q in asked], expired=lambda: next(clock) > 2)
    assert [bool(np.isnan(s).all()) for s in scores] == [False] * 2 + [True] * 4

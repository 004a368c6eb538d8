"""What a model makes of given answers under several views: the experts whose product decides.

A right answer is likely under every view of its task, a wrong one mostly under the view that it was found in, so the
sum of an answer's log-probabilities over views separates them far better than how often it was found (Franzen,
Disselhoff and Hartmann 2025, "Product of Experts with LLMs").
"""
from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch

from .oom import Rows
from .prefix import Filled, fill

LOGITS = 2**27
"""Logits that are held at a time, 4 bytes each."""


@torch.inference_mode()
def logprobs(model, prompts: Sequence[np.ndarray], answers: Sequence[Sequence[np.ndarray]], pad_id: int, *,
             families: Sequence[int] | None = None, rows: Rows | None = None,
             expired: Callable[[], bool] = lambda: False) -> list[np.ndarray]:
    """For every prompt, int64 (n,), the joint log-probabilities of its answers, int64 (m,) each with the end token, in
    nats: float64 (number of answers,), NaN where time was up before. A prompt goes through the model once for all of
    its answers. The first families are complete first."""
    rows = rows or Rows(16)
    scores = [np.full(len(of), np.nan) for of in answers]
    families = list(range(len(prompts))) if families is None else families
    at = 0
    while at < len(prompts) and not expired():
        rows.settle()
        chunk = range(at, min(at + rows.most, len(prompts)))
        try:
            filled = fill(model, [prompts[i] for i in chunk], [families[i] for i in chunk], pad_id)
            todo = [(i, n) for i in chunk for n in range(len(answers[i])) if np.isnan(scores[i][n])]
            while todo and not expired():
                longest = max(len(answers[i][n]) for i, n in todo)
                size = max(1, min(rows.most, LOGITS // (longest * filled.logits.shape[-1])))
                part, todo = todo[:size], todo[size:]
                values = _continued(model, filled.select([i - at for i, _ in part]),
                                    [answers[i][n] for i, n in part], pad_id)
                for (i, n), value in zip(part, values):
                    scores[i][n] = value
        except (RuntimeError, MemoryError) as error:
            rows.halve(error)
        else:
            at = chunk.stop
        filled = None           # its cache is what the next chunk needs room for
    return scores


def _continued(model, filled: Filled, answers: Sequence[np.ndarray], pad_id: int) -> list[float]:
    """The joint log-probability of each row's answer. Padded on the right: causal attention hides what follows."""
    longest = max(map(len, answers))
    ids = torch.full((len(answers), longest), pad_id)
    real = torch.zeros((len(answers), longest))
    for i, answer in enumerate(answers):
        ids[i, :len(answer)] = torch.from_numpy(answer)
        real[i, :len(answer)] = 1
    ids, real = ids.to(filled.mask.device), real.to(filled.mask.device)
    logits = filled.logits[:, None]
    if longest > 1:
        after = filled.step(model, ids[:, :-1], torch.ones_like(ids[:, :-1]), keep=longest - 1)
        logits = torch.cat([logits, after.float()], dim=1)
    losses = torch.nn.functional.cross_entropy(logits.transpose(1, 2), ids, reduction="none")
    found = -(losses * real).sum(1).double()
    if not torch.isfinite(found).all():
        raise FloatingPointError("the model's output is not a number")
    return found.tolist()

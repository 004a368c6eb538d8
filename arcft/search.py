"""Every answer that a model gives a probability above a threshold, rather than samples of them.

The idea is the depth-first search of the ARChitects (Franzen, Disselhoff and Hartmann 2024): a beginning whose
probability is below the threshold has no end above it, so only the others are gone on with. Here they go on side by
side, a token of all of them at a time: equally long beginnings have probabilities that sum to at most 1, so at a
threshold of 0.1 a prompt has at most ten of them. Where all of them are more rows than allowed, the likeliest go on and
the others wait; a waiting one starts again by one pass over its prompt and what is written.

The greedy answer of each prompt is followed whatever its probability, so that there is always one.
"""
from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch

from .constrain import GridConstraint
from .oom import Rows
from .prefix import Filled, fill


@dataclass(frozen=True)
class Found:
    """An answer. `ids`: its tokens with the end token, int64 (n,). `logprob`: the logarithm of its probability, all
    tokens together. `greedy`: each of its tokens was the likeliest one."""
    ids: np.ndarray
    logprob: float
    greedy: bool


@dataclass
class Search:
    """What came of a search. found: for each prompt its answers, the likeliest first. endless: beginnings that reached
    the most tokens allowed. waiting: beginnings left when time was up. passes: forward passes; rows: rows in them."""
    found: list[list[Found]]
    endless: int = 0
    waiting: int = 0
    passes: int = 0
    rows: int = 0


@dataclass(frozen=True)
class _Beginning:
    prompt: int
    written: tuple[int, ...] = ()
    logprob: float = 0.0
    greedy: bool = field(default=True, compare=False)

    @property
    def rank(self) -> tuple:
        return not self.greedy, -self.logprob


@torch.inference_mode()
def search(model, prompts: Sequence[np.ndarray], most: Sequence[int], end_id: int, pad_id: int, *, threshold: float,
           constraint: Callable[[int], GridConstraint], families: Sequence[int] | None = None,
           rows: Rows | None = None, expired: Callable[[], bool] = lambda: False) -> Search:
    """All answers of at most most[i] tokens whose probability is `threshold` (0..1) or more, for every prompt, int64
    (n,), and its greedy one.

    constraint: makes the constraint of a batch of so many rows. families: prompts of equal number share their
    beginning (see `prefix`). rows: how many go through the model together; halved when memory runs out. Stops with
    what there is once `expired` says so. Raises FloatingPointError for a model whose output is not a number.
    """
    rows = rows or Rows(16)
    found: list[dict[tuple[int, ...], Found]] = [{} for _ in prompts]
    result = Search([])
    waiting = [_Beginning(i) for i in range(len(prompts))]
    families = list(range(len(prompts))) if families is None else families

    while waiting and not expired():
        rows.settle()
        waiting.sort(key=lambda b: b.rank)
        batch, waiting = waiting[:rows.most], waiting[rows.most:]
        try:
            whole = [np.append(prompts[b.prompt], np.array(b.written, dtype=np.int64)) for b in batch]
            filled: Filled | None = fill(model, whole, [families[b.prompt] for b in batch], pad_id)
            limits = constraint(len(batch))
            for row, b in enumerate(batch):
                limits.write(row, b.written)
            result.passes, result.rows = result.passes + 1, result.rows + len(batch)
            while batch and not expired():
                children, parents = _children(filled, batch, limits, math.log(threshold))
                stay: list[tuple[_Beginning, int]] = []
                for child, parent in zip(children, parents):
                    if child.written[-1] == end_id:
                        answer = Found(np.array(child.written, dtype=np.int64), child.logprob, child.greedy)
                        found[child.prompt][child.written] = answer
                    elif len(child.written) >= most[child.prompt]:
                        result.endless += 1
                    else:
                        stay.append((child, parent))
                stay.sort(key=lambda pair: pair[0].rank)
                waiting += [child for child, _ in stay[rows.most:]]
                stay = sorted(stay[:rows.most], key=lambda pair: pair[1])
                batch = [child for child, _ in stay]
                if batch:
                    filled = _advance(model, filled, limits, batch, [parent for _, parent in stay])
                    result.passes, result.rows = result.passes + 1, result.rows + len(batch)
        except (RuntimeError, MemoryError) as error:
            rows.halve(error)
        filled = None           # its cache is what the next batch needs room for
        waiting += batch
    result.waiting = len(waiting)
    result.found = [sorted(answers.values(), key=lambda f: -f.logprob) for answers in found]
    return result


def _children(filled: Filled, batch: Sequence[_Beginning], limits: GridConstraint,
              least: float) -> tuple[list[_Beginning], list[int]]:
    """The beginnings one token longer that are likely enough, and the row that each comes from."""
    device = filled.logits.device
    sums = torch.tensor([b.logprob for b in batch], device=device)
    totals = (filled.logits.log_softmax(-1) + sums[:, None]).masked_fill(~limits.mask(), -torch.inf)
    best = totals.argmax(-1)
    follow = torch.tensor([b.greedy for b in batch], device=device)
    keep = totals >= least
    keep[torch.arange(len(batch), device=device), best] |= follow
    row, token = keep.nonzero(as_tuple=True)
    values = torch.stack([row.double(), token.double(), totals[row, token].double(), (token == best[row]).double()])
    children, parents = [], []
    for r, t, total, likeliest in values.T.tolist():        # the one passage from the device to Python
        if not math.isfinite(total):
            raise FloatingPointError("the model's output is not a number")
        before = batch[int(r)]
        children.append(_Beginning(before.prompt, (*before.written, int(t)), total, before.greedy and bool(likeliest)))
        parents.append(int(r))
    return children, parents


def _advance(model, filled: Filled, limits: GridConstraint, batch: Sequence[_Beginning],
             parents: list[int]) -> Filled:
    """The cache after the last token of each beginning."""
    if parents != list(range(filled.mask.shape[0])):
        filled = filled.select(parents)
        limits.keep(parents)
    tokens = [b.written[-1] for b in batch]
    limits.advance(tokens)
    ids = torch.tensor(tokens, device=filled.mask.device)[:, None]
    filled.logits = filled.step(model, ids, torch.ones_like(ids))[:, -1].float()
    return filled

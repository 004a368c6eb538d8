"""Generation: a batch of prompts to answers with their log-probabilities.

An own loop rather than `generate`: it stops at a deadline with what is there, drops finished
answers from the batch, sums log-probabilities without holding logits, and takes any cache.
"""
from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from arcgen.core.errors import UserError

from .constrain import GridConstraint


@dataclass(frozen=True)
class Answer:
    """`ids`: tokens written, int64 (n,), the end token included when `complete`. `logprob`:
    their mean log-probability under the model (before temperature and constraint)."""
    ids: np.ndarray
    logprob: float
    complete: bool


def new_cache(model, kv_cache: str = "plain"):
    """The key/value cache that `--kv-cache` names: plain, fp8, quantized:BITS (quanto: 2, 4) or
    hqq:BITS. Raises UserError for what is not installed or does not exist."""
    from transformers import DynamicCache, QuantizedCache
    if kv_cache == "plain":
        return DynamicCache(config=model.config)
    kind, _, bits = kv_cache.partition(":")
    config = model.config.get_text_config()
    if getattr(config, "sliding_window", None):
        raise UserError("--kv-cache: quantized caches know no sliding window, and this model has one of"
                        f" {config.sliding_window} tokens; arcft kv-study lifts it for short documents")
    try:
        if kind == "fp8" and not bits:
            return QuantizedCache(backend="fp8", config=model.config)
        if kind in ("quantized", "hqq") and bits.isdigit():
            return QuantizedCache(backend="hqq" if kind == "hqq" else "quanto", config=model.config, nbits=int(bits))
    except (ImportError, ValueError, TypeError) as error:
        raise UserError(f"--kv-cache {kv_cache}: {' '.join(str(error).split())[:200]}") from None
    raise UserError(f"--kv-cache {kv_cache}: expected plain, fp8, quantized:2, quantized:4 or hqq:BITS")


def padded(rows: Sequence[np.ndarray], pad_id: int, device) -> tuple[torch.Tensor, torch.Tensor]:
    """Rows of tokens, int64 (n,) each, side by side, and their mask, both int64 (B, longest): padded on the left, so
    that what follows starts side by side."""
    longest = max(map(len, rows))
    ids, mask = torch.full((len(rows), longest), pad_id), torch.zeros((len(rows), longest), dtype=torch.long)
    for i, row in enumerate(rows):
        ids[i, longest - len(row):] = torch.from_numpy(row)
        mask[i, longest - len(row):] = 1
    return ids.to(device), mask.to(device)


def cached(model, cache) -> dict[str, Any]:
    """The cache under the name by which `model` takes it."""
    inner = model.get_base_model() if hasattr(model, "get_base_model") else model
    return {_cache_name(type(inner)): cache}


@functools.cache
def _cache_name(kind: type) -> str:
    """transformers renamed it in 5.24, and warns of the old name."""
    return "cache" if "cache" in inspect.signature(kind.forward).parameters else "past_key_values"


@torch.inference_mode()
def decode(model, prompts: Sequence[np.ndarray], most: Sequence[int], end_id: int, pad_id: int, *,
           temperature: float = 0.0, seed: int = 0, constraint: GridConstraint | None = None,
           kv_cache: str = "plain", expired: Callable[[], bool] = lambda: False) -> list[Answer]:
    """An answer of at most most[i] tokens for every prompt, int64 (n,): greedy at temperature 0,
    else sampled with random numbers from `seed`. Stops everywhere once `expired` says so."""
    device = next(model.parameters()).device
    ids, mask = padded(prompts, pad_id, device)
    generator = torch.Generator(device).manual_seed(seed)
    cache = new_cache(model, kv_cache)
    rows = list(range(len(prompts)))            # which prompt each row of the batch answers
    written: list[list[int]] = [[] for _ in prompts]
    sums, complete = [0.0] * len(prompts), [False] * len(prompts)
    done = [False] * len(prompts)
    positions = (mask.cumsum(1) - 1).clamp(min=0)
    while not all(done) and not expired():
        logits = model(input_ids=ids, attention_mask=mask, position_ids=positions, use_cache=True,
                       logits_to_keep=1, **cached(model, cache)).logits[:, -1].float()
        logprobs = logits.log_softmax(-1)
        scores = logits if constraint is None else logits.masked_fill(~constraint.mask(), -torch.inf)
        if temperature > 0:
            tokens = torch.multinomial((scores / temperature).softmax(-1), 1, generator=generator)[:, 0]
        else:
            tokens = scores.argmax(-1)
        values = torch.stack([tokens.double(), logprobs.gather(1, tokens[:, None])[:, 0].double()])
        numbers, gains = values.tolist()            # the one passage from the device in a step
        chosen = [int(number) for number in numbers]
        for i, token, gain in zip(rows, chosen, gains):
            if not done[i]:
                written[i].append(token)
                sums[i] += gain
                complete[i] = token == end_id
                done[i] = complete[i] or len(written[i]) >= most[i]
        if constraint is not None:
            constraint.advance(chosen)
        ids, positions = tokens[:, None], positions[:, -1:] + 1
        mask = torch.cat([mask, torch.ones_like(mask[:, :1])], dim=1)
        stay = [row for row, i in enumerate(rows) if not done[i]]
        if stay and len(stay) < len(rows) and kv_cache == "plain":      # quantized caches cannot drop rows
            index = torch.tensor(stay, device=device)
            cache.batch_select_indices(index)
            ids, mask, positions = ids[index], mask[index], positions[index]
            rows = [rows[row] for row in stay]
            if constraint is not None:
                constraint.keep(stay)
    return [Answer(np.array(w, dtype=np.int64), s / max(len(w), 1), c) for w, s, c in zip(written, sums, complete)]

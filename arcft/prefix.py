"""Prompts into a key/value cache, what they have in common only once.

The prompts of one task's tests under one view begin with the same demonstrations: a family. Its common beginning goes
through the model once, then each prompt's own rest, on copies of that cache. Rows are padded on the left, and rests
between beginning and end; padded places are masked and do not count as positions.
"""
from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from .decode import cached, new_cache, padded


@dataclass
class Filled:
    """A cache over prompts, and where its rows stand. cache: keys and values, batch B. mask: int64 (B, length of the
    cache), 0 where padded. positions: int64 (B, 1), of each row's last token. logits: float32 (B, V), of what
    comes next."""
    cache: Any
    mask: torch.Tensor
    positions: torch.Tensor
    logits: torch.Tensor

    def select(self, rows: Sequence[int]) -> Filled:
        """These rows, a row that is named twice twice; this value stays as it is."""
        index = torch.tensor(rows, device=self.mask.device)
        cache = copy(self.cache)
        cache.layers = [copy(layer) for layer in self.cache.layers]     # selecting replaces their tensors, writes none
        cache.batch_select_indices(index)
        return Filled(cache, self.mask[index], self.positions[index], self.logits[index])

    def step(self, model, ids: torch.Tensor, mask: torch.Tensor, keep: int = 1) -> torch.Tensor:
        """Feeds `ids`, int64 (B, n), 0 in `mask` where padded; logits of the last `keep` places, (B, keep, V)."""
        self.mask = torch.cat([self.mask, mask], dim=1)
        positions = (self.positions + mask.cumsum(1)).clamp(min=0)
        logits = model(input_ids=ids, attention_mask=self.mask, position_ids=positions, use_cache=True,
                       logits_to_keep=keep, **cached(model, self.cache)).logits
        self.positions = positions[:, -1:]
        return logits


def fill(model, prompts: Sequence[np.ndarray], families: Sequence[int], pad_id: int) -> Filled:
    """The cache of prompts, int64 (n,) each; those of one family share what they begin with."""
    device = next(model.parameters()).device
    whole = getattr(model.config.get_text_config(), "sliding_window", None)     # counts padded places as well
    members: dict[int, list[int]] = {}
    for row, family in enumerate(families):
        members.setdefault(row if whole else family, []).append(row)
    cut = [shared([prompts[row] for row in rows]) for rows in members.values()]
    heads = [prompts[rows[0]][:n] for rows, n in zip(members.values(), cut)]
    parent, place = [0] * len(prompts), [0] * len(prompts)
    for number, rows in enumerate(members.values()):
        for row in rows:
            parent[row], place[row] = number, cut[number]
    if len(members) == len(prompts) or min(cut) == 0:       # nothing in common: all in one go
        return _feed(model, None, prompts, pad_id, device)
    filled = _feed(model, None, heads, pad_id, device).select(parent)
    return _feed(model, filled, [p[n:] for p, n in zip(prompts, place)], pad_id, device)


def shared(prompts: Sequence[np.ndarray]) -> int:
    """How many tokens all prompts begin with in common, but for each one's last, which has to be fed to go on."""
    least = min(map(len, prompts)) - 1
    same = np.all([p[:least] == prompts[0][:least] for p in prompts], axis=0)
    return int(least if same.all() else same.argmin())


def _feed(model, filled: Filled | None, parts: Sequence[np.ndarray], pad_id: int, device) -> Filled:
    ids, mask = padded(parts, pad_id, device)
    if filled is None:
        none = torch.zeros((len(parts), 0), dtype=torch.long, device=device)
        filled = Filled(new_cache(model), none, none.new_full((len(parts), 1), -1), torch.empty(0))
    filled.logits = filled.step(model, ids, mask)[:, -1].float()
    return filled

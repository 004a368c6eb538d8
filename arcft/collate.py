"""Packed rows to batches, so that documents of a row do not see each other; and the proof.

How a model keeps them apart depends on its attention (transformers 5.23):
  positions  sdpa, eager and flex attention find documents where position_ids restart, but only
             without attention_mask and with use_cache=False; otherwise they leak silently.
  flat       FlashAttention-2 does so only in a batch of one, so rows are joined into one and
             the boundaries are handed over as cu_seq_lens.
  segments   the same for our own attention `documents` (see there): with a mask of one cell, so
             that transformers builds none of its own.
  mask       models that know neither get the block-diagonal causal mask itself (bool).
  bias       the same as numbers to be added to the scores; eager attention adds whatever it is
             given, so a bool mask would leak there.
`separation` tries them on the model at hand and compares with documents seen alone: a model
that leaks under all of them (a recurrent one) is refused rather than trained wrongly.
"""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from arcgen.core.errors import UserError

from .attention import NAME

MODES = ("positions", "flat", "segments", "mask", "bias")
TOLERANCE = {torch.float32: 1e-3}
COARSE = 0.1
"""Greatest leak that is rounding: with 8 bits of mantissa through 30 layers (SmolLM2-135M in bf16:
0.017), sums never come out equal packed and alone; a leak is of the order of 1."""


class Collator:
    """Rows of ConstantLengthDataset (length L) to a batch of int64 tensors (B, L), or (1, B*L)
    for `flat` and `segments`; with `counts` (4,), the sum of the rows' counts."""

    def __init__(self, mode: str):
        self.mode = mode

    def __call__(self, rows: Sequence[dict[str, np.ndarray]]) -> dict[str, torch.Tensor | int]:
        batch = {name: torch.from_numpy(np.stack([row[name] for row in rows]))
                 for name in ("input_ids", "labels", "position_ids")}
        if self.mode in ("flat", "segments"):
            batch = {name: t.reshape(1, -1) for name, t in batch.items()}
            starts = torch.nonzero(batch["position_ids"][0] == 0)[:, 0]
            bounds = torch.cat([starts, torch.tensor([batch["position_ids"].shape[1]])]).to(torch.int32)
            longest = int(bounds.diff().max())
            batch |= {"cu_seq_lens_q": bounds, "cu_seq_lens_k": bounds,
                      "max_length_q": longest, "max_length_k": longest}
            if self.mode == "segments":
                batch["attention_mask"] = torch.ones(1, 1, 1, 1, dtype=torch.bool)
        elif self.mode in ("mask", "bias"):
            mask = block_mask(batch["position_ids"])
            batch["attention_mask"] = mask if self.mode == "mask" else \
                torch.zeros(mask.shape).masked_fill(~mask, torch.finfo(torch.float32).min)
        batch["counts"] = torch.from_numpy(np.sum([row["counts"] for row in rows], axis=0))
        return batch


def block_mask(position_ids: torch.Tensor) -> torch.Tensor:
    """Who may attend to whom, bool (B, 1, L, L), from positions (B, L): earlier tokens of the
    same document."""
    document = (position_ids == 0).cumsum(dim=1)
    length = position_ids.shape[1]
    causal = torch.ones(length, length, dtype=torch.bool, device=position_ids.device).tril()
    return ((document[:, :, None] == document[:, None, :]) & causal)[:, None]


@torch.no_grad()
def leak(model, mode: str) -> float:
    """How much documents of a packed row see of each other, 0 to about 1: the mean change of
    their logits against documents alone, over the change when they see each other in full
    (positions running on). Two rows, each of three documents of different lengths."""
    device = next(model.parameters()).device
    rng, vocabulary = np.random.default_rng(3), model.config.get_text_config().vocab_size
    lengths = [[11, 23, 6], [17, 5, 18]]
    rows = []
    for row in lengths:
        ids = rng.integers(0, vocabulary, sum(row))
        rows.append({"input_ids": ids, "labels": ids, "counts": np.zeros(4, dtype=np.int64),
                     "position_ids": np.concatenate([np.arange(n) for n in row])})
    batch = Collator(mode)(rows)
    batch = {k: v.to(device) if torch.is_tensor(v) else v for k, v in batch.items() if k not in ("labels", "counts")}
    training = model.training
    model.eval()
    together = model(**batch, use_cache=False).logits.float().reshape(len(rows), sum(lengths[0]), -1)
    changes = torch.zeros(2)
    for row, logits, sizes in zip(rows, together, lengths, strict=True):
        whole = torch.from_numpy(row["input_ids"])[None].to(device)
        open_ = model(input_ids=whole, use_cache=False).logits.float()[0]
        start = sizes[0]
        for size in sizes[1:]:              # nothing stands before the first
            part = slice(start, start + size)
            alone = model(input_ids=whole[:, part], use_cache=False).logits.float()[0]
            changes += torch.tensor([(logits[part] - alone).abs().mean(), (open_[part] - alone).abs().mean()])
            start += size
    model.train(training)
    return float(changes[0] / changes[1].clamp(min=1e-12))


def separation(model) -> str:
    """The first mode under which the model keeps documents apart. Raises UserError when none does."""
    attention = model.config._attn_implementation or ""
    modes = ("flat",) if "flash" in attention else ("positions", "mask", "bias")
    worst = {}
    for mode in ("segments", *modes) if attention == NAME else modes:
        try:
            worst[mode] = leak(model, mode)
        except (TypeError, ValueError, RuntimeError, NotImplementedError) as error:
            worst[mode] = f"{type(error).__name__}"
            continue
        if worst[mode] <= TOLERANCE.get(model.dtype, COARSE):
            return mode
    raise UserError(f"{type(model).__name__}: documents packed into one row see each other whatever is tried ({worst}),"
                    " so this model cannot be trained on packed rows")

"""`arcft plan`: what training and evaluation need on a GPU, estimated before renting one.

Bytes are counted, not measured: weights and optimizer exactly, from the model built without
memory; activations by what a decoder layer keeps for the backward pass (after Korthikanti et
al., arXiv:2205.05198, without the attention matrix, which FlashAttention does not keep, and
with a gated MLP); everything else as a reserve.
"""
from __future__ import annotations

from dataclasses import dataclass

import torch

from arcgen.core.errors import UserError

from . import tiny
from .model import Lora, add_lora

GPUS = (24, 40, 80)
"""GiB of the usual cards (RTX 3090/4090/A10G, A100, A100/H100)."""
RESERVE = 1.0
"""GiB for the CUDA context and kernels."""
FRAGMENTATION = 1.1
GIB = 2**30
CHUNK = 256
"""Positions of the fused LM head that have logits at a time."""


@dataclass(frozen=True)
class Plan:
    """GiB, by what they are for. `train` and `evaluate` are the totals with reserve."""
    parameters: int
    trainable: int
    weights: float
    gradients: float
    optimizer: float
    activations: float
    logits: float
    kv_cache: float

    @property
    def train(self) -> float:
        parts = self.weights + self.gradients + self.optimizer + self.activations + self.logits
        return parts * FRAGMENTATION + RESERVE

    @property
    def evaluate(self) -> float:
        return (self.weights + self.kv_cache) * FRAGMENTATION + RESERVE

    def table(self) -> str:
        lines = [f"{self.parameters / 1e6:,.0f} M parameters, {self.trainable / 1e6:,.1f} M trained"]
        lines += [f"{name:22} {getattr(self, name.split(' ')[0]):8.2f} GiB" for name in (
            "weights", "gradients", "optimizer", "activations", "logits", "kv_cache (evaluation)")]
        for what, total in (("training", self.train), ("evaluation", self.evaluate)):
            fits = [g for g in GPUS if total <= g]
            lines.append(f"{what:22} {total:8.2f} GiB in all: " + (f"fits {fits[0]} GB and more" if fits else
                                                                   f"does not fit {GPUS[-1]} GB"))
        return "\n".join(lines)


def read_config(name: str):
    """The configuration of a model; of Phi-3-mini also without a network. Raises UserError."""
    from transformers import AutoConfig, Phi3Config
    if name in tiny.SIZES:
        return tiny.config(name)
    try:
        return AutoConfig.from_pretrained(name, trust_remote_code=False)
    except (OSError, ValueError, KeyError) as error:
        if name.lower().startswith("microsoft/phi-3-mini-4k"):
            return Phi3Config(sliding_window=2047)      # transformers' defaults are this model
        raise UserError(f"--model {name}: no configuration found ({' '.join(str(error).split())[:160]})") from None


def plan(config, max_seq_len: int, *, batch_size: int = 1, lora: Lora | None = None, four_bit: bool = False,
         checkpointing: bool = False, fused_head: bool = True, eval_batch: int = 1) -> Plan:
    """The estimate for rows of `max_seq_len` tokens, `batch_size` of them at a time; bf16
    weights under LoRA (`four_bit`: nf4), fp32 weights with bf16 arithmetic otherwise."""
    from transformers import AutoModelForCausalLM
    with torch.device("meta"):
        model = AutoModelForCausalLM.from_config(config)
    text = config.get_text_config()
    total = sum(p.numel() for p in model.parameters())
    linear = sum(m.weight.numel() for m in model.modules() if isinstance(m, torch.nn.Linear)) \
        - model.get_output_embeddings().weight.numel()
    trainable = total
    if lora is not None:
        adapted = add_lora(model, lora)
        trainable = sum(p.numel() for p in adapted.parameters() if p.requires_grad)
    if four_bit:        # nf4: half a byte, and 0.127 bit of doubly quantized scales (Dettmers et al., arXiv:2305.14314)
        weights = linear * (4.127 / 8) + (total - linear) * 2
    else:
        weights = total * (2 if lora else 4)
    weights += trainable * 4 if lora else 0
    tokens = max_seq_len * batch_size
    hidden, inner, layers = text.hidden_size, text.intermediate_size, text.num_hidden_layers
    heads = text.num_attention_heads
    head = getattr(text, "head_dim", None) or hidden // heads
    kv = (getattr(text, "num_key_value_heads", None) or heads) * head
    # two norms (bf16 in, fp32 inside), attention's q, k, v and output, three products and SiLU of the MLP, residuals
    layer = tokens * (2 * (2 * hidden + 4 * hidden) + 2 * (2 * heads * head + 2 * kv) + 2 * 4 * inner + 2 * 2 * hidden)
    activations = layers * tokens * 2 * hidden + layer if checkpointing else layers * layer
    logits = (CHUNK if fused_head else tokens) * text.vocab_size * (2 + 4 + 4)
    cache = 2 * layers * kv * max_seq_len * eval_batch * 2
    parts = (weights, trainable * 4, trainable * 8, activations, logits, cache)
    return Plan(total, trainable, *(n / GIB for n in parts))

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
from .settings import AdaptSettings

CARDS = {"T4": 14.6, "L4": 22.0, "A10G": 22.0, "RTX 3090": 23.6, "A100 40 GB": 39.4, "A100 80 GB": 79.1,
         "H200": 139.8}
"""GiB that torch finds on a card, smallest first: less than the name says, part is the card's own and its ECC's."""
RESERVE = 1.0
"""GiB for the CUDA context and kernels."""
FRAGMENTATION = 1.1
GIB = 2**30
CHUNK = 256
"""Positions of the fused LM head that have logits at a time."""


@dataclass(frozen=True)
class Use:
    """GiB of one use of a model: what it needs whatever the batch, and for each row or prompt of a batch."""
    fixed: float
    each: float

    def total(self, batch: int) -> float:
        """With the reserve."""
        return (self.fixed + batch * self.each) * FRAGMENTATION + RESERVE

    def most(self, card: float) -> int:
        """The largest batch that fits so many GiB; 0 when not even one does."""
        return max(0, int(((card - RESERVE) / FRAGMENTATION - self.fixed) / self.each))


@dataclass(frozen=True)
class Plan:
    """GiB of training (weights to logits, `batch_size` rows), of evaluation (`eval_batch` prompts) and of
    adaptation (`adapt_batch` documents: a fresh adapter, all logits, no checkpointing)."""
    parameters: int
    trainable: int
    weights: float
    gradients: float
    optimizer: float
    activations: float
    logits: float
    kv_cache: float
    batch_size: int
    eval_batch: int
    adapt_batch: int
    training: Use
    evaluation: Use
    adaptation: Use

    @property
    def train(self) -> float:
        return self.training.total(self.batch_size)

    @property
    def evaluate(self) -> float:
        return self.evaluation.total(self.eval_batch)

    @property
    def adapt(self) -> float:
        return self.adaptation.total(self.adapt_batch)

    def table(self) -> str:
        """The parts, the totals and the smallest card that holds each, and the largest batch on every card."""
        lines = [f"{self.parameters / 1e6:,.0f} M parameters, {self.trainable / 1e6:,.1f} M trained"]
        lines += [f"{name:32} {getattr(self, name.split(' ')[0]):8.2f} GiB" for name in (
            "weights", "gradients", "optimizer", "activations", "logits", "kv_cache (evaluation)")]
        for what, total in ((f"training, {self.batch_size} rows at a time", self.train),
                            (f"evaluation, {self.eval_batch} prompts", self.evaluate),
                            (f"adaptation, {self.adapt_batch} documents", self.adapt)):
            fits = next((f"fits {name} ({card:g} GiB) and larger" for name, card in CARDS.items() if total <= card),
                        "fits none of these cards")
            lines.append(f"{what:32} {total:8.2f} GiB in all: {fits}")
        lines += ["", f"{'largest batch on':24}{'rows trained':>14}{'prompts':>10}{'documents adapted':>20}"]
        lines += [f"{name + f' ({card:g} GiB)':24}{self.training.most(card):>14}{self.evaluation.most(card):>10}"
                  f"{self.adaptation.most(card):>20}" for name, card in CARDS.items()]
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
         checkpointing: bool = False, fused_head: bool = True, eval_batch: int = 1, adapt_batch: int = 1) -> Plan:
    """The estimate for rows, prompts (answers included) and documents of `max_seq_len` tokens, each in batches; bf16
    weights under LoRA (`four_bit`: nf4), fp32 weights with bf16 arithmetic otherwise."""
    from transformers import AutoModelForCausalLM
    with torch.device("meta"):
        model = AutoModelForCausalLM.from_config(config)
    text = config.get_text_config()
    total = sum(p.numel() for p in model.parameters())
    linear = sum(m.weight.numel() for m in model.modules() if isinstance(m, torch.nn.Linear)) \
        - model.get_output_embeddings().weight.numel()
    adapted = add_lora(model, lora or Lora(AdaptSettings().lora_rank))
    adapter = sum(p.numel() for p in adapted.parameters() if p.requires_grad)
    trainable = adapter if lora else total
    # nf4: half a byte, and 0.127 bit of doubly quantized scales (Dettmers et al., arXiv:2305.14314)
    half = linear * (4.127 / 8) + (total - linear) * 2 if four_bit else total * 2
    weights = half + adapter * 4 if lora else total * 4
    hidden, inner, layers = text.hidden_size, text.intermediate_size, text.num_hidden_layers
    heads = text.num_attention_heads
    head = getattr(text, "head_dim", None) or hidden // heads
    kv = (getattr(text, "num_key_value_heads", None) or heads) * head
    # two norms (bf16 in, fp32 inside), attention's q, k, v and output, three products and SiLU of the MLP, residuals
    layer = max_seq_len * (2 * (2 * hidden + 4 * hidden) + 2 * (2 * heads * head + 2 * kv) + 2 * 4 * inner
                           + 2 * 2 * hidden)
    activations = layers * max_seq_len * 2 * hidden + layer if checkpointing else layers * layer
    a_logit = text.vocab_size * (2 + 4 + 4)
    chunk, logits = (CHUNK * a_logit, 0) if fused_head else (0, max_seq_len * a_logit)
    cache = 2 * layers * kv * max_seq_len * 2
    learning = 4 + 8        # bytes a trained weight: gradient, and the two moments of Adam
    parts = (weights, trainable * 4, trainable * 8, activations * batch_size, chunk + logits * batch_size,
             cache * eval_batch)
    uses = (Use((weights + trainable * learning + chunk) / GIB, (activations + logits) / GIB),
            Use((half + (adapter * 4 if lora else 0)) / GIB, cache / GIB),
            Use((half + adapter * (4 + 4 + learning)) / GIB, (layers * layer + max_seq_len * a_logit) / GIB))
    return Plan(total, trainable, *(n / GIB for n in parts), batch_size, eval_batch, adapt_batch, *uses)

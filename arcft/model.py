"""Models: the embedded tiny Phi-3, any causal language model by name, and LoRA on top.

Phi-3's attention is fused (`qkv_proj`, `gate_up_proj`): the usual list q_proj, k_proj, v_proj,
o_proj adapts only `o_proj` there, silently. So `all-linear` is the default, what matched is
reported, and a name that matches nothing is refused.
"""
from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import torch

from arcgen.core import hub_client
from arcgen.core.errors import UserError
from arcgen.core.places import on_hub

from . import attention, tiny, vocabulary
from .defaults import ALL_LINEAR
from .quiet import quiet

DTYPES = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}
ATTENTIONS = (attention.NAME, "sdpa", "eager", "flex_attention", "flash_attention_2")


@dataclass(frozen=True)
class Lora:
    """Low-rank adapters. rank: 128 came close to full fine-tuning for arc24 (Iteration 28).
    alpha: scale, default twice the rank. targets: names of linear modules, or `all-linear`.
    embeddings: train the embeddings and the head as well (needed for new tokens)."""
    rank: int = 32
    alpha: float | None = None
    dropout: float = 0.0
    rslora: bool = False
    dora: bool = False
    targets: tuple[str, ...] = (ALL_LINEAR,)
    embeddings: bool = False


def choose_device(name: str | None) -> str:
    """`None`: a GPU where there is one. Raises UserError for a device that this machine has not."""
    if name is None:
        return "cuda" if torch.cuda.is_available() else "cpu"
    kind, _, index = name.partition(":")
    if kind == "cuda" and not (torch.cuda.is_available() and (index or "0").isdecimal()
                               and int(index or 0) < torch.cuda.device_count()):
        there = f"{torch.cuda.device_count()} of them" if torch.cuda.is_available() else "none"
        raise UserError(f"--device {name}: no such GPU (this machine has {there}); --device cpu needs none")
    return name


def choose_dtype(name: str, device: str | None = None) -> torch.dtype:
    """`auto`: on a GPU bf16 where it computes in it, else (T4, V100: they emulate it, slowly) fp16; on a CPU fp32.
    device: cuda, cpu ... (default: as `choose_device`)."""
    if name == "auto":
        if not choose_device(device).startswith("cuda"):
            return torch.float32
        return torch.bfloat16 if torch.cuda.is_bf16_supported(including_emulation=False) else torch.float16
    if name not in DTYPES:
        raise UserError(f"--dtype {name}: choose from auto, {', '.join(DTYPES)}")
    return DTYPES[name]


def choose_attention(name: str, dtype: torch.dtype, device: str | None = None) -> str:
    """`auto`: FlashAttention-2 where it is installed and can run, else our `documents`. It runs on GPUs from
    Ampere on, in half precision."""
    flash = choose_device(device).startswith("cuda") and importlib.util.find_spec("flash_attn") is not None \
        and torch.cuda.get_device_capability(choose_device(device)) >= (8, 0)
    if name == "auto":
        return "flash_attention_2" if flash and dtype != torch.float32 else attention.NAME
    if name == "flash_attention_2" and not flash:
        raise UserError("--attention flash_attention_2: needs a GPU of the Ampere generation or later (a T4 is older)"
                        " and the package flash-attn")
    if name not in ATTENTIONS:
        raise UserError(f"--attention {name}: choose from auto, {', '.join(ATTENTIONS)}")
    return name


def keep_trained_in_fp32(model) -> None:
    """What is trained, in fp32, under mixed precision: half precision loses small updates, and a scaler of gradients
    (fp16) refuses half-precision ones. PEFT sees to its adapters only, not to what is trained whole beside them."""
    for p in model.parameters():
        if p.requires_grad and p.is_floating_point() and p.element_size() < 4:
            p.data = p.data.float()


def load_tokenizer(name: str):
    """The tokenizer of a model by name or folder. Raises UserError when there is none."""
    if name in tiny.SIZES:
        return tiny.tokenizer()
    from transformers import AutoTokenizer
    silent = _asked(name)
    try:
        return AutoTokenizer.from_pretrained(name, trust_remote_code=False, local_files_only=silent is not None)
    except (OSError, ValueError, KeyError) as error:
        raise UserError(_missing(name, error)) from None


def load_model(name: str, *, dtype: torch.dtype = torch.float32, attn: str = "sdpa", four_bit: bool = False,
               seed: int = 0, device_map=None, revision: str | None = None):
    """A causal language model: one of tiny.SIZES (random weights from `seed`), a folder or a Hub
    id (at a revision). Weights are read from safetensors only; a model's own code is never run. Raises UserError
    when there is no such model, or four_bit is asked for where it cannot run."""
    attention.register()
    if four_bit and (not torch.cuda.is_available() or importlib.util.find_spec("bitsandbytes") is None):
        raise UserError("--load-in-4bit: needs a GPU and the package bitsandbytes (pip install bitsandbytes)")
    if name in tiny.SIZES:
        if four_bit:
            raise UserError(f"--load-in-4bit: {name} has random weights; 4 bits are for pretrained models")
        model = tiny.model(name, seed).to(dtype)
        model.set_attn_implementation(attn)
        return model
    from transformers import AutoModelForCausalLM, BitsAndBytesConfig
    silent, extra = _asked(name, revision), {}
    if four_bit:
        extra["quantization_config"] = BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_quant_type="nf4",
                                                          bnb_4bit_use_double_quant=True, bnb_4bit_compute_dtype=dtype)
    try:
        with quiet():
            return AutoModelForCausalLM.from_pretrained(
                name, dtype=dtype, attn_implementation=attn, revision=revision or "main", use_safetensors=True,
                trust_remote_code=False, local_files_only=silent is not None,
                device_map=device_map or ({"": 0} if four_bit else None), **extra)
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise UserError(_missing(name, error)) from None


@cache
def _asked(name: str, revision: str | None = None) -> UserError | None:
    """Asks the Hub for a model that is no folder here; what went wrong where no answer came, so that only its cache
    may have it. Raises UserError when there is no such model: the libraries would ask for each of its files in turn."""
    try:
        if Path(name).exists() or ("/" in name and not on_hub(name)):
            return None
        return hub_client.ask(name, revision, repo_type="model")
    except UserError as error:
        raise UserError(f"--model {error}; the embedded ones are {', '.join(tiny.SIZES)}") from None


def _missing(name: str, error: Exception) -> str:
    what = "the folder holds no model" if Path(name).exists() else "no such folder, and no such model on the Hub" \
        " (or no network)"
    return (f"--model {name}: {what} ({' '.join(str(error).split())[:160]});"
            f" the embedded ones are {', '.join(tiny.SIZES)}")


def fit_embeddings(model, tokenizer, alike: Mapping[int, int] | None = None) -> None:
    """An embedding for every token of the tokenizer: room for those that were added to it; only those that are kept
    where it is cut (see `vocabulary`). Never shrinks otherwise: many models have more rows than tokens.

    alike: new token -> the token whose embedding and row of the head it begins with, as the whole vocabulary numbers
    them. Without it a new one has random weights (those of an adapter come with it)."""
    numbers = vocabulary.kept(tokenizer)
    rows = model.get_input_embeddings().weight.shape[0]
    if numbers is not None and rows == len(numbers):
        return                  # a model that was saved with it
    needed = len(tokenizer) if numbers is None else 1 + max(numbers)
    if needed > rows:
        model.resize_token_embeddings(needed, mean_resizing=False)
    with torch.no_grad():
        for layer in vocabulary.layers(model):
            for p in layer.parameters():
                for new, old in (alike or {}).items():
                    p[new] = p[old]
    if numbers is not None:
        vocabulary.cut(model, numbers)


def context(model) -> int:
    """The longest document a model should see, tokens. For `longrope` models (Phi-3-128k) it is
    the original context: a longer document would change the rotary factors of every other
    document of the batch."""
    config = model.config.get_text_config()
    longest = getattr(config, "max_position_embeddings", None) or getattr(config, "n_positions", None) or 2**20
    scaling = getattr(config, "rope_parameters", None) or getattr(config, "rope_scaling", None) or {}
    if scaling.get("rope_type", scaling.get("type")) == "longrope":
        original = getattr(config, "original_max_position_embeddings", None) \
            or scaling.get("original_max_position_embeddings")
        return min(longest, original or longest)
    return longest


def linear_modules(model) -> Counter[str]:
    """Last names of the linear modules, but for the head, and how often each occurs."""
    head = model.get_output_embeddings()
    return Counter(name.rpartition(".")[2] for name, module in model.named_modules()
                   if isinstance(module, torch.nn.Linear) and module is not head)


def add_lora(model, lora: Lora, *, seed: int = 0):
    """`model` under new adapters (a PeftModel). Raises UserError for a target that matches no
    linear module."""
    from peft import LoraConfig, get_peft_model
    linear = linear_modules(model)
    targets = list(lora.targets)
    if targets != [ALL_LINEAR]:
        if missing := [t for t in targets if t not in linear]:
            raise UserError(f"--lora-target {', '.join(missing)}: no linear module of that name; this model has "
                            + ", ".join(sorted(linear)) + f" ({ALL_LINEAR} takes them all)")
    if lora.rank < 1:
        raise UserError(f"--lora-rank {lora.rank}: expected 1 or more (0 is for full fine-tuning)")
    save = None
    if lora.embeddings:
        names = {id(m): n.rpartition(".")[2] for n, m in model.named_modules()}
        save = list(dict.fromkeys(names[id(m)] for m in vocabulary.layers(model)))
    config = LoraConfig(r=lora.rank, lora_alpha=lora.alpha if lora.alpha is not None else 2 * lora.rank,
                        lora_dropout=lora.dropout, use_rslora=lora.rslora, use_dora=lora.dora, task_type="CAUSAL_LM",
                        target_modules=ALL_LINEAR if targets == [ALL_LINEAR] else targets, modules_to_save=save,
                        ensure_weight_tying=bool(save) and bool(model.config.get_text_config().tie_word_embeddings))
    if getattr(model, "is_loaded_in_4bit", False):
        from peft import prepare_model_for_kbit_training
        model = prepare_model_for_kbit_training(model)
    with torch.random.fork_rng(), quiet():
        torch.manual_seed(seed)
        return adapter_alone(get_peft_model(model, config))


def adapter_alone(model):
    """`model`, a PeftModel, that saves its adapter and what is trained whole beside it, each once. PEFT would save the
    base's embeddings as well wherever their number is not that of the base's folder (a cut vocabulary, new tokens),
    having asked the Hub for it; and embeddings that are the head too it would save under both names."""
    model.save_pretrained = partial(model.save_pretrained, save_embedding_layers=False)
    layers = [layer for layer in vocabulary.layers(model) if hasattr(layer, "modules_to_save")]
    if len(layers) == 2 and layers[0].weight is layers[1].weight:
        head = layers[1]        # has no state of its own
        head.adapter_state_dict = head.adapter_state_dict_load_map = lambda *_: {}
    return model


def describe(model) -> str:
    """One or two lines: weights, trainable weights and, under LoRA, the modules adapted."""
    total = sum(p.numel() for p in model.parameters())
    trainable = sum(p.numel() for p in model.parameters() if p.requires_grad)
    line = f"{total / 1e6:.1f} M weights, {trainable / 1e6:.2f} M trainable ({100 * trainable / total:.2f} %)"
    adapted = Counter(name.rpartition(".")[2] for name, module in model.named_modules() if hasattr(module, "lora_A"))
    if adapted:
        line += "; LoRA on " + ", ".join(f"{n} {name}" for name, n in sorted(adapted.items()))
    saved = sorted({name.split(".modules_to_save")[0].rpartition(".")[2]
                    for name, p in model.named_parameters() if "modules_to_save" in name and p.requires_grad})
    return line + (f"; trained whole: {', '.join(saved)}" if saved else "")

"""The embedded default model: a tiny Phi-3 from random weights and its 16-token vocabulary.

It needs no network and no files: both parts are made here, so `arcft train` works at once on
a laptop. A vocabulary of one token a cell follows the 2025 ARC Prize winner (NVARC, 16 tokens)
and the 2024 one (ARChitects, 64 tokens); with it neither embeddings nor logits cost anything.
"""
from __future__ import annotations

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
from transformers import Phi3Config, Phi3ForCausalLM, PreTrainedTokenizerFast

from .defaults import TINY

INPUT, OUTPUT = "I", "O"
"""What opens an input and an output grid in the prompt layout `compact`."""

VOCABULARY = ("<pad>", "<end>", "<unk>", INPUT, OUTPUT, "\n", *"0123456789")

SIZES = {
    TINY: {"hidden_size": 128, "intermediate_size": 384, "num_hidden_layers": 4, "num_attention_heads": 4},
    "small-phi3": {"hidden_size": 384, "intermediate_size": 1152, "num_hidden_layers": 8, "num_attention_heads": 6},
}
"""Names that `--model` knows without any file, and what they are made of (0.8 M and 17 M weights)."""


def tokenizer() -> PreTrainedTokenizerFast:
    """The vocabulary as a tokenizer: one character, one token; other characters are <unk>."""
    core = Tokenizer(models.WordLevel({token: i for i, token in enumerate(VOCABULARY)}, unk_token="<unk>"))
    core.pre_tokenizer = pre_tokenizers.Split(Regex(r"[\s\S]"), behavior="isolated")
    core.decoder = decoders.Fuse()
    return PreTrainedTokenizerFast(tokenizer_object=core, pad_token="<pad>", eos_token="<end>", unk_token="<unk>",
                                   clean_up_tokenization_spaces=False)


def config(name: str = TINY, context: int = 16384) -> Phi3Config:
    """A Phi-3 of one of SIZES over the embedded vocabulary, for documents of up to `context` tokens."""
    size = SIZES[name]
    return Phi3Config(vocab_size=len(VOCABULARY), num_key_value_heads=size["num_attention_heads"],
                      max_position_embeddings=context, original_max_position_embeddings=context,
                      pad_token_id=0, bos_token_id=None, eos_token_id=1, sliding_window=None,
                      tie_word_embeddings=False, attn_implementation="sdpa", **size)


def model(name: str = TINY, seed: int = 0) -> Phi3ForCausalLM:
    """The model with weights drawn from `seed`; the caller's random state is left as it was."""
    import torch
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return Phi3ForCausalLM(config(name))

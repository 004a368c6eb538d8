"""A pretrained model's vocabulary, cut to the tokens that prompts of grids are made of (`--vocabulary digits`).

Prompts use some 16 to 64 tokens of a vocabulary of tens of thousands, whose embeddings and head are a fifth of a small
model, and most of what a step holds in memory. The winners of 2024 (the ARChitects: 64 tokens) and 2025 (NVARC: 16) cut
them down. Here the tokenizer goes on cutting text as before and only numbers its tokens anew, those that are kept
first, so it is saved and loaded as any other, and text in other words is noticed by its high numbers.
"""
from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from arcgen.core.errors import UserError
from arcgen.core.limits import COLOURS, MAX_SIDE
from arcgen.core.task import Pair, Task
from arcgen.prompts.questions import OUTPUT, WORDLESS

if TYPE_CHECKING:
    from .prompts import Prompter

KEPT = "kept_tokens"
"""What a cut tokenizer notes in tokenizer_config.json: the numbers that its first tokens had before."""
DIGITS = "digits"
"""The only such vocabulary there is, as `--vocabulary` names it."""


def kept(tokenizer) -> tuple[int, ...] | None:
    """The numbers that the kept tokens had in the whole vocabulary, in their new order; None for a tokenizer that is
    not cut."""
    noted = tokenizer.init_kwargs.get(KEPT)
    return None if noted is None else tuple(noted)


def size(tokenizer) -> int:
    """How many embeddings a model of this tokenizer needs."""
    cut = kept(tokenizer)
    return len(tokenizer) if cut is None else len(cut)


def small(prompter: Prompter, kinds: Collection[str]):
    """The tokenizer of `prompter`, cut to what its prompts of these kinds use. Raises UserError where they hold words
    of any task, or the tokenizer is not one of the library `tokenizers`."""
    if worded := [kind for kind in kinds if kind not in WORDLESS]:
        raise UserError(f"--vocabulary {DIGITS}: --kind {worded[0]} writes words that it does not have")
    if not getattr(prompter.tokenizer, "is_fast", False):
        raise UserError(f"--vocabulary {DIGITS}: this model's tokenizer cannot be numbered anew (it is none of the"
                        " library tokenizers)")
    return _renumbered(prompter.tokenizer, _used(prompter, {OUTPUT, *kinds}))


def _used(prompter: Prompter, kinds: Collection[str]) -> list[int]:
    """The tokens of prompts and answers of these kinds, and the special ones that have a name, in order."""
    tokenizer = prompter.tokenizer
    named = (tokenizer.bos_token_id, tokenizer.eos_token_id, tokenizer.pad_token_id, tokenizer.unk_token_id)
    found = {prompter.end_id, prompter.pad_id, *(i for i in named if i is not None)}
    for task in _specimens():
        for kind in kinds:
            found.update(prompter.document(prompter.question(task, kind)).ids.tolist())
    return sorted(found)


def _specimens() -> Iterator[Task]:
    """Tasks that hold between them every height, width and number of demonstrations, and begin and end grids with
    every colour."""
    def grid(i: int) -> np.ndarray:
        height, width = 1 + i % MAX_SIDE, MAX_SIDE - i % MAX_SIDE
        return (np.add.outer(np.arange(height) * 3, np.arange(width) * 7) + i).astype(np.uint8) % COLOURS
    pairs = [Pair(grid(i), grid(7 * i + 3)) for i in range(2 * MAX_SIDE)]
    for i in range(COLOURS):
        yield Task("specimen", tuple(pairs[i:i + 2]), (pairs[i + 2],))
    yield Task("specimen", tuple(pairs[:MAX_SIDE]), tuple(pairs[MAX_SIDE:MAX_SIDE + 1]))


def _renumbered(tokenizer, first: Sequence[int]):
    """The same tokenizer with the tokens of these numbers as 0, 1, 2 ... and all others after them."""
    from tokenizers import Tokenizer
    from transformers import PreTrainedTokenizerFast
    state = json.loads(tokenizer.backend_tokenizer.to_str())
    model, added = state["model"], state["added_tokens"]
    unigram = isinstance(model["vocab"], list)
    numbers = {token: i for i, (token, _) in enumerate(model["vocab"])} if unigram else dict(model["vocab"])
    # a token that is not among the model's own would be numbered after all of those when it is loaded
    numbers |= {token["content"]: token["id"] for token in added}
    chosen = set(first)
    new = {old: i for i, old in enumerate([*first, *(i for i in sorted(numbers.values()) if i not in chosen)])}
    order = sorted(numbers, key=lambda token: new[numbers[token]])
    if unigram:
        scores = dict(model["vocab"])
        model["vocab"] = [[token, scores.get(token, 0.0)] for token in order]
        model["unk_id"] = new.get(model.get("unk_id"))
    else:
        model["vocab"] = {token: i for i, token in enumerate(order)}
    for token in added:
        token["id"] = new[token["id"]]
    state["padding"] = state["truncation"] = None
    _renumber_processor(state.get("post_processor"), new)
    names = {name: value for name, value in tokenizer.special_tokens_map.items() if isinstance(value, str)}
    return PreTrainedTokenizerFast(
        tokenizer_object=Tokenizer.from_str(json.dumps(state)), chat_template=tokenizer.chat_template,
        model_max_length=tokenizer.model_max_length, clean_up_tokenization_spaces=False, **names, **{KEPT: list(first)})


def _renumber_processor(value: Any, new: dict[int, int]) -> None:
    """Special tokens that are put around a text are told to `tokenizers` by number as well: TemplateProcessing has
    {"ids": [1]}, others ["</s>", 2], within sequences perhaps."""
    if not isinstance(value, dict):
        return
    for part in value.get("processors", ()):
        _renumber_processor(part, new)
    for special in (value.get("special_tokens") or {}).values():
        special["ids"] = [new[i] for i in special["ids"]]
    for name in ("sep", "cls"):
        if name in value:
            value[name] = [value[name][0], new[value[name][1]]]


def cut(model, numbers: Sequence[int]) -> None:
    """Only the embeddings and the rows of the head that have these numbers in `model`, in their order, with the weights
    that they have there. Tied ones stay tied."""
    import torch
    rows = [{name: p.detach()[torch.tensor(numbers, device=p.device)] for name, p in layer.named_parameters()}
            for layer in layers(model)]
    model.resize_token_embeddings(len(numbers), mean_resizing=False)
    with torch.no_grad():
        for layer, weights in zip(layers(model), rows):
            for name, p in layer.named_parameters():
                p.copy_(weights[name])
    new = {old: i for i, old in enumerate(numbers)}
    configs = {id(c): c for c in (model.config, model.config.get_text_config(), model.generation_config) if c}
    for config in configs.values():
        for name in ("bos_token_id", "eos_token_id", "pad_token_id"):
            old = getattr(config, name, None)
            setattr(config, name, [new[i] for i in old if i in new] if isinstance(old, list) else new.get(old))


def layers(model) -> list:
    """The embeddings and, where there is one, the head: what has a row for every token."""
    return [layer for layer in (model.get_input_embeddings(), model.get_output_embeddings()) if layer is not None]

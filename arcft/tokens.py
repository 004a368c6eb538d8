"""How a tokenizer treats grids: one token a cell, or not.

Some tokenizers merge digits ("012" is one token of Llama-3's), so that a model would have to
see through an irregular tiling of the rows; arc24 (Iteration 32) found out late. The probe
tokenizes real encodings and refuses such a pair of tokenizer and encoder, naming the remedy.
"""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from arcgen.core.errors import UserError
from arcgen.prompts.encode import DIGITS, NEW_SYMBOLS, Encoder

from .prompts import Prompter


@dataclass(frozen=True)
class SymbolTable:
    """What the probe found. `ids`: symbol (a cell, a digit, a separator) -> its token.
    `lead`: tokens that the tokenizer puts before an answer's first symbol (SentencePiece's
    leading blank)."""
    ids: dict[str, int]
    lead: tuple[int, ...]


def add_symbols(tokenizer, encoder: Encoder) -> dict[int, int]:
    """Adds the encoder's own tokens that the tokenizer lacks. New token -> that of the digit whose colour it is, which
    its weights are to begin with: a model that knows the digits need not learn ten cells from nothing."""
    if encoder.cells != NEW_SYMBOLS:
        return {}
    known = tokenizer.get_vocab()
    new = {symbol: tokenizer(digit, add_special_tokens=False)["input_ids"][-1]
           for symbol, digit in zip(NEW_SYMBOLS, DIGITS) if symbol not in known}
    tokenizer.add_tokens([*new])
    return {tokenizer.convert_tokens_to_ids(symbol): digit for symbol, digit in new.items()}


def _grids() -> list[np.ndarray]:
    rng = np.random.default_rng(20250101)
    shapes = [(1, 1), (1, 30), (30, 1), (30, 30), (9, 11), (12, 3), *((n, n) for n in range(2, 30, 3))]
    return [rng.integers(0, 10, shape, dtype=np.uint8) for shape in shapes]


def probe(prompter: Prompter) -> SymbolTable:
    """The tokens of the encoder's symbols. Raises UserError when some symbol is not exactly one
    token, always the same."""
    encoder, table, lead = prompter.encoder, {}, None
    for grid in _grids():
        text = encoder.encode(grid)
        symbols = encoder.symbols(text)
        ids = prompter.tokenizer(text, add_special_tokens=False)["input_ids"]
        extra = len(ids) - len(symbols)
        if lead is None:
            lead = tuple(ids[:max(extra, 0)])
        consistent = extra == len(lead) and tuple(ids[:extra]) == lead
        if not consistent or any(table.setdefault(s, i) != i for s, i in zip(symbols, ids[extra:])):
            raise UserError(f"--encoder {encoder.name}: this tokenizer does not give every cell a token of its own"
                            f" ({text[:12]!r}... is {len(ids)} tokens for {len(symbols)} symbols);"
                            " use --encoder symbols, which adds ten tokens to it")
    unknown = prompter.tokenizer.unk_token_id
    if unknown is not None and unknown in table.values():
        raise UserError(f"--encoder {encoder.name}: the vocabulary of this model lacks a symbol it writes"
                        f" ({[s for s, i in table.items() if i == unknown][:3]}); use --encoder compact")
    if len(set(table.values())) != len(table):
        raise UserError(f"--encoder {encoder.name}: this tokenizer gives two symbols the same token")
    return SymbolTable(table, lead)

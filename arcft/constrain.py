"""Decoding that can write nothing but well-formed grids: which symbol may come next.

A model that knows the rule still loses the task by one row too short. The automaton follows
the encoder's own grammar: a shape once said is kept, rows have one width, numbers count up.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from copy import copy

import torch

from arcgen.core.grid import MAX_SIDE
from arcgen.prompts.encode import Encoder

from .prompts import Prompter
from .tokens import SymbolTable

END = ""
"""The pseudo symbol for the end of the answer."""


class GridState:
    """How far a grid is written in an encoding. `allowed` are the symbols that may follow (END
    among them when the grid is complete); `advance` takes one of them."""

    def __init__(self, encoder: Encoder):
        self.encoder = encoder
        self.header = "" if encoder.shape else None     # None: written, or there is none
        self.height = self.width = None
        self.row, self.column = 1, 0
        self.prefix = "" if encoder.shape or not encoder.rows else "1 "    # what of a row's number is to come

    def allowed(self) -> frozenset[str]:
        if self.header is not None:
            return frozenset(h[len(self.header)] for h in _HEADERS if h.startswith(self.header)
                             and len(h) > len(self.header))
        if self.prefix:
            return frozenset(self.prefix[0])
        closed, found = self.encoder.closed, set()
        if self.column == 0 and closed and self.row > 1:    # behind the newline that closed a row
            found.add(END)
            if self.row > MAX_SIDE:
                return frozenset(found)
        if self.column < (self.width or MAX_SIDE):
            found |= set(self.encoder.cells)
        if self.column and self.column in (self.width, self.width or self.column):
            last = self.row == (self.height or MAX_SIDE)
            if closed or not last:
                found.add("\n")
            if not closed and (last or self.height is None):
                found.add(END)
        return frozenset(found)

    def advance(self, symbol: str) -> None:
        if self.header is not None:
            self.header += symbol
            if symbol == "\n":
                self.height, self.width = map(int, self.header[:-1].split("x"))
                self.header = None
                self.prefix = "1 " if self.encoder.rows else ""
        elif self.prefix:
            self.prefix = self.prefix[1:]
        elif symbol == "\n":
            self.width = self.column
            self.row, self.column = self.row + 1, 0
            self.prefix = f"{self.row} " if self.encoder.rows else ""
        else:
            self.column += 1


_HEADERS = tuple(f"{h}x{w}\n" for h in range(1, MAX_SIDE + 1) for w in range(1, MAX_SIDE + 1))


class GridConstraint:
    """Masks of next tokens for a batch of answers being written."""

    def __init__(self, encoder: Encoder, table: SymbolTable, end_id: int, vocabulary: int, batch: int, device="cpu"):
        self.device = device
        self.table, self.end_id, self.vocabulary = table, end_id, vocabulary
        self.symbols = {i: s for s, i in table.ids.items()} | {end_id: END}
        self.states = [GridState(encoder) for _ in range(batch)]
        self.lead = [list(table.lead) for _ in range(batch)]
        self._masks: dict[frozenset[str] | int, torch.Tensor] = {}

    def mask(self) -> torch.Tensor:
        """bool (B, V) on `device`: True where a token may come next."""
        return torch.stack([self._mask(lead[0] if lead else state.allowed())
                            for lead, state in zip(self.lead, self.states)])

    def advance(self, tokens: Sequence[int]) -> None:
        """Every answer goes on by one token."""
        for row, token in enumerate(tokens):
            self.write(row, [token])

    def write(self, row: int, tokens: Iterable[int]) -> None:
        """One answer goes on by several tokens."""
        for token in tokens:
            if self.lead[row]:
                self.lead[row] = self.lead[row][1:]
            elif token in self.symbols and token != self.end_id:
                self.states[row].advance(self.symbols[token])

    def keep(self, rows: Sequence[int]) -> None:
        """Only these answers go on; one that is named twice goes on in two ways."""
        self.states, self.lead = [copy(self.states[i]) for i in rows], [self.lead[i] for i in rows]

    def _mask(self, allowed: frozenset[str] | int) -> torch.Tensor:
        if allowed not in self._masks:
            mask = torch.zeros(self.vocabulary, dtype=torch.bool, device=self.device)
            ids = [allowed] if isinstance(allowed, int) else \
                [self.end_id if s == END else self.table.ids[s] for s in allowed]
            mask[ids] = True
            self._masks[allowed] = mask
        return self._masks[allowed]


def grids_only(model, prompter: Prompter, table: SymbolTable) -> Callable[[int], GridConstraint]:
    """What makes the constraint for so many rows of a model's answers."""
    vocabulary, device = model.get_output_embeddings().weight.shape[0], next(model.parameters()).device
    return lambda rows: GridConstraint(prompter.encoder, table, prompter.end_id, vocabulary, rows, device)

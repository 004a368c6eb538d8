"""The signature of a rule: what it does on a frozen bank of probe scenes (observational equivalence).

Two texts that do the same are one rule, so rules are counted, and their tasks named, by their outputs and not by
their words. The bank is a file of grids that is never edited; another version is another file. So a signature depends
on the bank's version and on what the rule does, and on nothing else: not on the concept that it was drawn from, nor
on which others there are. `benchmarks/probe_bank.py` draws a bank and measures it.
"""
from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np

from ..core.grid import MAX_SIDE, content
from ..language.canonical import canonical_form
from ..language.engine import Context
from ..language.program import Node
from ..language.text import to_text
from .policy import POLICY

_POLICY = POLICY.signature
BANKS = {2: "743017134455e0caaed3d7368f65ab901a896f8232043466926e3dc225b328a1"}
"""Version of the bank -> sha256 of its grids (see `digest`): a file that was edited is refused."""


def digest(grids: Iterable[np.ndarray]) -> str:
    """Hex digest of grids, uint8 (H, W) each, in their order."""
    found = hashlib.sha256()
    for grid in grids:
        found.update(content(grid))
    return found.hexdigest()


def grids_of(version: int) -> list[np.ndarray]:
    """The grids of a version of the bank, uint8 (H, W) each. Raises ValueError when the file is not the one that was
    frozen."""
    rows = json.loads((files(__package__) / f"probes-{version}.json").read_text())
    grids = [np.array([[int(cell) for cell in row] for row in grid.split("/")], np.uint8) for grid in rows]
    if digest(grids) != BANKS[version] or max(max(grid.shape) for grid in grids) > MAX_SIDE:
        raise ValueError(f"probes-{version}.json is not the bank that was frozen: a bank is never edited; take the "
                         "file from the repository, and give what is new another version")
    return grids


@cache
def bank(version: int = _POLICY.bank) -> tuple[Context, ...]:
    """The probe scenes, as contexts that remember what was computed on them."""
    return tuple(Context(grid) for grid in grids_of(version))


def outcomes(program: Node, contexts: Sequence[Context]) -> tuple[bytes, int]:
    """The outputs of a program as bytes, and on how many scenes it changes something. After POLICY.signature.acts of
    these no more are asked, so that rules that do the same stop at the same scene."""
    parts, acts = [], 0
    for context in contexts:
        out = context.output(program)
        if out is None:
            parts.append(b"-")
        elif out is context.grid:                               # equal outputs are the same object
            parts.append(b"=")
        else:
            acts += 1
            parts.append(content(out))
        if len(context) > _POLICY.remembered:
            context.forget()
        if acts == _POLICY.acts:
            break
    return b"|".join(parts), acts


def signature(program: Node) -> str:
    """32 hex digits, the same for programs that do the same on the bank up to D4 and the names of colours. A program
    that acts on no scene of the bank is told from others by its text."""
    image, _, _ = canonical_form(program)
    return _signature(image)


# Late draws meet the same rules again and again, in other colours and turned; so many take some 32 MB.
@lru_cache(maxsize=32_768)
def _signature(image: Node) -> str:
    """The signature of a program in its canonical form. Remembered."""
    outcome, acts = outcomes(image, bank())
    if acts == 0:
        outcome += to_text(image).encode()
    return hashlib.sha256(b"%d:" % _POLICY.bank + outcome).hexdigest()[:32]

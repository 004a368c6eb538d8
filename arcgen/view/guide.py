"""The concept guide: each concept with fresh tasks of its own, its English and its evidence."""
from __future__ import annotations

import os
from collections.abc import Sequence

from tqdm import tqdm

from ..concepts.base import Concept
from ..core.task import Task
from ..synthesis.capacity import capacity
from ..synthesis.source import SynthSource
from ..tasks.source import Proposal
from .gallery import ConceptEntry, concept_guide

SAMPLES = 3
DRAWS = 12
"""Draws in which so many different rules are sought; a few concepts have fewer."""


def samples(concept: Concept, n: int = SAMPLES, seed: int = 0) -> list[Task]:
    """Tasks of n different rules of a concept, at most."""
    source = SynthSource(concepts=(concept.name,))
    kept: dict[str, Proposal] = {}
    for draw in range(DRAWS):
        proposal = source.proposal(seed, draw)
        if not proposal.rejected:
            kept.setdefault(proposal.key, proposal)
        if len(kept) == n:
            break
    rows = (source.row(seed, c.payload, 0) for c in kept.values())
    return [row for row in rows if row is not None]


def write_guide(concepts: Sequence[Concept], path: str | os.PathLike) -> None:
    """Write the guide as one self-contained page, some tenths of a second a concept. The number of
    rules is what the draws of a concept alone are spread over (capacity.py); extended they are
    many more. Raises UserError when the page cannot be written."""
    entries = [ConceptEntry(c.name, c.about, c.sketch, sorted(c.evidence), int(float(f"{capacity(c):.2g}")), samples(c))
               for c in tqdm(concepts, desc="concepts", disable=None, leave=False)]
    concept_guide(entries, path)

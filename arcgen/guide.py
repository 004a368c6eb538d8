"""The concept guide: each concept with fresh tasks of its own, its English and its evidence."""
from __future__ import annotations

import os
from collections.abc import Sequence

from .concept import Concept
from .gallery import ConceptEntry, concept_guide
from .synthesis import SynthSource
from .task import Task

SAMPLES = 3
DRAWS = 60


def samples(concept: Concept, n: int = SAMPLES, seed: int = 0) -> tuple[list[Task], int]:
    """Tasks of n different rules of a concept, and how many different rules DRAWS draws gave."""
    source = SynthSource(concepts=(concept.name,))
    kept = {}
    for draw in range(DRAWS):
        candidate = source.candidate(seed, draw)
        if not candidate.rejected:
            kept.setdefault(candidate.key, candidate)
    rows = (source.row(seed, c.payload, 0) for c in list(kept.values())[:n])
    return [row for row in rows if row is not None], len(kept)


def write_guide(concepts: Sequence[Concept], path: str | os.PathLike) -> None:
    """Write the guide as one self-contained page. Raises UserError when it cannot be written."""
    entries = []
    for concept in concepts:
        tasks, rules = samples(concept)
        entries.append(ConceptEntry(concept.name, concept.about, concept.sketch, sorted(concept.evidence),
                                    rules, tasks))
    concept_guide(entries, path)

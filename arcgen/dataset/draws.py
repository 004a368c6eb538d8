"""The draws of a source that a plan would keep, one after the other: for looking at tasks without a build."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..tasks.known import NOTHING, digest, short
from ..tasks.rejection import Reason
from ..tasks.source import Proposal, Source
from .epochs import epoch
from .plan import Tally


def kept(source: Source, seed: int, patience: int, rejected: Counter[str]) -> Iterator[Proposal]:
    """The proposals that are good and new, judged in the order of draws as a plan judges them (arcgen.dataset.plan).

    Ends with the source, or after so many draws in a row (`patience`) of which none was kept. rejected: counts the
    others by their reasons; its total and what was kept are the draws.
    """
    tally, keys, known = Tally(), set[bytes](), NOTHING
    draw = last = 0
    while draw - last < patience and (source.limit is None or draw < source.limit):
        known = tally.known(draw) if draw == epoch(draw).start else known
        proposal = source.proposal(seed, draw, known)
        draw += 1
        key = digest(proposal.key)
        if proposal.rejected or key in keys:
            rejected[proposal.rejected or Reason.DUPLICATE] += 1
            continue
        keys.add(key)
        tally.kept.append(draw - 1)
        tally.keys.append(short(key))
        last = draw
        yield proposal

"""What is known of collections before anything is drawn for a plan: that one has fewer tasks than are asked of it."""
from __future__ import annotations

from ..tasks.rejection import Reason
from .plan import Opener, evaluate, opened, shares_of
from .recipe import Recipe
from .tally import Tally, TooFew, too_few

MOST_COUNTED = 5_000
"""Tasks of a collection that are counted before a build begins, at most: some seconds."""


def check_limits(opener: Opener, recipe: Recipe) -> None:
    """Raises TooFew, before anything is drawn for the plan, where a collection has fewer tasks than its share. A small
    one that is nearly all wanted, but comes after others, is counted: else that would be told after all of their
    draws. What two collections share is counted too; the plan has the last word."""
    keys: set[str] = set()
    for source, share in enumerate(shares_of(recipe)):
        limit = opened(opener, recipe, source).limit
        if limit is not None and MOST_COUNTED < limit < share:
            raise TooFew(f"source {recipe.sources[source][0]}: {share:,} tasks are asked of it, and it has {limit:,} "
                         "at most; ask for fewer --tasks, or give it less weight")
        if limit is None or limit > MOST_COUNTED or (limit >= share and (source == 0 or share < limit / 2)):
            continue
        tally = Tally()
        for proposal in evaluate(opener, recipe, source, 0, limit):
            tally.draws += 1
            if proposal.rejected or proposal.key in keys:
                tally.rejected[proposal.rejected or Reason.DUPLICATE] += 1
            else:
                keys.add(proposal.key)
                tally.kept.append(proposal.draw)
        if tally.tasks < share:
            raise too_few(recipe, source, share, tally)

"""The rules of collections, by the ids that their tasks have here: a dataset is kept clear of them.

The id of a synthesized task names its rule (what it does, arcgen.synthesis.signature), whatever the seed, so that two
datasets that have no id in common have no rule in common.
"""
from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..core.errors import UserError
from ..tasks.tasksets import ARC, Given, open_taskset

_ID = re.compile(r"(synth(?P<bank>\d+)-[0-9a-f]{12})(\..*)?")
"""The id of a synthesized task; where two sources have one rule, the second has its name behind it."""


def rules_of(specs: Iterable[str]) -> frozenset[str]:
    """The ids of the rules of all tasks in some collections: of a synthesized task its own, of another one that of its
    program, if it has one (7 ms each). Raises UserError when there is no such collection."""
    return frozenset(rule for spec in specs if spec not in ARC for entry in open_taskset(spec)
                     if isinstance(entry, Given) and (rule := _rule(entry)))


def _rule(entry: Given) -> str | None:
    from ..synthesis.policy import POLICY
    found = _ID.fullmatch(entry.id)
    if found and int(found["bank"]) == POLICY.signature.bank:
        return found[1]
    program = entry.form(0).meta.get("program")
    return _of_program(program) if program else None


@lru_cache(maxsize=1_000)
def _of_program(text: str) -> str | None:
    """The id of a program's rule; None for a text that is no program of this language."""
    from ..language.text import parse
    from ..synthesis.signature import signature
    from ..synthesis.source import task_id
    try:
        return task_id(signature(parse(text)))
    except UserError:
        return None

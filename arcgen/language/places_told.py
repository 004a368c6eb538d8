"""How a person calls places: what a crop leaves, the sides of a bar, the inside of a box, rows in each part."""
from __future__ import annotations

import re
from collections.abc import Callable

from .idioms import COLOURS
from .saying import is_plural


def _to_what_is_left(match: re.Match) -> str:
    """A crop to things, or to where they were."""
    crop, things, before = match.groups()
    if before or re.search(rf"\bone (?:{COLOURS}) (?:cell|square)\b", match.string[:match.start()]):
        return f"{crop} to where {things} {'were' if is_plural(things) else 'was'} in the input"
    return f"{crop} to {things}"


PLACES_TOLD: tuple[tuple[str, str | Callable[[re.Match], str]], ...] = (
    (r"\b([Cc]rop) the result to the bounding box of (the (?!input\b|rest\b|box\b)[^.,;]*?)( of the input)?(?=[.;])",
     _to_what_is_left),
    (r"(?<!copy )(?<!copies )of the inside of the (?=(?:large )?box\b|frame\b)", "inside the "),
    (r"\babout the inside of the (?=(?:large )?box\b)", "about the middle of the "),
    (r"\bat the bar's border\b", "at the bar"),
    (r"\bfrom the bar's(?=[.,])", "from the bar"), (r"\bat the bar's(?= with\b| in the same\b)", "at the bar's side"),
    (r"\b(at|from) the far(?=[.,]| with\b| in the same\b)", r"\1 the far side"),
    (r"\bIn each (half|panel|part between [^,]*|part), in each (row|column),", r"In each \2 of each \1,"),
    (r"\bInside the large box, in each (row|column),", r"In each \1 inside the large box,"),
    (r"\bthe colours of the sets of same-coloured cells(?=[.,;]| in a (?:row|column)\b)", "the colours of the figures"),
)
"""Patterns of a text, each with what is said in its place."""

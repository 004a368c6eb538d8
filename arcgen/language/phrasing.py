"""What several tables of phrases are made of (phrases.py): patterns with what is said of them, and lists in words."""
from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_lowercase

from .idioms import COLOURS

BACK = {"up": "down", "down": "up", "left": "right", "right": "left"}
"""The opposite directions."""
PAINTED = (("paint(?grid", ")", ""), ("paint_under(?grid", ", ?under)", "<covered:, on {under:empty} cells only/>"))
"""A paint, on everything or on one colour: how its pattern begins and ends, and what is said of that."""
SEE_THROUGH = "<ground: ({ground} is see-through)/>"
_SQUARES = [f"areas(whole(?grid), of(of(box_corner(?{name}), shifted(?way_{name}, 1)), union(itself, halo(by_corner))))"
            for name in "abcd"]
CORNER_SQUARES = "together(together({}, {}), together({}, {}))".format(*_SQUARES)
"""The pattern of 3 by 3 squares in the corners of a grid."""
TWO_CORNER_SQUARES = "together({}, {})".format(*_SQUARES[:2])
"""The pattern of 3 by 3 squares in two corners of a grid."""
ENDED_ROWS, ENDED_COLUMNS = (
    f"overlap(of(overlap(itself, border_line({one})), line({axis})), of(overlap(itself, border_line({other})), "
    f"line({axis})))" for one, other, axis in (("left", "right", "horizontal"), ("up", "down", "vertical")))
"""The patterns of full rows, and of full columns, that have cells of a thing at both ends."""


def in_words(items: Sequence[str], link: str = "and") -> str:
    """One or more items as a list: "red, blue and green"."""
    return f"{', '.join(items[:-1])}{f' {link} ' * (len(items) > 1)}{items[-1]}"


def by_number(n: int) -> tuple[str, str]:
    """Colours for n numbers: the pattern of the cases, and what is said of them."""
    names = ascii_lowercase[:n]
    return (", ".join(f"case(?int{name}, ?ink{name})" for name in names),
            ", ".join(f"{{ink{name}}} for {{int{name}}}" for name in names))


def colour_lists(things: str, key: str, says: str, orders: Sequence[str]) -> dict[str, str]:
    """Lists of the colours of things, as they read from the left or from the top. says: a template with {file} for a
    row or a column, and {order} for one of the orders: that of the key, or the same backwards."""
    return {f"colour_list({things}, {key}, {way})": says.format(file=file, order=orders[backwards])
            for way, file, backwards in (("right", "row", 0), ("left", "row", 1), ("down", "column", 0),
                                         ("up", "column", 1))}


_DETERMINERS = ("a", "an", "the", "each", "its", "their", "all", "every")
_PREPOSITIONS = ("along", "in", "to", "from", "at", "with", "into", "about", "by", "towards", "on", "of", "than")
_WAYS = {"and", *BACK, *(f"{one}-{other}" for one in ("up", "down") for other in ("left", "right"))}
_MOST_WORDS = 9
"""So many words are told of each case after what is the same in both."""


def by_case(condition: str, yes: str, no: str) -> str:
    """What is done if something is the case, and what otherwise, told once as far as it is the same: "line them up by
    size, without gaps: along the top if the bar is red, otherwise along the bottom"; "" where too little is the same,
    or it would be torn."""
    one, other = yes.split(), no.split()
    if any(word.endswith((":", ";")) or word in ("if", "unless", "then", "where") for word in (*one, *other)):
        return ""
    least = min(len(one), len(other))
    start = next((i for i in range(least) if one[i] != other[i]), least)
    end = next((i for i in range(least - start) if one[-1 - i] != other[-1 - i]), least - start)
    parts = [words[start:len(words) - end] for words in (one, other)]
    if yes == no or start < 2 or start + end < max(3, *map(len, parts)):
        return ""
    if not {*parts[0], *parts[1]} <= _WAYS or one[len(one) - end:][:1] != ["from"]:
        start, end = _of_phrase(one, other, start, end)
        parts = [words[start:len(words) - end] for words in (one, other)]
    if start < 2 + bool(end) or not all(0 < len(part) <= _MOST_WORDS for part in parts):
        return ""
    same = " ".join((*one[:start], *one[len(one) - end:])) if not parts[0][-1].endswith(",") else \
        " ".join((*one[:start - 1], f"{one[start - 1]},", *one[len(one) - end:]))
    yes, no = (" ".join(part).removesuffix(",") for part in parts)
    return f"{same}{':' * bool(end)} {yes} {condition}, otherwise {no}"


def _of_phrase(one: list[str], other: list[str], start: int, end: int) -> tuple[int, int]:
    """Where the phrase begins and ends, counted from the front and from the back, in which two sentences differ so; no
    place where it has no beginning."""
    is_longer = min(len(one), len(other)) == start + end
    begin = next((i for i in range(start - 1, max(start - 5, 0), -1)
                  if one[i] in _PREPOSITIONS and not any(word.endswith(",") for word in one[i:start])), None)
    begins = begin is not None or (not is_longer and (one[start] in _PREPOSITIONS) == (other[start] in _PREPOSITIONS))
    ends = end
    while ends and not one[-ends - 1].endswith(","):        # a phrase ends with a comma
        ends -= 1
    after = one[len(one) - end:len(one) - ends]
    if not begins or len(after) > 2 or re.search(COLOURS, " ".join(after)) or (after and begin is None):
        return 0, 0
    start = start if begin is None else begin
    while begin is None and one[start - 1] in _DETERMINERS:
        start -= 1
    return start - (one[start - 1] == "aligned"), ends

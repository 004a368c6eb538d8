"""What several tables of phrases are made of (phrases.py): patterns with what is said of them, and lists in words."""
from __future__ import annotations

from collections.abc import Sequence
from string import ascii_lowercase

BACK = {"up": "down", "down": "up", "left": "right", "right": "left"}
"""The opposite directions."""
PAINTED = (("paint(?grid", ")", ""), ("paint_under(?grid", ", ?under)", "<covered:, on {under:empty} cells only/>"))
"""A paint, on everything or on one colour: how its pattern begins and ends, and what is said of that."""
SEE_THROUGH = "<ground: ({ground} is see-through)/>"
CORNER_SQUARES = "together(together({}, {}), together({}, {}))".format(
    *(f"areas(whole(?grid), of(of(box_corner(?{name}), shifted(?way_{name}, 1)), union(itself, halo(by_corner))))"
      for name in "abcd"))
"""The pattern of 3 by 3 squares in the corners of a grid."""
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


def colour_lists(things: str, key: str, says: str, orders: tuple[str, str]) -> dict[str, str]:
    """Lists of the colours of things, as they read from the left or from the top. says: a template with {file} for a
    row or a column, and {order} for one of the orders: that of the key, or the same backwards."""
    return {f"colour_list({things}, {key}, {way})": says.format(file=file, order=orders[backwards])
            for way, file, backwards in (("right", "row", 0), ("left", "row", 1), ("down", "column", 0),
                                         ("up", "column", 1))}

"""Stock phrases for codes: colours handed out in order, heads that speak for their row, a key that says how far."""
from __future__ import annotations

_ORDERS = {"size": "from the smallest to the largest", "extent(vertical)": "from the lowest to the highest",
           "edge(right)": "from left to right", "edge(left)": "from right to left", "edge(down)": "from top to bottom"}
_LISTS = {"edge(right)": "read from left to right", "size": "from the smallest to the largest",
          "surpassed(size)": "from the largest to the smallest"}
_GIVEN = {"itself": ("give {things:all}", ""), "inside_of": ("fill {things:many}", "with "),
          "box_halo": ("draw frames around {things:all}", "in ")}
_HEADS = "where(?cells, touches_side(left))"
_BOARD = "where(?cells, not(touches_side(left)))"
_SAID = f"in_ink(of_aligned({_HEADS}, horizontal))"
_LINE = "joined(cells_of(?grid, ?line))"
_BACK = {"right": "left", "left": "right", "up": "down", "down": "up"}
_WAYS = {"right": "to the right", "left": "to the left", "up": "up", "down": "down"}
_TOP = "the(lines(?grid, horizontal), most(edge(up)))"
_FAR = f"number_alike(where(?all, beyond(up, {_LINE})), colour)"
_LISTED = ("crop_at(paint(?grid, lines(?grid, horizontal), {}, itself), the(lines(?grid, vertical), "
           "most(edge(left))))")
_ODD = "without(itself, main_cells(?ground))"
_DOTS = f"where(?all, beyond(down, {_LINE}))"
_KEYED = "as the bar of its colour above the line is long"


def _handed_out() -> dict[str, str]:
    """Things that take the colours of others in order."""
    return {f"paint(?grid, ?things, of_same_rank({order}, ?others, {list_}), {region})":
            f"{says}, {goes}, {in_}the colours of {{others:all}}, {read}"
            for order, goes in _ORDERS.items() for list_, read in _LISTS.items()
            for region, (says, in_) in _GIVEN.items()}


def _long(way: str) -> str:
    return f"of(measured_block({way}, {_FAR}), shifted({_BACK[way]}, 1))"


def _far() -> dict[str, str]:
    """What dots below a line do, as far as the key above it says."""
    found = {}
    for way, says in _WAYS.items():
        found[f"paint(?grid, {_DOTS}, own_colour, {_long(way)})"] = \
            f"make each cell below the {{line}} line a line {says}, as long as the bar of its colour above it"
        found[f"move(?grid, {_DOTS}, by_its({_FAR}, {way}), ?ground)"] = \
            f"move each cell below the {{line}} line {says} by as many cells {_KEYED}"
        found[f"copy(?grid, {_DOTS}, by_its({_FAR}, {way}))"] = \
            f"put a copy of each cell below the {{line}} line as many cells {says} {_KEYED}"
    across = f"union({_long('left')}, {_long('right')})"
    found[f"paint(?grid, {_DOTS}, own_colour, {across})"] = \
        "make each cell below the {line} line a line to both sides, on each as long as the bar of its colour above it"
    found[f"paint(?grid, {_DOTS}, own_colour, union({across}, union({_long('up')}, {_long('down')})))"] = \
        "make each cell below the {line} line a plus, each arm as long as the bar of its colour above it"
    square, angle = f"of({_long('right')}, {_long('down')})", f"union({_long('right')}, {_long('down')})"
    found[f"paint(?grid, {_DOTS}, own_colour, {square})"] = \
        "make each cell below the {line} line the top left corner of a square as wide as the bar of its colour above it"
    found[f"paint(?grid, {_DOTS}, own_colour, {angle})"] = \
        "from each cell below the {line} line draw a line right and one down, each as long as the bar of its colour"
    return found


CODES = {
    # heads of rows
    f"where({_BOARD}, {_SAID})": "cell[|s] of the colour with which [its|their] row begins",
    f"where({_BOARD}, not({_SAID}))": "cell[|s] of another colour than that with which [its|their] row begins",
    f"joined({_BOARD})": "what does not touch the left border",
    f"move(?grid, where({_BOARD}, {_SAID}), until(left, {_HEADS}), ?ground)":
        "move each cell of the colour with which its row begins left as far as that first cell",
    f"paint(?grid, where({_BOARD}, {_SAID}), own_colour, reach(left, {_HEADS}))":
        "connect each cell of the colour with which its row begins to that first cell",
    # what lies above and below a line
    **{f"where({cells}, beyond({way}, {_LINE}))": f"cell[|s] {says} the {{line}} line"
       for way, says in (("up", "above"), ("down", "below"))
       for cells in ("cells(?grid, ?ground)", "where(cells(?grid, ?ground), not(is_colour(?line)))")},
    # rows like the top row
    **{f"where({rows}, {deny.format(like)})": f"row[|s] {of}{(says, denied)[deny != '{}']} the top row"
       for rows, of in ((f"where(lines(?grid, horizontal), beyond(down, {_LINE}))", "below the {line} line "),
                        ("lines(?grid, horizontal)", ""))
       for deny in ("{}", "not({})")
       for like, says, denied in (
           (f"like(look, {_TOP})", "that look[s|] like", "that look[s|] different from"),
           (f"like(pattern(?ground), {_TOP})", "with cells in the same places as", "with cells in other places than"),
           (f"like(filled(?ground), {_TOP})", "with as many cells as", "with more or fewer cells than"))},
    # samples
    "of_alike(?others, long_side)": "the colour of {others:one} of the same length",
    "shares(long_side, ?others)": "of the same length as {others:any}",
    **{f"paint(?grid, where(?things, shares({key}, ?others)), of_alike(?others, {key}), itself)":
       f"give {{things}} the colour of {{others:any}} of the same {says}, if there is one"
       for key, says in (("long_side", "length"), ("?key", "{key}"))},
    # pieces with holes
    "cells_in(rest_of_box)": "number of missing cells",
    "condensed(crop(everything(paint(?grid, ?things, own_colour, box), ?ground)))":
        "draw {things} as a single cell, all in their places",
    # rows with an odd one
    **{f"paint(?grid, lines(?grid, horizontal), ?ink, {part})": says for part, says in (
        (_ODD, "colour {ink} the odd cell of each row"),
        ("main_cells(?ground)", "colour {ink} all cells of each row but the odd one"),
        (f"of({_ODD}, ray(right))", "colour {ink} what lies to the right of the odd cell of each row"))},
    f"paint(?grid, lines(?grid, horizontal), minor_colour, of({_ODD}, ray(right)))":
        "from the odd cell of each row, draw a line right in its colour",
    _LISTED.format("minor_colour"): "list the odd colours of the rows, from top to bottom",
    _LISTED.format("own_colour"): "list the main colours of the rows, from top to bottom",
    f"join({_LISTED.format('own_colour')}, {_LISTED.format('minor_colour')}, right)":
        "list the main colours of the rows, from top to bottom, and beside each the odd one",
    **_handed_out(),
    **_far(),
}
"""Templates by the shape of an expression."""

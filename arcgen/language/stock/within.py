"""Stock phrases for what is done within things: to their cells of a colour, in the line with most of it, to a half."""
from __future__ import annotations

_LINES = "where(lines(?seen, ?axis), {}(count_of(?colour)))"
_ENDS = "equals(number_touched(?cells, by_side), 1)"
_HALF = ("when(all_of_colour(?grid, ?colour), equals(extent(horizontal), 1), paint(?grid, where(strips(?grid, 2, "
         "vertical), has(?colour)), ?ink, itself), paint(?grid, where(strips(?grid, 2, horizontal), has(?colour)), "
         "?ink, itself))")
_FLIPS = {"flip_left_right": "left to right", "flip_up_down": "top to bottom"}
_VOTES = {"balances(count_of(?a), count_of(?b))": "has as many {a} cells as {b} ones",
          "not(not(balances(count_of(?a), count_of(?b))))": "has as many {a} cells as {b} ones",
          "exceeds(count_of(?a), count_of(?b))": "has more {a} cells than {b} ones",
          "not(balances(count_of(?a), count_of(?b)))": "has different numbers of {a} and {b} cells"}

WITHIN = {
    # cells of a colour
    "paint(?grid, ?things, ?ink, coloured(?colour))": "in {things}, colour the {colour} cells {ink}",
    "paint(paint(?grid, ?things, ?plainink, coloured(?a)), ?things, ?other, coloured(?b))":
        "in {things}, colour the {a} cells {plainink} and the {b} cells {other}",
    # the line with most of a colour
    **{f"paint(?grid, {_LINES.format(word)}, ?ink, coloured(?colour))":
       f"in the {{axis:line}} with the {says} {{colour}} cells, colour these {{ink}}"
       for word, says in (("most", "most"), ("least", "fewest"))},
    f"paint(paint(?grid, {_LINES.format('most')}, ?ink, coloured(?colour)), {_LINES.format('least')}, ?other, "
    "coloured(?colour))":
        "in the {axis:line} with the most {colour} cells, colour these {ink}, and in the {axis:line} with the fewest, "
        "{other}",
    # two colours
    "not(not(balances(count_of(?a), count_of(?b))))": "with as many {a} cells as {b} ones",
    "not(balances(count_of(?a), count_of(?b)))": "with different numbers of {a} and {b} cells",
    **{f"paint(?grid, where({parts}, {test}), ?ink, itself)": f"if {one} {says}, colour it all {{ink}}"
       for test, says in _VOTES.items()
       for parts, one in (("panels(?seen, ?line)", "a part between {line} lines"),
                          ("strips(?seen, measure(whole(?seen), extent(vertical)), vertical)", "a row"),
                          ("strips(?seen, measure(whole(?seen), extent(horizontal)), horizontal)", "a column"))},
    # a half
    _HALF: "colour the half with the {colour} cells all {ink}: the top or bottom half if they are in one column, "
           "otherwise the left or right half",
    # a path
    f"paint(?grid, ?cells, choose({_ENDS}, of_other_end, own_colour), itself)":
        "swap the colours of the two ends of the path",
    f"paint(?grid, ?cells, choose({_ENDS}, own_colour, of_other_end), itself)":
        "reverse the order of the colours along the path, but leave its two ends as they are",
    # what a mirror image lacks
    **{f"masked(?grid, turn(?grid, {flip}), ?ground)":
       f"remove the cells whose mirror image ({how}) is missing<ground:, leaving {{ground}}/>"
       for flip, how in _FLIPS.items()},
}
"""Templates by the shape of an expression."""

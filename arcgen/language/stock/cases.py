"""Stock phrases for rules that do one thing or another, by a symmetry, by how a line lies, by where a tip points, by
two colours; and for what is done to the cells of a colour within things."""
from __future__ import annotations

from ..idioms import FORMS

_FIGURE = "all_of_colour(?grid, other_colour(?grid, ?ground, ?mark))"
_LIES = "when(?line, equals(extent(vertical), 1), %s, %s)"
_SYMMETRIC = {"flip_left_right": "left to right", "flip_up_down": "top to bottom",
              "transpose": "about the diagonal from top left to bottom right",
              "antitranspose": "about the diagonal from top right to bottom left"}
_DIAGONALS = FORMS["ends"]
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


def _on_the_tips_side(done: str) -> str:
    """A rule that does something to the figure {figure} on the side {way} on which a marker has its tip."""
    left, right = (done.format(figure=_FIGURE, way=way) for way in ("left", "right"))
    return (f"when(region_of(all_of_colour(?grid, ?mark), overlap(itself, box_corner(up))), "
            f"beyond(left, region_of({_FIGURE}, centre)), {left}, {right})")


CASES = {
    **{f"symmetric({symmetry})": f"that [is|are] symmetric {how}" for symmetry, how in _SYMMETRIC.items()},
    "framed(?grid, ink_for(whole(?grid), choose(?test, ?yes, ?no)))":
        "frame {grid}, in {yes} if {test:told}, otherwise in {no}",
    "framed(?grid, ink_for(?thing, choose(?test, ?yes, ?no)))":
        "frame {grid} in {yes} if {thing}: {test:told}, else in {no}",
    **{f"when(?thing, ?test, diagonal(?n, {yes}, ?ink, ?ground), diagonal(?n, {no}, ?ink, ?ground))":
       f"make a {{ground}} {{n}} by {{n}} square with {{ink:a}} diagonal{{ink:after}}: {_DIAGONALS[yes]} if {{thing}}: "
       f"{{test:told}}, else {_DIAGONALS[no]}"
       for yes, no in (("falling", "rising"), ("rising", "falling"))},
    # a tip shows the side
    _on_the_tips_side("copy(?grid, {figure}, by_its(extent(horizontal), {way}))"):
        "put a copy of the other figure right beside it, on the side where the {mark} one sticks up",
    _on_the_tips_side("mirror_beside(?grid, {figure}, {way})"):
        "put the mirror image of the other figure right beside it, on the side where the {mark} one sticks up",
    _on_the_tips_side("move(?grid, {figure}, by_its(extent(horizontal), {way}), ?ground)"):
        "move the other figure by its width, to the side where the {mark} one sticks up",
    _on_the_tips_side("paint(?grid, {figure}, own_colour, ray({way}))"):
        "draw rays from the other figure to the border on the side where the {mark} one sticks up",
    _on_the_tips_side("repeat(?grid, {figure}, by_its(extent(horizontal), {way}))"):
        "repeat the other figure up to the border on the side where the {mark} one sticks up",
    # a line lies or stands
    "equals(extent(vertical), 1)": "that [is|are] in one row",
    "equals(extent(horizontal), 1)": "that [is|are] in one column",
    "where(?things, equals(extent(vertical), 1))": "{things:noun} one cell high",
    "where(?things, equals(extent(horizontal), 1))": "{things:noun} one cell wide",
    _LIES % ("copy(?grid, ?thing, by(?n, ?across))", "copy(?grid, ?thing, by(?n, ?along))"):
        "copy {thing} {n} cells: {across} if {line:all} form a row, {along} if they form a column",
    _LIES % ("move(?grid, ?thing, by(?n, ?across), ?ground)", "move(?grid, ?thing, by(?n, ?along), ?ground)"):
        "move {thing} {n} cells<ground:, leaving {ground}/>: {across} if {line:all} form a row, {along} if they "
        "form a column",
    _LIES % ("paint(?grid, where(?things, beyond(?across, ?other)), ?ink, halo(by_corner))",
             "paint(?grid, where(?things, beyond(?along, ?other)), ?ink, halo(by_corner))"):
        "surround with {ink} all {things:many} {across:beside} {other} if {line:all} form a row, all {along:beside} "
        "it if a column",
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

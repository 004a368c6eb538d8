"""Stock phrases for rules that do one thing or another: by a symmetry, by how a line lies, by where a tip points."""
from __future__ import annotations

from ..idioms import FORMS

_FIGURE = "all_of_colour(?grid, other_colour(?grid, ?ground, ?mark))"
_LIES = "when(?line, equals(extent(vertical), 1), %s, %s)"
_SYMMETRIC = {"flip_left_right": "left to right", "flip_up_down": "top to bottom",
              "transpose": "about the diagonal from top left to bottom right",
              "antitranspose": "about the diagonal from top right to bottom left"}
_DIAGONALS = FORMS["ends"]


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
        "copy {thing} {n} cells: {across} if {line:all} form a row, {along} if a column",
    _LIES % ("move(?grid, ?thing, by(?n, ?across), ?ground)", "move(?grid, ?thing, by(?n, ?along), ?ground)"):
        "move {thing} {n} cells<ground:, leaving {ground}/>: {across} if {line:all} form a row, {along} if a column",
    _LIES % ("paint(?grid, where(?things, beyond(?across, ?other)), ?ink, halo(by_corner))",
             "paint(?grid, where(?things, beyond(?along, ?other)), ?ink, halo(by_corner))"):
        "surround with {ink} all {things:many} {across:beside} {other} if {line:all} form a row, all {along:beside} "
        "it if a column",
}
"""Templates by the shape of an expression."""

"""Stock phrases for things among others: inside one another, farthest apart, full lines, teeth of a comb, overlays."""
from __future__ import annotations

_FULL = "where(lines(?fallen, ?axis), not(has(?ground)))"
_FALL = "fall(?grid, ?way, ?ground)"
_RIGHT = "of(union(itself, ray(right)), every_nth(left, ?n))"
_LEFT = "of(union(itself, ray(left)), every_nth(right, ?n))"
_SIDES = {f"union({_LEFT}, {_RIGHT})": "on both sides", f"union({_RIGHT}, {_LEFT})": "on both sides",
          _RIGHT: "to the right", _LEFT: "to the left"}
_LINES = {"line(vertical)": "every {n}th column %s{ink:in}", "line(horizontal)": "every {n}th row %s{ink:in}",
          "ray(up)": "{ink:a} ray up in every {n}th column %s{ink:after}",
          "ray(down)": "{ink:a} ray down in every {n}th column %s{ink:after}",
          **{f"union(itself, ray({way}))": f"{{ink:a}} line from its row {way} to the border in every {{n}}th column %s"
                                           "{ink:after}" for way in ("up", "down")}}
_TEETH = "of(ray({}), every_nth({}, 4))"
_HILLS = {"union(ray(down_left), ray(down_right))": "fill stairs going down on both sides of {line}",
          "union(ray(left), ray(right))": "fill both sides of {line} up to its height",
          "of(box_corner(up), union(ray(down_left), ray(down_right)))":
          "draw two slanted lines down from the top of {line}",
          "of(box_corner(up), union(ray(left), ray(right)))": "fill the row at the top of {line}",
          "of(box_corner(up), union(ray(up_left), ray(up_right)))": "draw two slanted lines up from the top of {line}",
          "ray(down_right)": "fill stairs going down to the right of {line}",
          "ray(right)": "fill the right of {line} up to its height",
          "union(ray(down_right), ray(left))":
          "fill the left of {line} up to its height, and stairs going down to its right"}
_LOGIC = {"any_of": ("at least one of them is not {ground}", "at least one of them has a colour"),
          "all_of": ("none of them is {ground}", "all of them have a colour"),
          "none_of": ("all of them are {ground}", "none of them has a colour"),
          "exactly_one_of": ("exactly one of them is not {ground}", "exactly one of them has a colour"),
          "not_all_of": ("none of them is {ground}", "all of them have a colour")}
"""What is told of cells of several parts; for "not_all_of" it is the opposite, so that nothing is denied."""


def _full(fallen: str, more: str) -> str:
    return more.format(fall=fallen, full=_FULL.replace("?fallen", fallen))


def _combs() -> dict[str, str]:
    """Lines at every so many places from a dot."""
    found = {}
    for line, says in _LINES.items():
        for region, sides in _SIDES.items():
            found[f"paint(?grid, ?things, ?ink, of({region}, {line}))"] = \
                f"from {{things}} on, draw {says % sides.replace('on both', 'to both')}"
        found[f"paint(?grid, ?things, ?ink, union(of({_RIGHT}, {line}), of({_LEFT}, {line})))"] = \
            f"from {{things}} on, draw {says % 'to both sides'}"
    return found


def _behind() -> dict[str, str]:
    """Rays behind a dot that moves, or stays."""
    moves = {"shifted(?back, ?m)": "move {things} {back} by {m}, and draw",
             "union(itself, shifted(?back, ?m))": "copy {things} {back} by {m}, and draw", "itself": "draw"}
    return {f"paint(paint(?grid, ?things, ?ink, of({row}, union(itself, ray(?way)))), ?things, own_colour, {moved})":
            f"{says} {{ink:adjective}}rays {{way}} from its old place and in every {{n}}th column {sides}{{ink:after}}"
            if moved != "itself" else
            f"draw {{ink:adjective}}rays {{way}} from {{things}} and in every {{n}}th column {sides}{{ink:after}}"
            for row, sides in _SIDES.items() for moved, says in moves.items()}


THINGS = {
    # inside one another
    "where(?things, boxed(?things))": "{things:noun} that lie[s|] inside another one",
    # of the colour of another
    "holds(where(where(?a, is_dot), shares(colour, ?a)))": "with a dot in [it|them] whose colour appears elsewhere too",
    "not(holds(where(where(?a, is_dot), shares(colour, ?a))))":
        "without a dot in [it|them] whose colour appears elsewhere too",
    "where(where(?a, is_dot), not(shares(colour, ?a)))": "dot[|s] whose colour appears nowhere else",
    **{f"where(where(?a, next_to(cells_of(?seen, ?wall), ?near)), {deny.format('shares(colour, ?a)')})":
       f"{{a:noun}} that touch[es|] {{wall}} and whose colour appears {where}"
       for deny, where in (("{}", "elsewhere too"), ("not({})", "nowhere else"))},
    "paint(?grid, where(pieces(?grid, ?wall, ?near), next_to(where(?a, shares(colour, ?a)), ?by)), "
    "of_touching(where(?a, shares(colour, ?a)), ?by), itself)":
        "if two {a:many} have the same colour, give the {wall} object next to one of them that colour",
    **{f"where(where(?a, ?test), {deny.format('shares(shape_any_way, ?a)')})":
       f"{{a:noun}} {{test}} that match[es|] {other} in shape, even turned or mirrored"
       for deny, other in (("{}", "another one"), ("not({})", "no other one"))},
    "where(?things, holds(?things))": "{things:noun} with another one inside",
    "paint_under(?grid, where(?things, holds(?things)), of_held(?things), box_inside, ?ground)":
        "fill the inside of each {things:noun} that has another one in it with the colour of the inner one"
        "<covered:, on {ground} cells only/>",
    "paint(?grid, where(?things, holds(?things)), of_held(?things), itself)":
        "give each {things:noun} that has another one in it the colour of the inner one",
    "paint(?grid, where(?things, boxed(?things)), of_nearest(where(?things, holds(?things))), itself)":
        "give each {things:noun} that lies inside another one the colour of the outer one",
    # farthest apart
    **{f"paint(?grid, where({things}, {word}(extent({axis}))), ?ink, between({axis}))":
       f"find the two {said} {row} that are {how}, and draw {{ink:a}} line between them{{ink:after}}"
       for axis, row in (("horizontal", "in one row"), ("vertical", "in one column"))
       for word, how in (("most", "farthest apart"), ("least", "closest together"))
       for things, said in (("layers(?seen, ?ground)", "cells of the same colour"),
                            (f"by_line(?seen, ?colour, {axis})", "{colour} cells"))},
    "most(how_common(look))": "of the commonest kind", "least(how_common(look))": "of the rarest kind",
    # lines, all alike but one
    **{f"paste(?grid, {things}, crop(the({lines}, among(common(look), most(edge({first}))))))":
       f"make all {said} look like most of them"
       for axis, first, said in (("horizontal", "up", "rows"), ("vertical", "left", "columns"))
       for lines in (f"lines(?grid, {axis})",) for things in (lines, f"where({lines}, unique(look))")},
    **{f"paste(?grid, lines(?grid, {axis}), crop(the(lines(?grid, {axis}), most(edge(?way)))))":
       f"make all {said} look like the {{way:side}} one"
       for axis, said in (("horizontal", "rows"), ("vertical", "columns"))},
    # a middle of one cell
    "even(extent(horizontal))": "with an even width",
    "not(even(extent(horizontal)))": "with an odd width",
    # full lines
    "erase(?grid, where(lines(?seen, ?axis), not(has(?ground))), ?ground)": "remove all full {axis:lines}",
    "paint(?grid, where(lines(?seen, ?axis), not(has(?ground))), ?ink, itself)": "colour all full {axis:lines} {ink}",
    "paint(?grid, where(lines(?seen, ?axis), not(has(?ground))), main_colour(?other), itself)":
        "fill each full {axis:line} with <marks:its commonest colour other than {other}/the colour that stands out in "
        "it>",
    _full(_FALL, "erase({fall}, {full}, ?ground)"):
        "let all <ground:cells other than {ground}/coloured cells> fall {way}, and remove full {axis:lines}",
    _full(_FALL, "paint({fall}, {full}, ?ink, itself)"):
        "let all <ground:cells other than {ground}/coloured cells> fall {way}, and colour full {axis:lines} {ink}",
    _full(_FALL, "fall(erase({fall}, {full}, ?ground), ?way, ?ground)"):
        "let all <ground:cells other than {ground}/coloured cells> fall {way}, remove full {axis:lines}, and let the "
        "rest fall again",
    # combs
    **_combs(), **_behind(),
    f"paint(paint(paint(?grid, ?things, own_colour, of(of(union(itself, ray(right)), every_nth(left, 2)), "
    f"line(?axis))), ?things, ?ink, of({_TEETH.format('right', 'left')}, overlap(line(?axis), border_line(?one)))), "
    f"?things, ?ink, of(of({_TEETH.format('right', 'left')}, shifted(right, 2)), overlap(line(?axis), "
    "border_line(?two))))":
        "from {things} to the right, fill every second {axis:line}; in those between, put {ink:a} cell in turn at the "
        "{one:side} and at the {two:side} border",
    f"paint(paint(paint(?grid, ?things, own_colour, of(of(union(itself, ray(right)), every_nth(left, 2)), "
    f"line(?axis))), ?things, ?ink, of({_TEETH.format('right', 'left')}, overlap(line(?axis), border_line(?one)))), "
    f"?things, ?ink, of(of({_TEETH.format('right', 'left')}, shifted(right, 2)), overlap(line(?axis), "
    "border_line(?one))))":
        "from {things} to the right, fill every second {axis:line}; in those between, put {ink:a} cell at the "
        "{one:side} "
        "border",
    # the hill below a line
    **{done.format(f"paint(?grid, ?tops, own_colour, within(ray(down), areas(?line, {hill})))"):
       f"{says}, each column in the colour that stands at the top of it{more}" for hill, says in _HILLS.items()
       for done, more in (("{}", ""), ("erase({}, ?tops, ?ground)", ", and remove the top row"))},
    **{f"paint(?grid, ?things, own_colour, within(ray({way}), regions_of(everything(?seen, ?ground), "
       f"repeatedly(shifted({back}, 1)))))":
       "below the row, draw a triangle whose rows get one cell shorter at both ends, with each colour running "
       + way.replace("_", "-")
       for way, back in (("down_left", "down_right"), ("down_right", "down_left"))},
    "paint(?grid, ?things, own_colour, within(ray(down), regions_of(everything(?seen, ?ground), repeatedly(overlap("
    "shifted(down_left, 1), shifted(down_right, 1))))))":
        "below the row, draw a triangle whose rows get one cell shorter at both ends, with each colour running "
        "straight down",
    # overlays
    **{f"combine(?things, {logic}, ?ground, ?ink)":
       f"overlay {{things:all}}: a cell is {{{yes}}} where <ground:{sure}/{plain}>, otherwise {{{no}}}"
       for logic, (sure, plain) in _LOGIC.items()
       for yes, no in ([("ground", "ink")] if logic == "not_all_of" else [("ink", "ground")])},
    "strips(?grid, 2, horizontal)": "left [or|and] right [half|halves]",
    "strips(?grid, 2, vertical)": "top [or|and] bottom [half|halves]",
    "strips(?grid, 3, horizontal)": "left, middle [or|and] right [third|thirds]",
    "strips(?grid, 3, vertical)": "top, middle [or|and] bottom [third|thirds]",
}
"""Templates by the shape of an expression."""

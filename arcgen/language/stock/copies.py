"""Stock phrases for copies: figures that go on, patterns that are continued, mirror images."""
from __future__ import annotations

from ..idioms import FORMS
from ..phrasing import BACK

_TO = {"left": "to the left", "right": "to the right"}
_HEIGHT = "measure(whole(?grid), extent(vertical))"
_ROW = "the(areas(lines(?grid, {}), without(itself, coloured(?ground))), most(size))"
_CARRIED = f"crop(region_of(whole(carry_on(?grid, {_HEIGHT}, down)), end_lines(down, {_HEIGHT})))"
_SQUARE = "minus(measure(whole(?grid), extent(horizontal)), measure(whole(?grid), extent(vertical)))"
_CARRIED_BY = "crop(region_of(whole(carry_on(?grid, ?n, ?way)), end_lines(?way, ?n)))"
_MIRRORED = "over(?grid, mirror_over(?grid, ?things, ?others, ?ground), ?ground)"
_MIRRORED_PIECES = "over(?grid, mirror_over(?grid, pieces(?grid, ?colour, ?near), ?others, ?ground), ?ground)"


def _bouncing() -> dict[str, str]:
    """Copies in a line, every second one mirrored, that share the line where they meet."""
    found = {}
    for way, back in BACK.items():
        mirrored, file = ("flip_up_down", "column") if way in ("up", "down") else ("flip_left_right", "row")
        rest = "crop(region_of(whole(?grid), without(itself, box_corner({}))))"
        image = f"turn({rest.format(way)}, {mirrored})"
        share = f", so that {{}} share the {'row' if file == 'column' else 'column'} where they meet"
        two = f"join(?grid, {image}, {way})"
        three = f"join({two}, {rest.format(back)}, {way})"
        found[two] = f"put a mirror image of {{grid}} {FORMS['beside'][way]} it" + share.format("the two")
        found[three] = f"put three copies of {{grid}} in a {file}, the middle one mirrored" + share.format("neighbours")
        found[f"join({three}, {image}, {way})"] = \
            f"put four copies of {{grid}} in a {file}, the second and the fourth mirrored" + share.format("neighbours")
    return found


COPIES = {
    # figures that go on
    "paint(?grid, ?things, ?ink, procession(?other))":
        "complete {things} to a copy of {other}, and go on repeating it in that direction to the border{ink:in}",
    "paint(?grid, ?things, own_colour, procession(?other))":
        "complete {things} to a copy of {other} in its own colour, and go on repeating it in that direction to the "
        "border",
    "paint(?grid, ?things, colour_of(?other), procession(?other))":
        "complete {things} to a copy of {other} in the colour of the original, and repeat it on in that direction up "
        "to the border",
    **{f"paint(?grid, where(?things, not(most(size))), {ink}, procession(?other))":
       f"complete the smaller {{things:many}} to copies of {{other}}{how}, and go on repeating these in that "
       "direction to the border" for ink, how in (("?ink", "{ink:in}"), ("own_colour", " in their own colours"),
                                     ("colour_of(?other)", " in the colour of the original"))},
    _ROW.format("horizontal").replace("?ground", "black"): "coloured row[|s]",
    _ROW.format("vertical").replace("?ground", "black"): "coloured column[|s]",
    _ROW.format("horizontal"): "<ground:row[|s] without {ground}/coloured row[|s]>",
    _ROW.format("vertical"): "<ground:column[|s] without {ground}/coloured column[|s]>",
    **{f"repeat(?grid, ?thing, by_its(extent({axis}), {way}))":
       f"repeat {{thing}} {_TO.get(way, way)} as far as the border"
       for axis, ways in (("horizontal", ("left", "right")), ("vertical", ("up", "down"))) for way in ways},
    **{f"repeat(repeat(?grid, ?thing, by_its(extent({axis}), {way})), ?thing, by_its(extent({axis}), {back}))":
       f"repeat {{thing}} {_TO.get(way, way)} and {back} as far as the border"
       for axis, way, back in (("horizontal", "right", "left"), ("horizontal", "left", "right"),
                               ("vertical", "down", "up"), ("vertical", "up", "down"))},
    # an example
    "erase(stamp(?grid, ?things, crop(?one), ?ground), ?one, ?ground)":
        "copy {one}<ground: (without its {ground} cells)/> onto the middle of {things}, and remove the original",
    # patterns
    f"carry_on(?grid, {_SQUARE}, down)":
        "continue the pattern down until the grid is square",
    f"carry_on(?grid, {_HEIGHT}, down)": "continue the pattern down to twice its height",
    f"carry_on(?grid, times(2, {_HEIGHT}), down)": "continue the pattern down to three times its height",
    f"carry_on(?grid, divided({_HEIGHT}, 2), down)": "continue the pattern down by half its height",
    f"join(?grid, recolour({_CARRIED}, ?from, ?ink), down)":
        "continue the pattern down to twice its height, with {ink} instead of {from} in the new part",
    f"join(?grid, recolour({_CARRIED_BY.replace('?n', _SQUARE).replace('?way', 'down')}, ?from, ?ink), down)":
        "continue the pattern down until the grid is square, with {ink} instead of {from} in the new part",
    f"join(?grid, recolour({_CARRIED_BY}, ?from, ?ink), ?way)":
        "continue the pattern {way} by {n} lines, with {ink} instead of {from} in the new part",
    _CARRIED: "replace the pattern by its continuation downwards",
    _CARRIED_BY: "continue the pattern {way} by {n} lines, and crop to these",
    **{pattern: f"continue the pattern {says} over the {{colour}} area{more}"
       for way, says in (("?way", "{way}"), ("up", "upwards"), ("down", "downwards"), ("left", "to the left"),
                         ("right", "to the right"))
       for pattern, more in (
           (f"carry_over(?grid, ?colour, {way})", ""),
           (f"crop_at(carry_over(?grid, ?colour, {way}), region_of(all_of_colour(?grid, ?colour), full_lines(?axis)))",
            ", and crop to that area"))},
    "crop_at(?grid, region_of(all_of_colour(?grid, ?colour), full_lines(?axis)))":
        "crop to the {axis:lines} that are all {colour}",
    # mirror images
    **_bouncing(),
    _MIRRORED: "add the mirror image of {things} on the other side of {others:nearest}",
    "over(?grid, recolour(mirror_over(?grid, pieces(?grid, ?colour, ?near), ?others, ?ground), ?colour, ?ink), "
    "?ground)": "add the mirror image of each {colour} object on the other side of {others:nearest}, in {ink}",
    f"paint({_MIRRORED_PIECES}, pieces({_MIRRORED_PIECES}, ?colour, ?near), ?ink, reach(straight, ?others))":
        "add the mirror image of each {colour} object on the other side of {others:nearest}, and connect both to it "
        "by {ink:adjective}bars as wide as they are{ink:after}",
}
"""Templates by the shape of an expression."""

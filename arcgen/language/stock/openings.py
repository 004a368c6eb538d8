"""Stock phrases for openings, light and keys: rays out of a gap, lids, light in an outline, keys that colour a picture;
for places of a lattice and for lines that lean."""
from __future__ import annotations

from ..idioms import FORMS
from ..phrasing import in_words

_OUT = {"rest_of_box": "opening", "without(frame, itself)": "gap"}
_HELD = "objects(?seen, ?ground, ?near)"
_LIDS = {"of(box, beside(?way))": "put a lid one cell thick {way:beside} {things},",
         "union(rest_of_box, of(box, beside(?way)))": "fill {things} up, and put a lid one cell thick {way:beside} it,",
         "of(overlap(rest_of_box, frame), ray(?way))": "from the opening of {things}, draw a ray {way} to the border,",
         "union(rest_of_box, of(overlap(rest_of_box, frame), ray(?way)))":
             "fill {things} up, and draw a ray {way} from its opening to the border,",
         "box_inside": "fill the inside of {things}", "overlap(rest_of_box, frame)": "close the opening of {things}",
         "rest_of_box": "fill {things} up"}
_RING = "all_of_colour(?grid, other_colour(?grid, commonest(?grid), rarest(?grid)))"
_BEAMS = f"of(box_inside, ray_until(straight, {_RING}))"
_LIT = {"box_inside": ("fill the inside of the ring{ink:with}",
                       "fill the inside of the ring with the colour of the dot"),
        f"union(box_inside, {_BEAMS})": (
            "fill the ring{ink:with}, and let the colour shine out through its gaps",
            "fill the ring with the colour of the dot, and let it shine out through the gaps"),
        _BEAMS: ("from the inside of the ring, draw {ink:adjective}rays straight out through its gaps{ink:after}",
                 "from the inside of the ring, draw rays in the colour of the dot straight out through its gaps")}
"""What is said of a ring that is lit: in a colour, and in that of the dot in it."""
_BY_DOT = {"shone_into(?other)": "beam", "dotted(shone_into(?other))": "dotted beam"}
_RATIO = "divided(measure(?plan, extent(horizontal)), measure(?key, extent(horizontal)))"
_ENLARGED = f"upscale(crop(?key), {_RATIO})"
_LARGEST, _SMALLEST = "the(?things, most(box_area))", "the(?things, least(box_area))"
_SHOWN = "<ground:not {ground}/coloured>"
_SHEARED = {("horizontal", "right", "above"): ("up_left", "down_right"), ("horizontal", "right", "below"):
            ("up_right", "down_left"), ("vertical", "down", "on the left of"): ("up_left", "down_right"),
            ("vertical", "down", "on the right of"): ("up_right", "down_left")}
_PART = "where(panels(?seen, ?plain), {})"
_SIDES = [(f"both(most(edge({way})), halfway({axis}))", FORMS["side"][way]) for way, axis in (
    ("up", "horizontal"), ("down", "horizontal"), ("left", "vertical"), ("right", "vertical"))]
_SLANTS = [(f"most(edge({way}))", FORMS["side"][way].replace("-", " "))
           for way in ("up_left", "up_right", "down_left", "down_right")]
_MIDDLE = ("both(halfway(horizontal), halfway(vertical))", "the middle one")
_CORNERS = ("either(either(most(edge(up_left)), most(edge(up_right))), either(most(edge(down_left)), "
            "most(edge(down_right))))", "the corners")
_BORDER = ("touches_border", "those at the border")
_CROSS = ("either(halfway(horizontal), halfway(vertical))", "the middle row and column")


def _painted(*places: tuple[str, str]) -> tuple[str, str]:
    """Parts of a lattice painted one after another, and what is said of it."""
    text, told = "?grid", list[str]()
    for name, (test, said) in zip("abcd", places):
        text = f"paint({text}, {_PART.format(test)}, ?{name}, itself)"
        told.append(f"{said} {{{name}}}" if told else f"{_first(said)} {{{name}}}")
    return text, f"colour {in_words(told)}"


def _first(said: str) -> str:
    """A place with the noun that those after it do without."""
    if " one" in said:
        return said.replace(" one", " part between {plain} lines", 1)
    return f"the parts between {{plain}} lines {said.removeprefix('those ') if 'those' in said else f'in {said}'}"


def _named(places: list[tuple[str, str]], name: str) -> list[tuple[str, str]]:
    return [(test, f"the {name.format(said)}") for test, said in places]


_SIDE_PARTS, _CORNER_PARTS = _named(_SIDES, "middle one at the {}"), _named(_SLANTS, "{} one")

OPENINGS = {
    # out of gaps
    **{pattern: says for gap, name in _OUT.items() for pattern, says in (
        (f"paint(?grid, ?things, ?ink, ray_through({gap}))",
         f"draw {{ink:a}} ray out of {{things}} through its {name} to the border{{ink:after}}"),
        (f"paint(?grid, ?things, ?ink, without(ray_through({gap}), {gap}))",
         f"draw {{ink:a}} ray from the {name} of {{things}} out to the border{{ink:after}}"),
        (f"paint(?grid, ?things, ?ink, without(ray_through({gap}), box))",
         f"draw {{ink:a}} ray from just outside the {name} of {{things}} to the border{{ink:after}}"))},
    "paint(paint(?grid, ?things, ?ink, rest_of_box), ?things, ?ink, ray_through(without(frame, itself)))":
        "fill {things}{ink:with}, and let the colour run out through its gap to the border",
    **{f"paint(?grid, ?things, of_held({_HELD}), {region})":
       f"{says} {'in' if says.endswith(',') else 'with'} the colour of the object inside it"
       for region, says in _LIDS.items()},
    # light
    **{pattern.format(f"paint_under(?grid, {_RING}, {ink}, {lit}, commonest(?grid))", _RING, ink): says + more
       for lit, told in _LIT.items() for ink, says in zip(("?ink", "rarest(?grid)"), told, strict=True)
       for pattern, more in (("{0}", ""), ("paint({0}, {1}, {2}, itself)", "; the ring gets the same colour"))},
    **{f"paint({base}, ?lights, {ink}, {light.replace('?other', other)})":
       f"{{lights}} sends {inked.format(beam, into)}, until it hits something{more}"
       for light, beam in _BY_DOT.items()
       for base, more in (("?grid", ""),
                          ("erase(?grid, ?lights, ?ground)", "; remove the dots<ground:, leaving {ground}/>"))
       for other, into in (("?other", "{other}"), ("the(?things, most(size))", "the outline"))
       for ink, inked in (("?ink", "{{ink:a}} {} straight into {}{{ink:after}}"),
                          (f"colour_of({other})", "a {} straight into {}, in the colour of the outline"))},
    # keys
    "the(panels(?grid, ?plain), least(box_area))": "smallest part between {plain} lines",
    "the(panels(?grid, ?plain), most(box_area))": "largest part between {plain} lines",
    **{pattern.replace("?plan", _LARGEST).replace("?key", _SMALLEST): says for pattern, says in (
        (f"masked({_ENLARGED}, crop(?plan), ?ground)",
         "crop to the largest {things:noun}, and colour it like the smallest one enlarged to the same size"),
        (f"over(crop(?key), downscale(crop(?plan), {_RATIO}), ?ground)",
         "shrink the largest {things:noun} to the size of the smallest, and lay it over that"
         "<ground: ({ground} is see-through)/>"),
        (f"over({_ENLARGED}, crop(?plan), ?ground)",
         "enlarge the smallest {things:noun} to the size of the largest, and put the largest on top"
         "<ground: ({ground} is see-through)/>"),
        (f"masked(crop(?key), downscale(crop(?plan), {_RATIO}), ?ground)",
         "shrink the largest {things:noun} to the size of the smallest, and colour it like that one"),
        (f"stamp(erase(?grid, ?key, ?ground), ?plan, masked({_ENLARGED}, crop(?plan), ?ground), ?ground)",
         "remove the smallest {things:noun}, and colour the largest like it, enlarged to the same size"))},
    **{pattern.replace("?plan", _LARGEST).replace("?key", _SMALLEST): says for pattern, says in (
        (f"paste(?grid, where(?things, most(box_area)), masked({_ENLARGED}, crop(?plan), ?ground))",
         "colour the picture in the largest {things:noun} like the smallest {things:noun}, enlarged to the same size"),
        (f"paste(?grid, where(?things, most(box_area)), over({_ENLARGED}, crop(?plan), ?ground))",
         "in the largest {things:noun}, lay the smallest, enlarged to the same size, under the picture"
         "<ground: ({ground} is see-through)/>"))},
    f"masked({_ENLARGED}, crop(?plan), ?ground)":
        f"enlarge {{key}} to the size of {{plan}}, and keep of it what lies where that is {_SHOWN}",
    f"over({_ENLARGED}, crop(?plan), ?ground)":
        "enlarge {key} to the size of {plan}, and lay that over it<ground: ({ground} is see-through)/>",
    f"masked(crop(?key), downscale(crop(?plan), {_RATIO}), ?ground)":
        f"keep of {{key}} the cells where {{plan}}, shrunk to the same size, is {_SHOWN}",
    f"stamp(erase(?grid, ?key, ?ground), ?plan, masked({_ENLARGED}, crop(?plan), ?ground), ?ground)":
        "remove {key}, and colour {plan} as if that lay on it, enlarged to its size",
    "where(where(?things, is_dot), shares(colour, ?things))": "dot[|s] whose colour appears elsewhere too",
    "paint(?grid, where(holes(?grid, ?ground), next_to(where(where(?things, is_dot), shares(colour, ?things)), ?near"
    ")), of_touching(where(?things, is_dot), ?near), itself)":
        "if a loose dot has the same colour as the door of a room, fill that room with this colour",
    "paint(?grid, panels(?seen, ?plain), as_in(crop(?map)), itself)":
        "use {map} as a map: fill each part between {plain} lines with the colour at the same place in it",
    # places of a lattice
    _PART.format("most(edge(?way))"): "{way:side} part[|s] between {plain} lines",
    _PART.format("halfway(horizontal)"): "part[|s] between {plain} lines in the middle column",
    _PART.format("halfway(vertical)"): "part[|s] between {plain} lines in the middle row",
    _PART.format(_CORNERS[0]): "corner part[|s] between {plain} lines",
    _PART.format(_CROSS[0]): "part[|s] between {plain} lines in the middle row or column",
    **dict(_painted(*places) for places in (
        (_CORNER_PARTS[0], _CORNER_PARTS[3]), (_CORNER_PARTS[0], _CORNER_PARTS[3], _MIDDLE), _CORNER_PARTS, _SIDE_PARTS,
        (*_SIDE_PARTS[:2], _MIDDLE), (_CORNERS, _MIDDLE), (_BORDER, _MIDDLE), (_BORDER, _CORNERS), (_CROSS, _MIDDLE))),
    "paint(paint(?grid, where(?things, least(size)), ?a, itself), where(?things, most(size)), ?b, itself)":
        "colour the smallest of {things:all} {a} and the largest {b}",
    # lines
    **{f"sheared(?grid, {axis}, {way}, ?ground)":
       f"shift each {'row' if axis == 'horizontal' else 'column'} of {{grid}} one cell further {to} than the one "
       f"{side} it"
       "<ground:, and fill the gaps with {ground}/>" for (axis, to, side), ways in _SHEARED.items() for way in ways},
    **{f"sheared(sheared(?grid, {axis}, {way}, ?ground), {axis}, {way}, ?ground)":
       f"shift each {'row' if axis == 'horizontal' else 'column'} of {{grid}} two cells further {to} than the one "
       f"{side} it"
       "<ground:, and fill the gaps with {ground}/>" for (axis, to, side), ways in _SHEARED.items() for way in ways},
    "where(lines(?grid, ?axis), middle(edge(?way)))": "middle {axis:rows}",
    **{f"{word}_of_kind(long_side, colour)": f"that [is|are] the {which} of [its|their] colour"
       for word, which in (("most", "longest"), ("least", "shortest"))},
    "paint(?grid, largest_rectangles(?seen, ?colour), ?ink, frame)":
        "colour the edge of the largest {colour} rectangle {ink}",
    **{f"join(join(?grid, {middle}, {way}), ?grid, {way})": f"put three copies of {{grid}} {spread}{says}"
       for ways, spread in ((("left", "right"), "side by side"), (("up", "down"), "one below the other"))
       for way in ways
       for middle, says in (("?grid", ""), ("turn(?grid, ?symmetry)", ", the middle one {symmetry}"))},
    **{f"paint(?base, layers(?seen, ?ground), ?ink, meeting(union(between({one}), between({other}))))":
       "where lines of two colours cross, put {ink:bare}"
       for one, other in (("horizontal", "vertical"), ("falling", "rising"))},
    # solid parts
    "thick_part(?n)": "the parts of {it} that are at least {n} cells thick",
    "without(itself, thick_part(?n))": "the thin parts of {it}, less than {n} cells thick,",
    "crop(region_of(?thing, thick_part(?n)))": "crop to the solid block in {thing}",
    **{f"crop(region_of(the({things}, most(size)), thick_part(?n)))": "crop to the large solid block"
       for things in ("objects(?grid, ?ground, ?near)", "regions(?grid, ?near)")},
    "paint(erase(?grid, ?things, ?ground), ?things, own_colour, thick_part(?n))":
        "keep only the parts of {things} that are at least {n} cells thick<ground:; the rest becomes {ground}/>",
    "paint(erase(?grid, ?things, ?ground), ?things, ?ink, thick_part(?n))":
        "keep only the parts of {things} that are at least {n} cells thick, and make them {ink}",
    "paint(?grid, the(?things, most(size)), ?ink, thick_part(?n))":
        "colour the large solid block {ink}",
    "paint(?grid, the(?things, most(size)), ?ink, of(thick_part(?n), box_halo))":
        "draw {ink:a} frame around the large solid block{ink:after}",
    "paint(paint(?grid, ?things, ?ink, itself), ?things, own_colour, thick_part(?n))":
        "colour the thin parts of {things}, less than {n} cells thick, {ink}",
    "paint(paint(?grid, ?things, ?ink, itself), ?things, own_colour, without(itself, thick_part(?n)))":
        "colour the parts of {things} that are at least {n} cells thick {ink}",
    "paint(paint(?grid, ?things, ?a, itself), ?things, ?b, thick_part(?n))":
        "colour the thick parts of {things} (at least {n} cells thick) {b}, and the thin parts {a}",
    "paint(paint(?grid, ?things, ?a, itself), ?things, ?b, without(itself, thick_part(?n)))":
        "colour the thick parts of {things} (at least {n} cells thick) {a}, and the thin parts {b}",
}
"""Templates by the shape of an expression."""

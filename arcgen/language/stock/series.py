"""Stock phrases for pictures in a row: what comes next, what each of them gives, what is drawn alone."""
from __future__ import annotations

from ..idioms import FORMS
from ..phrasing import BACK

_SERIES = "the panels show step by step, {order}, how something changes: draw the next step"
_FRAME = "frame_colour(?grid)"
_LINE = "line_colour(?grid)"
_PANELS = "panels(?grid, ?line)"


def _next() -> dict[str, str]:
    """The picture that comes next, alone, in its frame, or in the panel that is still empty."""
    found = {}
    for way in BACK:
        says = _SERIES.format(order=FORMS["from"][way])
        framed = f"next_picture(panels(?grid, {_FRAME}), {way})"
        found[f"next_picture({_PANELS}, {way})"] = says
        found[framed] = says
        found[f"framed({framed}, {_FRAME})"] = f"{says}, in a frame like theirs"
        found[f"paste(?grid, where({_PANELS}, is_plain), next_picture(where({_PANELS}, not(is_plain)), {way}))"] = \
            f"{says} in the empty panel"
    for way, wall in (("right", f"canvas(measure(whole(?grid), extent(vertical)), 1, {_LINE})"),
                      ("down", f"canvas(1, measure(whole(?grid), extent(horizontal)), {_LINE})")):
        found[f"join(join(?grid, {wall}, {way}), next_picture(panels(?grid, {_LINE}), {way}), {way})"] = \
            f"{_SERIES.format(order=FORMS['from'][way])} {FORMS['beside'][way]} them, behind one more dividing line"
    return found


_BESIDE = {"down": "below", "up": "above"}
"""Where things lie that are put next to each other."""


_AT = {"left": "on the", "right": "on the", "top": "at the", "bottom": "at the"}


def _alone() -> dict[str, str]:
    """Things that lie over each other, drawn next to each other."""
    return {f"pictures(layers(?grid, ?ground), {region}, edge({order}), {way}, ?ground)":
            f"draw each {noun} whole, one {_BESIDE.get(way, 'next to')} the other, {FORMS['from'][way]}" + (
                f" in the order in which they lie {FORMS['from'][order]} in the input" * (order != way))
            for region, noun in (("frame", "box"), ("common_shape", "outline")) for order in BACK for way in BACK}


def _in_a_row() -> dict[str, str]:
    """Things put next to each other as they are, in the order in which they lie or by how many cells they have."""
    things = "objects(?grid, ?ground, ?near)"
    which = {things: "the objects",
             f"where({things}, symmetric(?symmetry))": "the objects that are unchanged when {symmetry}",
             f"where({things}, not(symmetric(?symmetry)))": "the objects that change when {symmetry}",
             **{f"where({things}, {test.format(f'symmetric({flip})')})": f"the objects that are {no}symmetric {how}"
                for test, no in (("{}", ""), ("not({})", "not "))
                for flip, how in (("flip_left_right", "left to right"), ("flip_up_down", "top to bottom"))}}
    found = {}
    for chosen, name in which.items():
        for way, back in BACK.items():
            first, last = (f"{_AT[FORMS['side'][end]]} {FORMS['side'][end]}" for end in (back, way))
            put = f"put {name} next to each other in a {FORMS['file'][way]}"
            found[f"pictures({chosen}, itself, size, {way}, ?ground)"] = \
                f"{put}, from the smallest {first} to the largest {last}"
            for order in BACK:
                lie = f"in the order in which they lie {FORMS['from'][order]}"
                found[f"pictures({chosen}, itself, edge({order}), {way}, ?ground)"] = \
                    f"{put}, {lie}" if order == way else f"{put} {FORMS['from'][way]}, {lie}"
    return found


def _part(way: str, part: str) -> str:
    return f"crop(region_of(the({_PANELS}, most(edge({way}))), {part}))"


def _halves() -> dict[str, str]:
    """A half of each of two panels, put together as the panels lie."""
    found = {}
    for way, back in BACK.items():
        first, last = FORMS["side"][back], FORMS["side"][way]
        for one, other in ((back, way), (way, back)):
            found[f"join({_part(back, f'half({one})')}, {_part(way, f'half({other})')}, {way})"] = (
                f"put the {FORMS['side'][one]} half of the {first} panel and the {FORMS['side'][other]} half of the "
                f"{last} panel together")
    return found


def _thirds() -> dict[str, str]:
    """The first third of the first panel, the second of the second, and the last of the last."""
    found = {}
    for way, back in BACK.items():
        first, last = FORMS["side"][back], FORMS["side"][way]
        axis, file = ("horizontal", "column") if way in ("left", "right") else ("vertical", "row")
        middle = (f"crop(region_of(the({_PANELS}, halfway({axis})), without(without(itself, end_lines({back}, ?n)), "
                  f"end_lines({way}, ?n))))")
        found[f"join(join({_part(back, f'end_lines({back}, ?n)')}, {middle}, {way}), "
              f"{_part(way, f'end_lines({way}, ?n)')}, {way})"] = (
            f"put together the {first} third of the {first} panel, the middle third of the middle one, and the {last} "
            f"third of the {last} one")
        found[f"join(join({_part(back, f'end_lines({back}, 1)')}, {middle.replace('?n', '1')}, {way}), "
              f"{_part(way, f'end_lines({way}, 1)')}, {way})"] = (
            f"put together the {first} {file} of the {first} panel, the middle {file} of the middle one, and the "
            f"{last} {file} of the {last} one")
    return found


_QUARTERS = "join(join({}, {}, right), join({}, {}, right), down)".format(
    *(_part(f"{y}_{x}", f"of(half({y}), half({x}))") for y in ("up", "down") for x in ("left", "right")))


def _slides() -> dict[str, str]:
    """What slides to the other side: all of it, or what finds room there. A side that reaches from border to border
    is its own depth."""
    found = {}
    for way, back in BACK.items():
        across, along = ("horizontal", "vertical") if way in ("left", "right") else ("vertical", "horizontal")
        near, far = FORMS["side"][back], FORMS["side"][way]
        slid, depth = f"fall(?grid, {way}, commonest(?grid))", f"of(box, line({along}))"
        there = f"joined(where(objects(?grid, commonest(?grid), by_side), touches_side({way})))"
        found[slid] = f"let the cells on the {near} side slide {way} until they rest on those on the {far} side"
        for outside, inside in ((f"without(of({depth}, line({across})), {depth})", f"region_of({there}, {depth})"),
                                (f"without(line({across}), box)", there)):
            found[f"join(fall(crop_at({slid}, region_of({there}, {outside})), {back}, commonest(?grid)), "
                  f"crop_at({slid}, {inside}), {way})"] = (
                f"let cells on the {near} side slide {way} into the bays of the {far} side: as many as fit in, no "
                "farther out than its foremost point, while the others stay")
    return found


_LIST = "colour_list(?things, edge(up), up)"
_SHELF = "crop(region_of(whole(join(canvas(?n, {}, ?ground), {}, down)), end_lines(down, ?n)))"
_ORDER = "from the bottom up with the colours of {things:all}, from the lowest to the topmost"

SERIES = {
    **_next(), **_alone(), **_in_a_row(), **_halves(), **_thirds(), **_slides(),
    _QUARTERS: "put together the top-left quarter of the top-left panel, the top-right quarter of the top-right one, "
               "and likewise below",
    _SHELF.format("?width", f"repeated({_LIST}, ?width, horizontal)"):
        f"make a {{ground}} grid, {{n}} rows high and {{width}} wide, and fill its rows {_ORDER}",
    _SHELF.format("1", _LIST): f"make a {{ground}} column of {{n}} cells, and fill it {_ORDER}",
}

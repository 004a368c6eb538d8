"""Stock phrases for pictures in a row: what comes next, what each of them gives, what is drawn alone."""
from __future__ import annotations

from ..idioms import FORMS
from ..phrasing import BACK

_SERIES = "the panels show step by step, {order}, how something changes: draw the next step"
_FRAME = "frame_colour(?grid)"
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
    return found


def _alone() -> dict[str, str]:
    """Things that lie over each other, drawn next to each other."""
    return {f"pictures(layers(?grid, ?ground), {region}, edge({order}), {way}, ?ground)":
            f"draw each {noun} whole, one next to the other in a {FORMS['file'][way]}, "
            + (f"in the order in which they lie {FORMS['from'][way]}" if order == way else
               f"{FORMS['from'][way]} in the order in which they lie {FORMS['from'][order]} in the input")
            for region, noun in (("frame", "box"), ("common_shape", "outline")) for order in BACK for way in BACK}


def _part(way: str, part: str) -> str:
    return f"crop(region_of(the({_PANELS}, most(edge({way}))), {part}))"


def _parts() -> dict[str, str]:
    """Parts of the panels, put together as the panels lie."""
    halves = {f"join({_part(a, f'half({side_a})')}, {_part(b, f'half({side_b})')}, {b})":
              f"put the {FORMS['side'][side_a]} half of the {FORMS['side'][a]} panel and the {FORMS['side'][side_b]} half "
              f"of the {FORMS['side'][b]} panel together" for b, a in BACK.items() for side_a in (a, b)
              for side_b in (a, b)}
    thirds = {f"join(join({_part(a, f'end_lines({a}, ?n)')}, crop(region_of(the({_PANELS}, halfway({axis})), "
              f"without(without(itself, end_lines({a}, ?n)), end_lines({b}, ?n)))), {b}), "
              f"{_part(b, f'end_lines({b}, ?n)')}, {b})":
              f"put together the {FORMS['side'][a]} third of the {FORMS['side'][a]} panel, the middle third of the middle "
              f"one, and the {FORMS['side'][b]} third of the {FORMS['side'][b]} one"
              for b, a in BACK.items() for axis in ("horizontal", "vertical")}
    quarters = ("join(join({}, {}, right), join({}, {}, right), down)".format(
        *(_part(f"{y}_{x}", f"of(half({y}), half({x}))") for y in ("up", "down") for x in ("left", "right"))))
    return halves | thirds | {quarters: "put together the top-left quarter of the top-left panel, the top-right quarter "
                                        "of the top-right one, and likewise below"}


_SLID = "fall(?grid, {0}, commonest(?grid))"
_FAR = "joined(where(objects(?grid, commonest(?grid), by_side), touches_side({0})))"
_OUTSIDE = "without(of(of(box, line({2})), line({1})), of(box, line({2})))"
_BAYS = (f"join(fall(crop_at({_SLID}, region_of({_FAR}, {_OUTSIDE})), {{3}}, commonest(?grid)), "
         f"crop_at({_SLID}, region_of({_FAR}, of(box, line({{2}})))), {{0}})")


def _slides() -> dict[str, str]:
    """What slides to the other side: all of it, or what finds room there."""
    found = {}
    for way, back in BACK.items():
        axes = ("horizontal", "vertical") if way in ("left", "right") else ("vertical", "horizontal")
        near, far = FORMS["side"][back], FORMS["side"][way]
        found[_SLID.format(way)] = f"let the cells on the {near} side slide {way} until they rest on those on the {far} side"
        found[_BAYS.format(way, *axes, back)] = (
            f"let cells on the {near} side slide {way} into the bays of the {far} side: as many as fit in, no farther out "
            "than its foremost point, while the others stay")
    return found


_LIST = "repeated(colour_list(?things, edge(up), up), ?width, horizontal)"

SERIES = {
    **_next(), **_alone(), **_parts(), **_slides(),
    f"crop(region_of(whole(join(canvas(?n, ?width, ?ground), {_LIST}, down)), end_lines(down, ?n)))":
        "make a {ground} grid, {n} rows high and {width} wide, and fill its rows from the bottom with the colours of "
        "{things:all}, in the order in which they lie above each other",
    "crop(region_of(whole(join(canvas(?n, 1, ?ground), colour_list(?things, edge(up), up), down)), end_lines(down, ?n)))":
        "make a {ground} column of {n} cells, and fill it from the bottom with the colours of {things:all}, in the order in "
        "which they lie above each other",
}

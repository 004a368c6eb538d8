"""Stock phrases for wires and what they lead to: the colour they carry, the far end, what is lit and what is not."""
from __future__ import annotations

_WALLS = ("blue", "red", "green", "yellow", "grey", "magenta", "orange", "cyan", "maroon")
"""Where the floor is black, what is around it is the walls."""

_MARKED = "where(?things, has(?mark))"
_FAR_END = "other_colour(recolour(cut_out(the(?things, has(?mark)), ?ground), ?wire, ?mark), ?ground, ?mark)"

WIRES = {
    # two marks on one
    "both(has(?a), has(?b))": "with both {a} and {b} in [it|them]",
    "not(both(has(?a), has(?b)))": "that lack[s|] {a} or {b}",
    "at_least(count_of(?colour), 1)": "with {colour} in [it|them]",
    # several colours in one
    "at_least(colour_count, 2)": "of more than one colour",
    "not(at_least(count_of(?colour), 1))": "with no {colour} in [it|them]",
    "not(at_least(colour_count, 2))": "of one colour only",
    "not(equals(colour_count, ?int))": "that [does|do] not have exactly {int} colours",
    "paint(?grid, ?things, minor_colour, itself)": "give {things} its rarer colour",
    "paint(?grid, ?things, minor_colour, overlap(itself, border_line(?way)))":
        "give the cells of {things} at the {way:side} border its rarer colour",
    # rooms
    **{f"paint(?grid, {rooms.format(f'blobs(?seen, {wall}, by_side)')}, ?plainink, coloured(black))":
       f"colour {{plainink}} the black cells of each room with {wall} walls{says}" for wall in _WALLS
       for rooms, says in (("{}", ""), ("where({}, has(?mark))", " that has {mark} in it"),
                           ("where({}, not(has(?mark)))", " that has no {mark} in it"))},
    # the other end
    _FAR_END: "the colour at the other end of the {things:noun} with a {mark} end",
    **{pattern.format(f"paint(?grid, {things}, {_FAR_END}, {region})"): says + more
       for region, says, both in (
           ("itself", "give the {things:noun} with a {mark} end the colour of its other end", False),
           ("coloured(?wire)", "give the {wire} cells of the {things:noun} with a {mark} end the colour of its other "
            "end", False),
           ("coloured(?mark)", "in the {things:noun} with a {mark} end, colour that end like the other one", True))
       for things in (_MARKED, "?things")[:1 + both]
       for pattern, more in (
           ("{}", ""), ("crop_at({}, the(?things, has(?mark)))", ", and crop to that {things:noun}"),
           ("erase({}, where(?things, not(has(?mark))), ?ground)",
            ", and remove the other {things:many}<ground:, leaving {ground}/>"))},
    f"paint(?grid, ?things, {_FAR_END}, itself)":
        "give {things} the colour at the other end of the one with a {mark} end",
    # some get a colour and the others another, or go
    "paint(paint(?grid, ?things, ?plainink, itself), where(?things, not(?test)), ?plainother, itself)":
        "colour {plainink} each {things:noun} {test}, and the others {plainother}",
    "erase(paint(?grid, ?things, ?plainink, itself), where(?things, not(?test)), ?ground)":
        "colour {plainink} each {things:noun} {test}, and remove the others<ground:, leaving {ground}/>",
}

"""Stock phrases for every second or third: things in a row, lines of a grid or of a figure; ends that run on; parts
that are nearest; copies of a grid by its colours."""
from __future__ import annotations

_FIGURE = "everything(?grid, ?ground)"
_NTH = f"region_of({_FIGURE}, every_nth(?up, ?n))"
_REST = f"region_of({_FIGURE}, without(itself, every_nth(?up, ?n)))"
_BACK = f"region_of({_FIGURE}, without(itself, without(itself, every_nth(?up, ?n))))"
_COUNTED = "every {n}th {up:rank} of the figure, starting at the {up:start},"
_NEAREST = {"cross": "a full row and column through {}",
            "union(line(falling), line(rising))": "both full diagonals through {}",
            "ripples(?n)": "square rings, {{n}} cells apart, around {}",
            "dotted(cross)": "a dotted row and column through {}"}
_EDGE = "crop(the(lines(?grid, {}), most(edge({}))))"
_RUNNING = {"onward": "{ink:adjective}rays", "dotted(onward)": "dotted {ink:adjective}rays"}


def _side(way: str) -> str:
    return f"join(join({_EDGE.format('vertical', way)}, square(1, ?ink), up), square(1, ?ink), down)"


_TALL = f"join(join(?grid, {_EDGE.format('horizontal', 'up')}, up), {_EDGE.format('horizontal', 'down')}, down)"
_LONG = f"join(join(?grid, {_EDGE.format('vertical', 'left')}, left), {_EDGE.format('vertical', 'right')}, right)"

EVERY_NTH = {
    # things in a row
    "paint(?grid, where(?things, every_nth_thing(edge(?way), ?n)), ?ink, itself)":
        "colour every {n}th {things:noun} {ink}, starting with the {way:first}",
    "erase(?grid, where(?things, every_nth_thing(edge(?way), ?n)), ?ground)":
        "remove every {n}th {things:noun}, starting with the {way:first}<ground:, leaving {ground}/>",
    "paint(?grid, where(?things, every_nth_thing(edge(?way), ?n)), ?ink, inside_of)":
        "fill the inside of every {n}th {things:noun}{ink:with}, starting with the {way:first}",
    # lines
    **{f"paint_under(?grid, whole(?grid), ?{ink}, {region}, ?from)": f"{where}, {says}"
       for region, where in (
           ("every_nth(?up, ?n)", "in every {n}th {up:rank}, starting at the {up:start}"),
           ("without(itself, every_nth(?up, 2))",
            "in every second {up:rank}, starting with the second from the {up:start}"),
           ("without(itself, every_nth(?up, ?n))",
            "in all {up:rank}s but the one at the {up:start} and every {n}th after it"))
       for ink, says in (("plainink", "change {from} to {plainink}"), ("ink", "colour the {from} cells {ink}"))},
    "paint(?grid, ?things, ?ink, every_nth(?up, ?n))":
        "colour every {n}th {up:rank} of {things} {ink}, starting at the {up:start}",
    "paint(?grid, ?things, ?ink, without(itself, every_nth(?up, 2)))":
        "colour every second {up:rank} of {things} {ink}, starting with the second from the {up:start}",
    "without(itself, every_nth(?up, 2))":
        "every second {up:rank} of {it}, counted from the {up:start} and beginning with the second",
    f"move(?grid, {_NTH}, by(?m, ?way), ?ground)": f"slide {_COUNTED} {{way}} by {{m}}",
    f"move(?grid, {_REST}, by(?m, ?way), ?ground)":
        "slide all {up:rank}s of the figure {way} by {m}, but the one at the {up:start} and every {n}th after it",
    f"move(?grid, region_of({_FIGURE}, without(itself, every_nth(?up, 2))), by(?m, ?way), ?ground)":
        "slide every second {up:rank} of the figure {way} by {m}, starting with the second from the {up:start}",
    f"move(move(?grid, {_NTH}, by(?m, ?way), ?ground), {_REST}, by(?k, ?back), ?ground)":
        f"slide {_COUNTED} {{way}} by {{m}}, and the others {{back}} by {{k}}",
    f"move(move(?grid, {_REST}, by(?m, ?way), ?ground), {_BACK}, by(?k, ?back), ?ground)":
        f"slide {_COUNTED} {{back}} by {{k}}, and the others {{way}} by {{m}}",
    # what is nearest
    **{f"paint(?grid, ?things, ?ink, overlap({region}, realm))":
       f"draw {says.format('{things}')}{{ink:in}}, only where no other one is nearer"
       for region, says in _NEAREST.items()},
    "paint(?grid, ?things, own_colour, dotted(realm))":
        "draw every second square ring around {things} in its colour, only where no other one is nearer",
    "paint(?grid, ?things, ?ink, dotted(realm))": "fill every second of the cells nearest to {things}{ink:own}",
    # ends
    **{f"paint_under(?grid, ?things, ?ink, {region}, ?ground)":
       f"draw {says} straight on from the ends of {{things}} to the border{{ink:after}}<covered:, on {{ground}} "
       f"cells only/>"
       for region, says in _RUNNING.items()},
    "paint_under(?grid, ?things, ?ink, end_to_end, ?ground)":
        "draw {ink:adjective}lines straight across the grid through the ends of {things}, the way that they "
        "point{ink:after}"
        "<covered:, on {ground:empty} cells only/>",
    "paint(paint_under(?grid, ?thing, own_colour, end_to_end, ?ground), ?thing, ?ink, overlap(end_to_end, itself))":
        "extend the ends of {thing} straight across the grid, and colour its own cells on these lines {ink}",
    "the(?things, boxed(?things))": "inner {things:noun}",
    "the(?things, not(boxed(?things)))": "outer {things:noun}",
    # growing
    "upscale(?grid, count(?things))": "enlarge {grid} as many times as there are {things:many}",
    "upscale(?grid, colours_in(?seen, ?ground))":
        "enlarge {grid} as many times as it has colours<ground: other than {ground}/>",
    "the(?things, among(both(is_square, is_full), most(size)))": "largest filled square",
    "kept_by_colour(?grid, ?grid, ?ground)":
        "replace each cell by a copy of {grid} in which only the cells of its colour are left"
        "<ground:; the others are {ground}/>",
    _TALL: "repeat the top row above {grid} and the bottom row below it",
    _LONG: "repeat the left column on the left of {grid} and the right column on its right",
    f"join(join({_TALL}, {_side('left')}, left), {_side('right')}, right)":
        "repeat the border of {grid} once more around it on all sides, with {ink} corners",
    "framed(framed(?grid, ?inner), ?outer)": "frame {grid} in {inner}, and then in {outer}",
}
"""Templates by the shape of an expression."""

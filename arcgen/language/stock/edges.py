"""Stock phrases for edges, walls and folds: the edge of a grid, rays from the ends of a wall, glasses, folded panels,
short lines around a dot."""
from __future__ import annotations

from itertools import permutations

from ..phrasing import PAINTED

_ENDED = "of(box_corner(?{0}), ray(?{1}))"
_WALL = "only(objects(?grid, ?ground, by_side))"
_LEVEL = "of(shifted(right, 2), union(itself, reach(right, ?glasses)))"
_WATER = f"of({_LEVEL}, union(itself, ray_until(down, ?glasses)))"
_TWO_LONG = {f"overlap(ray({ways}), of(box_halo, union(itself, box_halo)))": name
             for ways, name in (("straight", "straight"), ("diagonally", "diagonal"))}
_INKS = (("own_colour", " in its colour"), ("?ink", "{ink:in}"))
_CORE = "where(cells(?seen, ?ground), is_colour(rarest(?seen)))"
_OTHER = "other_colour(?seen, ?ground, rarest(?seen))"
_TWO_FRAMES = "union(frame, of(box_inside, of(box_inside, frame)))"
_SIDES = {("most", "left"): "left", ("least", "right"): "left", ("most", "right"): "right", ("least", "left"): "right"}
_FOLDED = "turn(crop(?other), flip_left_right)"

EDGES = {
    # the grid
    **{f"{paint}, whole(?grid), ?ink, {region}{rest}": says + more
       for paint, rest, more in PAINTED
       for region, says in (
           ("frame", "colour the edge of the grid {ink}"), ("box_corners", "colour the four corners of the grid {ink}"),
           ("of(box_inside, frame)", "draw {ink:a} frame one cell inside the edge of the grid{ink:after}"),
           (_TWO_FRAMES, "draw two frames{ink:in}, one along the edge of the grid and one two cells further in"))},
    "paint(paint(?grid, whole(?grid), ?ink, frame), whole(?grid), ?other, box_corners)":
        "colour the edge of the grid {ink} and its corners {other}",
    # a wall
    **{f"{paint}, {_WALL}, ?ink, {_ENDED.format('end', 'one')}{rest}":
       "draw {ink:a} ray {one} from the {end:side} end of the line{ink:after}" + more
       for paint, rest, more in PAINTED},
    f"paint_under(?grid, {_WALL}, ?ink, union({_ENDED.format('end', 'one')}, {_ENDED.format('far', 'two')}), ?under)":
        "draw {ink:adjective}rays from the ends of the line: {one} from the {end:side}, {two} from the {far:side} "
        "one{ink:after}<covered:, on {under} cells only/>",
    f"paint(paint(?grid, {_WALL}, ?ink, {_ENDED.format('end', 'one')}), {_WALL}, ?other, "
    f"{_ENDED.format('end', 'two')})":
        "from the {end:side} end of the line, draw {ink:a} ray {one}{ink:after} and {other:a} ray {two}{other:after}",
    # glasses
    f"paint(?grid, ?marks, ?ink, {_LEVEL})":
        "draw {ink:a} line in the glass to the right of {marks}, at the height of the mark{ink:after}",
    f"paint(erase(?grid, ?marks, ?ground), ?marks, ?ink, {_LEVEL})":
        "draw {ink:a} line in the glass to the right of {marks}, at the height of the mark{ink:after}, and remove the "
        "marks<ground:, leaving {ground}/>",
    f"paint(?grid, ?marks, ?ink, {_WATER})":
        "fill{ink:own} the glass to the right of {marks}, up to the height of the mark",
    f"paint(erase(?grid, ?marks, ?ground), ?marks, ?ink, {_WATER})":
        "fill{ink:own} the glass to the right of {marks}, up to the height of the mark, and remove the marks"
        "<ground:, leaving {ground}/>",
    # short lines
    **{f"paint(?grid, ?things, ?ink, {region})":
       f"from {{things}}, draw {{ink:adjective}}lines of two cells in all four {ways}{{ink:after}}"
       for region, ways in zip(_TWO_LONG, ("directions", "diagonal directions"), strict=True)},
    **{f"paint(paint(?grid, ?things, {ink}, {one}), ?things, ?other, {two})":
       f"from {{things}}, draw lines of two cells in all directions: the {first} ones{inked}, the {second} ones"
       "{other:in}" for ink, inked in _INKS for (one, first), (two, second) in permutations(_TWO_LONG.items())},
    **{f"paint(paint(?grid, {_CORE}, {ink}, {one}), {_CORE}, {_OTHER}, {two})":
       f"from each cell of the rarest colour, draw lines of two cells in all directions: the {first} ones{inked}, the "
       f"{second} ones in the colour of the cells around it"
       for ink, inked in _INKS for (one, first), (two, second) in permutations(_TWO_LONG.items())},
    "where(cells(?grid, ?ground), is_colour(rarest(?grid)))": "cell[|s] of the rarest colour",
    # folded
    **{f"the(panels(?grid, ?plain), {word}(edge({way})))": f"{side} part between {{plain}} lines"
       for (word, way), side in _SIDES.items()},
    **{f"the(halves(?grid), {word}(edge({way})))": f"{side} half of the grid" for (word, way), side in _SIDES.items()},
    f"masked(crop(?one), {_FOLDED}, ?ground)":
        "keep of {one} the cells where {other}, mirrored left to right, has "
        "<ground:cells that are not {ground}/coloured cells>",
    f"masked({_FOLDED}, crop(?one), ?ground)":
        "keep of {other}, mirrored left to right, the cells where {one} has "
        "<ground:cells that are not {ground}/coloured cells>",
    # frames
    "paint_under(?grid, layers(?seen, ?ground), ?ink, without(box, meeting(box)), ?under)":
        "fill{ink:with} the box of each colour, except where two overlap<covered:, on {under} cells only/>",
    "paint_under(?grid, ?things, ?ink, without(union(box, box_halo), inside_of), ?under)":
        "fill{ink:with} the box of {things} and a ring around it, but not its inside<covered:, on {under} cells only/>",
    # to a goal
    "paint(?grid, ?things, ?ink, track(towards(?others)))": "connect {things} to {others:any}{ink:by}",
}
"""Templates by the shape of an expression."""

"""Stock phrases for edges, walls and folds: the edge of a grid, rays from the ends of a wall, glasses, folded panels,
short lines around a dot."""
from __future__ import annotations

from itertools import permutations, product

from ..phrasing import PAINTED, SEE_THROUGH

_ENDED = "of(box_corner(?{0}), ray(?{1}))"
_WALL = "only(objects(?seen, ?ground, by_side))"
_LEVEL = "of(shifted(right, 2), union(itself, reach(right, ?glasses)))"
_WATER = f"of({_LEVEL}, union(itself, ray_until(down, ?glasses)))"
_NARROW_WATER = "of(shifted(right, 2), union(itself, ray_until(down, ?glasses)))"
"""The same in glasses that are one cell wide."""
_TWO_LONG = {f"overlap(ray({ways}), of(box_halo, union(itself, box_halo)))": name
             for ways, name in (("straight", "straight"), ("diagonally", "diagonal"))}
_INKS = (("own_colour", " in its colour"), ("?ink", "{ink:in}"))
_CORE = "where(cells(?seen, ?ground), is_colour(rarest(?from)))"
_STARTS = (("?things", "{things}"), (_CORE, "the centre of each cross"))
_OTHER = "other_colour(?from, ?ground, rarest(?from))"
_LEGEND = "in_legend(where(?all, most(colour_count)), ?way)"
_TWO_FRAMES = "union(frame, of(box_inside, of(box_inside, frame)))"
_SIDES = {("most", "left"): "left", ("least", "right"): "left", ("most", "right"): "right", ("least", "left"): "right"}
_FOLDED = "turn(crop({}), flip_left_right)"
_COLOURED = "<ground:cells that are not {ground}/coloured cells>"


def _halves_laid() -> dict[str, str]:
    """One half, and the mirror image of the same half or of the other one, laid over each other."""
    found = {}
    for halves in ("halves(?grid)", "panels(?grid, ?plain)"):
        for ((one, edge), side), ((other, far), back) in product(_SIDES.items(), repeat=2):
            kept = f"crop(the({halves}, {one}(edge({edge}))))"
            folded = _FOLDED.format(f"the({halves}, {other}(edge({far})))")
            same = side == back
            found[f"over({kept}, {folded}, ?ground)"] = (
                f"lay the mirror image of the {side} half over that half" if same else
                f"fold the {back} half over onto the {side} half") + SEE_THROUGH
            found[f"over({folded}, {kept}, ?ground)"] = (
                f"lay the {side} half over its own mirror image" if same else
                f"fold the {back} half onto the {side} half, with the {side} half on top") + SEE_THROUGH
            found[f"masked({kept}, {folded}, ?ground)"] = \
                f"crop to the {side} half, and keep only the cells whose mirror image is coloured too" if same else \
                f"fold the {back} half onto the {side} half, and keep of the {side} half only what {_COLOURED} cover"
            found[f"masked({folded}, {kept}, ?ground)"] = \
                f"mirror the {side} half left to right, and keep only the cells whose mirror image is coloured too" \
                if same else \
                f"fold the {back} half onto the {side} half, and keep of the {back} half only what falls on {_COLOURED}"
    return found


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
        "draw {ink:a} ray {one} from the {end:side} end of the line, and one {two} from the {far:side} end{ink:after}"
        "<covered:, on {under:empty} cells only/>",
    f"paint_under(?grid, {_WALL}, ?ink, union({_ENDED.format('end', 'one')}, {_ENDED.format('far', 'one')}), ?under)":
        "draw {ink:a} ray {one} from both ends of the line{ink:after}<covered:, on {under:empty} cells only/>",
    f"paint(paint(?grid, {_WALL}, ?ink, {_ENDED.format('end', 'one')}), {_WALL}, ?other, "
    f"{_ENDED.format('end', 'two')})":
        "from the {end:side} end of the line, draw {ink:a} ray {one}{ink:after} and {other:a} ray {two}{other:after}",
    # glasses
    **{f"paint({base}, ?marks, {ink}, {region})": says + more
       for base, more in (("?grid", ""),
                          ("erase(?grid, ?marks, ?ground)", ", and remove the marks<ground:, leaving {ground}/>"))
       for region, ink, says in (
           (_LEVEL, "?ink", "draw {ink:a} line across each glass at the height of the mark on its left{ink:after}"),
           (_LEVEL, "own_colour", "draw a line across each glass at the height of the mark on its left, in the same "
                                  "colour"),
           *((water, ink, says) for water in (_WATER, _NARROW_WATER) for ink, says in (
               ("?ink", "fill each glass{ink:with} up to the height of the mark on its left"),
               ("own_colour", "fill each glass with the colour of the mark on its left, up to the same height"))))},
    # short lines
    **{f"paint(?grid, {_CORE}, {_OTHER}, overlap(ray({ways}), of(box_halo, box_halo)))":
       f"make the {name} arms of each cross one cell longer"
       for ways, name in (("straight", "straight"), ("diagonally", "diagonal"))},
    **{f"paint(?grid, {things}, ?ink, {region})":
       f"from {said}, draw {{ink:adjective}}lines of two cells in all four {ways}{{ink:after}}"
       for things, said in _STARTS
       for region, ways in zip(_TWO_LONG, ("directions", "diagonal directions"), strict=True)},
    **{f"paint(paint(?grid, {things}, {ink}, {one}), {things}, ?other, {two})":
       f"from {said}, draw {first} lines of two cells{inked} and {second} ones{{other:in}}"
       for things, said in _STARTS for ink, inked in _INKS
       for (one, first), (two, second) in permutations(_TWO_LONG.items())},
    **{f"paint(paint(?grid, {_CORE}, {ink}, {one}), {_CORE}, {_OTHER}, {two})":
       f"make the {second} arms of each cross two cells long, and add {first} ones{inked}"
       for ink, inked in _INKS for (one, first), (two, second) in permutations(_TWO_LONG.items())},
    "where(cells(?grid, ?ground), is_colour(rarest(?grid)))": "cell[|s] of the rarest colour",
    # folded
    **{f"the(panels(?grid, ?plain), {word}(edge({way})))": f"{side} part between {{plain}} lines"
       for (word, way), side in _SIDES.items()},
    **{f"the(halves(?grid), {word}(edge({way})))": f"{side} half of the grid" for (word, way), side in _SIDES.items()},
    **_halves_laid(),
    # frames
    "paint_under(?grid, layers(?seen, ?ground), ?ink, without(box, meeting(box)), ?under)":
        "fill each box{ink:own}, except where two overlap<covered:, on {under:empty} cells only/>",
    **{f"paint_under(?grid, where(?things, at_least(size, ?n)), {_LEGEND}, {region}, ?under)":
       f"{says} with the colour {{way:beside}} its own in the small colour key" for region, says in (
           ("halo(by_corner)", "surround each large object"), ("box_halo", "frame each large object"),
           ("without(union(box, box_halo), inside_of)", "fill the gaps of each large object, and frame it,"),
           ("rest_of_box", "fill the gaps of each large object"),
           ("inside_of", "fill the inside of each large object"))},
    "paint_under(?grid, ?things, ?ink, without(union(box, box_halo), inside_of), ?under)":
        "fill{ink:with} the box of {things} and a ring around it, but not its inside"
        "<covered:, on {under:empty} cells only/>",
    # to a goal
    "paint(?grid, ?things, ?ink, track(towards(?others)))": "connect {things} to {others:nearest}{ink:by}",
}
"""Templates by the shape of an expression."""

"""Stock phrases for rules of marks, samples and signs: what is like the framed one, where a dot would hit."""
from __future__ import annotations

_BIG = "the(?things, most(size))"
_SIGNS = {
    "union(itself, halo(by_side))": "a {}plus in", "union(itself, halo(by_corner))": "a {}square in",
    "union(itself, beside(diagonally))": "a {}X in", "halo(by_corner)": "a {}ring around",
    "beside(diagonally)": "four {}cells diagonally around"}
_OTHERS = "where(layers(?grid, ?ground), both(not(is_colour(?bar)), not(is_colour(?knot))))"
_FRAMES = {"all_of_colour(?grid, ?wall)": "framed in {wall}",
           "only(pieces(?grid, ?wall, ?near))": "in the {wall} frame",
           "the(pieces(?grid, ?wall, ?near), is_closed)": "in the closed {wall} frame"}
_SAMES = {"shape": ("of the same shape as", ""), "shape_any_way": ("of the same shape as", " (turned or mirrored too)"),
          "colour": ("of the same colour as", "")}


def _like(frame: str, says: str) -> dict[str, str]:
    """What is like the thing in a frame."""
    found = {}
    for key, (same, how) in _SAMES.items():
        alike, inside = f"like({key}, the(?things, inside({frame})))", f"inside({frame})"
        found[f"where(?things, {alike})"] = f"{{things:noun}} {same} the one {says}{how}"
        found[f"where(?things, both({alike}, not({inside})))"] = f"[other|other] {{things:noun}} {same} the one {says}{how}"
        found[f"where(?things, both(not({alike}), not(is_colour(?wall))))"] = \
            f"{{things:noun}} not {same} the one {says}{how}"
        found[f"paint(?grid, where(?things, {alike}), colour_of(the(?things, {inside})), itself)"] = \
            f"give each {{things:noun}} {same} the one {says}{how} the colour of that one"
    return found


def _facing() -> dict[str, str]:
    """What others do to the largest thing that they face."""
    marks = {f"first_met(straight, {_BIG})": "the cell of the largest one that it faces",
             f"nearest_cells({_BIG})": "the nearest cell of the largest one",
             f"within(ray(straight), {_BIG})": "the row or column of the largest one that it faces"}
    return {f"paint({grid}, ?things, {ink}, {mark})": f"{opening}each other {{things:noun}} {verb} {place}"
            for mark, place in marks.items()
            for grid, opening in (("?grid", ""), (f"keep(?grid, {_BIG}, ?ground)", "keep only the largest of "
                                                                                   "{things:all}; "))
            for ink, verb in (("own_colour", "gives its colour to"), ("?ink", "turns {ink}"))}


_LAND = f"paint({{}}, {_OTHERS}, own_colour, territory(vertical))"
_WITH_BAR = f"paint({_LAND}, all_of_colour(?grid, ?bar), ?over, itself)"
_WITH_LINES = f"paint({_WITH_BAR}, {_OTHERS}, ?over, itself)"
_RULER = "the(?things, is_colour(?ruler))"

MARKS = {
    # like the sample
    **{pattern: says for frame, name in _FRAMES.items() for pattern, says in _like(frame, name).items()},
    **{f"the(?things, inside({frame}))": f"{{things:noun}} {says}" for frame, says in _FRAMES.items()},
    "like(shape_any_way, ?other)": "of the same shape as {other} (turned or mirrored too)",
    # as long as
    f"where(?things, both(not(is_colour(?ruler)), like(long_side, {_RULER})))":
        "[other|other] {things:noun} as long as the {ruler} one",
    f"where(?things, like(long_side, {_RULER}))": "{things:noun} as long as the {ruler} one",
    f"where(?things, not(at_least(long_side, measure({_RULER}, long_side))))":
        "{things:noun} shorter than the {ruler} one",
    f"paint(?grid, where(?things, not(is_colour(?ruler))), choose(like(long_side, {_RULER}), ?same, "
    f"choose(at_least(long_side, measure({_RULER}, long_side)), ?longer, ?shorter)), itself)":
        "colour {things:many} as long as the {ruler} one {same}, longer ones {longer} and shorter ones {shorter}",
    # rows that lines take
    **{f"paint({_WITH_LINES.format(ground)}, all_of_colour(?grid, ?knot), ?bar, itself)":
       f"fill the rows nearest to each line with its colour; the lines{rest} become {{over}}, the crossings of lines and "
       "bar {bar}" for ground, rest in (
           ("?grid", " and the bar"), ("blanked(?grid, ?over)", ", the bar and the rows midway between two colours"))},
    **{f"paint({_WITH_BAR.format(ground)}, all_of_colour(?grid, ?knot), ?over, itself)":
       "fill the rows nearest to each line with its colour; the bar" + rest + " {over}" for ground, rest in (
           ("?grid", " becomes"), ("blanked(?grid, ?over)", " and the rows midway between two colours become"))},
    **_facing(),
    # signs in the middle
    **{f"paint(?grid, ?things, ?ink, of(centre, {region}))":
       f"draw {sign.format('{ink:adjective}')} the middle of {{things:all}}{{ink:after}}"
       for region, sign in _SIGNS.items()},
    # the nearest cell
    "paint(?grid, ?dots, own_colour, nearest_cells(all_of_colour(?seen, ?colour)))":
        "each other {dots:noun} gives its colour to the nearest {colour} cell",
    "paint(keep(?grid, all_of_colour(?grid, ?colour), ?ground), ?dots, own_colour, "
    "nearest_cells(all_of_colour(?grid, ?colour)))":
        "each other {dots:noun} gives its colour to the nearest {colour} cell and goes",
    "paint(?grid, ?dots, ?ink, nearest_cells(all_of_colour(?seen, ?colour)))":
        "colour the {colour} cell nearest to each other {dots:noun} {ink}",
    "paint(keep(?grid, all_of_colour(?grid, ?colour), ?ground), ?dots, ?ink, "
    "nearest_cells(all_of_colour(?grid, ?colour)))":
        "keep only the {colour} cells, and colour the one nearest to each other {dots:noun} {ink}",
    # marks of figures
    "recolour(cut_out(?thing, ?ground), colour_of(?thing), ?mark)": "cut out {thing} and colour it {mark}",
    **{f"square({n}, ink_for(?thing, minor_colour))": f"make a {size} in the rarer colour of {{thing}}"
       for n, size in (("1", "single cell"), ("?int", "square of {int} by {int} cells"))},
    "recolour(cut_out(?thing, ?ground), colour_of(?thing), ?ground)":
        "cut out {thing}, only its marks: the rest becomes {ground}",
    "recolour(cut_out(?thing, ?ground), ?mark, colour_of(?thing))":
        "cut out {thing}, its {mark} marks in the colour of the rest",
    "paint(?grid, blobs(?grid, ?ground, ?near), own_colour, itself)": "fill the whole of each object with its main colour",
}
"""Templates by the shape of an expression."""

"""Stock phrases for rules that stack, pile and lay over each other."""
from __future__ import annotations

from ..idioms import FORMS
from ..phrasing import BACK, CORNER_SQUARES, SEE_THROUGH, TWO_CORNER_SQUARES, colour_lists

_NESTED = {"{}": "", "upscale({}, ?n)": ", {n} cells thick,"}
_PILES = {"own_line": "line", "frame": "frame"}

_GIVEN = ("?grid", "without_lone(?grid)", "without_frame(?grid)", "without_sign(?grid, ?place)")
"""A grid, with a cue or without."""


def _piled(region: str, noun: str) -> dict[str, str]:
    """Things that lie on each other, seen whole as a region."""
    pile = "the(layers(?grid, ?ground), {}(pile(" + region + ")))"
    layers, top, low = "layers(?grid, ?ground)", pile.format("most"), pile.format("least")
    return {
        top: f"{noun}[|s] on top", low: f"{noun}[|s] at the bottom of the pile",
        **colour_lists(layers, f"pile({region})", f"list the colours of the {noun}s in a {{file}}, {{order}}",
                       ("from the bottom of the pile to the top", "from the top of the pile to the bottom")),
        f"paint(?grid, {low}, own_colour, {region})": f"bring the {noun} at the bottom of the pile to the top",
        f"paint(blanked(?grid, ?ground), {low}, own_colour, {region})": f"draw only the {noun} at the bottom of "
                                                                        "the pile, whole",
        f"paint(?grid, {top}, own_colour, box)": f"fill the {noun} on top with its colour",
        **{nested.format(f"nested({layers}, pile({region}))"):
           f"draw nested squares{thick} in the colours of the {noun}s, the bottom one in the middle and the top one "
           "outside" for nested, thick in _NESTED.items()}}


_STACKED = ({"a": ("touches_side(left)", "left"), "b": ("halfway(horizontal)", "middle"),
             "c": ("touches_side(right)", "right")},
            {"a": ("least(filled(?ground))", "emptiest"), "b": ("middle(filled(?ground))", "middle"),
             "c": ("most(filled(?ground))", "fullest")})


def _pile(order: str, falls: str, named: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Three panels in a row that are put on one another, and what they hold falls."""
    parts, names = ({part: of[i] for part, of in named.items()} for i in range(2))
    high, mid, low = (f"crop(the(panels(?grid, ?line), {parts[part]}))" for part in order)
    piled = f"join(join({high}, {mid}, down), {low}, down)"
    return {f"crop_at(drop({piled}, blobs({piled}, ?ground, ?near), {falls}, ?ground), region_of(whole({piled}), "
            f"end_lines({falls}, largest(panels(?grid, ?line), extent(vertical)))))":
            f"stack the parts, the {names[order[0]]} one on top and the {names[order[2]]} one at the bottom. Let all "
            f"objects fall {falls} onto each other, and keep the {'bottom' if falls == 'down' else 'top'} part"}


STACKS = {
    "join(join(turn(?grid, ?symmetry), ?grid, down), turn(?grid, ?symmetry), down)":
        "stack {grid} three times, the top and bottom ones {symmetry}",
    "join(join(turn(?grid, ?symmetry), ?grid, right), turn(?grid, ?symmetry), right)":
        "put three copies of {grid} side by side, the left and right ones {symmetry}",
    # crop and more
    "substitute(crop(?thing), crop(?thing), ?ground)":
        "crop to {thing}, and replace each <ground:cell of it that is not {ground}/coloured cell of it> by a copy of "
        "it all, and every other cell by an empty block",
    # what is around marks
    **{f"stamp(?grid, cells_of(?seen, ?mark), superimpose(regions_of(cells_of(?seen, ?mark), {region}), ?ground), "
       "?ground)":
       f"copy what lies {where} any {{mark}} cell to the same places at all other {{mark}} cells"
       for region, where in (("halo(by_side)", "on the four sides of"), ("halo(by_corner)", "around"),
                             ("beside(diagonally)", "diagonally next to"),
                             ("beside(straight)", "on the four sides of"))},
    **{f"superimpose(regions_of(?cells, {region}), ?ground)": f"overlay {what}{SEE_THROUGH}"
       for region, what in (
           ("union(itself, beside(diagonally))", "{cells:all}, each with the cells diagonally next to it"),
           ("beside(diagonally)", "the cells diagonally next to {cells:all}"))},
    # nested
    "nested(?things, surpassed(size))":
        "draw nested squares in the colours of {things:all}, that of the largest in the middle and that of the "
        "smallest outside",
    "upscale(nested(?things, surpassed(size)), ?n)":
        "draw nested squares, {n} cells thick, in the colours of {things:all}, that of the largest in the middle and "
        "that of the smallest outside",
    "nested_pictures(?things)":
        "put {things:all} behind one another in reading order, all around one centre: the first as it is, the second "
        "twice as large, the third three times, and so on",
    "summary(?things, own_colour)": "shrink {things} to a single cell",
    "upscale(summary(?things, own_colour), ?n)": "shrink {things} to a {n} by {n} square",
    "upscale(summary(?things, ?ink), ?n)": "turn {things} into a {n} by {n} square{ink:as}",
    # piles
    **{pattern: says for region, noun in _PILES.items() for pattern, says in _piled(region, noun).items()},
    **{nested.format("nested(layers(?grid, ?ground), pile(box))"):
       f"draw nested squares{thick} in the colours of the objects, the lowest in the pile in the middle and the top "
       "one outside" for nested, thick in _NESTED.items()},
    **{f"the(layers(?grid, ?ground), {word}(pile(box)))": f"object[|s] {place}"
       for word, place in (("most", "on top of all others"), ("least", "beneath all others"))},
    "paint(?grid, layers(?seen, ?ground), ?ink, meeting(own_line))": "colour the cells where lines cross {ink}",
    # panels
    CORNER_SQUARES: "3 by 3 square[|s] in the corners of the grid",
    TWO_CORNER_SQUARES.replace("union(itself, halo(by_corner))", "halo(by_corner)"):
        "3 by 3 square[|s] without [its|their] middle cell[|s] in the {a:corner} and the {b:corner} of the grid",
    TWO_CORNER_SQUARES: "3 by 3 square[|s] in the {a:corner} and the {b:corner} of the grid",
    **{f"superimpose(in_order(?panels, edge({way})), ?ground)":
       f"overlay {{panels:all}}{SEE_THROUGH}, the {FORMS['side'][way]}most on top" for way in BACK},
    **{f"superimpose(regions_of(?cells, {region}), ?ground)": f"overlay the {shape} around {{cells:all}}{SEE_THROUGH}"
       for region, shape in (("union(itself, halo(by_corner))", "3 by 3 squares"),
                             ("union(itself, halo(by_side))", "pluses"), ("halo(by_corner)", "rings"))},
    "superimpose(blobs(?grid, ?ground, ?near), ?paper)": "overlay the windows ({paper} is see-through)",
    "paste(?grid, blobs(?grid, ?ground, ?near), superimpose(blobs(?grid, ?ground, ?near), ?paper))":
        "overlay the windows ({paper} is see-through), and put the result into each window",
    **{pattern.format(f"combine(blobs(?grid, ?ground, ?near), {logic}, ?paper, ?ink)"):
       f"overlay the windows: a cell becomes {{ink}} where {where} {{paper}}, otherwise {{paper}}{more}"
       for pattern, more in (("{}", ""), ("paste(?grid, blobs(?grid, ?ground, ?near), {})",
                                          "; put the result into each window"))
       for logic, where in (("any_of", "any window is not"), ("all_of", "no window is"),
                            ("none_of", "all windows are"), ("exactly_one_of", "just one window is not"),
                            ("not_all_of", "any window is"))},
    **{pattern: says for order, falls in (("cba", "down"), ("abc", "down"), ("cba", "up"), ("abc", "up"))
       for named in _STACKED for pattern, says in _pile(order, falls, named).items()},
    # copies over the grid
    **{f"over({turned}, ?grid, ?ground)": f"add a copy of the figure{where}, {how} about the middle of the grid"
       for symmetry, how in (("flip_left_right", "mirrored left to right"), ("flip_up_down", "mirrored top to bottom"),
                             ("rotate_180", "rotated a half turn"))
       for turned, where in ((f"turn(?grid, {symmetry})", ""),
                             *((f"masked(blanked(?grid, ?ink), turn({given}, {symmetry}), ?ground)", "{ink:in}")
                               for given in _GIVEN))},
    "over(?grid, recolour(turn(?grid, ?symmetry), ?own, ?ink), ?ground)":
        f"lay a copy of {{grid}}, {{symmetry}} and with {{own}} changed to {{ink}}, over it{SEE_THROUGH}",
    "assemble(layers(?grid, ?ground), itself, ?other)":
        "lay the figures of all colours over each other, their centres in one place, and crop to the result",
    # rows for panels
    "repeated(turn(summary(?things, ?ink), transpose), ?int, horizontal)":
        "make a row of {int} cells for {things}{ink:as}",
    # lines in a row
    **{f"paint(?grid, layers(?seen, ?ground), ?ink, {region})":
       f"colour every run of {{n}} or more cells of one colour in a {line} {{ink}}"
       for region, line in (("runs(?n, horizontal)", "row"), ("runs(?n, vertical)", "column"),
                            ("union(runs(?n, horizontal), runs(?n, vertical))", "row or column"))},
    # one below
    "paint(?grid, where(layers(?seen, ?ground), not(is_full)), own_colour, box)":
        "bring the rectangle at the back to the front",
}
"""Templates by the shape of an expression."""

"""Stock phrases for corners, cores and rings: what fits into a corner, steps out of one, or grows around a core."""
from __future__ import annotations

_WIDE = "moved(by_its(extent(horizontal), {}))"
_UP, _DOWN, _LEFT, _RIGHT = (_WIDE.format(way) for way in ("up", "down", "left", "right"))
_STRAIGHT = f"union(union({_UP}, {_DOWN}), union({_LEFT}, {_RIGHT}))"
_SLANTED = "union(union({}, {}), union({}, {}))".format(
    *(_WIDE.format(way) for way in ("up_left", "up_right", "down_left", "down_right")))
_GROWN = {_STRAIGHT: "on all four sides", _SLANTED: "at all four corners",
          f"union({_STRAIGHT}, {_SLANTED})": "all around",
          f"union({_UP}, {_DOWN})": "above and below", f"union({_LEFT}, {_RIGHT})": "on the left and on the right",
          _UP: "above", _DOWN: "below"}
_CORES = "where(?things, is_full)"
_RING = "of_touching(?things, ?near)"
_OUT = f"paint(?grid, {_CORES}, {_RING}, of({{}}, union(itself, halo(by_corner))))"
_TWICE = "of(union(itself, moved(inward(extent(vertical)))), box)"
_BOTH_ARMS = f"overlap({_TWICE}, grid_edge)"
_FOUR = "join(join({}, {}, right), join({}, {}, right), down)".format(
    *(f"crop(the(panels(?grid, ?plain), most(edge({way}))))"
      for way in ("up_left", "up_right", "down_left", "down_right")))
_MIDDLE = "the(panels(?grid, ?plain), most(size))"
_LARGE = f"upscale({{}}, divided(measure({_MIDDLE}, extent(horizontal)), 2))"
_DOTS = "objects({}, ?ground, by_side)"
_FRAME = "the(objects({}, ?ground, by_corner), most(size))"
_TURNED = f"turned_copies(?grid, {_DOTS.format('?grid')}, {_FRAME.format('?grid')}, {{}})"
_TO = {"rotate_180": "to the opposite corner", "flip_left_right": "to the corner beside it",
       "flip_up_down": "to the corner above or below it"}
_PARTS = {"box_corners": "the corner cells of {things}", "box_inside": "the inside of {things}",
          "frame": "the outer ring of {things}",
          "without(frame, box_corners)": "the edges of {things} but not its corners"}

_AT_CORNERS = {"?plainink": "fill{plainink:with} the cells that touch {things} only at a corner",
               "?ink": "fill the cells that touch {things} only at a corner{ink:with}"}


def _stepped_out(turn: str) -> str:
    turned = _TURNED.format(turn)
    return f"move({turned}, {_DOTS.format(turned)}, away(?n, {_FRAME.format(turned)}), ?ground)"


def _cores() -> dict[str, str]:
    """Rings that grow out, and exchange their colour with the core."""
    found = {}
    for region, where in _GROWN.items():
        out = _OUT.format(region)
        ringed = f"paint({out}, {_CORES}, own_colour, box_halo)"
        said = f"to each ring with a core, add blocks of the same size {where}, in the colour of the ring"
        found[out] = said
        found[f"paint({out}, {_CORES}, own_colour, itself)"] = said
        found[ringed] = f"{said}; then give the ring the colour of the core"
        found[f"paint({ringed}, {_CORES}, {_RING}, itself)"] = f"{said}; then swap the colours of ring and core"
    return found


def _at_its_corner(base: str, edge: str, quarter: str) -> dict[str, str]:
    """What is drawn at the corner of the grid that a thing fits into."""
    moved = f"paint({base}, ?things, own_colour, of(moved(into_corner(rest_of_box)), %s))"
    return {moved % "overlap(grid_edge, own_quarter)":
            edge + " into the corner that it fits, and stretch its arms half way along the edges",
            moved % "own_quarter": quarter + " the quarter of the grid whose corner it fits, in its colour"}


CORNERS = {
    # cores and rings
    **_cores(),
    "paint_under(?grid, ?things, ?ink, overlap(box_halo, corner_ray(diagonally)), ?ground)":
        "put {ink:a} cell diagonally off each corner of {things}{ink:after}<covered:, on {ground:empty} cells only/>",
    **{f"paint_under(?grid, ?things, {ink}, without(halo(by_corner), halo(by_side)), ?ground)":
       f"{says}<covered:, on {{ground:empty}} cells only/>" for ink, says in _AT_CORNERS.items()},
    "paint_under(?grid, ?things, ?ink, union(rest_of_box, box_halo), ?ground)":
        "fill what is left of the box of {things}, and a ring around that{ink:with}"
        "<covered:, on {ground:empty} cells only/>",
    **{f"paint(?grid, ?things, {ink}, without(halo(by_corner), halo(by_side)))": says
       for ink, says in _AT_CORNERS.items()},
    # parts that turn
    **{f"turn_in_place(?grid, areas(?things, {part}), ?symmetry, ?ground)":
       f"{{symmetry:verb}} {says} {{symmetry:how}}" + " in place" * (part != "box_inside")
       for part, says in _PARTS.items()},
    **{f"turn_in_place(?grid, areas(?things, box_corners), {turn}, ?ground)": says for turn, says in (
        ("flip_left_right", "swap the left and the right corners of {things}"),
        ("flip_up_down", "swap the top and the bottom corners of {things}"),
        ("rotate_180", "swap the opposite corners of {things}"),
        ("rotate_90", "move each corner cell of {things} to the next corner, clockwise"),
        ("rotate_270", "move each corner cell of {things} to the next corner, anticlockwise"))},
    # into corners of the grid
    "move(keep(?grid, ?things, ?ground), ?things, next_corner, ?ground)":
        "move {things} to the next corner, clockwise, and remove everything else<ground:, leaving "
        "{ground}/>",
    "paint(?grid, ?things, own_colour, moved(into_corner(rest_of_box)))":
        "put a copy of {things} into the corner that it fits",
    **_at_its_corner("?grid", "put a copy of {things}", "for {things}, fill"),
    **_at_its_corner("erase(?grid, ?things, ?ground)", "move {things}<ground: (leaving {ground})/>",
                     "remove {things}<ground: (leaving {ground})/>, and fill"),
    f"paint(?grid, ?things, ?ink, {_BOTH_ARMS})":
        "make both arms of {things} twice as long, along the borders{ink:in}",
    f"paint(?grid, ?things, ?ink, union({_BOTH_ARMS}, of({_BOTH_ARMS}, corner_to_corner)))":
        "make both arms of {things} twice as long, along the borders, and connect their ends by a diagonal "
        "line{ink:in}",
    f"paint(?grid, ?things, ?ink, {_TWICE})": "make {things} a full square, twice as wide{ink:in}",
    f"paint(?grid, ?things, ?ink, {_TWICE.removesuffix('box)')}frame))":
        "make {things} the outline of a square, twice as wide{ink:in}",
    f"paint(?grid, ?things, ?ink, of({_TWICE}, frame))": "make {things} the outline of a square, twice as wide{ink:in}",
    "inward(long_side)": "towards the middle of the grid by its own size",
    "repeat(?grid, ?things, inward(long_side))":
        "repeat {things} end to end towards the middle of the grid, and on to the border",
    # corner parts
    _FOUR: "put the four corner parts between {plain} lines together, as they lie",
    **{f"{word}({_LARGE.format(four)}, crop({_MIDDLE}), ?ground)":
       f"crop to the large middle part between {{plain}} lines, and colour {what} like the corner part on {side}"
       for word, what in (("masked", "each quarter of its figure"),
                          ("over", "the ground around its figure in each quarter"))
       for four, side in ((_FOUR, "that side"), (f"turn({_FOUR}, rotate_180)", "the opposite side"))},
    **{f"paste(?grid, {_MIDDLE}, {word}({_LARGE.format(four)}, crop({_MIDDLE}), ?ground))":
       f"colour {what} the large middle part between {{plain}} lines{each} like the corner part on {side}"
       for word, what, each in (("masked", "each quarter of the figure in", ""),
                                ("over", "the ground around the figure in", ", in each quarter"))
       for four, side in ((_FOUR, "that side"), (f"turn({_FOUR}, rotate_180)", "the opposite side"))},
    # out of a frame
    **{_stepped_out(turn): f"move each dot in a corner of the frame {to}, diagonally outside the frame"
       for turn, to in _TO.items()},
    "move(?grid, objects(?grid, ?ground, by_side), away(?n, the(objects(?grid, ?ground, by_corner), most(size))), "
    "?ground)":
        "move each dot in a corner of the frame diagonally out of it by {n}",
    # two blocks
    "paint(?grid, layers(?seen, ?ground), ?ink, corner_to_corner)":
        "connect <dot:blocks/dots> of the same colour by a diagonal line{ink:in}",
    "paint(?grid, layers(?seen, ?ground), ?ink, without(corner_to_corner, itself))":
        "connect <dot:blocks/dots> of the same colour by {ink:a} diagonal line{ink:after}",
}
"""Templates by the shape of an expression."""

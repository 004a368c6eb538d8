"""Stock phrases for rules that move things."""
from __future__ import annotations

from ..phrasing import PAINTED

_DOTS = "where(?all, beyond(down, joined(cells_of(?grid, ?line))))"
_MATCH = "in_ink(of_aligned(where(?all, beyond(up, joined(cells_of(?grid, ?line)))), vertical))"
_SAMPLE = "the one above the line in the same column"
_MET = "move(?grid, all_of_colour(?grid, ?mover), towards(all_of_colour(?grid, ?block)), ?ground)"
_MIRRORED = (f"mirror_towards(erase({_MET}, all_of_colour({_MET}, ?block), ?ground), all_of_colour({_MET}, ?mover), "
             f"all_of_colour({_MET}, ?block))")
_MEET = ("move the {mover} shape up to the {block} block until they touch, and replace the block by the mirror image "
         "of the shape")
_TURNS = {"rotate_90": ("turn", "turned", "a quarter turn clockwise about {suns:nearest}"),
          "rotate_270": ("turn", "turned", "a quarter turn anticlockwise about {suns:nearest}"),
          "rotate_180": ("move", "moved", "to the opposite side of {suns:nearest}, as far away"),
          "flip_left_right": ("mirror", "mirrored", "left to right about {suns:nearest}"),
          "flip_up_down": ("mirror", "mirrored", "top to bottom about {suns:nearest}")}
_TO_NEXT = "move({}, where(?{}, at_least(cells_in(reach(?way, ?{})), 1)), until(?way, ?{}), ?ground)"
_OFF = "off_contact(?wall)"

_ON = "moved(by_its(size, ?way))"
_GOES_ON = {_ON: "", f"union({_ON}, of({_ON}, beside(?way)))": ", one cell longer at its end",
            f"of({_ON}, union(itself, {_ON}))": ", twice as long"}
"""Where a line goes on, and how long it is there."""
_CELLS = "cells(?grid, ?ground)"
_HEADED = "crop_at(?grid, region_of(whole(?grid), without(itself, {})))"
_MARKED = "measure(the(cells_of(?grid, ?mark), {}), edge({}))"
_FRAMED = "where(cells(?grid, ?ground), both(not(is_colour(?a)), inside(joined(cells_of(?grid, ?a)))))"
_STEP = "as_from(joined(cells_of(?grid, ?a)), joined(cells_of(?grid, ?b)))"
_SHADOW = "as_from(the(?things, is_colour(?model)), the(?things, is_colour(?shade)))"
_WEIGHTS = (("equals(extent(horizontal), 1)", "those one cell wide", "wider ones"),
            ("not(equals(extent(horizontal), 1))", "those wider than one cell", "the narrow ones"),
            ("is_colour(?weight)", "the {weight} ones", "the others"),
            ("not(is_colour(?weight))", "all but the {weight} ones", "these"))
_KINDS = {"either(is_closed, is_full)": "closed or filled", "is_closed": "closed", "not(is_closed)": "open",
          "not(either(is_closed, is_full))": "open", "is_full": "filled rectangular"}
"""What things are called of which a test is true, in a scene of closed, filled and open ones."""
_ENDS = "choose_step({}, to_border(left), to_border(right))"


def _sorted(test: str, kind: str) -> dict[str, str]:
    """Things of a kind that go to the left border, the others to the right one."""
    painted = f"paint(?grid, objects(?grid, ?ground, ?near), choose({test}, ?one, ?two), itself)"
    return {f"move({painted}, objects({painted}, ?ground, ?near), {_ENDS.format('is_colour(?one)')}, ?ground)":
            f"colour {kind} objects {{one}} and the others {{two}}; move the {{one}} ones to the left border, the "
            f"{{two}} ones to the right border",
            **({painted: f"colour {kind} objects {{one}} and the others {{two}}"} if "either" in test else {}),
            f"move(?grid, ?things, {_ENDS.format(test)}, ?ground)":
            f"move {kind} {{things:many}} to the left border and the others to the right border"}


_STICKER = "the(?things, not(is_full))"
_STICK = f"region_of({_STICKER}, without(itself, thick_part(2)))"
_HEAD = f"region_of({_STICKER}, thick_part(2))"
_UP_TO = "move(?grid, all_of_colour(?grid, ?thing), towards(all_of_colour(?grid, ?wall)), ?ground)"
_PUSHED = ("paint(paint(paint(?grid, all_of_colour(?grid, ?a), ?plainink, itself), all_of_colour(?grid, ?b), ?a, "
           "itself), all_of_colour(?grid, ?b), ?b, {})")
_AWAY = "ray_away(all_of_colour(?grid, ?a))"
_CORNER_PIECES = "union(rest_of_box, overlap(ray_through(rest_of_box), box_halo))"

_STEPS = (("by_its(extent(?axis), {0})", "without gaps"),
          ("then(by_its(extent(?axis), {0}), by(1, {0}))", "with gaps of one cell"))
_DOT, _LINES = "where(?things, is_dot)", "where(?things, not(is_dot))"
_OBJECT = "the(layers(?grid, ?ground), not(is_colour(?edge)))"

MOVES = {
    "paint(erase(?grid, ?things, ?ground), ?things, ?ink, moved(?step))":
        "move {things} {step}<ground:, leaving {ground}/>, and colour it {ink}",
    # in line at a border
    **{f"move(?grid, ?things, lined_up({key}, {order}, ?way), ?ground)":
       f"line {{things:all}} up by {what} along the {{way:side}} border, without gaps, the {least} in the {first} "
       "corner"
       for key, what, least in (("size", "size", "smallest"), ("extent(vertical)", "height", "lowest"))
       for order, first in (("left", "right"), ("right", "left"), ("up", "bottom"), ("down", "top"))},
    # about the nearest
    **{f"move(?grid, ?moons, round_nearest(?suns, {turn}), ?ground)":
       f"{verb} {{moons}} {how}" for turn, (verb, _, how) in _TURNS.items()},
    **{f"paint(?grid, ?moons, ?ink, moved(round_nearest(?suns, {turn})))":
       f"draw {{ink:a}} copy of {{moons}}, {past} {how}{{ink:after}}" for turn, (_, past, how) in _TURNS.items()},
    **{f"paint(erase(?grid, ?wings, ?ground), ?wings, own_colour, turned_about(?body, {flip}))":
       "mirror {wings} to the other side of {body:nearest}" for flip in ("flip_left_right", "flip_up_down")},
    **{f"{paint}, turned_about(?body, {flip}){under})":
       "draw the mirror image of {wings} on the other side of {body:nearest}{ink:in}"
       for paint, under in (("paint(?grid, ?wings, ?ink", ""), ("paint_under(?grid, ?wings, ?ink", ", ?ground"))
       for flip in ("flip_left_right", "flip_up_down")},
    "paint_under(?grid, ?wings, ?ink, turned_about(?body, ?turn), ?ground)":
        "draw a copy of {wings}, rotated {turn:how} about {body:nearest}{ink:in}",
    "paint(erase(?grid, ?hands, ?ground), ?hands, own_colour, turned_about(?pivots, ?turn))":
        "rotate {hands} {turn:how} about {pivots:nearest}",
    "paint(?grid, ?hands, ?ink, turned_about(?pivots, ?turn))":
        "draw {ink:a} copy of {hands}, rotated {turn:how} about {pivots:nearest}{ink:after}",
    "paint(?grid, ?hands, ?ink, union(turned_about(?pivots, rotate_90), union(turned_about(?pivots, rotate_180), "
    "turned_about(?pivots, rotate_270))))":
        "draw {ink:adjective}copies of {hands} on the three other sides of {pivots:nearest}, rotated about it"
        "{ink:after}",
    "recolour(move(?grid, pieces(?grid, ?old, ?near), by(?n, ?way), ?ground), ?old, ?new)":
        "move each {old} object {way} by {n} and colour it {new}",
    "paint_under(?grid, ?things, ?ink, shifted(?way, 1), ?ground)":
        "give {things} {ink:a} shadow one cell {way}{ink:after}",
    "paint(?grid, ?things, own_colour, track(by_its(?key, ?way)))": "extend {things} {way} by its {key}",
    "paint_under(?grid, ?things, ?ink, track(towards(?others)), ?ground)": "connect {things} to {others:any}{ink:by}",
    "paint(?grid, ?things, own_colour, track(by_its(size, ?way)))":
        "extend {things} {way} by as many cells as it has",
    **{f"paint(?grid, ?things, own_colour, track(by_its(extent({axis}), ?way)))":
       f"extend {{things}} {{way}} by its {key}"
       for axis, key in (("vertical", "height"), ("horizontal", "width"))},
    **{f"paint(?grid, ?things, ?ink, track(by_its({key}, ?way)))":
       f"draw {{ink:a}} line {{way}} from {{things}}, {long}{{ink:after}}"
       for key, long in (("size", "one cell long for each cell that it has"),
                         ("extent(vertical)", "as long as it is high"),
                         ("extent(horizontal)", "as long as it is wide"))},
    "paint(?grid, ?things, ?ink, track(by_its(?key, ?way)))":
        "draw {ink:a} line {way} from {things}, as long as its {key}{ink:after}",
    "paint(?grid, ?things, of_nearest(?others), track(towards(?others)))":
        "draw a line from {things} to {others:nearest}, in the same colour",
    **{f"erase(redraw(?grid, {things}, ?turns, ?scales, ?ground), {things}, ?ground)":
       f"move {name} onto the loose cells that match its marks{{turns:again}}{{scales:large}}"
       for things, name in (("?things", "{things}"), ("where(blobs(?grid, ?ground, ?near), at_least(size, ?int))",
                                                      "each large object"))},
    **{f"move(paint(?grid, where({things}, {heavy}), {hole}, first_met(down, cells_of(?seen, ?floor))), {things}, "
       f"choose_step({heavy}, to_border(down), until(down, cells_of(?seen, ?floor))), ?ground)":
       f"let {said} fall: {through} break through the {{floor}} line{hole_said} and go down to the bottom; "
       f"{others} stop on the line"
       for heavy, through, others in _WEIGHTS for things, said in (("?things", "{things:all}"),
                            ("where(?things, not(is_colour(?floor)))", "the {things:many}"))
       for hole, hole_said in (
           ("?ground", ", leaving a hole,"), ("?plainink", ", leaving {plainink:a} hole,"),
           ("choose(most(size), ?plainbest, ?plainrest)",
            ", leaving {plainrest:a} hole ({plainbest} for the largest of them),"))},
    **{f"move(?grid, {things}, choose_step({heavy}, to_border(down), until(down, cells_of(?seen, ?floor))), ?ground)":
       f"let {said} fall: {through} go through the {{floor}} line, down to the bottom; {others} stop on the line"
       for heavy, through, others in _WEIGHTS
       for things, said in (("?things", "{things:all}"),
                            ("where(?things, not(is_colour(?floor)))", "the {things:many}"))},
    "move(paint(?grid, where(?things, equals(extent(horizontal), 1)), ?ground, first_met(down, cells_of(?seen, ?floor"
    "))), where(?things, equals(extent(horizontal), 1)), to_border(down), ?ground)":
        "let each {things:noun} one cell wide fall through the {floor} line to the bottom, leaving a hole",
    # off a wall
    _OFF: "away from {wall:any} to the opposite border",
    f"paint(?grid, ?things, ?ink, overlap(beside(straight), track({_OFF})))":
        "lengthen {things} by one cell away from {wall:any}{ink:in}",
    f"paint(?grid, ?things, ?ink, track({_OFF}))":
        "draw {ink:a} line from {things} away from {wall:any} to the opposite border{ink:after}",
    # a line that some come up to
    f"move(?grid, {_DOTS}, choose_step({_MATCH}, until(up, cells_of(?grid, ?line)), to_border(down)), ?ground)":
        f"move each dot below the {{line}} line up to the line if it matches {_SAMPLE}, else down to the border",
    f"move(?grid, {_DOTS}, choose_step({_MATCH}, until(up, cells_of(?grid, ?line)), stay), ?ground)":
        f"move each dot below the {{line}} line up to the line if it matches {_SAMPLE}",
    f"paint(?grid, where({_DOTS}, {_MATCH}), own_colour, reach(up, cells_of(?grid, ?line)))":
        f"connect each dot below the {{line}} line to the line if it matches {_SAMPLE}",
    f"erase(?grid, where({_DOTS}, not({_MATCH})), ?ground)":
        f"remove each dot below the {{line}} line that does not match {_SAMPLE}",
    # meet and mirror
    f"paint(recolour({_MIRRORED}, ?mover, ?block), all_of_colour({_MET}, ?mover), own_colour, itself)":
        f"{_MEET}, in {{block}}",
    f"paint(recolour({_MIRRORED}, ?mover, ?block), all_of_colour({_MET}, ?mover), ?ink, itself)":
        f"{_MEET}, in {{block}}; colour the shape {{ink}}",
    _MIRRORED: _MEET,
    f"recolour({_MIRRORED}, ?mover, ?block)": f"{_MEET}; both become {{block}}",
    # mirrored over bars
    "mirror_over(?grid, ?things, areas(?frames, longest_line), ?ground)":
        "mirror {things} across the long bar of {frames:nearest}",
    "over(recolour(mirror_over(?grid, pieces(?grid, ?colour, ?near), areas(?frames, longest_line), ?ground), ?colour, "
    "?ink), ?grid, ?ground)":
        "draw the mirror image of each {colour} object on the other side of the long bar of {frames:nearest}{ink:in}",
    "over(mirror_over(?grid, ?things, areas(?frames, longest_line), ?ground), ?grid, ?ground)":
        "draw the mirror image of {things} on the other side of the long bar of {frames:nearest}",
    # partners
    _TO_NEXT.format("?grid", *3 * ["cells"]): "move {cells} {way} to the next such cell, if there is one",
    _TO_NEXT.format("?grid", "cells", "others", "others"):
        "move {cells} {way} to the next {others:noun}, if there is one",
    _TO_NEXT.format(_TO_NEXT.format("?grid", *3 * ["cells"]), *3 * ["others"]):
        "move {cells} {way} to the next such cell, if there is one, and likewise {others}",
    "recolour(gather(?grid, ?things, ?wall, ?ground), other_colour(?seen, ?ground, ?colour), ?ink)":
        "let {things} fall straight towards {wall}, piling up, and colour it {ink}",
    "cells_of(?grid, other_colour(?grid, ?ground, ?colour))": "[other|other] cell[|s]",
    # a rectangle on a stick
    f"move(erase(?grid, {_STICKER}, ?ground), {_HEAD}, towards(the(?things, is_full)), ?ground)":
        "remove the stick, and move the rectangle at its end up to the other one",
    f"move(erase(?grid, {_STICK}, ?ground), the(?things, is_full), towards({_HEAD}), ?ground)":
        "remove the stick, and move the thing that it touches up to the rectangle at its other end",
    f"move(?grid, {_HEAD}, towards(the(?things, is_full)), ?ground)":
        "move the rectangle on the stick towards the other rectangle until it touches",
    _STICK: "the stick", _HEAD: "the rectangle on the stick",
    f"paint(?grid, {_STICKER}, ?ink, without(itself, thick_part(2)))": "colour the stick {ink}",
    f"erase(?grid, {_STICK}, ?ground)": "remove the stick", f"keep(?grid, {_STICK}, ?ground)": "keep only the stick",
    # up to a wall
    f"over(mirror_over({_UP_TO}, all_of_colour({_UP_TO}, ?wall), all_of_colour({_UP_TO}, ?thing), ?ground), {_UP_TO}, "
    "?ground)": "move the {thing} object up to the {wall} line, and draw another {wall} line along its other side",
    f"over(recolour(mirror_over({_UP_TO}, all_of_colour({_UP_TO}, ?wall), all_of_colour({_UP_TO}, ?thing), ?ground), "
    f"?wall, ?ink), {_UP_TO}, ?ground)":
        "move the {thing} object up to the {wall} line, and draw {ink:a} line along its other side{ink:after}",
    "over(mirror_over(?grid, ?things, ?others, ?ground), ?grid, ?ground)":
        "add the mirror image of {things} on the other side of {others:nearest}",
    # off a block
    _PUSHED.format(f"within(overlap(of({_AWAY}, line(?axis)), border_line(?wall)), regions_of(?block, box_halo))"):
        "the {a} cell takes the place of the {b} cell, which falls off {block} to the {wall:side} border next to it",
    _PUSHED.format(f"overlap({_AWAY}, ?edge)"):
        "the {a} cell takes the place of the {b} cell, which flies on in the same direction to the border",
    "paint(paint(?grid, all_of_colour(?grid, ?b), ?ground, itself), all_of_colour(?grid, ?b), ?b, overlap(ray_away("
    "all_of_colour(?grid, ?a)), grid_edge))":
        "the {b} cell flies to the border, straight away from the {a} cell",
    # nearer, but for those that are there
    **{f"paint({word}(?grid, where(?things, not(next_to(?other, ?near))), ?step{rest}), where(?things, "
       "next_to(?other, ?near)), ?ink, itself)":
       f"of {{things:all}}, colour those next to {{other:any}} {{ink}}, and {word} the others {{step}}"
       for word, rest in (("move", ", ?ground"), ("copy", ""))},
    # to the side of its colour
    f"move(?grid, where({_CELLS}, both(not(touches_border), shares(colour, where({_CELLS}, touches_border)))), "
    f"towards_alike(where({_CELLS}, touches_border), colour), ?ground)":
        "move each dot to the side of the grid that has its colour, if there is one",
    **{pattern.format(f"where({_CELLS}, both(not(touches_border), shares(colour, where({_CELLS}, touches_border))))",
                      f"towards_alike(where({_CELLS}, touches_border), colour)"):
       "copy each dot to the side of the grid that has its colour, if there is one"
       for pattern in ("copy(?grid, {}, {})", "paint(?grid, {}, own_colour, moved({}))")},
    f"move(?grid, where({_CELLS}, both(not(touches_border), shares(colour, where({_CELLS}, touches_border)))), "
    f"on_the_way(?n, towards_alike(where({_CELLS}, touches_border), colour)), ?ground)":
        "move each dot by {n} towards the side of the grid that has its colour, if there is one",
    f"move(erase(?grid, where({_CELLS}, not(shares(colour, where({_CELLS}, touches_border)))), ?ground), "
    f"where({_CELLS}, both(not(touches_border), shares(colour, where({_CELLS}, touches_border)))), "
    f"towards_alike(where({_CELLS}, touches_border), colour), ?ground)":
        "move each dot to the side of the grid that has its colour, and remove the dots in other colours",
    **{f"paint({base}, where({_CELLS}, both(not(touches_border), shares(colour, where({_CELLS}, touches_border)))), "
       f"?ink, track(towards_alike(where({_CELLS}, touches_border), colour)))":
       f"connect each dot to the side of the grid that has its colour{{ink:by}}, {rest}" for base, rest in (
           ("?grid", "if there is one"),
           (f"erase(?grid, where({_CELLS}, not(shares(colour, where({_CELLS}, touches_border)))), ?ground)",
            "and remove the dots in other colours"))},
    f"paint(erase(?grid, where({_CELLS}, not(shares(colour, where({_CELLS}, touches_border)))), ?ground), "
    f"where({_CELLS}, both(not(touches_border), shares(colour, where({_CELLS}, touches_border)))), own_colour, "
    f"moved(towards_alike(where({_CELLS}, touches_border), colour)))":
        "copy each dot to the side of the grid that has its colour, and remove the dots in other colours",
    # along rows
    "drop(?grid, where(cells(?grid, ?ground), in_line_with(?pushers, horizontal)), ?way, ?ground)":
        "in each row with {pushers:any}, let all cells slide {way}",
    "drop(?grid, where(cells(?grid, ?ground), both(not(is_colour(?a)), in_line_with(cells_of(?grid, ?a), "
    "horizontal))), ?way, ?ground)": "in each row with a {a} cell, let all other cells slide {way}",
    # copies up to the border
    **{f"repeat(repeat(?grid, ?things, {step.format('?way')}), ?things, {step.format('?back')})":
       f"repeat {{things}} {{way}} and {{back}} to the border, {gap}" for step, gap in _STEPS},
    **{f"repeat(?grid, ?things, {step.format('?way')})": f"repeat {{things}} {{way}} to the border, {gap}"
       for step, gap in _STEPS},
    **{f"{paint}, ?things, ?ink, union(copies(by_its(extent(?axis), ?way)), copies(by_its(extent(?axis), ?back)))"
       f"{rest}": "repeat {things} {way} and {back} to the border{ink:in}, without gaps" for paint, rest, _ in PAINTED},
    f"assemble(?things, {_CORNER_PIECES}, ?ground)":
        "move the corner pieces together so that they make a ring, and crop to it",
    # wrapped around
    f"rolled({_HEADED.format('border_line(?side)')}, {_MARKED.format('?test', 'down')}, down)":
        "cut off the {side:edge_line}. Shift the rest down, wrapping around, until its top row is level with the "
        "{mark} mark",
    f"rolled(rolled({_HEADED.format('union(border_line(?side), border_line(up))')}, "
    f"minus({_MARKED.format('?test', 'down')}, 1), down), minus({_MARKED.format('?other', 'right')}, 1), right)":
        "cut off the {side:edge_line} and the top row. Shift the rest down and right, wrapping around, until its top "
        "row and its left column are in line with the {mark} marks",
    f"rolled({_HEADED.format('border_line(?side)')}, {_MARKED.format('?test', 'down')}, up)":
        "cut off the {side:edge_line}. Shift the rest up, wrapping around, until the row that the {mark} mark was "
        "level with is the top row",
    f"rolled(rolled({_HEADED.format('union(border_line(?side), border_line(up))')}, "
    f"minus({_MARKED.format('?test', 'down')}, 1), up), minus({_MARKED.format('?other', 'right')}, 1), left)":
        "cut off the {side:edge_line} and the top row. Shift the rest up and left, wrapping around, until the row and "
        "the column that were in line with the {mark} marks come first",
    # into the other frame
    **{f"{word}(?grid, {_FRAMED}, {_STEP}{rest}": f"{word} what lies in the {{a}} frame to the same place in the "
                                                  f"{{b}} one"
       for word, rest in (("copy", ")"), ("move", ", ?ground)"))},
    **{f"paint(?grid, {framed}, ?ink, moved({_STEP}))":
       "copy what lies in the {a} frame to the same place in the {b} one, and colour it there {ink}"
       for framed in (_FRAMED, "where(cells(?grid, ?ground), inside(joined(cells_of(?grid, ?a))))")},
    **{f"crop_at({done.format(held)}, joined(cells_of(?grid, ?b)))":
       f"show the {{b}} frame with what lies in the {{a}} one, at the same place{rest}"
       for held in (_FRAMED, "where(cells(?grid, ?ground), inside(joined(cells_of(?grid, ?a))))",
                    "where(cells(?grid, ?ground), not(is_colour(?a)))", "cells(?grid, ?ground)")
       for done, rest in ((f"copy(?grid, {{}}, {_STEP})", ""), (f"move(?grid, {{}}, {_STEP}, ?ground)", ""),
                          (f"paint(?grid, {{}}, ?b, moved({_STEP}))", " and in its colour"))},
    f"paint(?grid, where(?things, not(is_colour(?shade))), ?shade, moved({_SHADOW}))":
        "give each other {things:noun} a {shade} shadow, as far off and on the same side as that of the {model} one",
    f"move(?grid, where(?things, not(is_colour(?shade))), {_SHADOW}, ?ground)":
        "move everything so that the {model} {things:noun} lands on the "
        "{shade} one",
    "to_alike(holes(?grid, ?ground), ?key)": "into the enclosed area of the same {key}",
    # to both sides
    **{pattern: says for test, kind in _KINDS.items() for pattern, says in _sorted(test, kind).items()},
    # to the block of its colour
    "where(cells(?grid, ?ground), not(overlaps(?blocks)))": "loose cell[|s]",
    "towards_alike(where(?things, not(is_dot)), colour)": "towards the larger shape of its colour until it touches",
    "paint(?grid, ?specks, ?ink, track(towards_alike(where(?things, not(is_dot)), colour)))":
        "draw {ink:a} line from {specks} to the larger shape of its colour{ink:after}",
    # sorted lines
    **{f"sort_lines(?grid, filled(?ground), {way})":
       f"sort the {lines} by their number of <ground:cells that are not {{ground}}/coloured cells>, the "
       f"fullest at the {side}"
       for way, lines, side in (("right", "columns", "right"), ("left", "columns", "left"), ("up", "rows", "top"),
                                ("down", "rows", "bottom"))},
    # towards a corner
    **{f"paint({base}, regions_of(where(?things, not(is_colour(?mark))), box), own_colour, {region})":
       f"{says} {{n}} cells diagonally towards {which}" for base, region, says, which in (
           ("?grid", "moved(heading(?n, coloured(?mark)))", "draw a copy of each rectangle, all in one colour,",
            "its {mark} corner"),
           ("blanked(?grid, ?ground)", "moved(heading(?n, coloured(?mark)))",
            "colour the {mark} corner of each rectangle like the rest, and move the rectangle", "that corner"),
           *((base, "union(itself, moved(heading(?n, coloured(?mark))))",
              "colour the {mark} corner of each rectangle like the rest, and draw a copy of it", "that corner")
             for base in ("?grid", "blanked(?grid, ?ground)")))},
    # a line that goes on
    **{f"paint(?grid, ?things, own_colour, {region})": f"extend {{things}} {{way}} {says}"
       for region, says in zip(_GOES_ON, ("to twice its length", "to twice its length, and one cell more",
                                          "to three times its length"), strict=True)},
    **{f"paint(blanked(?grid, ?ground), ?things, own_colour, {region})":
       f"move {{things}} {{way}} by its own length{more and ', and draw it'}{more[1:]}"
       for region, more in _GOES_ON.items()},
    # to the line of its colour
    f"erase(?grid, where(?things, shares(colour, {_LINES})), ?ground)":
        "remove all lines, and the dots that have the colour of a line",
    f"move(erase(?grid, {_DOT}, ?ground), where({_DOT}, shares(colour, {_LINES})), towards_alike({_LINES}, colour), "
    "?ground)": "move each dot to the line of its colour, and remove the dots without such a line",
    f"move(?grid, where(?things, shares(colour, {_LINES})), towards_alike({_LINES}, colour), ?ground)":
        "move each dot to the line of its colour, if there is one",
    f"paint_under(?grid, where(?things, shares(colour, {_LINES})), own_colour, track(towards_alike({_LINES}, colour)), "
    "?ground)": "connect each dot to the line of its colour, if there is one",
    f"erase(?grid, where({_DOT}, not(shares(colour, {_LINES}))), ?ground)":
        "remove the dots without a line of their colour",
    # to the walls
    "drop(drop(?grid, where(?things, like(colour, the(?things, touches_side(?a)))), ?a, ?ground), where(?things, "
    "like(colour, the(?things, touches_side(?b)))), ?b, ?ground)":
        "let {things:many} of the colour of the {a:side} wall fall {a}, and those of the colour of the {b:side} wall "
        "fall {b}",
    **{f"{paint}({paint}(?grid, where(?things, like(colour, the(?things, touches_side(?a)))), own_colour, "
       f"ray(?a){rest}), where(?things, like(colour, the(?things, touches_side(?b)))), own_colour, ray(?b){rest})":
       "draw a ray from each {things:noun} to the wall of its colour, {a:side} or {b:side}"
       for paint, rest in (("paint", ""), ("paint_under", ", ?ground"))},
    # over an edge
    f"mirror_towards(?grid, {_OBJECT}, all_of_colour(?grid, ?edge))":
        "draw the mirror image of the object beside it, on the side of the {edge} cells",
    f"paint(recolour(mirror_towards(?grid, {_OBJECT}, all_of_colour(?grid, ?edge)), colour_of({_OBJECT}), ?edge), "
    f"{_OBJECT}, own_colour, itself)":
        "draw the mirror image of the object in {edge} beside it, on the side of the {edge} cells",
    f"erase(mirror_towards(?grid, {_OBJECT}, all_of_colour(?grid, ?edge)), {_OBJECT}, ?ground)":
        "flip the object over its side at the {edge} cells",
    # water
    **{f"paint({grid}, ?drops, ?ink, {region})":
       f"pour {{ink:adjective}}water from {{drops}} into the vessels below{{ink:after}}{how}<runs: (what runs past "
       f"them fills the bottom row)/>{closing}"
       for grid, closing in (("?grid", ""), ("erase(?grid, ?drops, ?ground)", ", and remove the drops"))
       for region, how in (("pool(down, ?vessels)", ""),
                           ("union(ray_until(down, ?vessels), pool(down, ?vessels))", ", drawing its way"))},
    **{f"paint({grid}, ?drops, ?ink, {region.format(way=f'{way}_bar(?seen, ?floor)')})":
       f"let {{ink:adjective}}water flow from {{drops}} {where} the bar into the vessels there{{ink:after}}{how}<runs: "
       f"(what runs past them fills the last line)/>{closing}"
       for way, where in (("to", "towards"), ("from", "away from"))
       for grid, closing in (("?grid", ""), ("erase(?grid, ?drops, ?ground)", ", and remove the drops"))
       for region, how in (("pool({way}, ?vessels)", ""),
                           ("union(ray_until({way}, ?vessels), pool({way}, ?vessels))", ", drawing its way"))},
}
"""Templates by the shape of an expression."""

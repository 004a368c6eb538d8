"""Stock phrases for codes: colours handed out in order, heads that speak for their row, a key that says how far."""
from __future__ import annotations

from itertools import permutations

from ..idioms import FORMS
from ..phrasing import SEE_THROUGH

_ORDERS = {"size": "from the smallest to the largest", "extent(vertical)": "from the lowest to the highest",
           "edge(right)": "from left to right", "edge(left)": "from right to left", "edge(down)": "from top to bottom",
           "edge(from_bar(?seen, ?ground))": "beginning at the bar",
           "edge(to_bar(?seen, ?ground))": "beginning far from the bar"}
_LISTS = {"edge(right)": "read from left to right", "size": "from the smallest to the largest",
          "surpassed(size)": "from the largest to the smallest",
          "edge(from_bar(?seen, ?ground))": "read from the bar on",
          "edge(to_bar(?seen, ?ground))": "read towards the bar"}
_GIVEN = {"itself": ("give {things:all}", ""), "inside_of": ("fill {things:many}", "with "),
          "box_halo": ("draw frames around {things:all}", "in ")}
_GIVEN_OWN = {"itself": ("give the {ink} objects", ""), "inside_of": ("fill the {ink} frames", "with "),
              "box_halo": ("draw frames around the {ink} objects", "in ")}
_HEADS = "where(?cells, touches_side(left))"
_BOARD = "where(?cells, not(touches_side(left)))"
_SAID = f"in_ink(of_aligned({_HEADS}, horizontal))"
_LINE = "joined(cells_of(?grid, ?line))"
_BACK = {"right": "left", "left": "right", "up": "down", "down": "up"}
_WAYS = {"right": "to the right", "left": "to the left", "up": "up", "down": "down"}
_TOP = "the(lines(?grid, horizontal), most(edge(up)))"
_FAR = f"number_alike(where(?all, beyond(up, {_LINE})), colour)"
_LISTED = ("crop_at(paint(?grid, lines(?grid, horizontal), {}, itself), the(lines(?grid, vertical), "
           "most(edge(left))))")
_ODD = "without(itself, main_cells(?ground))"
_DOTS = f"where(?all, beyond(down, {_LINE}))"
_LEGEND = "where(objects(?grid, ?ground, ?near), beyond(up, ?line))"
_ABOVE = _LEGEND.replace("?line", "only(pieces(?grid, ?plain, ?near))")
_BELOW = "where(objects({grid}, ?ground, ?near), beyond(down, only(pieces({grid}, ?plain, ?near))))"
_READ = f"paint(?grid, pieces(?grid, ?ink, ?near), of_alike({_ABOVE}, {{key}}), itself)"
_OTHERS = "where(objects(?grid, ?ground, ?near), not(is_colour(?ink)))"
_ALIKE = {"size": "that has as many cells", "hole_count": "that has as many holes", "?key": "of the same {key}",
          "shape": "that has the same shape", "shape_any_way": "that has the same shape, even if turned or mirrored"}
_GLYPHS = {"size": ("as many cells as one of the {ink} ones", "with a number of cells that none of the {ink} ones has"),
           "shape": ("the shape of one of the {ink} ones", "whose shape none of the {ink} ones has"),
           "shape_any_way": ("the shape of one of the {ink} ones, even if turned or mirrored",
                             "whose shape none of the {ink} ones has, even if turned or mirrored")}
_LISTED_ABOVE = f"shares(colour, where(?all, beyond(up, {_LINE})))"
_ABOVE_TOO = (("{}", "also appears above it"), ("not({})", "does not appear above it"))
_LIKE_HEAD = (("{}", "of the same colour as"), ("not({})", "of a different colour from"))
_SIGN = "all_of_colour(?seen, ?ink)"
_AXES = {"horizontal": "is horizontal", "vertical": "is vertical", "rising": "rises to the right",
         "falling": "falls to the right"}
_FULL = {"horizontal": "a full row", "vertical": "a full column", "rising": "a full diagonal up to the right",
         "falling": "a full diagonal down to the right"}
_KEYED = "as the bar of its colour above the line is long"


def _handed_out() -> dict[str, str]:
    """Things that take the colours of others in order."""
    own = {f"paint({base}, pieces(?grid, ?ink, ?near), of_same_rank({order}, {_OTHERS}, {list_}), {region})":
           f"{says}, {goes}, {in_}the colours of the other objects, {read}{more}"
           for base, more in (("?grid", ""), (f"erase(?grid, {_OTHERS}, ?ground)", ", and remove those others"))
           for order, goes in _ORDERS.items() for list_, read in _LISTS.items()
           for region, (says, in_) in _GIVEN_OWN.items()}
    return own | {f"paint(?grid, ?things, of_same_rank({order}, ?others, {list_}), {region})":
            f"{says}, {goes}, {in_}the colours of {{others:all}}, {read}"
            for order, goes in _ORDERS.items() for list_, read in _LISTS.items()
            for region, (says, in_) in _GIVEN.items()}


def _long(way: str) -> str:
    return f"of(measured_block({way}, {_FAR}), shifted({_BACK[way]}, 1))"


def _far() -> dict[str, str]:
    """What dots below a line do, as far as the key above it says."""
    found = {}
    for way, says in _WAYS.items():
        found[f"paint(?grid, {_DOTS}, own_colour, {_long(way)})"] = \
            f"make each cell below the {{line}} line grow {says}, until it is as long as the bar of its colour above"
        found[f"move(?grid, {_DOTS}, by_its({_FAR}, {way}), ?ground)"] = \
            f"move each cell below the {{line}} line {says} by as many cells {_KEYED}"
        found[f"copy(?grid, {_DOTS}, by_its({_FAR}, {way}))"] = \
            f"put a copy of each cell below the {{line}} line as many cells {says} {_KEYED}"
    across = f"union({_long('left')}, {_long('right')})"
    found[f"paint(?grid, {_DOTS}, own_colour, {across})"] = \
        "make each cell below the {line} line grow to both sides, on each as far as the bar of its colour above is long"
    found[f"paint(?grid, {_DOTS}, own_colour, union({across}, union({_long('up')}, {_long('down')})))"] = \
        "make each cell below the {line} line a plus, each arm as long as the bar of its colour above it"
    square, angle = f"of({_long('right')}, {_long('down')})", f"union({_long('right')}, {_long('down')})"
    found[f"paint(?grid, {_DOTS}, own_colour, {square})"] = \
        "make each cell below the {line} line the top left corner of a square as wide as the bar of its colour above it"
    found[f"paint(?grid, {_DOTS}, own_colour, {angle})"] = \
        "from each cell below the {line} line draw a line right and one down, each as long as the bar of its colour"
    return found


def _signs() -> dict[str, str]:
    """A picture that is mirrored, overlaid or drawn through as a line beside it is directed."""
    found = {}
    turned = {"turn(crop(?a), {})": "output {a}, ",
              "over(crop(?a), turn(crop(?a), {}), ?ground)": f"lay a copy of {{a}} over it{SEE_THROUGH}: "}
    for one, first in _AXES.items():
        for act, says in turned.items():
            found[f"when({_SIGN}, is_line({one}), {act.format('?s')}, {act.format('?t')})"] = \
                f"{says}{{s}} if the {{ink}} line {first}, otherwise {{t}}"
            for two, second in _AXES.items():
                if two != one:
                    found[f"when({_SIGN}, is_line({one}), {act.format('?s')}, when({_SIGN}, is_line({two}), "
                          f"{act.format('?t')}, {act.format('?u')}))"] = \
                        f"{says}{{s}} if the {{ink}} line {first}, {{t}} if it {second}, otherwise {{u}}"
    for one, first in _AXES.items():
        for way, back in (("vertical", "horizontal"), ("horizontal", "vertical")):
            found[f"when({_SIGN}, is_line({one}), repeated(crop(?a), ?int, {way}), "
                  f"repeated(crop(?a), ?int, {back}))"] = (
                f"put {{int}} copies of {{a}} {FORMS['spread'][way]} if the {{ink}} line {first}, otherwise "
                f"{FORMS['spread'][back]}")
        for (way, flip), (other, flop) in permutations((("right", "flip_left_right"), ("down", "flip_up_down"))):
            found[f"when({_SIGN}, is_line({one}), join(crop(?a), turn(crop(?a), {flip}), {way}), "
                  f"join(crop(?a), turn(crop(?a), {flop}), {other}))"] = (
                f"crop to {{a}}, and put its mirror image {FORMS['beside'][way]} it if the {{ink}} line {first}, "
                f"otherwise {FORMS['beside'][other]} it")
    drawn = "paint(crop(?a), cells(crop(?a), ?ground), own_colour, line({}))"
    says = "crop to {a}, and draw through each of its dots "
    for one, first in _AXES.items():
        for two, second in _AXES.items():
            last = f"when({_SIGN}, is_line({one}), {drawn.format(one)}, {{}})"
            if two != one:
                found[last.format(drawn.format(two))] = \
                    f"{says}{_FULL[one]} if the {{ink}} line {first}, otherwise {_FULL[two]}"
            for three in _AXES.keys() - {one, two} if two != one else ():
                found[last.format(f"when({_SIGN}, is_line({two}), {drawn.format(two)}, {drawn.format(three)})")] = \
                    f"{says}{_FULL[one]} if the {{ink}} line {first}, {_FULL[two]} if it {second}, otherwise " \
                    f"{_FULL[three]}"
    return found


CODES = {
    # glyphs and what a legend says of them
    **{f"paint(?grid, ?things, of_alike({_LEGEND}, {key}), itself)":
       f"give {{things}} the colour of the one above {{line}} {says}" for key, says in _ALIKE.items()},
    **{f"colour_list({_BELOW.format(grid=_READ.format(key=key))}, edge(right), right)":
       "list in a row, from left to right, the colours of the objects below the {plain} line, where each {ink} one "
       f"takes the colour of the one above the line {says}" for key, says in _ALIKE.items()},
    **{f"where({_LEGEND.replace('beyond(up', way)}, {deny.format(f'shares({key}, pieces(?grid, ?ink, ?near))')})":
       f"object[|s] {place} {{line}} {of}" for way, place in (("beyond(up", "above"), ("beyond(?way", "{way:beside}"))
       for key, (has, none) in _GLYPHS.items()
       for deny, of in (("{}", f"that [has|have] {has}"), ("not({})", none))},
    **{f"colour_list(where({_LEGEND}, shares({key}, pieces(?grid, ?ink, ?near))), edge(right), right)":
       "list in a row, from left to right, the colours of the objects above {line} that have "
       + has for key, (has, _) in _GLYPHS.items()},
    "where(?all, shares(?key, where(?all, beyond(?way, ?line))))":
        "{all:noun} that [has|have] one of the same {key} {way:beside} {line}",
    "where(?all, shares(shape_any_way, where(?all, beyond(?way, ?line))))":
        "{all:noun} that [has|have] one of the same shape, even if turned or mirrored, {way:beside} {line}",
    # a list above a line, and a board below it
    **{f"where({_DOTS}, {deny.format(_LISTED_ABOVE)})":
       f"cell[|s] below the {{line}} line that [has|have] a colour which {says}"
       for deny, says in _ABOVE_TOO},
    **{f"where({_DOTS.replace('down', 'up')}, {deny.format('shares(colour, ?all)')})":
       f"cell[|s] above the {{line}} line that [has|have] a colour which {says}"
       for deny, says in (("{}", "other cells have too"), ("not({})", "no other cell has"))},
    **{act.format(f"where({_DOTS.replace('down', 'up')}, {deny.format('shares(colour, ?all)')})"):
       f"{does} above the {{line}} line that {says}"
       for deny, says in (("{}", "other cells have too"), ("not({})", "no other cell has"))
       for act, does in (("colour_list({}, edge(right), right)", "list in a row, from left to right, the colours"),
                         ("square(1, colour_of(only({})))", "output a single cell in the one colour"),
                         ("square(1, colour_of(joined({})))", "output a single cell in the one colour"))},
    **{act.format(f"where({_DOTS}, {deny.format(_LISTED_ABOVE)})"):
       f"{does} below the {{line}} line that {says}"
       for deny, says in _ABOVE_TOO
       for act, does in (("square(1, colour_of(only({})))", "output a single cell in the one colour"),
                         ("square(1, colour_of(joined({})))", "output a single cell in the one colour"))},
    **{f"crop_at(erase(?grid, where({_DOTS}, {deny.format(_LISTED_ABOVE)}), ?ground), joined({_DOTS}))":
       f"crop to the cells below the {{line}} line, and remove those whose colour {says}"
       for deny, says in _ABOVE_TOO},
    **{f"crop_at(paint(?grid, where({_DOTS}, {deny.format(_LISTED_ABOVE)}), {ink}, itself), joined({_DOTS}))":
       f"crop to the cells below the {{line}} line, and {how.format(f'those whose colour {says}')}"
       for deny, says in _ABOVE_TOO for ink, how in (("?plainink", "colour {{plainink}} {}"),
                                                     ("?ink", "give {} {{ink:bare}}"))},
    **{f"crop_at(erase(?grid, where({_BOARD}, {deny.format(_SAID)}), ?ground), joined({_BOARD}))":
       f"crop to the cells right of the first column, and remove each cell {says} the first cell of its row"
       for deny, says in _LIKE_HEAD},
    **{f"crop_at(paint(?grid, where({_BOARD}, {deny.format(_SAID)}), {ink}, {region}), joined({_BOARD}))":
       "crop to the cells right of the first column, and "
       + act.format(f"each cell {says} the first cell of its row")
       for ink, region, act in (("?plainink", "itself", "colour {{plainink}} {}"),
                                ("?ink", "itself", "give {} {{ink:bare}}"),
                                ("own_colour", "line(horizontal)", "draw a full row through {}"),
                                ("own_colour", "line(vertical)", "draw a full column through {}"))
       for deny, says in _LIKE_HEAD},
    **_signs(),
    # heads of rows
    f"where({_BOARD}, {_SAID})": "further cell[|s] of the same colour as the first cell of [its|their] row",
    f"where({_BOARD}, not({_SAID}))": "cell[|s] of a different colour from the first cell of [its|their] row",
    f"joined({_BOARD})": "what does not touch the left border",
    f"move(?grid, where({_BOARD}, {_SAID}), until(left, {_HEADS}), ?ground)":
        "move each further cell of the same colour as the first cell of its row left as far as that first cell",
    f"paint(?grid, where({_BOARD}, {_SAID}), own_colour, reach(left, {_HEADS}))":
        "connect each further cell of the same colour as the first cell of its row to that first cell",
    # what lies above and below a line
    **{f"where({cells}, beyond({way}, {_LINE}))": f"cell[|s] {says} the {{line}} line"
       for way, says in (("up", "above"), ("down", "below"))
       for cells in ("cells(?grid, ?ground)", "where(cells(?grid, ?ground), not(is_colour(?line)))")},
    # rows like the top row
    **{f"where({rows}, {deny.format(like)})": f"row[|s] {of}{(says, denied)[deny != '{}']} the top row"
       for rows, of in ((f"where(lines(?grid, horizontal), beyond(down, {_LINE}))", "below the {line} line "),
                        ("lines(?grid, horizontal)", ""))
       for deny in ("{}", "not({})")
       for like, says, denied in (
           (f"like(look, {_TOP})", "that look[s|] like", "that look[s|] different from"),
           (f"like(pattern(?ground), {_TOP})", "that [has|have] cells in the same places as",
            "that [has|have] cells in other places than"),
           (f"like(filled(?ground), {_TOP})", "with as many <ground:cells that are not {ground}/coloured cells> as",
            "with more or fewer <ground:cells that are not {ground}/coloured cells> than"))},
    # samples
    "of_alike(?others, long_side)": "the colour of {others:one} of the same length",
    "shares(long_side, ?others)": "of the same length as {others:any}",
    **{f"paint(?grid, where(?things, shares({key}, ?others)), of_alike(?others, {key}), itself)":
       f"give {{things}} the colour of {{others:any}} of the same {says}, if there is one"
       for key, says in (("long_side", "length"), ("?key", "{key}"))},
    **{f"where(pieces(?grid, ?ink, ?near), not(shares({key}, {others})))": f"{{ink}} object[|s] {says}"
       for others, of in (("objects(?grid, ?ground, ?near)", "other object"), (_OTHERS, "object of another colour"))
       for key, says in (("size", f"with a number of cells that no {of} has"),
                         ("hole_count", f"with a number of holes that no {of} has"),
                         ("shape_any_way", f"with a shape that no {of} has, even if turned or mirrored"),
                         ("?key", f"with a {{key}} that no {of} has"))},
    **{f"paint({base}, pieces(?grid, ?ink, ?near), of_alike({_OTHERS}, {key}), itself)":
       f"colour each {{ink}} object like the one of another colour {says}{more}"
       for base, more in (("?grid", ""), (f"erase(?grid, {_OTHERS}, ?ground)", ", and remove all others"))
       for key, says in _ALIKE.items()},
    **{f"paint(?grid, {things}, of_alike(objects(?grid, ?ground, ?near), {key}), itself)":
       f"colour each {{ink}} object like the other object {says}"
       for things in ("pieces(?grid, ?ink, ?near)", "where(objects(?grid, ?ground, ?near), is_colour(?ink))")
       for key, says in _ALIKE.items()},
    **{f"paint(?grid, where(pieces(?grid, ?ink, ?near), shares({key}, {_OTHERS})), of_alike({_OTHERS}, {key}), itself)":
       f"colour each {{ink}} object like the one of another colour {says}, if there is one"
       for key, says in (*_ALIKE.items(), ("long_side", "that is just as long"))},
    **{f"paint(erase(?grid, objects(?grid, ?ground, ?near), ?ground), pieces(?grid, ?ink, ?near), "
       f"of_alike(objects(?grid, ?ground, ?near), {key}), itself)":
       f"colour each {{ink}} object like the other object {says}, and remove all others"
       for key, says in _ALIKE.items()},
    # pieces with holes
    "the(?things, most(cells_in(rest_of_box)))": "{things:noun} with the most missing cells",
    "colour_list(?things, cells_in(rest_of_box), right)":
        "list the colours of {things:all} in a row, from the one with the fewest missing cells to the one with the "
        "most",
    "turn(condensed(crop(everything(paint(?grid, ?things, own_colour, box), ?ground))), ?symmetry)":
        "draw a small map with a single cell for {things}, in its place, and output this map {symmetry}",
    "cells_in(rest_of_box)": "number of missing cells",
    "condensed(crop(everything(paint(?grid, ?things, own_colour, box), ?ground)))":
        "draw a small map with a single cell for {things}, in its place",
    # rows with an odd one
    **{f"paint(?grid, lines(?grid, horizontal), ?ink, {part})": says for part, says in (
        (_ODD, "colour {ink} the odd cell of each row"),
        ("main_cells(?ground)", "colour {ink} all cells of each row but the odd one"),
        (f"of({_ODD}, ray(right))", "colour {ink} what lies to the right of the odd cell of each row"))},
    f"paint(?grid, lines(?grid, horizontal), minor_colour, of({_ODD}, ray(right)))":
        "from the odd cell of each row, draw a line right in its colour",
    _LISTED.format("minor_colour"): "list the odd colours of the rows, from top to bottom",
    _LISTED.format("own_colour"): "list the main colours of the rows, from top to bottom",
    f"join({_LISTED.format('own_colour')}, {_LISTED.format('minor_colour')}, right)":
        "list the main colours of the rows, from top to bottom, and beside each the odd one",
    **_handed_out(),
    **_far(),
}
"""Templates by the shape of an expression."""

"""Stock phrases for what things do to others: blasts, loads, lights, what runs from one to the next."""
from __future__ import annotations

from ..phrasing import by_number

_BLASTS = (("cross", "in the row or column of {bombs:any}"), ("halo(by_corner)", "next to {bombs:any}"),
           ("grown(?n)", "within {n} cells of {bombs:any}"), ("ray(diagonally)", "in line diagonally with {bombs:any}"))
_MARKS = {
    "cross": {"cross": "draw a full {ink:adjective}row and column through {bombs}{ink:after}",
              "without(cross, itself)": "colour the rest of the row and column through {bombs} {ink}"},
    "halo(by_corner)": {"halo(by_corner)": "surround {bombs}{ink:with}"},
    "grown(?n)": {"grown(?n)": "colour everything within that distance {ink}",
                  "without(grown(?n), itself)": "colour everything else within that distance of {bombs} {ink}"},
    "ray(diagonally)": {"ray(diagonally)": "draw {ink:adjective}diagonal rays from {bombs} in all four directions"
                                           "{ink:after}"}}
"""What is drawn where a blast was."""
_PILE = "chained(pieces(?seen, ?key, ?near), beside(?way))"
_BOMBS = "cells_of(?seen, ?key)"
_SUNNY = ("overlaps(regions_of(pieces(?seen, ?key, ?near), first_met(from_bar(?seen, ?ground), "
          "where(?things, not(is_colour(?key))))))")
_CONE = "repeatedly(union(beside(?way), union(beside(?left), beside(?right))))"
_STEM = "union(shifted(?way, 1), shifted(?way, 2))"
_LANDS = "led_by(runs(?n, horizontal), until(?way, ?floor))"
_ALONG = "links(?others, halo(by_side))"

CAUSES = {
    **{f"overlaps(regions_of(?bombs, {blast}))": says for blast, says in _BLASTS},
    **{f"hit_by(?bombs, {blast})": f"the cells of {{it}} that lie {says}" for blast, says in _BLASTS[1:]},
    **{f"paint(?grid, where(objects(?seen, ?ground, ?near), not(is_colour(?key))), {ink}, hit_by({_BOMBS}, {blast}))":
       f"{verb} all other coloured cells {says.replace('bombs:any', 'key:a')} cell{more}"
       for blast, says in _BLASTS for ink, verb, more in (
           ("?ground", "remove", "<ground:, leaving {ground}/>"), ("?plainink", "colour {plainink}", ""),
           ("?ink", "colour", " {ink}"))},
    **{f"paint(?grid, objects(?seen, ?ground, ?near), {ink}, hit_by(?bombs, {blast}))":
       f"{verb} all <ground:cells other than {{ground}}/coloured cells> {says}{more}"
       for blast, says in _BLASTS
       for ink, verb, more in (("?plainink", "colour {plainink}", ""), ("?ink", "colour", " {ink}"))},
    **{f"paint(erase(?grid, where(?things, overlaps(regions_of(?bombs, {blast}))), ?ground), ?bombs, ?ink, {region})":
       f"remove each {{things:noun}} {says}, and {does}"
       for blast, says in _BLASTS for region, does in _MARKS[blast].items()},
    **{f"paint(erase(?grid, where(where(?things, not(is_colour(?key))), overlaps(regions_of({_BOMBS}, {blast}))), "
       f"?ground), {_BOMBS}, ?ink, {region})":
       f"remove all other {{things:many}} {says.replace('bombs:any', 'key:a')} cell, and "
       + does.replace("{bombs}", "each {key} cell")
       for blast, says in _BLASTS for region, does in _MARKS[blast].items()},
    **{act.format(f"where(where(?things, not(is_colour(?key))), {near.format(blast)})"):
       verb.format(f"{{things:many}} {denied}{says.replace('bombs:any', 'key:a')} cell") for blast, says in _BLASTS
       for near, denied in ((f"overlaps(regions_of({_BOMBS}, {{}}))", ""),
                            (f"not(overlaps(regions_of({_BOMBS}, {{}})))", "not "))
       for act, verb in (("paint(?grid, {}, ?plainink, itself)", "colour {{plainink}} all other {}"),
                         ("erase(?grid, {}, ?ground)", "remove all other {}<ground:, leaving {{ground}}/>"))},
    "overlaps(regions_of(?dots, first_met(from_bar(?seen, ?ground), ?others)))":
        "that can be seen from {dots:any}",
    **{act.format(f"where(where(?things, not(is_colour(?key))), {seen.format(_SUNNY)})"):
       f"{verb} each {{things:noun}} that {seen_so} be seen from the {{key}} bar{more}"
       for act, verb, more in (("paint(?grid, {}, ?plainink, itself)", "colour {plainink}", ""),
                               ("erase(?grid, {}, ?ground)", "remove", "<ground:, leaving {ground}/>"))
       for seen, seen_so in (("{}", "can"), ("not({})", "cannot"))},
    "beside(from_bar(?seen, ?ground))": "the cells just behind {it}, seen from the bar",
    "beside(to_bar(?seen, ?ground))": "the cells just in front of {it}, seen from the bar",
    "overlaps(regions_of(?dots, first_met(?way, ?others)))": "that {dots:any} would hit first going {way}",
    "not(overlaps(regions_of(?dots, first_met(?way, ?others))))": "that no {dots:noun} would hit first going {way}",
    **{f"where(pieces(?seen, ?shelf, ?near), {word}(number_touched(?cups, by_side)))":
       f"{{shelf}} line[|s] with the {says} {{cups:many}} on it"
       for word, says in (("most", "most"), ("least", "fewest"))},
    "crop(region_of(only(?shelf), beside(?way)))": "crop to the cells just {way:beside} {shelf}",
    **{f"paint(?grid, ?things, ?ink, without(itself, shifted({way}_bar(?seen, ?ground), 1)))":
       f"on {{things}}, colour the side {faces} the bar {{ink}}"
       for way, faces in (("from", "that faces"), ("to", "turned away from"))},
    "without(itself, shifted(from_bar(?seen, ?ground), 1))": "the edge of {it} on the bar's side",
    "without(itself, shifted(to_bar(?seen, ?ground), 1))": "the edge of {it} on the side away from the bar",
    "within(line(?along), regions_of(where(?things, touches_side(?way)), line(?across)))":
        "the cell where the {along:line} of {it} meets the {across:line} marked at the {way:side} border",
    "paint(?grid, ?lines, ?ink, within(line(horizontal), regions_of(where(?things, touches_side(up)), "
    "line(vertical))))":
        "for {lines}, colour the cell of its row in the column marked at the top border {ink}",
    "paint(?grid, ?lines, ?ink, reach(right, regions_of(where(?things, touches_side(up)), line(vertical))))":
        "draw a line right from {lines} to the column marked at the top border, coloured {ink}",
    "paint(?grid, ?things, ?ink, overlap(ray(?way), border_line(?way)))":
        "at the {way:side} border, colour the place straight {way:beside} {things} {ink}",
    **{f"paint(?grid, ?things, by_value(size, {cases}), beside(?way))":
       "just {way:beside} {things}, put a cell that tells its number of cells: " + told
       for cases, told in map(by_number, (2, 3, 4, 5))},
    # cones of light
    _CONE: "the cone that opens {way} from {it}",
    f"meeting({_CONE})": "the cells that lie in two of these cones",
    f"overlap({_CONE}, border_line(?way))": "the border line where the cone that opens {way} from {it} ends",
    f"overlaps(regions_of(?lamps, {_CONE}))": "in the cone that opens {way} from {lamps:any}",
    f"hit_by(?lamps, {_CONE})": "the cells of {it} in that cone",
    # plants
    "paint(?grid, where(cells_of(?seen, ?seed), ?which), ?ink, shifted(?way, 1))":
        "colour the cell just {way:beside} each {seed} cell {which}{ink:in}",
    "paint(?grid, where(cells_of(?seen, ?seed), ?which), ?plainink, shifted(?way, 1))":
        "colour {plainink} the cell just {way:beside} each {seed} cell {which}",
    "paint(paint(?grid, ?seeds, ?ink, ray(?way)), ?seeds, ?top, overlap(ray(?way), border_line(?way)))":
        "draw {ink:a} line {way} from {seeds} to the border{ink:after}, and {top:a} cell{top:after} at its end",
    f"paint(paint(?grid, ?seeds, ?ink, {_STEM}), ?seeds, ?top, shifted(?way, 3))":
        "draw {ink:a} stem of two cells {way} from {seeds}{ink:after}, and {top:a} cell{top:after} at its end",
    **{f"paint(paint(?grid, ?seeds, ?ink, shifted(?way, 1)), ?seeds, ?top, {region})":
       f"draw {{ink:a}} stem of one cell {{way}} from {{seeds}}{{ink:after}}, and {says}{{top:after}} at its end"
       for region, says in (
           ("of(shifted(?way, 3), halo(by_side))", "{top:a} open plus"),
           ("of(shifted(?way, 3), halo(by_corner))", "{top:a} ring"),
           ("of(shifted(?way, 3), union(itself, halo(by_corner)))", "{top:a} 3 by 3 square"),
           ("of(shifted(?way, 3), union(itself, halo(by_side)))", "{top:a} plus"))},
    "paint(?grid, ?seeds, ?ink, measured_block(?way, number_ahead(?back, ?others)))":
        "draw {ink:a} bar {way} from {seeds}{ink:after}, with as many cells as there are {others:many} straight "
        "{back:beside} it",
    # along a path
    _ALONG: "number of steps along the path from {others:any}",
    f"most({_ALONG})": "at the far end of the path from {others:any}",
    f"paint(?grid, where(cells(?seen, ?ground), most({_ALONG})), ?ink, itself)":
        "make the far end of the path from {others:any} {ink}",
    f"paint(paint(?grid, ?others, ?plainink, itself), where(cells(?seen, ?ground), most({_ALONG})), ?plainend, "
    "itself)": "colour {others} {plainink}, and the far end of the path from there {plainend}",
    f"paint(?grid, where(cells(?seen, ?ground), even({_ALONG})), ?plainink, itself)":
        "colour {plainink} every second cell along the path from {others:any}, beginning with that one",
    f"paint(?grid, where(cells(?seen, ?ground), not(even({_ALONG}))), ?plainink, itself)":
        "colour {plainink} every second cell along the path from {others:any}, beginning with the one next to it",
    f"even({_ALONG})": "an even number of steps along the path from {others:any}",
    f"not(even({_ALONG}))": "an odd number of steps along the path from {others:any}",
    **{test.format(_ALONG):
       f"that [is|are] {says} away from {{others:any}} along the path {as_} there are {{dots:many}}"
       for test, says, as_ in (("equals({}, count(?dots))", "as many steps", "as"),
                               ("not(at_least({}, count(?dots)))", "fewer steps", "than"),
                               ("at_least({}, plus(count(?dots), 1))", "more steps", "than"),
                               ("not(at_least({}, plus(count(?dots), 1)))", "no more steps", "than"))},
    **{f"paint(?grid, cells(?seen, ?ground), counted_on(?a, {_ALONG}, ?a, {', '.join(f'?{c}' for c in more)}), itself)":
       f"go along the path from {{others:any}} and colour its cells {{a}}, {says} in turn"
       for more, says in (("b", "{b}"), ("bc", "{b}, {c}"))},
    # pipes
    "of_held(where(cells(?seen, ?ground), both(not(is_colour(?a)), not(is_colour(?b)))))":
        "the colour in it that is neither {a} nor {b}",
    # stems
    "led_by(runs(?n, ?axis), until(?way, ?floor))":
        "{way} until a part of it that is {n} or more cells wide touches {floor:any}",
    f"choose_step(equals(extent(horizontal), 1), until(?way, ?floor), {_LANDS})":
        "{way} until it touches {floor:any}, but where it is wider than one cell, until a part that is {n} or more "
        "cells wide touches it",
    f"choose_step(equals(extent(horizontal), 1), to_border(?way), {_LANDS})":
        "{way} to the border if it is only one cell wide, otherwise until a part that is {n} or more cells wide "
        "touches {floor:any}",
    "paint(move(?grid, ?things, ?step, ?ground), pieces(?grid, ?plaincolour, ?near), ?plaincolour, itself)":
        "move {things} {step}; the {plaincolour} cells stay as they were, on top",
    # piles
    "chained(where(?things, touches_side(?way)), halo(by_side))": "connected to the {way:side} border",
    "overlaps(regions_of(?others, beside(?way)))": "just {way:beside} {others:any}",
    "chained(?others, beside(?way))": "in the pile {way:beside} {others:any}",
    **{f"where(where(?things, {pile}), not(is_colour(?key)))": f"{{things:noun}} {says} the {{key}} object"
       for pile, says in (("chained(pieces(?seen, ?key, ?near), beside(?way))", "in the pile {way:beside}"),
                          ("not(chained(pieces(?seen, ?key, ?near), beside(?way)))", "not in the pile {way:beside}"))},
    "where(?things, chained(pieces(?seen, ?key, ?near), beside(?way)))":
        "the {key} object and the pile {way:beside} it",
    f"paint(?grid, where(?things, {_PILE}), ?key, itself)": "colour {key} the pile {way:beside} the {key} object",
    f"erase(?grid, where(where(?things, {_PILE}), not(is_colour(?key))), ?ground)":
        "remove the pile {way:beside} the {key} object<ground:, leaving {ground}/>",
    f"keep(?grid, where(where(?things, {_PILE}), not(is_colour(?key))), ?ground)":
        "keep only the pile {way:beside} the {key} object<ground:; the rest becomes {ground}/>",
    "erase(erase(?grid, pieces(?seen, ?key, ?near), ?ground), where(objects(?seen, ?ground, ?by), "
    f"not({_PILE})), ?ground)":
        "keep only the pile {way:beside} the {key} object<ground:; the rest becomes {ground}/>",
}

"""What whole expressions are called: "the top row of the grid" for the(lines(input, horizontal), most(edge(up))).

A phrase is a template for a pattern: a program text with holes. Where an expression has that
shape, the template is said instead of the words' own, with the holes' values by name; the steps
between are not told. A hole whose name begins with `int` stands for a whole number only, one whose
name begins with `plain` for a word alone, with `single` for one thing. The forms
{name:form} are those of wording.py. Phrases for whole rules are in the package stock.
"""
from __future__ import annotations

import re
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import NamedTuple

from . import types
from .phrasing import BACK, CORNER_SQUARES, ENDED_COLUMNS, ENDED_ROWS, SEE_THROUGH, colour_lists
from .program import HOLE, INT, Node, holes
from .registry import WORDS, Word
from .stock import STOCK
from .text import parse_expression
from .types import Type

FORM = re.compile(r"\{(\w+)(?::(\w+))?\}")
"""A place in a template for an argument, and the form that it is asked for."""
NUMBER = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
"""A place in a template with a singular and a plural."""
DOUBT = re.compile(r"<(\w+):([^<>/]*)/([^<>/]*)>")
"""A place in a template with a detail, what is said of it, and what is said where there is no doubt about it."""
_BEFORE_NOUN = (r"\{%s\} ((?:cell|object|area|line|part|rectangle|(?:hollow )?square|bar|box|ring|[LTU] shape|plus|X)"
                r"s?(?:\[[^\[\]]*\])?)")


class Said(NamedTuple):
    """A template, what its names stand for, and the expressions that it tells (not those that the names stand for)."""
    says: str
    args: dict[str, list[Node]]
    tells: tuple[Node, ...]


_CORNERS = ("join(join(crop(the(?parts, most(edge(up_left)))), crop(the(?parts, most(edge(up_right)))), right), "
            "join(crop(the(?parts, most(edge(down_left)))), crop(the(?parts, most(edge(down_right)))), right), down)")
_PILED = ("over(over(over(crop(the(?parts, most(edge(?a)))), crop(the(?parts, most(edge(?b)))), ?ground), "
          "crop(the(?parts, most(edge(?c)))), ?ground), crop(the(?parts, most(edge(?d)))), ?ground)")
_BOX = "<edge:the bounding box of {it}/{it}>"
_LAID = (("over(?grid, turn(?grid, ?symmetry), ?ground)", "{grid}"),
         ("over(crop(?a), turn(crop(?a), ?symmetry), ?ground)", "{a}"))
_PHRASES = {
    # objects
    "the(lines(?grid, ?axis), most(edge(?way)))": "{way:side} {axis:rows}",
    "the(panels(?grid, ?plain), most(edge(?way)))": "{way:side} part between {plain} lines",
    "the(panels(?grid, ?plain), least(edge(up)))": "bottom part between {plain} lines",
    "the(panels(?grid, line_colour(?seen)), most(edge(?way)))":
        "{way:side} part between the lines that cross the grid",
    "panels(?grid, line_colour(?seen))": "part[|s] between the lines that cross the grid",
    "the(parts(?grid, ?n), most(edge(?way)))":
        "{way:side} one of the {n} by {n} equal parts of the grid",
    **{f"the(strips(?grid, {n}, {axis}), most(edge({slant})))": f"{side} {part}"
       for slant, sides in (("up_left", ("left", "top")), ("up_right", ("right", "top")),
                            ("down_left", ("left", "bottom")), ("down_right", ("right", "bottom")))
       for axis, side in zip(("horizontal", "vertical"), sides, strict=True)
       for n, part in (("2", "half"), ("3", "third"), ("?n", "one of {n} equal parts of the grid"))},
    "the(strips(?grid, ?n, ?axis), most(edge(?way)))":
        "{way:side} part of the grid cut into {n} {axis:spread}",
    "where(cells(?grid, ?ground), both(not(touches_border), "
    "shares(colour, where(cells(?grid, ?ground), touches_border))))": "dot[|s] in the colour of a side of the grid",
    "where(cells(?grid, ?ground), is_colour(?colour))": "{colour} cell[|s]",
    "the(parts(?grid, 2), most(edge(?way)))": "{way:side} quarter",
    "parts(?grid, 2)": "quarter[|s] of the grid",
    "the(strips(?grid, 2, ?axis), most(edge(?way)))": "{way:side} half",
    "together(cells_of(?grid, ?a), cells_of(?grid, ?b))": "{a} [or|and] {b} cell[|s]",
    "together(pieces(?grid, ?a, ?near), pieces(?grid, ?b, ?near))": "{a} [or|and] {b} object[|s]",
    "where(layers(?grid, ?ground), is_colour(?colour))": "set[|s] of {colour} cells",
    "region_of(whole(?grid), border_line(?way))": "the <sign:{way:place}/{way:sign}>",
    # predicates
    "both(like(?key, the(?things, ?test)), not(?test))":
        "of the same {key} as the one {test}, but not [that one|those]",
    "not(either(is_colour(?a), is_colour(?b)))": "that [is|are] neither {a} nor {b}",
    **{f"both({both})": f"with a {kind} colour other than {{colour}}"
       for test, kind in (("unique(colour)", "unique"), ("not(unique(colour))", "repeated"))
       for both in (f"not(is_colour(?colour)), {test}", f"{test}, not(is_colour(?colour))")},
    "first(?int)": "among the first {int} in reading order",
    "at_least(count_of(?a), plus(measure(?thing, count_of(?a)), 1))": "with more {a} cells than {thing}",
    "not(at_least(count_of(?a), measure(?thing, count_of(?a))))": "with fewer {a} cells than {thing}",
    "both(like(count_of(?a), the(?things, ?test)), not(?test))":
        "with as many {a} cells as the one {test}, but not [that one|those]",
    "exceeds(count_of(?a), count_of(?b))": "with more {a} cells than {b} ones",
    "equals(cells_in(of(end_lines(?top, 1), first_met(?way, cells(?grid, ?ground)))), 0)":
        "whose top can be seen from the {way:side}",
    "either(equals(cells_in(of(end_lines(?top, 1), first_met(?way, ?others))), 0), "
    "equals(cells_in(of(end_lines(?top, 1), first_met(?back, ?others))), 0))":
        "whose top can be seen from the {way:side} or from the {back:side}",
    "equals(cells_in(first_met(?way, cells(?grid, ?ground))), 0)": "with nothing in the way to the {way:side} border",
    "ranked(edge(?way), count(?things))": "whose number {way:from} is that of {things:all}",
    "ranked(size, count(?things))": "whose number in order of size (smallest first) is that of {things:all}",
    "top(edge(?way), count(?things))": "among the first from the {way:side} side, as many as there are {things:many}",
    "top(size, count(?things))": "among the largest, as many as there are {things:many}",
    "equals(cells_in(within(of(measured_block(?way, size), end_lines(?way, 1)), ?others)), 1)":
        "with {others:any} just as far {way} of [its|their] end as [it is|they are] long",
    "exceeds(filled(?ground), count_of(?ground))": "that [is|are] more than half full",
    "balances(count_of(?a), count_of(?b))": "with as many {a} cells as {b} ones",
    "ranked(edge(?way), ?n)": "that [is|are] number {n} {way:from}",
    "both(not(is_colour(?a)), not(is_colour(?b)))": "that [is|are] neither {a} nor {b}",
    "most(pile(?region))": "on top of all others",
    "least(pile(?region))": "beneath all others",
    "both(touches_side(left), touches_side(right))": "that reach[es|] from the left to the right border",
    "both(touches_side(up), touches_side(down))": "that reach[es|] from the top to the bottom border",
    "at_least(cells_in(reach(?way, ?others)), 1)": "with {others:any} {way:beside} [it|them]",
    "equals(cells_in(reach(?way, ?others)), 0)": "without {others:any} {way:beside} [it|them]",
    "equals(number_ahead(?way, ?others), 0)": "without {others:any} straight {way:beside} [it|them]",
    "not(equals(number_ahead(?way, ?others), 0))": "with {others:any} straight {way:beside} [it|them]",
    "equals(cells_in(between(?axis)), count(?things))": "that can hold just as many cells as there are {things:many}",
    **{f"{word}(cells_in({gap}))": f"with the {word} room between [its|their] cells" for word in ("most", "least")
       for gap in ("between(?axis)", "union(between(horizontal), between(vertical))",
                   "union(between(falling), between(rising))")},
    "every_nth_thing(edge(?way), ?n)": "that [is|are] the first from the {way:side} or every {n}th after it",
    # regions
    "without(box, frame)": "<edge:the bounding box of {it} without its edge/the inside of {it}>",
    "without(box_corners, itself)": "the missing corners of <edge:the bounding box of {it}/{it}>",
    "of(box_inside, frame)": "the cells just inside the edge of <edge:the bounding box of {it}/{it}>",
    "of(box_inside, box_inside)":
        "<edge:all of the bounding box of {it} but a border two cells thick/all of {it} but a border two cells thick>",
    "of(box_inside, box_corners)": "the four cells just inside the corners of <edge:the bounding box of {it}/{it}>",
    "of(of(box_inside, box_inside), frame)":
        "the ring of cells two steps inside the edge of <edge:the bounding box of {it}/{it}>",
    "union(beside(?a), beside(?b))": "the cells one step {a} and one step {b} from {it}",
    "union(?a, of(?a, ?b))": "{a} and {b:that}",
    "without(?a, of(?a, ?b))": "{a} without {b:that}",
    "union(box_corner(?a), box_corner(?b))":
        "the {a:corner} and the {b:corner} of <edge:the bounding box of {it}/{it}>",
    "union(between(horizontal), between(vertical))": "the cells between cells of {it} in the same row or column",
    "union(between(falling), between(rising))": "the cells between cells of {it} on the same diagonal",
    "union(itself, ray(?ways))": "{it} and the ray from there going {ways} to the border",
    "corner_ray(diagonally)": "the rays from all four corners of <edge:the bounding box of {it}/{it}> outward",
    "without(?a, meeting(?a))": "the part of {a} that meets no other",
    "overlap(itself, border_line(?way))": "the cells of {it} at the {way:side} border",
    "overlap(ray(?ways), border_line(?way))": "the place at the border that {it} would reach going {ways}",
    "overlap(ray_through(?tip), "
    "of(within(ray_through(?tip), pieces(?grid, ?ground, ?near)), halo(by_corner)))":
        "the first cell other than {ground} that the ray leaving {it} through {tip} meets",
    "of(measured_block(?way, size), end_lines(?way, 1))":
        "the cell as far {way} of the end of {it} as it is long",
    "of(measured_block(right, ?number), shifted(left, 1))":
        "a bar from {it} to the right, as long as its {number} (its own cell counted)",
    "without(grown(?n), grown(?less))": "the ring of cells {n} steps from {it}",
    "of(overlap(itself, box_corners), union(between(falling), between(rising)))":
        "the diagonal between the corner cells of {it}",
    "within(track(?step), regions_of(all_of_colour(?grid, ?post), union(between(horizontal), between(vertical))))":
        "the gaps between {post} cells that {it} passes when it moves {step}",
    "within(line(?along), regions_of(?others, line(?across)))":
        "the crossing of the {along:line} of {it} with the {across:line} of {others:any}",
    "hit_by(?others, cross)": "the cells of {it} in the row or column of {others:any}",
    "hit_by(?others, line(?axis))": "the cells of {it} in the {axis:line} of {others:any}",
    "corner_ray(straight)": "the rays outward from all four sides of <edge:the bounding box of {it}/{it}>",
    "overlap(ray(?a), ray(?b))": "the place where the rays going {a} and {b} from {it} meet",
    "met_by(box, 1)":
        "<edge:the cells where the bounding box of {it} meets that of another/the cells where {it} meets another>",
    "meeting(box)":
        "<edge:the cells where the bounding box of {it} meets that of another/the cells where {it} meets another>",
    **{f"overlap({', '.join(pair)})": f"the middle {{axis:line}} of {_BOX}"
       for pair in (("of(centre, line(?axis))", "box"), ("box", "of(centre, line(?axis))"))},
    **{f"overlap({', '.join(pair)})": "the middle {axis:line} of {it}"
       for pair in (("of(centre, line(?axis))", "itself"), ("itself", "of(centre, line(?axis))"))},
    **{f"overlap({', '.join(pair)})": "the middle row and column of {it}"
       for pair in (("of(centre, cross)", "itself"), ("itself", "of(centre, cross)"))},
    **{f"overlap({', '.join(pair)})": f"the middle row and column of {_BOX}"
       for pair in (("of(centre, cross)", "box"), ("box", "of(centre, cross)"))},
    "met_by(?region, 1)": "the cells where {region} meets that of another",
    "union(measured_block(?a, ?key), measured_block(?b, ?key))":
        "bars {a} and {b} from {it}, as wide as it and as long as its {key}",
    "union(corner_ray(?a), corner_ray(?b))":
        "the rays outward from the {a:corner} and the {b:corner} of <edge:the bounding box of {it}/{it}>",
    "union(end_lines(?a, 1), end_lines(?b, 1))": "the {a:edge_line} and the {b:edge_line} of {it}",
    "union(end_lines(up, 1), end_lines(down, 1))": "the top and bottom row of {it}",
    "union(end_lines(left, 1), end_lines(right, 1))": "the left and right column of {it}",
    "overlap(own_quarter, grid_edge)": "the edge of the grid in the quarter that holds {it}",
    ENDED_ROWS: "the full rows with cells of {it} at both ends",
    ENDED_COLUMNS: "the full columns with cells of {it} at both ends",
    f"union({ENDED_ROWS}, {ENDED_COLUMNS})":
        "the full rows and columns with cells of {it} at both ends",
    "overlap(own_quarter, cross)": "the row and column through {it} within its quarter of the grid",
    "overlap(own_quarter, line(?axis))": "the {axis:line} through {it} within its quarter of the grid",
    "overlap(grid_edge, own_quarter)": "the edge of the grid in the quarter that holds {it}",
    "end_lines(?way, largest(?things, extent(vertical)))":
        "the lines of {it} at its {way:side} side, as many as the highest of {things:all} has",
    "of(box_corner(?way), beside(?way))": "the cell off the {way:corner} of <edge:the bounding box of {it}/{it}>",
    "union(of(box_corner(?a), beside(?a)), of(box_corner(?b), beside(?b)))":
        "the cells off the {a:corner} and the {b:corner} of <edge:the bounding box of {it}/{it}>",
    **{f"of(union(itself, ray({way})), every_nth({back}, ?n))": f"every {{n}}th cell going {way} from {{it}}"
       for way, back in BACK.items()},
    "overlap(half_way(horizontal), line(horizontal))": "the cells from {it} half way to the next one in its row",
    "overlap(half_way(vertical), line(vertical))": "the cells from {it} half way to the next one in its column",
    "overlap(?a, grid_edge)": "the part of {a} at the edge of the grid",
    "overlap(cross, grid_edge)": "the cells at the edge of the grid in line with {it}",
    "overlap(line(?axis), grid_edge)": "the cells at the edge of the grid in the {axis:line} of {it}",
    "end_lines(?way, 1)": "the {way:edge_line} of {it}",
    # steps
    "choose_step(?test, to_border(?a), to_border(?b))": "{a} to the border if {test:told}, otherwise {b}",
    "choose_step(touches_side(?a), to_border(?b), to_border(?a))":
        "<opposite:{b} to the border if it is at the {a:side} border, else {a} to the border/straight to the opposite "
        "border>",
    "choose_step(touches_side(?a), to_border(?b), choose_step(touches_side(?b), to_border(?a), "
    "choose_step(touches_side(?c), to_border(?d), to_border(?c))))":
        "<opposite:{b} to the border if it is at the {a:side} border, {a} if at the {b:side}, {d} if at the {c:side}, "
        "else {c}/straight to the opposite border>",
    "heading(?n, rest_of_box)": "{n} steps towards its open side",
    "receding(?n, rest_of_box)": "{n} steps away from its open side",
    "into_corner(rest_of_box)": "into the corner that it fits",
    "towards_alike(where(cells(?grid, ?ground), touches_border), colour)": "towards the side of its own colour",
    "ripples(spacing(?things))":
        "square rings around {it} as far as the border, as far apart as the nearest two of {things:all}",
    "ripples(?int)": "square rings around {it} as far as the border, each {int} cells from the one before",
    "wide_halo(half_side)": "the ring around {it} that is half as wide as it",
    "wide_halo(long_side)": "the ring around {it} that is as wide as it",
    "overlap(?a, realm)": "the part of {a} that is nearer to {it} than to any other",
    "overlap(end_to_end, itself)": "the cells of {it} in line with its ends",
    "union(dodging_ray(?way, left, ?stones), dodging_ray(?way, right, ?stones))":
        "the rays going {way} from {it} to the border, which step to both sides wherever {stones:any} stands in their "
        "way",
    "beam(coloured(?colour), count_of(?colour))":
        "the ray that leaves {it} at its {colour} cell, straight to the border",
    "beam(coloured(?colour), ?key)":
        "the beam that leaves {it} at its {colour} cell, straight to the border: the cells that are less than its "
        "{key} from that line",
    # inks
    "of_aligned(where(cells(?grid, ?ground), touches_side(?way)), ?axis)":
        "the colour at the {way:side} border in the same {axis:line}",
    **{f"of_aligned(where(cells(?grid, ?ground), touches_side({way})), {axis})": f"the colour at the {end}"
       for way, axis, end in (("left", "horizontal", "left end of its row"), ("up", "vertical", "top of its column"),
                              ("right", "horizontal", "right end of its row"),
                              ("down", "vertical", "bottom of its column"))},
    "of_aligned(where(cells(?grid, ?ground), touches_border), ?axis)":
        "the colour at the border in the same {axis:line}",
    # colours
    "colour_of(the(layers(?grid, commonest(?grid)), most(size)))": "the second commonest colour of {grid}",
    "of_held(regions_of(?things, ?region))": "the colour of {region}",
    "of_previous(clockwise(?other))": "the colour of the one before it, clockwise around the middle of {other}",
    "ink_for(?thing, main_colour(?ground))": "the commonest colour of {thing} other than <ground:{ground}/the "
    "background>",
    # numbers
    "divided(?n, 2)": "half {n}",
    "divided(measure(?large, ?key), measure(?small, ?key))": "how often the {key} of {small} goes into that of {large}",
    # grids
    "paint(erase(?grid, ?things, ?ground), ?things, own_colour, moved(?step))":
        "move {things} {step}<ground:, leaving {ground}/>",
    "paint(erase(?grid, ?things, ?ground), ?things, own_colour, shifted(?way, ?n))":
        "move {things} {way} by {n}<ground:, leaving {ground}/>",
    **{f"paint(erase(?grid, ?things, ?ground), ?things, own_colour, {region})":
       f"keep of {{things}} only {says}<ground:; the rest becomes {{ground}}/>"
       for region, says in {"outline": "its outline", "interior": "the cells off the edge of its bounding box",
                            "half(?way)": "its {way:side} half", "coloured(?colour)": "its {colour} cells"}.items()},
    "upscale(downscale(?grid, ?n), ?n)": "fill each {n} by {n} block with its main colour",
    "upscale(summary(blocks(?grid, ?n), ?ink), ?n)": "fill each {n} by {n} block{ink:with}",
    "paste(?grid, region_of(whole(?grid), of(border_line(?side), beside(?back))), "
    "bar(measure(whole(?grid), extent(?axis)), ?n, ?way, ?ink, ?ground))":
        "fill the {side:rank} next to the {side:side} border, going {way}: first as many {ink} cells as {n}, then "
        "{ground}",
    "square(1, ?ink)": "output a single cell in {ink}",
    **{f"square(1, ink_for(whole(?grid), choose(?test, {yes}, {no})))":
       f"output a single cell, {one} if {{grid}}: {{test:told}}, else {other}"
       for yes, no, one, other in (("own_colour", "?no", "in the commonest colour", "{no}"),
                                   ("?yes", "own_colour", "{yes}", "in the commonest colour"))},
    "square(1, ink_for(?thing, choose(?test, ?yes, ?no)))":
        "output a single cell, {yes} if {thing}: {test:told}, else {no}",
    "square(?int, ink_for(?thing, choose(?test, ?yes, ?no)))":
        "output a {int} by {int} square, {yes} if {thing}: {test:told}, else {no}",
    "keep(square(?int, ?ink), where(cells_of(square(?int, ?ink), ?ink), first(?n)), ?ground)":
        "make a {ground} {int} by {int} square and colour its first {n} cells in reading order {ink}",
    "paint(square(?int, ?ground), where(cells_of(square(?int, ?ground), ?ground), first(?n)), ?ink, itself)":
        "make a {ground} {int} by {int} square and colour its first {n} cells in reading order {ink}",
    "crop(region_of(whole(?grid), without(itself, box_corner(?way))))": "take {grid} without its {way:edge_line}",
    "turn(crop(region_of(whole(?grid), without(itself, box_corner(?way)))), ?symmetry)":
        "take {grid} without its {way:edge_line}, {symmetry}",
    "carry_on(?grid, ?int, ?way)": "continue the pattern of {grid} {way} by {int} {way:rank}s",
    "square(?int, ?ink)": "make a {int} by {int} square in {ink}",
    "diagonal(?int, ?axis, ?ink, ?ground)":
        "make a {ground} {int} by {int} square with {ink:a} diagonal {axis:ends}{ink:after}",
    "crop(the(parts(?grid, ?int), most(edge(?way))))":
        "divide the grid into {int} by {int} equal parts, and crop to the {way:side} one",
    "crop(the(parts(?grid, 2), most(edge(?way))))": "crop to the {way:side} quarter",
    "tile(?grid, ?int, ?int)": "repeat {grid} {int} times down and across",
    "tile(?grid, ?n, ?n)": "repeat {grid} down and across, each as many times as {n}",
    "repeated(?grid, ?int, ?axis)": "put {int} copies of {grid} {axis:spread}",
    "repeated(?grid, colours_in(?grid, ?ground), ?axis)":
        "put copies of {grid} {axis:spread}, one for each of its colours other than {ground}",
    "repeated(?grid, count(?things), ?axis)": "put copies of {grid} {axis:spread}, one for {things}",
    "upscale(?grid, measure(whole(?grid), extent(horizontal)))": "enlarge {grid} as many times as it is wide",
    "upscale(?grid, ?int)": "enlarge {grid} {int} times",
    "join(?grid, turn(?grid, ?symmetry), ?way)": "put a copy of {grid}, {symmetry}, {way:beside} it",
    "join(?grid, ?grid, ?way)": "put a copy of {grid} {way:beside} it",
    "join(turn(?grid, ?symmetry), ?grid, ?way)": "put {grid} {way:beside} a copy of it, {symmetry}",
    "join(join(?grid, square(1, ?ink), ?way), square(1, ?ink), ?back)": "put a cell in {ink} at both ends of {grid}",
    "join(?grid, crop(the(lines(?grid, ?axis), most(edge(?way)))), ?way)":
        "put a copy of the {way:edge_line} {way:beside} {grid}",
    "join(?grid, crop(the(lines(?from, ?axis), most(edge(?way)))), ?way)":
        "put a copy of the {way:edge_line} of {from} {way:beside} {grid}",
    "over(crop(?a), crop(?b), ?ground)": f"lay {{b}} over {{a}}{SEE_THROUGH}",
    "over(crop(?a), turn(crop(?a), ?symmetry), ?ground)": f"lay a copy of {{a}}, {{symmetry}}, over it{SEE_THROUGH}",
    "over(crop(?a), turn(crop(?b), ?symmetry), ?ground)": f"lay {{b}}, {{symmetry}}, over {{a}}{SEE_THROUGH}",
    **{f"over({copied.replace('?symmetry', one)}, turn({copied.replace('?symmetry', one)}, {other}), ?ground)":
       f"overlay {name} with its mirror images, left to right and top to bottom{SEE_THROUGH}"
       for one, other in (("flip_up_down", "flip_left_right"), ("flip_left_right", "flip_up_down"))
       for copied, name in _LAID},
    **{f"over({copied}, turn({copied}, ?then), ?ground)":
       f"lay a copy of {name}, {{symmetry}}, over it, then a copy of the whole, {{then}}{SEE_THROUGH}"
       for copied, name in _LAID},
    **{f"over(?grid, turn(?grid, {flip}), ?ground)": f"overlay {{grid}} with its mirror image, {how}{SEE_THROUGH}"
       for flip, how in (("flip_left_right", "left to right"), ("flip_up_down", "top to bottom"))},
    "over(?grid, turn(?grid, ?symmetry), ?ground)": f"lay a copy of {{grid}}, {{symmetry}}, over it{SEE_THROUGH}",
    "over(over(over(crop(?a), crop(?b), ?ground), crop(?c), ?ground), crop(?d), ?ground)":
        f"lay four parts over each other{SEE_THROUGH}: at the bottom {{a}}, over it {{b}}, then {{c}}, on top {{d}}",
    f"superimpose({CORNER_SQUARES}, ?ground)":
        f"overlay the 3 by 3 squares in the corners of the grid{SEE_THROUGH}",
    _PILED: f"overlay {{parts:all}}{SEE_THROUGH} in this order, from bottom to top: {{a:side}}, {{b:side}}, "
            "{c:side}, {d:side}",
    **colour_lists("?things", "?key", "list the colours of {{things:all}} in a {file}, {{key:{order}}}",
                   ("ranked", "backwards")),
    "masked(upscale(crop(?key), ?n), crop(?plan), ?ground)":
        "enlarge {key} {n} times, and keep of it what lies where {plan} is "
        "<ground:not {ground}; the rest becomes {ground}/coloured>",
    _CORNERS: "put those four of {parts:all} that lie in the corners together, as they lie",
}


def with_colours(says: str, args: dict[str, list[Node]]) -> str:
    """A template in which a colour that is computed stands behind the noun: it is no adjective."""
    for name, (value, *_) in args.items():
        if value.type is types.Colour and value.args:
            says = re.sub(_BEFORE_NOUN % name, rf"\1 of {{{name}:bare}}", says)
    return says


class Patterns:
    """Templates by the shape of an expression: of those that it has, the one with the most words wins,
    then the one with the fewest holes, then the one whose holes stand for less."""

    def __init__(self, table: dict[str, str], slot: Type | None = None):
        """table: program texts with holes, and their templates. slot: the type of all of them; None: as their
        outermost word says."""
        self._table, self._slot = table, slot
        self.find = lru_cache(maxsize=10_000)(self._found)      # an expression is asked for wherever it stands

    @cached_property
    def _by_head(self) -> tuple[dict[tuple, list[tuple[int, Node, str]]], dict[Word, set[tuple[bool, ...]]]]:
        """Patterns and templates, each with its rank, by the outermost word and those of its arguments (None for a
        hole); and by the outermost word which arguments have one. So an expression is compared with the few patterns
        that begin as it does."""
        patterns = [(parse_expression(text, self._slot or WORDS[text.partition("(")[0]].result, sketch=True), says)
                    for text, says in self._table.items()]
        patterns.sort(key=lambda pattern: (-pattern[0].size, len(holes(pattern[0])), -_limits(pattern[0])))
        found: dict[tuple, list[tuple[int, Node, str]]] = {}
        told: dict[Word, set[tuple[bool, ...]]] = {}
        for rank, (node, says) in enumerate(patterns):
            head = tuple(None if a.word.name == HOLE else a.word for a in node.args)
            found.setdefault((node.word, *head), []).append((rank, node, says))
            told.setdefault(node.word, set()).add(tuple(word is not None for word in head))
        return found, told

    def _likely(self, node: Node) -> list[tuple[int, Node, str]]:
        """The patterns that begin as an expression does, the best first."""
        found, told = self._by_head
        words = [a.word for a in node.args]
        several = [found.get((node.word, *(word if tells else None for word, tells in zip(words, head))), ())
                   for head in told.get(node.word, ()) if len(head) == len(words)]
        return sorted((pattern for patterns in several for pattern in patterns), key=itemgetter(0))

    def _found(self, node: Node) -> Said | None:
        """What is said of an expression as a whole; None where no pattern has its shape."""
        for _, pattern, says in self._likely(node):
            bound: dict[str, Node] = {}
            nodes: list[Node] = []
            if _match(pattern, node, bound, nodes):
                return Said(says, {name: [value] for name, value in bound.items()}, tuple(nodes))
        return None


def _limits(pattern: Node) -> int:
    """How many holes of a pattern do not stand for anything of their type."""
    return sum(name.startswith(("int", "plain", "single")) for name in holes(pattern))


def _match(pattern: Node, node: Node, bound: dict[str, Node], nodes: list[Node]) -> bool:
    if pattern.word.name == HOLE:
        if pattern.value.startswith("int") and node.word is not INT:
            return False
        if pattern.value.startswith("plain") and node.args:
            return False
        if pattern.value.startswith("single") and node.type is not types.Object:
            return False
        return bound.setdefault(pattern.value, node) == node
    nodes.append(node)
    return (pattern.word is node.word and pattern.value == node.value and len(pattern.args) == len(node.args)
            and all(_match(p, n, bound, nodes) for p, n in zip(pattern.args, node.args)))


phrase = Patterns(_PHRASES | STOCK).find

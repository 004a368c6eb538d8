"""What is done to a grid, as a verb says it: "surround each red cell with blue" for a paint of halos.

A paint says four things: of which things, which cells, which colour. For most kinds of cells there is a verb: one
fills, draws, surrounds, connects. In an act's template {ink} is the colour as in "colour them red". {ink:in},
{ink:with} and {ink:by} are the same with a preposition and the space before it; {ink:a} and {ink:adjective} are the
colour before a noun, where it is one word, and {ink:after} what they leave to say. What is drawn has the colour of what
it is drawn from, so these say nothing of its own colour; {ink:own} is {ink:with}, and {ink:its} and {ink:same} are
{ink:a} and {ink:after}, with its own told.
"""
from __future__ import annotations

from .phrases import Patterns
from .program import Node, origin
from .registry import IS_COLOUR
from .types import Grid, Region

REGIONS = Patterns({
    "box": "fill <edge:the bounding box of {things}/{things}>{ink:own}",
    "without(box, meeting(box))":
        "fill <edge:the bounding box of {things}{ink:own}, except where it meets that of another/"
        "{things}{ink:own}, except where it meets another>",
    "rest_of_box": "<edge:complete {things} to a full rectangle{ink:in}/fill the inside of {things}{ink:with}>",
    "inside_of": "fill the inside of {things}{ink:with}",
    "flooded(?colour, ?near)": "fill the {colour} areas ({near}) next to {things}{ink:own}",
    "halo(by_corner)": "surround {things}{ink:own}",
    "of(?region, halo(by_corner))": "surround {region}{ink:own}",
    "halo(by_side)": "surround {things} on its four sides{ink:own}",
    "beside(straight)": "surround {things} on its four sides{ink:own}",
    "beside(diagonally)": "surround {things} diagonally{ink:own}",
    "of(box_inside, frame)":
        "draw {ink:a} frame just inside the edge of {things}{ink:after}",
    "box_halo": "draw {ink:a} frame around {things}{ink:after}",
    "of(box_halo, box_halo)": "draw {ink:a} frame around {things}, one cell away{ink:after}",
    "of(box_halo, box_corners)": "put {ink:a} cell diagonally off each corner of {things}{ink:after}",
    "line(horizontal)": "draw a full {ink:adjective}row through {things}{ink:after}",
    "line(vertical)": "draw a full {ink:adjective}column through {things}{ink:after}",
    "line(?axis)": "draw a full {ink:adjective}{axis:line} through {things}{ink:after}",
    "union(line(?axis), union(of(overlap(line(?axis), border_line(?a)), ray(?c)), of(overlap(line(?axis), "
    "border_line(?b)), ray(?d))))":
        "draw {ink:a} line from border to border through {things}{ink:after}; at the {a:place} it turns {c} and runs "
        "on, at the {b:place} {d}",
    "cross": "draw a full {ink:adjective}row and column through {things}{ink:after}",
    "without(cross, itself)": "draw a full {ink:adjective}row and column through {things}{ink:after}, but not over it",
    "of(?region, line(horizontal))": "draw a full {ink:adjective}row through {region}{ink:after}",
    "of(?region, line(vertical))": "draw a full {ink:adjective}column through {region}{ink:after}",
    "of(?region, cross)": "draw a full {ink:adjective}row and column through {region}{ink:after}",
    "of(?region, ray(straight))": "draw {ink:adjective}rays from {region} in all four directions{ink:after}",
    "of(?region, ray(diagonally))":
        "draw {ink:adjective}diagonal rays from {region} in all four directions{ink:after}",
    "of(?region, ray(?way))": "draw {ink:a} ray {way} from {region} to the border{ink:after}",
    "ray(straight)": "draw {ink:adjective}rays from {things} in all four directions{ink:after}",
    "ray(diagonally)": "draw {ink:adjective}diagonal rays from {things} in all four directions{ink:after}",
    "ray(all_ways)": "draw {ink:adjective}rays from {things} in all eight directions{ink:after}",
    "ray(?way)": "draw {ink:a} ray {way} from {things} to the border{ink:after}",
    **{f"ray({way}_bar(?grid, ?ground))": f"draw {{ink:a}} ray {where} the bar from {{things}}{{ink:after}}"
       for way, where in (("to", "towards"), ("from", "away from"))},
    "union(ray(?a), ray(?b))": "draw {ink:adjective}rays {a} and {b} from {things}{ink:after}",
    **{f"reach({way}_bar(?grid, ?ground), ?others)": f"connect {{things}} to {{others:any}} {where} the bar{{ink:by}}"
       for way, where in (("to", "in the direction of"), ("from", "in the direction away from"))},
    "union(itself, ray(?way))":
        "draw {ink:a} ray {way} from {things} to the border<start:, the start included/>{ink:after}",
    **{region.format(f"ray({way}_bar(?grid, ?ground))"):
       f"draw {{ink:a}} line from {start} {says} the bar{{ink:after}}"
       for region, start in (("{}", "{things}"), ("of(?region, {})", "{region}"))
       for way, says in (("to", "towards"), ("from", "away from"))},
    "ray_until(straight, ?others)":
        "draw {ink:adjective}rays from {things} in all four directions until they meet {others:any}{ink:after}",
    "ray_until(diagonally, ?others)":
        "draw {ink:adjective}diagonal rays from {things} in all four directions until they meet {others:any}"
        "{ink:after}",
    "ray_until(all_ways, ?others)":
        "draw {ink:adjective}rays from {things} in all eight directions until they meet {others:any}{ink:after}",
    "ray_until(?way, ?others)": "draw {ink:a} ray {way} from {things} until it meets {others:any}{ink:after}",
    "union(itself, ray_until(?way, ?others))":
        "draw {ink:a} ray {way} from {things}<start:, the start included/>, until it meets {others:any}{ink:after}",
    "within(ray(?way), ?others)": "draw {ink:a} ray {way} from {things}, only inside {others:any}{ink:after}",
    "ray_towards(?other)": "draw {ink:a} ray from {things} through {other} to the border{ink:after}",
    "ray_away(?other)": "draw {ink:a} ray from {things} away from {other}{ink:after}",
    "reach(straight, ?others)":
        "connect {things} to {others:any} in the same row or column{ink:by}",
    "reach(straight, ?single)": "connect <alone:{single} to {things} in line with it/{things} to {single}>{ink:by}",
    "reach(diagonally, ?others)": "connect {things} to {others:any} on the same diagonal{ink:by}",
    "reach(all_ways, ?others)": "connect {things} to {others:any} in all eight directions{ink:by}",
    "reach(?way, ?others)": "connect {things} to {others:any} {way:beside} it{ink:by}",
    "between(?axis)": "fill gaps between cells of {things} in the same {axis:line}{ink:with}",
    "union(between(horizontal), between(vertical))":
        "fill gaps between cells of {things} in the same row or column{ink:with}",
    "union(between(falling), between(rising))": "fill gaps between cells of {things} on the same diagonal{ink:with}",
    "territory(horizontal)": "fill the columns nearest to {things}{ink:own}",
    "territory(vertical)": "fill the rows nearest to {things}{ink:own}",
    "realm": "fill the cells nearest to {things}{ink:own}",
    "half_way(horizontal)": "fill the columns around {things}{ink:own}, half way to the next",
    "half_way(vertical)": "fill the rows around {things}{ink:own}, half way to the next",
    "corner_ray(straight)":
        "draw {ink:adjective}rays outward from all four sides of <edge:the bounding box of {things}/{things}>"
        "{ink:after}",
    "corner_ray(all_ways)": "draw {ink:adjective}rays outward from all sides and corners of {things}{ink:after}",
    "corner_ray(diagonally)": "draw {ink:adjective}diagonal rays outward from all four corners of {things}{ink:after}",
    "corner_ray(?way)": "draw {ink:a} ray outward from the {way:corner} of {things}{ink:after}",
    "union(corner_ray(?way), corner_ray(?back))":
        "draw {ink:adjective}rays outward from the {way:corner} and the {back:corner} of {things}{ink:after}",
    "ripples(?int)": "draw {ink:adjective}square rings around {things} out to the border, {int} cells apart{ink:after}",
    "corner_to_corner": "connect opposite corners of {things}{ink:by}",
    "of(centre, overlap(ray(?way), border_line(?way)))":
        "on the {way:side} border, in line with the centre of {things}, put {ink:its} cell{ink:same}",
    "overlap(cross, grid_edge)": "on all four edges of the grid, in line with {things}, put {ink:its} cell{ink:same}",
    "of(?region, overlap(cross, grid_edge))":
        "on all four edges of the grid, in line with {region}, put {ink:its} cell{ink:same}",
    "measured_block(?way, ?key)":
        "draw {ink:a} bar {way} from {things}, just as wide and as long as its {key}{ink:after}",
    "union(measured_block(?way, ?key), measured_block(?back, ?key))":
        "draw {ink:adjective}bars {way} and {back} from {things}, just as wide and as long as its {key}{ink:after}",
    "meeting(box)": "colour the cells where <edge:the bounding boxes of {things:many}/{things:many}> overlap {ink}",
}, Region)
"""Acts by the region that is painted, seen from things."""

SCATTERED = Patterns({
    "of(box_inside, frame)": "draw {ink:a} frame just inside the rectangle that {things} span{ink:after}",
    "of(of(box_inside, box_inside), frame)":
        "draw {ink:a} frame two cells inside the rectangle that {things} span{ink:after}",
    "between(?axis)": "connect {things} in the same {axis:line}{ink:by}",
    "union(between(horizontal), between(vertical))":
        "connect {things} in the same row or column{ink:by}",
    "union(between(falling), between(rising))": "connect {things} on the same diagonal{ink:by}",
}, Region)
"""The same where the one thing is cells that lie apart."""

LAYERED = Patterns({
    "between(?axis)": "connect cells of the same colour in the same {axis:line}{ink:by}",
    "union(between(horizontal), between(vertical))":
        "connect cells of the same colour in the same row or column{ink:by}",
    "union(between(falling), between(rising))": "connect cells of the same colour on the same diagonal{ink:by}",
    "box": "fill the bounding box of the cells of each colour{ink:with}",
    "centre": "put {ink:a} cell in the middle between the cells of each colour{ink:after}",
    "of(box, outline)": "draw the outline of the rectangle that the cells of each colour span{ink:in}",
    "of(box, interior)": "fill the inside of the rectangle that the cells of each colour span{ink:with}",
}, Region)
"""The same where the things are all sets of cells of one colour."""

CELLWISE = Patterns({
    "track(towards_alike(?others, ?key))":
        "draw {ink:a} line from {things} to {others:one} of the same {key}{ink:after}",
    "track(until(?way, ?others))": "draw {ink:a} line {way} from {things} to {others:any} or the border{ink:after}",
    "track(to_border(?way))": "draw {ink:a} line {way} from {things} to the border{ink:after}",
    "beside(straight)": "surround {things} on its four sides{ink:own}",
    "beside(diagonally)": "surround {things} diagonally{ink:own}",
    "beside(all_ways)": "surround {things}{ink:own}",
    "beside(?way)": "put {ink:its} cell {way:beside} {things}{ink:same}",
    "union(beside(left), beside(right))": "put {ink:its} cell left and right of {things}{ink:same}",
    "union(beside(up), beside(down))": "put {ink:its} cell above and below {things}{ink:same}",
    "of(box_halo, box_corners)": "surround {things} diagonally{ink:own}",
    "union(itself, beside(straight))": "make {things} {ink:its} plus{ink:same}",
    "union(itself, halo(by_side))": "make {things} {ink:its} plus{ink:same}",
}, Region)
"""The same where the things are single cells."""

CHOSEN = Patterns({
    "paint(?grid, ?things, of_next(box_area), itself)":
        "colour {things} in the colour of <ring:the next one in order of area of the bounding box (the last takes the "
        "first's)/the one around it, and the outermost in that of the innermost>",
    "paint(?grid, ?things, of_opposite(box_area), itself)":
        "swap the colours of <ring:{things:all}, the first in order of area of the bounding box with the last/"
        "{things:all}, the outermost with the innermost>, and so on",
    "paint(?grid, everything(?seen, ?ground), ?ink, centre)":
        "put {ink:a} cell in the middle between the coloured cells{ink:after}",
    "paint(?grid, ?things, own_colour, moved(?step))": "copy {things} {step}",
    "paint(?grid, ?things, own_colour, shifted(?way, ?n))": "copy {things} {way} by {n}",
    "paint(?grid, ?singlea, ?ink, reach(straight, ?singleb))": "connect {singlea} to {singleb}{ink:by}",
    "paint(?grid, ?things, ?ink, reach(straight, ?things))":
        "connect {things:many} in the same row or column{ink:by}",
    "paint(?grid, ?things, ?ink, union(overlap(dotted(reach(straight, ?things)), realm), "
    "meeting(dotted(reach(straight, ?things)))))":
        "connect {things:many} in the same row or column by dotted {ink:adjective}lines from both ends{ink:after}",
    "paint(?grid, ?things, ?ink, reach(diagonally, ?things))": "connect {things:many} on the same diagonal{ink:by}",
    "paint(?grid, ?things, choose(?test, own_colour, ?ink), itself)": "colour {things} {ink} unless {test:told}",
}, Grid)
"""Acts by the whole expression."""

DRAWN = frozenset((
    "line", "cross", "ray", "ray_until", "ray_through", "ray_towards", "ray_away", "ray_over_one_colour", "corner_ray",
    "bouncing_ray", "elbow", "reach", "splitting_ray", "rebound", "dodging_ray", "staggered_line", "beam", "procession",
    "copies", "copies_until", "track", "moved", "shifted", "along_edge", "own_line", "ray_ahead", "ray_behind",
    "onward", "spiral", "corner_to_corner", "laid_out", "ripples"))
"""Words of regions that one draws; others are coloured."""

PAINTS = ("paint", "paint_under")
"""Words that paint a region of things."""

MIXED = ("blobs", "everything", "whole", "joined", "together", "lines", "panels", "parts", "strips", "areas",
         "region_of", "regions_of", "halves", "squares", "blocks")
"""Words for things that may have several colours, so that "its own" is told."""

OF_COLOUR = ("pieces", "cells_of", "all_of_colour")
"""Words for things of a colour that they name."""


def is_own(ink: Node) -> bool:
    """Whether things keep the colour that they have."""
    return ink.word.name == "own_colour"


def painted(act: Node) -> Node:
    """The things that are painted, or drawn from."""
    return act.args[1] if act.word.name in PAINTS else act.args[0]


def own_word(act: Node) -> str:
    """The colour of the things that are painted, where it is named; "" where it is not."""
    things = origin(painted(act))
    return next((arg.word.says for arg in things.args if arg.word.marks == IS_COLOUR), "") \
        if things.word.name in OF_COLOUR else ""


def is_drawn(region: Node) -> bool:
    """Whether one draws such cells, as one does a ray, and does not colour them."""
    if region.word.name == "of":
        return is_drawn(region.args[1])
    if region.word.name == "union":
        return all(map(is_drawn, region.args))
    return region.word.name in DRAWN

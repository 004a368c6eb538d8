"""What is done to a grid, as a verb says it: "surround each red cell with blue" for a paint of halos.

A paint says four things: of which things, which cells, which colour. For most kinds of cells there is a verb: one
fills, draws, surrounds, connects. {ink} in an act's template is the colour after "colour them", {ink:in} and {ink:with}
are the same with a preposition and the space before it; what is drawn has the colour of what it is drawn from, so these
say nothing of its own colour.
"""
from __future__ import annotations

from .phrases import Patterns
from .types import Grid, Region

REGIONS = Patterns({
    "box": "fill the bounding box of {things}{ink:with}",
    "rest_of_box": "fill the rest of the bounding box of {things}{ink:with}",
    "inside_of": "fill the inside of {things}{ink:with}",
    "halo(by_corner)": "surround {things}{ink:with}",
    "halo(by_side)": "surround {things} on its four sides{ink:with}",
    "of(box_halo, box_halo)": "draw a frame around {things}, one cell away{ink:in}",
    "of(box_halo, box_corners)": "put a cell diagonally off each corner of {things}{ink:in}",
    "box_halo": "draw a frame around {things}{ink:in}",
    "line(horizontal)": "draw a full row through {things}{ink:in}",
    "line(vertical)": "draw a full column through {things}{ink:in}",
    "line(?axis)": "draw the whole {axis:line} through {things}{ink:in}",
    "cross": "draw a full row and column through {things}{ink:in}",
    "ray(straight)": "draw rays from {things} in all four directions{ink:in}",
    "ray(diagonally)": "draw diagonal rays from {things} in all four directions{ink:in}",
    "ray(all_ways)": "draw rays from {things} in all eight directions{ink:in}",
    "ray(?way)": "draw a ray {way} from {things} to the border{ink:in}",
    "union(itself, ray(?way))": "draw a ray {way} from {things} to the border{ink:in}",
    "ray_until(straight, ?others)": "draw rays from {things} in all four directions up to {others:any}{ink:in}",
    "ray_until(?way, ?others)": "draw a ray {way} from {things} up to {others:any}{ink:in}",
    "reach(straight, ?others)": "connect {things} to {others:any} in the same row or column{ink:in}",
    "reach(diagonally, ?others)": "connect {things} to {others:any} on the same diagonal{ink:in}",
    "reach(?way, ?others)": "connect {things} to {others:any} {way:beside} it{ink:in}",
    "between(?axis)": "fill gaps between cells of {things} in the same {axis:line}{ink:with}",
    "union(between(horizontal), between(vertical))":
        "fill gaps between cells of {things} in the same row or column{ink:with}",
    "union(between(falling), between(rising))": "fill gaps between cells of {things} on the same diagonal{ink:with}",
    "beside(straight)": "surround {things} on its four sides{ink:with}",
    "beside(diagonally)": "surround {things} diagonally{ink:with}",
    "corner_ray(diagonally)": "draw diagonal rays outward from all four corners of {things}{ink:in}",
    "ripples(?n)": "draw square rings around {things} to the border, {n} cells apart{ink:in}",
}, Region)
"""Acts by the region that is painted, seen from things."""

LAYERED = Patterns({
    "between(?axis)": "connect cells of the same colour in the same {axis:line}{ink:with}",
    "union(between(horizontal), between(vertical))":
        "connect cells of the same colour in the same row or column{ink:with}",
    "union(between(falling), between(rising))": "connect cells of the same colour on the same diagonal{ink:with}",
    "box": "fill the bounding box of the cells of each colour{ink:with}",
}, Region)
"""The same where the things are all sets of cells of one colour."""

CHOSEN = Patterns({
    "paint(?grid, ?things, choose(?test, ?ink, own_colour), itself)":
        "colour {things} {ink} if {test:told}; leave the others",
    "paint(?grid, ?things, choose(?test, own_colour, ?ink), itself)": "colour {things} {ink} unless {test:told}",
}, Grid)
"""Acts by the whole expression."""

DRAWN = frozenset((
    "line", "cross", "ray", "ray_until", "ray_through", "ray_towards", "ray_away", "ray_over_one_colour", "corner_ray",
    "bouncing_ray", "elbow", "reach", "splitting_ray", "rebound", "dodging_ray", "staggered_line", "beam", "procession",
    "copies", "copies_until", "track", "moved", "shifted", "along_edge", "own_line", "ray_ahead", "ray_behind", "onward",
    "spiral", "corner_to_corner", "laid_out", "ripples"))
"""Words of regions that one draws; others are coloured."""

MIXED = ("blobs", "everything", "whole", "joined", "together", "lines", "panels", "parts", "strips", "areas",
         "region_of", "regions_of", "halves", "squares", "blocks")
"""Words for things that may have several colours, so that "its own" is told."""

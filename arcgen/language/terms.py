"""How words are said in a description, where that is shorter than what the word says of itself.

The template of a word (registry.py) explains it to who has nothing else; in a description the word stands among
others, and on grids that leave little doubt. `<detail:said/unsaid>` in a template is `said`, or, where the pairs leave
no doubt about that detail (unsaid.py), `unsaid`.
"""
from __future__ import annotations

from .details import Detail
from .phrases import Patterns
from .types import Predicate

_SOLO = " (<connectivity:{connectivity}, /><ground:on {background}/>)"
TERMS = {
    # things
    "objects": f"<colours:one-colour object[|s]/object[|s]>{_SOLO}",
    "blobs": f"object[|s]<colours: of any colours/>{_SOLO}",
    "regions": "area[|s]<colours: of one colour/> (<connectivity:{connectivity}/>)",
    "pieces": "{colour} object[|s] (<connectivity:{connectivity}/>)",
    "layers": "set[|s] of same-coloured cells<ground: (not {background})/>",
    "cells": "<ground:cell[|s] that [is|are] not {background}/coloured cell[|s]>",
    "holes": "enclosed <ground:{background} /><ground:area[|s]/area[|s]>",
    "everything": "<ground:everything that is not {background}/everything>",
    "lines": "{axis:rows}",
    "blocks": "{n} by {n} block[|s]",
    "panels": "part[|s] between {separator} lines",
    "parts": "part[|s] of the grid cut into {n} by {n}",
    "strips": "part[|s] of the grid cut into {n} {axis:spread}",
    "inside_box": "the inside of the large box",
    "together": "{things:noun} [or|and] {others:noun}",
    "joined": "{things:all} together",
    # numbers
    "number_touched": "number of {others:many} {connectivity:near}",
    "steps_to": "number of {connectivity:steps} to {others:any}",
    "filled": "number of <ground:cells that are not {background}/coloured cells>",
    "pattern": "pattern<ground: of cells that are not {background}/>",
    "colour_beside": "colour<ground: beside {background}/>",
    "by_value": "by its {property} ({cases})",
    "by_rank": "by its {property}, smallest first ({inks})",
    # predicates
    "is_dot": "of one cell",
    "is_square": "that [is|are] as high as [it is|they are] wide",
    "inside": "inside <edge:the bounding box of {other}/{other}>",
    "holds": "with {others:any} in <own_edge:[its|their] bounding box[|es]/[it|them]>",
    "first": "among the first in reading order, as many as {n}",
    "halfway": "in the middle {axis:between}",
    "symmetric": "that [looks|look] the same {symmetry}",
    "beyond": "{direction:beside} {other}",
    "unique": "with a unique {property}",
    "in_line_with": "in the same {axis:line} as {others:any}",
    "in_corner": "in a corner",
    "chained": "that {others:any} reaches in a chain, from one to the next by {region:others}",
    "touches_border": "at the border",
    "touches_side": "at the {direction:side} border",
    # regions
    "reach": "the cells going {directions} from {it} to {others:any}",
    "ray": "the ray[|s] going {directions} from {it}",
    "ray_until": "the ray[|s] going {directions} from {it} until [it meets|they meet] {others:any}",
    "ray_through": "the ray that leaves {it} through {region}",
    "ray_towards": "the ray from {it} through {other}",
    "ray_away": "the ray from {it} away from {other}",
    "halo": "the cells {connectivity:around} {it}",
    "box": "<edge:the bounding box of {it}/{it}>",
    "box_halo": "the ring around <edge:the bounding box of {it}/{it}>",
    "rest_of_box": "<edge:the rest of the bounding box of {it}/the inside of {it}>",
    "box_inside": "<edge:the bounding box of {it} without its edge/the inside of {it}>",
    "interior": "<edge:the cells of {it} off the edge of its bounding box/the inside of {it}>",
    "frame": "the edge of <edge:the bounding box of {it}/{it}>",
    "box_corners": "the corners of <edge:the bounding box of {it}/{it}>",
    "box_corner": "the {direction:corner} of <edge:the bounding box of {it}/{it}>",
    "outline": "the outline of {it}",
    "centre": "the centre of {it}",
    "every_nth": "every {n}th {direction:rank} of {it}, starting at the {direction:start},",
    "realm": "the cells nearer to {it} than to any other",
    "territory": "the {axis:across} nearer to {it} than to any other",
    "half_way": "the {axis:across} from {it} half way to the next one",
    "corner_ray": "the ray outward from the {directions:corner} of <edge:the bounding box of {it}/{it}>",
    "spiral": "the spiral inward from the {start:corner} of <edge:the bounding box of {it}/{it}>, starting along the "
              "{axis:line}",
    "elbow": "the path from {it} first along the {axis:line}, then straight to {other}",
    "track": "the track of {it} moving {step}",
    "copies": "copies of {it}, each moved {step} from the last",
    "copies_until": "copies of {it}, each moved {step} from the last, up to the first on {others:any}",
    "end_lines": "the {direction:side} {n} {direction:rank}s of {it}",
    "border_line": "the {direction:side} border",
    "dotted": "every second cell of {region}",
    "hit_by": "the part of {it} that lies in {region:others}",
    "overlap": "the part of {first} that lies in {second}",
    "without": "{first} except {second}",
    "off": "the part of {region} outside {others:all}",
    # inks
    "main_colour": "in <marks:its commonest colour other than {background}/the colour that stands out in it>",
    "main_cells": "the cells of {it} in its commonest colour other than {background}",
    "counted_on": "by its {property}, in turn {inks}, beginning with {start}",
    "other_colour": "the colour of {grid} <ground:that is neither {first} nor {second}/other than {second}>",
    "of_nearest": "the colour of {others:nearest}",
    "of_touching": "the colour of {others:one} that touches it",
    "of_held": "the colour of {others:one} in its bounding box",
    "of_aligned": "the colour of {others:one} in the same {axis:line}",
    "of_standing": "the colour of {others:one} on it",
    "of_alike": "the colour of {others:one} of the same {property}",
    # steps
    "to_border": "{direction} to the border",
    "towards": "towards {others:any} until it touches",
    "towards_alike": "towards {others:one} of the same {property} until it touches",
    "to_alike": "to the place of {others:one} of the same {property}",
    "nearer": "{n} steps towards {other}",
    "away": "{n} steps away from {other}",
    "by_its": "{direction} by its {property}",
    "lined_up": "to the {direction:side} border, side by side without gaps, {property:ranked} going {order}",
    "next_corner": "to the next corner, clockwise",
    # grids
    "move": "move {things} {step}<ground:, leaving {background}/>",
    "copy": "copy {things} {step}",
    "repeat": "repeat {things}, each copy moved {step} from the last, to the border",
    "drop": "let {things} fall {direction}<ground: through {background}/> until it rests on something",
    "gather": "let {things} fall straight towards {other}<ground: through {background}/>, piling up",
    "fall": "let all <ground:cells that are not {background}/coloured cells> fall {direction}",
    "erase": "remove {things}<ground:, leaving {background}/>",
    "keep": "keep only {things:all}<ground:; the rest becomes {background}/>",
    "over": "lay {second} over {first}<ground: ({background} is see-through)/>",
    "masked": "keep of {first} the cells where {second} is <ground:not {background}; the others become {background}/"
              "coloured>",
    "combine": "overlay {things:all}: a cell is {ink} where <ground:a colour other than {background} stands in {logic} "
               "of them, else {background}/{logic} of them [has|have] a colour>",
    "superimpose": "overlay {things:all}<ground: ({background} is see-through)/>",
    "summary": "turn {things} into a single cell{ink:as}",
    "stamp": "copy {pattern}<ground: (without its {clear} cells)/> onto the middle of {things}",
    "cut_out": "cut out {thing}<ground:, on {background}/>",
    "assemble": "lay {things:all} over each other, {region} in one place, and crop to the result"
                "<ground: (other cells {background})/>",
    "kept_by_colour": "for each cell of {plan}, put a copy of {picture} with only the cells of that cell's colour"
                      "<ground: (the others become {background})/>",
    "substitute": "put a copy of {picture} in place of each <ground:cell of {pattern} that is not {background}, and a "
                  "{background} block for each other cell/coloured cell of {pattern}, an empty block for the others>",
    "sheared": "slide each {axis:line} of {grid} one cell further {direction} than the one before"
               "<ground: (new cells {background})/>",
    "mirror_beside": "draw the mirror image of {things} {direction:beside} it",
    "mirror_over": "move {things} to the other side of {others:nearest}, as in a mirror"
                   "<ground:, leaving {background}/>",
    "swap": "swap {first} and {second}",
    "frame_colour": "the colour of the frame",
    "line_colour": "the colour of the dividing lines",
    "without_sign": "remove the {place:sign}",
    "without_lone": "remove the lone dot",
    "without_frame": "remove the frame",
    "bar_chart": "draw a bar for {things}, in its colour and as long as its {length}<ground:, on {background}/>: the "
                 "bars grow {direction} and stand side by side, {property:ranked} going {order}",
    "bar": "make a line of {length} cells going {direction}, first as many {ink} cells as {n}, then {background}",
    "nested": "draw square rings, one inside the other, in the colours of {things:all}, {property:ranked}, beginning "
              "with the innermost",
    "downscale": "shrink {grid} {n} times (each block of cells becomes its commonest colour)",
    "rolled": "shift {grid} {direction} by {n}, wrapping around",
    "changed_in_turn": "change the colours of {grid} as {key} lists: line by line, from the left colour to the right "
                       "one",
    "repeated": "put copies of {grid} {axis:spread}, as many as {n}",
    "square": "make a square in {ink} with as many rows and columns as {n}",
    "diagonal": "make a square in {background} with as many rows and columns as {n}, and its diagonal {axis:ends} "
                "{ink}",
    "canvas": "make a grid in {ink} with this many rows: {rows}, and columns: {columns}",
    "turn": "{symmetry:verb} {grid} {symmetry:how}",
    "turn_in_place": "{symmetry:verb} {things} {symmetry:how} in place",
    "condensed": "remove every row and column that is the same as the one before it",
    "unit_tile": "crop to the smallest tile that is repeated",
    "framed": "put {ink:a} frame around {grid}{ink:after}",
    "carry_on": "continue the pattern of {grid} {direction} by as many lines as {n}",
    "wound": "wind the cells of {grid} up in rows of {n}, to and fro<ground:, on {background}/>",
    "redraw_rest": "wherever the commonest-coloured cells of {things} occur again{symmetries:again}{scales:large}, "
                   "draw the rest of it with them",
    "complete": "complete {things} to a copy of {template}{symmetries:again}{scales:large}",
    "completed_in_own_colours": "complete {things} in its own colours to look like {template}{scales:large}",
}
"""Templates by the word's name."""

PLAINER = {
    ("objects", Detail.CELL): "coloured cell[|s]",
    ("blobs", Detail.CELL): "coloured cell[|s]",
    ("pieces", Detail.CELL): "{colour} cell[|s]",
    **{(things, Detail.DOT): "dot[|s]" for things in ("cells", "objects", "blobs")},
    ("layers", Detail.APART): "object[|s]",
    ("all_of_colour", Detail.CELL): "{colour} cell",
    ("all_of_colour", Detail.PIECE): "{colour} object",
    ("everything", Detail.PIECE): "object",
}
"""Templates for things of which the pairs show something plainer."""

SHAPED = {
    "objects": "{shape}",
    "blobs": "{shape}",
    "regions": "{shape}",
    "pieces": "{colour} {shape}",
    "layers": "{shape}",
    "all_of_colour": "{colour} {shape}",
    "everything": "{shape}",
    "cells": "{shape}",
}
"""Templates for things of which all have one shape."""

ADJECTIVES = Patterns({
    "most(size)": "largest",
    "least(size)": "smallest",
    "middle(size)": "middle-sized",
    "most(extent(horizontal))": "widest",
    "least(extent(horizontal))": "narrowest",
    "most(extent(vertical))": "tallest",
    "least(extent(vertical))": "shortest",
    "most(long_side)": "longest",
    "least(long_side)": "shortest",
    "most(edge(up))": "topmost",
    "most(edge(down))": "lowest",
    "most(edge(left))": "leftmost",
    "most(edge(right))": "rightmost",
    **{f"most(edge({way}))": way.replace("up", "top").replace("down", "bottom").replace("_", "-")
       for way in ("up_left", "up_right", "down_left", "down_right")},
    "both(most(edge(?way)), halfway(?axis))": "{way:side} middle",
    "both(halfway(?axis), most(edge(?way)))": "{way:side} middle",
    "both(halfway(horizontal), halfway(vertical))": "middle",
    "either(most(size), least(size))": "largest and smallest",
    "either(most(long_side), least(long_side))": "longest and shortest",
    "either(most(extent(horizontal)), least(extent(horizontal)))": "widest and narrowest",
    "either(most(extent(vertical)), least(extent(vertical)))": "tallest and shortest",
    "is_colour(?colour)": "{colour}",
    "is_closed": "closed",
    "not(is_closed)": "open",
    "most(colour_count)": "most colourful",
    "least(colour_count)": "least colourful",
    "is_plain": "one-colour",
    "at_least(colour_count, 2)": "multicoloured",
    "top(size, ?int)": "{int} largest",
}, Predicate)
"""Predicates that stand before the noun."""
AREAS = Patterns({
    "is_full": "rectangular",
    "both(is_full, is_square)": "square",
    "both(is_square, is_full)": "square",
}, Predicate)
"""Predicates that stand before the noun of areas: of the background, or enclosed."""
BECOME = Patterns({
    "both(is_full, is_square)": "filled square[|s]",
    "both(is_square, is_full)": "filled square[|s]",
    "is_dot": "single cell[|s]",
    "is_full": "filled rectangle[|s]",
    "is_line(?axis)": "{axis} line[|s]",
}, Predicate)
"""Predicates that give things another noun."""
COLOURFUL = frozenset(("has", "is_plain", "colour_count", "count_of"))
"""Words that tell things by their several colours, so that these need not be told of the noun."""
AGAIN = {"objects": "object[|s]", "blobs": "object[|s]", "pieces": "{colour} object[|s]", "regions": "area[|s]",
         "layers": "set[|s]", "panels": "part[|s]", "parts": "part[|s]", "strips": "part[|s]", "blocks": "block[|s]"}
"""Templates for things of a kind that was told before."""
SUPERLATIVE = ("most", "least", "middle", "top")
"""Words of predicates that fit one thing, but for ties."""

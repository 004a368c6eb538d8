"""How English says it better than word by word: "with the fewest cells" for least(size).

An idiom is a template for a word together with the word it is applied to; it names the
arguments of both. Besides, the forms of geometric words that stand before a noun, and how a
phrase that says which object is meant is denied ("not red") or told of "it" ("it is red").
"""
from __future__ import annotations

import re

IDIOMS = {
    "most(size)": "with the most cells",
    "least(size)": "with the fewest cells",
    "middle(size)": "with the middle number of cells",
    "equals(size)": "of {n} cells",
    "at_least(size)": "of at least {n} cells",
    "even(size)": "with an even number of cells",
    "most(box_area)": "with the largest bounding box",
    "least(box_area)": "with the smallest bounding box",
    "most(long_side)": "with the longest longer side",
    "least(long_side)": "with the shortest longer side",
    "most(edge)": "that reach[es|] farthest {direction}",
    "least(edge)": "that reach[es|] least far {direction}",
    "most(colour_count)": "with the most colours",
    "least(colour_count)": "with the fewest colours",
    "equals(colour_count)": "of {n} colours",
    "at_least(colour_count)": "of at least {n} colours",
    "most(count_of)": "with the most {colour} cells",
    "least(count_of)": "with the fewest {colour} cells",
    "equals(count_of)": "with {n} {colour} cells",
    "at_least(count_of)": "with at least {n} {colour} cells",
    "most(hole_count)": "with the most holes",
    "least(hole_count)": "with the fewest holes",
    "equals(hole_count)": "with {n} holes",
    "at_least(hole_count)": "with at least {n} holes",
    "most(bends)": "with the most bends",
    "equals(bends)": "with {n} bends",
    "equals(ends)": "with {n} ends",
    "most(filled)": "with the most <ground:cells that are not {background}/coloured cells>",
    "least(filled)": "with the fewest <ground:cells that are not {background}/coloured cells>",
    "equals(filled)": "with {n} <ground:cells that are not {background}/coloured cells>",
    "at_least(filled)": "with at least {n} <ground:cells that are not {background}/coloured cells>",
    "top(size)": "among the {n} with the most cells",
    "most(how_common)": "of the commonest {property}",
    "least(how_common)": "of the rarest {property}",
    "common(look)": "that look[s|] like most of the others",
    "unique(size)": "with a different number of cells from the others",
    "unique(shape_any_way)": "whose shape appears only once (turned or mirrored copies count as the same)",
    "unique(shape_any_size)": "whose shape appears only once (larger or smaller copies count as the same)",
    "unique(look)": "that look[s|] like no other",
    "unique(edge)": "that reach[es|] as far {direction} as no other",
    "to_border(to_bar)": "all the way to the bar",
    "by_its(size)": "{direction} by as many cells as it has",
    "like(colour)": "of the same colour as {other}",
    "like(shape)": "of the same shape as {other}",
    "like(count_of)": "with as many {colour} cells as {other}",
    "unique(count_of)": "with a number of {colour} cells that no other has",
    "like(size)": "with as many cells as {other}",
}
"""Template by outer word and inner word."""

FORMS = {
    "verb": {"identity": "keep", "rotate_90": "rotate", "rotate_180": "rotate", "rotate_270": "rotate", "": "mirror"},
    "how": {"identity": "as it is", "rotate_90": "a quarter turn clockwise", "rotate_180": "a half turn",
            "rotate_270": "a quarter turn anticlockwise", "flip_left_right": "left to right",
            "flip_up_down": "top to bottom", "transpose": "about the diagonal from top left to bottom right",
            "antitranspose": "about the diagonal from top right to bottom left"},
    "between": {"horizontal": "from left to right", "vertical": "from top to bottom", "": "along the {} axis"},
    "again": {"identity": "", "upright": "", "rotations": ", perhaps rotated", "mirrors": ", perhaps mirrored",
              "any_way": ", perhaps rotated or mirrored", "": ", {}"},
    "file": {"up": "column", "down": "column", "left": "row", "right": "row", "": "line"},
    "from": {"up": "from bottom to top", "down": "from top to bottom", "left": "from right to left",
             "right": "from left to right", "up_left": "from bottom right to top left",
             "up_right": "from bottom left to top right", "down_left": "from top right to bottom left",
             "down_right": "from top left to bottom right", "to_bar": "going towards the bar",
             "from_bar": "going away from the bar", "": "in the order in which they lie {}"},
    "start": {"up": "top", "down": "bottom", "left": "left", "right": "right", "to_bar": "bar",
              "from_bar": "end away from the bar", "": "far side"},
    "first": {"up": "topmost one", "down": "lowest one", "left": "leftmost one", "right": "rightmost one",
              "to_bar": "one nearest to the bar", "from_bar": "one farthest from the bar", "": "first one"},
    "rank": {"up": "row", "down": "row", "left": "column", "right": "column", "": "line"},
    "across": {"horizontal": "columns", "vertical": "rows", "": "lines"},
    "ranked": {"size": "smallest first", "": "in order of {}"},
    "side": {"up": "top", "down": "bottom", "left": "left", "right": "right", "up_left": "top-left",
             "up_right": "top-right", "down_left": "bottom-left", "down_right": "bottom-right", "to_bar": "bar's",
             "from_bar": "far"},
    "corner": {"up": "top edge", "down": "bottom edge", "left": "left edge", "right": "right edge",
               "up_left": "top-left corner", "up_right": "top-right corner", "down_left": "bottom-left corner",
               "down_right": "bottom-right corner", "to_bar": "edge at the bar", "from_bar": "edge opposite the bar"},
    "around": {"by_side": "on the four sides of", "by_corner": "around"},
    "near": {"by_side": "directly next to it", "by_corner": "around it"},
    "steps": {"by_side": "straight steps", "by_corner": "straight or slanted steps"},
    "extent": {"horizontal": "width", "vertical": "height", "falling": "extent along down-right diagonals",
               "rising": "extent along up-right diagonals"},
    "rows": {"horizontal": "row[|s]", "vertical": "column[|s]", "falling": "down-right diagonal[|s]",
             "rising": "up-right diagonal[|s]"},
    "line": {"horizontal": "row", "vertical": "column", "falling": "down-right diagonal",
             "rising": "up-right diagonal"},
    "ends": {"falling": "from top left to bottom right", "rising": "from bottom left to top right"},
    "spread": {"horizontal": "side by side", "vertical": "one below the other"},
    "beside": {"up": "above", "down": "below", "left": "to the left of", "right": "to the right of",
               "to_bar": "on the bar's side of", "from_bar": "on the far side of", "": "{} of"},
    "edge_line": {"up": "top row", "down": "bottom row", "left": "left column", "right": "right column",
                  "to_bar": "line at the bar", "from_bar": "line opposite the bar"},
    "place": {"up": "top border", "down": "bottom border", "left": "left border", "right": "right border",
              "up_left": "top-left corner", "up_right": "top-right corner", "down_left": "bottom-left corner",
              "down_right": "bottom-right corner", "to_bar": "border at the bar",
              "from_bar": "border opposite the bar"},
    "sign": {"up": "bar at the top", "down": "bar at the bottom", "left": "bar on the left",
             "right": "bar on the right",
             "up_left": "dot at the top left", "up_right": "dot at the top right",
             "down_left": "dot at the bottom left", "down_right": "dot at the bottom right",
             "to_bar": "bar", "from_bar": "bar"},
    "lines": {"horizontal": "rows", "vertical": "columns", "falling": "down-right diagonals",
              "rising": "up-right diagonals"},
}
"""What a literal is called in a form that a template asks for ({direction:side})."""

COLOURS = "black|blue|red|green|yellow|grey|magenta|orange|cyan|maroon"

PLACES = ("at the|next to|inside|outside|in line|above|below|to the|wholly|in the middle|in the same|in an?|"
          "in the pile|in the row|in the cone|within|connected to|met first by")
"""How phrases begin that say where a thing is."""
_DENIED = (
    (r"that (is|are) ", r"that \1 not "),
    (r"that (touches|reaches|encloses|overlaps|looks) ", None),
    (r"that (touch|reach|enclose|overlap|look) ", r"that do not \1 "),
    (r"with the most common ", r"without the most common "),
    (r"with a unique (.+)$", r"with the same \1 as another"),
    (r"with a different (number of cells) from the others$", r"with the same \1 as another"),
    (r"with an even ", r"with an odd "), (r"with nothing ", r"with something "),
    (r"whose (\w+) can be seen from (.+) or from ", r"whose \1 can be seen neither from \2 nor from "),
    (r"whose (\w+) can be ", r"whose \1 cannot be "),
    (r"with as many (.+ cells) on (.+) as on (.+)$", r"with different numbers of \1 on \2 and on \3"),
    (r"with as many (.+ cells) as (.+ ones)$", r"with different numbers of \1 and \2"),
    (r"with more (.+ cells.*) than (.+)$", r"with no more \1 than \2"),
    (r"with as many (.+ cells) as (.+)$", r"with a different number of \1 from \2"),
    (r"with a number of (.+) that no other has$", r"with as many \1 as another"),
    (r"with (a|at least) ", r"without \1 "),
    (r"of the same (colour|shape|size) as ", r"of a different \1 from "),
    (r"of the same (.+?) as ", r"not of the same \1 as "),
    (r"of one cell$", r"larger than one cell"),
    (r"of one colour only$", r"of several colours"),
    (r"of at least (\d+) (cells|colours)$", r"of fewer than \1 \2"),
    (r"of (\d+) colours$", r"not of \1 colours"),
    (r"whose shape appears only once ", "whose shape appears more than once "),
    (r"whose (.+) no other has$", r"whose \1 another has"), (r"whose (.+?) is ", r"whose \1 is not "),
    (rf"({PLACES}) ", r"not \1 "),
)
_BASE = {"touches": "touch", "reaches": "reach", "encloses": "enclose", "overlaps": "overlap", "looks": "look"}
_TOLD = (
    (r"that is ", "it is "), (r"that (\w+s) ", r"it \1 "), (r"whose (.+) no other has$", r"no other has its \1"),
    (r"with the same (.+) as another$", r"it has the same \1 as another"),
    (r"whose (.+) another has$", r"another has its \1"), (r"whose ", "its "),
    (r"with(?=\b)", "it has"), (r"without(?=\b)", "it does not have"), (r"of one cell", "it is a single cell"),
    (r"larger than one cell", "it is larger than one cell"), (r"of (several colours|one colour only)", r"it has \1"),
    (r"of (at least|fewer than|\d+)\b", r"it has \1"), (r"of the same ", "it has the same "),
    (rf"(not |)({PLACES}) ", r"it is \1\2 "),
)
_SEVERAL = re.compile(r"\b(and|or) (that|whose|with|of|not|next|inside)\b|\bamong\b")


def denied(phrase: str, plural: bool) -> str:
    """The phrase that says which objects are not meant."""
    if not _SEVERAL.search(phrase):
        for pattern, by in _DENIED:
            found = re.match(pattern, phrase)
            if found is None:
                continue
            if by is None:
                return f"that does not {_BASE[found[1]]} {phrase[found.end():]}"
            return re.sub(pattern, by, phrase, count=1)
        return f"except {'those' if plural else 'the one'} {phrase}"
    return f"that {'are not ones' if plural else 'is not one'} {phrase}"


def told(phrase: str) -> str:
    """The phrase as a clause about "it"."""
    if not _SEVERAL.search(phrase):
        for pattern, by in _TOLD:
            if re.match(pattern, phrase):
                return re.sub(pattern, by, phrase, count=1)
    return f"it is one {phrase}"

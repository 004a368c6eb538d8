"""Words for what the pairs show, in place of those that hold for any pairs: "in each half", not "in each part between
red lines".

A program says its panels, its turns and what hangs together wherever they stand. So this is done with the text as a
whole, where the pairs (unsaid.py) leave no doubt about it in any place.
"""
from __future__ import annotations

import re

from .details import Detail, Hue, Unsaid
from .idioms import COLOURS, FORMS
from .program import Node, walk
from .traits import GROUNDS

_BETWEEN = re.compile(rf"\bpart(s?) between (?:{COLOURS}|the) lines( that cross the grid)?")
_PART = re.compile(r"\bpart(s?)\b(?! (?:of|between)\b)(?:(?<=of the part)|(?! that\b))")
_SIDES = "left|right|top|bottom"
_OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
_HALVES = re.compile(r"verlay the (?:left and right |top and bottom )?halves\b")
_TWO_CORNERS = re.compile(r"verlay the \d by \d squares (?:without their middle \w+ )?in the [\w-]+ corner and the ")
_OF_TWO = (("all of them have", "both have"), ("all of them are", "both are"), ("at least one of them", "either"),
           ("exactly one of them", "just one"), ("none of them", "neither"))
"""What is said of several parts, and of two."""
_CONE_FIRST = re.compile(
    rf"\b([Cc]olour (?:{COLOURS}) the cone that opens (\w+) from (each|the) (\w+ cell)(?:, behind everything else)?)"
    rf"\. Then (colour (?:{COLOURS})|remove) (?:(each|all other) ((?:\w+ )?objects?) (not )?in the cone that opens \2 "
    r"from (?:an?|the) \4(?: of the input)?|the cells of each ((?:\w+ )?object)(?: of the input)? in that cone)(?=\.)")
_CONE_LAST = re.compile(
    rf"\b(in the cone that opens (\w+) from (an?|the) (\w+ cell)\. Then colour) ({COLOURS}) "
    r"the cone that opens \2 from (?:each|the) \4\b")
"""Cones of light, and once more the same."""


def _then_in_cones(match: re.Match) -> str:
    first, _, each, _, act, which, things, outside, cut = match.groups()
    cone = "it" if each == "the" else "any of these cones" if outside else "one of these cones"
    if cut:
        return f"{first}. Then {act} the part of each {cut} that lies in {cone}"
    return f"{first}. Then {act} {which} {things} {outside or ''}in {cone}"


def _then_cones(match: re.Match) -> str:
    return f"{match[1]} {'that cone' if match[3] == 'the' else 'these cones'} {match[5]}"


_SMOOTHED = tuple((re.compile(pattern), by) for pattern, by in (
    # one sentence for what is drawn and what goes
    (rf"^([^.:;]+)\. Then remove each ((?:(?:{COLOURS}) )?(?:dot|cell|\d by \d square))\.$",
     r"\1, and remove the \2s."),
    # which things are meant
    (rf"\b((?:object|shape|block)s? that) (is|are) (not (?:{COLOURS})) with (?=an? |the )",
     lambda m: f"{m[1]} {m[2]} {m[3]} and {'has' if m[2] == 'is' else 'have'} "),
    (rf"\b((?:object|shape|block)s? that (?:is|are) not (?:{COLOURS})) "
     r"(?=(?:whose|not|at|in (?:the|an?)|inside|next|outside|above)\b)",
     r"\1 and "),
    (rf"\b(?:with|with at least) (an? (?:{COLOURS}) cell) and that is\b", r"that has \1 and is"),
    (r"\b(squares?) with an (even|odd) (?:width|height)\b", r"\1 with an \2 side length"),
    (r"\b(each square with an (?:even|odd) side length)( \w+)?\. Then ((?:colour|give|remove) [^.]*?)"
     r"each square with an (?:even|odd) side length\b", r"\1\2, and \3each of the others"),
    (r"\bin the same (down|up)-right diagonal\b",
     lambda m: f"on the same diagonal {FORMS['ends']['falling' if m[1] == 'down' else 'rising']}"),
    (rf"\b([Dd])raw the edge of the bounding box of (each|the) ((?:(?:{COLOURS}) )?[LU] shape)\b(?! and)",
     lambda m: f"{'C' if m[1] == 'D' else 'c'}omplete {m[2]} {m[3]} to the outline of a rectangle"),
    (r"\bone in the colour of the cells of each colour but the largest, the smallest in the middle and the largest "
     r"outside\b", "one in each colour but the commonest, the rarest in the middle and the commonest of them outside"),
    (r"\bone in the colour of the cells of each colour but the smallest, the smallest in the middle and the largest "
     r"outside\b", "one in each colour but the rarest, the rarest of them in the middle and the commonest outside"),
    (r"\bturn the cells of the result into a square of angles\b", "turn this list into a square of angles"),
    (rf"\b((?:[Cc]olour (?:{COLOURS})|[Rr]emove|[Kk]eep only) )each of the other (\w+s) (?=not in\b|in the\b)",
     r"\1all other \2 "),
    (r"\b([Rr]emove each square with an (?:even|odd) side length)\. Then ((?:colour|give|remove) [^.]*?)each square\.",
     r"\1, and \2each of the others."),
    (r"\bcolour (the \w+ cells) in the colour in it that\b", r"give \1 the colour in it that"),
    (r"\bthat do(es)? not look like no other\b",
     lambda m: "that looks like another one" if m[1] else "that look like others"),
    (rf"\b([Kk]eep only the) set of ((?:(?:{COLOURS}) )?cells)(?= in the colour of\b|[.;])", r"\1 \2"),
    # what is drawn passes behind what is there
    (r"\b((?:[Dd]raw|[Cc]onnect|[Jj]oin) [^.;:]*), without covering anything\b", r"\1, behind everything else"),
    (rf"\b([Cc]olour) the (edge|\w+ border) of the grid ({COLOURS}), without covering anything\b",
     r"\1 the empty cells along the \2 of the grid \3"),
    (rf"\b([Cc]olour (?:{COLOURS}) the cone )([^.;:]*), without covering anything\b", r"\1\2, behind everything else"),
    # cones that were told
    (_CONE_FIRST, _then_in_cones), (_CONE_LAST, _then_cones),
    # shapes of which there are others
    (r"\b(and )?whose shape appears only once \(turned or mirrored copies count as the same\)",
     lambda m: f"{m[1] or ''}with a shape that no other has, even turned or mirrored"),
    (r"\bof the same shape \(turned or mirrored counts as the same\) as ((?:an?|the) [^.,;:]+)(?=[.,;])",
     r"of the same shape as \1, even turned or mirrored"),
    (rf"\b(each object) that is not ({COLOURS}) and with a shape\b", r"\1 that is not \2 and has a shape"),
    # what is filled up
    (rf"\b([Cc])omplete ((?:each|the) (?:(?:{COLOURS}) )?(?:cup|U shape)) with(out)? ([^.,;:]+) to a full rectangle, "
     rf"adding ({COLOURS}) cells\b", lambda m: f"{'F' if m[1] == 'C' else 'f'}ill with {m[5]} {m[2]} that has "
     + (f"no {m[4].split(' ', 1)[1]}" if m[3] else m[4])),
    # what is done to some, and what to the others
    (rf"\b([Cc]olour each ([\w-]+)(?: between \w+ lines)?) ({COLOURS}), but each \2 ([^.,;:]+)(?<! than) "
     rf"({COLOURS})(?=[.;])", r"\1 \4 \5, and the others \3"),
    # next to corners
    (rf"\b([Ss])urround ([^.,;:]+?) diagonally with ({COLOURS})(?:, and ((?:each|the) [^.,;:]+?) diagonally with "
     rf"({COLOURS}))?(?=[.,;])", lambda m: f"{'P' if m[1] == 'S' else 'p'}ut {m[3]} cells diagonally next to {m[2]}"
     + f", and {m[5]} ones diagonally next to {m[4]}" * bool(m[4])),
    # what was there before it was removed
    (r"\bwith ((?:no|an?|the most|the fewest) (?:[\w-]+ )*cells?) of the input "
     r"(?=between (?:it|them) and\b|straight\b)", r"that had \1 "),
    # a line has cells, and ends
    (r"\b(every (?:second|third|\d+th)) (?:row|column|line) of (each|the) line\b", r"\1 cell of \2 line"),
    (r"\b([Tt]he (?:left|right|top|bottom)) (?:row|column) of (each|the) line\b", r"\1 end of \2 line"),
    (r"\b([Tt])he (?:left and right column|top and bottom row) of (each|the) line\b",
     lambda m: f"{'B' if m[1] == 'T' else 'b'}oth ends of {m[2]} line"),
    # sides of a bar
    (r"\bstraight on the bar's side of (it|them)\b", r"between \1 and the bar"),
    (r"\bstraight on (?:its|their) far side\b", "straight behind it, seen from the bar"),
    (r"\b((?:each|the) )((?:\w+ )?(?:cell|square))(s?) with no \2s? (?=between\b|straight behind\b)",
     r"\1\2\3 with no other \2 "),
    (r"\b([Dd]raw (?:an? )?(?:\w+ )?line) (from [^.,;:]*(?:and the bar|behind it, seen from the bar)) "
     r"((?:towards|away from) the bar)\b", r"\1 \3 \2"),
    (r"\b(the) bar's border\b", r"\1 border next to the bar"), (r"\bthe far border\b", "the border opposite the bar"),
    (r"\b(from|at) the bar's(?=[.,;]| with\b)", r"\1 the bar's side"),
    (r"\b(from|at) the far(?=[.,;]| with\b)", r"\1 the far side"),
    (r"\b(top|bottom|left|right) side (?=as there\b)", r"\1 "),
))
"""What reads better where it stands."""
_BY_SIDES = " (touching by sides)"
_THINGS = r"(?:cell|object|shape|block|square|rectangle|line|bar|box|ring|dot|frame|run|layer)(?:e?s)?\b"
_PARTS = r"(?:panel|half|quarter|part|row|column|area|room|all (?:above|below))s?\b"
"""Nouns for what is gone once it has the colour of the ground, and for what then is clear."""
_CASES = re.compile(r"\b(?:others?|rest|otherwise|if|but|by(?! \d))\b")
"""Words by which a sentence goes on with what is done to other things."""


def plainer(text: str, program: Node, unsaid: Unsaid) -> str:
    """A text in plainer words."""
    text = _boxed(_turned(_parted(text, program, unsaid), program, unsaid), unsaid)
    text = _removed(text, program, unsaid)
    if _HALVES.search(text) or _TWO_CORNERS.search(text):
        for several, two in _OF_TWO:
            text = text.replace(several, two)
    for pattern, by in _SMOOTHED:
        text = pattern.sub(by, text)
    if _BY_SIDES in text and "by sides or corners" not in text:
        text = f"{text.replace(_BY_SIDES, '')} Cells that touch only at a corner do not belong together."
    return text


def _parted(text: str, program: Node, unsaid: Unsaid) -> str:
    """Panels by a name of their own, where there is but one kind of lines."""
    every = [node for node in walk(program) if node.word.name == "panels"]
    panels = [node for node in every if not any(inner in every for arg in node.args for inner in walk(arg))]
    name = next((name for detail, name in ((Detail.HALVES, ("half", "halves")), (Detail.PANELS, ("panel", "panels")))
                 if panels and all((node, detail) in unsaid for node in panels)), None)
    if name is None or not _BETWEEN.search(text):
        return text
    text = _BETWEEN.sub(lambda m: name[bool(m[1])], text)
    text = _PART.sub(lambda m: name[bool(m[1])], text)
    text = re.sub(rf"\b({_SIDES})most half", r"\1 half", text)
    text = re.sub(rf"([Oo])verlay the halves((?: \([^()]*\))?), the ({_SIDES})most on top", lambda m:
                  f"{'P' if m[1] == 'O' else 'p'}ut the {m[3]} half over the {_OPPOSITE[m[3]]} half{m[2]}", text)
    text = re.sub(r"\bthe (\w+est) of the panels\b", r"the \1 panel", text)
    return text.replace("the fullest panel into each one ", "the fullest panel into each panel ")


def _turned(text: str, program: Node, unsaid: Unsaid) -> str:
    """Quarter turns without their sense, where it makes no difference."""
    turns = [node for node in walk(program) if any(a.word.name in ("rotate_90", "rotate_270") for a in node.args)]
    if not turns or not all((node, Detail.TURN) in unsaid for node in turns):
        return text
    return re.sub(r"(a quarter turn) (?:anti)?clockwise", r"\1", text)


def _removed(text: str, program: Node, unsaid: Unsaid) -> str:
    """Things as removed and parts of the grid as cleared, not coloured, where their new colour is that of the
    ground."""
    grounds = {arg.word.name for node in walk(program)
               for (name, _), arg in zip(node.word.params, node.args, strict=False)
               if name in GROUNDS and (node, Detail.GROUND) in unsaid}
    on_black = any(detail is Detail.ON_BLACK for _, detail in unsaid)
    ground = "black" if on_black else grounds.pop() if len(grounds) == 1 else ""
    if ground not in COLOURS.split("|"):
        return text

    def removed(match: re.Match) -> str:
        verb, what = match[1], match["early"] or match["late"]
        does = "clear" if re.match(rf"(?:\w+ )?(?:(?!{_THINGS})[\w-]+ )*?{_PARTS}", what) else "remove"
        return match[0] if _CASES.search(what) else f"{does.capitalize() if verb == 'C' else does} {what}"
    things = (rf"(?:each|every|all|the|its) (?:(?:{COLOURS}) (?:and|or) (?!{ground} ))?"
              rf"(?:(?!(?:{ground}|and|in|of) )[\w-]+ )*?(?:{_THINGS}|{_PARTS})")
    pattern = (rf"\b([Cc])olour (?:{ground} (?P<early>{things}[^.,;:]*)"
               rf"|(?P<late>(?:{things}|{_PARTS})[^.,;:]*) {ground})(?=[.;])")
    hole = rf"\b([Mm])ark with {ground} the cells of (the (?:{COLOURS}) line) that ([^.,;:]+) would hit going "
    return re.sub(hole, r"\1ake a hole in \2 where \3 would hit it going ", re.sub(pattern, removed, text))


def _boxed(text: str, unsaid: Unsaid) -> str:
    """The large box by its colour, or without a word, where that tells it from others."""
    found = {seen for node, seen in unsaid if node.word.name == "inside_box"
             and (isinstance(seen, Hue) or seen is Detail.ONE)}
    if not found:
        return text
    seen = min(found, key=str)
    text = re.sub(r"^(In each [\w ]+ of the) large box,", r"\1 box,", text)
    return text.replace("large box", f"{seen} box" if isinstance(seen, Hue) else "box")

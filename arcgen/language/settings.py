"""Where a rule holds: within a box, in each panel, on a grid without its cue.

A program may be a rule that is set in something: it is run on a part of the input, or on the input without a cue, and
what it gives is put where that was taken. The setting is told once, before or after the rule, and in the rule the grid
that it is run on is just the grid.
"""
from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from . import types
from .phrases import phrase
from .program import INT, THE_PANEL, Node, call, walk
from .registry import WORDS
from .saying import CLEARED
from .woven import BOX


class Setting(NamedTuple):
    """opening: a template told before the rule, with `{name}` for what `args` has of that name. rule: the program
    within, on a grid that is called `name`. closing: a template for the sentence told after it. ending: a template
    told instead of the opening where the rule is one sentence, at its end."""
    opening: str
    rule: Node
    grid: Node
    name: str
    closing: str
    args: dict[str, list[Node]]
    ending: str = ""


CUES = ("sign_colour", "lone_colour", "frame_colour", "to_bar", "from_bar")
"""Words that read a cue off a grid."""


_PUT_TOGETHER = dict.fromkeys(("colour_list", "repeated", "bar", "summary", "square", "diagonal", "wound", "condensed",
                               "canvas"),
                              "draw each cell as a {n} by {n} block") | {
                                  "nested": "each {n} cells thick",
                                  "condensed": "and draw each cell that is left as a {n} by {n} block"}
"""Words that make a grid of cells that were none before, and what is said where each of them is a block."""


def setting(program: Node, given: Node) -> Setting | None:
    """What a program is set in, that is run on the grid `given`; None where it is in nothing."""
    maker = _SETTINGS.get(program.word.name)
    found = maker(program, given) if maker else None
    if found is None:
        return _without_cue(program, given)
    return found if found.grid in (THE_PANEL, given) or _only_within(found.rule, given, found.grid) else None


def _only_within(rule: Node, given: Node, grid: Node) -> bool:
    """Whether a rule changes of a grid nothing but another that is made of it, and that at least once."""
    seen = set()

    def visit(node: Node) -> bool:
        if node is grid:
            seen.add(node)
            return True
        if not node.args and node is not given:
            return True
        if node is given:
            return False
        if node.args[0] is given and (node.type.fits(types.Objects) or node.type is types.Colour
                                      or node.word.name == "colours_in"):
            return all(map(visit, node.args[1:]))           # what is seen beside the cue
        return node.word.name in CUES or all(map(visit, node.args))
    return visit(rule) and bool(seen)


def _boxed(program: Node, given: Node) -> Setting | None:
    """paste(input, inside_box(input), rule on crop(inside_box(input)))."""
    inside = call("inside_box", given)
    if program.args[:2] != (given, inside):
        return None
    return Setting(BOX, program.args[2], call("crop", inside), "the inside of the box", "", {})


def _panels(program: Node, given: Node) -> Setting:
    """each(panels, rule on the panel)."""
    return Setting("in {panels}", program.args[1], THE_PANEL, "the part", "", {"panels": [program.args[0]]})


def _made(rule: Node) -> set[str]:
    """The words for the grids that a rule colours cells of, one for each case."""
    while rule.word.name in ("paint", "keep"):
        rule = rule.args[0]
    if rule.word.name == "when":
        return set().union(*map(_made, rule.args[2:]))
    return {"canvas" if any(node.word.name == "canvas" for node in walk(rule)) else rule.word.name}


def _blocks(program: Node, given: Node) -> Setting | None:
    """upscale(rule on downscale(input, n), n), where there is a rule."""
    rule, n = program.args
    whole, small = phrase(program), Node(WORDS["downscale"], (given, n))
    if whole and rule in whole.tells:
        return Setting("", program, small, "the input", "", {}) if small in walk(rule) else None
    if rule == small:
        return None
    made = _made(rule)
    if made <= {*_PUT_TOGETHER} and n.word is INT and small not in walk(rule):
        return Setting("", rule, given, "the input", "", {"n": [n]}, _PUT_TOGETHER[made.pop()])
    return Setting("", rule, small, "the input", "", {"n": [n]}, "in the grid of {n} by {n} squares")


def _sign(program: Node, given: Node) -> Setting | None:
    """with_sign(rule on without_sign(input, place), input, place)."""
    rule, grid, place = program.args
    if grid is not given:
        return None
    mark = _mark(place)
    return Setting("", rule, call("without_sign", given, place), "the rest", f"keep the {mark}", {})


def _mark(place: Node) -> str:
    return "dot" if "_" in place.word.name.removeprefix("to_").removeprefix("from_") else "bar"


def _lone(program: Node, given: Node) -> Setting | None:
    """with_lone(rule on without_lone(input), input)."""
    if program.args[1] is not given:
        return None
    return Setting("", program.args[0], call("without_lone", given), "the rest", "keep the lone dot", {})


def _framed(program: Node, given: Node) -> Setting | None:
    """framed(rule on without_frame(input), frame_colour(input))."""
    if program.args[1] != call("frame_colour", given):
        return None
    return Setting("", program.args[0], call("without_frame", given), "the inside of the frame",
                   "keep the frame around it", {})


def _without_cue(program: Node, given: Node) -> Setting | None:
    """A rule on the input without its cue."""
    if not any(node.word.name in CLEARED for node in walk(program)):
        return None
    places = [call("without_frame", given), call("without_lone", given)]
    places += [call("without_sign", given, call(place)) for place in _PLACES]
    for grid, mark in zip(places, ["frame", "lone dot", *map(_mark, map(call, _PLACES))]):
        if program is not grid and _only_within(program, given, grid):
            return Setting("", program, grid, "the rest", f"remove the {mark}", {})
    return None


_PLACES = ("up", "down", "left", "right", "up_left", "up_right", "down_left", "down_right")
_SETTINGS: dict[str, Callable[[Node, Node], Setting | None]] = {
    "paste": _boxed, "each": _panels, "upscale": _blocks, "with_sign": _sign, "with_lone": _lone, "framed": _framed}

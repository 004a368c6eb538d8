"""What need not be said of a rule, because some pairs leave no doubt about it.

Nobody says "the one-colour object (touching by sides or corners, on black) with the most cells" where objects of one
colour lie apart on a black ground: "the largest object" is the same. Whether it is the same is seen by running the
program with the other reading on the very pairs that the text is for, or by looking at the things themselves.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from ..core.errors import RuleError
from . import types
from .acts import PAINTS
from .apart_from_cue import without_cues
from .cases import cases
from .cues import boxes, is_only_box
from .details import Detail, Hue, Unsaid
from .engine import Context
from .larger import larger
from .looks import looked_at, looks
from .objects import ObjectSet
from .others import is_clear, with_others
from .program import THE_PANEL, Node, call, exchanged, integer, of_panel, walk
from .reduced import reduced
from .registry import IS_COLOUR, WORDS
from .run import NumpyContext
from .settings import CUES
from .shapes import Shape
from .traits import GROUNDS

_OTHER = {"objects": "blobs", "blobs": "objects", "regions": "regions", "pieces": "pieces"}
"""Words for things by what belongs together, and the word that sees other colours as one thing."""
_SENSES = {"rotate_90": "rotate_270", "rotate_270": "rotate_90"}
"""Quarter turns, and those the other way round."""
_APART = ("next_to", "holds", "inside", "overlaps", "boxed", "of_touching", "of_held", "of_standing", "off_contact",
          "is_colour", "towards_alike", "to_alike", "of_alike", "most_of_kind", "least_of_kind", "colour")
"""Words that speak of the colour of a thing, or of things that touch or lie in each other: these are told apart by
their colours, without a word."""
_BESIDE = (*CUES, "inside_box")
"""Words that read a bar, a frame or a box, which is no part of the things that it may touch, without a word."""
_ONE_COLOUR = ("objects", "regions", "layers", "is_plain", "colour_count")
"""Words beside which it has to be said of a thing that it has several colours."""
_CUED = ("with_sign", "with_lone", "framed")
"""Words that put a cue back."""
_TAKES_ALL = ("keep", "erase", "everything", "holes", "is_closed", "regions", "unique", "common")
"""Words of rules of which it has to be said that lines between panels, or a box, are no part of what they see."""
_COUNTING = ("main_colour", "main_cells")
"""Words that count colours, among which black might be one; elsewhere it is nothing to a player."""
_BY_THING = ("own_colour", "choose", "by_value", "by_rank")
"""Words of inks that say by themselves which things have which colour."""


def unsaid(program: Node, contexts: Sequence[Context], outputs: Sequence[np.ndarray]) -> Unsaid:
    """What need not be said of a program for pairs: the inputs as contexts, and the outputs, uint8 (H, W), which the
    program gives for them. Where that is a condition, the program is there with the one that lacks it, and all else is
    of the latter."""
    def same(other: Node) -> bool:
        for context, output in zip(contexts, outputs, strict=True):
            found = context.output(other)
            if found is not output and (found is None or found.shape != output.shape or (found != output).any()):
                return False
        return True
    whole, program = program, reduced(program, same)
    found: set[tuple[Node, Detail | Shape | Hue | Node]] = {(whole, program)} if program != whole else set()
    found |= {(node, detail) for node, detail, other in _readings(program) if same(other)}
    found |= _by_the_rule(program) | {(node, Detail.LARGER) for node in larger(program, contexts, same)}
    asked = _asked_of(program)
    counts = [np.bincount(context.grid.ravel(), minlength=10) for context in contexts]
    grounds = {int(each.argmax()) for each in counts}
    found |= {(node, Detail.GROUND) for node, ground in _grounds(program)
              if ground is None or grounds == {ground} or (ground == 0 and node.word.name not in _COUNTING)
              or (node.word.name == "over" and not any(each[ground] for each in counts))}
    if asked.blackens and grounds == {0}:
        found.add((program, Detail.ON_BLACK))
    if all(context.grid.shape == output.shape for context, output in zip(contexts, outputs, strict=True)):
        found |= {(node, Detail.STAYS) for node in asked.cued}
    found |= {(node, detail) for node in asked.panels for detail in _of_panels(node, contexts)}
    panels = _Panels(program, contexts)
    found |= {(node, hue) for node in asked.colours for hue in _constant(node, panels.seeing(node))}
    found |= {(node, seen) for node in asked.boxes for seen in _of_boxes(node, panels.seeing(node))}
    found |= {(node.args[2], Detail.MARKS) for node in asked.painters if _has_one_beside(node, contexts)}
    told = {node for node, seen in found if node in asked.boxes and (isinstance(seen, Hue) or seen is Detail.ONE)}
    found |= {(node, hue) for node in asked.boxes if node not in told and not of_panel(node)
              for hue in _as_good_a_box(program, node, contexts, same)}
    anywhere = any(detail is Detail.PARTS for _, detail in found)
    apart = without_cues(program, same)
    for thing in looked_at(program):
        seen_in = panels.of(thing.seen_in) if thing.seen_in else contexts
        seen = {*looks(thing, seen_in, apart)} - ({Detail.ONE} if thing.seen_in and anywhere else set())
        found |= {(thing.node, detail) for detail in seen}
        if Detail.ONE in seen and thing.node.word.name in _OTHER:
            found.add((thing.node, Detail.CONNECTIVITY))
    for step, other in asked.steps:
        if (is_clear(step, program) or _has_a_name(other.args[1], found)) and same(exchanged(program, step, other)):
            found.add((step, Detail.OTHERS))
    if any(shape in (Shape.BOX, Shape.HOLLOW_SQUARE) for _, shape in found):
        found -= {(node, detail) for node, detail in found if detail is Detail.PARTS and node.word.name == "paste"}
    return frozenset(found)


class _Asked(NamedTuple):
    """Expressions of a program that grids are asked about: which put a cue back, the panels of an input, those that
    compute a colour or paint in one (see _may_be_constant), what is inside of a box, those that paint things in
    their main colour, steps with what they are of the others alone, and whether it paints with black."""
    cued: tuple[Node, ...]
    panels: tuple[Node, ...]
    colours: tuple[Node, ...]
    boxes: tuple[Node, ...]
    painters: tuple[Node, ...]
    steps: tuple[tuple[Node, Node], ...]
    blackens: bool


@lru_cache(maxsize=2_000)
def _asked_of(program: Node) -> _Asked:
    nodes = dict.fromkeys(walk(program))
    return _Asked(
        tuple(node for node in nodes if node.word.name in _CUED),
        tuple(node for node in nodes if node.word.name == "panels" and not of_panel(node)),
        tuple(node for node in nodes if _may_be_constant(node)),
        tuple(node for node in nodes if node.word.name == "inside_box"),
        tuple(node for node in nodes if node.word.name in PAINTS and node.args[2].word.name == "main_colour"),
        tuple((node, other) for node in nodes if (other := with_others(node))),
        any(node.word.name in PAINTS and node.args[2].word.name == "black" for node in nodes))


def _has_a_name(others: Node, found: set[tuple[Node, Detail | Shape | Hue | Node]]) -> bool:
    """Whether the others among things have a name."""
    return (others, Detail.TOLD) in found or any((others, hue) in found for hue in Hue)


def _may_be_constant(node: Node) -> bool:
    """Whether an expression computes a colour, or paints in one that it computes, and this is no cue's."""
    if node.type is types.Colour:
        return bool(node.args) and node.word.name not in CUES
    return node.word.name in PAINTS and node.args[2].type is types.Ink and node.args[2].word.name not in _BY_THING


def _constant(node: Node, contexts: Sequence[Context]) -> list[Hue]:
    """The colour that an expression is, or paints in, in all pairs, if it is the same."""
    colours: set[int] = set()
    try:
        for context in contexts:
            if node.type is types.Colour:
                colours.add(int(context.value(node)))
            else:
                colours.update(context.value(node.args[2])(context.value(node.args[1])).tolist())
            if len(colours) > 1:
                return []
    except RuleError:
        return []
    return [list(Hue)[colour] for colour in colours]


@lru_cache(maxsize=2_000)
def _by_the_rule(program: Node) -> frozenset[tuple[Node, Detail]]:
    """What a program itself leaves no doubt about, whatever the pairs: that its things have one colour, or several, and
    that cells which touch by corners belong together, where nothing else is seen by sides alone."""
    nodes = dict.fromkeys(walk(program))
    words = {node.word.name for node in nodes}
    kinds = ["regions"] * (not words.isdisjoint(_APART)) + ["blobs"] * words.isdisjoint(_ONE_COLOUR) \
        + ["objects"] * ("blobs" not in words or not words.isdisjoint((*_APART, *_BESIDE)))
    found = {(node, Detail.COLOURS) for node in nodes if node.word.name in kinds}
    dots = _only_dots(nodes)
    things = [node for node in nodes if node.word.name in _OTHER and node not in dots]
    if all(node.args[-1].word.name == "by_corner" for node in things):
        found |= {(node, Detail.CONNECTIVITY) for node in things}
    return frozenset(found)


def _only_dots(nodes: Iterable[Node]) -> set[Node]:
    """The things of which nothing is seen but single cells, which touch by no corner."""
    uses = [(arg, node) for node in nodes for arg in node.args]
    dots = {arg for arg, node in uses if node.word.name in ("where", "the") and node.args[1].word.name == "is_dot"}
    return dots - {arg for arg, node in uses if node.word.name not in ("where", "the")
                   or node.args[1].word.name != "is_dot"}


def _of_panels(panels: Node, contexts: Sequence[Context]) -> set[Detail]:
    """What is plain to see of the panels of grids: that some grid is cut by no other lines, and that they are
    halves."""
    found, cut = {Detail.HALVES, Detail.PANELS}, bool(contexts)
    for context in contexts:
        try:
            parts, (grid, colour) = context.value(panels), map(context.value, panels.args)
        except RuleError:
            return set()
        ground = int(np.bincount(grid.ravel()).argmax())
        cut = cut and bool({*_cutting(grid, ground), *_cutting(grid.T, ground)} - {int(colour)})
        if len(parts) != 2 or len({picture.shape for picture in parts.pictures}) > 1:
            found.discard(Detail.HALVES)
    return found - {Detail.PANELS} if cut else found


def _cutting(grid: np.ndarray, ground: int) -> list[int]:
    """The colours of the rows of a grid that are of one colour, not the ground's, between rows that are not."""
    full = [int(row[0]) if row[0] != ground and (row == row[0]).all() else -1 for row in grid]
    return [full[i] for i in range(1, len(full) - 1) if full[i] >= 0 > max(full[i - 1], full[i + 1])]


def _of_boxes(inside: Node, contexts: Sequence[Context]) -> list[Detail | Hue]:
    """By what the large box of grids is told from others: its colour, or that there is no other."""
    ring = call("region_of", inside, call("box_halo"))
    colours = _constant(call("colour_of", ring), contexts)
    try:
        grids = [context.value(inside.args[0]) for context in contexts]
    except RuleError:
        return []
    if colours and all(_is_only_box(grid, context.value(ring)) for grid, context in zip(grids, contexts, strict=True)):
        return [*colours]
    return [Detail.ONE] if grids and all(len(boxes(grid)) == 1 for grid in grids) else []


def _as_good_a_box(program: Node, inside: Node, contexts: Sequence[Context], same: Callable[[Node], bool]) -> list[Hue]:
    """The colour of a box that all grids have one of, where the rule does the same in it: what is seen around it is
    often a larger one."""
    try:
        grids = [context.value(inside.args[0]) for context in contexts]
    except RuleError:
        return []
    if not grids:
        return []
    hues = set.intersection(*({colour for colour, _ in boxes(grid) if colour and is_only_box(grid, colour)}
                              for grid in grids))
    for hue in (list(Hue)[colour] for colour in sorted(hues)):
        box = call("the", call("pieces", inside.args[0], call(hue.value), call("by_side")),
                   call("most", call("box_area")))
        if same(exchanged(program, inside, call("region_of", box, call("box_inside")))):
            return [hue]
    return []


def _is_only_box(grid: np.ndarray, ring: ObjectSet) -> bool:
    """Whether a box is the only one of its colour."""
    box = ring.masks[0]
    colour = grid[box][0]
    return (grid == colour).sum() == box.sum() or is_only_box(grid, colour)


def _has_one_beside(painter: Node, contexts: Sequence[Context]) -> bool:
    """Whether things that are painted in their main colour have but one colour, beside that which is none."""
    _, things, ink, *_ = painter.args
    try:
        counts = [np.delete(context.value(things).counts, context.value(ink.args[0]), 1) for context in contexts]
        return all((each > 0).sum(1).max(initial=0) < 2 for each in counts)
    except RuleError:
        return False


class _Panels:
    """The panels of inputs, each with the values of its own."""

    def __init__(self, program: Node, contexts: Sequence[Context]):
        self._contexts = contexts
        panels = next((node.args[0] for node in walk(program) if node.word.maps), None)
        self._panels = None if panels is None or of_panel(panels) else panels
        self._made: dict[Node, list[NumpyContext]] = {}

    def seeing(self, node: Node) -> Sequence[Context]:
        """The contexts that an expression is evaluated in; none for one of panels of panels."""
        if not of_panel(node):
            return self._contexts
        return self.of(self._panels) if self._panels else []

    def of(self, panels: Node) -> Sequence[NumpyContext]:
        """All panels of the inputs; none where an input has none."""
        if panels not in self._made:
            try:
                self._made[panels] = [NumpyContext(context.grid, picture) for context in self._contexts
                                      for picture in context.value(panels).pictures]
            except RuleError:
                self._made[panels] = []
        return self._made[panels]


@lru_cache(maxsize=2_000)
def _readings(program: Node) -> tuple[tuple[Node, Detail, Node], ...]:
    """The expressions, each with a detail of it and the program in which that is read otherwise."""
    found = []

    def read(node: Node, detail: Detail, other: Node) -> None:
        found.append((node, detail, exchanged(program, node, other)))
    nodes = dict.fromkeys(walk(program))
    for node in nodes:
        name = node.word.name
        if name in _OTHER and node.args[-1].word.name in ("by_side", "by_corner"):
            other = call("by_corner" if node.args[-1].word.name == "by_side" else "by_side")
            read(node, Detail.CONNECTIVITY, Node(node.word, (*node.args[:-1], other)))
            if _OTHER[name] != name:
                read(node, Detail.COLOURS, Node(WORDS[_OTHER[name]], node.args))
        elif name == "steps_to":
            other = call("by_corner" if node.args[1].word.name == "by_side" else "by_side")
            read(node, Detail.CONNECTIVITY, node.with_argument(1, other))
        elif name == "layers":
            read(node, Detail.APART, call("objects", *node.args, call("by_corner")))
        elif name == "paint_under":
            read(node, Detail.COVERED, call("paint", *node.args[:-1]))
        elif name == "filled" and (most := call("most", node)) in nodes:
            read(most, Detail.FULL, call("at_least", node, integer(1)))
        if name in PAINTS and node.args[3].word.name == "union" and node.args[3].args[0].word.name == "itself":
            read(node, Detail.START, node.with_argument(3, node.args[3].args[1]))
        elif name in PAINTS and node.args[1].word.name == "layers" and "corner_to_corner" in (
                node.args[3].word.name, *(arg.word.name for arg in node.args[3].args)):
            two = call("where", node.args[1], call("equals", call("size"), integer(2)))
            read(node, Detail.DOT, node.with_argument(1, two))
        elif name == "choose_step" and (last := _from_its_border(node)):
            read(node, Detail.OPPOSITE, exchanged(node, *last))
        elif name == "pool":
            read(node, Detail.RUNS, call("without", node, call("border_line", *node.args[:1])))
        elif sense := next((arg for arg in node.args if arg.word.name in _SENSES), None):
            read(node, Detail.TURN, node.with_argument(node.args.index(sense), call(_SENSES[sense.word.name])))
        several = cases(node) if name == "choose" else None
        if several and len(several.tests) > 1:
            read(node, Detail.ORDER, several.backwards())
        for anywhere in _anywhere(node):
            read(node, Detail.PARTS, anywhere)
        before = _seen_before(node)
        if before is not None:
            read(node, Detail.SEEN, before)
    return tuple(found)


def _from_its_border(step: Node) -> tuple[Node, Node] | None:
    """Of steps from one border to the other, by the border that a thing is at, the last choice, whose else says nothing
    of a border, and the same for things only that are at the other border; None for any other step."""
    while step.args[2].word.name == "choose_step":
        step = step.args[2]
    test, there, back = step.args
    if not (test.word.name == "touches_side" and there.word.name == back.word.name == "to_border"
            and back.args == test.args):
        return None
    stay = call("by", integer(0), *back.args)
    return step, step.with_argument(2, call("choose_step", call("touches_side", *there.args), back, stay))


def _anywhere(node: Node) -> list[Node]:
    """A rule that holds in each panel by itself, or within a box, run on the whole grid: as it is, and, where no one
    takes the lines between panels, or the box, for things, without these. Empty for any other expression."""
    if node.word.name == "paste" and node.args[1] == call("inside_box", node.args[0]):
        grid = node.args[0]
        lines = call("region_of", node.args[1], call("box_halo"))
        part, rule, colour = call("crop", node.args[1]), node.args[2], call("colour_of", lines)
    elif node.word.name == "each" and node.args[0].word.name == "panels":
        grid = node.args[0].args[0]
        part, rule, colour = THE_PANEL, node.args[1], node.args[0].args[1]
        lines = call("all_of_colour", grid, colour)
    else:
        return []
    found = []
    for told in (rule, *_anywhere(rule)):
        found.append(exchanged(told, part, grid))
        if not any(inner.word.name in _TAKES_ALL for inner in walk(told)):
            without = call("erase", grid, lines, call("commonest", grid))
            found.append(call("paint", exchanged(told, part, without), lines, colour, call("itself")))
    return found


def _seen(node: Node) -> list[Node]:
    """The grids in which the things of an expression are seen, but not those of which these are made."""
    if node.type is types.Grid:
        return []
    is_seen = node.type.fits(types.Objects) and node.args and node.args[0].type is types.Grid
    return [*node.args[:bool(is_seen)], *(seen for arg in node.args for seen in _seen(arg))]


def _seen_before(step: Node) -> Node | None:
    """A step that goes on with a grid and sees its things in an earlier one, with the things seen in the grid that it
    goes on with; None for any other expression."""
    if step.type is not types.Grid or len(step.args) < 2 or step.args[0].type is not types.Grid:
        return None
    grid, others = step.args[0], step.args[1:]
    earlier = {seen for arg in others for seen in _seen(arg)} - {grid}
    if len(earlier) != 1 or grid.size < 2:
        return None
    before = earlier.pop()
    return Node(step.word, (grid, *(exchanged(arg, before, grid) if arg.type is not types.Grid else arg
                                    for arg in others)))


@lru_cache(maxsize=2_000)
def _grounds(program: Node) -> tuple[tuple[Node, int | None], ...]:
    """The expressions that name a background, with its colour; None for one that is the commonest by definition."""
    found: list[tuple[Node, int | None]] = []
    for node in dict.fromkeys(walk(program)):
        for (name, slot), arg in zip(node.word.params, node.args, strict=False):
            if name in GROUNDS and slot is types.Colour and (arg.word.marks & IS_COLOUR or
                                                             arg.word.name == "commonest"):
                found.append((node, arg.word.value if arg.word.marks & IS_COLOUR else None))
        if node.word.name == "pieces" and node.args[1].word.marks & IS_COLOUR:
            found.append((node, node.args[1].word.value))
        if node.word.name == "blanked":
            ink = node.args[1].word
            found += [(node, ink.value)] * bool(ink.marks & IS_COLOUR) + [(node, None)] * (ink.name == "commonest")
        if node.word.name == "other_colour" and node.args[1].word.marks & IS_COLOUR:
            found.append((node, node.args[1].word.value))
    return tuple(found)

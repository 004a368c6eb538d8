"""Concepts: a scene, a sketch with typed holes, and the ARC-1 training tasks behind it.

One concept is one file in arcgen/concepts/library/, which defines CONCEPT (catalogue.py finds
them). Its evidence lists, for each training task that it reproduces, what fills the holes; `arcgen replay` runs them.
"""
from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from graphlib import CycleError, TopologicalSorter

import numpy as np

from ..core.errors import RuleError, UserError
from ..core.grid import COLOUR_NAMES, COLOURS
from ..language import types
from ..language.canonical import colours_of
from ..language.program import INT, Node, call, fill, holes, integer, slots
from ..language.registry import IS_COLOUR, IS_HOLE, WORDS, Word
from ..language.simplify import simplified
from ..language.text import parse_expression
from ..language.types import Type
from ..scenes.priors import BACKGROUNDS, FOREGROUNDS, INKS, Roles, pick

Scene = Callable[[np.random.Generator, Roles], Callable[[np.random.Generator], np.ndarray]]

PLAIN_INK = 0.8
"""Share of the holes for an ink, drawn by type, that take a plain colour."""
_HOLE = re.compile(r"\?([a-z][a-z0-9_]*)")
_NAME = re.compile(r"(?<![?\w])([a-z]\w*)(?=\()")             # of a word that has arguments


@dataclass(frozen=True, eq=False)
class Concept:
    """A family of rules with the scenes that suit them.

    name: as the file, with dashes. sketch: a program text with holes (?name). scene: see
    arcgen/scenes. holes: for a hole its alternatives, as texts separated by "|", which may have
    holes in turn, but none that leads back to the hole; a hole not listed takes any value of its
    type (draw_value). A hole called bg is the background: mostly black; one called colour,
    colour2 ... is a plain colour.
    evidence: task id -> {hole: text} reproducing that task of ARC-1 training, or of ARC-2 training where new
    (arcgen.concepts.replay); none where the idea is the library's own. weight: how often the concept is drawn.
    type: of what the sketch says; a whole rule is a Grid. not_framed: names of framings (arcgen.synthesis.framings)
    in which its scenes are too crowded, or all alike, so that it is not set in them. about,
    digest: the idea in a sentence, and a digest of the concept's file; the library fills them in.
    """
    name: str
    sketch: str
    scene: Scene
    holes: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    weight: float = 1.0
    type: Type = types.Grid
    not_framed: tuple[str, ...] = ()
    about: str = ""
    digest: str = ""

    @cached_property
    def tree(self) -> Node:
        """The sketch, parsed."""
        return parse_expression(self.sketch, self.type, sketch=True)

    @cached_property
    def order(self) -> list[str]:
        """The names of all holes, each before those that its alternatives have. Raises ValueError
        where alternatives lead back to their hole: filling it would never end."""
        graph = {name: _HOLE.findall(texts) for name, texts in self.holes.items()}
        for name in holes(self.tree):
            graph.setdefault(name, [])
        try:
            return list(reversed(list(TopologicalSorter(graph).static_order())))
        except CycleError as error:
            path = " -> ".join(f"?{name}" for name in reversed(error.args[1]))
            raise ValueError(f"concept {self.name}: the alternatives of a hole lead back to it: {path}") from None

    @cached_property
    def draws_ground(self) -> bool:
        """Whether some filling has a background that may be any colour."""
        return "bg" in self.order and "bg" not in self.holes

    @cached_property
    def texts(self) -> list[str]:
        """The sketch, and every alternative that some filling of it has."""
        found, left = [self.sketch], _HOLE.findall(self.sketch)
        for name in left:
            texts = self.choices.get(name, [])
            found += texts
            left += [inner for text in texts for inner in _HOLE.findall(text) if inner not in left]
        return found

    @cached_property
    def words(self) -> frozenset[Word]:
        """The words with arguments that some filling of the sketch has, but for those that only a hole without a
        list takes. KeyError for one that the language does not have."""
        names = {name for text in self.texts for name in _NAME.findall(text)}
        return frozenset(WORDS[name] for name in names)

    @cached_property
    def choices(self) -> dict[str, list[str]]:
        """The texts of each hole that has a list of them."""
        if self.order:
            return {name: [t.strip() for t in texts.split("|")] for name, texts in self.holes.items()}
        return {}

    @cached_property
    def _parsed(self) -> dict[tuple[str, Type], Node]:
        return {}

    def choice(self, text: str, slot: Type) -> Node:
        """An alternative of a hole of this type, parsed once."""
        if (text, slot) not in self._parsed:
            self._parsed[text, slot] = parse_expression(text, slot, sketch=True)
        return self._parsed[text, slot]

    def filled(self, filling: Mapping[str, str]) -> Node:
        """The program for a filling given as texts (for replay). Raises UserError."""
        node = self.tree
        while open_ := holes(node):
            name, type = next(iter(open_.items()))
            if name not in filling:
                raise UserError(f"concept {self.name}: the filling lacks ?{name}")
            node = fill(node, {name: parse_expression(filling[name], type, sketch=True)})
        return simplified(node)

    def draw_rule(self, rng: np.random.Generator) -> tuple[Node, Roles]:
        """A random filling: the program, and what it asks of the scene."""
        return self.draw(rng)[:2]

    def draw(self, rng: np.random.Generator, given: Mapping[str, Node] | None = None,
             avoid: Sequence[int] = ()) -> tuple[Node, Roles, dict[str, Node]]:
        """A random filling: the program, its roles, and the values of the holes that it has, by name. Holes that
        are `given` take these values; no colour to `avoid` is drawn."""
        node, values = self.fill_at_random(rng, given, avoid)
        return node, roles_of(node, values), values

    def fill_at_random(self, rng: np.random.Generator, given: Mapping[str, Node] | None = None,
                       avoid: Sequence[int] = ()) -> tuple[Node, dict[str, Node]]:
        """As `draw`, without the roles."""
        node, values, choices = self.tree, dict(given or {}), self.choices
        idle, ground = {*values}, colours_of(values["bg"]) if "bg" in values else []
        while open_ := holes(node):
            name, type = next(iter(open_.items()))
            idle.discard(name)
            if name in values:              # an alternative may use a hole that is already filled
                value = values[name]
            elif name in choices:
                texts = choices[name]
                value = self.choice(texts[rng.integers(len(texts))], type)
            else:
                value = draw_value(rng, name, type, [*avoid, *ground, *colours_of(node)], ink=_paints(node, name))
            values[name] = value
            node = fill(node, {name: value})
        for name in values:
            while values[name].marks & IS_HOLE:
                values[name] = fill(values[name], values)
        return simplified(node), {name: value for name, value in values.items() if name not in idle}


_INK_SLOTS = (types.Ink, types.Paint)
_COLOURED = (types.Colour, *_INK_SLOTS)


def _paints(node: Node, name: str) -> bool:
    """Whether a hole stands where an ink is asked for."""
    return any(n.value == name and slot in _INK_SLOTS for n, slot in slots(node) if n.word.name == "?")


def roles_of(program: Node, values: Mapping[str, Node]) -> Roles:
    """The colours of a program by their part in it; see Roles."""
    return _roles(program, tuple(values.items()))


@lru_cache(maxsize=256)                     # while a rule is planned they are asked for ten times and more
def _roles(program: Node, values: tuple[tuple[str, Node], ...]) -> Roles:
    simple = {}
    for name, node in values:
        simple[name] = (node.value if node.word is INT else node.word.value
                        if node.type is types.Colour and node.word.name in COLOUR_NAMES else node)
    background = simple.get("bg", 0)
    background = background if isinstance(background, int) else 0
    seen: dict[int, None] = {}
    inks: dict[int, None] = {}
    _sort_colours(program, types.Grid, background, seen, inks)
    return Roles(background, tuple(seen), tuple(inks), simple)


def _sort_colours(grid: Node, slot: Type, background: int, seen: dict[int, None], inks: dict[int, None]) -> None:
    """Adds the colours of a program to those it looks for and those it only paints with. What an
    inner step paints, the input need not have, though an outer step looks for it."""
    looked_for: list[int] = []
    painted: list[int] = []
    inner: list[tuple[Node, Type]] = []

    def collect(node: Node, slot: Type) -> None:
        if not node.marks & IS_COLOUR:
            return
        if node.type is types.Grid and node is not grid:
            inner.append((node, slot))
            return
        if node.type is types.Colour and node.word.name in COLOUR_NAMES and node.word.value != background:
            (painted if slot in _INK_SLOTS else looked_for).append(node.word.value)
        for i, a in enumerate(node.args):
            collect(a, node.word.slot(i))
    collect(grid, slot)
    for step, step_slot in inner:
        _sort_colours(step, step_slot, background, seen, inks)
    seen.update(dict.fromkeys(c for c in looked_for if c not in inks))
    inks.update(dict.fromkeys(c for c in painted if c not in seen))


_NO_DRAW = {types.Objects, types.Object, types.Panels, types.Grid}


@cache
def drawable(type: Type) -> dict:
    """Words that a drawn expression of the type may start with: those that see nothing new."""
    return {p: p.weight for p in WORDS.values() if p.result.fits(type)
            and not any(t in _NO_DRAW for _, t in p.params)}


def fills_with_colour(name: str, type: Type) -> bool:
    """Whether a hole that has no list of alternatives always takes a plain colour."""
    return type in _COLOURED and (type is not types.Ink or name == "bg" or name.startswith("colour"))


def draw_value(rng: np.random.Generator, name: str, type: Type, taken: list[int], ink: bool = False,
               depth: int = 0) -> Node:
    """A random value of a type: a colour not yet in the rule, a small number, or an expression of
    the registered words, weighted by their weights, at most three words deep. Raises RuleError
    when all colours are taken."""
    if type in _COLOURED and (depth or fills_with_colour(name, type) or rng.random() < PLAIN_INK):
        if name == "bg":
            colour = pick(rng, BACKGROUNDS, taken)
        else:
            if len({*taken, 0}) == COLOURS:
                raise RuleError("no colour is left")
            ink = ink or type in _INK_SLOTS
            colour = pick(rng, INKS if ink else FOREGROUNDS, taken if 0 in taken else [*taken, 0])
        taken.append(colour)
        return call(COLOUR_NAMES[colour])
    if type is types.Int:
        return integer(int(rng.integers(1, 5)))
    words = drawable(type)
    if depth >= 2:
        words = {p: w for p, w in words.items() if not p.params} or words
    p = pick(rng, words)
    n = len(p.params) + (int(rng.integers(1, 3)) if p.variadic else 0)
    return Node(p, tuple(draw_value(rng, "", p.slot(i), taken, depth=depth + 1) for i in range(n)))

"""Rules next to a rule: what a solver might believe instead.

*Alternatives* differ from the program in one place: a literal, a word for another of the same
signature, a whole predicate, property or region for another simple one, a colour constant for
a role ("the rarest colour"), things of a colour for things of any (any_colour.py). In ARC-like
tasks eight of ten ambiguities lie in the selector, so predicates and properties get the richest
choice. *Ablations* leave a part of the program out; a part whose ablation changes nothing is no
part of the rule.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import zip_longest

from ..core.grid import COLOUR_NAMES
from . import types
from .any_colour import of_any_colour
from .bounds import BOUNDS
from .canonical import colours_of
from .program import GIVEN, HOLE, INT, THE_INPUT, Node, call, exchanged, integer, walk
from .registry import IS_INPUT, WORDS, Word, of_type_signature
from .text import parse, parse_expression
from .types import Type

_LITERALS = (types.Direction, types.Axis, types.Symmetry, types.Connectivity, types.Directions,
             types.Symmetries)
_NEUTRAL = {types.Predicate: "every", types.Region: "itself", types.Ink: "own_colour"}
_SIMPLE = {types.Predicate: 8, types.Property: 8, types.Measure: 8, types.Region: 2, types.Ink: 0}
"""Slots for which all simple expressions are tried, and how many literals with a word that takes a
direction, an axis or a symmetry: regions cost more to try."""

_BY_COLOUR = {types.Predicate: ("is_colour", "has"), types.Property: ("count_of", "filled"),
              types.Measure: ("count_of", "filled"), types.Region: ("coloured",)}
"""Words tried with the colours that the program names."""

LAZY = ("input", "turn(input, flip_left_right)", "turn(input, flip_up_down)", "turn(input, rotate_180)",
        "turn(input, transpose)", "upscale(input, 2)", "upscale(input, 3)", "tile(input, 2, 2)",
        "tile(input, 3, 3)", "crop(everything(input, black))", "crop(everything(input, commonest(input)))",
        "canvas(1, 1, commonest(input))", "canvas(1, 1, rarest(input))")
"""Rules that somebody tries first."""


@cache
def roles() -> tuple[Node, ...]:
    """What a colour of the input may be called instead of by its name."""
    return call("rarest", THE_INPUT), call("commonest", THE_INPUT)


@cache
def lazy() -> tuple[Node, ...]:
    """The lazy rules, parsed."""
    return tuple(parse(text) for text in LAZY)


@cache
def simple(type: Type) -> tuple[Node, ...]:
    """The simple expressions for a slot of a function type: single words, words with one geometric literal,
    and, for predicates, extremes and oddities of the common properties."""
    found, neutral = [], WORDS[_NEUTRAL[type]] if type in _NEUTRAL else None
    for p in WORDS.values():
        if not p.result.fits(type) or p.function is None or p.variadic or p.far_fetched or p is neutral:
            continue
        if not p.params:
            found.append(Node(p))
        elif len(p.params) == 1 and p.params[0][1] in (types.Direction, types.Axis, types.Symmetry):
            found += [Node(p, (Node(q),)) for q in WORDS.values()
                      if q.result is p.params[0][1] and q.name != "identity"][:_SIMPLE[type]]
    if type is types.Predicate:
        found += [parse_expression(f"{extreme}({key})", type) for extreme in ("most", "least", "unique")
                  for key in ("size", "box_area", "edge(up)", "edge(left)", "colour_count", "extent(horizontal)",
                              "extent(vertical)", "hole_count")]
    if type is types.Property:
        found.sort(key=lambda node: node.size)      # where not all are tried, shapes are, and not one edge more
    return tuple(found)


@cache
def _literals(type: Type) -> tuple[Node, ...]:
    """The literals that fit a slot."""
    return tuple(Node(p) for p in WORDS.values() if p.result.fits(type) and not p.params and p.function is None)


@cache
def _siblings(word: Word) -> tuple[Word, ...]:
    return tuple(q for q in of_type_signature(word) if q is not word and not q.far_fetched)[:BOUNDS.siblings]


def _in_place_of(node: Node, slot: Type, colours: list[int]) -> Iterator[Node]:
    """What might stand in the place of an expression."""
    p = node.word
    if p is INT:
        yield from (integer(n) for n in (node.value - 1, node.value + 1) if n >= 0)
        return
    if p in GIVEN or p.name == HOLE:
        return
    if node.type is types.Colour and not p.params and p.function is None:
        absent = next((c for c in (8, 3, 7, 1, 9, 2, 5, 6, 4, 0) if c not in colours), None)
        names = [q for q in _literals(types.Colour) if q.word.value in colours or q.word.value == absent]
        yield from (q for q in names if q != node)
        yield from roles()
        if slot is types.Ink:
            yield call("own_colour")
        return
    if not p.params and node.type in _LITERALS:
        yield from (q for q in _literals(slot) if q != node)
        return
    for q in _siblings(p):
        if node.args or slot not in _SIMPLE:
            yield Node(q, node.args)
    for name in _BY_COLOUR.get(node.type, ()):
        yield from (role for c in colours if (role := call(name, call(COLOUR_NAMES[c]))) != node)
    if slot in _SIMPLE:
        yield from (q for q in simple(slot) if q != node)


def _shortened(node: Node, slot: Type) -> Iterator[Node]:
    """An expression with its outermost word left out or made neutral."""
    yield from (a for a in node.args if a.type.fits(slot) and a.type.fits(node.type))
    neutral = _NEUTRAL.get(node.type)
    if neutral and node.word is not WORDS[neutral] and slot is node.type and (node.args or node.type is not types.Ink):
        yield call(neutral)


def replaced(program: Node, at: int, by: Node) -> Node:
    """The program with its `at`-th occurrence (in the order of `slots`) replaced."""
    if at == 0:
        return by
    at -= 1
    for i, arg in enumerate(program.args):
        if at < arg.size:
            return program.with_argument(i, replaced(arg, at, by))
        at -= arg.size
    raise IndexError("the program has fewer occurrences")


Put = Callable[[Node], Node]


def places(program: Node) -> Iterator[tuple[Node, Type, Put]]:
    """Every place of the program's text: what stands there, the type asked for, and a function
    that puts something else there. A sub-expression that the text names once (because it occurs
    more than once) is one place, and changes everywhere."""
    counts = Counter(n for n in walk(program) if n.size > 3)
    shared = {n for n, count in counts.items() if count > 1}
    yield from _within(program, program.type, lambda by: by, shared)
    for root in (n for n in counts if n in shared):
        yield from _within(root, root.type, partial(exchanged, program, root), shared - {root})


def _within(node: Node, slot: Type, put: Put, shared: set[Node]) -> Iterator[tuple[Node, Type, Put]]:
    """The places of an expression, where `put` puts another in its place; shared ones are left out."""
    if node in shared:
        return
    yield node, slot, put
    for i, arg in enumerate(node.args):
        yield from _within(arg, node.word.slot(i), partial(_put_at, put, node, i), shared)


def _put_at(put: Put, node: Node, i: int, by: Node) -> Node:
    """What `put` makes of an expression with another argument in place i."""
    return put(node.with_argument(i, by))


@lru_cache(maxsize=8)
def ablations(program: Node) -> tuple[Node, ...]:
    """The programs with one part left out, each once."""
    found: dict[Node, None] = {}
    for node, slot, put in places(program):
        if node.args or node.type in _NEUTRAL:
            for shorter in _shortened(node, slot):
                found.setdefault(put(shorter))
    found.pop(program, None)
    return tuple(found)


@lru_cache(maxsize=8)
def alternatives(program: Node) -> tuple[Node, ...]:
    """The lazy rules, those about things of any colour and the one-place neighbours of the program, without
    the program itself. Of a program with many places, the first BOUNDS.alternatives: the first alternative of
    each place, selectors before the others, then the second of each, and so on."""
    colours = colours_of(program)
    order = {types.Predicate: 0, types.Property: 1, types.Measure: 1, types.Connectivity: 2, types.Region: 3}
    ordered = sorted(places(program), key=lambda place: order.get(place[0].type, 4))
    found = dict.fromkeys((*lazy(), *of_any_colour(program)))
    columns = [map(put, _in_place_of(node, slot, colours)) for node, slot, put in ordered]     # made as they are taken
    for others in zip_longest(*columns):
        found.update(dict.fromkeys(other for other in others if other is not None))
        if len(found) >= BOUNDS.alternatives:
            break
    found.pop(program, None)
    return tuple(found)[:BOUNDS.alternatives]


def naming(program: Node, colour: int) -> tuple[Node, ...]:
    """The alternatives that name a colour which the program does not name: things told by it, and the
    colour itself in the place of another, but for one that is only painted."""
    plain = call(COLOUR_NAMES[colour])
    found: dict[Node, None] = {}
    for node, slot, put in places(program):
        if node.type in _BY_COLOUR and node.word is not WORDS["every"]:
            found.update(dict.fromkeys(put(call(name, plain)) for name in _BY_COLOUR[node.type]))
        elif node.type.fits(types.Ink) and (slot is types.Colour or node.word.function is not None):
            found.setdefault(put(plain))
    return tuple(found)


def by_role(program: Node, colour: int, role: Node) -> tuple[Node, ...]:
    """The alternatives in which a colour that the program names is called by its role."""
    plain = call(COLOUR_NAMES[colour])
    return tuple(put(role) for node, slot, put in places(program) if node == plain and role.type.fits(slot))


def substitute(program: Node, grid: Node) -> Node:
    """The program applied to the result of another: `input` replaced by `grid`."""
    return program.exchanging({THE_INPUT: grid}, IS_INPUT)


def between(program: Node, others: Sequence[Node]) -> tuple[Node | None, dict[int, Node]]:
    """The largest grid between the input and what a program gives, and, of the other programs that have another
    there, by index, theirs."""
    places = [(node, way) for node, way in _ways(program, ()) if way and node.args and node.type is types.Grid]
    if not places:
        return None, {}
    before, way = max(places, key=lambda place: place[0].size)
    there = {i: _at(other, way) for i, other in enumerate(others)}
    return before, {i: node for i, node in there.items() if node not in (None, before) and node.type is types.Grid}


def _ways(node: Node, way: tuple[int, ...]) -> Iterator[tuple[Node, tuple[int, ...]]]:
    """The expressions of a program that see the input, each with the way to it, as places among arguments."""
    yield node, way
    for i, arg in enumerate(node.args):
        if not arg.closed:
            yield from _ways(arg, (*way, i))


def _at(node: Node, way: tuple[int, ...]) -> Node | None:
    """What stands at the end of a way, if there is anything."""
    for i in way:
        if i >= len(node.args):
            return None
        node = node.args[i]
    return node

"""What is said of an expression by itself: its template, its noun, what it selects from.

Nothing here remembers what was said before; wording.py does.
"""
from __future__ import annotations

import re
from collections import Counter

from .idioms import IDIOMS
from .phrases import DOUBT, Said, phrase, with_colours
from .program import INT, Node, origin, walk
from .registry import WORDS
from .terms import ADJECTIVES, AGAIN, BECOME, SUPERLATIVE, TERMS

CLEARED = ("without_sign", "without_lone", "without_frame")
"""Words that take a cue away: things are seen beside it without a word."""
_NOUN = re.compile(r"everything|.*?\b(cell|object|group|area|region|rectangle|square|line|bar|box|ring|row|column|part"
                   r"|set|shape|plus|X)(e?s)?( \([^()]*\))?")
_SUPERLATIVE = re.compile(r"\w+(?:est|most) ")


def said_of(node: Node) -> Said:
    """The template for a node, and the arguments that it names."""
    found = phrase(node)
    if found:
        return found._replace(says=with_colours(found.says, found.args))
    says, args = TERMS.get(node.word.name, node.word.says), _named(node)
    tells: tuple[Node, ...] = (node,)
    for inner in node.args:
        idiom = IDIOMS.get(f"{node.word.name}({inner.word.name})")
        if idiom and ("{n}" not in idiom or args["n"][0].word is INT):
            says, args, tells = idiom, {**args, **_named(inner)}, (node, inner)
    return Said(with_colours(says, args), args, tells)


def told_parts(node: Node) -> list[Node]:
    """The expressions that are told of a node."""
    return [a for values in said_of(node).args.values() for a in values] if phrase(node) else list(node.args)


def _named(node: Node) -> dict[str, list[Node]]:
    """The arguments of a node by the names of the parameters."""
    last = len(node.word.params) - 1
    return {name: list(node.args[i:] if node.word.variadic and i == last else node.args[i:i + 1])
            for i, (name, _) in enumerate(node.word.params)}


def adjectives_first(both: Node) -> Node:
    """Two predicates with "of 3 cells" and "with a hole" before "that is red"."""
    first, second = both.args
    late = [p.word.name == "not" or re.match("that|whose|next|inside", said_of(p).says) is not None
            for p in (first, second)]
    return Node(both.word, (second, first)) if late == [True, False] else both


def head(node: Node) -> tuple[str, str] | None:
    """The noun that stands for some objects, singular and plural; None when there is none."""
    says = TERMS.get(origin(node).word.name, origin(node).word.says)
    found = re.search(r"(\w+)\[\|s\]", DOUBT.sub(r"\3", says).split("(")[0])
    return (found[1], found[1] + "s") if found else None


def is_superlative(test: Node) -> bool:
    """Whether a predicate is an adjective, or two, that fits one thing each, but for ties."""
    names = [part.word.name for part in test.args] if test.word.name == "either" else [test.word.name]
    return {*names} <= {*SUPERLATIVE} and ADJECTIVES.find(test) is not None


def is_cell(things: Node) -> bool:
    """Whether things are single cells, whatever the grid."""
    return origin(things).word.name in ("cells", "cells_of")


def kinds(program: Node) -> Counter[str]:
    """How many kinds of things have a noun, by the noun."""
    kinds = {kind(node) for node in walk(program) if node.word.name in AGAIN}
    return Counter(AGAIN[name].split("[")[0].split()[-1] for name, _ in kinds)


def kind(node: Node) -> tuple:
    """What things are, wherever they are seen."""
    return node.word.name, node.args[1:]


def apart(things: Node, test: Node) -> tuple[Node, Node]:
    """Things and a predicate, where it is two of which the first says more of the noun: things of which that is true,
    and the other."""
    if ADJECTIVES.find(test):
        return things, test
    if test.word.name == "among" or (test.word.name == "both" and _qualifies(test.args[0], things)):
        return Node(WORDS["where"], (things, test.args[0])), test.args[1]
    if test.word.name == "both" and _qualifies(test.args[1], things):
        return Node(WORDS["where"], (things, test.args[1])), test.args[0]
    return things, test


def _qualifies(test: Node, things: Node) -> bool:
    """Whether a predicate is said with the noun, and of each thing by itself."""
    if test.word.name == "not":
        other = test.args[0].word.name
        return other == "is_dot" or (other == "is_colour" and things.word.name == "cells")
    return BECOME.find(test) is not None or (ADJECTIVES.find(test) is not None and not is_superlative(test))


def of_grid(text: str, grid: str) -> str:
    """The phrase for some objects with the grid in which they are seen, after their noun."""
    if grid in text:
        return text
    if " of the grid" in text:
        return text.replace(" of the grid", f" of {grid}", 1)
    found = _NOUN.match(text)
    end = found.end() if found else len(text)
    return f"{text[:end]} {'in' if text.startswith('everything') else 'of'} {grid}{text[end:]}"


def determined(form: str, text: str, alone: bool) -> str:
    """A noun with its article. alone: whether there is but one such thing."""
    if form == "many":
        return text
    if alone or form in ("one", "all"):
        return f"the {text}"
    if form == "any" and _SUPERLATIVE.match(text):
        return f"the {text}"
    return f"{ {'any': 'a', 'nearest': 'the nearest'}.get(form, 'each')} {text}"


def is_plural(text: str) -> bool:
    """Whether a phrase is about several things: its noun ends so, and it does not say "each"."""
    noun = re.split(r" (?:that|with|of|in|whose|without|other|next|but|not) | \(|,", text)[0]
    return re.match("(each|a|an) ", text) is None and re.search("[^s]s$", noun) is not None

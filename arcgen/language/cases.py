"""Colours by cases, as a person tells them: the largest blue, the smallest red, the others green.

In a program a colour by cases is a chain of choices, each with an else, or a table of the values of a number. Both are
lists of predicates with a colour each.
"""
from __future__ import annotations

from typing import NamedTuple

from .program import Node
from .registry import WORDS


class Cases(NamedTuple):
    """tests: predicates, each with its colour; of those that are true of a thing the first counts. rest: the colour of
    the things of which none is true; None where there are no such."""
    tests: tuple[tuple[Node, Node], ...]
    rest: Node | None

    def backwards(self) -> Node:
        """The chain of choices with the last first. It gives the same where at most one is true of a thing."""
        if self.rest is None:
            raise ValueError("a table has no order")
        ink = self.rest
        for test, colour in self.tests:
            ink = Node(WORDS["choose"], (test, colour, ink))
        return ink


def cases(ink: Node) -> Cases | None:
    """A colour by cases, as a list; None for any other."""
    if ink.word.name == "by_value":
        key = ink.args[0]
        return Cases(tuple((Node(WORDS["equals"], (key, case.args[0])), case.args[1]) for case in ink.args[1:]
                           if case.args[1].word.name != "own_colour"), None)
    tests = []
    while ink.word.name == "choose":
        test, colour, ink = ink.args
        tests.append((test, colour))
    if len(tests) == 1 and tests[0][0].word.name == "not":         # what is so comes before what is not
        (denied, colour), = tests
        tests, ink = [(denied.args[0], ink)], colour
    return Cases(tuple(tests), ink) if tests else None


def chosen(things: Node, test: Node) -> Node:
    """The things of which a case is true, as an expression of their own."""
    return Node(WORDS["where"], (things, test))


def one_by_one(found: Cases) -> tuple[list[str], dict[str, list[Node]]]:
    """Each case as a template, "{ink0} if {case0:told}", and what all of them ask for."""
    args: dict[str, list[Node]] = {}
    for i, (test, colour) in enumerate(found.tests):
        args |= {f"case{i}": [test], f"ink{i}": [colour]}
    return [f"{{ink{i}}} if {{case{i}:told}}" for i in range(len(found.tests))], args

"""Numbers: what can be counted or measured in a grid, and arithmetic on it."""
from __future__ import annotations

from ..core.errors import RuleError
from .perceive import palette
from .registry import word
from .traits import Need


@word("the number of {things:many}", weight=2, needs=Need.SEVERAL)
def count(things: Objects) -> Int:
    return len(things)


@word("the number of colours of {grid} other than {background}", weight=1, needs=Need.SEVERAL_COLOURS)
def colours_in(grid: Grid, background: Colour) -> Int:
    return sum(c != background for c in palette(grid).tolist())


@word("the {property} of {thing}", weight=1)
def measure(thing: Object, property: Measure) -> Int:
    return int(property(thing)[0])


@word("the largest {property} of {things:all}", weight=1, needs=Need.SEVERAL)
def largest(things: Objects, property: Measure) -> Int:
    """Undefined when there are none."""
    if not len(things):
        raise RuleError("nothing to measure")
    return int(property(things).max())


@word("the colour for {n} ({cases})", weight=0.7, needs=Need.NUMBER)
def looked_up(n: Int, *cases: Case) -> Colour:
    """The colour listed for a number. Undefined when it is not in the table, or not a colour."""
    for value, ink in cases:
        if value == n and not callable(ink):
            return ink
    raise RuleError("a value that the table lacks")


@word("({first} plus {second})", weight=0.3)
def plus(first: Int, second: Int) -> Int:
    return first + second


@word("({first} minus {second})", weight=0.3)
def minus(first: Int, second: Int) -> Int:
    return first - second


@word("({first} times {second})", weight=0.3)
def times(first: Int, second: Int) -> Int:
    return first * second


@word("({first} divided by {second})", weight=0.3)
def divided(first: Int, second: Int) -> Int:
    """Undefined unless it comes out even."""
    if second == 0 or first % second:
        raise RuleError("a division that does not come out even")
    return first // second

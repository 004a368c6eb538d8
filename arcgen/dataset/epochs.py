"""What a draw is told of those before it: what was kept of all epochs before the last.

Draws are judged in their order, but made in any, by as many workers as there are; a draw can be made when all that it
is told has been judged. So epochs decide how many draws can be at work at once, one epoch of them at least and two at
most, and they are a matter of the draw alone: a plan does not depend on the workers. They grow with the plan, so that
thousands of workers find work in a large one, while what a draw is not told stays a small share of what there is: a
sixteenth at most. That share bounds what the growth may cost: draws that come upon a rule which another one found a
moment before.
"""
from __future__ import annotations

LEAST = 64
"""Draws of an epoch, at least. With 1,024 a third of the draws of 8,000 tasks came upon a rule that another one had
found, of which this one was not told (3,982 of 12,325), and a concept of few rules gave the same ones over and over."""
DOUBLING = 32
"""Epochs in which the number of draws doubles: so an epoch has a 32nd to a 64th of all draws before it. A power of two.
With 16 of them a draw might not be told of an eighth, with 64 a thousand workers would wait for each other
(benchmarks/scale.py)."""


def epoch(draw: int) -> range:
    """The draws of the epoch of a draw: LEAST of them up to draw 4,096 (LEAST x 2 x DOUBLING), from there on twice as
    many whenever the number of draws has doubled. Epochs lie one after the other without gap, and each starts at a
    multiple of its length."""
    length = max(LEAST, (1 << draw.bit_length()) // 2 // DOUBLING)
    start = draw - draw % length
    return range(start, start + length)


def told_until(draw: int) -> int:
    """The first draw of which this one is not told: the start of the epoch before its own (0 in the first)."""
    start = epoch(draw).start
    return epoch(start - 1).start if start else 0

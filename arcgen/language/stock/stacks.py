"""Stock phrases for rules that stack, pile and lay over each other."""
from __future__ import annotations

STACKS = {
    "join(join(turn(?grid, ?symmetry), ?grid, down), turn(?grid, ?symmetry), down)":
        "stack {grid} three times, the top and bottom ones {symmetry}",
    "join(join(?grid, turn(?grid, ?symmetry), down), ?grid, down)":
        "stack {grid} three times, the middle one {symmetry}",
    # nested
    **{f"nested(?things, {key})": f"draw nested square rings in the colours of {{things:all}}, {first} innermost"
       for key, first in (("size", "the smallest"), ("surpassed(size)", "the largest"))},
}
"""Templates by the shape of an expression."""

"""The pattern of the grid goes on beyond its edge, and its colour changes."""
from ...scenes.strips import strips
from ..base import Concept

CONCEPT = Concept(
    name="carry-pattern-on-recoloured",
    sketch="recolour(carry_on(input, ?n, ?way), ?old, ?new)",
    scene=strips(),
    holes={"n": "?half | ?half | 3", "way": "down",
           "half": "divided(measure(whole(input), extent(vertical)), 2)"},
    evidence={
        "017c7c7b": {"n": "3", "way": "down", "old": "blue", "new": "red"},
    },
)

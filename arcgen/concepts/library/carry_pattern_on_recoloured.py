"""The pattern of the grid goes on beyond its edge, and its colour changes."""
from ...scenes.strips import strips
from ..base import Concept

CONCEPT = Concept(
    name="carry-pattern-on-recoloured",
    sketch="recolour(carry_on(input, ?n, ?way), ?old, ?new)",
    scene=strips(),
    holes={"n": "2 | 3 | 4", "way": "down | right"},
    evidence={
        "017c7c7b": {"n": "3", "way": "down", "old": "blue", "new": "red"},
    },
)

"""Behind a dot that moves one step, lines stand at every second place."""
from ...scenes.dots import points
from ..base import Concept

_BOTH = ("union(of(union(itself, ray(left)), every_nth(right, ?n)), "
         "of(union(itself, ray(right)), every_nth(left, ?n)))")

CONCEPT = Concept(
    name="combs-behind-a-dot",
    sketch=("a = cells(input, ?bg); paint(paint(input, a, ?ink, "
            "of(?row, union(itself, ray(?way)))), a, own_colour, ?moved)"),
    scene=points(count=(1, 1), edge=1, least=3, most=12, each_seen=False),
    holes={
        "row": f"{_BOTH} | {_BOTH} | of(union(itself, ray(right)), every_nth(left, ?n))",
        "way": "up",
        "back": "down",
        "moved": "shifted(?back, 1) | shifted(?back, 1) | itself | union(itself, shifted(?back, 1))",
        "n": "2 | 2 | 3",
        "ink": "?colour",
    },
    evidence={
        "834ec97d": {"bg": "black", "ink": "yellow", "row": _BOTH, "way": "up", "back": "down",
                     "moved": "shifted(?back, 1)", "n": "2"},
    },
    weight=0.4,
)

"""Of several things only the largest and the smallest stay, or only they take colours of their own."""
from ...scenes.fields import bars
from ..base import Concept

_THINGS = "objects(input, ?bg, by_corner)"


def _painted(grid: str, first: str, last: str) -> str:
    """The largest and the smallest of things a, each in its ink, on a grid."""
    return f"paint(paint({grid}, the(a, most(size)), {first}, itself), the(a, least(size)), {last}, itself)"


_ONLY = f"a = {_THINGS}; {_painted('erase(input, a, ?bg)', '?colour1', '?colour2')}"

CONCEPT = Concept(
    name="only-first-and-last",
    sketch="?result",
    scene=bars(count=(3, 7), least=8, most=17),
    holes={
        "result": f"{_ONLY} | a = {_THINGS}; {_painted('input', '?colour1', '?colour2')} | "
                  f"a = {_THINGS}; keep(input, where(a, either(most(size), least(size))), ?bg) | "
                  f"a = {_THINGS}; erase(input, where(a, either(most(size), least(size))), ?bg) | "
                  f"a = {_THINGS}; paint(input, where(a, either(most(size), least(size))), ?colour1, itself) | "
                  f"paint(input, {_THINGS}, choose(most(size), ?colour1, choose(least(size), ?colour2, ?colour3)), "
                  "itself)",
    },
    evidence={
        "a61f2674": {"result": _ONLY, "bg": "black", "colour1": "blue", "colour2": "red"},
    },
    weight=0.7,
)

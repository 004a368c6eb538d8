"""Stairs run through a dot, up to one side and down to the other."""
from ...scenes.dots import points
from ..base import Concept


def _flight(up: str, right: str) -> str:
    """Stairs from the dot on: as far up as right, again and again."""
    return (f"of(union(itself, copies(then(by(?n, {up}), by(?n, {right})))), "
            f"union(track(by(?n, {up})), of(moved(by(?n, {up})), track(by(?n, {right})))))")


CONCEPT = Concept(
    name="stairs-through-a-dot",
    sketch="paint(input, all_of_colour(input, ?dot), ?ink, ?stairs)",
    scene=points(count=(1, 1), edge=3, least=9, most=18),
    holes={"stairs": f"union({_flight('up', 'right')}, {_flight('down', 'left')}) | {_flight('?first', '?second')}",
           "first": "up | down", "second": "right | left", "n": "1 | 2 | 2 | 3"},
    evidence={
        "d06dbe63": {"dot": "cyan", "ink": "grey", "n": "2",
                     "stairs": f"union({_flight('up', 'right')}, {_flight('down', 'left')})"},
    },
)

"""A square on a string of dots moves along to the next dot, or is repeated along the string."""
from ...scenes.fitting import bead_on_string
from ..base import Concept


def _either_way(text: str) -> str:
    """What is done along the string, which lies or stands: {way} is the direction."""
    return (f"when(all_of_colour(input, ?string), equals(extent(vertical), 1), {text.format(way='?way')}, "
            f"{text.format(way='?down')})")


_MOVED = _either_way("move(input, all_of_colour(input, ?bead), by(2, {way}), ?bg)")
_DOUBLED = _either_way("copy(input, all_of_colour(input, ?bead), by(2, {way}))")

CONCEPT = Concept(
    name="bead-along-string",
    sketch="?result",
    scene=bead_on_string(),
    holes={"result": f"{_MOVED} | {_DOUBLED} | "
                     "paint(input, cells_of(input, ?string), ?bead, halo(by_corner))",
           "way": "right | right | left", "down": "down | up",
           "bead": "?colour8"},
    evidence={
        "5168d44c": {"result": _MOVED, "bg": "black", "string": "green", "bead": "red", "way": "right", "down": "down"},
    },
)

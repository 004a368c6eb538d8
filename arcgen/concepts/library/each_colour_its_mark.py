"""Two colours draw different things: rays, lines, neighbours."""
from ...scenes.dots import points
from ..base import Concept

_PAIRS = (("line(vertical)", "line(horizontal)"), ("ray(up)", "ray(down)"), ("ray(right)", "ray(down)"),
          ("corner_ray(down_right)", "corner_ray(up_left)"),
          ("line(falling)", "line(rising)"), ("line(vertical)", "ray(up)"),
          ("ray(left)", "line(vertical)"), ("ray(up)", "halo(by_corner)"), ("line(vertical)", "beside(straight)"),
          ("line(horizontal)", "halo(by_corner)"))
"""What the two draw in their own colours: both the like of each other, or one a line and one what lies around it."""
_AROUND = (("beside(straight)", "beside(diagonally)"), ("halo(by_corner)", "beside(straight)"),
           ("halo(by_corner)", "beside(diagonally)"), ("beside(up)", "beside(down)"),
           ("union(beside(left), beside(right))", "union(beside(up), beside(down))"))
"""What they draw in colours of the rule."""


def _both(first: str, second: str, inks: tuple[str, str]) -> str:
    return (f"paint(paint(input, cells_of(input, ?first), {inks[0]}, {first}), cells_of(input, ?second), {inks[1]}, "
            f"{second})")


CONCEPT = Concept(
    name="each-colour-its-mark",
    sketch="?result",
    scene=points(count=(2, 5), edge=1, repeats=(1, 3), others=(0, 1), least=9, most=18),
    holes={
        "result": " | ".join([_both(*pair, ("own_colour", "own_colour")) for pair in _PAIRS + _AROUND]
                             + [_both(*pair, ("?colour", "?colour2")) for pair in _AROUND]),
    },
    evidence={
        "5c0a986e": {"result": "paint(paint(input, pieces(input, ?first, by_side), own_colour, "
                               "corner_ray(down_right)), "
                               "pieces(input, ?second, by_side), own_colour, corner_ray(up_left))",
                     "first": "red", "second": "blue"},
        "0ca9ddb6": {"result": _both("beside(straight)", "beside(diagonally)", ("?colour", "?colour2")),
                     "first": "blue", "second": "red", "colour": "orange", "colour2": "yellow"},
    },
    weight=1.3,
)

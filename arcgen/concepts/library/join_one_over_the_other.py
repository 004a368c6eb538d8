"""Like cells in line are joined, the lines of one axis over those of the other, or meeting in a colour of their own."""
from ...scenes.dots import in_line
from ..base import Concept


def _joined(under: str, over: str) -> str:
    return (f"paint(paint(input, layers(input, ?bg), own_colour, between({under})), layers(input, ?bg), own_colour, "
            f"between({over}))")


def _crossed(one: str, other: str) -> str:
    """The same, and where two lines cross, a colour of the rule."""
    return (f"paint({_joined(one, other)}, layers(input, ?bg), ?colour, "
            f"meeting(union(between({one}), between({other}))))")


CONCEPT = Concept(
    name="join-one-over-the-other",
    sketch="?result",
    scene=in_line("result", colours=(3, 6), pairs=(3, 7), extra=(0, 2), crossing=True, least=10),
    holes={"result": f"{_joined('horizontal', 'vertical')} | {_joined('falling', 'rising')} | "
                     f"{_joined('vertical', 'horizontal')} | {_crossed('horizontal', 'vertical')} | "
                     f"{_crossed('falling', 'rising')}"},
    evidence={
        "40853293": {"bg": "black", "result": _joined("horizontal", "vertical")},
    },
)

"""Lying bars draw whole rows and standing ones whole columns (or the other way), those of one kind on top."""
from ...scenes.outlines import short_bars
from ..base import Concept


def _drawn(standing: str, lying: str) -> str:
    """What standing bars draw, and over it what lying bars draw."""
    return (f"o = objects(input, ?bg, by_side); paint(paint(input, where(o, is_line(vertical)), own_colour, "
            f"{standing}), "
            f"where(o, is_line(horizontal)), own_colour, {lying})")


CONCEPT = Concept(
    name="short-bars-become-lines",
    sketch="?result",
    scene=short_bars(9, 15),
    holes={"result": " | ".join([_drawn("line(vertical)", "line(horizontal)"), _drawn("line(vertical)",
           "line(horizontal)"),
                                 _drawn("line(horizontal)", "line(vertical)"), _drawn("ray(up)", "ray(right)"),
                                 _drawn("ray(up)", "line(horizontal)")])},
    evidence={"9344f635": {"bg": "orange", "result": _drawn("line(vertical)", "line(horizontal)")}},
)

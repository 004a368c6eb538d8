"""Bars draw whole rows and columns, one kind over the other, with or without a colour where they cross, or alone."""
from ...scenes.outlines import short_bars
from ..base import Concept

_BARS = "o = objects(input, ?bg, by_side); "


def _lines(grid: str, bars: str, drawn: str) -> str:
    """A grid with what the bars of one kind draw."""
    return f"paint({grid}, where(o, is_line({bars})), own_colour, line({drawn}))"


def _drawn(standing: str, lying: str) -> str:
    """What standing bars draw, and over it what lying bars draw."""
    return _lines(_lines("input", "vertical", standing), "horizontal", lying)


_LONGER, _ACROSS = _drawn("vertical", "horizontal"), _drawn("horizontal", "vertical")
_RESULTS = (_LONGER, _LONGER, _ACROSS, f"paint({_LONGER}, o, ?colour1, meeting(own_line))",
            _lines("input", "vertical", "vertical"))

CONCEPT = Concept(
    name="short-bars-become-lines",
    sketch="?result",
    scene=short_bars(9, 15),
    holes={"result": " | ".join(_BARS + result for result in _RESULTS)},
    evidence={"9344f635": {"bg": "orange", "result": _BARS + _LONGER}},
)

"""Stock phrases for rules that repair: gaps that are closed, noise that goes, patterns that are completed."""
from __future__ import annotations

_WASHED = {noise: f"recolour(?grid, {noise}, other_colour(?grid, ?ground, {noise}))"
           for noise in ("?plainnoise", "rarest(?grid)")}
"""A grid on which specks of a colour take that of the blocks that they lie on."""

REPAIRS = {
    **{f"crop_at({word}(?grid, ?hidden), all_of_colour(?grid, ?hidden))":
       f"show what the {{hidden}} patch hides of the {kind} pattern"
       for word, kind in (("restore_symmetry", "symmetric"), ("restore_period", "repeating"))},
    "restore_symmetry(?grid, ?hidden)": "fill the {hidden} cells so that the pattern is symmetric again",
    "restore_period(?grid, ?hidden)": "fill the {hidden} cells so that the pattern repeats regularly again",
    "paint_under(?grid, everything(?grid, ?ground), ?ink, mended, ?ground)":
        "close the gaps in the lines of the figure{ink:with}",
    "paint_under(?grid, layers(?grid, ?ground), own_colour, mended, ?ground)":
        "close the gaps in the lines, each with its colour",
    "paint_under(?grid, layers(?grid, ?ground), ?ink, mended, ?ground)": "close the gaps in the lines{ink:with}",
    "paint_under(?grid, everything(?grid, ?ground), own_colour, mended, ?ground)":
        "close the gaps in the lines of the figure",
    **{f"paint(erase({_WASHED[noise]}, objects({_WASHED[noise]}, ?ground, ?near), ?ground), objects({_WASHED[noise]}, "
       "?ground, ?near), own_colour, thick_part(2))":
       f"remove the {specks}, and fill in the blocks where they lie on them"
       for noise, specks in (("?plainnoise", "{plainnoise} specks"), ("rarest(?grid)", "specks of the rarest colour"))},
}
"""Templates by the shape of an expression."""

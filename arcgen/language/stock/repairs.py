"""Stock phrases for rules that repair: gaps that are closed, noise that goes, patterns that are completed."""
from __future__ import annotations

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
}
"""Templates by the shape of an expression."""

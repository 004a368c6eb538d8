"""The picture of a comparison: histograms of two collections side by side, and the distance on every axis."""
from __future__ import annotations

import os
from typing import Any

import numpy as np

from ..core.errors import UserError
from ..measure.axes import AXES
from ..measure.stats import Comparison
from .draw import HEX

PANELS = ("in_area", "out_area", "max_side", "n_train",
          "ncol_task", "colours", "changed", "chars",
          "cc8", "csize8", "area_ratio", "zlib")
"""The axes that have a histogram of their own, row by row."""

_NO_DATE = {"png": {"Software": None}, "svg": {"Date": None}, "pdf": {"CreationDate": None}}
"""What would make two pictures of the same differ."""
FORMS = tuple(_NO_DATE)
_PLACES = {"left": 0.03, "right": 0.99, "bottom": 0.08, "top": 0.92, "wspace": 0.14, "hspace": 0.34}
"""Where the panels lie, in shares of the picture and of a panel. They are always the same, and finding their places
anew takes half as long as drawing them."""
MINE, THEIRS = "#E4572E", "#8FA3B8"


def _ticks(name: str, used: np.ndarray) -> tuple[list[int], list[str]]:
    """About eight of the bins `used` (indices, ascending), by position, and what to write below them."""
    axis = AXES[name]
    if axis.classes:
        return list(range(len(used))), [str(v) for v in used]
    lower, middle = axis.edges[:-1], (axis.edges[1:] + axis.edges[:-1]) / 2
    places, at = np.arange(len(used)), middle
    if axis.scale == "log2":                                 # whole powers of two, at the middle or start of a bin
        at = middle if np.isclose(middle % 1, 0).any() else lower
        places = places[np.isclose(at[used] % 1, 0)]
    places = places[::max(1, round(len(places) / 8))]
    if name == "changed":                                    # bins: exactly 0, then tenths, exactly 1
        names = ["0", *(f"<{v:.1g}" for v in axis.edges[2:-2]), "<1", "1"]
        return list(places), [names[used[i]] for i in places]
    values = {"": at, "log2": np.exp2(at), "log2(1+x)": np.maximum(0, np.ceil(np.exp2(lower) - 1))}[axis.scale]
    return list(places), [_short(values[used[i]]) for i in places]


def _short(value: float) -> str:
    if 0 < value < 1 and (1 / value).is_integer():
        return f"1/{1 / value:.0f}"
    return f"{value:,.0f}" if value >= 10 else f"{abs(value):.3g}"


def _histogram(panel, name: str, comparison: Comparison) -> None:
    axis = AXES[name]
    shares = [m.histograms[name].sum(axis=0) for m in comparison.measured]
    shares = [s / max(s.sum(), 1e-12) for s in shares]
    if axis.classes:
        used = np.arange(axis.classes)
    else:                                                    # bins from the first to the last in use
        used = np.flatnonzero(shares[0] + shares[1])
        used = np.arange(used[0], used[-1] + 1) if len(used) else np.arange(1)
    for share, shift, colour in zip(shares, (0.2, -0.2), (MINE, THEIRS)):
        panel.bar(np.arange(len(used)) + shift, share[used], 0.4, color=colour)
    panel.set_title(axis.says, fontsize=8.5)
    places, labels = _ticks(name, used)
    panel.set_xticks(places, labels, fontsize=7)
    panel.tick_params(axis="y", labelsize=7)
    panel.set_xlim(-0.6, len(used) - 0.4)
    if name == "colours":                                    # the label of a colour is the colour
        for tick, colour in zip(panel.get_xticklabels(), HEX):
            tick.set_bbox({"facecolor": colour, "edgecolor": "#555", "linewidth": 0.5, "pad": 1.5})
            tick.set_color("white" if colour in (HEX[0], HEX[1], HEX[9]) else "black")
    panel.spines[["top", "right"]].set_visible(False)


def _distances(panel, comparison: Comparison) -> None:
    names = list(comparison.axes)
    rows = [comparison.axes[name] for name in names]
    x = np.arange(len(names))
    above = [row["jsd"] > row["floor_p95"] for row in rows]
    panel.bar(x, [row["jsd"] for row in rows], 0.7, color=[MINE if a else "#F2B8A6" for a in above])
    floor, top = (np.array([row[key] for row in rows]) for key in ("floor", "floor_p95"))
    panel.errorbar(x, floor, yerr=[np.zeros(len(rows)), np.maximum(top - floor, 0)],
                   fmt="_", color="#1A1F27", markersize=9, linewidth=1)
    panel.set_xticks(x, names, rotation=60, ha="right", fontsize=8)
    panel.set_xlim(-0.6, len(names) - 0.4)
    panel.tick_params(axis="y", labelsize=7)
    panel.set_title("Jensen-Shannon divergence, bits (full colour: above the noise floor, which is drawn with its 95th "
                    "percentile)", fontsize=8.5)
    panel.spines[["top", "right"]].set_visible(False)


def form_of(path: str | os.PathLike) -> str:
    """The form of a picture by the name of its file: png, svg or pdf. Raises UserError for another one."""
    form = os.fspath(path).rpartition(".")[2].lower()
    if form not in FORMS:
        raise UserError(f"{path}: give a file that ends in .{', .'.join(FORMS[:-1])} or .{FORMS[-1]}")
    return form


def plot(comparison: Comparison, path: str | os.PathLike) -> None:
    """Write the picture, as PNG, SVG or PDF by the name of the file. The same comparison gives the same bytes.
    Raises UserError when the file cannot be written."""
    import matplotlib
    from matplotlib.figure import Figure
    from matplotlib.patches import Patch
    form = form_of(path)
    figure = Figure(figsize=(14, 11.5))
    places: list[Any] = [[*PANELS[i:i + 4]] for i in range(0, len(PANELS), 4)] + [["distances"] * 4]
    rows = figure.subplot_mosaic(places, height_ratios=[1, 1, 1, 1.25], gridspec_kw=_PLACES)
    for name in PANELS:
        _histogram(rows[name], name, comparison)
    _distances(rows["distances"], comparison)
    mean = comparison.mean
    figure.suptitle(f"{comparison.names[0]} against {comparison.names[1]}: mean excess divergence "
                    f"{mean['excess']:+.3f} bits ({comparison.n} tasks a side)", fontsize=12, x=0.03, ha="left")
    figure.legend(handles=[Patch(color=c, label=name) for c, name in zip((THEIRS, MINE), reversed(comparison.names))],
                  loc="upper right", ncols=2, fontsize=9, frameon=False)
    try:
        with matplotlib.rc_context({"svg.hashsalt": "arcgen"}):
            figure.savefig(path, format=form, dpi=100, metadata=_NO_DATE[form])
    except OSError as error:
        raise UserError(f"{path}: cannot write the picture ({error.strerror or error})") from error

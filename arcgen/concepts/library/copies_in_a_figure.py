"""Copies of the small grid stand in a figure: on a diagonal, in a ring, an X, a plus; what they leave may be filled."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ...scenes.tiny import tiny
from ..base import Concept

_SHEET = "square(3, ?bg)"


def _plan(region: str) -> str:
    """A sheet of three by three cells in which a figure is set. Its colour is seen nowhere."""
    return f"paint({_SHEET}, whole({_SHEET}), blue, {region})"


_FIGURES = {"X": _plan("corner_to_corner"), "ring": _plan("frame"), "plus": _plan("without(itself, box_corners)"),
            "corners": _plan("box_corners"), "T": _plan("union(border_line(up), of(centre, line(vertical)))"),
            "angle": _plan("union(border_line(left), border_line(down))"),
            "diamond": _plan("without(frame, box_corners)"), "diagonal": "diagonal(3, falling, blue, ?bg)",
            "two": "diagonal(2, falling, blue, ?bg)", "four": "diagonal(4, falling, blue, ?bg)"}


def _filled(name: str, other: str) -> str:
    """Copies in a figure, and others in all places that it leaves."""
    plan = _FIGURES[name]
    return f"over(substitute({plan}, input, ?bg), substitute(swap({plan}, blue, ?bg), {other}, ?bg), ?bg)"


def _scene(rng: np.random.Generator, roles: Roles):
    """A tiny pattern that every turn changes."""
    draw_tiny = tiny(2 if rng.random() < 0.3 else 3, 3, colours=(1, 2), dense=0, density=(0.3, 0.55))(rng, roles)

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = draw_tiny(rng)
        if any(grid.shape == other.shape and (grid == other).all()
               for other in (grid[::-1], grid[:, ::-1], grid[::-1, ::-1], grid.T)):
            raise RuleError("a grid that a turn does not change")
        return grid
    return draw


CONCEPT = Concept(
    name="copies-in-a-figure",
    sketch="?result",
    scene=patient(_scene),
    holes={"result": " | ".join([
        *(f"substitute({plan}, input, ?bg)" for plan in _FIGURES.values()),
        *(_filled(name, "blanked(input, ?ink)") for name in ("ring", "X", "plus", "corners", "diagonal", "two"))]),
        "ink": "?colour"},
    not_framed=("in-blocks",),
)

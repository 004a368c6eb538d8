"""The cells of a small picture move apart, with lines between them, blank or coloured, or bridged where alike."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A picture of three to five cells a side. Where like neighbours are bridged there are many; black is a colour of
    the picture where the lines are not black."""
    bridged, black = roles.uses("between_close"), not roles.uses("black", at="line") and rng.random() < 0.4
    many, vary, same = int(rng.integers(2, 5)), rng.random() < 0.6, rng.random() < 0.5
    fixed, size, share = roles.need(rng, 4), rng.integers(2 + bridged, 6, 2), rng.uniform(0.2, 0.5)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = np.array((roles.need(rng, 4) if vary else fixed)[:many], np.uint8)
        shape = tuple(size if same else rng.integers(2 + bridged, 6, 2))
        grid = inks[rng.integers(len(inks), size=shape)]
        if black:
            grid[rng.random(shape) < share] = 0
        if len(np.unique(grid)) < 2 or (grid == grid[:1]).all() or (grid == grid[:, :1]).all():
            raise RuleError("a picture of one colour, or of equal lines")
        alike = (grid[1:] == grid[:-1]).sum(), (grid[:, 1:] == grid[:, :-1]).sum()
        if bridged and (min(alike) < 2 or max(alike) > grid.size // 2):
            raise RuleError("too few or too many like neighbours")
        return np.ascontiguousarray(grid.astype(np.uint8))
    return draw


_BOTH = "spaced(spaced(input, {0}, horizontal, {1}), {0}, vertical, {1})"
_WIDE = _BOTH.format("1", "?line")


def _bridged(axes: str) -> str:
    """Like neighbours joined in their own colour, along both axes or one of them."""
    return f"paint({_WIDE}, layers({_WIDE}, ?line), own_colour, {axes})"


_ALONG = "between_close({}, 1)"
_JOINED = _bridged(f"union({_ALONG.format('horizontal')}, {_ALONG.format('vertical')})")

CONCEPT = Concept(
    name="cells-move-apart",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join((
            _WIDE, _WIDE, f"framed({_WIDE}, ?line)", f"framed({_WIDE}, ?line)", f"framed({_WIDE}, ?ink)",
            "spaced(input, 1, horizontal, ?line)", _BOTH.format("2", "?line"),
            _JOINED, _JOINED, f"framed({_JOINED}, ?line)", _bridged(_ALONG.format("horizontal")),
            "spaced(spaced(input, 1, horizontal, ?line), 1, vertical, ?ink)",
            "framed(spaced(spaced(input, 1, horizontal, ?line), 1, vertical, ?ink), ?line)",
        )),
        "line": "black | ?colour", "ink": "?colour2",
    },
)

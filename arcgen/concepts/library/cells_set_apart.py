"""The cells of a tiny grid are set apart: lines run between them, like neighbours get a bridge, unlike ones a wall."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A tiny grid of two or three colours, some neighbours alike and some not; without blanks if it is to be walled."""
    size, vary, fixed, n = sizes(rng, 2, 5), rng.random() < 0.6, roles.need(rng, 3), int(rng.integers(2, 4))
    bridges = roles.uses("between_close")
    dense = ("colour" in roles.holes and "bg" not in roles.holes) or rng.random() < 0.4

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        if bridges:
            height, width = max(3, height), max(3, width)
        inks = roles.need(rng, 3) if vary else fixed
        palette = np.array([*inks[:n], *[roles.background] * (0 if dense else 2)], np.uint8)
        grid = palette[rng.integers(len(palette), size=(height, width))]
        for _ in range(grid.size // 2 if bridges else 0):           # so that more neighbours are alike
            y, x = int(rng.integers(1, height)), int(rng.integers(1, width))
            grid[y, x] = grid[y - 1, x] if rng.random() < 0.5 else grid[y, x - 1]
        if len(np.unique(grid)) < 2:
            raise RuleError("a grid of one colour")
        shown = grid != roles.background
        alike = [((grid[1:] == grid[:-1]) & shown[1:]).sum(), ((grid[:, 1:] == grid[:, :-1]) & shown[:, 1:]).sum()]
        if bridges and (min(alike) == 0 or sum(alike) > 0.7 * grid.size):
            raise RuleError("no neighbours that are alike, or almost all")
        return grid
    return draw


_CLOSE = "union(between_close(horizontal, 1), between_close(vertical, 1))"
_WALLS = "spaced(input, ?colour)"


def _bridged(grid: str, ground: str, ink: str, gaps: str = _CLOSE) -> str:
    """What lies between two cells of one colour is coloured."""
    return f"paint_under({grid}, layers({grid}, {ground}), {ink}, {gaps}, {ground})"


CONCEPT = Concept(
    name="cells-set-apart",
    sketch="?result",
    scene=patient(_scene, 30),
    holes={"result": " | ".join([
        "spaced(input, ?bg)", _WALLS, f"framed({_WALLS}, ?colour)", "framed(spaced(input, ?bg), ?bg)",
        *(_bridged("spaced(input, ?bg)", "?bg", ink, gaps) for ink in ("own_colour", "?colour")
          for gaps in (_CLOSE, "between_close(?axis, 1)")),
        f"framed({_bridged('spaced(input, ?bg)', '?bg', 'own_colour')}, ?bg)",
        _bridged(_WALLS, "?colour", "own_colour"), f"framed({_bridged(_WALLS, '?colour', 'own_colour')}, ?colour)"]),
        "axis": "horizontal | vertical"},
    not_framed=("in-blocks",),
)

"""The grid, or what is framed in it, repeats one tile like wallpaper: the smallest tile is the answer."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A tile of many colours, or of one on blank, repeated across, down, or both ways; in some tasks the tile is the
    same left and right. Where the rule crops to what is not blank, around it is a margin, where it takes off a frame,
    one in a colour of its own; where it restores what the colour of the hole `hidden` hides, that covers a part."""
    framed = roles.uses("without_frame", at="papered")
    hidden, margin = roles.holes.get("hidden"), roles.uses("everything", at="papered")
    both, even, n_inks = rng.random() < 0.5, rng.random() < 0.3, int(rng.integers(1, 5))
    fixed, vary = roles.need(rng, n_inks), rng.random() < 0.6
    low, high = (3, 5) if hidden is None else (2, 4)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = [*(roles.need(rng, n_inks) if vary else fixed), *([] if margin else [roles.background])]
        h, w = (int(k) for k in rng.integers(low, high + 1, 2))
        tile = rng.choice(inks, (h, w)).astype(np.uint8)
        tile = np.hstack([tile, tile[:, ::-1]]) if even and w < 4 else tile
        down, across = (int(k) for k in rng.integers(2, 5, 2))
        if not both and hidden is None:
            down, across = (1, across) if rng.random() < 0.5 else (down, 1)
        grid = np.tile(tile, (down, across))
        if max(grid.shape) > 20 or len(np.unique(tile)) < 2:
            raise RuleError("too large, or no pattern")
        if isinstance(hidden, int):
            if down * across < 6:
                raise RuleError("too few tiles to restore one")
            for _ in range(int(rng.integers(1, 3))):
                y, x = (int(rng.integers(0, n - 1)) for n in grid.shape)
                grid[y:y + int(rng.integers(1, 4)), x:x + int(rng.integers(2, 4))] = hidden
        if framed:
            free = [c for c in roles.need(rng, 6) if c not in inks]
            return np.pad(grid, 1, constant_values=free[0])
        return np.pad(grid, rng.integers(1, 4, (2, 2)), constant_values=roles.background) if margin else grid
    return draw


CONCEPT = Concept(
    name="smallest-tile",
    sketch="unit_tile(?papered)",
    scene=_scene,
    holes={"papered": "input | input | crop(everything(input, ?bg)) | without_frame(input) | "
                      "restore_period(input, ?hidden)"},
    evidence={"7b7f7511": {"papered": "input"}},
)

"""A wallpaper of small tiles has misprints: they are mended, or a faultless or a faulty tile is shown."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Tiles of two or three cells a side; one to three cells, in different tiles, are of another colour."""
    n_inks, vary = int(rng.integers(2, 4)), rng.random() < 0.5
    fixed, n = roles.need(rng, n_inks + 1), roles.holes["n"]
    one = roles.uses("crop", at="result")
    faults, foreign = int(rng.integers(1, 3)), rng.random() < 0.8

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = roles.need(rng, n_inks + 1) if vary else fixed
        tile = np.array(inks[:-1], np.uint8)[rng.integers(n_inks, size=(n, n))]
        if (tile == tile[:1]).all() or (tile == tile[:, :1]).all():
            raise RuleError("no pattern, or stripes")
        down, across = (int(k) for k in rng.integers(2, 10 // n + 1, 2))
        grid = np.tile(tile, (down, across))
        if grid.size <= 36:
            raise RuleError("too few tiles to tell a misprint")
        several = 1 if one else faults + int(rng.integers(2))
        for k in rng.permutation(down * across)[:min(several, down * across // 4)]:
            y, x = (n * int(first) + int(at) for first, at in zip(divmod(k, across), rng.integers(0, n, 2)))
            grid[y, x] = inks[-1] if foreign else next(c for c in inks if c != grid[y, x])
        return grid
    return draw


_MENDED = "paste(input, ?tiles, usual(?tiles))"
_FAULTY = "unique(look)"

CONCEPT = Concept(
    name="misprints-in-the-wallpaper",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"{_MENDED} | {_MENDED} | usual(?tiles) | crop(the(?tiles, {_FAULTY})) | "
                  f"paint(input, where(?tiles, {_FAULTY}), ?colour, itself)",
        "tiles": "blocks(input, ?n)",
        "n": "2 | 3",
    },
)

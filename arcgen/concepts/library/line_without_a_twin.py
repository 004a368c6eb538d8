"""In a small grid every row (or column) occurs twice but one: it is the answer, or is marked, or only twins stay."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two or three kinds of lines, each once and again, and one more kind once, in any order; coloured cells on a
    ground, or every cell of a colour."""
    upright, gaps = roles.uses("vertical", at="axis"), rng.random() < 0.5
    pool, pairs = roles.free(rng, int(rng.integers(1 + (not gaps), 4))), int(rng.integers(2, 4))
    pool = [*pool, roles.background] if gaps else pool

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = pairs if rng.random() < 0.7 else 5 - pairs
        kinds = np.array(pool, np.uint8)[rng.integers(len(pool), size=(n + 1, int(rng.integers(3, 7))))]
        if len(np.unique(kinds, axis=0)) < n + 1 or (kinds == roles.background).all(1).any():
            raise RuleError("lines that are alike by chance")
        grid = kinds[rng.permutation([*range(n), *range(n + 1)])]
        return grid.T.copy() if upright else grid
    return draw


_LINES = "lines(input, ?axis)"

CONCEPT = Concept(
    name="line-without-a-twin",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"crop(the({_LINES}, unique(look))) | crop(the({_LINES}, unique(look))) | "
                  f"paint(input, the({_LINES}, unique(look)), ?ink, itself) | "
                  f"keep(input, the({_LINES}, unique(look)), ?bg)",
        "axis": "horizontal | vertical",
        "ink": "?colour",
    },
)

"""Of the pairs of cells that face each other, those that stand closest (or farthest apart) are joined."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Pairs of cells, each in a row of its own: in one colour (the hole `dot`), where several may be equally close,
    or each in a colour of its own. The rows are about the same middle in some tasks."""
    size, same = sizes(rng, 7, 17), isinstance(roles.holes.get("dot"), int)
    centred = bool(rng.random() < 0.5)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        n = int(rng.integers(4, 5 + height // 3)) if same else int(rng.integers(4, 7))
        rows = np.flatnonzero(np.arange(height) % 2 == rng.integers(2)) if n <= height // 2 and not centred else \
            np.arange(height)
        rows = np.sort(rng.permutation(rows)[:n])
        inks = [roles.holes["dot"]] * len(rows) if same else roles.free(rng, len(rows))
        reach = np.arange(2, width // 2) if centred else np.arange(3, width)
        kinds = rng.permutation(reach)[:int(rng.integers(2, 4)) if same else len(inks)].tolist()
        if len(kinds) < 2:
            raise RuleError("no room for pairs of different kinds")
        for k, (y, ink) in enumerate(zip(rows, inks)):
            far = kinds[k if k < len(kinds) else int(rng.integers(len(kinds)))]
            x = width // 2 - far if centred else int(rng.integers(0, width - far))
            grid[y, x] = grid[y, width - 1 - x if centred else x + far] = ink
        return grid
    return draw


_ROWS = "by_line(input, ?dot, horizontal)"

CONCEPT = Concept(
    name="closest-pairs-join",
    sketch="paint(input, where(?pairs, ?which), ?ink, between(horizontal))",
    scene=_scene,
    not_framed=("in-each-panel",),
    holes={
        "pairs": f"{_ROWS} | layers(input, ?bg) | layers(input, ?bg)",
        "which": "least(extent(horizontal)) | most(extent(horizontal))",
        "ink": "own_colour | own_colour | ?colour",
    },
    evidence={
        "5ad8a7c0": {"pairs": _ROWS, "dot": "red", "which": "least(extent(horizontal))", "ink": "own_colour"},
    },
)

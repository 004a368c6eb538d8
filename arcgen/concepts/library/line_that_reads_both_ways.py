"""Of the rows (or columns) of a small grid one reads the same from both ends: it is the answer, or it is marked."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Every cell has one of three or four colours; one line of the rule's kind reads both ways, and none is of a single
    colour."""
    upright = roles.uses("vertical", at="result")
    size, pool = sizes(rng, 4, 7), [*roles.seen, *roles.free(rng, int(rng.integers(3, 5)))]

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.array(pool, np.uint8)[rng.integers(len(pool), size=size(rng))]
        view = grid.T if upright else grid
        half = view.shape[1] // 2
        line = view[rng.integers(len(view))]
        line[-half:] = line[:half][::-1]
        if np.count_nonzero((view == view[:, ::-1]).all(1)) > 1 or (view == view[:, :1]).all(1).any():
            raise RuleError("a line of one colour, or one that reads both ways by chance")
        return grid
    return draw


def _all(texts: str) -> str:
    """Texts for rows, and the same for columns."""
    return " | ".join(texts.format(*kind) for kind in (("horizontal", "flip_left_right"), ("vertical", "flip_up_down")))


_LINE = "the(lines(input, {0}), symmetric({1}))"
_CUT = _all(f"crop({_LINE})")

CONCEPT = Concept(
    name="line-that-reads-both-ways",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_CUT} | {_CUT} | " + _all(f"keep(input, {_LINE}, ?bg)") + " | "
                  + _all(f"paint(input, {_LINE}, ?ink, itself)"),
        "ink": "?colour",
    },
)

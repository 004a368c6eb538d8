"""All rows (or columns) are alike but for one, which is the answer, is painted, or becomes like the others."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A small grid whose lines are copies of one line, but for one of them, which differs from it plainly."""
    size, n, upright = sizes(rng, 3, 8), int(rng.integers(2, 4)), roles.uses("vertical")
    fixed, vary, blank = roles.need(rng, n), rng.random() < 0.6, rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        palette = [*(roles.need(rng, n) if vary else fixed), *[roles.background] * blank]
        usual, other = (rng.choice(palette, width) for _ in range(2))
        if len({*usual.tolist()}) < 2 or np.count_nonzero(usual != other) < max(2, width // 3):
            raise RuleError("lines that are too much alike")
        odd = np.arange(height) == rng.integers(height)
        grid = np.where(odd[:, None], other, usual).astype(np.uint8)
        return np.ascontiguousarray(grid.T if upright else grid)
    return draw


def _results(axis: str, first: str) -> list[str]:
    """What becomes of the one line: given the axis of the lines and the side where the first of them lies."""
    lines = f"lines(input, {axis})"
    usual = f"crop(the({lines}, among(common(look), most(edge({first})))))"
    return [f"crop(the({lines}, unique(look)))", f"crop(the({lines}, unique(look)))",
            f"paint(input, where({lines}, unique(look)), ?ink, itself)",
            f"paste(input, where({lines}, unique(look)), {usual})"]


CONCEPT = Concept(
    name="line-unlike-the-others",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(_results("horizontal", "up") + _results("vertical", "left")), "ink": "?colour"},
)

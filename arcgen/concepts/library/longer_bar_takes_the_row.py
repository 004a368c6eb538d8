"""In every row several bars compete: the longest (or shortest) takes the row, is alone left, or is marked."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import side_by_side
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Rows, a blank one between two of them, with two or three bars each, of different lengths and mostly of different
    colours."""
    size, three = sizes(rng, 11, 18), rng.random() < 0.4
    fixed, vary = roles.free(rng, 4), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        inks = roles.free(rng, 4) if vary else fixed
        rows = np.arange(int(rng.integers(0, 2)), height, 2)
        rows = np.sort(rng.permutation(rows)[:int(rng.integers(3, 7))])
        for row in rows:
            n = 3 if three and width > 12 and rng.random() < 0.6 else 2
            lengths = [int(k) for k in rng.permutation([1, 2, 3, 4, 5])[:n]]
            if sum(lengths) + n > width:
                raise RuleError("no room for the bars")
            starts = side_by_side(rng, lengths, width)
            for begin, length, colour in zip(starts, lengths, rng.permutation(inks)):
                grid[row, begin:begin + length] = colour
        return grid
    return draw


_WON = "where(objects(input, ?bg, by_side), ?which)"

CONCEPT = Concept(
    name="longer-bar-takes-the-row",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, {_WON}, own_colour, line(horizontal)) | paint(input, {_WON}, own_colour, "
                  f"line(horizontal)) | keep(input, {_WON}, ?bg) | paint(input, {_WON}, ?colour, itself)",
        "which": "most_of_kind(size, edge(down)) | most_of_kind(size, edge(down)) | least_of_kind(size, edge(down))",
    },
)

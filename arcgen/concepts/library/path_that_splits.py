"""A path runs straight on from where it begins and splits to both sides wherever it comes up against something."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...language.bars import split_path
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Scattered stones, some of them in the way of a path that begins at the border with one cell or two. Where the
    rule knows a second kind of stones, those are scattered too and stop nothing."""
    size, start, wall = sizes(rng, 7, 18), roles.holes["start"], roles.holes["wall"]
    long, crowd = int(rng.integers(1, 3)), rng.uniform(0.1, 0.17)
    soft = roles.free(rng, 1)[0] if roles.uses("paint_under", at="drawing") else None

    def draw(rng: np.random.Generator) -> np.ndarray:
        for _ in range(60):
            grid = np.full(size(rng), roles.background, np.uint8)
            grid[rng.random(grid.shape) < crowd] = wall
            if soft is not None:
                grid[rng.random(grid.shape) < crowd / 2] = soft
            view = rot90(grid, int(rng.integers(4)))
            y = int(rng.integers(1, view.shape[0] - 1))
            view[y, :long] = start
            if (view[y - 1:y + 2, :long + 2] == wall).any():
                continue
            stones = view == wall
            path = split_path([(y, long - 1, 0, 1)], stones)
            turns = split_path([(y, long - 1, 0, 1)], np.zeros_like(stones))
            if path.sum() >= grid.shape[0] and (path & ~turns).sum() >= 4 and path.mean() < 0.45:
                return grid
        raise RuleError("no path that splits")
    return draw


CONCEPT = Concept(
    name="path-that-splits",
    sketch="?drawing",
    scene=_scene,
    holes={
        "drawing": "paint(input, pieces(input, ?start, by_side), ?ink, ?path) | "
                   "paint(input, pieces(input, ?start, by_side), ?ink, ?path) | "
                   "paint_under(input, pieces(input, ?start, by_side), ?ink, ?path, ?bg)",
        "path": "splitting_ray(pieces(input, ?wall, by_side))",
        "start": "?colour1", "wall": "?colour2", "ink": "own_colour | ?colour3",
    },
    evidence={"6bcdb01e": {"bg": "orange", "start": "green", "wall": "cyan", "ink": "own_colour",
                           "path": "splitting_ray(pieces(input, ?wall, by_side))",
                           "drawing": "paint(input, pieces(input, ?start, by_side), ?ink, ?path)"}},
)

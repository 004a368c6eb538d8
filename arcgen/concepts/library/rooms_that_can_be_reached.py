"""Walls with a few doors cut the grid into rooms: what can be reached from one dot changes, or what cannot."""
import numpy as np
from scipy import ndimage

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Rooms side by side, in two or three columns, some joined by a door; in one of them a dot of the hole `walker`'s
    colour, and in most of them crumbs of one colour: some in reach of the dot and some not."""
    size, spare = sizes(rng, 8, 13), roles.need(rng, 3)
    wall, walker, crumb = (roles.holes.get(k, c) for k, c in zip(("wall", "walker", "crumb"), spare))
    most = 5 if roles.uses("bar") else 8

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        for _ in range(12):
            grid[:] = roles.background
            _wall_in(rng, grid, wall)
            labels, free = ndimage.label(grid != wall)[0], np.argwhere(grid != wall)
            at = tuple(free[rng.integers(len(free))])
            reached = labels == labels[at]
            if 0.25 < reached.sum() / len(free) < 0.75:
                break
        else:
            raise RuleError("all rooms can be reached, or hardly any")
        for cells, n in ((reached, most), (~reached & (grid != wall), 8)):
            places = rng.permutation(np.argwhere(cells))[:int(rng.integers(2, n + 1))]
            grid[tuple(places.T)] = crumb
        grid[at] = walker
        if np.count_nonzero((grid == crumb) & reached) < 2:
            raise RuleError("hardly a crumb in reach")
        return grid
    return draw


def _wall_in(rng: np.random.Generator, grid: np.ndarray, wall: int) -> None:
    """Draws one or two walls from top to bottom, and a wall across each of the columns between them, at different
    heights; some of the walls have a door."""
    height, width = grid.shape
    ground = grid[0, 0]
    between = [(3, width - 3)] if width < 10 else [(2, 4), (6, width - 2)]
    cut = [int(rng.integers(*bounds)) for bounds in between]
    grid[:, cut] = wall
    for left, right in zip([-1, *cut], [*cut, width]):
        y = int(rng.integers(2, height - 2))
        grid[y, left + 1:right] = wall
        if rng.random() < 0.4:
            grid[y, int(rng.integers(left + 1, right))] = ground
    for x in cut:
        doors = [y for y in range(height) if grid[y, x - 1] != wall and grid[y, x + 1] != wall]
        if rng.random() < 0.75 and doors:
            grid[doors[rng.integers(len(doors))], x] = ground


_ROOMS = "blobs(input, ?wall, by_side)"
_NEAR, _FAR = f"where({_ROOMS}, has(?walker))", f"where({_ROOMS}, not(has(?walker)))"
_FOUND = f"measure(the({_ROOMS}, has(?walker)), count_of(?crumb))"
_LIT = f"paint(input, {_NEAR}, ?ink, coloured(?bg))"

CONCEPT = Concept(
    name="rooms-that-can-be-reached",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_LIT} | paint({_LIT}, {_FAR}, ?colour2, coloured(?bg)) | "
                  f"paint({_LIT}, {_NEAR}, ?ink, coloured(?crumb)) | "
                  f"paint(input, {_NEAR}, ?ink, coloured(?crumb)) | paint(input, {_FAR}, ?colour, coloured(?crumb)) | "
                  f"paint(input, {_NEAR}, ?bg, coloured(?crumb)) | paint(input, {_FAR}, ?bg, coloured(?crumb)) | "
                  f"paint(input, {_FAR}, ?wall, itself) | paint(input, {_FAR}, ?colour, coloured(?bg)) | "
                  f"paint(input, {_FAR}, ?colour, itself) | paint(input, {_FAR}, ?bg, itself) | "
                  f"bar(5, {_FOUND}, right, ?crumb, ?bg)",
        "ink": "?walker | ?colour",
    },
    not_framed=("in-the-box", "in-blocks", "frame-says-the-colour", "bar-says-the-colour"),
)

"""Things stand around the middle, and each takes the colour of the one before or after it on the round."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes import shapes
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _corner(rng: np.random.Generator, side: int) -> np.ndarray:
    """A triangle, a quarter of a disc or a square in the top left corner of a square window."""
    n, y = int(rng.integers(2, max(3, side // 3) + 1)), np.arange(side)
    kind = rng.integers(3)
    if kind == 0:
        return y[:, None] + y < n
    return np.maximum(y[:, None], y) < n if kind == 1 else y[:, None] ** 2 + y ** 2 < n * n


def _scene(rng: np.random.Generator, roles: Roles):
    """A body (the hole `body`) in the middle, rimmed (the hole `rim`), with three or four things of different colours
    in the corners of the grid; or a loop in the colour `body` with windows in the colour `rim`, that hold figures."""
    body, rim = roles.holes["body"], roles.holes["rim"]
    size, loop = sizes(rng, 8, 16), roles.uses("layers", at="things")
    low = int(rng.integers(3, 5))

    def corners(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        side = min(height, width)
        grid = np.full((height, width), body, np.uint8)
        inks = roles.need(rng, 4)
        for k in rng.permutation(4)[:int(rng.integers(low, 5))]:
            view = rot90(grid, k)
            mask = _corner(rng, side)
            wide = np.pad(mask, ((0, view.shape[0] - side), (0, view.shape[1] - side)))
            near = wide.copy()
            near[1:] |= wide[:-1]
            near[:, 1:] |= wide[:, :-1]
            view[near & (view == body)] = rim
            view[wide] = inks[k]
        return grid

    def windows(rng: np.random.Generator) -> np.ndarray:
        n, outer = int(rng.integers(3, 6)), int(rng.integers(5, 7))
        span = 3 * outer + 4 + int(rng.integers(0, 3)), 3 * outer + 4 + int(rng.integers(0, 4))
        grid = np.full((span[0] + outer // 2 + 1, span[1] + outer // 2 + 1), roles.background, np.uint8)
        half, low = outer // 2, outer // 2
        high, wide = span[0] - half - 1, span[1] - half - 1
        grid[[low, high], low:wide + 1] = body
        grid[low:high + 1, [low, wide]] = body
        third = (wide + 1 - outer) // 2
        spots = [(low, low + third), (high, low + third), (low + (high - low) // 2, low),
                 (low + (high - low) // 2, wide), (low, low), (high, wide), (high, low), (low, wide)]
        order = [*rng.permutation(4), *(4 + rng.permutation(4))][:n] if n <= 4 else list(range(4)) + [4]
        inks = roles.need(rng, n)
        taken = np.zeros(grid.shape, bool)
        for k, ink in zip(order, inks):
            y, x = spots[k]
            y, x = max(0, y - half), max(0, x - half)
            if y + outer > grid.shape[0] or x + outer > grid.shape[1] or taken[y:y + outer, x:x + outer].any():
                raise RuleError("no room for the windows")
            taken[y:y + outer, x:x + outer] = True
            window = grid[y:y + outer, x:x + outer]
            window[:] = rim
            window[1:-1, 1:-1] = roles.background
            figure = shapes.blob(4, 7)(rng)
            while max(figure.shape) > outer - 2:
                figure = shapes.blob(4, 7)(rng)
            window[1:1 + figure.shape[0], 1:1 + figure.shape[1]][figure] = ink
        return grid
    return windows if loop else corners


_OTHERS = "not(either(is_colour(?body), is_colour(?rim)))"

CONCEPT = Concept(
    name="colours-go-round",
    sketch="paint(input, where(?things, " + _OTHERS + "), ?ink, itself)",
    scene=_scene,
    holes={
        "things": "layers(input, ?bg) | regions(input, by_side)",
        "ink": "of_next(clockwise(whole(input))) | of_previous(clockwise(whole(input)))",
    },
    evidence={
        "880c1354": {"things": "regions(input, by_side)", "body": "yellow", "rim": "orange",
                     "ink": "of_previous(clockwise(whole(input)))"},
        "ad173014": {"things": "layers(input, ?bg)", "bg": "black", "body": "blue", "rim": "red",
                     "ink": "of_next(clockwise(whole(input)))"},
    },
)

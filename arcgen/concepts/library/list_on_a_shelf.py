"""The colours of things fill a small column from the bottom, which is always as high: what is left stays blank."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Bars that lie or slant below each other, each in a colour of its own; no two begin at the same height."""
    size, slanted, vary = sizes(rng, 10, 16), rng.random() < 0.5, rng.random() < 0.7
    high = roles.holes["n"]
    fixed = roles.free(rng, high)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        n = int(rng.integers(2, min(high, len(fixed)) + 1))
        inks = roles.need(rng, n) if vary else rng.permutation(fixed)[:n]
        tops = np.sort(rng.permutation(np.arange(height - 2 * slanted))[:n])
        taken = np.zeros((height + 2, width + 2), bool)
        for ink, top in zip(inks, tops.tolist()):
            for _ in range(60):
                long, way = int(rng.integers(3, 8)), int(rng.choice([-1, 1]))
                long = min(long, height - top) if slanted else long
                k = np.arange(long)
                ys = top + (k if slanted else 0 * k)
                xs = int(rng.integers(width)) + way * k
                if ys.max() < height and xs.min() >= 0 and xs.max() < width and not taken[ys + 1, xs + 1].any():
                    break
            else:
                raise RuleError("no room for the bars")
            grid[ys, xs] = ink
            for dy in range(3):
                for dx in range(3):
                    taken[ys + dy, xs + dx] = True
        return grid
    return draw


_LIST = "colour_list(layers(input, ?bg), edge(up), up)"


def _shelf(rows: str) -> str:
    """The lowest n rows of the list and of blank above it."""
    return f"crop(region_of(whole(join(canvas(?n, ?width, ?bg), {rows}, down)), end_lines(down, ?n)))"


CONCEPT = Concept(
    name="list-on-a-shelf",
    sketch="?result",
    scene=_scene,
    holes={"result": f"?wide | ?wide | {_shelf(_LIST).replace('?width', '1')}",
           "wide": _shelf(f"repeated({_LIST}, ?width, horizontal)"), "n": "4 | 5 | 6", "width": "2 | 3"},
    evidence={"668eec9a": {"result": "?wide", "wide": _shelf(f"repeated({_LIST}, ?width, horizontal)"), "n": "5",
                           "width": "3", "bg": "orange"}},
)

"""Two frames lie over each other amid dots: the dots in both of them change, or those in just one, or in none."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two frames in colours of their own that cross each other, and dots of one colour or of several in both, in one
    and in none of them."""
    size, first, second = sizes(rng, 12, 20), roles.holes["first"], roles.holes["second"]
    inks, share = roles.several(rng, 3, one=0.6), rng.uniform(0.12, 0.3)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        within = []
        for _ in range(80):
            h, w, h2, w2 = rng.integers(5, min(height, width) - 2, 4).tolist()
            if max(h * w, h2 * w2) >= grid.size / 2:
                continue
            y, x = int(rng.integers(0, height - h + 1)), int(rng.integers(0, width - w + 1))
            y2, x2 = int(rng.integers(0, height - h2 + 1)), int(rng.integers(0, width - w2 + 1))
            edges = [abs(y - y2), abs(y + h - y2 - h2), abs(x - x2), abs(x + w - x2 - w2)]
            shared = (min(y + h, y2 + h2) - max(y, y2), min(x + w, x2 + w2) - max(x, x2))
            if min(edges) > 1 and min(shared) > 4:
                break
        else:
            raise RuleError("edges on each other")
        for ink, (a, b, c, d) in ((first, (y, x, h, w)), (second, (y2, x2, h2, w2))):
            grid[a:a + c, b:b + d][shapes.hollow(c, d)] = ink
            inside = np.zeros(grid.shape, bool)
            inside[a + 1:a + c - 1, b + 1:b + d - 1] = True
            within.append(inside)
        dots = (rng.random(grid.shape) < share) & (grid == roles.background)
        dots[1:] &= ~dots[:-1]
        dots[:, 1:] &= ~dots[:, :-1]
        grid[dots] = rng.choice(np.array(inks, np.uint8), int(dots.sum()))
        both, one, none = within[0] & within[1], within[0] ^ within[1], ~(within[0] | within[1])
        if (dots & both).sum() < 2 or (dots & one).sum() < 2 or not (dots & none).any():
            raise RuleError("too few dots in a part")
        return grid
    return draw


_DOTS = "where(cells(input, ?bg), not(either(is_colour(?first), is_colour(?second))))"
_IN = "inside(joined(cells_of(input, ?{})))"
_CHOSEN = f"where({_DOTS}, ?which)"

CONCEPT = Concept(
    name="dots-in-both-frames",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, {_CHOSEN}, ?ink, itself) | paint(input, {_CHOSEN}, ?ink, itself) | "
                  f"erase(input, {_CHOSEN}, ?bg)",
        "which": f"both({_IN.format('first')}, {_IN.format('second')}) | "
                 f"both({_IN.format('first')}, {_IN.format('second')}) | "
                 f"both({_IN.format('first')}, not({_IN.format('second')})) | "
                 f"not(either({_IN.format('first')}, {_IN.format('second')}))",
        "ink": "?colour | ?colour | ?first",
    },
)

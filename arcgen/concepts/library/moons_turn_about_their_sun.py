"""Each moon turns about the nearest sun: by a quarter or by a half."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Suns of one colour far from each other, each with one to three moons around it, none of which comes to lie on a
    place that another one had."""
    size, count = sizes(rng, 12, 20), int(rng.integers(2, 5))
    sun, moons = roles.holes["sun"], roles.several(rng, 3, one=0.4)
    most, reach = int(rng.integers(2, 4)), 3

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        suns: list[tuple[int, int]] = []
        for _ in range(60):
            y, x = int(rng.integers(reach, height - reach)), int(rng.integers(reach, width - reach))
            if all(max(abs(y - a), abs(x - b)) > 2 * reach for a, b in suns) and len(suns) < count:
                suns.append((y, x))
        for y, x in suns:
            grid[y, x] = sun
            near = [(a, b) for a in range(-reach, reach + 1) for b in range(-reach, reach + 1)
                    if (a, b) != (0, 0) and abs(a) + abs(b) <= reach + 1]
            taken: set[tuple[int, int]] = set()
            for k in rng.permutation(len(near))[:int(rng.integers(1, most + 1))]:
                a, b = near[k]
                orbit = {(a, b), (b, -a), (-a, -b), (-b, a), (a, -b), (-a, b), (b, a), (-b, -a)}
                if not orbit & taken and (abs(a) > 1 or abs(b) > 1):
                    taken |= orbit
                    grid[y + a, x + b] = moons[rng.integers(len(moons))]
        if len(suns) < 2 or (grid != roles.background).sum() < len(suns) + 2:
            raise RuleError("too few moons")
        return grid
    return draw


_MOONS = "where(cells(input, ?bg), not(is_colour(?sun)))"
_STEP = "round_nearest(cells_of(input, ?sun), ?turned)"
_MOVED = f"move(input, {_MOONS}, {_STEP}, ?bg)"

CONCEPT = Concept(
    name="moons-turn-about-their-sun",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_MOVED} | paint(input, {_MOONS}, ?colour, moved({_STEP}))",
        "turned": "rotate_90 | rotate_180 | rotate_270",
    },
)

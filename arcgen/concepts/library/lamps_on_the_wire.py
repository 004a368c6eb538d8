"""Wires lead to lamps: those that hang on the same wire as a battery light up."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import some
from ...language.objects import CORNERS
from ...language.regions import around
from ...scenes.priors import Roles, sizes
from ..base import Concept

_SIDES = ((-1, 0), (1, 0), (0, -1), (0, 1))


def _scene(rng: np.random.Generator, roles: Roles):
    """Bent wires of one colour that do not touch each other, a lamp at one end of each or at both, and at the other end
    of some of them a battery."""
    size, lamp_side = sizes(rng, 12, 20), 2 if rng.random() < 0.5 else 1
    wire, battery, lamp = (roles.holes.get(k, c) for k, c in zip(("wire", "battery", "lamp"), roles.need(rng, 3)))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        near, live, dead = np.zeros((height, width), bool), 0, 0
        for _ in range(60):
            y, x = int(rng.integers(height)), int(rng.integers(width))
            path, turned = [(y, x)], bool(rng.integers(2))
            for _ in range(int(rng.integers(2, 4))):
                run, sign = int(rng.integers(2, 7)), 1 if rng.random() < 0.5 else -1
                for _ in range(run):
                    y, x = (y + sign, x) if turned else (y, x + sign)
                    path.append((y, x))
                turned = not turned
            cells = {*path}
            if len(cells) < len(path) or any(not (0 <= y < height and 0 <= x < width) for y, x in path):
                continue
            ys, xs = zip(*path)
            own = np.zeros_like(near)
            own[ys, xs] = True
            end = slice(max(0, y - lamp_side + 1), y + 1), slice(max(0, x - lamp_side + 1), x + 1)
            body = own.copy()
            body[end] = True
            if some(body & near) or any(
                    sum(((y + dy) % height, (x + dx) % width) in cells for dy, dx in _SIDES) > 2 for y, x in path):
                continue
            powered = rng.random() < 0.5 if live and dead else not live
            grid[own] = wire
            grid[end] = lamp
            grid[path[0]] = battery if powered else (lamp if rng.random() < 0.4 else wire)
            live, dead = live + powered, dead + (not powered)
            near |= around(body[None], CORNERS)[0]
            if live + dead > height * width // 45:
                break
        if not live or not dead:
            raise RuleError("no two circuits")
        return grid
    return draw


_LIVE = "where(blobs(input, ?bg, by_side), has(?battery))"

CONCEPT = Concept(
    name="lamps-on-the-wire",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"?lit | ?lit | paint(?lit, {_LIVE}, ?battery, coloured(?wire)) | "
                  f"erase(input, where(blobs(input, ?bg, by_side), not(has(?battery))), ?bg)",
        "lit": f"paint(input, {_LIVE}, ?ink, coloured(?lamp))",
        "ink": "?battery | ?colour",
    },
)

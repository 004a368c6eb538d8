"""Runners stand before a wall with stones in between: those whose way is free run or change, or the others do."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A wall along the right border and runners along the left one, in every line or every other one; some of them
    have a stone or two (single cells or standing bars, of the hole `stone`'s colour) before them, others none."""
    size, stone = sizes(rng, 7, 14), roles.holes["colour_stone"]
    *inks, spare = roles.need(rng, 4)
    wall, listed = roles.holes.get("colour_wall", spare), roles.uses("colour_list", at="result")
    inks = inks if listed or rng.random() < 0.6 else inks[:1]
    thick, apart = 1 if rng.random() < 0.8 else 2, 1 if rng.random() < 0.4 else 2

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        grid[:, width - thick:] = wall
        rows = np.arange(int(rng.integers(0, 2)), height, apart)
        rows = rows[rng.random(len(rows)) < 0.85]
        for row in rows:
            grid[row, 0] = inks[rng.integers(len(inks))]
        for _ in range(height // 2):
            x, tall = int(rng.integers(3, width - thick - 1)), int(rng.integers(1, 4))
            y = int(rng.integers(0, height - tall + 1))
            if (grid[max(0, y - 1):y + tall + 1, x - 1:x + 2] == roles.background).all():
                grid[y:y + tall, x] = stone
        blocked = int((grid[rows] == stone).any(1).sum()) if len(rows) else 0
        if not 2 <= blocked <= len(rows) - 2:
            raise RuleError("all ways free, or none")
        return grid
    return draw


_WALL, _STONES = "pieces(input, ?colour_wall, by_side)", "pieces(input, ?colour_stone, by_side)"
_RUNNERS = "where(cells(input, ?bg), touches_side(left))"
_AHEAD = "in_line_with(cells_of(input, ?colour_stone), horizontal)"
_FREE, _BLOCKED = f"where({_RUNNERS}, not({_AHEAD}))", f"where({_RUNNERS}, {_AHEAD})"
_HIT = f"where({_STONES}, overlaps(regions_of({_RUNNERS}, first_met(right, cells_of(input, ?colour_stone)))))"

CONCEPT = Concept(
    name="whose-way-is-free",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint(input, {_FREE}, own_colour, ray_until(right, {_WALL})) | "
                  f"move(input, {_FREE}, until(right, {_WALL}), ?bg) | "
                  f"paint(input, {_FREE}, own_colour, first_met(right, {_WALL})) | "
                  f"paint(input, ?them, ?ink, itself) | paint(input, ?them, ?ink, itself) | "
                  f"erase(input, ?them, ?bg) | colour_list(?them, edge(down), down) | "
                  f"paint(input, {_BLOCKED}, own_colour, ray_until(right, {_STONES})) | "
                  f"move(input, {_BLOCKED}, until(right, {_STONES}), ?bg) | "
                  f"paint(input, {_HIT}, ?colour, itself) | erase(input, {_HIT}, ?bg)",
        "them": f"{_FREE} | {_BLOCKED}",
        "ink": "?colour | ?colour_stone | ?colour_wall",
    },
)

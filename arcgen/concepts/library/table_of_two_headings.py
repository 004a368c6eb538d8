"""A table has a heading to the left and one above: its cells tell which headings are set, or take their colours."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ...scenes.tiny import A_PATTERN
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """An empty table with headings in its left column and its top row, some of them set and some not; in one colour, in
    two, or where the cells take them over in several."""
    taken, apart = roles.uses("own_colour", at="table"), rng.random() < 0.4
    high, wide, vary = int(rng.integers(4, 8)), int(rng.integers(4, 8)), rng.random() < 0.4
    fixed = roles.free(rng, 4)

    def heading(rng: np.random.Generator, n: int, inks: list[int]) -> np.ndarray:
        is_set = np.arange(n) < int(rng.integers(1, n))
        return np.where(rng.permutation(is_set), np.array(inks)[rng.integers(len(inks), size=n)], roles.background)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = roles.free(rng, 4) if vary else fixed
        height, width = (max(2, n + int(rng.integers(-1, 2))) for n in (high, wide))
        grid = np.full((height + 1, width + 1), roles.background, np.uint8)
        grid[1:, 0] = heading(rng, height, inks if taken else inks[:1])
        grid[0, 1:] = heading(rng, width, inks if taken else inks[apart:1 + apart])
        if taken and (len(np.unique(grid[1:, 0])) < 3 and len(np.unique(grid[0, 1:])) < 3):
            raise RuleError("headings of one colour")
        if grid.size <= A_PATTERN:
            raise RuleError("so small that it may be mirrored, headings and all")
        return grid
    return draw


_ROWS = "where(cells(input, ?bg), touches_side(left))"
_COLUMNS = "where(cells(input, ?bg), touches_side(up))"
_ALL_ROWS, _ALL_COLUMNS = f"regions_of({_ROWS}, ray(right))", f"regions_of({_COLUMNS}, ray(down))"


def _drawn(things: str, ink: str, region: str, on: str = "input") -> str:
    return f"paint({on}, {things}, {ink}, {region})"


def _either(ink: str, region: str = "{}") -> str:
    """Rows and columns of set headings, or a part of them."""
    down = region.format("ray(down)", _ALL_ROWS)
    return _drawn(_COLUMNS, ink, down, _drawn(_ROWS, ink, region.format("ray(right)", _ALL_COLUMNS)))


CONCEPT = Concept(
    name="table-of-two-headings",
    sketch="?result",
    scene=patient(_scene, 20),
    holes={
        "result": "?table | ?table | crop(region_of(whole(?table), without(without(itself, end_lines(left, 1)), "
                  "end_lines(up, 1))))",
        "table": f"{_drawn(_ROWS, '?ink', f'within(ray(right), {_ALL_COLUMNS})')} | "
                 f"{_drawn(_ROWS, 'own_colour', f'within(ray(right), {_ALL_COLUMNS})')} | "
                 f"{_drawn(_COLUMNS, 'own_colour', f'within(ray(down), {_ALL_ROWS})')} | "
                 f"{_drawn(_ROWS, '?ink', f'off(ray(right), {_ALL_COLUMNS})')} | "
                 f"{_drawn(_ROWS, 'own_colour', f'off(ray(right), {_ALL_COLUMNS})')} | "
                 f"{_either('?ink', 'off({}, {})')} | {_either('?ink')} | {_either('own_colour', 'off({}, {})')} | "
                 f"{_either('own_colour')}",
        "ink": "?colour",
    },
)

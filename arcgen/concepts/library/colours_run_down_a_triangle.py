"""The colours of a row run down, straight or slantwise, into the triangle below it, perhaps changing by turns."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A line of colours along the top of the grid, with room for its triangle below it; in some tasks it is the same
    read from both ends. Rules that exchange two colours (the holes `colour` and `colour2`) get these two."""
    two = [roles.holes[k] for k in ("colour", "colour2") if isinstance(roles.holes.get(k), int)]
    size, even, n_inks = sizes(rng, 7, 16), rng.random() < 0.35, int(rng.integers(2, 5))
    fixed, vary = roles.free(rng, n_inks), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        width = max(size(rng))
        n = int(rng.integers(max(5, width - 4), width + 1))
        grid = np.full(((n + 1) // 2 + int(rng.integers(0, 3)), width), roles.background, np.uint8)
        inks = two if len(two) == 2 else roles.free(rng, n_inks) if vary else fixed
        row = rng.choice(inks, n)
        row = np.where(np.arange(n) < n // 2, row, row[::-1]) if even else row
        if len(set(row.tolist())) < 2:
            raise RuleError("a line of one colour")
        x = int(rng.integers(0, grid.shape[1] - n + 1))
        grid[0, x:x + n] = row
        return grid
    return draw


def _in_triangle(ray: str, left: str, right: str) -> str:
    return (f"paint(input, cells(input, ?bg), own_colour, within(ray({ray}), regions_of(everything(input, ?bg), "
            f"repeatedly(overlap(shifted({left}, 1), shifted({right}, 1))))))")


def _exchanged(text: str) -> str:
    odd = "where(lines(input, horizontal), not(even(edge(down))))"
    return f"over({text}, keep(swap({text}, ?colour, ?colour2), {odd}, ?bg), ?bg)"


_DOWN = [_in_triangle(ray, "down_left", "down_right") for ray in ("down", "down_left", "down_right")]

CONCEPT = Concept(
    name="colours-run-down-a-triangle",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join([*_DOWN, *map(_exchanged, _DOWN)])},
    evidence={"b5bb5719": {"bg": "orange", "colour": "red", "colour2": "grey", "result": _exchanged(_DOWN[2])}},
)

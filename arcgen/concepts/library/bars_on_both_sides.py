"""Bars stand above and below a line: it is shown what one has more, what both have, or where they are equal."""
import numpy as np

from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A line across the middle; in every column (or every second one) a bar of one colour stands on it and one of
    another hangs from it. Each of the two is the longer one somewhere, and somewhere they are equally long."""
    spaced = not roles.uses("lines") and rng.random() < 0.6
    first, second, line = (roles.holes.get(name) for name in ("first", "second", "colour_line"))
    own = iter(roles.need(rng, 3))
    first, second, line = (next(own) if c is None else c for c in (first, second, line))
    width, high, vary = int(rng.integers(5, 10)), int(rng.integers(3, 6)), rng.random() < 0.4

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = max(5, width + int(rng.integers(-2, 3)) * vary)
        n = max(7, n | 1) if spaced else n
        places = np.arange(1, n, 2) if spaced else np.arange(n)
        kinds = rng.permutation([1, -1, 0, *rng.choice([1, 1, -1, -1, 0], len(places) - 3)])
        short = rng.integers(1, high, len(places))
        long = short + rng.integers(1, high - short + 1)
        up, down = (np.where(kinds == 0, rng.permutation(long), np.where(kinds == k, long, short)) for k in (1, -1))
        down = np.where(kinds == 0, up, down)
        grid = np.full((2 * high + 1, n), roles.background, np.uint8)
        grid[high] = line
        for x, a, b in zip(places, up, down):
            grid[high - a:high, x] = first
            grid[high + 1:high + 1 + b, x] = second
        return grid
    return draw


_BARS = "together(cells_of(input, ?first), cells_of(input, ?second))"
_OPPOSITE = "layers(turn(input, flip_up_down), ?bg)"
_MORE = f"paint(input, {_BARS}, ?bg, within(itself, {_OPPOSITE}))"
_COLUMNS = "where(lines(input, vertical), ?which)"
_UP, _DOWN, _EQUAL = (f"{word}(count_of({a}), count_of({b}))" for word, a, b in (
    ("exceeds", "?first", "?second"), ("exceeds", "?second", "?first"), ("balances", "?first", "?second")))
_BOTH = "union(coloured(?first), coloured(?second))"


def _of_pairs(up: str, down: str, ink: str) -> str:
    """One bar of each column, named for the columns where the upper and where the lower one is longer, is painted."""
    return (f"paint(paint(input, where(lines(input, vertical), {_UP}), {ink}, coloured({up})), "
            f"where(lines(input, vertical), {_DOWN}), {ink}, coloured({down}))")


_WINNER = f"choose({_UP}, ?first, choose({_DOWN}, ?second, ?tie))"

CONCEPT = Concept(
    name="bars-on-both-sides",
    sketch="?result",
    scene=_scene,
    holes={
        "result": "?parts | ?parts | ?parts | ?columns | ?columns | ?columns | ?longer | ?longer | ?told",
        "parts": f"paint(input, {_BARS}, ?ink, off(itself, {_OPPOSITE})) | "
                 f"paint(input, {_BARS}, ?ink, within(itself, {_OPPOSITE})) | {_MORE} | "
                 f"g = {_MORE}; gather(g, together(cells_of(g, ?first), cells_of(g, ?second)), "
                 "all_of_colour(g, ?colour_line), ?bg) | "
                 f"paint_under(input, {_OPPOSITE}, ?colour, itself, ?bg)",
        "ink": "?bg | ?colour",
        "columns": f"paint(input, {_COLUMNS}, ?colour, coloured(?colour_line)) | "
                   f"paint(input, {_COLUMNS}, ?ink, {_BOTH}) | "
                   f"paint(input, where(lines(input, vertical), not(?which)), ?bg, {_BOTH})",
        "which": f"{_UP} | {_EQUAL} | not({_EQUAL})",
        "longer": " | ".join(_of_pairs(*ways, "?ink") for ways in (("?first", "?second"), ("?second", "?first"))),
        "told": "summary(strips(input, measure(whole(input), extent(horizontal)), horizontal), ?winner) | "
                "paint(input, lines(input, vertical), ?winner, coloured(?colour_line))",
        "winner": _WINNER,
        "tie": "?colour_line",
    },
    not_framed=("dot-says-the-colour",),
)

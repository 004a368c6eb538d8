"""The diagonal of a small square counts: it alone stays, is painted or listed, or its colours fill rows and angles."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A square of three to seven cells a side full of colours, to five where those of the diagonal spread. None of
    these follows itself."""
    most = 6 if roles.uses("paint", at="spread") or roles.uses("nested") else 8
    vary, same, many = rng.random() < 0.7, rng.random() < 0.4, int(rng.integers(2, 6))
    fixed, first = roles.need(rng, 5), int(rng.integers(3, most))
    black = not roles.inks and rng.random() < 0.3

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = first if same else int(rng.integers(3, most))
        inks = np.array((roles.need(rng, 5) if vary else fixed)[:max(many, 3)], np.uint8)
        grid = inks[rng.integers(len(inks), size=(n, n))]
        if black:
            grid[rng.random((n, n)) < 0.3] = 0
        line = inks[(int(rng.integers(len(inks))) + np.cumsum(rng.integers(1, len(inks), n))) % len(inks)]
        np.fill_diagonal(grid, line)
        if len(set(line.tolist())) < 2 or (line == line[::-1]).all():
            raise RuleError("a diagonal that is the same from both ends")
        return np.ascontiguousarray(grid)
    return draw


_FALLING = "of(overlap(border_line(up), border_line(left)), line(falling))"
_RISING = "of(overlap(border_line(up), border_line(right)), line(rising))"
_BOTH = f"union({_FALLING}, {_RISING})"
_ABOVE = f"of({_FALLING}, ray(right))"
_CELLS = f"areas(lines(input, horizontal), overlap(itself, {_FALLING}))"


def _kept(region: str) -> str:
    return f"keep(input, region_of(whole(input), {region}), black)"


def _painted(region: str) -> str:
    return f"paint(input, whole(input), ?ink, {region})"


CONCEPT = Concept(
    name="the-diagonal-of-the-square",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join((
            _kept(_FALLING), _kept(_BOTH), _kept(_ABOVE), _kept(f"union({_FALLING}, {_ABOVE})"),
            _painted(_FALLING), _painted(_BOTH), _painted(_ABOVE), _painted(f"union({_FALLING}, {_ABOVE})"),
            f"colour_list({_CELLS}, edge(right), right)",
            f"nested({_CELLS}, edge(left))",
            "?spread", "?spread", "?spread", "?spread",
        )),
        "spread": " | ".join(f"paint(input, {_CELLS}, own_colour, {region})" for region in (
            "line(horizontal)", "ray(right)", "union(ray(right), ray(down))", "union(ray(left), ray(up))",
            "line(rising)", "union(ray(up), ray(right))")),
        "ink": "black | ?colour",
    },
)

"""Each figure is alike on two sides of an axis: the axis is drawn, marked at its ends, or only one side is kept."""
import numpy as np

from ...core.errors import RuleError
from ...language.objects import CORNERS, components
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import trim
from ..base import Concept


def _figure(rng: np.random.Generator, upright: bool) -> np.ndarray:
    """A silhouette of odd width, bool (h, w), alike on both sides of its middle column (not upright: row) and nowhere
    else, in one piece. Raises RuleError."""
    for _ in range(20):
        height, half = int(rng.integers(3, 6)), int(rng.integers(1, 3))
        left = rng.random((height, half)) < 0.6
        mask = np.concatenate([left, rng.random((height, 1)) < 0.7, left[:, ::-1]], axis=1)
        if len(components(mask, CORNERS)) == 1 and trim(mask).shape == mask.shape and (mask != mask[::-1]).any():
            return mask if upright else mask.T
    raise RuleError("no figure with one axis")


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four figures, some with an upright axis and some with a level one."""
    size, one_colour, around = sizes(rng, 10, 16), rng.random() < 0.4, int(roles.uses("box_halo", at="result"))
    fixed, vary, low = roles.free(rng, 3), rng.random() < 0.5, int(rng.integers(2, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, inks = Board(*size(rng), roles.background), roles.free(rng, 3) if vary else fixed
        kinds = [True, False, *(rng.random(low) < 0.5).tolist()]
        figures = [_figure(rng, upright) for upright in kinds[:low + int(rng.integers(0, 2))]]
        board.scatter(rng, figures, [inks[0 if one_colour else rng.integers(len(inks))] for _ in figures],
                      2, around, least=2)
        return board.grid
    return draw


def _both(act: str) -> str:
    """What happens to the figures with an upright axis, then to those with a level one."""
    figures = "where(objects(input, ?bg, by_corner), symmetric({}))"
    first = act.format("input", figures.format("flip_left_right"), "vertical", "right")
    return act.format(first, figures.format("flip_up_down"), "horizontal", "down")


_LINE = "of(centre, line({2}))"

CONCEPT = Concept(
    name="axis-of-each-figure",
    sketch="?result",
    scene=_scene,
    holes={
        "result": " | ".join([
            _both(f"paint({{0}}, {{1}}, ?ink, overlap({_LINE}, box))"),
            _both(f"paint({{0}}, {{1}}, ?ink, overlap({_LINE}, itself))"),
            _both(f"paint_under({{0}}, {{1}}, ?paint, {_LINE}, ?bg)"),
            _both(f"paint({{0}}, {{1}}, ?paint, overlap({_LINE}, box_halo))"),
            _both("paint({0}, {1}, ?ink, half({3}))"),
            _both("paint({0}, {1}, ?bg, half({3}))"),
        ]),
        "ink": "?colour", "paint": "?colour | own_colour",
    },
)

"""A key of colours tells how to stripe the figure, and in what colour its gaps are; or it stripes what is behind it."""
import numpy as np

from ...core.errors import RuleError
from ...language.objects import CORNERS, components
from ...scenes.place import Board
from ...scenes.priors import FOREGROUNDS, Roles, pick_many, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """A figure of one colour with gaps, and a key as wide (or as high) as it: a line of several colours and, where the
    rule reads two, a line of one colour beside it."""
    size = sizes(rng, 14, 22)
    upright, lines = roles.uses("left", at="stripes"), len(roles.find("end_lines", at="stripes"))

    def draw(rng):
        board = Board(*size(rng), roles.background)
        figure_ink, plain, *inks = pick_many(rng, FOREGROUNDS, 6, (roles.background, *roles.inks))
        h, w = int(rng.integers(4, 9)), int(rng.integers(4, 9))
        figure = _figure(rng, h, w)
        key = np.empty((2, w), np.uint8)
        colours = inks[:int(rng.integers(3, 5))]
        key[0] = [colours[k % len(colours)] for k in range(w)] if rng.random() < 0.5 else \
            np.array(colours)[rng.integers(len(colours), size=w)]
        key[1] = plain
        key = key[:lines]
        if len(set(key[0].tolist())) < 2:
            raise RuleError("a key of one colour")
        if upright:
            figure, key = figure.T, key.T
        board.place(rng, figure, figure_ink, 1, 1)
        board.place(rng, np.ones(key.shape, bool), key, 2, 1)
        return board.grid
    return draw


def _figure(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    """A figure in one piece, with gaps but without blank lines."""
    for _ in range(20):
        figure = rng.random((height, width)) < 0.7
        if figure.any(0).all() and figure.any(1).all() and not figure.all() and len(components(figure, CORNERS)) == 1:
            return figure
    raise RuleError("a figure in pieces")


_ALL = "o = blobs(input, ?bg, by_corner); l = the(o, most(colour_count)); f = the(o, least(colour_count)); "
_ACROSS = "repeated(crop(region_of(l, end_lines({}, 1))), measure(f, extent(vertical)), vertical)"
_DOWN = "repeated(crop(region_of(l, end_lines({}, 1))), measure(f, extent(horizontal)), horizontal)"
_T, _B, _L, _R = _ACROSS.format("up"), _ACROSS.format("down"), _DOWN.format("left"), _DOWN.format("right")


def _answers(stripes: str, plain: str) -> list[str]:
    return [f"over({plain}, masked({stripes}, cut_out(f, ?bg), ?bg), ?bg)",
            f"over({stripes}, masked({plain}, cut_out(f, ?bg), ?bg), ?bg)",
            f"masked({stripes}, cut_out(f, ?bg), ?bg)",
            f"over({stripes}, cut_out(f, ?bg), ?bg)",
            f"masked({stripes}, swap(cut_out(f, ?bg), ?bg, colour_of(f)), ?bg)"]


CONCEPT = Concept(
    name="stripes-through-the-figure",
    sketch="?stripes",
    scene=_scene,
    holes={"stripes": " | ".join(_ALL + a for a in (*_answers(_T, _B), *_answers(_L, _R)))},
    evidence={"278e5215": {"bg": "black", "stripes": _ALL + _answers(_T, _B)[0]}},
)

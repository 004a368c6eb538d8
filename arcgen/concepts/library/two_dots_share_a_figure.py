"""Two dots in line share a figure: each half of it has the colour of the nearer dot, or of the other one."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two dots of two colours in one row or column, an even number of cells between them, so that the middle belongs to
    neither, and room on both sides of their line. Colours change within most tasks, and so does the way they lie."""
    size, fixed, vary = sizes(rng, 9, 18), roles.need(rng, 2), rng.random() < 0.6
    ways = [False, True] if rng.random() < 0.6 else [bool(rng.integers(2))]

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        view = grid.T if ways[int(rng.integers(len(ways)))] else grid
        height, width = view.shape
        gap = 2 * int(rng.integers(3, width // 2))
        if gap + 2 > width:
            raise RuleError("no room between the dots")
        x, y = int(rng.integers(width - gap - 1)), int(rng.integers(3, height - 3))
        view[y, [x, x + gap + 1]] = roles.need(rng, 2) if vary else rng.permutation(fixed)
        return grid
    return draw


_DOTS = "cells(input, ?bg)"
_ACROSS = "without(of(centre, cross), own_line)"            # through the middle, at a right angle to the dots' line
_BESIDE = f"overlap({_ACROSS}, of(centre, halo(by_corner)))"
_LARGE = f"of({_BESIDE}, box_halo)"
_RINGED = f"union(without(box, of({_BESIDE}, box)), {_LARGE})"
_FIGURES = (_RINGED, _LARGE, f"union(box, {_ACROSS})", f"union(centre, {_ACROSS})", "box_halo",
            "union(box, of(centre, ray(diagonally)))", "union(centre, of(centre, ray(diagonally)))",
            "of(centre, ripples(2))", "ripples(2)", f"union(box, of({_LARGE}, box))", f"of({_LARGE}, box)",
            "union(box, of(centre, box_halo))", "box",
            "union(box, overlap(of(centre, cross), of(centre, halo(by_corner))))")
_DRAWN = f"paint(input, {_DOTS}, {{}}, within({{}}, regions_of(joined({_DOTS}), ?figure)))"
_NEARER = _DRAWN.format("own_colour", "realm")
_OTHER = _DRAWN.format(f"of_nearest({_DOTS})", "without(realm, itself)")

CONCEPT = Concept(
    name="two-dots-share-a-figure",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_NEARER} | {_NEARER} | {_OTHER}", "figure": " | ".join(_FIGURES)},
    evidence={"b7249182": {"bg": "black", "result": _NEARER, "figure": _RINGED}},
    not_framed=("bar-says-the-colour", "bar-says-the-way", "corner-says-the-colour", "dot-says-the-colour",
                "frame-says-the-colour"),
)

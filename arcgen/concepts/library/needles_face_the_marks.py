"""Needles lie in line with marks at the border: they turn their heads to them, or those that face one change or go."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Marks at the borders, each with one needle in line, its head or its tail nearer to the mark, at least one of each
    kind; and needles that no mark sees. Each row and column has one mark at most, and a needle that it sees lies along
    it."""
    size, spare = sizes(rng, 8, 13), roles.need(rng, 3)
    head, tail, mark = (roles.holes.get(k, c) for k, c in zip(("head", "tail", "mark"), spare))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        shut = np.zeros(grid.shape, bool)                   # where no needle may lie: in sight of a mark, or too close
        shut[[0, -1]] = shut[:, [0, -1]] = True
        found = [0, 0]
        for _ in range(30):
            turns = int(rng.integers(4))
            view, blind = rot90(grid, turns), rot90(shut, turns)
            y = int(rng.integers(1, view.shape[0] - 1))
            free = np.flatnonzero(~blind[y, 2:-2] & ~blind[y, 3:-1]) + 2
            if not len(free) or (view[y] != roles.background).any() or (view[y - 1:y + 2, 0] == mark).any():
                continue
            x, facing = int(free[rng.integers(len(free))]), not found[1] or bool(found[0] and rng.random() < 0.5)
            view[y, 0], view[y, x:x + 2] = mark, (head, tail) if facing else (tail, head)
            blind[y] = blind[y - 1:y + 2, x - 1:x + 3] = True
            found[facing] += 1
            if sum(found) > max(2, min(view.shape) // 3):
                break
        unseen = 0
        for y, x in rng.permutation(np.argwhere(~shut)):
            lying = rng.random() < 0.5
            cells = (slice(y, y + 1), slice(x, x + 2)) if lying else (slice(y, y + 2), slice(x, x + 1))
            if shut[cells].any():
                continue
            ends = (head, tail) if rng.random() < 0.5 else (tail, head)
            grid[cells] = np.reshape(ends, grid[cells].shape)
            shut[max(0, y - 1):cells[0].stop + 1, max(0, x - 1):cells[1].stop + 1] = True
            unseen += 1
            if unseen > 1:
                break
        if min(found) < 1 or not unseen:
            raise RuleError("not all kinds of needles")
        return grid
    return draw


_NEEDLES, _MARKS = "blobs(input, ?bg, by_side)", "cells_of(input, ?mark)"
_ALL = f"where({_NEEDLES}, has(?head))"
_SEEN = f"overlaps(regions_of({_MARKS}, first_met(straight, {_ALL})))"
_FACING = f"overlaps(regions_of({_MARKS}, within(first_met(straight, {_ALL}), cells_of(input, ?head))))"
_TURNED = f"paint(paint(input, where({_ALL}, {_SEEN}), ?tail, itself), {_MARKS}, ?head, first_met(straight, {_ALL}))"
_LINES = f"paint_under(input, {_MARKS}, ?ink, reach(straight, {_ALL}), ?bg)"

CONCEPT = Concept(
    name="needles-face-the-marks",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_TURNED} | {_TURNED} | erase({_TURNED}, {_MARKS}, ?bg) | "
                  f"paint(input, where({_ALL}, ?which), ?colour, itself) | "
                  f"keep(input, where({_ALL}, ?which), ?bg) | erase(input, where({_ALL}, ?which), ?bg) | "
                  f"paint(input, {_MARKS}, ?colour, first_met(straight, {_ALL})) | {_LINES} | "
                  f"paint(input, where({_ALL}, ?which), ?mark, itself)",
        "which": f"{_SEEN} | {_FACING} | {_FACING} | not({_SEEN}) | not({_FACING})",
        "tail": "?colour",
        "ink": "?mark | ?colour",
    },
    not_framed=("bar-says-the-colour",),
)

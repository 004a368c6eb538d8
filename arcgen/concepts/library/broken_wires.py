"""Wires lead from batteries straight to lamps, some with a gap: what is live, dead or broken changes, stays or goes."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """In every second row a battery at one border, a lamp at the other, and a wire between them that has a gap of one
    to three cells in some rows; a row may stay empty. Turned in some tasks."""
    size, spare = sizes(rng, 7, 12), roles.need(rng, 3)
    battery, wire, lamp = (roles.holes.get(k, c) for k, c in zip(("battery", "wire", "lamp"), spare))
    upright, begun, widest = roles.uses("vertical"), int(rng.integers(2)), int(rng.integers(1, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        view, found = grid.T if upright else grid, [0, 0]
        height, width = view.shape
        for k, y in enumerate(rng.permutation(np.arange(begun, height, 2))):
            if k > 2 and rng.random() < 0.15:
                continue
            whole = k == 0 if k < 2 else rng.random() < 0.4
            view[y] = wire
            view[y, 0], view[y, -1] = battery, lamp
            if not whole:
                gap = int(rng.integers(1, min(widest, width - 6) + 1))
                at = int(rng.integers(2, width - 1 - gap))
                view[y, at:at + gap] = roles.background
            found[whole] += 1
        if min(found) < 1 or sum(found) < 3:
            raise RuleError("no two kinds of wires")
        return grid
    return draw


_ALL = "blobs(input, ?bg, by_side)"
_WHOLE, _LIVE = f"where({_ALL}, both(has(?battery), has(?lamp)))", f"where({_ALL}, has(?battery))"
_BROKEN, _DEAD = f"where({_ALL}, not(both(has(?battery), has(?lamp))))", f"where({_ALL}, not(has(?battery)))"
_GAPS = "paint_under(input, all_of_colour(input, ?wire), {}, between(horizontal), ?bg)"

CONCEPT = Concept(
    name="broken-wires",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, {_WHOLE}, ?ink, coloured(?lamp)) | paint(input, {_WHOLE}, ?ink, coloured(?wire)) | "
                  f"paint(input, {_LIVE}, ?ink, coloured(?wire)) | paint(input, {_DEAD}, ?colour, coloured(?wire)) | "
                  f"paint(input, {_DEAD}, ?colour, itself) | paint(input, {_WHOLE}, ?battery, itself) | "
                  f"paint(input, {_LIVE}, ?battery, itself) | erase(input, {_DEAD}, ?bg) | keep(input, {_DEAD}, ?bg) | "
                  f"erase(input, {_WHOLE}, ?bg) | keep(input, {_WHOLE}, ?bg) | "
                  f"paint(input, {_BROKEN}, ?bg, coloured(?wire)) | paint(input, {_BROKEN}, ?bg, coloured(?lamp)) | "
                  f"paint(paint(input, {_LIVE}, ?colour, coloured(?wire)), {_DEAD}, ?colour2, coloured(?wire)) | "
                  f"{_GAPS.format('?wire')} | {_GAPS.format('?colour')} | "
                  f"erase(paint(input, {_WHOLE}, ?battery, itself), {_BROKEN}, ?bg)",
        "ink": "?battery | ?colour",
    },
    not_framed=("bar-says-the-colour", "in-blocks"),
)

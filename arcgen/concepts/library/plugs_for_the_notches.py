"""Blocks have notches, and loose plugs fit some of them: these are stopped up, or the block that becomes whole."""
import numpy as np

from ...scenes.ground import on_any_ground
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import whole
from ..base import Concept

_PLUGS = ((1, 1), (1, 2), (2, 1), (3, 1), (1, 3), (2, 2), (3, 2), (2, 3))


def _notched(rng: np.random.Generator, notches: list[tuple[int, int]]) -> np.ndarray:
    """A block with a notch of each size (height, width): one at its top, another at its bottom."""
    deep, wide = sum(h for h, _ in notches), max(w for _, w in notches)
    block = whole(deep + int(rng.integers(1, 3)), wide + 2 + (rng.random() < 0.3))
    for side, (h, w) in zip((block, block[::-1]), notches):
        x = int(rng.integers(1, block.shape[1] - w))
        side[:h, x:x + w] = False
    return block


def _scene(rng: np.random.Generator, roles: Roles):
    """Two or three blocks, each with one or two notches of a size of its own, and plugs for those of one or some of
    them; in a share of the grids, and where the rule asks for it, one plug more, which fits nowhere."""
    size, n, two = sizes(rng, 11, 15), int(rng.integers(2, 4)), rng.random() < 0.5
    inks, plain, vary = roles.free(rng, 5), rng.random() < 0.4, rng.random() < 0.5
    left_over, single = roles.uses("shares", at="left"), roles.uses("crop", "crop_at", at="result")

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        palette = [int(c) for c in (rng.permutation(inks) if vary else inks)]
        kinds = [_PLUGS[k] for k in rng.permutation(len(_PLUGS))]
        fitted = 1 if single else int(rng.integers(1, n))
        blocks, plugs = [], list[tuple[tuple[int, int], int]]()
        for k, kind in enumerate(kinds[:n + 1]):
            notches = [kind] * (1 + (two and kind[0] < 3))
            ink = palette[0] if plain else palette[1 + k % (len(palette) - 1)]
            if k < n:
                blocks.append((_notched(rng, notches), palette[1] if plain else palette[0]))
            if k < fitted:
                plugs += [(kind, ink)] * len(notches)
            elif k == n and (left_over or rng.random() < 0.3):
                plugs.append((kind, ink))
        for block, ink in sorted(blocks, key=lambda b: -b[0].size):
            board.place(rng, block, ink)
        for kind, ink in plugs:
            board.place(rng, whole(*kind), ink)
        return board.grid
    return draw


def _on_its_ground(rng: np.random.Generator, roles: Roles):
    """The scene, whose ground changes from grid to grid in a share of the tasks."""
    return (on_any_ground(_scene) if rng.random() < 0.3 else _scene)(rng, roles)


_G = "commonest(input)"
_ALL = f"objects(input, {_G}, by_side)"
_BLOCKS, _LOOSE = f"where({_ALL}, not(is_full))", f"where({_ALL}, is_full)"
_NOTCHES = f"objects(paint(blanked(input, {_G}), {_BLOCKS}, own_colour, rest_of_box), {_G}, by_side)"
_FITTING, _OPEN = f"where({_NOTCHES}, shares(shape, {_LOOSE}))", f"where({_NOTCHES}, not(shares(shape, {_LOOSE})))"
_FITTED = f"overlaps(regions_of({_FITTING}, halo(by_side)))"
_STOPPED = f"paint(input, {_FITTING}, of_alike({_LOOSE}, shape), itself)"
_MADE_WHOLE = f"blobs({_STOPPED}, {_G}, by_side)"
_WHOLE = "both(is_full, not(is_plain))"

CONCEPT = Concept(
    name="plugs-for-the-notches",
    sketch="?result",
    scene=patient(_on_its_ground),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": f"crop(the({_MADE_WHOLE}, {_WHOLE})) | crop(the({_MADE_WHOLE}, {_WHOLE})) | {_STOPPED} | "
                  f"paint(?base, {_FITTING}, of_alike({_LOOSE}, shape), itself) | "
                  f"paint(input, {_FITTING}, ?colour, itself) | paint(input, {_OPEN}, ?colour, itself) | "
                  f"crop_at(input, the({_MADE_WHOLE}, {_WHOLE})) | "
                  f"erase(input, where({_BLOCKS}, ?fitted), {_G}) | keep(input, where({_BLOCKS}, ?fitted), {_G}) | "
                  f"paint(input, where({_BLOCKS}, ?fitted), ?colour, ?much) | ?left",
        "base": f"erase(input, {_LOOSE}, {_G})",
        "fitted": f"{_FITTED} | not({_FITTED})",
        "much": "itself | box",
        "left": f"paint(input, where({_LOOSE}, not(shares(shape, {_NOTCHES}))), ?colour, itself) | "
                f"erase(input, where({_LOOSE}, not(shares(shape, {_NOTCHES}))), {_G}) | "
                f"crop(the({_LOOSE}, not(shares(shape, {_NOTCHES}))))",
    },
    evidence={"42f14c03": {"result": f"crop(the({_MADE_WHOLE}, {_WHOLE}))"}},
)
